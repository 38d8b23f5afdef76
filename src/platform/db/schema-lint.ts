import { sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * What in a schema would keep it from being laid over several machines by agency, as sentences; it
 * needs no such machines to tell. The triggers that keep facts unchanged are the one exception.
 */
export async function breachesIn(
  db: Database,
  kinds: { readonly distributed: readonly string[]; readonly reference: readonly string[] },
): Promise<readonly string[]> {
  const dist = sql.val([...kinds.distributed])
  const ref = sql.val([...kinds.reference])
  const { rows } = await sql<{ tbl: string; problem: string; what: string }>`
    with cls(tbl, kind) as (
      select relname::text, case when relname = any(${dist}::text[]) then 'D' when relname = any(${ref}::text[]) then 'R' else 'L' end
      from pg_class c join pg_namespace n on n.oid = relnamespace
      where nspname = 'public' and relkind in ('r', 'p') and not relispartition
    ),
    t as (
      select c.oid, tbl, kind,
        (select attnum from pg_attribute a where a.attrelid = c.oid and attname = 'agency_id' and not attisdropped) ag,
        (select attnotnull from pg_attribute a where a.attrelid = c.oid and attname = 'agency_id' and not attisdropped) nn
      from cls join pg_class c on c.relname = tbl
      join pg_namespace n on n.oid = c.relnamespace and nspname = 'public'
    ),
    fk as (
      select t.tbl, t.kind, f.kind as of_kind, k.conname,
        exists (select 1 from unnest(k.conkey, k.confkey) u(a, b) where u.a = t.ag and u.b = f.ag) as by_agency,
        k.confdeltype in ('n', 'd') or k.confupdtype in ('n', 'd', 'c') as rewrites
      from t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' join t f on f.oid = k.confrelid
    )
    select tbl, 'no NOT NULL agency_id' as problem, '' as what from t where kind = 'D' and (ag is null or not nn)
    union all
    select tbl, 'unique/PK/exclusion without agency_id', i.indexrelid::regclass::text
      from t join pg_index i on i.indrelid = t.oid
      where kind = 'D' and (indisunique or indisexclusion) and (ag is null or not (ag = any(i.indkey::int2[])))
    union all
    select tbl, 'FK distributed -> local', conname from fk where kind = 'D' and of_kind = 'L'
    union all
    select tbl, 'FK between distributed tables without agency_id', conname
      from fk where kind = 'D' and of_kind = 'D' and not by_agency
    union all
    select tbl, 'FK with SET NULL/SET DEFAULT/ON UPDATE CASCADE over agency_id', conname
      from fk where kind = 'D' and of_kind = 'D' and by_agency and rewrites
    union all
    select tbl, 'FK ' || case kind when 'R' then 'reference' else 'local' end || ' -> distributed', conname
      from fk where kind <> 'D' and of_kind = 'D'
    union all
    select tbl, 'user trigger or rule', tgname::text from t join pg_trigger g on g.tgrelid = t.oid
      where kind in ('D', 'R') and not tgisinternal
        and tgname not in (tbl || '_is_append_only', tbl || '_is_not_emptied')
    union all
    select tbl, 'identity/serial narrower than bigint', a.attname::text
      from t join pg_attribute a on a.attrelid = t.oid
      left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
      where kind = 'D' and a.atttypid in (21, 23)
        and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval%')
    union all
    select tbl, 'table inheritance', inhparent::regclass::text
      from t join pg_inherits h on h.inhrelid = t.oid where kind = 'D'`.execute(db)
  return rows
    .map(({ tbl, problem, what }) => `${tbl}: ${problem}${what === '' ? '' : ` (${what})`}`)
    .sort()
}

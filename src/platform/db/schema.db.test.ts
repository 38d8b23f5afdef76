import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithDatabase, testDatabase } from '../../../test/world/database.ts'
import { tablesFile, tablesSource } from './generate-tables.ts'
import { newId } from './new-id.ts'
import type { OpenDatabase } from './open-database.ts'
import { breachesIn } from './schema-lint.ts'
import { factTables, tableKinds } from './table-kinds.ts'

describeWithDatabase('the schema', () => {
  let open: OpenDatabase
  beforeAll(async () => {
    open = await testDatabase()
  })
  afterAll(() => open.close())

  it('is what tables.gen.ts says; `node src/platform/db/generate-tables.ts` writes it anew', async () => {
    expect(await tablesSource(open.db)).toBe(
      readFileSync(tablesFile, 'utf8').replaceAll('\r\n', '\n'),
    )
  })

  it('says of each table in one list whether it is distributed, reference or local', async () => {
    const { rows } = await sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`.execute(
      open.db,
    )
    const listed = [...tableKinds.distributed, ...tableKinds.reference, ...tableKinds.local]
    expect(rows.map(({ name }) => name)).toEqual([...listed].sort())
  })

  it('keeps the rules that would let it be laid over several machines', async () => {
    expect(await breachesIn(open.db, tableKinds)).toEqual([])
  })

  it('has agency_id first in each key of a distributed table', async () => {
    const { rows } = await sql<{ key: string }>`
      select i.indexrelid::regclass::text as key from pg_index i
      join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relname = any(${[...tableKinds.distributed]}::text[]) and a.attname <> 'agency_id'`.execute(
      open.db,
    )
    expect(rows).toEqual([])
  })

  it('is told each breach of those rules when bad tables are planted', async () => {
    await sql`create table bad_plain (id integer generated always as identity primary key, agency_id uuid)`.execute(
      open.db,
    )
    await sql`create table bad_link (agency_id uuid not null, id uuid not null, plan_id uuid,
      constraint bad_link_pkey primary key (agency_id, id), constraint bad_link_is_one unique (plan_id))`.execute(
      open.db,
    )
    await sql`create table bad_local (id uuid primary key)`.execute(open.db)
    await sql`create table bad_child (agency_id uuid not null, id uuid not null, local_id uuid, link_id uuid,
      constraint bad_child_pkey primary key (agency_id, id),
      constraint bad_child_of_local foreign key (local_id) references bad_local (id),
      constraint bad_child_of_link foreign key (link_id) references bad_link (plan_id),
      constraint bad_child_set_null foreign key (agency_id, link_id) references bad_link (agency_id, id)
        on delete set null)`.execute(open.db)
    await sql`create table bad_reference (agency_id uuid, id uuid,
      constraint bad_reference_up foreign key (agency_id, id) references bad_link (agency_id, id))`.execute(
      open.db,
    )
    await sql`create function nothing() returns trigger language plpgsql as 'begin return null; end'`.execute(
      open.db,
    )
    await sql`create trigger bad_trigger before insert on bad_link for each row execute function nothing()`.execute(
      open.db,
    )
    const breaches = await breachesIn(open.db, {
      distributed: [...tableKinds.distributed, 'bad_plain', 'bad_link', 'bad_child'],
      reference: [...tableKinds.reference, 'bad_reference'],
    })
    expect(breaches).toEqual([
      'bad_child: FK between distributed tables without agency_id (bad_child_of_link)',
      'bad_child: FK distributed -> local (bad_child_of_local)',
      'bad_child: FK with SET NULL/SET DEFAULT/ON UPDATE CASCADE over agency_id (bad_child_set_null)',
      'bad_link: unique/PK/exclusion without agency_id (bad_link_is_one)',
      'bad_link: user trigger or rule (bad_trigger)',
      'bad_plain: identity/serial narrower than bigint (id)',
      'bad_plain: no NOT NULL agency_id',
      'bad_plain: unique/PK/exclusion without agency_id (bad_plain_pkey)',
      'bad_reference: FK reference -> distributed (bad_reference_up)',
    ])
  })

  it('explains every table and names every constraint', async () => {
    const own = tableKinds.local.filter((name) => !name.startsWith('kysely'))
    const tables = [...tableKinds.distributed, ...tableKinds.reference, ...own]
    const { rows } = await sql<{ name: string; words: string | null }>`
      select relname as name, obj_description(oid, 'pg_class') as words from pg_class
      where relnamespace = 'public'::regnamespace and relname = any(${tables}::text[])`.execute(
      open.db,
    )
    expect(rows.filter(({ words }) => (words ?? '').length < 20)).toEqual([])
    const unnamed =
      await sql`select conname from pg_constraint k join pg_class c on c.oid = k.conrelid
      where c.relname = any(${tables}::text[]) and contype in ('c', 'f', 'u')
      and conname ~ '_(check|fkey|key)[0-9]*$'`.execute(open.db)
    expect(unnamed.rows).toEqual([])
  })

  it('refuses to change, delete or empty facts', async () => {
    const ids = { agency: newId(), plan: newId(), fact: newId() }
    await sql`insert into agency values (${ids.agency}, 'test-agency', 'อบต.', '', '', now())`.execute(
      open.db,
    )
    await sql`insert into plan values (${ids.agency}, ${ids.plan}, 2566, 1, now())`.execute(open.db)
    await sql`insert into withdrawal values
      (${ids.agency}, ${ids.fact}, ${ids.plan}, null, 1, ${newId()}, now(), 'somebody')`.execute(
      open.db,
    )
    const refused = { code: '23001', message: expect.stringMatching(/facts/) }
    const attempts = [
      sql`update withdrawal set recorded_by = 'somebody else'`,
      sql`delete from withdrawal`,
      sql`truncate withdrawal cascade`,
    ]
    for (const attempt of attempts)
      await expect(attempt.execute(open.db)).rejects.toMatchObject(refused)
    for (const table of factTables)
      await expect(
        sql`truncate ${sql.table(table)} cascade`.execute(open.db),
      ).rejects.toMatchObject(refused)
    expect((await sql`select recorded_by from withdrawal`.execute(open.db)).rows).toEqual([
      { recorded_by: 'somebody' },
    ])
  })
})

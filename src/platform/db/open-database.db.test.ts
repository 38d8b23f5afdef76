import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithDatabase, testDatabase } from '../../../test/world/database.ts'
import { refuse } from '../../basics/result.ts'
import { inTransaction, inTransactionUnlessRefused, toJson } from './database.ts'
import type { OpenDatabase } from './open-database.ts'

describeWithDatabase('the database', () => {
  let open: OpenDatabase
  beforeAll(async () => {
    open = await testDatabase()
  })
  afterAll(() => open.close())

  it('gives dates, instants, counts, lists and documents back alike on both engines', async () => {
    const { rows } = await sql`select date '2023-09-30' as day,
      timestamptz '2023-09-30 23:59:59.123+07' as instant, count(*) as count, 5::int8 as big,
      80::double precision as percent, null::date as nothing, 7::smallint as small,
      array['ก', '', 'NULL', 'a"b\\', '{,}', E'สอง\nบรรทัด']::text[] as list,
      '{"b": [1, null], "a": "ก"}'::jsonb as document from (values (1), (2)) as v`.execute(open.db)
    expect(rows).toEqual([
      {
        day: '2023-09-30',
        instant: '2023-09-30T16:59:59.123Z',
        count: 2,
        big: 5,
        percent: 80,
        nothing: null,
        small: 7,
        list: ['ก', '', 'NULL', 'a"b\\', '{,}', 'สอง\nบรรทัด'],
        document: { a: 'ก', b: [1, null] },
      },
    ])
  })

  it('gives back every list of texts and every document as it was given', async () => {
    const text = fc.string({ unit: 'binary' }).map((words) => words.replaceAll('\0', ''))
    await fc.assert(
      fc.asyncProperty(fc.array(text), fc.dictionary(text, text), async (list, document) => {
        const { rows } = await sql<{ list: string[]; document: unknown }>`
          select ${list}::text[] as list, ${toJson(document)} as document`.execute(open.db)
        expect(rows[0]?.list).toEqual(list)
        expect(rows[0]?.document).toEqual({ ...document })
      }),
      { numRuns: 100 },
    )
  })

  it('keeps all of a transaction or none of it, however many run at once', async () => {
    await sql`create table tally (n integer not null)`.execute(open.db)
    const runs = Array.from({ length: 20 }, (_, at) =>
      inTransaction(open.db, async (tx) => {
        await sql`insert into tally values (${at}), (${at})`.execute(tx)
        if (at % 2 === 1) throw new Error('changed my mind')
      }).catch((error: Error) => error.message),
    )
    const outcomes = await Promise.all(runs)
    expect(outcomes.filter((outcome) => outcome === 'changed my mind')).toHaveLength(10)
    const { rows } = await sql<{ n: number }>`select n from tally order by n`.execute(open.db)
    expect(rows.map(({ n }) => n)).toEqual(
      Array.from({ length: 10 }, (_, at) => [at * 2, at * 2]).flat(),
    )
  })

  it('leaves nothing of a refused act, and nothing of a failed part inside a transaction', async () => {
    await sql`create table attempt (words text)`.execute(open.db)
    const refused = await inTransactionUnlessRefused(open.db, async (tx) => {
      await sql`insert into attempt values ('refused')`.execute(tx)
      return refuse({ code: 'no' })
    })
    expect(refused).toEqual({ ok: false, reason: { code: 'no' } })
    await inTransaction(open.db, async (tx) => {
      await sql`insert into attempt values ('outer')`.execute(tx)
      await inTransactionUnlessRefused(tx, async (inner) => {
        await sql`insert into attempt values ('inner')`.execute(inner)
        return refuse({ code: 'no' })
      })
      const failed = inTransaction(tx, (inner) => sql`select 1 / 0`.execute(inner))
      await expect(failed).rejects.toMatchObject({ code: '22012' })
    })
    const { rows } = await sql`select words from attempt`.execute(open.db)
    expect(rows).toEqual([{ words: 'outer' }])
  })

  it('says which constraint a row breaks, with the code of PostgreSQL', async () => {
    await sql`create table lonely (n integer constraint lonely_is_one check (n = 1))`.execute(
      open.db,
    )
    const broken = sql`insert into lonely values (${2})`.execute(open.db)
    await expect(broken).rejects.toMatchObject({ code: '23514', constraint: 'lonely_is_one' })
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFiles, testContext } from '../../test/world/context.ts'
import { describeWithDatabase, testDatabase } from '../../test/world/database.ts'
import { seeded } from '../../test/world/web.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/db/database.ts'
import type { OpenDatabase } from '../platform/db/open-database.ts'
import { newTicketCode, ticketHash } from './ticket.ts'
import { batchesOf, type OfSurvey, saveBatch, saveTickets, spendTickets } from './ticket-store.ts'

describeWithDatabase('queue tickets', () => {
  let open: OpenDatabase
  let context: Context
  let agencyId: AgencyId
  const kept = temporaryFiles()

  beforeAll(async () => {
    open = await testDatabase()
    context = testContext({ db: open.db, files: kept.files })
    agencyId = (await seeded(context)).id
  })
  afterAll(async () => {
    await open.close()
    kept.remove()
  })

  const survey = async (): Promise<OfSurvey> => {
    const surveyId = randomUUID() as FactId
    await open.db
      .insertInto('survey')
      .values({
        ...{ agency_id: agencyId, id: surveyId, fiscal_year: 2566, kind: 'own' },
        ...{ code: surveyId.slice(0, 5), recorded_at: context.now, recorded_by: context.actor.id },
      })
      .execute()
    return { agencyId, surveyId }
  }
  const printed = async (of: OfSurvey, issued: number) => {
    const hashes = Array.from({ length: issued }, () => ticketHash(of.surveyId, newTicketCode()))
    const id = context.newId() as FactId
    await inTransaction(open.db, async (tx) => {
      const { now, actor } = context
      const said = { label: 'เคาน์เตอร์ 1', recordedAt: now, recordedBy: actor.id }
      await saveBatch(tx, of, { id, issued, ...said })
      expect((await saveTickets(tx, of, id, hashes)).size).toBe(issued)
      expect((await saveTickets(tx, of, id, hashes)).size).toBe(0)
    })
    return hashes
  }
  const spend = (of: OfSurvey, hashes: readonly string[]) =>
    inTransaction(open.db, (tx) =>
      spendTickets(
        tx,
        hashes.map((codeSha256) => ({ ...of, codeSha256 })),
      ),
    )
  const usedOf = async (of: OfSurvey) =>
    (await batchesOf(open.db, of)).map(({ issued, used }) => ({ issued, used }))

  it('are each good once, in the order they were sent', async () => {
    const [of, foreign] = [await survey(), await survey()]
    const [first = '', second = '', third = ''] = await printed(of, 3)
    expect(await spend(of, [])).toEqual([])
    const unknown = ticketHash(of.surveyId, newTicketCode())
    expect(await spend(of, [second, unknown, first, second])).toEqual([
      ...(['good', 'unknown', 'good', 'spent'] as const),
    ])
    expect(await spend(of, [first, third])).toEqual(['spent', 'good'])
    expect(await spend(foreign, [first])).toEqual(['unknown'])
    expect(await usedOf(of)).toEqual([{ issued: 3, used: 3 }])
    expect(await usedOf(foreign)).toEqual([])
  })

  it('are spent once however many come for them at once, and nobody waits for ever', async () => {
    const of = await survey()
    const hashes = await printed(of, 40)
    const said = await Promise.all(
      Array.from({ length: 12 }, (_, n) => spend(of, n % 2 === 0 ? hashes : hashes.toReversed())),
    )
    expect(said.flat().filter((each) => each === 'good')).toHaveLength(40)
    expect(said.flat().filter((each) => each === 'spent')).toHaveLength(11 * 40)
    expect(await usedOf(of)).toEqual([{ issued: 40, used: 40 }])
  })

  it('stay good where the answer they came with was not kept', async () => {
    const of = await survey()
    const hashes = await printed(of, 1)
    const lost = inTransaction(open.db, async (tx) => {
      await spendTickets(tx, [{ ...of, codeSha256: hashes[0] ?? '' }])
      throw new Error('the answer was not kept')
    })
    await expect(lost).rejects.toThrow('not kept')
    expect(await usedOf(of)).toEqual([{ issued: 1, used: 0 }])
    expect(await spend(of, hashes)).toEqual(['good'])
  })
})

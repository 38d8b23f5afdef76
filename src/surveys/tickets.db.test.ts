import { expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import { bareSurvey } from '../../test/world/open-survey.ts'
import type { FactId } from '../basics/ids.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newTicketCode, ticketHash } from './ticket.ts'
import { batchesOf, type OfSurvey, saveBatch, saveTickets, spendTickets } from './ticket-store.ts'

describeWithDatabase('queue tickets', () => {
  const office = databaseOffice()

  const survey = () => bareSurvey(office)
  const printed = async (of: OfSurvey, issued: number) => {
    const hashes = Array.from({ length: issued }, () => ticketHash(of.surveyId, newTicketCode()))
    const id = office.context.newId() as FactId
    await inTransaction(office.db, async (tx) => {
      const { now, actor } = office.context
      const said = { label: 'เคาน์เตอร์ 1', recordedAt: now, recordedBy: actor.id }
      await saveBatch(tx, of, { id, issued, ...said })
      expect((await saveTickets(tx, of, id, hashes)).size).toBe(issued)
      expect((await saveTickets(tx, of, id, hashes)).size).toBe(0)
    })
    return hashes
  }
  const spend = (of: OfSurvey, hashes: readonly string[]) =>
    inTransaction(office.db, (tx) =>
      spendTickets(
        tx,
        hashes.map((codeSha256) => ({ ...of, codeSha256 })),
      ),
    )
  const usedOf = async (of: OfSurvey) =>
    (await batchesOf(office.db, of)).map(({ issued, used }) => ({ issued, used }))

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
    const lost = inTransaction(office.db, async (tx) => {
      await spendTickets(tx, [{ ...of, codeSha256: hashes[0] ?? '' }])
      throw new Error('the answer was not kept')
    })
    await expect(lost).rejects.toThrow('not kept')
    expect(await usedOf(of)).toEqual([{ issued: 1, used: 0 }])
    expect(await spend(of, hashes)).toEqual(['good'])
  })
})

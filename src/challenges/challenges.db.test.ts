import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import { answerChallenge, raiseChallenge } from './commands.ts'
import { challengesOf } from './store.ts'

describeWithDatabase('challenges that come at once', () => {
  let item: Omit<Parameters<typeof raiseChallenge>[1], 'form' | 'kind' | 'words'>
  const office = databaseOffice(async ({ agencyId }) => {
    const framework = frameworks.find(({ fiscalYear }) => fiscalYear === 2566)
    if (!framework) throw new Error('There is no framework of 2566.')
    item = { agencyId, framework, code: 'O1' }
  })
  const all = () => challengesOf(office.db, item.agencyId, { year: item.framework.fiscalYear })
  const raise = (form = randomUUID()) =>
    raiseChallenge(office.context, { ...item, form, kind: 'missing', words: 'ไม่มี' })
  const answer = (challengeId: string, seen: number) =>
    answerChallenge(office.context, {
      ...{ ...item, challengeId, seen, outcome: 'none-held', words: 'ไม่มีเรื่องนี้' },
      ...{ link: '', sure: false },
    })

  it('open one and join it, and the same form is one voice however often it is sent', async () => {
    const twice = randomUUID()
    const done = await Promise.all([
      ...Array.from({ length: 20 }, () => raise()),
      ...Array.from({ length: 5 }, () => raise(twice)),
    ])
    const receipts = done.flatMap((each) => (each.ok ? [each.value.receipt] : []))
    expect(receipts).toHaveLength(25)
    expect(new Set(receipts).size).toBe(21)
    expect((await all()).map(({ voices }) => voices.length)).toEqual([21])
  })

  it('are answered once by those who answer at once, and what comes meanwhile is not lost', async () => {
    const [challenge] = await all()
    const id = challenge?.id ?? ''
    const done = await Promise.all([answer(id, 0), raise(), answer(id, 0), raise(), answer(id, 0)])
    expect(done.filter(({ ok }) => ok)).toHaveLength(3)
    const after = await all()
    const [open, answered] = [
      after.filter(({ replies }) => replies.length === 0),
      after.filter(({ replies }) => replies.length > 0),
    ]
    expect(answered.map(({ replies }) => replies.length)).toEqual([1])
    expect(open.length).toBeLessThanOrEqual(1)
    expect(after.flatMap(({ voices }) => voices)).toHaveLength(23)
  })
})

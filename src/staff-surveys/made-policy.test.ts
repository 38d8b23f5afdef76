import { expect, it } from 'vitest'
import { staffQuestionnaire } from '../../test/world/staff-questionnaire.ts'
import { addDays, plainDate } from '../basics/plain-date.ts'
import { madePolicy, policyHash, policyText, type ReadyPlan, readyPlan } from './made-policy.ts'
import { type Policy, thresholds } from './policy.ts'

const today = plainDate('2023-06-01')
const said = (th: string) => ({ th, en: th })
const plan: ReadyPlan = {
  ...{ title: said('ความเห็นของบุคลากร'), questionnaire: staffQuestionnaire, eligible: 30 },
  ...{ closesOn: addDays(today, 14), witnesses: ['สมชาย ใจดี', 'สมหญิง รักงาน'] },
  ...{ isBlind: true, publishes: 'columns', asksWords: false },
}
const made = (): Policy =>
  madePolicy(
    { surveyId: 'x', agency: { code: '5990101', name: said('อบต.ธารใส') }, year: 2566 },
    plan,
    { sealing: 'a', columns: ['b', 'c', 'd', 'e'], kept: 'f', record: 'g' },
  )

it('a policy is the same letters however its members came together', () => {
  const policy = made()
  const turned = Object.fromEntries(Object.entries(policy).reverse()) as unknown as Policy
  expect(policyText(turned)).toBe(policyText(policy))
  expect(policyHash(turned)).toBe(policyHash(policy))
  expect(JSON.parse(policyText(policy))).toEqual(policy)
  expect(policyHash(policy)).toMatch(/^[0-9a-f]{64}$/)
})

it('nothing of a policy changes without its hash', () => {
  const policy = made()
  const changes: readonly Partial<Policy>[] = [
    ...[{ surveyId: 'y' }, { year: 2567 }, { title: said('อื่น') }, { eligible: 29 }],
    ...[{ closesOn: addDays(today, 15) }, { isBlind: false }, { publishes: 'sums' as const }],
    ...[{ asksWords: true }, { witnesses: ['สมหญิง รักงาน', 'สมชาย ใจดี'] as const }],
    ...[{ thresholds: { ...thresholds, itemsFrom: 19 } }, { questionnaireSha256: '0' }],
    { keys: { ...policy.keys, columns: ['c', 'b', 'd', 'e'] } },
    { questionnaire: { ...staffQuestionnaire, asksComment: true } },
    { agency: { ...policy.agency, code: '5990102' } },
  ]
  const hashes = [{}, ...changes].map((change) => policyHash({ ...policy, ...change }))
  expect(new Set(hashes).size).toBe(changes.length + 1)
})

it('the names of witnesses are told apart as people read them', () => {
  const named = (first: string, second: string) =>
    readyPlan({ ...plan, witnesses: [first, second] }, today)
  expect(named('สมชาย ใจดี', 'สมหญิง รักงาน')).toMatchObject({ ok: true })
  expect(named('สมชาย  ใจดี', ' สมชาย ใจดี ')).toEqual({
    ...{ ok: false, reason: { code: 'witnesses-same' } },
  })
  expect(named('\t', 'สมหญิง รักงาน')).toEqual({
    ...{ ok: false, reason: { code: 'witnesses-missing' } },
  })
})

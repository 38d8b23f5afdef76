import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactId } from '../basics/ids.ts'
import { plainDate } from '../basics/plain-date.ts'
import { accept, type Result } from '../basics/result.ts'
import { publishing } from './publication.ts'
import {
  approving,
  delegating,
  puttingForward,
  returning,
  reviewing,
  type Signing,
  type SignOffAct,
  type SignOffEvent,
  type SignOffRefusal,
  signedOnPaper,
  signOffFrom,
  takingBack,
} from './sign-off.ts'

const [one, other] = ['a'.repeat(64), 'b'.repeat(64)]
const unnamed = { signsLast: null, otherSigners: 1 } as const
const officer = { id: 'officer', post: 'นักวิเคราะห์นโยบายและแผน', ...unnamed }
const clerk: Signing = { id: 'clerk', post: 'ปลัดองค์การบริหารส่วนตำบล', ...unnamed }
const mayor: Signing = { id: 'mayor', post: 'นายกองค์การบริหารส่วนตำบล', ...unnamed }
const today = plainDate('2023-09-30')

/** A plan of one digest at a time, and what has happened to it. */
function desk(digest = one) {
  const events: SignOffEvent[] = []
  let now = digest
  const standing = () => signOffFrom(events, now)
  const happen = (by: { id: string; post: string }, act: SignOffAct) =>
    void events.push({
      ...act,
      id: `fact-${events.length}` as FactId,
      ordinal: events.length + 1,
      recordedAt: '2023-09-30T03:00:00.000Z',
      recordedBy: by.id,
      personName: by.id,
      post: by.post,
    })
  const tried = (by: { id: string; post: string }, act: Result<SignOffAct, SignOffRefusal>) => {
    if (act.ok) happen(by, act.value)
    return act.ok ? 'done' : act.reason.code
  }
  const plan = (errors = 0) => ({ digest: now, measures: 7, errors })
  return {
    standing,
    edit(digestNow: string) {
      now = digestNow
    },
    putForward: (reason = '', errors = 0) =>
      tried(officer, puttingForward(standing(), plan(errors), reason)),
    takeBack: () => tried(officer, takingBack(standing(), now, '')),
    review: (by = clerk) => tried(by, reviewing(standing(), now, by)),
    return: (reason: string, by = mayor) => tried(by, returning(standing(), now, by, reason)),
    approve: (by = mayor, seen = now) => tried(by, approving(standing(), seen, by)),
    delegate: (to = clerk, orderNo = '12/2566', by = mayor) =>
      tried(by, delegating(standing(), now, by, { ...to, name: to.id }, orderNo)),
    sign: (signedOn = today) => {
      const signature = { signedBy: 'นายก', post: mayor.post, orderNo: '', signedOn }
      return tried(officer, signedOnPaper(standing(), now, signature, today))
    },
    publish: () => {
      const next = publishing(standing(), [], now)
      return next.ok ? next.value.number : next.reason.code
    },
  }
}

describe('the way to a signature', () => {
  it('leads from the officer over the clerk to the executive, and then to the public', () => {
    const plan = desk()
    expect(plan.standing().state).toBe('working')
    expect(plan.publish()).toBe('not-approved')
    expect([plan.putForward(), plan.review(), plan.approve()]).toEqual(['done', 'done', 'done'])
    expect(plan.standing()).toMatchObject({ state: 'approved', drifted: false })
    expect(plan.publish()).toBe(1)
  })

  it('is void once the plan is edited: neither signed nor published is what nobody has seen', () => {
    const plan = desk()
    plan.putForward()
    plan.edit(other)
    expect(plan.standing().drifted).toBe(true)
    expect(plan.approve(mayor, one)).toBe('changed-since-put-forward')
    plan.edit(one)
    expect(plan.approve()).toBe('done')
    plan.edit(other)
    expect(plan.publish()).toBe('changed-since-approved')
    expect([plan.putForward(), plan.approve(), plan.publish()]).toEqual(['done', 'done', 1])
  })

  it('is not walked by one person alone, nor by whoever holds no post', () => {
    const plan = desk()
    plan.putForward()
    expect(plan.approve(officer)).toBe('own-request')
    expect(plan.review(officer)).toBe('own-request')
    expect(plan.approve({ ...mayor, post: '' })).toBe('no-post-held')
  })

  it('ends with the post the agency named, unless its holder leaves it to another', () => {
    const [clerkNow, mayorNow] = [
      { ...clerk, signsLast: false },
      { ...mayor, signsLast: true },
    ]
    const plan = desk()
    plan.putForward()
    expect(plan.approve(clerkNow)).toBe('another-signs-last')
    expect(plan.delegate(officer, '12/2566', clerkNow)).toBe('another-signs-last')
    expect([plan.review(clerkNow), plan.approve(clerkNow)]).toEqual(['done', 'another-signs-last'])
    expect(plan.delegate(clerk, '12/2566', mayorNow)).toBe('done')
    expect(plan.approve(clerkNow)).toBe('done')
  })

  it('is not signed by whoever reviewed it, where another may and no post is named', () => {
    const plan = desk()
    expect([plan.putForward(), plan.review(), plan.approve(clerk)]).toEqual([
      ...['done', 'done', 'own-review'],
    ])
    expect(plan.approve({ ...clerk, otherSigners: 0 })).toBe('done')
  })

  it('takes no signature from a day before the copy was frozen', () => {
    const plan = desk()
    plan.putForward()
    expect(plan.sign(plainDate('2023-09-29'))).toBe('signed-before-put-forward')
    expect(plan.sign(plainDate('2023-09-30'))).toBe('done')
  })

  it('goes back with a reason, and is put forward again', () => {
    const plan = desk()
    plan.putForward()
    expect(plan.return('')).toBe('reason-missing')
    expect(plan.return('แถวที่ 4 ยังไม่มีหลักฐาน')).toBe('done')
    expect(plan.approve()).toBe('already-decided')
    expect(plan.standing().state).toBe('returned')
    plan.edit(other)
    expect([plan.putForward(), plan.approve()]).toEqual(['done', 'done'])
  })

  it('can be returned after an edit, for a return covers nothing', () => {
    const plan = desk()
    plan.putForward()
    plan.edit(other)
    expect(returning(plan.standing(), one, mayor, 'ส่งใหม่').ok).toBe(true)
  })

  it('may be left to another under an order, who then needs no post of their own', () => {
    const plan = desk()
    plan.putForward()
    expect(plan.delegate(clerk, '')).toBe('order-missing')
    expect(plan.delegate(officer)).toBe('own-request')
    expect(plan.delegate({ ...clerk, post: '' })).toBe('done')
    expect(plan.approve({ ...clerk, post: '' })).toBe('done')
  })

  it('asks why mistakes stay', () => {
    const plan = desk()
    expect(plan.putForward('', 2)).toBe('findings-unexplained')
    expect(plan.putForward('รอข้อมูลจากอำเภอ', 2)).toBe('done')
    expect(plan.putForward()).toBe('already-put-forward')
  })

  it('can end on paper, on a day that has come', () => {
    const plan = desk()
    plan.putForward()
    expect(plan.sign(plainDate('2023-10-01'))).toBe('signed-in-the-future')
    expect([plan.sign(), plan.publish()]).toEqual(['done', 1])
  })

  it('never shows a state whose acts did not happen, in whatever order people press', () => {
    const press = fc.constantFrom(
      ...(['putForward', 'takeBack', 'review', 'approve', 'return', 'sign', 'edit'] as const),
    )
    fc.assert(
      fc.property(fc.array(press, { maxLength: 24 }), (presses) => {
        const plan = desk()
        let covered: string | null = null
        let now = one
        for (const name of presses) {
          if (name === 'edit') {
            now = now === one ? other : one
            plan.edit(now)
          } else {
            const said = name === 'return' ? plan.return('เหตุผล') : plan[name]()
            if (said !== 'done') continue
            covered = name === 'approve' || name === 'sign' ? now : null
            if (name === 'review') covered = null
          }
        }
        const { state, drifted } = plan.standing()
        expect(state === 'approved').toBe(covered !== null)
        expect(plan.publish() === 1).toBe(covered !== null && !drifted && covered === now)
      }),
      { numRuns: 500 },
    )
  })
})

it('a publication is numbered on, and the same snapshot is not published twice', () => {
  const plan = desk()
  plan.putForward()
  plan.approve()
  const first = publishing(plan.standing(), [], one)
  expect(first).toEqual(accept({ number: 1, digest: one, approvalId: 'fact-1' }))
  const published = [
    { id: 'p' as FactId, number: 3, digest: one, approvalId: 'x' as FactId, note: '' },
  ].map((each) => ({ ...each, publishedAt: '', publishedBy: '' }))
  expect(publishing(plan.standing(), published, one)).toMatchObject({
    reason: { code: 'already-published', number: 3 },
  })
  plan.edit(other)
  plan.putForward()
  plan.approve()
  expect(publishing(plan.standing(), published, other)).toMatchObject({ value: { number: 4 } })
})

import { describe, expect, it } from 'vitest'
import { plainDate } from '../basics/plain-date.ts'
import { type IntakeLine, intake, nobody, type Staff } from './intake.ts'

const today = plainDate('2023-10-01')
const source = () => {
  let last = 0
  return () => {
    last += 1
    return `id-${last}`
  }
}
const line = (division: string, post: string, name: string, more: Partial<IntakeLine> = {}) => ({
  ...{ division, post, name, email: null, signInName: null, roles: [] },
  ...more,
})
const take = (there: Staff, lines: readonly IntakeLine[], newId = source()) =>
  intake(there, lines, { newId, today })
const both = (a: Staff, b: Staff): Staff => ({
  divisions: [...a.divisions, ...b.divisions],
  posts: [...a.posts, ...b.posts],
  holdings: [...a.holdings, ...b.holdings],
  people: [...a.people, ...b.people],
  grants: [...a.grants, ...b.grants],
})
const sizes = ({ divisions, posts, holdings, people, grants }: Staff) => [
  ...[divisions.length, posts.length, holdings.length, people.length, grants.length],
]

describe('lines taken into an agency', () => {
  const lines = [
    line('', 'นายก', 'นายสุข สบาย', { roles: ['executive'] }),
    line('กองคลัง', 'ผู้อำนวยการกองคลัง', 'นางมาลี ใจดี', { roles: ['contributor', 'officer'] }),
    line('กองคลัง', 'นักวิชาการคลัง', ''),
    line('กอง คลัง', 'เจ้าพนักงานพัสดุ', 'นางสาวแก้ว กล้า', { roles: ['contributor'] }),
  ]

  it('become divisions, posts, holders and roles, a contributor’s over their division', () => {
    const taken = take(nobody, lines)
    expect(sizes(taken)).toEqual([1, 4, 3, 3, 4])
    const [finance] = taken.divisions
    expect(taken.posts.map(({ divisionId }) => divisionId)).toEqual([
      null,
      finance?.id,
      finance?.id,
      finance?.id,
    ])
    expect(taken.grants.map(({ role, divisionId }) => [role, divisionId])).toEqual([
      ['executive', null],
      ['contributor', finance?.id],
      ['officer', null],
      ['contributor', finance?.id],
    ])
    expect(taken.holdings.every(({ from, until }) => from === today && until === null)).toBe(true)
  })

  it('add nothing when they are taken in again', () => {
    const newId = source()
    const first = take(nobody, lines, newId)
    const again = take(both(nobody, first), lines, newId)
    expect(sizes(again)).toEqual([0, 0, 0, 0, 0])
    expect(again.adds.every(({ division, post, person }) => !division && !post && !person)).toBe(
      true,
    )
  })

  it('put somebody on a vacant post, and make another post where the one of that name is held', () => {
    const newId = source()
    const first = take(nobody, lines, newId)
    const next = take(
      first,
      [line('กองคลัง', 'นักวิชาการคลัง', 'นายใหม่ มา'), line('กองคลัง', 'ผู้อำนวยการกองคลัง', 'นายอีก คน')],
      newId,
    )
    expect(sizes(next)).toEqual([0, 1, 2, 2, 0])
    const vacant = first.posts.find(({ name }) => name === 'นักวิชาการคลัง')
    expect(next.holdings[0]?.postId).toBe(vacant?.id)
  })

  it('know a person of two posts for one, and namesakes apart by what they sign in with', () => {
    const twoPosts = take(nobody, [line('ก', 'หนึ่ง', 'นาย ค'), line('ก', 'สอง', 'นาย ค')])
    expect(sizes(twoPosts)).toEqual([1, 2, 2, 1, 0])
    const namesakes = take(nobody, [
      line('ก', 'หนึ่ง', 'นาย ค', { email: 'a@x.th' }),
      line('ก', 'สอง', 'นาย ค', { email: 'b@x.th' }),
    ])
    expect(namesakes.people.length).toBe(2)
  })

  it('do not open a closed division again, but make a new one of its name', () => {
    const closed = take(nobody, [line('กองเก่า', '', '')])
    const there = { ...closed, divisions: closed.divisions.map((d) => ({ ...d, isClosed: true })) }
    expect(sizes(take(there, [line('กองเก่า', '', '')], source()))).toEqual([1, 0, 0, 0, 0])
  })
})

import { describe, expect, it } from 'vitest'
import type { PersonId, PostId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Holding, Post } from './post.ts'
import { signerFor } from './signing.ts'

const post = (id: string, name: string): Post => ({
  ...{ id: id as PostId, divisionId: null, name, position: 0, isClosed: false },
})
const posts = [post('mayor', 'นายกเทศมนตรี'), post('clerk', 'ปลัดเทศบาล')]
const day = '2023-05-10' as PlainDate
const held = (
  personName: string,
  postId: string,
  more: Partial<Holding> = {},
): Holding & { personName: string } => ({
  ...{ id: `${personName}-${postId}`, postId: postId as PostId, personName },
  ...{ personId: personName as PersonId, acting: false, orderNo: null },
  ...{ from: '2023-01-01' as PlainDate, until: null },
  ...more,
})
const acting = (orderNo: string, from = '2023-02-01') => ({
  ...{ acting: true, orderNo, from: from as PlainDate },
})
const signs = (...holdings: ReturnType<typeof held>[]) =>
  signerFor('mayor' as PostId, { posts, holdings }, day)

describe('whoever signs for a post', () => {
  it('is its holder on the day', () => {
    const before = held('มานะ', 'mayor', { until: '2023-05-09' as PlainDate })
    const now = held('ปิติ', 'mayor', { from: '2023-05-10' as PlainDate })
    expect(signs(before, now)).toEqual({ name: 'ปิติ', post: 'นายกเทศมนตรี', acting: null })
  })
  it('is whoever acts for it where nobody holds it, with their own post and the order', () => {
    const clerk = held('ชูใจ', 'clerk')
    expect(signs(clerk, held('ชูใจ', 'mayor', acting('12/2566')))).toEqual({
      ...{ name: 'ชูใจ', post: 'นายกเทศมนตรี' },
      acting: { ownPost: 'ปลัดเทศบาล', orderNo: '12/2566' },
    })
  })
  it('is the holder before one whose order to act stands beside', () => {
    const both = [held('ชูใจ', 'mayor', acting('12/2566')), held('มานะ', 'mayor')]
    expect(signs(...both)?.name).toBe('มานะ')
  })
  it('is of several who act the one of the newest order', () => {
    const older = held('ชูใจ', 'mayor', acting('12/2566'))
    const newer = held('วีระ', 'mayor', acting('40/2566', '2023-04-01'))
    expect(signs(older, newer)?.name).toBe('วีระ')
    expect(signs(newer, older)?.acting).toEqual({ ownPost: null, orderNo: '40/2566' })
  })
  it('is nobody where the post is empty, where its holder was erased, or where there is no such post', () => {
    expect(signs(held('มานะ', 'clerk'))).toBeNull()
    expect(signs({ ...held('มานะ', 'mayor'), personName: '' })).toBeNull()
    expect(signerFor('gone' as PostId, { posts, holdings: [held('มานะ', 'gone')] }, day)).toBeNull()
  })
})

import { DefaultQueryExecutor } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type VisitedSite, visitedSite } from '../../test/world/visitor.ts'

const counted = vi.hoisted(() => ({ argon2: 0 }))
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  const count =
    <Given extends unknown[], Made>(work: (...given: Given) => Made) =>
    (...given: Given) => {
      counted.argon2 += 1
      return work(...given)
    }
  return { ...real, hash: count(real.hash), verify: count(real.verify) }
})

const password = 'ฝนตกหนักที่ธารใส'
const login = { signInName: 'สมใจ', password, again: password }

describe('a refused sign-in', () => {
  let site: VisitedSite
  beforeAll(async () => {
    site = await visitedSite()
    await site.visitor().post(await site.setUpLink(), { ...login, name: 'สมใจ ใจดี' })
  })
  afterAll(() => site.close())

  it.each([
    ['a wrong password', 'สมใจ'],
    ['a name nobody has', 'สมหมาย'],
    ['a name nobody can have', 'no such name!'],
    ['no name', ''],
  ])('costs the work of one password for %s', async (_, signInName) => {
    counted.argon2 = 0
    const answer = await site.visitor().post('/sign-in', { signInName, password: 'ไม่ใช่รหัสผ่านนี้' })
    expect(answer.status).toBe(422)
    expect(counted.argon2).toBe(1)
  })

  it('asks the database as often for a name nobody has as for one somebody has', async () => {
    const asked = vi.spyOn(DefaultQueryExecutor.prototype, 'executeQuery')
    const asks = async (signInName: string) => {
      asked.mockClear()
      await site.visitor().post('/sign-in', { signInName, password: 'ไม่ใช่รหัสผ่านนี้' })
      return asked.mock.calls.length
    }
    const somebody = await asks('สมใจ')
    expect(somebody).toBeGreaterThan(0)
    expect(await asks('สมหมาย')).toBe(somebody)
    asked.mockRestore()
  })

  it.each([
    ['a wrong code', 'สมใจ'],
    ['a name nobody has', 'สมหมาย'],
  ])('by a recovery code costs no such work for %s', async (_, signInName) => {
    counted.argon2 = 0
    const answer = await site
      .visitor()
      .post('/recover', { ...login, signInName, recoveryCode: 'AAAA' })
    expect(answer.status).toBe(422)
    expect(counted.argon2).toBe(0)
  })
})

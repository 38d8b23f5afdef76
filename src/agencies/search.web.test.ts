import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type VisitedSite, type Visitor, visitedSite } from '../../test/world/visitor.ts'
import type { AgencyId } from '../basics/ids.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { typeOfName } from './agency.ts'
import { saveAgencies } from './store.ts'

let site: VisitedSite
let officer: Visitor
beforeAll(async () => {
  site = await visitedSite()
  officer = site.visitor()
  const password = 'รหัสผ่านของผู้ดูแลคนแรก'
  await officer.post(await site.setUpLink(), {
    ...{ name: 'สมใจ ใจดี', signInName: 'somjai', password, again: password },
  })
  const many = Array.from({ length: 45 }, (_, at) => {
    const name = `องค์การบริหารส่วนตำบลดงตะวัน${at === 0 ? '' : ` ${at}`}`
    return {
      ...{ id: newId() as AgencyId, code: String(6990001 + at), name, type: typeOfName(name) },
      ...{ district: 'ทุ่งกว้าง', province: 'ตัวอย่าง', logoSha256: null },
    }
  })
  await inTransaction(site.db, (tx) => saveAgencies(tx, many, '2023-09-30T03:00:00.000Z'))
})
afterAll(() => site.close())
const links = (html: string) =>
  [...html.matchAll(/href="\/a\/([^"/]+)"/g)].map(([, code]) => decodeURIComponent(code ?? ''))

describe('a citizen at the first page', () => {
  it('searches without script, and sees type, place and code of what is found', async () => {
    const html = await (await site.visitor().get('/?q=อบต.ดง ตะ วัน')).text()
    expect(links(html)[0]).toBe('6990001')
    expect(html).toContain('อำเภอทุ่งกว้าง')
    expect(html).toContain('(6990001)')
    expect(html).toContain('value="อบต.ดง ตะ วัน"')
    expect(html).not.toContain('/desk/')
  })

  it('turns the pages of a long list, and meets every agency once', async () => {
    const seen: string[] = []
    for (let at = 1; at <= 3; at += 1) {
      const html = await (await site.visitor().get(`/?q=ดงตะวัน&page=${at}`)).text()
      seen.push(...links(html))
      expect(html.includes('rel="next"')).toBe(at < 3)
    }
    expect(seen).toHaveLength(45)
    expect(new Set(seen).size).toBe(45)
  })

  it.each(['ไม่มีหน่วยงานนี้', '%', '___', '<script>alert(1)</script>', "' or 1=1 --"])(
    'is told plainly that nothing is found for %j, which stays in the field',
    async (typed) => {
      const answer = await site.visitor().get(`/?q=${encodeURIComponent(typed)}`)
      const html = await answer.text()
      expect(answer.status).toBe(200)
      expect(links(html)).toEqual([])
      expect(html).toContain('ไม่พบหน่วยงานที่ตรงกับ')
      expect(html).not.toContain('<script>alert')
    },
  )

  it.each(['0', '-1', 'abc', '99999999999', '๒'])('may ask for page %j', async (asked) => {
    expect((await site.visitor().get(`/?page=${encodeURIComponent(asked)}`)).status).toBe(200)
  })
})

describe('the search as data', () => {
  it('gives twenty at most, best first, to anybody, without cookies', async () => {
    const answer = await site.visitor().get('/search.json?q=อบต ดงตะวัน')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('cache-control')).toContain('public')
    const { found, more } = await answer.json()
    expect([found.length, more]).toEqual([20, true])
    expect(found[0]).toEqual({
      ...{ code: '6990001', name: 'องค์การบริหารส่วนตำบลดงตะวัน', type: 'subdistrict-office' },
      ...{ district: 'ทุ่งกว้าง', province: 'ตัวอย่าง', href: '/a/6990001' },
      beside: 'อำเภอทุ่งกว้าง จังหวัดตัวอย่าง (6990001)',
    })
  })

  it('finds by code in Thai digits, leads to English pages from English, and nothing for nothing', async () => {
    const english = await (await site.visitor().get('/en/search.json?q=๖๙๙๐๐๑๐')).json()
    expect(english.found.map(({ href }: { href: string }) => href)).toEqual(['/en/a/6990010'])
    expect(await (await site.visitor().get('/search.json')).json()).toEqual({
      ...{ found: [], more: false },
    })
  })
})

describe('whoever has signed in', () => {
  it('meets their own agency first, with the act that is due', async () => {
    const html = await (await officer.get('/')).text()
    expect(html.indexOf('/desk/thansai/2566')).toBeGreaterThan(0)
    expect(html.indexOf('/desk/thansai/2566')).toBeLessThan(html.indexOf('id="q"'))
    expect(html).toContain('ถึงเวลา')
  })
})

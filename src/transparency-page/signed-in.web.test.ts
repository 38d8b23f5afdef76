import { afterAll, beforeAll, expect, it } from 'vitest'
import { type VisitedSite, type Visitor, visitedSite } from '../../test/world/visitor.ts'

let site: VisitedSite
let officer: Visitor
const pages = ['/a/thansai', '/a/thansai/2566', '/a/thansai/2566/report']
beforeAll(async () => {
  site = await visitedSite()
  officer = site.visitor()
  const login = { signInName: 'สมใจ', password: 'ฝนตกหนักที่ธารใส', again: 'ฝนตกหนักที่ธารใส' }
  await officer.post(await site.setUpLink(), { ...login, name: 'สมใจ ใจดี' })
})
afterAll(() => site.close())

it.each(pages)('%s shows who has signed in, the way to the desk and the way out', async (page) => {
  const answer = await officer.get(page)
  const html = await answer.text()
  expect(html).toContain('<a href="/me">สมใจ ใจดี</a>')
  expect(html).toContain('<a href="/desk/thansai">โต๊ะงานของหน่วยงานนี้</a>')
  expect(html).toContain('action="/sign-out"')
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

it.each(pages)(
  '%s is one page for every citizen, kept by caches, and sets no cookie',
  async (page) => {
    const [one, other] = [await site.visitor().get(page), await site.visitor().get(page)]
    const html = await one.text()
    expect(html).toBe(await other.text())
    expect(html).toContain('href="/sign-in"')
    expect(html).not.toContain('/sign-out')
    expect(html).not.toContain('/desk/thansai')
    expect(one.headers.get('cache-control')).toBe('no-cache')
    expect(one.headers.getSetCookie()).toEqual([])
  },
)

it('files of the public pages are the same for who has signed in', async () => {
  const answer = await officer.get('/a/thansai/2566/report.json')
  expect(answer.headers.get('cache-control')).toBe('no-cache')
})

it('a session that has ended leaves a citizen', async () => {
  officer.tamper('prongsai.session_token')
  expect(await (await officer.get('/a/thansai')).text()).toContain('href="/sign-in"')
})

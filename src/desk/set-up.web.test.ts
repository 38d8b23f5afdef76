import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { type VisitedSite, type Visitor, visitedSite } from '../../test/world/visitor.ts'
import { ledTo } from '../../test/world/web.ts'
import { practiceWords } from '../agencies/practice-messages.ts'
import { importRegistry } from '../agencies/registry-commands.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { readPlanJson } from '../imports/plan-json.ts'
import { setUpWords } from './set-up-messages.ts'

const words = setUpWords.th
const password = 'ประโยคยาวที่จำได้ดี'

/** The sample plan that comes with the program. */
function practice() {
  const bytes = readFileSync('sample/plan-2566.json')
  const read = readPlanJson(JSON.parse(bytes.toString('utf8')))
  if (!read.ok) throw new Error(read.reason.code)
  const { plan, frontMatter, unread, inferred } = read.value
  const fileName = 'plan-2566.json'
  return {
    ...{ fiscalYear: fiscalYear(2566), plan, fileName, bytes, frontMatter, unread, inferred },
  }
}

describeWithDatabase('setting an agency up', () => {
  let site: VisitedSite
  let clerk: Visitor
  const at = (step: string) => `/desk/thungruang/set-up/${step}`
  const body = async (answer: Response | Promise<Response>) => (await answer).text()

  beforeAll(async () => {
    site = await visitedSite({ practice: async () => practice() })
    clerk = site.visitor()
    const fields = { name: 'นางสาวใจ งามดี', signInName: 'jai', password, again: password }
    const entered = await clerk.post(await site.setUpLink(), fields)
    expect(entered.headers.get('location')).toBe('/desk/set-up')
  })
  afterAll(async () => {
    expect(site.faults).toEqual([])
    await site.close()
  })

  it('keeps what was typed where it is wrong, and says where a code is taken', async () => {
    const nameless = await clerk.post('/desk/set-up', { name: ' ', district: 'ทุ่งกว้าง' })
    expect(nameless.status).toBe(422)
    const html = await body(nameless)
    expect(html).toContain(words.wrong['agency-name-missing'])
    expect(html).toContain('value="ทุ่งกว้าง"')
    const taken = await clerk.post('/desk/set-up', { name: 'ก', code: 'thansai' })
    expect(taken.status).toBe(409)
    const malformed = await clerk.post('/desk/set-up', { name: 'ก', code: 'set-up' })
    expect(malformed.status).toBe(422)
  })

  it('offers the bodies of the registry with their place, and fills in the one chosen', async () => {
    expect(await body(clerk.get('/desk/set-up'))).toContain(words.registryEmpty)
    const place = { district: 'ทุ่งกว้าง', province: 'สระบุรี' }
    const type = 'subdistrict-office' as const
    const entries = ['0990001', '0990002'].map((code, at) => ({
      ...{ code, type, name: `องค์การบริหารส่วนตำบลริมคลอง`, ...place },
      district: `ทุ่งที่ ${at + 1}`,
    }))
    const context = site.context()
    const taken = await importRegistry(context, { entries, markMissing: false })
    expect(taken.ok).toBe(true)
    const found = await body(clerk.get(`/desk/set-up?q=${encodeURIComponent('ริม คลอง')}`))
    for (const { code, district } of entries) {
      expect(found).toContain(`code=${code}`)
      expect(found).toContain(district)
    }
    const none = await body(clerk.get(`/desk/set-up?q=${encodeURIComponent('ไม่มีที่นี่')}`))
    expect(none).toContain(words.searchNone)
    const chosen = await body(clerk.get('/desk/set-up?code=0990002&new=1'))
    expect(chosen).toContain('value="0990002"')
    expect(chosen).toContain('value="ทุ่งที่ 2"')
    expect((await clerk.get('/desk/set-up?code=0990009')).status).toBe(200)
    // A code typed whole, or picked from the list that follows what is typed, is chosen at once.
    expect(await body(clerk.get('/desk/set-up?q=0990002'))).toContain('value="ทุ่งที่ 2"')
  })

  it('goes on where it was left', async () => {
    const name = 'องค์การบริหารส่วนตำบลทุ่งรวงทอง'
    const begun = await clerk.post('/desk/set-up', { name, code: 'thungruang' })
    expect(begun.status).toBe(303)
    const again = await clerk.get('/desk/set-up')
    expect(again.headers.get('location')).toBe('/desk/thungruang/set-up')
    // Looking for yet another agency is not led away from.
    const another = await clerk.get(`/desk/set-up?q=${encodeURIComponent('ริม คลอง')}`)
    expect(await body(another)).toContain('code=0990001')
    expect((await clerk.get('/desk/thungruang/set-up')).headers.get('location')).toBe(
      at('divisions'),
    )
    expect(await body(clerk.get(at('divisions')))).toContain('กองคลัง')
    expect((await clerk.post(at('divisions'), { act: 'skip' })).headers.get('location')).toBe(
      at('people'),
    )
    expect(await body(clerk.get(at('people')))).toContain(words.peopleNone)
    // Going back loses nothing.
    expect((await clerk.get(at('divisions'))).status).toBe(200)
    expect((await clerk.get('/desk/thungruang/set-up')).headers.get('location')).toBe(at('people'))
  })

  it('suggests a role once, and gives and takes what is chosen', async () => {
    const table = 'กองช่าง\tผู้อำนวยการกองช่าง\tนายสมชาย ดีงาม\n-\tนายก\tนายสุข สบาย'
    await clerk.post(at('divisions'), { act: 'save', table })
    const html = await body(clerk.get(at('people')))
    const selects = [...html.matchAll(/name="role-([^"]+)"[\s\S]*?<\/select>/g)]
    expect(selects.length).toBe(2)
    const chosen = selects.map(([select]) => /value="([a-z]+)" selected/.exec(select)?.[1])
    expect(chosen.toSorted()).toEqual(['contributor', 'executive'])
    const fields = (role: string) =>
      Object.fromEntries(selects.map(([, id]) => [`role-${id}`, role]))
    expect((await clerk.post(at('people'), fields('officer'))).status).toBe(303)
    const roles = async () =>
      (await body(clerk.get(at('people')))).match(/value="officer" selected/g)?.length ?? 0
    expect(await roles()).toBe(2)
    await clerk.post(at('people'), fields(''))
    expect(await roles()).toBe(0)
    expect(await body(clerk.get(at('people')))).not.toContain('value="contributor" selected')
    const forged = await clerk.post(at('people'), fields('operator'))
    expect(forged.status).toBe(303)
    const held = await site.db
      .selectFrom('role_grant')
      .select('id')
      .where('role', '=', 'operator')
      .execute()
    expect(held.length).toBe(1)
  })

  describe('with a sample year', () => {
    it('puts a plan in that says on every page that it is for practice', async () => {
      const wrong = await clerk.post(at('year'), { year: 'x', begin: 'practice' })
      expect(wrong.status).toBe(422)
      const chosen = await clerk.post(at('year'), { year: '2570', begin: 'practice' })
      expect(ledTo(chosen)).toBe(at('done'))
      expect(await body(clerk.get('/desk/thungruang/2566'))).toContain(practiceWords.th.notice)
      expect(await body(clerk.get('/desk/thungruang/2566/report.csv'))).toContain('ปีตัวอย่าง')
      // Nothing of it is published, nor can be.
      expect((await clerk.get('/a/thungruang/2566')).status).toBe(404)
      expect(await body(clerk.get('/a/thungruang'))).not.toContain('2566/report')
      // The plan of another agency is none for practice.
      expect(await body(clerk.get('/a/thansai/2566'))).not.toContain(practiceWords.th.mark)
    })

    it('takes it out again', async () => {
      expect((await clerk.post(at('year'), { act: 'end-practice' })).status).toBe(303)
      expect(await body(clerk.get('/desk/thungruang/2566'))).not.toContain(practiceWords.th.notice)
      expect((await clerk.post(at('year'), { act: 'end-practice' })).status).toBe(409)
    })
  })

  it('is finished where nobody waits for a slip, and then begins anew for another agency', async () => {
    expect((await clerk.get('/desk/set-up')).status).toBe(200)
  })

  it('is an operator’s to begin and an administrator’s to go on with', async () => {
    const stranger = site.visitor()
    expect((await stranger.get('/desk/set-up')).headers.get('location')).toMatch(/^\/sign-in/)
    expect((await clerk.get(at('nothing'))).status).toBe(404)
  })
})

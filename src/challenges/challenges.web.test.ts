import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { testContext } from '../../test/world/context.ts'
import { hiddenFields, ledTo, webWorld } from '../../test/world/web.ts'
import type { Actor } from '../basics/actor.ts'
import type { DivisionId } from '../basics/ids.ts'
import { plainDate } from '../basics/plain-date.ts'
import { pathsIn } from '../paths.ts'
import { answerChallenge, raiseChallenge, ruleOnWords } from './commands.ts'
import { challengesOf } from './store.ts'

/** A clock that the test moves. */
const at = { now: Date.parse('2023-09-28T02:00:00.000Z') }
const clock = {
  today: () => plainDate(new Date(at.now + 7 * 3_600_000).toISOString().slice(0, 10)),
  now: () => new Date(at.now).toISOString(),
}
const pass = (seconds: number) => {
  at.now += seconds * 1000
}

const framework = of2566()
function of2566() {
  const found = frameworks.find(({ fiscalYear }) => fiscalYear === 2566)
  if (!found) throw new Error('There is no framework of 2566.')
  return found
}

let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld({ clock })
})
afterAll(async () => {
  expect(world.faults).toEqual([])
  await world.close()
})
/** Each test is another day on the network, and none holds what the one before it used up. */
beforeEach(() => pass(24 * 3600))

const shown = '/a/thansai/2566/oit'
const desk = '/desk/thansai/2566/challenges'
const htmlOf = async (answer: Response | Promise<Response>) => (await answer).text()
const raiseAt = (code: string) => `${shown}/${code}/challenge`
const opened = async (code: string) =>
  hiddenFields(await htmlOf(world.get(raiseAt(code))), '/challenge')
const raise = async (code: string, fields: Record<string, string>) => {
  const stamp = await opened(code)
  pass(10)
  return world.post(raiseAt(code), { ...stamp, website: '', words: '', ...fields })
}
const all = () =>
  challengesOf(world.db, world.agency.id, {
    year: 2566 as Parameters<typeof challengesOf>[2]['year'],
  })
const of = async (code: string, kind = 'missing') =>
  (await all()).filter((each) => each.code === code && each.kind === kind)
const one = async (code: string, kind = 'missing') => {
  const [challenge] = await of(code, kind)
  if (!challenge) throw new Error(`Nothing of ${code} was challenged.`)
  return challenge
}
const publish = async (code: string, url: string) => {
  const item = `/desk/thansai/2566/oit/${code}`
  const form = hiddenFields(await htmlOf(world.get(item)), `/oit/${code}`)
  await world.post(item, { ...form, act: 'save', answer: 'has', 'link-url': url })
  await world.post(`${item}/ready`, hiddenFields(await htmlOf(world.get(item)), '/ready'))
  const step = hiddenFields(await htmlOf(world.get(item)), '/step')
  return world.post(`${item}/step`, { ...step, said: 'check-and-publish' })
}

it('anybody says that an item is missing, without an account or a cookie, and holds a receipt', async () => {
  expect(await htmlOf(world.get(`${shown}/O1`))).toContain(`href="${raiseAt('O1')}"`)
  const form = await world.get(raiseAt('O1'))
  expect(form.headers.get('set-cookie')).toBeNull()
  expect(form.headers.get('cache-control')).toBe('no-store')
  const html = await form.text()
  expect(html).toContain('ไม่ถามชื่อ')
  expect([...html.matchAll(/name="([^"]+)"/g)].map(([, name]) => name)).not.toEqual(
    expect.arrayContaining(['name']),
  )
  const answer = await raise('O1', { kind: 'missing', words: 'ไม่มีแผนผังโครงสร้าง' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('set-cookie')).toBeNull()
  const receiptAt = ledTo(answer)
  expect(receiptAt).toMatch(/\/O1\/challenge\/[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/)
  const receipt = await htmlOf(world.get(receiptAt))
  expect(receipt).toContain('ใบรับคำทักท้วง')
  expect(receipt).toContain('ยังไม่แสดง เจ้าหน้าที่ยังไม่ได้อ่าน')
  // A receipt is an address anybody can hand on: it never says words nobody has looked at.
  expect(receipt).not.toContain('แผนผัง')
  const page = await htmlOf(world.get(`${shown}/O1`))
  expect(page).toContain('แจ้ง 1 ครั้ง')
  expect(page).toContain('ข้อความที่ยังไม่แสดง 1')
  expect(page).not.toContain('แผนผัง')
  expect(await htmlOf(world.get(`/en${shown}/O1`))).toContain('Waiting for an answer')
  expect((await world.get(`${raiseAt('O1')}/AAAA-BBBB-CCCC`)).status).toBe(404)
  expect((await world.get(raiseAt('O99'))).status).toBe(404)
})

it('of whoever sent it nothing is kept but the day', async () => {
  const { rows } = await sql<{ columns: string[] }>`
    select array_agg(table_name || '.' || column_name order by 1) as columns
    from information_schema.columns
    where table_name in ('challenge', 'challenge_voice', 'challenge_words')
      and (data_type like 'timestamp%' or column_name ~ '_by$|address|agent|session')`.execute(
    world.db,
  )
  expect(rows[0]?.columns ?? []).toEqual([])
  // Ids tell no time either: those of forms are random.
  for (const { id } of await all()) expect(id[14]).toBe('4')
  const record = await world.db.selectFrom('activity').select('act').execute()
  expect(record.map(({ act }) => act)).not.toContain('raise-challenge')
})

it('who says the same joins the open challenge; another matter is another', async () => {
  await raise('O1', { kind: 'missing' })
  await raise('O1', { kind: 'outdated' })
  expect((await of('O1', 'missing')).map(({ voices }) => voices.length)).toEqual([2])
  expect((await of('O1', 'outdated')).map(({ voices }) => voices.length)).toEqual([1])
  expect(await htmlOf(world.get(`${shown}/O1`))).toContain('แจ้ง 2 ครั้ง')
})

it('a form sent twice is one voice with one receipt', async () => {
  const stamp = await opened('O2')
  pass(10)
  const sent = { ...stamp, kind: 'missing', words: 'สองครั้ง' }
  const [first, second] = [
    await world.post(raiseAt('O2'), sent),
    await world.post(raiseAt('O2'), sent),
  ]
  expect(ledTo(second)).toBe(ledTo(first))
  expect((await one('O2')).voices).toHaveLength(1)
})

it('a form that nobody can have read, is too old, forged or of another item is not taken, and keeps what was typed', async () => {
  const stamp = await opened('O3')
  const sent = { ...stamp, kind: 'missing', words: 'พิมพ์ไว้แล้ว' }
  const soon = await world.post(raiseAt('O3'), sent)
  expect(soon.status).toBe(422)
  const html = await soon.text()
  expect(html).toContain('พิมพ์ไว้แล้ว')
  // Its stamp is good in a moment: pressing again is enough.
  expect(hiddenFields(html, '/challenge')).toEqual(stamp)
  pass(26 * 3600)
  const stale = await world.post(raiseAt('O3'), sent)
  expect(stale.status).toBe(422)
  const fresh = hiddenFields(await stale.text(), '/challenge')
  expect(fresh).not.toEqual(stamp)
  pass(10)
  expect((await world.post(raiseAt('O4'), { ...sent, ...fresh })).status).toBe(422)
  expect((await world.post(raiseAt('O3'), { ...sent, stamp: 'x.y.z' })).status).toBe(422)
  expect(await of('O3')).toEqual([])
  expect((await world.post(raiseAt('O3'), { ...sent, ...fresh })).status).toBe(303)
})

it('a filled trap, no choice, too long words and what looks personal come back, and nothing is saved', async () => {
  const before = (await all()).length
  const trapped = await raise('O5', { kind: 'missing', website: 'https://spam.example' })
  expect(trapped.status).toBe(422)
  expect(await trapped.text()).toContain('ช่องที่บอกให้เว้นว่าง')
  for (const fields of [
    { kind: '' },
    { kind: 'corrupt' },
    { kind: 'missing', words: 'ก'.repeat(501) },
    { kind: 'missing', words: 'โทรหานาย ก 081-234-5678' },
  ])
    expect((await raise('O5', fields)).status, JSON.stringify(fields)).toBe(422)
  expect(await all()).toHaveLength(before)
  // A number that is no person's can be said to be none.
  const sure = { kind: 'missing', words: 'เลขที่สัญญา 0812345678', sure: 'yes' }
  expect((await raise('O5', sure)).status).toBe(303)
})

it('hostile words, fields and sizes are words, or are refused', async () => {
  const hostile = `'; drop table challenge; --"><script>alert(1)</script>\u202Eกลับ\u0000\uD800`
  expect((await raise('O6', { kind: 'missing', words: hostile })).status).toBe(303)
  const { id, voices } = await one('O6')
  expect(voices[0]?.words).toContain('<script>')
  // Signs that turn the direction of text, or that no database takes, are gone.
  expect(voices[0]?.words).not.toMatch(/[\u202E\u0000]/)
  const page = await htmlOf(world.get(`${desk}/${id}`))
  expect(page).toContain('&lt;script&gt;')
  expect(page).not.toContain('<script>alert')
  const stamp = await opened('O6')
  pass(10)
  const large = { ...stamp, kind: 'missing', words: 'ก'.repeat(6_000) }
  expect((await world.post(raiseAt('O6'), large)).status).toBe(422)
  const huge = { ...stamp, kind: 'missing', words: 'ก'.repeat(70_000) }
  expect((await world.post(raiseAt('O6'), huge)).status).toBe(413)
  const json = await world.app.request(`http://127.0.0.1:4380${raiseAt('O6')}`, {
    method: 'POST',
    headers: {
      host: '127.0.0.1:4380',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    },
    body: '{"kind":"missing"}',
  })
  expect([400, 415, 422]).toContain(json.status)
})

it('a page of another site cannot send it, and a browser that says nothing of where it comes from needs no cookie', async () => {
  const stamp = await opened('O7')
  pass(10)
  const sent = { ...stamp, kind: 'missing' }
  const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }
  expect((await world.post(raiseAt('O7'), sent, elsewhere)).status).toBe(403)
  const silent = (fields: Record<string, string>) =>
    world.app.request(`http://127.0.0.1:4380${raiseAt('O7')}`, {
      method: 'POST',
      headers: { host: '127.0.0.1:4380', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
  expect((await silent({ kind: 'missing' })).status).toBe(422)
  expect((await silent(sent)).status).toBe(303)
})

it('a burst from one network is stopped in words that help, and what was sent before stays', async () => {
  const statuses: number[] = []
  for (let n = 0; n < 6; n += 1) statuses.push((await raise('O8', { kind: 'missing' })).status)
  expect(statuses).toEqual([303, 303, 303, 429, 429, 429])
  const refused = await raise('O8', { kind: 'missing', words: 'อย่าให้หาย' })
  expect(refused.headers.get('retry-after')).toBe('3600')
  const html = await refused.text()
  expect(html).toContain('อย่าให้หาย')
  expect(html).toContain('กำลังนับวันอยู่แล้ว')
  expect((await one('O8')).voices).toHaveLength(3)
})

it('many at once open one challenge, each with a voice of their own', async () => {
  const context = testContext({ db: world.db, files: world.files }, { today: clock.today() })
  const asked = { agencyId: world.agency.id, framework, code: 'O9' as const, words: '' }
  const done = await Promise.all(
    Array.from({ length: 12 }, () =>
      raiseChallenge(context, { ...asked, form: randomUUID(), kind: 'missing' }),
    ),
  )
  expect(done.every(({ ok }) => ok)).toBe(true)
  const receipts = done.flatMap((each) => (each.ok ? [each.value.receipt] : []))
  expect(new Set(receipts).size).toBe(12)
  expect((await of('O9')).map(({ voices }) => voices.length)).toEqual([12])
})

it('the division sees it with its day, an officer decides which words are shown, and why not is said', async () => {
  const list = await htmlOf(world.get(desk))
  expect(list).toContain('ยังไม่มีส่วนราชการดูแลข้อนี้')
  expect(await htmlOf(world.get(pathsIn('th').work('thansai', 2566)))).toContain(
    `href="${desk}/${(await one('O1')).id}"`,
  )
  const { id, voices } = await one('O1')
  const voice = voices.find(({ hasWords }) => hasWords)?.id ?? ''
  const rule = (ruling: string) => world.post(`${desk}/${id}/words`, { voice, ruling })
  expect(await htmlOf(world.get(`${desk}/${id}`))).toContain('แผนผังโครงสร้าง')
  expect((await rule('show')).status).toBe(303)
  expect(await htmlOf(world.get(`${shown}/O1`))).toContain('แผนผังโครงสร้าง')
  expect((await rule('insult')).status).toBe(303)
  const page = await htmlOf(world.get(`${shown}/O1`))
  expect(page).not.toContain('แผนผังโครงสร้าง')
  expect(page).toContain('ถ้อยคำหมิ่นประมาทหรือหยาบคาย')
  expect((await rule('delete-all')).status).toBe(404)
  // Words about a person are deleted, and cannot be shown again.
  expect((await rule('personal-data')).status).toBe(303)
  expect((await rule('show')).status).toBe(409)
  const kept = await world.db.selectFrom('challenge_words').select('words').execute()
  expect(kept.map(({ words }) => words).join()).not.toContain('แผนผัง')
  expect(await htmlOf(world.get(`${shown}/O1`))).toContain('มีข้อมูลของบุคคล (ลบแล้ว)')
})

it('words that look personal are shown only where an officer says that they are not', async () => {
  const { id, voices } = await one('O5')
  const asked = { voice: voices[0]?.id ?? '', ruling: 'show' }
  expect((await world.post(`${desk}/${id}/words`, asked)).status).toBe(409)
  expect((await world.post(`${desk}/${id}/words`, { ...asked, sure: 'yes' })).status).toBe(303)
})

it('the answer is public with the days it took; mended is not said where nothing was published', async () => {
  const { id } = await one('O2')
  const reply = { outcome: 'mended', words: 'เผยแพร่ใหม่แล้ว', link: '', seen: '0' }
  const answer = (fields: Record<string, string>) =>
    world.post(`${desk}/${id}`, { ...reply, ...fields })
  const early = await answer({})
  expect(early.status).toBe(409)
  const html = await early.text()
  expect(html).toContain('เผยแพร่ใหม่แล้ว')
  expect(html).toContain('ยังไม่มีการเผยแพร่ข้อนี้')
  expect((await answer({ link: 'javascript:alert(1)' })).status).toBe(422)
  expect((await answer({ words: '' })).status).toBe(422)
  expect((await answer({ outcome: 'ignored' })).status).toBe(422)
  expect((await answer({ words: 'ติดต่อ a@example.go.th' })).status).toBe(422)
  expect((await publish('O2', 'https://thansai.example.go.th/2')).status).toBe(303)
  const link = 'https://thansai.example.go.th/2'
  expect((await answer({ link })).status).toBe(303)
  const page = await htmlOf(world.get(`${shown}/O2`))
  expect(page).toContain('คำตอบของหน่วยงาน: แก้ไขแล้ว')
  expect(page).toContain(`href="${link}"`)
  expect(page).toMatch(/ใช้เวลา \d+ วันทำการ/)
  // Somebody else whose page was opened before that answer adds nothing unseen.
  expect((await answer({})).status).toBe(409)
  expect((await answer({ seen: '1', outcome: 'already-there', words: 'เพิ่มเติม' })).status).toBe(303)
  expect(await htmlOf(world.get(`${shown}/O2`))).toContain('คำตอบเพิ่มเติม')
})

it('a division answers for its own items alone, and decides over no words', async () => {
  const division = { id: randomUUID() as DivisionId, names: ['กองช่าง'] }
  const actor: Actor = {
    ...{ kind: 'person', id: randomUUID(), name: 'ช่างดี' },
    grants: [{ role: 'contributor', over: { kind: 'agency', agency: world.agency.id, division } }],
  }
  const context = testContext({ db: world.db, files: world.files }, { actor })
  const { id, voices } = await one('O6')
  const asked = { agencyId: world.agency.id, framework, code: 'O6' as const, challengeId: id }
  const reply = { outcome: 'none-held' as const, words: 'ไม่มี', link: '', seen: 0, sure: false }
  const voiceId = voices[0]?.id ?? ''
  const refused = [
    await answerChallenge(context, { ...asked, ...reply }),
    await ruleOnWords(context, { ...asked, voiceId, withheld: null, sure: true }),
  ]
  for (const each of refused)
    expect(each).toMatchObject({ ok: false, reason: { code: 'not-allowed' } })
  expect((await one('O6')).replies).toEqual([])
})

it('after an answer the same can be challenged again, and both stay to be read', async () => {
  expect((await raise('O2', { kind: 'missing' })).status).toBe(303)
  const both = await of('O2')
  expect(both.map(({ ordinal, replies }) => [ordinal, replies.length])).toEqual([
    [2, 0],
    [1, 2],
  ])
})

it('what is not answered becomes late and then very late, and the public reads so', async () => {
  at.now = Date.parse('2023-10-17T02:00:00.000Z')
  expect(await htmlOf(world.get(`${shown}/O1`))).toContain('เกินกำหนดตอบ')
  pass(30 * 24 * 3600)
  const page = await htmlOf(world.get(`${shown}/O1`))
  expect(page).toContain('เกินกำหนดมาก')
  expect(page).toMatch(/เกินมาแล้ว \d+ วันทำการ/)
  expect(await htmlOf(world.get(desk))).toMatch(/เกินกำหนด \d+ เรื่อง/)
  expect(await htmlOf(world.get(shown))).toContain('เกินกำหนดมาก')
})

import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testContext, testDay } from '../../test/world/context.ts'
import { webWorld } from '../../test/world/web.ts'
import { saveSetUp } from '../agencies/set-up-store.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { FactId } from '../basics/ids.ts'
import { addDays } from '../basics/plain-date.ts'
import { planOf } from '../measures/store.ts'
import { inTransaction } from '../platform/db/database.ts'
import { openPdf } from '../platform/reading/open-pdf.ts'
import {
  beginSurvey,
  closeSurvey,
  extendSurvey,
  openSurvey,
  publishResults,
  setPlacement,
} from './commands.ts'
import { ownSurveyLabel } from './label.ts'
import { posterPageWords } from './poster-page-messages.ts'
import { satisfactionSurvey } from './ready-made.ts'
import { surveyOf } from './store.ts'

let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld()
})
afterAll(async () => {
  expect(world.faults).toEqual([])
  await world.close()
})

const words = posterPageWords.th
const at = (id: string) => `/desk/thansai/2566/surveys/${id}/posters`
const context = () => testContext({ db: world.db, files: world.files })
const htmlOf = async (address: string) => (await world.get(address)).text()
const done = <Value>(made: { ok: true; value: Value } | { ok: false; reason: unknown }): Value => {
  if (!made.ok) throw new Error(JSON.stringify(made.reason))
  return made.value
}

async function begun(kind: 'own' | 'official-link', isOpen = true) {
  const key = randomUUID() as FactId
  const of = { agencyId: world.agency.id, surveyId: key }
  const content = {
    ...{ title: { th: 'ความพึงพอใจ <ของ> ผู้รับบริการ', en: '' }, population: null, improved: null },
    questionnaire: kind === 'own' ? satisfactionSurvey.questionnaire : null,
    officialUrl: kind === 'own' ? null : 'https://itas.nacc.go.th/go/eit/abcdef',
  }
  const { agencyId } = of
  done(await beginSurvey(context(), { agencyId, year: fiscalYear(2566), kind, content, key }))
  const survey = await surveyOf(world.db, agencyId, key)
  if (!survey) throw new Error('There is no survey.')
  const seen = survey.revisions[0].id
  if (isOpen) done(await openSurvey(context(), { ...of, seen, closesOn: testDay }))
  return { of, survey }
}

it('shows each placement with pictures, files and words to post, and what hangs nowhere apart', async () => {
  const { of, survey } = await begun('own')
  const counter = { ...of, suffix: null, retired: false, stratum: 'open' as const }
  done(await setPlacement(context(), { ...counter, name: 'เคาน์เตอร์ <1>' }))
  done(await setPlacement(context(), { ...counter, name: 'ตู้หน้าประตู', stratum: 'kiosk' }))
  const html = await htmlOf(at(survey.id))
  expect(html).toContain(ownSurveyLabel.th)
  expect(html).toContain('เคาน์เตอร์ &lt;1&gt;')
  for (const shape of ['a4', 'a5', 'tent', 'square', 'story']) {
    expect(html).toContain(`src="${at(survey.id)}/${shape}/1/png?preview"`)
    expect(html).toContain(`href="${at(survey.id)}/${shape}/1/pdf"`)
    expect(html).toContain(`href="${at(survey.id)}/${shape}/1/png"`)
    expect((await world.get(`${at(survey.id)}/${shape}/2/pdf`)).status).toBe(404)
  }
  expect(html).toContain(`href="${at(survey.id)}/all/all/pdf"`)
  expect(html).toContain(words.onDevice)
  expect(html).toMatch(new RegExp(`<textarea[^>]*readonly[^>]*>[^<]*/s/${survey.code}/1`))
  expect(html).toMatch(new RegExp(`<textarea[^>]*lang="en"[^<]*/en/s/${survey.code}/1`))
  expect(html).toContain(words.noEmblem)
  expect(html, 'the tests’ site is on this computer alone').toContain(words.localAddress)
  expect(html).not.toContain(words.noPlaces)
  const english = await htmlOf(`/en${at(survey.id)}`)
  expect(english).toContain(posterPageWords.en.title)
})

it('gives out a poster as PDF with the address of its placement, and everything as one file', async () => {
  const { of, survey } = await begun('own')
  const open = { ...of, suffix: null, retired: false, stratum: 'open' as const }
  for (const name of ['หนึ่ง', 'สอง']) done(await setPlacement(context(), { ...open, name }))
  const answer = await world.get(`${at(survey.id)}/a5/2/pdf`)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="poster-a5-2.pdf"/)
  const read = await openPdf(new Uint8Array(await answer.arrayBuffer()))
  expect(read.pages).toBe(1)
  expect(read.parts[0]?.text).toContain(`/s/${survey.code}/2`)
  const all = await world.get(`${at(survey.id)}/all/all/pdf`)
  expect((await openPdf(new Uint8Array(await all.arrayBuffer()))).pages).toBe(10)
})

it('gives out pictures as large as LINE and Facebook show them, and small previews', async () => {
  const { survey } = await begun('own')
  const sides = async (address: string) => {
    const answer = await world.get(`${at(survey.id)}/${address}`)
    expect(answer.headers.get('content-type')).toBe('image/png')
    const { width, height } = await sharp(await answer.arrayBuffer()).metadata()
    return [width, height]
  }
  expect(await sides('square/all/png')).toEqual([1080, 1080])
  expect(await sides('story/all/png')).toEqual([1080, 1920])
  const [width = 0, height = 0] = await sides('a4/all/png?preview')
  expect(Math.abs(width - 480)).toBeLessThanOrEqual(1)
  expect(height / width).toBeCloseTo(Math.SQRT2, 2)
})

it('prints anew only what has changed', async () => {
  const { of, survey } = await begun('own')
  const ask = (etag = '') =>
    world.get(`${at(survey.id)}/square/all/png`, etag ? { 'if-none-match': etag } : {})
  const etag = (await ask()).headers.get('etag') ?? ''
  expect((await ask(etag)).status).toBe(304)
  const closesOn = addDays(testDay, 7)
  done(await extendSurvey(context(), { ...of, closesOn, reason: 'น้ำท่วม' }))
  expect((await ask(etag)).status).toBe(200)
  expect(await htmlOf(at(survey.id))).toContain(words.extended)
})

it('marks a draft, says what of the official link nobody has checked, and knows no own label there', async () => {
  const { survey } = await begun('official-link', false)
  const html = await htmlOf(at(survey.id))
  expect(html).toContain(words.draft)
  expect(html).toContain(words.official)
  expect(html).not.toContain(ownSurveyLabel.th)
  expect(html).toContain(words.noPlaces)
  const pdf = await (await world.get(`${at(survey.id)}/a4/all/pdf`)).arrayBuffer()
  const read = await openPdf(new Uint8Array(pdf))
  expect(read.parts[0]?.text).toContain(`/q/${survey.code}`)
  expect(read.parts[0]?.text.replaceAll(/\s/g, '')).toContain('ฉบับร่าง')
})

it('knows no poster of another shape, of a placement that is not there, or as a picture of many pages', async () => {
  const { survey } = await begun('own')
  for (const address of ['a3/all/pdf', 'a4/9/pdf', 'all/all/png'])
    expect((await world.get(`${at(survey.id)}/${address}`)).status, address).toBe(404)
  expect((await world.get(at(randomUUID()))).status).toBe(404)
})

it('warns of an address that is too long to type', async () => {
  const far = await webWorld({
    publicOrigin: 'https://transparency.a-very-long-name-of-an-office.go.th',
  })
  try {
    const own = world
    world = far
    const { survey } = await begun('own')
    const host = { host: 'transparency.a-very-long-name-of-an-office.go.th' }
    const html = await (await far.get(at(survey.id), host)).text()
    expect(html).toMatch(/ที่อยู่ย่อยาว \d+ ตัวอักษร/)
    expect(html).not.toContain(words.localAddress)
    world = own
  } finally {
    await far.close()
  }
})

it('offers words of thanks in place of invitations once it is over, which lead to results that are published', async () => {
  const { of, survey } = await begun('own')
  expect(await htmlOf(at(survey.id))).not.toContain(words.thanksTitle)
  done(await closeSurvey(context(), { ...of, reason: 'ครบแล้ว' }))
  const closed = await htmlOf(at(survey.id))
  expect(closed).toContain(words.thanksTitle)
  expect(closed).toContain(words.thanksUnpublished)
  expect(closed).not.toContain(`>${words.posts}<`)
  expect(closed).not.toContain(words.thanks.readAt)
  done(await publishResults(context(), of))
  const published = await htmlOf(at(survey.id))
  expect(published).not.toContain(words.thanksUnpublished)
  expect(published).toMatch(
    new RegExp(`<textarea[^>]*lang="th"[^<]*/a/thansai/2566/surveys/${survey.id}`),
  )
  expect(published).toMatch(
    new RegExp(`<textarea[^>]*lang="en"[^<]*/en/a/thansai/2566/surveys/${survey.id}`),
  )
})

it('thanks for the official survey without counting presses as answers', async () => {
  const { of, survey } = await begun('official-link')
  done(await closeSurvey(context(), { ...of, reason: 'ครบแล้ว' }))
  const html = await htmlOf(at(survey.id))
  expect(html).toContain(words.thanks.thanks('')['official-link'].trim())
  expect(html).not.toContain(words.thanksUnpublished)
})

it('marks the posters of a year that is only for practice, whatever the state of the survey', async () => {
  const { survey } = await begun('own')
  const picture = `${at(survey.id)}/square/all/png?preview`
  const real = await world.get(picture)
  expect(await htmlOf(at(survey.id))).not.toContain(words.practice)
  const plan = await planOf(world.db, world.agency.id, fiscalYear(2566))
  const practiceFact = plan?.imported?.id ?? null
  await inTransaction(world.db, (tx) =>
    saveSetUp(
      tx,
      world.agency.id,
      { step: 'year', fiscalYear: fiscalYear(2566), practiceFact, isFinished: true },
      { id: context().actor.id, at: context().now },
    ),
  )
  expect(await htmlOf(at(survey.id))).toContain(words.practice)
  const marked = await world.get(picture)
  expect(marked.headers.get('etag')).not.toBe(real.headers.get('etag'))
  expect(
    Buffer.compare(Buffer.from(await marked.arrayBuffer()), Buffer.from(await real.arrayBuffer())),
  ).not.toBe(0)
})

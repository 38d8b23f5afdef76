import { afterAll, beforeAll, expect, it } from 'vitest'
import { answeredSurvey } from '../../test/world/answered-survey.ts'
import { testContext } from '../../test/world/context.ts'
import { ledTo, webWorld } from '../../test/world/web.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { FactId } from '../basics/ids.ts'
import type { Context } from '../platform/context.ts'
import { publishResults } from './commands.ts'
import { commentsOf } from './comment-store.ts'

let world: Awaited<ReturnType<typeof webWorld>>
let context: Context
beforeAll(async () => {
  world = await webWorld()
  context = testContext(world)
})
afterAll(async () => {
  expect(world.faults).toEqual([])
  await world.close()
})

const desk = (survey: string) => `/desk/thansai/2566/surveys/${survey}/comments`
const htmlOf = async (answer: Response | Promise<Response>) => (await answer).text()
const made = (comments: readonly string[], isClosed = true) =>
  answeredSurvey(
    context,
    { agencyId: world.agency.id, year: fiscalYear(2566) },
    { comments, isClosed },
  )
const numbered = (n: number, but: readonly string[] = []) => [
  ...Array.from({ length: n - but.length }, (_, at) => `ข้อความที่ ${at + 1}`),
  ...but,
]
const all = (surveyId: FactId) => commentsOf(world.db, { agencyId: world.agency.id, surveyId })
const idOf = async (survey: FactId, words: string) =>
  (await all(survey)).find((comment) => comment.words === words)?.id ?? ''
const rule = (survey: FactId, fields: Record<string, string>) => world.post(desk(survey), fields)

it('nobody reads words of which there are fewer than ten, the office neither, nor rules over them', async () => {
  const survey = await made(numbered(9))
  const html = await htmlOf(world.get(desk(survey)))
  expect(html).toContain('ยังอ่านไม่ได้ เพราะมีไม่ถึง 10 ข้อความ')
  expect(html).not.toContain('ข้อความที่ 1')
  const comment = await idOf(survey, 'ข้อความที่ 1')
  const refused = await rule(survey, { comment, ruling: 'shown' })
  expect(refused.status).toBe(409)
  expect(await refused.text()).not.toContain('ข้อความที่ 1<')
})

it('words wait until the survey is closed, so that the newest is not known for somebody’s', async () => {
  const html = await htmlOf(world.get(desk(await made(numbered(12), false))))
  expect(html).toContain('อ่านได้เมื่อปิดรับคำตอบแล้ว')
  expect(html).not.toContain('ข้อความที่ 1')
})

it('words are shown to everybody from ten on that were ruled so, in no order of time', async () => {
  const survey = await made(numbered(11, ['เรื่องอื่น']))
  expect((await publishResults(context, { agencyId: world.agency.id, surveyId: survey })).ok).toBe(
    true,
  )
  const shown = () => htmlOf(world.get(`/a/thansai/2566/surveys/${survey}`))
  const words = numbered(11).slice(0, 10)
  for (const each of words.slice(0, 9)) {
    const comment = await idOf(survey, each)
    const answer = await rule(survey, { comment, ruling: 'shown' })
    expect(ledTo(answer)).toBe(`${desk(survey)}#c-${comment}`)
  }
  expect(await shown()).not.toContain('ข้อความที่')
  await rule(survey, { comment: await idOf(survey, 'ข้อความที่ 10'), ruling: 'shown' })
  await rule(survey, { comment: await idOf(survey, 'เรื่องอื่น'), ruling: 'other-matter' })
  const html = await shown()
  for (const each of words) expect(html).toContain(each)
  expect(html).not.toContain('เรื่องอื่น')
  await rule(survey, { comment: await idOf(survey, 'ข้อความที่ 10'), ruling: 'undone' })
  expect(await shown()).not.toContain('ข้อความที่')
  expect((await all(survey)).filter(({ ruling }) => ruling === null)).toHaveLength(1)
})

it('words about a person are hinted at, asked about before they are shown, and deleted for good', async () => {
  const survey = await made(numbered(12, ['โทร 081-234-5678 หาคุณสมชาย']))
  expect(await htmlOf(world.get(desk(survey)))).toContain('อาจมีข้อมูลส่วนบุคคล')
  const comment = await idOf(survey, 'โทร 081-234-5678 หาคุณสมชาย')
  const asked = await rule(survey, { comment, ruling: 'shown' })
  expect(asked.status).toBe(409)
  expect(await asked.text()).toContain('ให้ทำเครื่องหมายยืนยัน')
  await rule(survey, { comment, ruling: 'personal-data' })
  const rows = await world.db
    .selectFrom('survey_comment')
    .select('words')
    .where('id', '=', comment)
    .execute()
  expect(rows).toEqual([])
  expect((await all(survey)).find(({ id }) => id === comment)).toEqual({
    ...{ id: comment, words: null, ruling: 'personal-data' },
  })
  const undone = await rule(survey, { comment, ruling: 'undone' })
  expect(undone.status).toBe(409)
  // Deleted words still count among those that were written: the others do not vanish with them.
  expect(await htmlOf(world.get(desk(survey)))).toContain('12 ข้อความ')
})

it('words of another survey are not ruled over from this one', async () => {
  const [survey, other] = [await made(numbered(10)), await made(numbered(10))]
  const comment = await idOf(other, 'ข้อความที่ 1')
  expect((await rule(survey, { comment, ruling: 'shown' })).status).toBe(409)
  expect((await rule(survey, { comment: 'no', ruling: 'burn' })).status).toBe(404)
  expect((await all(other)).every(({ ruling }) => ruling === null)).toBe(true)
})

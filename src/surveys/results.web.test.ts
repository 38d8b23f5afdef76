import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answeredSurvey, askedOfVisitors, type Came } from '../../test/world/answered-survey.ts'
import { testContext, testDay } from '../../test/world/context.ts'
import { webWorld } from '../../test/world/web.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { FactId } from '../basics/ids.ts'
import { addDays } from '../basics/plain-date.ts'
import type { Context } from '../platform/context.ts'
import { closeSurvey, extendSurvey, publishResults, unpublishResults } from './commands.ts'
import { notKnown, type Questionnaire } from './questionnaire.ts'

const year = fiscalYear(2566)
const daysAgo = (days: number) => addDays(testDay, -days)
const best = [3, 3, 0, 1] as const
const middling = [1, 2, 2, notKnown] as const

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

const desk = (survey: string) => `/desk/thansai/2566/surveys/${survey}/results`
const shown = (survey: string) => `/a/thansai/2566/surveys/${survey}`
const htmlOf = async (answer: Response | Promise<Response>) => (await answer).text()
const textAt = async (address: string) =>
  (await htmlOf(world.get(address))).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
const made = (change: Parameters<typeof answeredSurvey>[2], of = year) =>
  answeredSurvey(context, { agencyId: world.agency.id, year: of }, change)
const ofSurvey = (surveyId: FactId) => ({ agencyId: world.agency.id, surveyId })

const came: readonly Came[] = [
  { stratum: 'open', day: daysAgo(9), ticked: best, times: 6 },
  { stratum: 'open', day: daysAgo(8), half: 'pm', ticked: middling, times: 3 },
  { stratum: 'event', day: daysAgo(8), ticked: best, times: 5 },
  { stratum: 'kiosk', day: daysAgo(7), ticked: [0, 0, 3, 0], times: 4 },
]

describe('the results at the desk', () => {
  it('tell how many answered first, and each group apart with its spread and mean', async () => {
    const survey = await made({ came, isClosed: true })
    const text = await textAt(desk(survey))
    expect(text).toContain('ผลสำรวจของหน่วยงานเอง ไม่ใช่คะแนน ITA ทางการ')
    expect(text.indexOf('18 คำตอบที่ได้รับทั้งหมด')).toBeLessThan(text.indexOf('สรุป'))
    // A tenth of 900 people, by a rule that is not verified.
    expect(text).toContain('อย่างน้อยที่ต้องได้ 90 คำตอบ')
    expect(text).toContain('ยังขาดอีก 72 คำตอบ')
    expect(text).toContain('เกณฑ์ขั้นต่ำนี้ยังไม่ได้ตรวจ')
    expect(text).toContain('เปิดทั่วไป n = 9')
    expect(text).toContain('บัตรคิว n = 5')
    expect(text).toContain('ไม่ใช่กลุ่มตัวอย่างสุ่ม')
    // Six of 100 and three of 33.33: the mean of S1 in the open group.
    expect(text).toContain('77.78')
    const html = await htmlOf(world.get(desk(survey)))
    expect(html).toContain('aria-label="เปิดทั่วไป: น้อยที่สุด 0 (0.0%), น้อย 3 (33.3%)')
    expect(await textAt(`/en${desk(survey)}`)).toContain('Not a random sample')
    // What is asked the other way round has a legend of its own: the darkest is the best, whatever its words.
    const [, turned = ''] = html.split('ปิดบังข้อมูล')
    expect(turned.slice(turned.indexOf('<ul'), turned.indexOf('</ul>'))).toMatch(
      /step-0.*มากที่สุด.*step-6.*น้อยที่สุด/,
    )
  })

  it('hide a group under five whole, and put nothing of it into groups that are told as one', async () => {
    const survey = await made({ came, isClosed: true })
    const apart = await textAt(desk(survey))
    expect(apart).toContain('ไม่แสดงกลุ่ม ตู้หรือแท็บเล็ตที่จุดบริการ เพราะมีน้อยกว่า 5 คำตอบ')
    expect(apart).not.toContain('รวมทุกกลุ่มที่แสดง n =')
    const pooled = await textAt(`${desk(survey)}?pooled=yes`)
    // Nine and five: the four at the kiosk, who ticked the worst, are in no figure.
    expect(pooled).toContain('รวมทุกกลุ่มที่แสดง n = 14')
    expect(pooled).toContain('85.71')
    const json = JSON.parse(await htmlOf(world.get(`${desk(survey)}/json?pooled=yes`)))
    expect(json.groups.map(({ group, n }: { group: string; n: number }) => [group, n])).toEqual([
      ['event', 5],
      ['open', 9],
      ['pooled', 14],
    ])
    const counted = json.groups.flatMap(
      (group: { sections: { questions: { parts: { counts: number[] }[] }[] }[] }) =>
        group.sections[0]?.questions[0]?.parts[0]?.counts[0],
    )
    expect(counted).toEqual([0, 0, 0])
  })

  it('of an open survey are called interim, and hold no answer of today', async () => {
    const survey = await made({
      came: [
        { stratum: 'open', day: daysAgo(5), ticked: best, times: 6 },
        { stratum: 'open', day: daysAgo(4), ticked: middling, times: 5 },
        { stratum: 'open', day: testDay, ticked: [0, 0, 3, 0], times: 7 },
      ],
    })
    const text = await textAt(desk(survey))
    expect(text).toContain('ผลระหว่างทาง ยังรับคำตอบอยู่')
    expect(text).toContain('18 คำตอบที่ได้รับทั้งหมด')
    expect(text).toContain('เปิดทั่วไป n = 6')
    expect(text).toContain('100.00')
    expect(text).toContain('เผยแพร่ได้เมื่อปิดรับคำตอบแล้ว')
  })

  it('of a survey that was opened again leave out fewer than five who came since', async () => {
    const at = (days: number): Context => ({
      ...{ ...context, today: daysAgo(days), now: `${daysAgo(days)}T03:00:00.000Z` },
    })
    const reopened = async (later: number) => {
      const survey = await answeredSurvey(
        at(10),
        { agencyId: world.agency.id, year },
        {
          came: [
            { stratum: 'open', day: daysAgo(9), ticked: best, times: 6 },
            { stratum: 'open', day: daysAgo(3), ticked: middling, times: later },
          ],
        },
      )
      const reason = 'ยังไม่ครบ'
      await closeSurvey(at(5), { ...ofSurvey(survey), reason })
      await extendSurvey(at(4), { ...ofSurvey(survey), reason, closesOn: addDays(testDay, 9) })
      expect((await closeSurvey(at(1), { ...ofSurvey(survey), reason })).ok).toBe(true)
      return textAt(desk(survey))
    }
    const few = await reopened(3)
    expect(few).toContain('9 คำตอบที่ได้รับทั้งหมด')
    expect(few).toContain('เปิดทั่วไป n = 6 นับถึงช่วงบ่าย 25 กันยายน 2566 · หลังจากนั้นมีไม่ถึง 5 คำตอบ')
    expect(await reopened(5)).toContain('เปิดทั่วไป n = 11')
  })

  it('say what will come while there is nothing to show', async () => {
    const empty = await made({})
    expect(await textAt(desk(empty))).toContain('ยังไม่มีคำตอบ')
    const few = await made({
      came: [{ stratum: 'open', day: daysAgo(3), ticked: best, times: 4 }],
      isClosed: true,
    })
    const text = await textAt(desk(few))
    expect(text).toContain('ยังแสดงผลไม่ได้')
    expect(text).not.toContain('100.00')
  })

  it('show last year’s mean beside the same question in the same words alone', async () => {
    const [section] = askedOfVisitors.sections
    const [first, ...others] = section?.questions ?? []
    if (!section || !first) throw new Error('Nothing is asked.')
    const reworded: Questionnaire = {
      ...askedOfVisitors,
      sections: [
        { ...section, questions: [{ ...first, title: { th: 'ถามอีกแบบ', en: '' } }, ...others] },
        ...askedOfVisitors.sections.slice(1),
      ],
    }
    const last = fiscalYear(2569)
    const now = fiscalYear(2570)
    await made({ questionnaire: reworded, came, isClosed: true }, last)
    const survey = await made({ came, isClosed: true }, now)
    const html = await htmlOf(world.get(desk(survey).replace('2566', '2570')))
    const cards = html.split('<article').slice(1)
    expect(cards.map((card) => [...card.matchAll(/class="mean-before"/g)].length)).toEqual([
      0, 4, 2,
    ])
    expect(cards[0]).not.toContain('ปีก่อน')
    expect(cards[1]).toContain('ปีก่อน')
  })

  it('are not those of another year, of a campaign around the official link, or of nobody', async () => {
    const survey = await made({ came, isClosed: true })
    expect((await world.get(desk(survey).replace('2566', '2565'))).status).toBe(404)
    expect((await world.get(desk('00000000-0000-4000-8000-000000000000'))).status).toBe(404)
    expect((await world.get(`${desk(survey)}/docx`)).status).toBe(404)
  })
})

describe('the results for everybody', () => {
  it('are there once published, with no trace of hidden groups, and gone when taken back', async () => {
    const survey = await made({ came, isClosed: true, title: 'ถามผู้มาเสียภาษี' })
    expect((await world.get(shown(survey))).status).toBe(404)
    expect((await world.get(`${shown(survey)}/json`)).status).toBe(404)
    expect((await publishResults(context, ofSurvey(survey))).ok).toBe(true)
    const text = await textAt(shown(survey))
    expect(text).toContain('ผลสำรวจของหน่วยงานเอง ไม่ใช่คะแนน ITA ทางการ')
    expect(text).toContain('14 คำตอบ')
    expect(text).not.toContain('ตู้หรือแท็บเล็ต')
    expect(await textAt('/a/thansai/2566/surveys')).toContain('ถามผู้มาเสียภาษี')
    const link = 'href="/a/thansai/2566/surveys"'
    expect(await htmlOf(world.get('/a/thansai'))).toContain(link)
    for (const format of ['json', 'csv']) {
      const file = await htmlOf(world.get(`${shown(survey)}/${format}?pooled=yes`))
      expect(file).toContain('ผลสำรวจของหน่วยงานเอง ไม่ใช่คะแนน ITA ทางการ')
      expect(file).not.toMatch(/kiosk|pooled/)
    }
    const told = JSON.parse(await htmlOf(world.get(`${shown(survey)}/json`)))
    expect(told.answers).toEqual({ shown: 14, received: 14 })
    const reason = 'พบว่าตั้งปีผิด'
    expect((await unpublishResults(context, { ...ofSurvey(survey), reason })).ok).toBe(true)
    expect((await world.get(shown(survey))).status).toBe(404)
    expect(await textAt('/a/thansai/2566/surveys')).not.toContain('ถามผู้มาเสียภาษี')
    expect(await htmlOf(world.get('/a/thansai'))).not.toContain(link)
  })

  it('say that there are none yet where there are none', async () => {
    expect(await textAt('/a/thansai/2567/surveys')).toContain('ยังไม่มีผลสำรวจที่เผยแพร่')
  })
})

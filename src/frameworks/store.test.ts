import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { type FrameworkProblemCode, problemsBetween } from './consistency.ts'
import {
  analysedBy,
  entriesOf,
  type Framework,
  frameworkById,
  frameworkFor,
  indicatorOf,
  predecessorsOf,
  questionOrItem,
  successorsOf,
  titleOf,
} from './framework.ts'
import { loadFramework, loadFrameworks, validateFramework } from './store.ts'

const folder = path.resolve('frameworks')
let all: readonly Framework[]
beforeAll(async () => {
  all = await loadFrameworks(folder)
})
const of = (year: number): Framework => {
  const framework = frameworkFor(all, fiscalYear(year))
  if (!framework) throw new Error(`no framework of ${year}`)
  return framework
}

describe('the frameworks of the project', () => {
  it('are the five assessment years from 2565 to 2569, oldest first', () => {
    expect(all.map(({ id }) => id)).toEqual([
      'nacc-ita-2565',
      'nacc-ita-2566',
      'nacc-ita-2567',
      'nacc-ita-2568',
      'nacc-ita-2569',
    ])
  })

  it.each([
    [2565, 30, 15, 43],
    [2566, 30, 15, 43],
    [2567, 15, 9, 35],
    [2568, 15, 9, 28],
    [2569, 15, 9, 26],
  ])('ask in %i %i IIT questions, %i EIT questions and %i OIT items', (year, iit, eit, oit) => {
    const counts = ['IIT', 'EIT', 'OIT'].map(
      (instrument) => entriesOf(of(year)).filter((entry) => entry.instrument === instrument).length,
    )
    expect(counts).toEqual([iit, eit, oit])
  })

  it('cannot be changed once read, down to the last part', () => {
    const item = of(2566).instruments[2]?.indicators[0]?.subIndicators?.[0]?.items[0]
    expect(() => Object.assign(item ?? {}, { code: 'O99' })).toThrow(TypeError)
  })

  it('are named by the hash of what they say, not of how the file is laid out', async () => {
    const text = await readFile(path.join(folder, 'nacc-ita-2566.json'), 'utf8')
    const elsewhere = path.join(
      await mkdtemp(path.join(tmpdir(), 'prongsai-')),
      'nacc-ita-2566.json',
    )
    await writeFile(elsewhere, JSON.stringify(JSON.parse(text)))
    const again = await loadFramework(elsewhere)
    expect(again.ok && again.value.hash).toBe(of(2566).hash)
    expect(of(2566).hash).toMatch(/^[0-9a-f]{64}$/)
    expect(new Set(all.map(({ hash }) => hash)).size).toBe(5)
  })
})

describe('a code', () => {
  it('means nothing without its year: O23 is five different items', () => {
    const titles = all.map((framework) => titleOf(framework, 'O23')?.th)
    expect(new Set(titles).size).toBe(5)
    expect(titles[0]).toBe('สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน')
  })

  it('has an indicator: E15 of 2565 is asked under indicator 8', () => {
    expect(indicatorOf(of(2565), 'E15')?.no).toBe(8)
    expect(questionOrItem(of(2565), 'O38')?.subIndicator?.no).toBe('10.1')
    expect(questionOrItem(of(2566), 'I26')?.parts).toHaveLength(2)
  })

  it('of a year that lacks it is nothing', () => {
    expect(questionOrItem(of(2569), 'O43')).toBeNull()
    expect(indicatorOf(of(2569), 'O43')).toBeNull()
  })

  it('that was only recalled is shown as unverified', () => {
    expect(questionOrItem(of(2566), 'O43')?.confidence).toBe('confirmed')
    expect(questionOrItem(of(2567), 'I1')?.confidence).toBe('unverified')
  })

  it('is followed into the next year: O38 of 2565 was reworked into O40, O11 merged into O12', () => {
    expect(successorsOf(of(2566), 'O38')).toMatchObject([{ to: 'O40', relation: 'reworked' }])
    expect(predecessorsOf(of(2566), 'O12').map(({ from }) => from)).toEqual(['O11', 'O19'])
    expect(successorsOf(of(2565), 'O38')).toEqual([])
  })
})

describe('the plan of a year', () => {
  it('quotes the codes of the year whose result it answers', () => {
    expect(analysedBy(all, of(2566))?.id).toBe('nacc-ita-2565')
    expect(of(2566).measurePlan).toMatchObject({ planItem: 'O42', reportItem: 'O43' })
  })

  it('answers a year that may not be known', () => {
    expect(analysedBy(all, of(2565))).toBeNull()
    expect(frameworkFor(all, fiscalYear(2570))).toBeNull()
    expect(frameworkById(all, 'nacc-ita-2570')).toBeNull()
  })
})

describe('a framework file with a mistake', () => {
  const mistakes: [FrameworkProblemCode, string, (file: string) => string][] = [
    ['not-json', '2566', (file) => file.slice(0, -4)],
    ['wrong-shape', '2566', (file) => file.replace('"weight": 0.3', '"wieght": 0.3')],
    ['wrong-shape', '2566', (file) => file.replace('"code": "O38"', '"code": "038"')],
    ['id-not-file-name', '2566', (file) => file.replace('"nacc-ita-2566"', '"nacc-ito-2566"')],
    ['year-not-in-id', '2566', (file) => file.replace('"nacc-ita-2566"', '"nacc-ita-2565"')],
    [
      'years-disagree',
      '2566',
      (file) => file.replace('"fiscalYearCE": 2023', '"fiscalYearCE": 2022'),
    ],
    ['period-not-the-year', '2566', (file) => file.replace('2022-10-01', '2022-01-01')],
    ['weights-not-one', '2566', (file) => file.replace('"weight": 0.4', '"weight": 0.5')],
    ['instruments-out-of-order', '2566', (file) => file.replace('"id": "EIT"', '"id": "OIT"')],
    ['indicator-numbers-wrong', '2566', (file) => file.replace('"no": 10,', '"no": 11,')],
    ['sub-indicator-number-wrong', '2566', (file) => file.replace('"no": "9.2"', '"no": "9.6"')],
    ['code-of-another-instrument', '2566', (file) => file.replace('"code": "E9"', '"code": "I9"')],
    ['code-twice', '2566', (file) => file.replace('"code": "O38"', '"code": "O37"')],
    ['codes-not-in-sequence', '2566', (file) => file.replace('"code": "O38"', '"code": "O48"')],
    ['count-wrong', '2566', (file) => file.replace('"itemCount": 43', '"itemCount": 44')],
    [
      'points-wrong',
      '2566',
      (file) => file.replace('"pointsPerItem": 0.4,', '"pointsPerItem": 4,'),
    ],
    ['scale-unknown', '2566', (file) => file.replace('"scale": "yesno"', '"scale": "five"')],
    ['source-unknown', '2566', (file) => file.replace('"o43-real-2566"', '"nobody"')],
    ['follows-unknown', '2566', (file) => file.replace('"follows": "O42"', '"follows": "O52"')],
    ['element-of-another-item', '2566', (file) => file.replace('"id": "O2.1"', '"id": "O1.1"')],
    ['grades-out-of-order', '2566', (file) => file.replace('"minTotal": 95', '"minTotal": 9')],
    ['plan-item-unknown', '2566', (file) => file.replace('"planItem": "O42"', '"planItem": "O52"')],
    ['crosswalk-code-unknown', '2566', (file) => file.replace('"to": "O40"', '"to": "O80"')],
    ['crosswalk-code-missing', '2566', (file) => file.replace('"to": "O40"', '"to": "O41"')],
    [
      'crosswalk-relation-wrong',
      '2566',
      (file) => file.replace('"relation": "dropped"', '"relation": "same"'),
    ],
  ]

  it.each(mistakes)('is refused: %s (%s)', async (code, year, mistake) => {
    const text = await readFile(path.join(folder, `nacc-ita-${year}.json`), 'utf8')
    const wrong = mistake(text)
    expect(wrong).not.toBe(text)
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'prongsai-')), `nacc-ita-${year}.json`)
    await writeFile(file, wrong)
    const read = await loadFramework(file)
    expect(read.ok ? [] : read.reason.map((problem) => problem.code)).toContain(code)
  })

  it('that is not there is refused, not thrown', async () => {
    const problems = await validateFramework(path.join(folder, 'nacc-ita-2570.json'), all)
    expect(problems.map(({ code }) => code)).toEqual(['file-unreadable'])
  })

  it('is looked at together with the other years', async () => {
    const file = path.join(folder, 'nacc-ita-2566.json')
    expect(await validateFramework(file, all)).toEqual([])
    expect((await validateFramework(file, [])).map(({ code }) => code)).toEqual([
      'source-framework-missing',
    ])
  })

  it('stops the program at start, with the file in the error', async () => {
    const elsewhere = await mkdtemp(path.join(tmpdir(), 'prongsai-'))
    await writeFile(path.join(elsewhere, 'nacc-ita-2566.json'), '{}')
    await expect(loadFrameworks(elsewhere)).rejects.toThrow('nacc-ita-2566.json: wrong-shape')
  })

  it('is refused when it follows a year that is not there, or speaks of codes that year lacks', () => {
    expect(problemsBetween(of(2566), [of(2566)]).map(({ code }) => code)).toEqual([
      'source-framework-missing',
    ])
    const unlike = { ...of(2568), id: 'nacc-ita-2565' }
    const codes = new Set(problemsBetween(of(2566), [unlike]).map(({ code }) => code))
    expect(codes).toEqual(new Set(['crosswalk-code-unknown']))
    expect(problemsBetween(of(2569), [{ ...of(2565), id: 'nacc-ita-2568' }]).at(-1)?.code).toBe(
      'crosswalk-code-missing',
    )
  })
})

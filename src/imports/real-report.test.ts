import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { describeWithRealReport, realReport } from '../../test/world/real-report.ts'
import { readRawPaper } from '../platform/raw-papers/read-raw-paper.ts'
import type { Imported } from './imported.ts'
import { readPlan } from './read-plan.ts'

describeWithRealReport('the real report of a subdistrict office (O43, 2566)', () => {
  let imported: Imported
  beforeAll(async () => {
    const raw = await readRawPaper(readFileSync(realReport), 'o43.txt')
    if (!raw.ok || raw.value.format === 'json') throw new Error('the report is not read')
    const read = readPlan(raw.value, { frameworks })
    if (!read.ok) throw new Error(`no plan in the report: ${read.reason.code}`)
    imported = read.value
  })

  it('gives exactly its seven measures', () => {
    const table = imported.plan.measures.map((measure) =>
      [
        measure.no,
        measure.instrument,
        measure.codes.join(' '),
        measure.measures.length,
        `${measure.period?.from}..${measure.period?.to}`,
        measure.steps.length,
        measure.followUp.length,
        measure.stage,
        measure.percent,
        measure.outcome.length,
        measure.parts.length,
      ].join(' | '),
    )
    expect(table).toEqual([
      '1 | IIT | I26 | 2 | 2023-01..2023-09 | 2 | 2 | done | 100 | 2 | 2',
      '2 | IIT | I1 | 1 | 2023-01..2023-09 | 3 | 2 | done | 100 | 2 | 2',
      '1 | EIT | E9 | 3 | 2023-01..2023-01 | 4 | 4 | done | 100 | 2 | 0',
      '2 | EIT | E15 | 4 | 2023-01..2023-02 | 4 | 2 | underway | 80 | 3 | 0',
      '3 | EIT | E3 | 2 | 2023-01..2023-03 | 4 | 2 | done | 100 | 2 | 0',
      '1 | OIT | O38 | 1 | 2023-01..2023-03 | 3 | 3 | done | 100 | 2 | 0',
      '2 | OIT | O11 O23 O24 | 2 | 2023-01..2023-03 | 2 | 2 | done | 100 | 1 | 0',
    ])
  })

  it('leaves no break of a column in the name of its own agency', () => {
    const steps = imported.plan.measures[1]?.steps ?? []
    expect(steps[1]).toMatch(/เจ้าหน้าที่ อบต\.ดงตะงาว$/)
  })

  it('names who is responsible: a unit with posts, or units alone', () => {
    const [first, second, ...others] = imported.plan.measures.map(({ responsible }) => responsible)
    const office = {
      units: ['สำนักงานปลัด'],
      posts: ['หัวหน้าสำนักปลัด', 'นักทรัพยากรบุคคล'],
    }
    expect(first).toEqual(office)
    expect(second).toEqual(office)
    expect(others).toHaveLength(5)
    for (const responsible of others) {
      expect(responsible).toEqual({
        units: ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'ทุกส่วนราชการ'],
        posts: [],
      })
    }
  })

  it('prints its indicators whole', () => {
    expect(imported.plan.measures.map(({ indicator }) => indicator)).toEqual([
      'การแก้ไขปัญหาการทุจริต',
      'การปฏิบัติหน้าที่',
      'ประสิทธิภาพการสื่อสาร',
      'การปรับปรุงการทำงาน',
      'คุณภาพการดำเนินงาน',
      'การป้องกันการทุจริต',
      'การเปิดเผยข้อมูล',
    ])
  })

  it('takes the sub-questions from where they begin', () => {
    expect(imported.plan.measures[0]?.parts.map((part) => part.slice(0, 8))).toEqual([
      'ทบทวนนโย',
      'จัดทำแผน',
    ])
    expect(imported.plan.measures[1]?.parts).toEqual([
      'เป็นไปตามขั้นตอนที่กำหนด',
      'เป็นไปตามระยะเวลาที่กำหนด',
    ])
  })

  it('is the O43 report of the O42 plan of its agency, of a year that is worked out', () => {
    const { agency, paper, answers, fiscalYear } = imported.plan
    expect(agency).toEqual({
      name: 'องค์การบริหารส่วนตำบลดงตะงาว',
      district: 'ดอนพุด',
      province: 'สระบุรี',
    })
    expect({ paper, answers, fiscalYear }).toEqual({
      paper: 'O43',
      answers: 'O42',
      fiscalYear: 2566,
    })
    expect(imported.inferred.map(({ of, value }) => [of, value])).toEqual([
      ['paper', 'O43'],
      ['fiscalYear', '2566'],
    ])
  })

  it('has its title lines and the QR invitation as front matter', () => {
    const lines = imported.frontMatter.map(({ text }) => text)
    expect(lines).toHaveLength(8)
    expect(lines.some((line) => line.startsWith('QR-CODE'))).toBe(true)
    expect(lines.some((line) => line.includes('อำเภอดอนพุด'))).toBe(true)
  })

  it('leaves as unread the watermark and the stray letter, and nothing else', () => {
    expect(imported.unread.map(({ text, place }) => [text, place.part])).toEqual([
      ['Activate', 'front-matter'],
      ['Go to Setti', 'front-matter'],
      ['จ', 'heading'],
      ['จ', 'heading'],
    ])
  })

  it('keeps the typed code beside the one it means', () => {
    expect(imported.plan.measures[5]?.source?.codes?.text.startsWith('038')).toBe(true)
  })
})

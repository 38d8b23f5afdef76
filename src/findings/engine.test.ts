import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cleanMeasure,
  cleanPlan,
  frameworks,
  sourceOf,
  toldOf,
} from '../../test/world/clean-plan.ts'
import { plainDate, yearMonth } from '../basics/plain-date.ts'
import type { Plan } from '../measures/plan.ts'
import { findingsOf, rules } from './engine.ts'
import { findingCodes } from './finding.ts'
import { knownOf } from './known.ts'

const readPlanFile = (file: string): Plan => JSON.parse(readFileSync(file, 'utf8'))

describe('the rules', () => {
  it('find nothing in a clean plan', () => {
    expect(findingsOf(toldOf(cleanPlan()))).toEqual([])
  })

  it('find in the sample plan the four slips it was given, and nothing else', () => {
    const read = readPlanFile('sample/plan-2566.json')
    const found = findingsOf(knownOf(read, frameworks, plainDate('2023-09-30')))
    expect(found.map(({ code, place }) => `${place.row} ${code}`)).toEqual([
      '2 done-without-evidence',
      '4 period-over-not-done',
      '7 period-over-not-done',
      '7 percent-contradicts-words',
    ])
  })

  it('find nothing in an empty plan, nor in one of an unknown agency and year', () => {
    expect(findingsOf(toldOf(cleanPlan([])))).toEqual([])
    const unknown = {
      ...cleanPlan(),
      agency: { name: '', district: '', province: '' },
      fiscalYear: null,
      paper: null,
      answers: null,
    }
    const frameworks = { analysed: null, current: null, others: [] }
    expect(findingsOf(toldOf(unknown, { frameworks, frontMatter: [] }))).toEqual([])
  })

  it('are one to each code', () => {
    expect(Object.keys(rules)).toEqual([...findingCodes])
  })

  it('tell what they find in the order of the paper', () => {
    const wrong = cleanMeasure({ percent: 80, steps: [], evidence: [], outcome: ['จัดประชุม'] })
    const found = findingsOf(toldOf(cleanPlan([wrong, { ...wrong, followUp: [] }])))
    expect(found.map(({ code, place }) => `${place.row} ${code}`)).toEqual([
      '1 steps-missing',
      '1 percent-contradicts-stage',
      '1 done-without-evidence',
      '2 row-duplicated',
      '2 steps-missing',
      '2 follow-up-missing',
      '2 percent-contradicts-stage',
      '2 done-without-evidence',
    ])
  })

  it('find every kind of thing that can be wrong', () => {
    const faulty = [
      cleanMeasure({
        statement: 'ดำเนินการครบถ้วน 80%',
        percent: 80,
        codes: ['I26', 'O38', 'O99'],
        subject: 'การเสริมสร้างวัฒนธรรมองค์กรตามมาตรฐานทางจริยธรรม',
        measures: ['ประกาศใช้แผนการป้องกันการทุจริต'],
        steps: ['แต่งตั้งคณะทำงานของ อบต.ทารใส', 'จัดทำแผนแผนงาน', 'จัดทำคู่มือสำหรับ'],
        outcome: ['มีการประกาศใช้แผนการป้องกันการทุจริต'],
        evidence: [],
        source: sourceOf(1, {
          codes: '038การเสริมสร้างวัฒนธรรมองค์กร',
          steps: '1.แต่งตั้งคณะทำงานของ อบต.ทารใส 1.จัดทำแผนแผนงาน 4.จัดทำคู่มือสำหรับ',
        }),
      }),
      cleanMeasure({
        period: { from: yearMonth('2022-01'), to: yearMonth('2022-02'), printed: '' },
        stage: 'underway',
        outcome: ['จะรายงานภายในเดือนกันยายน 2566'],
        responsible: { units: ['สำนักงานปลัด'], posts: [] },
      }),
      cleanMeasure({
        responsible: { units: [], posts: [] },
        period: null,
        steps: [],
        followUp: [],
      }),
      cleanMeasure(),
      cleanMeasure(),
      cleanMeasure({ codes: [], measures: [], outcome: [], statement: 'ดำเนินการแล้ว' }),
      cleanMeasure({
        percent: null,
        statement: 'ดำเนินการแล้ว 150%',
        source: sourceOf(7, { stage: '-' }),
      }),
      cleanMeasure({
        source: {
          stage: {
            place: { part: 'row' },
            text: '√',
            also: [{ place: { part: 'row' }, text: '/' }],
          },
        },
      }),
    ]
    const found = findingsOf(
      toldOf(cleanPlan(faulty), {
        missing: ['indicator'],
        kept: faulty.map(() => ({ linked: 0, finishedOn: null })),
      }),
    )
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(findingCodes))
  })

  it('may be asked in any order of rows and never fail', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 3 })
    fc.assert(
      fc.property(texts, texts, fc.string({ unit: 'grapheme' }), (steps, outcome, statement) => {
        const plan = cleanPlan([cleanMeasure({ steps, outcome, statement })])
        for (const { place } of findingsOf(toldOf(plan))) {
          const list = place.field === 'steps' ? steps : outcome
          expect(place.item ?? 1).toBeLessThanOrEqual(Math.max(1, list.length))
        }
      }),
    )
  })
})

describe('a plan made to be slow', () => {
  const mega = 1 << 20
  // Read anew from each sign, none of these would be told in its time.
  it.each([
    ['empty lines', `${'\n'.repeat(mega)}ก`],
    ['codes in one piece', `${'I1-'.repeat(mega)}!`],
    ['a number that never comes', `หนังสือที่ ${' '.repeat(mega)}ก`],
  ])(
    'of %s is told of all the same',
    (_what, long) => {
      const slow = cleanMeasure({
        ...{ indicator: long, subject: long, statement: long, outcome: [long], evidence: [] },
        source: sourceOf(1, { outcome: long, indicator: long }),
      })
      expect(findingsOf(toldOf(cleanPlan([slow])))).not.toEqual([])
    },
    20_000,
  )
})

import { describe, expect, it } from 'vitest'
import { cleanMeasure, cleanPlan, sourceOf, toldOf } from '../../../test/world/clean-plan.ts'
import type { Place } from '../../basics/place.ts'
import type { PlannedMeasure } from '../../measures/plan.ts'
import type { Rule } from '../finding.ts'
import { percentOutOfRange, stageMissing, stageTickedTwice } from './printed-progress.ts'

const seenBy = (rule: Rule, over: Partial<PlannedMeasure>) =>
  rule(toldOf(cleanPlan([cleanMeasure(over)])))

/** The three boxes as a table of Word has them. */
const boxes = (...texts: string[]) => {
  const cells = texts.map((text, at) => ({
    place: { part: 'row', row: 1, field: 'stage', table: 1, column: 9 + at } satisfies Place,
    text,
  }))
  const [first, ...also] = cells
  return first ? { source: { stage: { ...first, also } } } : {}
}

describe('the boxes of the stage', () => {
  it.each([[['√', '√', '-']], [['x', '', '✓']], [['/', '/', '/']]])(
    '%j are ticked more than once',
    (texts) => {
      expect(seenBy(stageTickedTwice, boxes(...texts))).toEqual([
        {
          place: { part: 'row', row: 1, field: 'stage', table: 1, column: 9 },
          says: { stage: 'done' },
        },
      ])
      expect(seenBy(stageMissing, boxes(...texts))).toEqual([])
    },
  )

  it.each([[['-', '-', '-']], [['', '', '']], [['☐', '☐', '[ ]']]])('%j say nothing', (texts) => {
    expect(seenBy(stageMissing, boxes(...texts))).toMatchObject([
      { place: { row: 1, field: 'stage', table: 1 }, says: { stage: 'done' } },
    ])
    expect(seenBy(stageTickedTwice, boxes(...texts))).toEqual([])
  })

  it.each([[['-', '-', '√']], [['', 'อยู่ระหว่างดำเนินการ', '']], [[]]])(
    '%j are as they should be',
    (texts) => {
      for (const rule of [stageMissing, stageTickedTwice]) {
        expect(seenBy(rule, boxes(...texts))).toEqual([])
      }
    },
  )

  it('may be empty in a plan, which reports nothing yet', () => {
    const plan = { ...cleanPlan([cleanMeasure(boxes('-', '-', '-'))]), paper: 'O42' as const }
    expect(stageMissing(toldOf(plan))).toEqual([])
  })
})

describe('a percentage below 0 or above 100', () => {
  it.each([
    ['ดำเนินการแล้ว 150%', 150],
    ['ดำเนินการครบถ้วน ร้อยละ ๑๐๑', 101],
    ['-5%', -5],
  ])('at the head of the outcome is found: %s', (statement, printed) => {
    expect(seenBy(percentOutOfRange, { statement, percent: null })).toEqual([
      {
        place: { part: 'row', row: 1, field: 'outcome' },
        says: { printed, text: statement },
      },
    ])
  })

  it.each([
    ['stage', 'ดำเนินการแล้ว 150%', 150],
    ['stage', '๑๒๐', 120],
    ['percent', '-5%', -5],
    ['percent', '150', 150],
    ['outcome', '1. ติดป้าย\nความก้าวหน้า: 150%', 150],
  ] as const)('in the column of the %s is found: %j', (field, text, printed) => {
    const found = seenBy(percentOutOfRange, { source: sourceOf(1, { [field]: text }) })
    expect(found).toMatchObject([{ place: { row: 1, field, line: 21 }, says: { printed } }])
  })

  it('is none of the rule where it tells of a growth, or stands among the outcomes', () => {
    const grown = 'ผู้ใช้บริการเพิ่มขึ้นร้อยละ 150'
    expect(seenBy(percentOutOfRange, { statement: grown, percent: null })).toEqual([])
    const told = 'ดำเนินการแล้ว 100%\n1. ผู้ใช้บริการ 150% ของเป้า'
    const source = sourceOf(1, { outcome: told, percent: told })
    expect(seenBy(percentOutOfRange, { outcome: ['ผู้ใช้บริการ 150% ของเป้า'], source })).toEqual([])
  })

  it('that somebody has set right since is no longer found', () => {
    expect(seenBy(percentOutOfRange, { statement: 'ดำเนินการแล้ว 150%', percent: 100 })).toEqual([])
  })
})

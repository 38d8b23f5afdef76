import { describe, expect, it } from 'vitest'
import { cleanMeasure, cleanPlan, toldOf } from '../../../test/world/clean-plan.ts'
import { plainDate, yearMonth } from '../../basics/plain-date.ts'
import type { PlannedMeasure } from '../../measures/plan.ts'
import type { Rule } from '../finding.ts'
import {
  dateAfterPeriod,
  doneWithoutDate,
  doneWithoutEvidence,
  outcomeRepeatsMeasure,
  percentContradictsStage,
  percentContradictsWords,
  periodOverNotDone,
} from './progress.ts'

const seenBy = (rule: Rule, over: Partial<PlannedMeasure>, asOf = '2023-09-30') =>
  rule(toldOf(cleanPlan([cleanMeasure(over)]), { asOf: plainDate(asOf) }))

describe('the percentage against the box', () => {
  it.each([
    ['done', 100],
    ['done', null],
    ['underway', 80],
    ['underway', 0],
    ['not-started', 0],
  ] as const)('%s at %s agrees', (stage, percent) => {
    expect(seenBy(percentContradictsStage, { stage, percent })).toEqual([])
  })

  it.each([
    ['done', 80],
    ['underway', 100],
    ['not-started', 10],
  ] as const)('%s at %s does not', (stage, percent) => {
    expect(seenBy(percentContradictsStage, { stage, percent })).toEqual([
      { place: { part: 'row', row: 1, field: 'percent' }, says: { stage, percent } },
    ])
  })
})

describe('the percentage against the words', () => {
  it('"ดำเนินการครบถ้วน 80%" ticked as underway contradicts itself, as row 4 of the real report does', () => {
    const over = { stage: 'underway', percent: 80, statement: 'ดำเนินการครบถ้วน 80%' } as const
    expect(seenBy(percentContradictsWords, over)).toEqual([
      {
        place: { part: 'row', row: 1, field: 'outcome' },
        says: { words: 'ครบถ้วน', stage: 'underway', percent: 80 },
      },
    ])
  })

  it.each([
    ['ดำเนินการครบถ้วน 100%', 'done', 100],
    ['ดำเนินการแล้ว 100%', 'done', 100],
    ['ดำเนินการแล้ว 80%', 'underway', 80],
    ['ดำเนินการแล้วร้อยละ ๘๐', 'underway', 80],
    ['ดำเนินการยังไม่ครบถ้วน 80%', 'underway', 80],
    ['ยังไม่แล้วเสร็จ 80%', 'underway', 80],
    ['จะแล้วเสร็จภายในเดือนกันยายน', 'underway', 80],
    ['อยู่ระหว่างดำเนินการ', 'underway', null],
    ['ยังไม่ได้ดำเนินการ', 'not-started', 0],
    ['', 'underway', 80],
  ] as const)('"%s" agrees with %s at %s', (statement, stage, percent) => {
    expect(seenBy(percentContradictsWords, { statement, stage, percent })).toEqual([])
  })

  it.each([
    ['ดำเนินการแล้วเสร็จ', 'underway', 90, 'แล้วเสร็จ'],
    ['ดำเนินการแล้ว', 'underway', null, 'ดำเนินการแล้ว'],
    ['อยู่ระหว่างดำเนินการ', 'done', 100, 'อยู่ระหว่างดำเนินการ'],
    ['ยังไม่ได้ดำเนินการ', 'underway', 20, 'ยังไม่ได้ดำเนินการ'],
  ] as const)('"%s" contradicts %s at %s', (statement, stage, percent, words) => {
    const found = seenBy(percentContradictsWords, { statement, stage, percent })
    expect(found.map(({ says }) => says['words'])).toEqual([words])
  })
})

describe('a measure reported done', () => {
  const bare = { evidence: [], outcome: ['มีการเผยแพร่แผน'], statement: 'ดำเนินการแล้ว 100%' }

  it('shows evidence, a link, a document number or a date', () => {
    expect(seenBy(doneWithoutEvidence, bare)).toHaveLength(1)
    expect(seenBy(doneWithoutEvidence, { ...bare, evidence: ['ภาพถ่าย'] })).toEqual([])
    for (const outcome of [
      'เผยแพร่ที่ https://example.go.th/plan',
      'เผยแพร่ที่ www.thansai.go.th',
      'ตามคำสั่งที่ 12/2566',
      'ประกาศใช้เมื่อวันที่ 15 มีนาคม 2566',
      'รายละเอียดตามเอกสารแนบ',
    ]) {
      expect(seenBy(doneWithoutEvidence, { ...bare, outcome: [outcome] })).toEqual([])
    }
  })

  it('needs no words where evidence is linked to it, public or internal', () => {
    const known = (linked: number) =>
      toldOf(cleanPlan([cleanMeasure(bare)]), { kept: [{ linked, finishedOn: null }] })
    expect(doneWithoutEvidence(known(0))).toHaveLength(1)
    expect(doneWithoutEvidence(known(1))).toEqual([])
    const repeats = { measures: ['เผยแพร่แผนให้บุคลากรทุกคนทราบ'], evidence: [] }
    const again = cleanPlan([
      cleanMeasure({ ...repeats, outcome: ['มีการเผยแพร่แผนให้บุคลากรทุกคนทราบ'] }),
    ])
    expect(outcomeRepeatsMeasure(toldOf(again))).toHaveLength(1)
    const kept = [{ linked: 1, finishedOn: null }]
    expect(outcomeRepeatsMeasure(toldOf(again, { kept }))).toEqual([])
  })

  it('says when, by its day of finishing or a month in its words; a paper is not asked', () => {
    const known = (over: Partial<PlannedMeasure>, finishedOn: string | null) =>
      toldOf(cleanPlan([cleanMeasure({ ...bare, ...over })]), {
        kept: [{ linked: 1, finishedOn: finishedOn === null ? null : plainDate(finishedOn) }],
      })
    expect(doneWithoutDate(known({}, null))).toEqual([
      { place: { part: 'row', row: 1, field: 'stage' }, says: {} },
    ])
    expect(doneWithoutDate(known({}, '2023-03-15'))).toEqual([])
    expect(doneWithoutDate(known({ outcome: ['ประชุมเดือนมีนาคม 2566'] }, null))).toEqual([])
    expect(doneWithoutDate(known({ stage: 'underway', percent: 50 }, null))).toEqual([])
    expect(seenBy(doneWithoutDate, bare)).toEqual([])
  })

  it('is not asked for evidence before it is done', () => {
    expect(seenBy(doneWithoutEvidence, { ...bare, stage: 'underway', percent: 50 })).toEqual([])
  })
})

describe('a period that has ended', () => {
  const period = { from: yearMonth('2023-01'), to: yearMonth('2023-02'), printed: '' }

  it('asks why the measure is not done, from the day after its last', () => {
    const over = { stage: 'underway', percent: 80, period } as const
    expect(seenBy(periodOverNotDone, over, '2023-02-28')).toEqual([])
    expect(seenBy(periodOverNotDone, over, '2023-03-01')).toEqual([
      {
        place: { part: 'row', row: 1, field: 'stage' },
        says: { ended: '2023-02-28', asOf: '2023-03-01', stage: 'underway' },
      },
    ])
  })

  it('asks nothing of a plan whose paper has no column for the stage', () => {
    const plan = cleanPlan([cleanMeasure({ stage: 'not-started', percent: 0, period })])
    expect(periodOverNotDone(toldOf(plan))).toHaveLength(1)
    expect(periodOverNotDone(toldOf(plan, { missing: ['stage'] }))).toEqual([])
  })

  it('asks nothing of a measure that is done or has no period', () => {
    expect(seenBy(periodOverNotDone, { period })).toEqual([])
    expect(seenBy(periodOverNotDone, { stage: 'not-started', percent: 0, period: null })).toEqual(
      [],
    )
  })

  it('is passed by an outcome that names a later month, as row 4 of the real report does', () => {
    const outcome = ['ส่งเสริมการมีส่วนร่วม', 'รายงานผู้บริหารทราบภายในเดือน กันยายน 2566']
    expect(seenBy(dateAfterPeriod, { period, outcome })).toMatchObject([
      {
        place: { row: 1, field: 'outcome', item: 2 },
        says: { month: '2023-09', ended: '2023-02' },
      },
    ])
    expect(seenBy(dateAfterPeriod, { outcome: ['ประชุมเดือนมกราคม 2566'], period })).toEqual([])
    expect(seenBy(dateAfterPeriod, { outcome, period: null })).toEqual([])
  })
})

describe('an outcome', () => {
  const plan = {
    measures: [
      'ประกาศใช้แผนการป้องกันและปราบปรามการทุจริต',
      'เผยแพร่แผนการป้องกันและปราบปรามการทุจริตให้บุคลากรภายในหน่วยงานได้รับทราบ',
    ],
    evidence: [],
  }

  it('that says the measure again with "มีการ" before it repeats it, as row 1 of the real report does', () => {
    const outcome = [
      'มีประกาศประกาศใช้แผนการป้องกันและปราบปรามการทุจริต',
      'มีการเผยแพร่แผนการป้องกันแลปราบปรามการทุจริตให้บุคลากรภายในหน่วยงานได้รับทราบ',
    ]
    expect(seenBy(outcomeRepeatsMeasure, { ...plan, outcome })).toEqual([
      { place: { part: 'row', row: 1, field: 'outcome', item: 1 }, says: { items: '1, 2' } },
    ])
  })

  it('that says the beginning of the measure again repeats it, as row 2 of the real report does', () => {
    const measures = [
      'ประกาศนโยบายคุณธรรมและความโปร่งใสในการบริหารงานของหัวหน้าหน่วยงานโดยปฏิบัติในเชิงประจักษ์',
    ]
    const outcome = ['มีประกาศนโยบายคุณธรรมและความโปร่งใสในการบริหารงาน']
    expect(seenBy(outcomeRepeatsMeasure, { measures, outcome, evidence: [] })).toHaveLength(1)
  })

  it.each([
    ['a figure', 'มีการเผยแพร่แผนการป้องกันและปราบปรามการทุจริตให้บุคลากร 46 คน'],
    ['other words', 'บุคลากรรู้ช่องทางแจ้งเหตุและใช้จริงแล้วหลายครั้ง'],
    ['only a topic the measure has too', 'มีแผนการป้องกันสำหรับบุคลากรใหม่ของทุกกอง'],
  ])('that has %s does not', (_, outcome) => {
    expect(seenBy(outcomeRepeatsMeasure, { ...plan, outcome: [outcome] })).toEqual([])
  })

  it('that shares only its topic with the measure does not, as row 6 of the real report does not', () => {
    const measures = [
      'มีการแสดงภาพกิจกรรมที่แสดงรายละเอียดของวันที่ เดือน ปี และวัตถุประสงค์ของกิจกรรมการเสริมสร้างวัฒนธรรมองค์กรตามมาตรฐานทางจริยธรรม เพื่อป้องกันการทุจริต',
    ]
    const outcome = ['มีมาตรการเพื่อเสริมสร้างวัฒนธรรมองค์กรตามมาตรฐานทางจริยธรรม']
    expect(seenBy(outcomeRepeatsMeasure, { measures, outcome, evidence: [] })).toEqual([])
  })
})

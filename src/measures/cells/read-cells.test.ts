import { describe, expect, it } from 'vitest'
import { unwrapText } from '../../basics/thai-text.ts'
import { mended } from './cell-words.ts'
import { splitQuestion } from './question-parts.ts'
import { readOutcome } from './read-outcome.ts'
import { readQuestion } from './read-question.ts'
import { readResponsible } from './read-responsible.ts'
import { percentIn } from './stage-words.ts'

const nothingKnown = () => []

describe('a cell of codes and questions', () => {
  it('may hold several codes, typed with a zero and glued to their wording', () => {
    expect(readQuestion('011รายงาน รอบ 6 เดือน 023สรุปผล 024รายงานผล', mended, nothingKnown)).toEqual(
      {
        codes: ['O11', 'O23', 'O24'],
        subject: 'รายงาน รอบ 6 เดือน\nสรุปผล\nรายงานผล',
        parts: [],
      },
    )
  })

  it('may hold a run of codes with one wording', () => {
    expect(readQuestion('O11, O23 และ O24 การเปิดเผยข้อมูล', mended, nothingKnown)).toMatchObject({
      codes: ['O11', 'O23', 'O24'],
      subject: 'การเปิดเผยข้อมูล',
    })
  })

  it('does not take a code that its wording speaks of', () => {
    expect(readQuestion('O43 รายงานตามข้อ O42 ของปี 2566', mended, nothingKnown)).toMatchObject({
      codes: ['O43'],
      subject: 'รายงานตามข้อ O42 ของปี 2566',
    })
  })

  it('has its parts below it in our own papers', () => {
    expect(
      readQuestion('I26 หน่วยงานมีการดำเนินการหรือไม่\n- ทบทวน\n- จัดทำแผน', mended, nothingKnown),
    ).toEqual({
      codes: ['I26'],
      subject: 'หน่วยงานมีการดำเนินการหรือไม่',
      parts: ['ทบทวน', 'จัดทำแผน'],
    })
  })

  it('without a code is all wording', () => {
    expect(readQuestion('การเปิดเผยข้อมูล', mended, nothingKnown)).toMatchObject({
      codes: [],
      subject: 'การเปิดเผยข้อมูล',
    })
  })
})

describe('sub-questions that a narrow column ran together', () => {
  it('are told apart by the word each opens with', () => {
    const { parts } = splitQuestion(
      'ตามประเด็น ดังต่อไปนี้ มาก น้อยเพียงใด เป็นไปตาม ขั้นตอนที่ กำหนด เป็นไปตาม ระยะเวลาที่ กำหนด',
      [],
    )
    expect(parts.map((part) => unwrapText(part))).toEqual([
      'เป็นไปตามขั้นตอนที่กำหนด',
      'เป็นไปตามระยะเวลาที่กำหนด',
    ])
  })

  it("are told apart by the framework's own wording", () => {
    const { parts } = splitQuestion('ดังต่อไปนี้ หรือไม่ เฝ้าระวัง การทุจริต ตรวจสอบ การทุจริต ลงโทษ ทางวินัย', [
      'เฝ้าระวัง',
      'ตรวจสอบ',
      'ลงโทษทางวินัย',
    ])
    expect(parts).toEqual(['เฝ้าระวัง การทุจริต', 'ตรวจสอบ การทุจริต', 'ลงโทษ ทางวินัย'])
  })

  it('are not looked for in a question that announces none', () => {
    expect(splitQuestion('มีการปรับปรุงให้โปร่งใส มากขึ้นมากน้อยเพียงใด', ['ก', 'ข']).parts).toEqual([])
  })
})

describe('who is responsible', () => {
  it.each([
    ['สำนักปลัด/ กองคลัง/กองช่าง', ['สำนักปลัด', 'กองคลัง', 'กองช่าง'], []],
    ['สำนักปลัด\n1. หัวหน้าสำนักปลัด\n2. นักทรัพยากรบุคคล', ['สำนักปลัด'], ['หัวหน้าสำนักปลัด', 'นักทรัพยากรบุคคล']],
    ['กองคลัง, ผู้อำนวยการกองคลัง', ['กองคลัง'], ['ผู้อำนวยการกองคลัง']],
    ['สำนักปลัด: หัวหน้าสำนักปลัด', ['สำนักปลัด'], ['หัวหน้าสำนักปลัด']],
    ['1.สำนักปลัด 2.กองคลัง', ['สำนักปลัด', 'กองคลัง'], []],
    ['ทุกส่วนราชการ', ['ทุกส่วนราชการ'], []],
    ['นายกองค์การบริหารส่วนตำบล', [], ['นายกองค์การบริหารส่วนตำบล']],
    ['-', [], []],
  ])('%j', (typed, units, posts) => {
    expect(readResponsible(typed, mended)).toEqual({ units, posts })
  })
})

describe('an outcome', () => {
  it.each([
    ['ดำเนินการครบถ้วน 80% 1.ส่งเสริม 2.รายงาน', 'ดำเนินการครบถ้วน 80%', ['ส่งเสริม', 'รายงาน'], 80],
    ['ดำเนินการครบถ้วน 100% 1มีคู่มือ 2มีการแสดง', 'ดำเนินการครบถ้วน 100%', ['มีคู่มือ', 'มีการแสดง'], 100],
    ['ดำเนินการแล้ว ร้อยละ ๙๐\nติดป้าย', 'ดำเนินการแล้ว ร้อยละ ๙๐', ['ติดป้าย'], 90],
    ['ดำเนินการแล้ว', 'ดำเนินการแล้ว', [], null],
    ['ติดป้ายครบสิบเรื่อง', '', ['ติดป้ายครบสิบเรื่อง'], null],
    ['-', '', [], null],
    ['ดำเนินการ 80%', 'ดำเนินการ 80%', [], 80],
    ['ดำเนินการ ร้อยละ 150\nติดป้าย', 'ดำเนินการ ร้อยละ 150', ['ติดป้าย'], null],
    ['จัดอบรมพนักงานครบ 80%', '', ['จัดอบรมพนักงานครบ 80%'], null],
    ['ดำเนินการแล้ว 150% 1.ประชุม', 'ดำเนินการแล้ว 150%', ['ประชุม'], null],
    ['ดำเนินการแล้ว ร้อยละ -5 1.ประชุม', 'ดำเนินการแล้ว ร้อยละ -5', ['ประชุม'], null],
  ])('%j', (typed, statement, outcome, percent) => {
    expect(readOutcome(typed, mended)).toEqual({
      statement,
      outcome,
      percent,
      ...{ evidence: [], finished: null, unread: [] },
    })
  })

  it('has its evidence named, one a line or at its end', () => {
    expect(
      readOutcome('1. ติดป้าย\nหลักฐาน: https://a.example\nหลักฐาน: ที่ สป 1/2566', mended),
    ).toMatchObject({
      outcome: ['ติดป้าย'],
      evidence: ['https://a.example', 'ที่ สป 1/2566'],
    })
    expect(readOutcome('ติดป้ายครบ หลักฐาน: ภาพถ่าย', mended)).toMatchObject({
      outcome: ['ติดป้ายครบ'],
      evidence: ['ภาพถ่าย'],
    })
  })

  it('says outright that it has no percentage', () => {
    expect(readOutcome('ดำเนินการครบถ้วน 0%\nความก้าวหน้า: -', mended)).toMatchObject({
      statement: 'ดำเนินการครบถ้วน 0%',
      percent: null,
    })
  })
})

describe('the day a measure was finished', () => {
  it.each([
    ['แล้วเสร็จเมื่อ 5 มกราคม 2566', '2023-01-05'],
    ['  แล้วเสร็จเมื่อ ๒๙ กุมภาพันธ์ ๒๕๖๗ ', '2024-02-29'],
    ['Finished on 31 December 2022', '2022-12-31'],
  ])('is read from the line our papers print: %s', (line, day) => {
    const read = readOutcome(`ดำเนินการแล้ว 100%\n1. ติดป้าย\n${line}\nหลักฐาน: ภาพถ่าย`, mended)
    expect(read).toMatchObject({
      ...{ statement: 'ดำเนินการแล้ว 100%', outcome: ['ติดป้าย'], evidence: ['ภาพถ่าย'] },
      finished: { day },
    })
  })

  it.each([
    'แล้วเสร็จเมื่อ 31 กันยายน 2566',
    'แล้วเสร็จเมื่อ 5 January 2566',
    'ติดป้ายแล้วเสร็จเมื่อ 5 มกราคม 2566',
    'แล้วเสร็จเมื่อ 5 มกราคม 2566 ทุกหมู่บ้าน',
  ])('is not read from other words: %s', (words) => {
    const { statement, outcome, finished } = readOutcome(`1. ติดป้าย\n2. ${words}`, mended)
    expect([statement, outcome, finished]).toEqual(['', ['ติดป้าย', words], null])
    expect(readOutcome(words, mended).finished).toBeNull()
  })
})

describe('a progress that no measure can have', () => {
  it.each(['ความก้าวหน้า: 150%', 'Progress: ๑๐๑ %', 'ความก้าวหน้า: -5%'])(
    'is given back: %s',
    (line) => {
      expect(readOutcome(`1. ติดป้าย\n${line}`, mended)).toMatchObject({
        outcome: ['ติดป้าย'],
        percent: null,
        unread: [line],
      })
    },
  )
})

describe('cells made to be slow are read, where a pattern begun anew at each sign would not end', () => {
  it.each([',', ' ', '\n', '/ '])('%j between code and wording', (sign) => {
    const run = sign.repeat(400_000)
    const typed = `I1 ก${run}ข I2${run}ค`
    expect(readQuestion(typed, mended, nothingKnown).codes[0]).toBe('I1')
  })

  it('codes that the wording speaks of', () => {
    const typed = `O43 ${'ตาม O42 '.repeat(50_000)}`
    expect(readQuestion(typed, mended, nothingKnown).codes).toEqual(['O43'])
  })

  it('figures that end in no percentage', () => {
    expect(percentIn('1'.repeat(400_000))).toBeNull()
    expect(percentIn(`${'1.'.repeat(200_000)} 80%`)).toBe(80)
  })
})

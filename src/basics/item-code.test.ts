import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesAtStart, instrumentOf, itemCodesIn, readItemCode } from './item-code.ts'
import { toThaiDigits } from './thai-digits.ts'

const codes = (text: string) => itemCodesIn(text).map(({ code }) => code)

describe('an item code as typed', () => {
  it.each([
    ['O38', 'O38'],
    ['I26', 'I26'],
    ['E9', 'E9'],
    ['038', 'O38'],
    ['O 38', 'O38'],
    ['o 38', 'O38'],
    ['o38', 'O38'],
    ['๐๓๘', 'O38'],
    ['O๓๘', 'O38'],
    ['ข้อ O38', 'O38'],
    ['ข้อที่ O38', 'O38'],
    ['ข้อ 038', 'O38'],
    ['O-38', 'O38'],
    ['O.38', 'O38'],
    ['O08', 'O8'],
    ['Ｏ３８', 'O38'],
    ['О38', 'O38'],
    ['01', 'O1'],
    [' e15 ', 'E15'],
    ['O038', 'O38'],
    ['O๐๓๘', 'O38'],
    ['ข้อ O 038', 'O38'],
    ['I026', 'I26'],
    ['l26', 'I26'],
    ['|26', 'I26'],
    ['ข้อ l๒๖', 'I26'],
    ['Ｏ38', 'O38'],
    ['０３８', 'O38'],
  ])('%j is %s', (typed, code) => {
    expect(readItemCode(typed)).toEqual({ ok: true, value: code })
  })

  it.each([
    '',
    '-',
    '38',
    '2566',
    '80%',
    '6 เดือน',
    '100',
    'O',
    'O0',
    '000',
    'O100',
    'X38',
    'O38 O39',
    'ITA',
    '0381',
    'COVID-19',
    'O00',
    'O0038',
    'O0100',
    'L26',
    'll26',
    '|26|',
    'l100',
    'รอบ 06 เดือน',
    '06 เดือน',
  ])('%j is none', (typed) => {
    expect(readItemCode(typed)).toEqual({ ok: false, reason: { code: 'not-an-item-code', typed } })
  })

  it('is read back however it is printed', () => {
    const number = fc.integer({ min: 1, max: 99 })
    fc.assert(
      fc.property(fc.constantFrom('I', 'E', 'O'), number, (letter, value) => {
        const code = `${letter}${value}`
        for (const typed of [code, code.toLowerCase(), toThaiDigits(code), `${letter} ${value}`]) {
          expect(readItemCode(typed)).toEqual({ ok: true, value: code })
        }
        expect(codes(`${code}มีการเปิดเผยข้อมูล`)).toEqual([code])
      }),
    )
  })

  it('belongs to the instrument of its letter', () => {
    expect([instrumentOf('I26'), instrumentOf('E9'), instrumentOf('O38')]).toEqual([
      'IIT',
      'EIT',
      'OIT',
    ])
  })
})

describe('codes inside a cell', () => {
  it.each([
    ['038การ เสริมสร้าง', ['O38']],
    ['011รายงานการ รอบ 6 เดือน 023สรุปผลการ จัดซื้อ 024รายงานผล', ['O11', 'O23', 'O24']],
    ['I26 หน่วยงาน ของท่าน', ['I26']],
    ['ตามข้อO42 ไปสู่การปฏิบัติ', ['O42']],
    ['O38, O39 และ O40', ['O38', 'O39', 'O40']],
    ['O38-O40', ['O38', 'O40']],
    ['038 039', ['O38', 'O39']],
    ['ข้อ ๐๓๘ และ ๐๓๙', ['O38', 'O39']],
    ['(O42)', ['O42']],
    ['o 38 การเสริมสร้าง', ['O38']],
    ['ข้อ o 38 การเสริมสร้าง', ['O38']],
    ['O038การเสริมสร้าง', ['O38']],
    ['l26 หน่วยงาน และ |27', ['I26', 'I27']],
    ['Ｏ３８ การเสริมสร้าง', ['O38']],
    ['ข้อＯ38', ['O38']],
    ['01', ['O1']],
    ['05ข้อมูลการติดต่อ', ['O5']],
    ['012รายงานการกำกับติดตาม', ['O12']],
    ['รอบ 6 เดือน 012รายงาน', ['O12']],
    ['ปีละ 2 รอบ 012รายงาน', ['O12']],
  ])('in %j are %j', (text, expected) => {
    expect(codes(text)).toEqual(expected)
    for (const { typed, at, end } of itemCodesIn(text)) expect(text.slice(at, end)).toBe(typed)
  })

  it.each([
    'พ.ศ.2566',
    'ปี 2566 และ 2023',
    'ดำเนินการ 100%',
    'ร้อยละ 08%',
    'รอบ 6 เดือน',
    'เวลา 08.30 น. ถึง 09:00 น.',
    'โทร 036-201234',
    'โทร. 081 234 5678',
    '036 201 234',
    '01/10/2565',
    'งบประมาณ 1,038 บาท',
    '01. จัดทำแผน 02. ประกาศ',
    'COVID-19 ISO 9001 ITA 2566',
    'Q&A 3.Social Network',
    'o 2 ครั้ง',
    'ประชุม o 12 ครั้ง',
    'EIT 2566 IIT OIT',
    'http://a.go.th/2O38x',
    'รอบ 06 เดือน',
    'รายงานรอบ ๐๖ เดือน',
    'อบรม 02 วัน 03 ครั้ง',
    'ผู้เข้าร่วม 045 คน',
    'ประชุมครั้งที่ 02',
    'งบ 09 บาท',
    'จำนวน 05',
    'แก้ 04 ข้อ และ 03 ข้อ',
    'ม.l26x html5 col26 L26',
    '|26|27|',
    '|26 คน',
  ])('in %j are none', (text) => {
    expect(codes(text)).toEqual([])
  })

  it('say how they were typed where it was not as printed', () => {
    const slips = itemCodesIn(
      'O38 038 ๐๓๘ O๓๘ O 38 O-38 o38 O038 O๐๓๘ l26 |26 О38 Ｏ38 O３８ ｏ38 01',
    ).map(({ slip }) => slip)
    expect(slips).toEqual([
      null,
      'zero-for-letter',
      'zero-for-letter',
      'thai-digits',
      'spaced',
      'spaced',
      'lower-case',
      'zero-added',
      'zero-added',
      'look-alike',
      'look-alike',
      'look-alike',
      'full-width',
      'full-width',
      'full-width',
      'zero-for-letter',
    ])
  })

  it('open a cell until the first other word', () => {
    const atStart = (text: string) => codesAtStart(text).map(({ code }) => code)
    expect(atStart('O38, O39 และข้อ O40 ตามข้อ O42')).toEqual(['O38', 'O39', 'O40'])
    expect(atStart('038การเสริมสร้าง ตามข้อ O42')).toEqual(['O38'])
    expect(atStart('ตามข้อ O42')).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from './document.ts'
import { asPrinted, partsWithDigits, printable, withDigits } from './printed.ts'
import { toArabicDigits } from './thai-digits.ts'

describe('digits on paper', () => {
  it.each([
    ['ประจำปีงบประมาณ พ.ศ. 2566', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๖'],
    ['ดำเนินการครบถ้วน 80%', 'ดำเนินการครบถ้วน ๘๐%'],
    ['รายงานการประชุมครั้งที่ 1/2566', 'รายงานการประชุมครั้งที่ ๑/๒๕๖๖'],
    ['ครั้งที่1มีผู้ร่วม 46', 'ครั้งที่๑มีผู้ร่วม ๔๖'],
  ])('are Thai in "%s"', (text, printed) => {
    expect(withDigits(text, 'thai')).toBe(printed)
  })

  it.each([
    'ตามข้อ O42',
    'https://thansai.example/ita/2566/i7?page=2',
    'www.thansai.example/2566',
    'ita2566@thansai.example',
    'โทร. 0-3630-1234',
    'โทร. 036-301234',
    'มือถือ 0812345678',
    'COVID-19',
  ])('stay Arabic in "%s", which must work when typed', (text) => {
    expect(withDigits(text, 'thai')).toBe(text)
  })

  it('stay as they are on paper with Arabic digits', () => {
    expect(withDigits('พ.ศ. 2566', 'arabic')).toBe('พ.ศ. 2566')
  })
})

describe('the pieces of a text on paper', () => {
  it('say which of them were turned, and typed Thai digits were not', () => {
    expect(partsWithDigits('ครั้งที่ ๒ จาก 46 คน', 'thai')).toEqual([
      { text: 'ครั้งที่ ๒ จาก ', turned: false },
      { text: '๔๖', turned: true },
      { text: ' คน', turned: false },
    ])
  })

  it('give the text as it was typed, when the turned ones are turned back', () => {
    const typed = fc
      .array(fc.constantFrom('ปี ', '2566', '๒๕๖๖', 'O42', '1/2', ' ', '036-301234', 'a@b.c9', '%'))
      .map((some) => some.join(''))
    fc.assert(
      fc.property(
        fc.oneof(typed, fc.string()),
        fc.constantFrom('thai', 'arabic'),
        (text, digits) => {
          const parts = partsWithDigits(text, digits)
          expect(parts.map((part) => part.text).join('')).toBe(withDigits(text, digits))
          const back = parts.map((part) => (part.turned ? toArabicDigits(part.text) : part.text))
          expect(back.join('')).toBe(text)
        },
      ),
    )
  })
})

describe('a paper ready to print', () => {
  it('has Thai digits in its cells and markers, and Arabic ones in its address', () => {
    const document: Document = {
      title: 'รายงาน 2566',
      language: 'th',
      digits: 'thai',
      page: { size: 'A4', turned: 'landscape', pageOf: { before: 'หน้า ', between: ' จาก ' } },
      blocks: [
        {
          kind: 'table',
          caption: '',
          columns: [
            { id: 'a', title: '(1) ก', width: 1, align: 'start', holds: 'text', group: 'ข้อ 2' },
          ],
          rows: [[{ kind: 'text', lines: [{ marker: '1.', text: 'ปี 2566' }] }]],
        },
        {
          kind: 'poster',
          heading: '',
          subheading: '',
          lines: ['ใช้เวลา 5 นาที'],
          link: 'https://a.example/1',
          pictureSays: '',
        },
      ],
    }
    expect(asPrinted(document).blocks).toMatchObject([
      {
        columns: [{ title: '(๑) ก', group: 'ข้อ ๒' }],
        rows: [[{ lines: [{ marker: '๑.', text: 'ปี ๒๕๖๖' }] }]],
      },
      { lines: ['ใช้เวลา ๕ นาที'], link: 'https://a.example/1' },
    ])
  })

  it('leaves out characters that no file can hold, and keeps Thai marks and line breaks', () => {
    expect(printable('ก\u0000ขั้น\n\ud800\u000bน้ำ\uffff')).toBe('กขั้น\nน้ำ')
    expect(printable('😀')).toBe('😀')
  })
})

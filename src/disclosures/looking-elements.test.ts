import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemOf, pdfSaying, riverside, webSaying } from '../../test/world/published-matter.ts'
import type { FactId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { LinkCheck } from './link-check.ts'
import { hintsOfItem } from './link-use.ts'
import { findingsOf } from './looking.ts'
import { elementHints } from './looking-elements.ts'
import { folded, keywordsOf } from './looking-words.ts'

const element = (id: string, th: string) => ({ id, th, en: '' })
const plan = itemOf('current-fy', {
  requires: [
    element('1', 'โครงการหรือกิจกรรม'),
    element('2', 'งบประมาณที่ใช้'),
    element('3', 'ระยะเวลาดำเนินการ'),
    element('4', 'รูปถ่าย'),
    element('5', 'ค่าธรรมเนียม'),
  ],
})
const filling = 'หน่วยงานได้ประชาสัมพันธ์ให้ทราบโดยทั่วกัน '.repeat(12)
const missing = (text: string) =>
  elementHints(pdfSaying(text + filling), plan).map(({ about }) => about['of'])

const table = 'ที่ ชื่อโครงการ งบประมาณที่ใช้ (บาท) ระยะเวลาดำเนินการ ค่าธรรมเนียม '

describe('a required element', () => {
  it.each([
    table,
    'โครงการ งบประมาณ 5,000 บาท ต.ค. - ธ.ค. กำหนดแล้วเสร็จ ไม่มีค่าบริการ',
    table.replaceAll('ำ', '\u0e4d\u0e32'),
    table.replaceAll('ำ', ' า'),
    table.replaceAll(/[\u0e48-\u0e4b]/g, ''),
    [...table].join(' '),
    table.replaceAll(' ', '\n'),
  ])('is found in "%s"', (text) => {
    expect(missing(text)).toEqual([])
  })

  it('that no word tells of is a hint nobody is sure of, with the element it is about', () => {
    expect(missing(table.replace('ค่าธรรมเนียม', ''))).toEqual(['5'])
    const [hint] = elementHints(pdfSaying(filling), plan)
    expect(hint).toMatchObject({ kind: 'element-not-found', certainty: 'not-sure' })
  })

  it('that is half found comes with the passage nearest to it', () => {
    const item = itemOf('current-fy', { requires: [element('1', 'ราคากลาง สถานที่ เจ้าภาพ')] })
    const text = pdfSaying(filling, `${filling}\nสถานที่จัดงาน หอประชุม`)
    const [hint] = elementHints(text, item)
    expect(hint).toMatchObject({ place: 'page 2' })
    expect(hint?.passage).toContain('สถานที่จัดงาน')
  })

  it('is not looked for where there is too little to read, or where files hold it', () => {
    expect(elementHints(pdfSaying('ปก'), plan)).toEqual([])
    expect(elementHints(pdfSaying(''), plan)).toEqual([])
    const list = webSaying(filling, { links: [{ href: '/files/plan.pdf', text: 'แผน' }] })
    expect(elementHints(list, plan)).toEqual([])
  })

  it('is shown by a picture and not by words where it is a photograph', () => {
    expect(missing(filling)).not.toContain('4')
  })

  it('once found is found whatever else stands around it', () => {
    const words = fc.array(fc.constantFrom('กก', 'ตลาดน้ำ', '\n', '123', 'ๆ', 'ประชุม'), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(missing([...before, table, ...after].join(' '))).toEqual([])
      }),
    )
  })
})

describe('an item shown at several addresses', () => {
  const [code, year] = [plan.code as ItemCode, plan.year]
  const visit = (outcome: LinkCheck['outcome'], words: string | null) => {
    const url = 'https://a.example/'
    const seen = words === null ? null : { url, finalUrl: url, inside: pdfSaying(words) }
    const hints = seen ? findingsOf(seen, plan, riverside) : []
    const findings = hints.map((hint) => ({ ...hint, code, year }))
    const check: LinkCheck = {
      ...{ id: '1' as FactId, url, runId: null, startedAt: '', outcome, reason: null },
      ...{ status: 200, redirects: [], finalUrl: url, type: null, bytes: null, sha256: null },
      ...{ etag: null, lastModified: null, tookMs: 1, findings },
    }
    return { url, check }
  }
  const told = (...visits: Parameters<typeof hintsOfItem>[0]) =>
    hintsOfItem(visits, code, year).map(({ hint }) => hint.about['element'] && hint.about['of'])

  it('misses an element only where none of those that were read shows it', () => {
    const one = visit('ok', `โครงการ งบประมาณ ${filling}`)
    const other = visit('ok', `ระยะเวลา ค่าธรรมเนียม ${filling}`)
    const scan = visit('ok', '')
    expect(told(one)).toEqual(['3', '5'])
    expect(told(one, other)).toEqual([])
    expect(hintsOfItem([one, other, scan], code, year).map(({ hint }) => hint.kind)).toEqual([
      'scan-without-text',
    ])
    expect(told(one, one)).toEqual(['3', '5'])
  })

  it('misses it too where another address does not open or was never visited', () => {
    const one = visit('ok', `โครงการ งบประมาณ ${filling}`)
    expect(told(one, visit('broken', null))).toEqual(['3', '5'])
    expect(told(one, { url: 'https://b.example/', check: null })).toEqual(['3', '5'])
  })
})

describe('words that are compared', () => {
  it('are the same with lost tone marks, a torn "ำ", Thai digits and spaces', () => {
    expect(folded('ข้อ ๑ ก าหนด')).toBe(folded('ขอ 1 กำหนด'))
    expect(folded('น้\u0e4d\u0e32')).toBe(folded('น้ำ'))
  })

  it('leave out those that every sentence has', () => {
    expect(keywordsOf('งานที่ซื้อหรือจ้าง')).toEqual(['งาน', 'ซือ', 'จาง'])
    expect(keywordsOf('คอลัมน์: ราคากลาง').join('')).toBe('ราคากลาง')
  })
})

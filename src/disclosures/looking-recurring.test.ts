import { describe, expect, it } from 'vitest'
import { itemOf, pdfSaying, sheetsSaying } from '../../test/world/published-matter.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { monthsOfYear } from './cadence.ts'
import { hintKinds } from './looking.ts'
import { duplicateLinks, sameAddressOf } from './looking-links.ts'
import { certaintyNames, hintSentence, placeName } from './looking-messages.ts'
import { monthHints } from './looking-months.ts'
import { noneHints } from './looking-none.ts'

const half = monthsOfYear(fiscalYear(2566)).slice(0, 6)
const monthly = itemOf('first-6-months-of-current-fy', {
  months: half,
  title: 'สรุปผลการจัดซื้อจัดจ้างรายเดือน',
})
const names = [
  'ตุลาคม 2565',
  'พฤศจิกายน 2565',
  'ธันวาคม 2565',
  'มกราคม 2566',
  'กุมภาพันธ์ 2566',
  'มีนาคม 2566',
]
const bought = 'จ้างซ่อมถนน 45,000 บาท เฉพาะเจาะจง'
const reportOf = (bodies: readonly string[]) =>
  pdfSaying(names.map((name, at) => `ประจำเดือน ${name}\n${bodies[at] ?? ''}`).join('\n'))
const bodiesBut = (at: number, body: string) =>
  names.map((_, each) => (each === at ? body : bought))
const monthsOf = (inside: ReturnType<typeof pdfSaying>) =>
  monthHints(inside, monthly).map(({ kind, about }) => `${kind} ${about['of']}`)

describe('the months of an item that comes round', () => {
  it('are as they should be when each has entries, or says that there were none', () => {
    expect(monthsOf(reportOf(names.map(() => bought)))).toEqual([])
    expect(monthsOf(reportOf(bodiesBut(2, 'ไม่มีการจัดซื้อจัดจ้าง')))).toEqual([])
    expect(monthsOf(reportOf(bodiesBut(2, '- ไม่มี -')))).toEqual([])
  })

  it('are empty where a heading has nothing under it', () => {
    expect(monthsOf(reportOf(bodiesBut(2, '')))).toEqual(['month-empty 2022-12'])
  })

  it('are missed where the others are named', () => {
    const text = names.filter((_, at) => at !== 3).map((name) => `เดือน ${name} ${bought}`)
    expect(monthsOf(pdfSaying(text.join('\n')))).toEqual(['month-not-found 2023-01'])
  })

  it('are not asked of a report of one month, nor of a row of months in a table', () => {
    expect(monthsOf(pdfSaying(`เดือน ตุลาคม 2565 ${bought}`))).toEqual([])
    expect(monthsOf(pdfSaying(`${names.join(' ')} ${bought}`))).toEqual([])
  })

  it('are the sheets of a workbook', () => {
    const sheets = Object.fromEntries(
      ['ต.ค. 65', 'พ.ย. 65', 'ธ.ค. 65', 'ม.ค. 66', 'ก.พ. 66'].map((name) => [name, bought]),
    )
    expect(monthsOf(sheetsSaying(sheets))).toEqual(['month-not-found 2023-03'])
    expect(monthsOf(sheetsSaying({ ...sheets, 'มี.ค. 66': 'ลำดับ' }))).toEqual([
      'month-empty 2023-03',
    ])
  })
})

describe('a declaration that there is none', () => {
  const complaints = itemOf('previous-fy', {
    title: 'ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ',
    mayDeclareNone: true,
    answer: 'none',
  })

  it.each([
    'ในปีงบประมาณ 2565 ไม่มีเรื่องร้องเรียนการทุจริต',
    'ไม่พบเรื่องร้องเรียนการทุจริตแต่อย่างใด',
    'ไม่ได้รับเรื่องร้องเรียน',
    'ไม่ปรากฏว่ามีเรื่องร้องเรียน',
    'ไม่ มีเรื่องร้องเรียน',
    'รวมเรื่องร้องเรียน จำนวน ๐ เรื่อง',
  ])('is found in "%s"', (text) => {
    const [hint] = noneHints(pdfSaying('ปก', text), complaints)
    expect(hint).toMatchObject({ kind: 'none-found', certainty: 'likely', place: 'page 2' })
  })

  it.each(['จำนวน 10 เรื่อง', 'มีเรื่องร้องเรียน 3 เรื่อง', 'ไม่มีข้อผิดพลาด'])('is not "%s"', (text) => {
    expect(noneHints(pdfSaying(text), complaints)).toMatchObject([{ kind: 'none-not-found' }])
  })

  it('is told where the agency says that it has the matter, and the paper is short', () => {
    const has = { ...complaints, answer: 'has' } as const
    const short = pdfSaying('ไม่มีเรื่องร้องเรียน')
    expect(noneHints(short, has)).toMatchObject([{ kind: 'none-found', certainty: 'not-sure' }])
    expect(noneHints(pdfSaying('รายงานผล 5 เรื่อง'), has)).toEqual([])
    const long = pdfSaying(`ไม่มีเรื่องร้องเรียนในไตรมาสแรก ${'เนื้อหาของรายงาน '.repeat(120)}`)
    expect(noneHints(long, has)).toEqual([])
  })
})

describe('an address given for several items', () => {
  it('is told for each of them, with the others', () => {
    const hints = duplicateLinks([
      { code: 'O1', url: 'https://www.a.example/about/?utm_source=line' },
      { code: 'O2', url: 'http://a.example/about' },
      { code: 'O3', url: 'https://a.example/about#duties' },
      { code: 'O4', url: 'https://a.example/' },
      { code: 'O5', url: 'https://a.example' },
      { code: 'O5', url: 'https://a.example/index.php' },
    ])
    expect([...hints.keys()]).toEqual(['O1', 'O2', 'O4', 'O5'])
    expect(hints.get('O1')).toMatchObject([
      {
        url: 'https://www.a.example/about/?utm_source=line',
        hint: { certainty: 'not-sure', about: { items: 'O2' } },
      },
    ])
    expect(hints.get('O5')).toMatchObject([
      { url: 'https://a.example', hint: { certainty: 'likely', about: { items: 'O4' } } },
    ])
  })

  it('is another where its question asks for another page', () => {
    expect(sameAddressOf('https://a.example/p?id=1')).not.toBe(
      sameAddressOf('https://a.example/p?id=2'),
    )
    expect(sameAddressOf('https://a.example/p?b=1&a=2')).toBe(
      sameAddressOf('https://a.example/p?a=2&b=1'),
    )
    expect(sameAddressOf('ไม่ใช่ลิงก์')).toBeNull()
  })
})

describe('what a hint says', () => {
  const about = {
    found: 2565,
    asked: 2566,
    pages: 2,
    of: '2022-12',
    element: 'ก',
    link: '#',
    items: 'O2',
    trouble: 'bomb',
    times: 2,
  }

  it.each(hintKinds)('is a whole sentence in both languages: %s', (kind) => {
    const { th, en } = hintSentence({ kind, about })
    expect(`${th} ${en}`).not.toMatch(/undefined|NaN/)
    expect(th).toMatch(/[ก-๎]{3}/)
    expect(en).toMatch(/^[A-Z\d][\w\W]{10,}/)
  })

  it('has its place and its certainty', () => {
    expect([placeName('page 3', 'th'), placeName('sheet ม.ค.', 'en'), placeName('', 'th')]).toEqual(
      ['หน้า 3', 'sheet ม.ค.', ''],
    )
    expect(certaintyNames['not-sure'].th).toContain('ไม่แน่ใจ')
  })
})

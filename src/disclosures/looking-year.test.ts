import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemOf, pdfSaying, webSaying } from '../../test/world/published-matter.ts'
import { plain } from './looking-words.ts'
import { yearHints } from './looking-year.ts'
import { yearsNamedIn } from './looking-years.ts'

const yearsIn = (text: string) =>
  yearsNamedIn(plain(text))
    .filter(({ strength }) => strength !== 'beside')
    .map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`))

const certaintyOf = (text: string, period: Parameters<typeof itemOf>[0] = 'current-fy') =>
  yearHints(pdfSaying(text), itemOf(period)).map(({ certainty }) => certainty)[0] ?? null

const wordings = (year: number) => {
  const short = year % 100
  const thai = String(year).replaceAll(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '')
  return [
    `ประจำปีงบประมาณ พ.ศ. ${year}`,
    `ประจำปีงบประมาณ พ.ศ.${thai}`,
    `ปีงบประมาณ ${thai}`,
    `ปีงบประมาณ ${short}`,
    `ปีงบ ${short}`,
    `ปีงบฯ ${year}`,
    `ประจำปี ${year}`,
    `ประจําปี พ.ศ. ${year}`,
    `ประจ าปีงบประมาณ พ.ศ. ${year}`,
    `ปีงบประมา ณ พ .ศ . ${year}`,
    `ปี พ.ศ. ${year}`,
    `แผนปี ${year}`,
    `ปีงบประมาณ ค.ศ. ${year - 543}`,
    `fiscal year ${year - 543}`,
    `FY${year - 543}`,
    `ปีงบประมาณ พ.ศ. ${String(year).slice(0, 2)} ${String(year).slice(2)}`,
  ]
}

describe('the year of a document', () => {
  it.each(wordings(2566))('is read from "%s"', (text) => {
    expect(yearsIn(text)).toEqual(['2566'])
  })

  it.each([
    ['ต.ค. 65 – ก.ย. 66', '2566'],
    ['ตุลาคม 2565 ถึง กันยายน 2566', '2566'],
    ['1 ตุลาคม 2565 - 31 มีนาคม 2566', '2566'],
    ['แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)', '2566-2570'],
    ['แผนพัฒนา ๒๕๖๖–๒๕๗๐', '2566-2570'],
    ['แผนพัฒนา พ.ศ. 2566 ถึง พ.ศ. 2570', '2566-2570'],
    ['แผน 2566-70', '2566-2570'],
  ])('is read from the span "%s"', (text, expected) => {
    expect(yearsIn(text)).toContain(expected)
  })

  it.each([
    'พระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560',
    'ระเบียบกระทรวงมหาดไทย (ฉบับที่ 2) พ.ศ. ๒๕๖๑',
    'ณ วันที่ 5 มกราคม 2565',
    'โทร. 036-256400 ต่อ 2565',
    'งบประมาณ 2565 บาท และ 2,565.00',
    'อายุ 60 ปี 66 คน ตลอดปี 45 ครั้ง',
    'ปีละ 2500 บาท ปี 2565 คน',
  ])('is not read from "%s"', (text) => {
    expect(yearsIn(text)).toEqual([])
  })
})

describe('a document for an item of this year', () => {
  it.each(wordings(2565))(
    'that begins with "%s" and shows no other is likely of another',
    (text) => {
      expect(certaintyOf(`แผนดำเนินงาน ${text} ขององค์การ`)).toBe('likely')
    },
  )

  it.each(wordings(2566))('that says "%s" is right, whatever else it names', (text) => {
    expect(certaintyOf(`แผนดำเนินงาน ${text} เทียบกับปีงบประมาณ พ.ศ. 2565`)).toBeNull()
  })

  it('shows the words that were found, and where', () => {
    const [hint] = yearHints(
      pdfSaying('แผนดำเนินงาน', 'หน้าที่สอง ประจำปีงบประมาณ พ.ศ. ๒๕๖๔ ของหน่วยงาน'),
      itemOf('current-fy'),
    )
    expect(hint).toMatchObject({ place: 'page 2', about: { found: 2564, asked: 2566 } })
    expect(hint?.passage).toContain('ประจำปีงบประมาณ พ.ศ. 2564')
    expect(hint?.passage.length).toBeLessThanOrEqual(220)
  })

  it('that names several other years, or one far from its beginning, is for people to judge', () => {
    expect(certaintyOf('แผน ปีงบประมาณ 2564 และปีงบประมาณ 2565')).toBe('not-sure')
    expect(certaintyOf(`${'ความเป็นมา '.repeat(200)} ปีงบประมาณ 2564`)).toBe('not-sure')
  })

  it('that begins with another year and is dated in the right one is for people to judge', () => {
    expect(certaintyOf('รายงาน ปีงบประมาณ 2565 ลงวันที่ 5 มกราคม 2566')).toBe('not-sure')
  })

  it('that says no year and whose months are all of another is for people to judge', () => {
    const rows = 'อบรม ม.ค. 64 - มี.ค. 64\nประชุม เม.ย. 64 - มิ.ย. 64\nสรุป ก.ค. 64 - ก.ย. 64'
    expect(certaintyOf(rows)).toBe('not-sure')
    expect(certaintyOf(`${rows}\nติดตาม ม.ค. 66 - ก.พ. 66`)).toBeNull()
  })

  it('that names no year, or those of laws alone, is left alone', () => {
    expect(certaintyOf('โครงสร้างส่วนราชการ ตามพระราชบัญญัติ พ.ศ. 2537')).toBeNull()
  })

  it('is never likely wrong where it is a page of the web, which has menus of all years', () => {
    const page = webSaying('แผน ปีงบประมาณ 2564', { title: 'เว็บไซต์' })
    expect(yearHints(page, itemOf('current-fy'))).toMatchObject([{ certainty: 'not-sure' }])
  })
})

describe('the year asked for', () => {
  it('is the one before, for a report of last year', () => {
    expect(certaintyOf('รายงานประจำปีงบประมาณ พ.ศ. 2565', 'previous-fy')).toBeNull()
    expect(certaintyOf('รายงานประจำปีงบประมาณ พ.ศ. 2564', 'previous-fy')).toBe('likely')
  })

  it('must lie in a plan of several years', () => {
    const period = 'multi-year-covering-current-fy'
    expect(certaintyOf('แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)', period)).toBeNull()
    expect(certaintyOf('แผนพัฒนาท้องถิ่น (พ.ศ. 2561-2565)', period)).toBe('likely')
  })

  it('is none for standing matter', () => {
    expect(certaintyOf('คู่มือ ปีงบประมาณ 2550', 'standing')).toBeNull()
  })

  it('has a first half, and a report of the second alone is told', () => {
    const first = 'first-6-months-of-current-fy'
    const later = 'รายงาน เมษายน 2566 พฤษภาคม 2566 มิถุนายน 2566 ปีงบประมาณ 2566'
    expect(certaintyOf(later, first)).toBe('not-sure')
    expect(certaintyOf(`${later} มกราคม 2566`, first)).toBeNull()
    expect(certaintyOf('รายงาน 6 เดือน ปีงบประมาณ 2566 ลงวันที่ 10 เมษายน 2566', first)).toBeNull()
  })
})

describe('whatever else stands in it', () => {
  const unrelated = fc.array(
    fc.constantFrom(
      ...wordings(2560),
      'โครงการ',
      '2561-2564',
      'พ.ศ. 2537',
      '\n',
      'ม.ค. 64 - มี.ค. 64',
      '12,345 บาท',
      'ข้อมูล ณ วันที่ 3 มีนาคม 2559',
    ),
    { maxLength: 12 },
  )

  it('a document that says the right year is never held to be of another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...wordings(2566)),
        unrelated,
        unrelated,
        (right, before, after) => {
          const text = [...before, right, ...after].join(' . ')
          expect(certaintyOf(text)).toBeNull()
        },
      ),
    )
  })

  it('is read without fault, and every passage is short and stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), unrelated, (odd, years) => {
        const text = `${odd} ${years.join(' ')} ${odd}`
        for (const { passage } of yearHints(pdfSaying(text), itemOf('current-fy'))) {
          expect(passage.length).toBeLessThanOrEqual(220)
          expect(plain(text).replaceAll(/\s+/g, ' ')).toContain(passage)
        }
      }),
    )
  })
})

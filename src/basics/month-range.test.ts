import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fiscalYear } from './fiscal-year.ts'
import { monthsNamedIn, readPeriod, toPrintedPeriod } from './month-range.ts'
import { addMonths, thaiMonths, toThaiMonth, yearMonth } from './plain-date.ts'
import { toThaiDigits } from './thai-digits.ts'

const read = (printed: string, near?: number) => {
  const period = readPeriod(printed, near ? fiscalYear(near) : null)
  return period.ok ? `${period.value.from ?? ''}..${period.value.to ?? ''}` : period.reason.code
}

describe('a period as officials write it', () => {
  it.each([
    ['ม.ค.-ก.ย. พ.ศ.2566', '2023-01..2023-09'],
    ['มกราคม พ.ศ.2566', '2023-01..2023-01'],
    ['ม.ค.- มี.ค พ.ศ.2566', '2023-01..2023-03'],
    ['ม.ค.-ก.พ. พ.ศ.2566', '2023-01..2023-02'],
    ['ม.ค.- มี.คพ.ศ.2566', '2023-01..2023-03'],
    ['ม.ค.–มี.ค. ๒๕๖๖', '2023-01..2023-03'],
    ['มกราคม ถึง กันยายน 2566', '2023-01..2023-09'],
    ['มกราคม – กันยายน พ.ศ. ๒๕๖๖', '2023-01..2023-09'],
    ['เดือนมกราคม 2566 จนถึงเดือนกันยายน 2566', '2023-01..2023-09'],
    ['ตั้งแต่เดือนตุลาคม 2565 - เดือนกันยายน 2566', '2022-10..2023-09'],
    ['ต.ค. 2565 - ก.ย. 2566', '2022-10..2023-09'],
    ['ต.ค.65-ก.ย.66', '2022-10..2023-09'],
    ['ต.ค. 65 – ก.ย. 66', '2022-10..2023-09'],
    ['ต.ค. - ก.ย. 2566', '2022-10..2023-09'],
    ['ต.ค. 2565 - ก.ย.', '2022-10..2023-09'],
    ['ต.ค.-ธ.ค. ปีงบประมาณ 2566', '2022-10..2022-12'],
    ['ต.ค.-ก.ย. ปีงบประมาณ พ.ศ. 2566', '2022-10..2023-09'],
    ['กรกฏาคม 2566', '2023-07..2023-07'],
    ['กพ. - มีค. 2566', '2023-02..2023-03'],
    ['ม. ค. 2566', '2023-01..2023-01'],
    ['1 ม.ค. 2566 - 31 มี.ค. 2566', '2023-01..2023-03'],
    ['1 มกราคม - 31 มีนาคม 2566', '2023-01..2023-03'],
    ['1-31 ม.ค. 2566', '2023-01..2023-01'],
    ['1/10/2565 - 30/9/2566', '2022-10..2023-09'],
    ['10/2565 - 09/2566', '2022-10..2023-09'],
    ['ม.ค. - ก.ย. ค.ศ. 2023', '2023-01..2023-09'],
    ['ม.ค. - ก.ย. 2023', '2023-01..2023-09'],
    ['ม.ค. 2566, เม.ย. 2566, ก.ค. 2566', '2023-01..2023-07'],
    ['ไตรมาส 2 ปี 2566', '2023-01..2023-03'],
    ['ไตรมาสที่ 1-2 ปีงบประมาณ พ.ศ. 2566', '2022-10..2023-03'],
    ['ไตรมาส 3/2566', '2023-04..2023-06'],
    ['ไตรมาส ๔ ปี ๒๕๖๖', '2023-07..2023-09'],
    ['ตลอดปีงบประมาณ 2566', '2022-10..2023-09'],
    ['ปีงบประมาณ พ.ศ. 2566', '2022-10..2023-09'],
    ['ปีงบประมาณ ๒๕๖๖', '2022-10..2023-09'],
    ['ปีงบประมาณ พ.ศ. 2566 - 2568', '2022-10..2025-09'],
    ['ม.ค.\n-\nก.ย. 2566', '2023-01..2023-09'],
    ['รอบ 6 เดือนแรก ปีงบประมาณ 2566', '2022-10..2023-03'],
    ['ภายในเดือนกันยายน 2566', '..2023-09'],
    ['มกราคม 2566 เป็นต้นไป', '2023-01..'],
    ['ภายในเดือน มีนาคม 2566', '..2023-03'],
    ['ภายในวันที่ 31 มี.ค. 66', '..2023-03'],
    ['ภายในสิ้นปีงบประมาณ 2566', '..2023-09'],
    ['1 ม.ค. - 31 มี.ค. 66', '2023-01..2023-03'],
    ['ต.ค. 65 - ก.ย. 66', '2022-10..2023-09'],
    ['มค-มีค 66', '2023-01..2023-03'],
    ['มค - มีค 2566', '2023-01..2023-03'],
    ['ตค 65-กย 66', '2022-10..2023-09'],
    ['เดือนกพ 2566', '2023-02..2023-02'],
    ['มีค 2566 ถึง มิย 2566', '2023-03..2023-06'],
    ['พค66', '2023-05..2023-05'],
    ['ม.ค.-66', '2023-01..2023-01'],
    ['ม.ค./2566', '2023-01..2023-01'],
    ['1-ม.ค.-66', '2023-01..2023-01'],
    ['มกราคม/กรกฎาคม 2566', '2023-01..2023-07'],
    ['ต.ค.-ธ.ค. ปีงบ 2566', '2022-10..2022-12'],
    ['Jan-Mar 2023', '2023-01..2023-03'],
    ['January - March 2023', '2023-01..2023-03'],
    ['JAN – MAR 2566', '2023-01..2023-03'],
    ['Oct-Sep 2023', '2022-10..2023-09'],
    ['Oct. 2022 to Sept. 2023', '2022-10..2023-09'],
    ['1 January 2023 - 31 March 2023', '2023-01..2023-03'],
    ['January 1 - March 31, 2023', '2023-01..2023-03'],
    ['Jan-23', '2023-01..2023-01'],
    ['by March 2023', '..2023-03'],
    ['January 2023 onwards', '2023-01..'],
    ['01-10-2565 ถึง 30-09-2566', '2022-10..2023-09'],
    ['1.10.2565 - 30.9.2566', '2022-10..2023-09'],
    ['2022-10-01 - 2023-09-30', '2022-10..2023-09'],
    ['เดือน 1-3/2566', '2023-01..2023-03'],
    ['ไตรมาส 1 ปี 2566', '2022-10..2022-12'],
    ['ไตรมาสที่ 1 2566', '2022-10..2022-12'],
    ['ไตรมาสแรก ปี 2566', '2022-10..2022-12'],
    ['ไตรมาสสุดท้าย ปีงบประมาณ 2566', '2023-07..2023-09'],
    ['ไตรมาส 2: 1 ม.ค. 66-31 มี.ค. 66', '2023-01..2023-03'],
    ['ทุกไตรมาส ปี 2566', '2022-10..2023-09'],
    ['Q2/2566', '2023-01..2023-03'],
    ['รอบ 6 เดือน ปี 2566', '2022-10..2023-03'],
    ['รอบ 9 เดือน ปีงบประมาณ 2566', '2022-10..2023-06'],
    ['ครึ่งปีหลัง 2566', '2023-04..2023-09'],
    ['ปี 66', '2022-10..2023-09'],
    ['ปีงบฯ 66', '2022-10..2023-09'],
    ['งบ 66', '2022-10..2023-09'],
    ['FY 2566', '2022-10..2023-09'],
  ])('reads %j as %s', (printed, months) => {
    expect(read(printed)).toBe(months)
  })

  it.each([
    ['ม.ค. - ก.ย.', 2566, '2023-01..2023-09'],
    ['ต.ค. - ธ.ค.', 2566, '2022-10..2022-12'],
    ['ต.ค. - ก.ย.', 2566, '2022-10..2023-09'],
    ['ตลอดปี', 2566, '2022-10..2023-09'],
    ['ตลอดปีงบประมาณ', 2566, '2022-10..2023-09'],
    ['ไตรมาสที่ 2', 2566, '2023-01..2023-03'],
    ['ไตรมาส 2-4', 2566, '2023-01..2023-09'],
    ['6 เดือนหลัง', 2566, '2023-04..2023-09'],
    ['รอบ 12 เดือน', 2566, '2022-10..2023-09'],
    ['1 ม.ค. - 31 มี.ค.', 2566, '2023-01..2023-03'],
    ['ต.ค. - ธ.ค. 2566', 2566, '2023-10..2023-12'],
    ['มค-มีค', 2566, '2023-01..2023-03'],
    ['Jan - Mar', 2566, '2023-01..2023-03'],
    ['ทุกเดือน', 2566, '2022-10..2023-09'],
    ['รอบ 6 เดือน', 2566, '2022-10..2023-03'],
    ['ไตรมาส 1 2566', 2567, '2022-10..2022-12'],
  ])('takes the year of %j from the plan of %s', (printed, near, months) => {
    expect(read(printed, near)).toBe(months)
  })

  it.each([
    '',
    '-',
    'ตามแผน',
    'ม.ค. - ก.ย.',
    'ตลอดปี',
    'ไตรมาส 2',
    '100%',
    'ก.ย. 2566 - ม.ค. 2566',
    'ก.ย.-ม.ค. 2566',
    'มี.ค. - ก.พ. 2566',
    '31 ก.พ. 2566',
    '29 ก.พ. 2566',
    '20 ม.ค. 2566 - 5 ม.ค. 2566',
    'ไตรมาส 3-2 ปี 2566',
    'ไตรมาส 5 ปี 2566',
    'ไตรมาส 5/2566',
    'ปีงบประมาณ 9999',
    'ปีงบประมาณ 2568 - 2566',
    '13/2566',
    'มค-มีค',
    'Jan-Mar',
    'มีค-มค 66',
    'March - January 2023',
    'Maybe 2023',
    'February 30, 2023',
    '2023-02-29',
    '3-1/2566',
    '1.10.65-30.9.66',
    'Q1 2023',
    'Q5/2566',
    '6 เดือน ปีละ 2 ครั้ง',
    'มคอ 2566',
  ])('refuses %j rather than guess', (printed) => {
    expect(read(printed)).toBe('not-a-period')
  })

  it('refuses months that run backwards in the fiscal year, never swaps them', () => {
    expect(read('ก.ย. - ต.ค.', 2566)).toBe('not-a-period')
  })

  it('keeps what was printed, mended', () => {
    expect(readPeriod(' ม.ค.-ก.ย.\u00A0 พ.ศ.2566')).toEqual({
      ok: true,
      value: { from: '2023-01', to: '2023-09', printed: 'ม.ค.-ก.ย. พ.ศ.2566' },
    })
    expect(readPeriod(' ตามแผน')).toEqual({
      ok: false,
      reason: { code: 'not-a-period', printed: ' ตามแผน' },
    })
  })

  const month = fc.integer({ min: 0, max: 240 }).map((at) => addMonths(yearMonth('2015-01'), at))
  const range = fc
    .tuple(month, fc.integer({ min: 0, max: 30 }))
    .map(([from, longer]) => ({ from, to: addMonths(from, longer) }))

  it('printed and read back is the same months', () => {
    fc.assert(
      fc.property(range, ({ from, to }) => {
        const printed = toPrintedPeriod({ from, to, printed: '' })
        expect(readPeriod(printed)).toEqual({ ok: true, value: { from, to, printed } })
        expect(read(toThaiDigits(printed))).toBe(`${from}..${to}`)
      }),
    )
  })

  it('is the same months whatever names, dashes and digits it is typed with', () => {
    const styles = fc.record({
      short: fc.boolean(),
      thai: fc.boolean(),
      era: fc.constantFrom('', ' พ.ศ.', ' พ.ศ. '),
      dash: fc.constantFrom('-', ' - ', '–', ' ถึง ', '- '),
    })
    fc.assert(
      fc.property(range, styles, ({ from, to }, { short, thai, era, dash }) => {
        const typed = [from, to]
          .map((each) => toThaiMonth(each, { short }).replace(' ', era || ' '))
          .join(dash)
        expect(read(thai ? toThaiDigits(typed) : typed)).toBe(`${from}..${to}`)
      }),
    )
  })

  it('is never read as ending before it begins, whatever is typed', () => {
    const scraps = fc.array(
      fc.oneof(
        fc.constantFrom(...thaiMonths.flatMap(({ full, short }) => [full, short])),
        fc.constantFrom(
          '2565',
          '2566',
          '66',
          ' ',
          '-',
          'ไตรมาส',
          '2',
          'ปีงบประมาณ',
          '31',
          '/',
          'ภายใน',
        ),
        fc.string({ maxLength: 3 }),
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(scraps, fc.boolean(), (parts, known) => {
        const period = readPeriod(parts.join(''), known ? fiscalYear(2566) : null)
        if (period.ok && period.value.from && period.value.to) {
          expect(period.value.from <= period.value.to).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a period in the words of a table', () => {
  it('says the year once where both months share it', () => {
    const [from, to] = [yearMonth('2023-01'), yearMonth('2023-09')]
    expect(toPrintedPeriod({ from, to, printed: '' })).toBe('มกราคม - กันยายน 2566')
    expect(toPrintedPeriod({ from, to: from, printed: '' })).toBe('มกราคม 2566')
    expect(toPrintedPeriod({ from: yearMonth('2022-10'), to, printed: '' })).toBe(
      'ตุลาคม 2565 - กันยายน 2566',
    )
    expect(toPrintedPeriod({ from: null, to, printed: 'ภายใน ก.ย. 2566' })).toBe('ภายใน ก.ย. 2566')
  })
})

describe('months named in running text', () => {
  it.each([
    ['ทราบภายในเดือนกันยายน 2566', [['2023-09', 'กันยายน 2566']]],
    ['ภายในเดือน กันยายน ๒๕๖๖ แล้ว', [['2023-09', 'กันยายน ๒๕๖๖']]],
    [
      'ประชุมวันที่ 15 มี.ค. 2566 และ 3 เม.ย. 2566',
      [
        ['2023-03', '15 มี.ค. 2566'],
        ['2023-04', '3 เม.ย. 2566'],
      ],
    ],
    ['ประกาศเมื่อ 30/9/2566', [['2023-09', '30/9/2566']]],
    ['ลงวันที่ 1 ตุลาคม พ.ศ. 2565', [['2022-10', '1 ตุลาคม พ.ศ. 2565']]],
    ['เดือนมีนาคม 60 คน', []],
    ['เดือนกันยายน', []],
    ['ปีงบประมาณ 2566', []],
    ['ส.ค.ส. 2566', []],
    ['ประกาศ 02-10-2566 ตาม มคอ 2566', [['2023-10', '02-10-2566']]],
    ['ข้อ 1.2.45 กับ 2566-01', []],
    ['published on March 31, 2023', [['2023-03', 'March 31, 2023']]],
    ['it may be 2023', []],
  ])('in %j are %j', (text, expected) => {
    const found = monthsNamedIn(text)
    expect(found.map(({ month, printed }) => [month, printed])).toEqual(expected)
    for (const { at, printed } of found) expect(text.slice(at, at + printed.length)).toBe(printed)
  })
})

it('a hundred thousand months without a year, and one at an end that has it, are each given theirs', () => {
  const months = 'มกราคม '.repeat(100_000)
  expect(read(`${months}2566`)).toBe('2023-01..2023-01')
  expect(read(`ธันวาคม 2565 ${months}`)).toBe('2022-12..2023-01')
  expect(read(months, 2566)).toBe('2023-01..2023-01')
})

import { describe, expect, it } from 'vitest'
import { type LoadColumn, loadColumns, loadColumnsIn, loadedAgencies } from './load.ts'

const empty = Object.fromEntries(loadColumns.map((column) => [column, '']))
const row = (line: number, cells: Partial<Record<LoadColumn, string>>) => ({
  line,
  cells: { ...empty, ...cells } as Record<LoadColumn, string>,
})
const columnsOf = (headings: readonly string[]) => {
  const read = loadColumnsIn(headings)
  return read.ok ? read.value : new Map<LoadColumn, number>()
}
const office = { code: '0000101', agency: 'องค์การบริหารส่วนตำบลทุ่งหนึ่ง', province: 'จังหวัดสระบุรี' }

describe('a table of many agencies', () => {
  it('has a heading of Thai or English words, in any order', () => {
    expect([...columnsOf(['Name', 'Agency', 'Code'])]).toEqual([
      ['name', 0],
      ['agency', 1],
      ['code', 2],
    ])
    const thai = ['รหัส', 'หน่วยงาน', 'ส่วนราชการ', 'ตำแหน่ง', 'ชื่อ-สกุล', 'อีเมล', 'สิทธิ์']
    expect([...columnsOf(thai).keys()]).toEqual([
      ...['code', 'agency', 'division', 'post', 'name', 'contact', 'roles'],
    ])
    expect(loadColumnsIn(['ชื่อ', 'ตำแหน่ง'])).toMatchObject({ reason: { code: 'heading-unread' } })
  })

  it('with one column headed twice is refused, for either may be meant', () => {
    expect(loadColumnsIn(['code', 'agency', 'name', ' ชื่อ-สกุล '])).toMatchObject({
      reason: { code: 'heading-twice', said: 'ชื่อ-สกุล' },
    })
  })

  it('is read without what nobody sees and no database takes', () => {
    const { agencies, troubles } = loadedAgencies([
      row(2, {
        ...office,
        code: '\u200b0000101',
        name: 'สม\0ใจ \u202e ใจ\nดี\ud800',
        division: ' กอง\tคลัง',
      }),
    ])
    expect(troubles).toEqual([])
    expect(agencies[0]?.lines).toMatchObject([{ name: 'สมใจ ใจ ดี\ufffd', division: 'กอง คลัง' }])
  })

  it('is read into agencies with the people of each, a row without a code belonging to the one above', () => {
    const { agencies, troubles } = loadedAgencies([
      row(2, { ...office, division: 'กองคลัง', post: 'ผอ.', name: 'ก ข', roles: 'officer; ผู้ดูแล' }),
      row(3, { division: 'กองช่าง', name: 'ค ง', contact: 'kor@example.go.th' }),
      row(4, { code: 'x-2', agency: 'กรมตัวอย่าง' }),
    ])
    expect(troubles).toEqual([])
    expect(agencies).toMatchObject([
      { code: '0000101', type: 'subdistrict-office', province: 'สระบุรี' },
      { code: 'x-2', type: 'department', lines: [] },
    ])
    expect(agencies[0]?.lines.map(({ name, roles, email }) => [name, roles, email])).toEqual([
      ['ก ข', ['officer', 'administrator'], null],
      ['ค ง', [], 'kor@example.go.th'],
    ])
  })

  it('tells every trouble with its line', () => {
    const { troubles } = loadedAgencies([
      row(2, { name: 'ก ข' }),
      row(3, { code: '?', agency: 'ก' }),
      row(4, { ...office, type: 'ร้านค้า' }),
      row(5, { ...office, agency: 'อื่น' }),
      row(6, { ...office, name: 'ก', contact: '@@', roles: 'เจ้านาย' }),
      row(7, { ...office, name: 'ก', contact: 'kkk' }),
      row(8, { ...office, name: 'ข', contact: 'kkk' }),
      row(9, { ...office, name: 'ก'.repeat(301) }),
      row(10, { agency: 'ไม่มีรหัส' }),
      row(11, { code: 'yy' }),
    ])
    expect(troubles.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 code-missing',
      '3 code-malformed',
      '4 type-unknown',
      '5 agency-differs',
      '6 contact-malformed',
      '6 role-unknown',
      '8 contact-repeated',
      '9 too-long',
      '10 code-missing',
      '11 agency-missing',
    ])
  })
})

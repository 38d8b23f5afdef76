import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTypedList } from './typed-list.ts'

const texts = (typed: string) => readTypedList(typed).items.map((item) => item.text)
const markers = (typed: string) => readTypedList(typed).items.map((item) => item.marker)
const numbers = (typed: string) => readTypedList(typed).items.map((item) => item.number)

describe('a list typed into a cell', () => {
  it.each([
    ['1.จัดทำ 2.ประกาศ 3.รายงาน', ['1.', '2.', '3.']],
    ['1. จัดทำ\n2. ประกาศ', ['1.', '2.']],
    ['1) จัดทำ 2) ประกาศ', ['1)', '2)']],
    ['(1) จัดทำ (2) ประกาศ', ['(1)', '(2)']],
    ['1 จัดทำ 2 ประกาศ 3.รายงาน', ['1', '2', '3.']],
    ['1มีคู่มือ 2มีการแสดง', ['1', '2']],
    ['๑. จัดทำ ๒. ประกาศ', ['๑.', '๒.']],
    ['๑) จัดทำ ๒) ประกาศ', ['๑)', '๒)']],
    ['- จัดทำ\n- ประกาศ', ['-', '-']],
    ['- จัดทำ - ประกาศ', ['-', '-']],
    ['• จัดทำ\n• ประกาศ', ['•', '•']],
    ['จัดทำ\nประกาศ', ['', '']],
    ['1.จัดทำแผน2.ประกาศใช้', ['1.', '2.']],
  ])('finds the markers of %j', (typed, expected) => {
    expect(markers(typed)).toEqual(expected)
    for (const text of texts(typed)) expect(text).toMatch(/^(?:จัดทำ|ประกาศ|รายงาน|มี)/)
  })

  it('takes a text without markers for one item', () => {
    expect(readTypedList('มีการแสดงภาพกิจกรรม')).toEqual({
      lead: '',
      items: [{ marker: '', number: null, text: 'มีการแสดงภาพกิจกรรม' }],
    })
    expect(texts('-')).toEqual(['-'])
    expect(readTypedList('  ')).toEqual({ lead: '', items: [] })
  })

  it('counts a repeated number as another item, and goes on where one is left out', () => {
    expect(numbers('1.ก่อน 2.ประกาศ 3.จัดทำ 3.รายงาน')).toEqual([1, 2, 3, 3])
    expect(numbers('1.ก่อน 2.ประกาศ 4.รายงาน')).toEqual([1, 2, 4])
    expect(numbers('2.ประกาศ 3.รายงาน')).toEqual([2, 3])
    expect(numbers('๙.ก่อน ๑๐.ประกาศ')).toEqual([9, 10])
  })

  it('keeps the words before the first marker apart', () => {
    expect(readTypedList('สำนักงานปลัด 1.หัวหน้าสำนักปลัด 2.นักทรัพยากรบุคคล')).toMatchObject({
      lead: 'สำนักงานปลัด',
      items: [{ text: 'หัวหน้าสำนักปลัด' }, { text: 'นักทรัพยากรบุคคล' }],
    })
    expect(readTypedList('ดำเนินการแล้ว 100% 1.มีประกาศ 2.มีการเผยแพร่')).toMatchObject({
      lead: 'ดำเนินการแล้ว 100%',
      items: [{ text: 'มีประกาศ' }, { text: 'มีการเผยแพร่' }],
    })
    expect(readTypedList('ดำเนินการครบถ้วน 100% 1มีคู่มือ 2มีการแสดง')).toMatchObject({
      lead: 'ดำเนินการครบถ้วน 100%',
      items: [{ text: 'มีคู่มือ' }, { text: 'มีการแสดง' }],
    })
    expect(readTypedList('สำนักปลัด\nกองคลัง\n1.หัวหน้า').lead).toBe('สำนักปลัด\nกองคลัง')
  })

  it.each([
    'รายงานผลรอบ 6 เดือน',
    'ภายใน 1 ปี และ 2 ปี',
    'รายงานครั้งที่ 1 และครั้งที่ 2 ต่อผู้บริหาร',
    'ประกาศ พ.ศ.2566',
    'ดำเนินการ 100% แล้ว',
    'ประเมิน ITA 2566 แล้ว',
    'ตามข้อ 3.1 ของประกาศ',
    'งบประมาณ 1.5 ล้านบาท',
    '1 ม.ค. 2566 - 31 มี.ค. 2566',
    '1 ครั้ง',
    'ม.ค. - มี.ค.',
    'อบรม 1 ครั้ง 2 หลักสูตร',
    '038การเสริมสร้างวัฒนธรรม',
    '24 ชั่วโมง',
  ])('does not split %j at its numbers', (typed) => {
    expect(readTypedList(typed)).toEqual({
      lead: '',
      items: [{ marker: '', number: null, text: typed }],
    })
  })

  it.each([
    ['1.ประชุม 2 ครั้ง 2.รายงานรอบ 6 เดือน', ['ประชุม 2 ครั้ง', 'รายงานรอบ 6 เดือน']],
    ['1.ใช้ 2 ระบบย่อย 2.รายงาน', ['ใช้ 2 ระบบย่อย', 'รายงาน']],
    ['1.อบรมวันที่ 2 มีนาคม 2566 2.สรุป', ['อบรมวันที่ 2 มีนาคม 2566', 'สรุป']],
    ['1.ตามข้อ 2. ของประกาศ 2.สรุป', ['ตามข้อ 2. ของประกาศ', 'สรุป']],
    ['1.อบรมเจ้าหน้าที่ 2.รายงานทุกปี 3.สรุป', ['อบรมเจ้าหน้าที่', 'รายงานทุกปี', 'สรุป']],
    ['1 แจ้งเจ้าหน้าที่ 2 ประชุม', ['แจ้งเจ้าหน้าที่', 'ประชุม']],
    ['- ระยะ ม.ค. - มี.ค. 2566', ['ระยะ ม.ค. - มี.ค. 2566']],
    ['1.จัดทำแผน\nของหน่วยงาน\n2.ประกาศ', ['จัดทำแผน ของหน่วยงาน', 'ประกาศ']],
    ['1.จัดทำแผน\n- ก่อนปี\n- หลังปี\n2.ประกาศ', ['จัดทำแผน - ก่อนปี - หลังปี', 'ประกาศ']],
  ])('splits %j at its markers alone', (typed, expected) => {
    expect(texts(typed)).toEqual(expected)
  })

  it('loses no letter of what was typed', () => {
    const scraps = fc.array(
      fc.oneof(
        fc.constantFrom(
          '1.',
          '2.',
          '1 ',
          '2 ',
          '(1)',
          '๓)',
          '- ',
          '•',
          '\n',
          ' ',
          'มีคู่มือ',
          'รอบ 6 เดือน',
        ),
        fc.string({ maxLength: 4 }),
      ),
    )
    const bare = (text: string) => text.replaceAll(/\s/g, '')
    fc.assert(
      fc.property(scraps, (parts) => {
        const typed = parts.join('')
        const { lead, items } = readTypedList(typed)
        const all = lead + items.map(({ marker, text }) => marker + text).join('')
        expect(bare(all)).toBe(bare(typed))
      }),
      { numRuns: 2000 },
    )
  })

  const item = fc
    .array(
      fc.constantFrom(
        'จัดทำแผน',
        'ประกาศ พ.ศ. 2566',
        'รอบ 6 เดือน',
        'ร้อยละ 80%',
        'เจ้าหน้าที่ 2 คน',
        'อบต.ดงตะงาว',
        'ตามข้อ O42',
        'Q&A',
        '(ครั้งที่ 1)',
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((words) => words.join(' '))

  it.each([
    ['1.', '\n'],
    ['1. ', ' '],
    ['1) ', ' '],
    ['(1) ', '\n'],
    ['- ', '\n'],
  ])('printed with %j and %j between the items is read back', (marker, between) => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), (items) => {
        const printed = items.map((text, at) => marker.replace('1', String(at + 1)) + text)
        expect(texts(printed.join(between))).toEqual(items)
      }),
    )
  })
})

it.each([
  ['1) ', 99_999],
  ['1.ก ', 100_000],
  ['1 ก ', 1],
  ['2 ก', 1],
  ['ที่ 1 ', 1],
  ['1. \n', 100_000],
])(
  '%j a hundred thousand times over is read: a reader that looks back over all of it would not end',
  (piece, atLeast) => {
    const text = piece.repeat(100_000)
    expect(readTypedList(text).items.length).toBeGreaterThanOrEqual(atLeast)
  },
)

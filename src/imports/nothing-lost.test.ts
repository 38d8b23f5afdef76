import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { rawPaper } from '../../test/world/raw-paper.ts'
import type { RawPaper } from '../basics/raw-paper.ts'
import { unaccounted } from './account.ts'
import { droppedWords } from './dropped-words.ts'
import type { Imported } from './imported.ts'
import { readPlan } from './read-plan.ts'

/** The official table in the shape of the real report, with fictional words. */
const head = [
  'ลำดับที่',
  'ตัวชี้วัด การ ประเมิน IIT',
  'หัวข้อย่อยการ ประเมิน',
  'การกำหนดแนวทาง ฯ หรือมาตรการเพื่อ ขับเคลื่อนฯ ตามข้อ O42',
  '(1) ผู้รับผิดชอบ หรือผู้ที่ เกี่ยวข้อง',
  'ระยะเวลา ดำเนินการ แล้ว เสร็จ',
  '(2) การกำหนดขั้นตอนหรือ วิธีการปฏิบัติ',
  '(3) แนวทางการกำกับติดตาม ให้นำไปสู่การปฏิบัติ',
  'ยังไม่ ดำเนิน การ',
  'อยู่ ระหว่าง ดำเนินกา ร',
  'ดำเนิน การ แล้ว',
  '(4) รายงานผลการ ดำเนินการ',
]
const rows = [
  [
    '1',
    'การใช้ งบประมาณ',
    'I7 ท่านรู้แผน การใช้จ่าย มากน้อยเพียงใด',
    '1.ชี้แจงแผน 2.ติดประกาศ',
    'สำนักปลัด 1.หัวหน้าสำนัก ปลัด',
    'ม.ค.-ก.ย. พ.ศ.2566',
    '1 สรุปแผน 2 ประชุม 2.ติดป้าย',
    '1.ถามความเข้าใจ',
    '-',
    '√',
    '-',
    'ดำเนินการครบถ้วน 80% 1.ประชุมแล้ว 2มีป้าย',
  ],
  [
    '2',
    'การเปิดเผย',
    '011รายงาน รอบ 6 เดือน 023สรุปผล',
    'มีการเปิดเผย',
    'กองคลัง/กอง ช่าง',
    'มกราคม พ.ศ.2566',
    '1.เตรียม',
    'รายงานผู้บริหาร',
    '',
    '',
    '√',
    'ดำเนินการแล้ว 100%',
  ],
]

/** Words that break careless readers: markers, codes, ticks, markup, right-to-left marks, formulas. */
const cellWords = fc.oneof(
  fc.constantFrom(
    '',
    '-',
    '√',
    'x',
    '1',
    '๒.',
    'ก) ข้อแรก ข) ข้อสอง',
    '038',
    'O 42',
    '80%',
    'ร้อยละ 120',
    'ยกเลิก',
    'IIT',
    'แบบวัด EIT',
    'มาตรการ',
    'ลำดับที่',
    '<u>ขีด</u> **หนา**',
    '=cmd|A1',
    '\u202eกลับ',
    'น\u200bำ้',
    'ตลอดปี',
    'ม.ค. - ม.ค.',
    'หลักฐาน: http://a.example',
    '1.หนึ่ง\n1.หนึ่ง\n\n- สอง',
    'ดังต่อไปนี้ หรือไม่ ก ข',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

/** A mutation of the table: columns dropped, doubled, shuffled; cells blanked or replaced; rows repeated. */
const papers: fc.Arbitrary<RawPaper> = fc
  .record({
    columns: fc.array(fc.nat(head.length - 1), { minLength: 1, maxLength: 15 }),
    inOrder: fc.boolean(),
    changes: fc.array(fc.tuple(fc.nat(3), fc.nat(14), cellWords), { maxLength: 8 }),
    order: fc.array(fc.nat(2), { minLength: 1, maxLength: 6 }),
    lines: fc.array(cellWords, { maxLength: 3 }),
    covered: fc.array(fc.tuple(fc.nat(6), fc.nat(14)), { maxLength: 3 }),
    wrapped: fc.boolean(),
    format: fc.constantFrom('text' as const, 'docx' as const, 'csv' as const),
  })
  .map(({ columns, inOrder, changes, order, lines, covered, wrapped, format }) => {
    const picked = inOrder ? [...head.keys()] : columns
    const all = [head, ...order.map((at) => [head, ...rows][at] ?? head)].map((row) =>
      picked.map((column): string | null => row[column] ?? ''),
    )
    for (const [row, column, words] of changes) if (all[row]?.[column]) all[row][column] = words
    for (const [row, column] of covered) if (all[row + 1]?.[column]) all[row + 1]![column] = null
    return rawPaper([...lines, all], { wrapped, format })
  })

/** All words an import accounts for, apart from the measures' sources. */
const listed = ({ frontMatter, headings, unread }: Imported) => [
  ...frontMatter,
  ...headings,
  ...unread,
]

describe('whatever is done to the official table', () => {
  it('reading it never fails, and no cell is lost', () => {
    fc.assert(
      fc.property(papers, (paper) => {
        const read = readPlan(paper, { frameworks })
        if (!read.ok) {
          expect(['no-table', 'no-measures']).toContain(read.reason.code)
          return
        }
        const { plan, unread } = read.value
        expect(unaccounted(paper, plan.measures, listed(read.value))).toEqual([])
        const given = new Set(unread.map(({ text }) => text))
        for (const measure of plan.measures) {
          for (const { text } of droppedWords(measure)) expect(given).toContain(text)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('the account itself notices a cell that nobody took', () => {
    const paper = rawPaper([[head, ...rows]])
    const read = readPlan(paper, { frameworks })
    if (!read.ok) throw new Error(read.reason.code)
    const [first, ...others] = read.value.plan.measures
    const { steps: _, ...source } = first?.source ?? {}
    const forgetful = first ? [{ ...first, source }, ...others] : others
    expect(unaccounted(paper, forgetful, listed(read.value)).map(({ text }) => text)).toEqual([
      rows[0]?.[6],
    ])
    if (first) expect(droppedWords({ ...first, steps: first.steps.slice(1) })).toHaveLength(1)
  })
})

describe('a long table', () => {
  it('is read to its last row', () => {
    const length = 3000
    const paper = rawPaper([
      [head, ...Array.from({ length }, (_, at) => [String(at + 1), ...(rows[0] ?? []).slice(1)])],
    ])
    const read = readPlan(paper, { frameworks })
    expect(read.ok && read.value.plan.measures.at(-1)?.no).toBe(length)
    expect(read.ok && read.value.plan.measures).toHaveLength(length)
  })
})

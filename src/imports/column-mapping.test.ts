import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { rawPaper } from '../../test/world/raw-paper.ts'
import { unaccounted } from './account.ts'
import {
  alikeHeads,
  chosenColumns,
  columnField,
  mappingSaid,
  mappingText,
  meanings,
  spreadMapping,
} from './column-mapping.ts'
import { type ColumnMeaning, planColumns } from './imported.ts'
import { columnMeanings } from './messages.ts'
import { readPlan } from './read-plan.ts'

const head = ['ลำดับที่', 'ตัวชี้วัด', 'มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ขั้นตอน', 'สีแฟ้ม']
const row = ['1', 'คุณภาพ', 'ติดป้าย', 'กองช่าง', 'ม.ค. 2566', 'ร่างป้าย', 'แฟ้มเขียว']
/** The same head on two pages, and a table of another head between. */
const paper = rawPaper([
  [head, row],
  [
    ['ลำดับที่', 'มาตรการ', 'ผู้รับผิดชอบ', 'ขั้นตอน', 'โต๊ะ'],
    ['1', 'จัดอบรม', 'สำนักปลัด', 'เชิญวิทยากร', 'โต๊ะเจ็ด'],
  ],
  [head, ['2', ...row.slice(1)]],
])

const read = (mapping?: ReadonlyMap<string, ColumnMeaning | null>) => {
  const imported = readPlan(paper, { frameworks, ...(mapping && { mapping }) })
  if (!imported.ok) throw new Error(imported.reason.code)
  return imported.value
}
const plain = read().columns
const choose = (said: Record<string, string>) =>
  chosenColumns(plain, (field) => said[field] ?? null)

describe('the columns of a paper', () => {
  it('are told once for heads that read alike', () => {
    expect(alikeHeads(plain).map(({ heads, tables }) => ({ heads, tables }))).toEqual([
      { heads: [1, 3], tables: [1, 3] },
      { heads: [2], tables: [2] },
    ])
  })

  it('may be said to mean anything a column can', () => {
    expect([...meanings].sort()).toEqual(Object.keys(columnMeanings).sort())
  })
})

describe('a meaning chosen by hand', () => {
  it('holds for every head that reads alike, and for no other', () => {
    const chosen = choose({ 'column-1-7': 'evidence' })
    if (!chosen.ok) throw new Error(chosen.reason.code)
    const { plan, unread } = read(spreadMapping(chosen.value, plain))
    expect(plan.measures.map(({ evidence }) => evidence)).toEqual([['แฟ้มเขียว'], [], ['แฟ้มเขียว']])
    expect(unread.map(({ text }) => text)).toEqual(['โต๊ะเจ็ด'])
  })

  it('is nothing where it says what was understood already', () => {
    expect(choose({ 'column-1-3': 'measures', 'column-1-7': '' })).toEqual({ ok: true, value: [] })
  })

  it('may stand in several columns where they are read one after another', () => {
    expect(choose({ 'column-1-7': 'steps' })).toMatchObject({ ok: true, value: [{ column: 7 }] })
  })

  it('may be exchanged between two columns', () => {
    expect(choose({ 'column-1-2': 'period', 'column-1-5': 'indicator' }).ok).toBe(true)
  })

  it.each([
    ['a second period', { 'column-1-7': 'period' }, 'meaning-twice', 'column-1-7'],
    ['an unknown one', { 'column-2-4': 'x' }, 'meaning-unknown', 'column-2-4'],
    [
      'no measures at all',
      { 'column-1-3': '', 'column-2-2': 'steps' },
      'no-measures-column',
      'column-1-3',
    ],
  ])('is refused as %s', (_, said, code, field) => {
    expect(choose(said as Record<string, string>)).toMatchObject({ reason: { code, field } })
  })

  it('comes back from the address it was put in, and no choice loses a word', () => {
    const fieldsOf = alikeHeads(plain).flatMap(({ heads, columns }) =>
      columns.map(({ column }) => columnField({ head: heads[0] ?? 0, column })),
    )
    // What our own sheets repeat in every row is accounted for once, so it is left out here.
    const ofRows = meanings.filter(
      (one) => one !== 'instrument' && !planColumns.some((column) => column === one),
    )
    const choices = fc.array(
      fc.tuple(fc.constantFrom(...fieldsOf), fc.constantFrom('', ...ofRows)),
      { maxLength: 6 },
    )
    let accepted = 0
    fc.assert(
      fc.property(choices, (said) => {
        const chosen = choose(Object.fromEntries(said))
        if (!chosen.ok) return
        accepted += 1
        const back = chosenColumns(plain, mappingSaid(mappingText(chosen.value)))
        expect(back).toEqual(chosen)
        const mapping = spreadMapping(chosen.value, plain)
        const imported = readPlan(paper, { frameworks, mapping })
        if (!imported.ok) return
        const { plan, frontMatter, headings, unread } = imported.value
        expect(unaccounted(paper, plan.measures, [...frontMatter, ...headings, ...unread])).toEqual(
          [],
        )
      }),
      { numRuns: 300 },
    )
    expect(accepted).toBeGreaterThan(30)
  })
})

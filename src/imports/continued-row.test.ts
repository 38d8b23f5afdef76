import { describe, expect, it } from 'vitest'
import { joined } from './continued-row.ts'
import type { SectionRow } from './sections.ts'

const rowOf = (step: string, line = 1, column = 6): SectionRow => ({
  ...{ table: 1, instrument: null, others: [{ place: { part: 'row', line }, text: step }] },
  cells: new Map([
    [
      'steps',
      [
        {
          ...{ column, title: 'ขั้นตอน', text: step },
          cells: [{ text: step, place: { part: 'file', line } }],
        },
      ],
    ],
  ]),
})
const stepsOf = (row: SectionRow) => row.cells.get('steps')?.map(({ text }) => text)

describe('a row that a page break cut', () => {
  it('has the words below at the end of its cells, an item of a list on a line of its own', () => {
    const row = joined(rowOf('1. ประชุม'), [
      rowOf('ทุกเดือน', 2),
      rowOf('-', 3),
      rowOf('2. รายงาน', 4),
    ])
    expect(stepsOf(row)).toEqual(['1. ประชุม ทุกเดือน\n2. รายงาน'])
    expect(row.cells.get('steps')?.[0]?.cells.map(({ place }) => place.line)).toEqual([1, 2, 4])
    expect(row.others).toHaveLength(4)
  })

  it('begins with the first words there are, and keeps columns apart', () => {
    expect(stepsOf(joined(rowOf('-'), [rowOf('ประชุม'), rowOf('ส่ง', 3, 7)]))).toEqual([
      'ประชุม',
      'ส่ง',
    ])
  })

  it('is itself where nothing follows', () => {
    const row = rowOf('ประชุม')
    expect(joined(row, [])).toBe(row)
  })

  it('may go on over as many rows as a file can have: putting them together one by one would not end', () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => rowOf(`ส่วนที่ ${at}`, at))
    const row = joined(rowOf('ต้น'), rows)
    expect(row.cells.get('steps')?.[0]?.cells).toHaveLength(200_001)
    expect(stepsOf(row)?.[0]?.endsWith('ส่วนที่ 199999')).toBe(true)
  }, 20_000)
})

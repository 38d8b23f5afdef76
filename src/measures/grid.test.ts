import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanMeasure } from '../../test/world/clean-plan.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { readBlock, writeBlock } from './cell-block.ts'
import { cellsOf, changedColumns, isBlank, monthTyped } from './grid.ts'
import { noPlanning } from './planning.ts'

describe('a block of cells from a spreadsheet', () => {
  it('keeps line breaks and quotation marks inside a cell', () => {
    expect(readBlock('I26\t"ทบทวนแผน\nประกาศ ""แผน"""\r\nE1\tตั้งตู้\r\n')).toEqual([
      ['I26', 'ทบทวนแผน\nประกาศ "แผน"'],
      ['E1', 'ตั้งตู้'],
    ])
  })

  it('takes a quotation mark that begins words for what it is', () => {
    expect(readBlock('"เปิด" ไว้\tข')).toEqual([['"เปิด" ไว้', 'ข']])
  })

  it('is read as it was written, whatever is in it', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('ก', ' ', '"', '\t', '\n', 'a') }),
      fc.constant(''),
    )
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
    fc.assert(
      fc.property(block, (rows) => {
        expect(readBlock(`${writeBlock(rows)}\n`)).toEqual(rows)
      }),
    )
  })
})

describe('a row of the grid', () => {
  const cells = cellsOf({ ...cleanMeasure(), ...noPlanning })

  it('has changed where its words have, and not where only space has', () => {
    const spaced = { ...cells, steps: `${cells.steps.replace('\n', ' \n')}\n` }
    expect(changedColumns(cells, spaced)).toEqual([])
    expect(changedColumns(cells, { ...spaced, units: 'กองคลัง' })).toEqual(['units'])
  })

  it('names its months as officials write them, and reads them again', () => {
    const year = fiscalYear(2566)
    expect([cells.from, cells.to]).toEqual(['ม.ค. 2566', 'มิ.ย. 2566'])
    expect(monthTyped(cells.from, year)).toBe('2023-01')
    expect(monthTyped('ต.ค. ๒๕๖๕', year)).toBe('2022-10')
    expect(monthTyped('2023-01', year)).toBe('2023-01')
    expect(monthTyped('เร็ว ๆ นี้', year)).toBe('เร็ว ๆ นี้')
  })

  it('is blank where nothing but space was typed', () => {
    const blank = Object.fromEntries(
      Object.keys(cells).map((column) => [column, ' \n']),
    ) as typeof cells
    expect(isBlank(blank)).toBe(true)
    expect(isBlank(cells)).toBe(false)
  })
})

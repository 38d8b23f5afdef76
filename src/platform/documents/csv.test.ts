import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Table } from '../../basics/document.ts'
import { withoutGuard } from '../../imports/paper-words.ts'
import { inert, toCsv } from './csv.ts'

const table = (...cells: string[]): Table => ({
  kind: 'table',
  caption: '',
  columns: cells.map((_, at) => ({
    id: `c${at}`,
    title: `หัว ${at}`,
    width: 1,
    align: 'start',
    holds: 'text',
  })),
  rows: [cells.map((text) => ({ kind: 'choice', value: text }))],
})

describe('a CSV file', () => {
  it('begins with the mark by which Excel knows Thai text', () => {
    expect(toCsv(table('ก'))).toBe('\ufeffหัว 0\r\nก\r\n')
  })

  it('keeps line breaks, quotes and commas inside a cell', () => {
    const cells = ['1. ก\n2. ข', 'ก, "ข"', '']
    expect(parse(toCsv(table(...cells)), { bom: true })[1]).toEqual(cells)
    expect(toCsv(table('1. ก\n2. ข'))).toContain('"1. ก\n2. ข"')
  })
})

describe('a cell that looks like a formula', () => {
  it.each([
    ...['=cmd|"/C calc"!A0', '+1', '-1', '@SUM(A1)', '\tก', '\r=1', '\n=1'],
    ...['＝1+1', '＋1', '－1', '＠SUM(A1)', '  =1', '\u00a0\ufeff=1'],
  ])('is made inert: %j', (text) => {
    expect(inert(text)).toBe(`'${text}`)
  })

  it('is not the dash of the form, nor a dash inside a text', () => {
    expect(inert('-')).toBe('-')
    expect(inert('ม.ค.-ก.ย.')).toBe('ม.ค.-ก.ย.')
  })

  it('can be read back exactly, whatever apostrophes it began with', () => {
    const nasty = fc.string({ unit: fc.constantFrom(..."'=-@+\t\r\n＝＠ก ") })
    fc.assert(fc.property(nasty, (text) => withoutGuard(inert(text)) === text))
    fc.assert(
      fc.property(nasty, (text) => inert(text) === '-' || !/^\s*[=+\-@＝＋－＠]/.test(inert(text))),
    )
  })
})

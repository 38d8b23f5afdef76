import { describe, expect, it } from 'vitest'
import { rowHeight } from './xlsx-heights.ts'

describe('the height of a row', () => {
  it('is one line where nothing needs more', () => {
    expect(rowHeight([])).toBe(24)
    expect(rowHeight([{ text: 'กองคลัง', width: 20 }])).toBe(24)
  })

  it('follows its longest cell, by lines typed and by lines broken', () => {
    expect(
      rowHeight([
        { text: 'ก\nข\nค', width: 20 },
        { text: 'ก', width: 5 },
      ]),
    ).toBe(72)
    expect(rowHeight([{ text: 'ก'.repeat(100), width: 20 }])).toBe(24 * 7)
  })

  it('counts letters and not the marks on them', () => {
    expect(rowHeight([{ text: 'ที่'.repeat(8), width: 10 }])).toBe(24)
  })

  it('never passes what Excel allows', () => {
    expect(rowHeight([{ text: 'ก'.repeat(9000), width: 10 }])).toBe(409)
  })
})

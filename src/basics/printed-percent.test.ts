import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureAlone, isPercent, percentsNamed } from './printed-percent.ts'

describe('the percentages a text names', () => {
  it.each([
    ['ดำเนินการครบถ้วน 80%', [80]],
    ['ร้อยละ ๙๐', [90]],
    ['๑๕๐ เปอร์เซ็นต์', [150]],
    ['จาก 52% เป็น 81.5 ％', [52, 81.5]],
    ['-5%', [-5]],
    ['ร้อยละ -5', [-5]],
    ['ความก้าวหน้า: –๕%', [-5]],
    ['50-80%', [80]],
    ['50 -80%', [80]],
    ['- 80%', [80]],
    ['โควิด-19', []],
  ])('%j: %j', (text, percents) => {
    expect(percentsNamed(text)).toEqual(percents)
  })

  it('are found wherever they stand', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), (figure) => {
        expect(percentsNamed(`ผลงาน ${figure}% แล้ว`)).toEqual([figure])
        expect(percentsNamed(`ร้อยละ ${figure}`)).toEqual([figure])
        expect(figureAlone(` ${figure} `)).toBe(figure)
      }),
    )
  })

  it('are percentages of progress from 0 to 100', () => {
    expect([-0.1, 0, 55.5, 100, 100.1].map(isPercent)).toEqual([false, true, true, true, false])
  })
})

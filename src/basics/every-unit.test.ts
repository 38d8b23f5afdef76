import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUnitsRow, meansEveryUnit, unitsOfRows } from './every-unit.ts'

const everys = [
  ...['ทุกส่วนราชการ', 'ทุกกอง', 'ทุกสำนัก/กอง', 'ทุกหน่วยงาน', 'ทุก ส่วนราชการ', 'ทุกฝ่าย'],
  ...['ทุกส่วนราชการในสังกัด', 'ทุกสำนักและกอง', 'ทุกกอง/สำนัก/ฝ่าย', 'ส่วนราชการทุกส่วน'],
  ...['ทุกหน่วยงานภายในองค์การบริหารส่วนตำบล', 'All divisions', 'every unit'],
]
const names = ['สำนักปลัด', 'กองคลัง', 'กองทุกข์ร้อน', 'กองช่าง', 'งานนิติการ']

describe('every division as an owner', () => {
  it.each(everys)('is said by %s', (words) => expect(meansEveryUnit([words])).toBe(true))

  it('is said by what the importer takes apart: ทุกสำนัก/กอง', () => {
    expect(meansEveryUnit(['ทุกสำนัก', 'กอง'])).toBe(true)
    expect(unitsOfRows([['ทุกสำนัก', 'กอง']], ['กองคลัง'])).toEqual(['กองคลัง'])
  })

  it.each([...names, 'ทุกกองทุน', 'ทุกหมู่บ้าน', 'กอง', ''])('is not said by %s', (words) =>
    expect(meansEveryUnit([words])).toBe(false),
  )

  it('makes a row each division’s, and no row of nobody’s', () => {
    expect(isUnitsRow('กองใหม่', ['ทุกส่วนราชการ'])).toBe(true)
    expect(isUnitsRow('กองใหม่', ['กองคลัง'])).toBe(false)
    expect(isUnitsRow('', ['ทุกส่วนราชการ'])).toBe(false)
  })

  it('stands for itself where neither plan nor agency names a division', () => {
    expect(unitsOfRows([['ทุกกอง']], [])).toEqual(['ทุกกอง'])
  })

  it('leaves no row without a unit, and no unit without a row', () => {
    const units = fc.array(fc.constantFrom(...names, ...everys), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(units), fc.subarray(names), (rows, divisions) => {
        const found = unitsOfRows(rows, divisions)
        for (const row of rows) expect(found.some((unit) => isUnitsRow(unit, row))).toBe(true)
        for (const unit of found) expect(rows.some((row) => isUnitsRow(unit, row))).toBe(true)
      }),
    )
  })
})

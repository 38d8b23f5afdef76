import { expect, it } from 'vitest'
import { cleanMeasure } from '../../test/world/clean-plan.ts'
import type { DivisionId } from '../basics/ids.ts'
import { rowsOf, unitsIn } from './own-rows.ts'

const row = (no: number, units: string[], posts: string[] = []) =>
  cleanMeasure({ no, responsible: { units, posts } })
const rows = [
  row(1, ['กองคลัง']),
  row(2, ['กองช่าง'], ['นิติกร']),
  row(3, [], ['นางสาวมานี ใจดี ตำแหน่ง นักทรัพยากรบุคคล']),
  row(4, ['ทุกส่วนราชการ']),
]
const numbers = (own: readonly { readonly no: number }[]) => own.map(({ no }) => no)
const finance = { id: 'd' as DivisionId, names: ['กองคลัง'] }

it('somebody’s rows are those of their divisions, of posts they hold and of their own name', () => {
  const nobody = { divisions: [], posts: [], name: 'ปิติ มั่นคง' }
  expect(numbers(rowsOf(rows, nobody))).toEqual([])
  expect(numbers(rowsOf(rows, { ...nobody, divisions: [finance] }))).toEqual([1, 4])
  expect(numbers(rowsOf(rows, { ...nobody, posts: ['นิติกร'] }))).toEqual([2])
  expect(numbers(rowsOf(rows, { ...nobody, name: 'มานี ใจดี' }))).toEqual([3])
})

it('each division is counted with the rows of every division', () => {
  expect(unitsIn(rows, ['กองคลัง', 'สำนักปลัด'])).toEqual([
    { unit: 'กองคลัง', rows: 2 },
    { unit: 'กองช่าง', rows: 2 },
    { unit: 'สำนักปลัด', rows: 1 },
  ])
})

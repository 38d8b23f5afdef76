import { expect, it } from 'vitest'
import type { Grant, Person } from '../basics/actor.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, DivisionId, MeasureId } from '../basics/ids.ts'
import { plainDate } from '../basics/plain-date.ts'
import { unitsOwing } from './chase.ts'
import type { Matter } from './matter.ts'
import { isOwn } from './recipients.ts'

const agency = 'a1' as AgencyId
const head = (name: string, division: string) => {
  const held = { id: division as DivisionId, names: [division] }
  const grant: Grant = { role: 'contributor', over: { kind: 'agency', agency, division: held } }
  const person: Person = { kind: 'person', id: name, name, grants: [grant] }
  return { person, posts: [], by: 'page' as const }
}
const late = (id: string, ...units: string[]): Matter => ({
  ...{ subject: `measure:${id}`, kind: 'late', grade: 1, fiscalYear: fiscalYear(2566), title: id },
  ...{ measureId: id as MeasureId, units, posts: [], due: null, days: 3 },
})

it('what every division owes is owed by each, and each is reached through its own people', () => {
  const people = [head('มานี', 'กองคลัง'), head('ปิติ', 'กองช่าง')]
  const matters = [late('m1', 'กองคลัง'), late('m2', 'ทุกสำนัก', 'กอง')]
  const today = plainDate('2023-09-30')
  const divisions = ['กองช่าง', 'กองคลัง', 'สำนักปลัด']
  const owing = unitsOwing(agency, matters, people, [], today, divisions)
  expect(
    owing.map(({ unit, matters: own, people: reached }) => [
      unit,
      own.map(({ title }) => title),
      reached.map(({ name }) => name),
    ]),
  ).toEqual([
    ['กองคลัง', ['m1', 'm2'], ['มานี']],
    ['กองช่าง', ['m2'], ['ปิติ']],
    ['สำนักปลัด', ['m2'], []],
  ])
})

it('what names a person is that person’s, beside their unit’s', () => {
  const [mani, piti] = [head('มานี ใจดี', 'กองคลัง'), head('ปิติ มั่นคง', 'กองช่าง')]
  const matter = { ...late('m1', 'กองช่าง'), posts: ['นางสาวมานี ใจดี'] }
  const [owing] = unitsOwing(agency, [matter], [mani, piti], [], plainDate('2023-09-30'))
  expect(owing?.people.map(({ name }) => name)).toEqual(['มานี ใจดี', 'ปิติ มั่นคง'])
  const elsewhere = { ...mani, person: { ...mani.person, grants: [] } }
  expect(isOwn(elsewhere, agency, matter)).toBe(false)
})

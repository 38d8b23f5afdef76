import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { retention, withoutPeople } from './retention.ts'

/** Every table of the schema with its columns, as the generated types have them. */
const schema = new Map(
  [
    ...readFileSync('src/platform/db/tables.gen.ts', 'utf8').matchAll(
      /export interface (\w+)Table \{\n([^}]*)\}/g,
    ),
  ].map(([, name = '', body = '']) => [
    name.replaceAll(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase(),
    [...body.matchAll(/^ {2}(\w+):/gm)].map(([, column = '']) => column),
  ]),
)
const kept = retention.flatMap(({ tables }) => tables)
const isAboutSomebody = (column: string) =>
  /^(person|login)_|_by$|email|username|user_agent|ip_address|password|recipient|phone|line_/.test(
    column,
  )

it('every table of the schema is either in the table of what is kept of people, or holds nothing of them', () => {
  expect(schema.size).toBeGreaterThan(20)
  const named = [...kept.map(({ name }) => name), ...withoutPeople]
  expect(named.toSorted()).toEqual([...schema.keys()].toSorted())
})

it('no table that is said to hold nothing of people has a column about somebody', () => {
  const suspicious = withoutPeople.flatMap((name) =>
    (schema.get(name) ?? []).filter(isAboutSomebody).map((column) => `${name}.${column}`),
  )
  expect(suspicious).toEqual([])
})

it('what a person is given of a table stands in it, and no secret does', () => {
  for (const { name, of, gives } of kept) {
    const columns = schema.get(name) ?? []
    expect(columns, name).toEqual(expect.arrayContaining([...gives, ...(of ? [of] : [])]))
    expect(
      gives.filter((column) => /password|token|secret|codes|_key|sha256/.test(column)),
    ).toEqual([])
  }
})

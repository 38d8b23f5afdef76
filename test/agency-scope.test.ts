import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { tableKinds } from '../src/platform/db/table-kinds.ts'

/**
 * Every read of an agency's tables names the agency. A guessed id of another agency then finds nothing,
 * whatever the route above forgot.
 */
const acrossAgencies: Readonly<Record<string, string>> = {
  usesIn: 'a round of visits may go over every agency; each address is written down for its own',
  outcomesIn: 'the operator’s own command tells what came of a round over all agencies',
  wasHeardSince: 'whether this computer reached any host lately; says nothing of anybody',
  linkWatches: 'the program itself looks which agencies are watched today',
  sharedNow: 'what agencies share with one another is for all of them; sharedBy names one',
  offeredNow: 'what agencies ask is offered by them to all the others',
  uncountedStaffSurveys: 'the program itself notes of each once a day how far it came',
  unsweptSurveys:
    'the program itself destroys what is left of surveys that are over, of whichever agency',
  heldAnywhere: 'a person is erased from every agency at once',
  publishedAs: 'whoever holds a printed paper has its digest, which was published',
  openSetUpOf: 'the set-up that whoever asks has begun themselves',
}

const pieces = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('platform/'))
  .flatMap((file) => {
    const source = readFileSync(path.join('src', file), 'utf8')
    // A piece is a function, or whatever else begins at the left edge.
    return source.split(/^(?=(?:export )?(?:async )?(?:function|const) )/m).map((piece) => ({
      file,
      name: /(?:function|const) (\w+)/.exec(piece)?.[1] ?? '',
      piece,
    }))
  })

const reads = pieces.flatMap(({ file, name, piece }) => {
  const tables = [...piece.matchAll(/(?:selectFrom|updateTable|deleteFrom)\(\s*'([a-z_]+)/g)]
    .map(([, table = '']) => table)
    .filter((table) => (tableKinds.distributed as readonly string[]).includes(table))
  return tables.length === 0 ? [] : [{ file, name, tables, piece }]
})

it('every read of a table of agencies is of one agency, or is named here with a reason', () => {
  expect(reads.length).toBeGreaterThan(15)
  const loose = reads
    .filter(({ piece }) => !/where\(\s*'(?:\w+\.)?agency_id'/.test(piece))
    .filter(({ name }) => !(name in acrossAgencies))
    .map(({ file, name, tables }) => `${name} of ${file} reads ${tables.join(', ')}`)
  expect(loose).toEqual([])
})

it('no reason is kept for a read that is gone', () => {
  const names = reads.map(({ name }) => name)
  expect(Object.keys(acrossAgencies).filter((name) => !names.includes(name))).toEqual([])
})

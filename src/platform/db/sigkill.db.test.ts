import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { fileKeeper } from '../files/file-keeper.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { sentenceOf } from './refusal.ts'

const rounds = 20
const measuresOfAnImport = 5

describe('a process killed at any moment', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-killed-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

  it(`has lost nothing it acknowledged and left nothing half saved, ${rounds} times`, {
    timeout: 240_000,
  }, async () => {
    const acknowledged: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      const before = acknowledged.length
      acknowledged.push(...(await workUntilKilled(folder, Math.random() * 400)))
      expect(acknowledged.length).toBeGreaterThan(before)
      const open = await opened(folder)
      expect(await missingFrom(open, acknowledged)).toEqual([])
      expect(await halfSaved(open)).toEqual([])
      expect(await filesMissing(open, folder)).toEqual([])
      await open.close()
    }
    expect(acknowledged.length).toBeGreaterThan(rounds)
  })
})

/** Lets an officer work for some milliseconds after the first fact, kills the process, and gives the facts acknowledged. */
async function workUntilKilled(folder: string, milliseconds: number): Promise<readonly string[]> {
  const script = path.resolve('test/world/busy-officer.ts')
  const child = spawn(process.execPath, [script, folder, inject('snapshot')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const facts: string[] = []
  const firstFact = Promise.withResolvers<void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [fact] = Object.values(JSON.parse(line) as Record<string, string>)
    if (fact) facts.push(fact)
    firstFact.resolve()
  })
  await Promise.race([firstFact.promise, ended])
  await wait(milliseconds)
  child.kill('SIGKILL')
  await ended
  return facts
}

async function opened(folder: string): Promise<OpenDatabase> {
  const open = await openDatabase({ folder })
  if (!open.ok) throw new Error(sentenceOf(open.reason).en)
  return open.value
}

async function missingFrom({ db }: OpenDatabase, facts: readonly string[]) {
  const { rows } = await sql<{ id: string }>`
    select id from imported_paper union all select id from progress_entry`.execute(db)
  const there = new Set(rows.map(({ id }) => id))
  return facts.filter((fact) => !there.has(fact))
}

/** Imports of which only a part is there. */
async function halfSaved({ db }: OpenDatabase) {
  const { rows } = await sql`
    select i.id, count(v.id) as versions from imported_paper i
    left join measure_version v
      on v.agency_id = i.agency_id and v.imported_paper_id = i.id and v.kind = 'adopted'
    group by i.id having count(v.id) <> ${measuresOfAnImport}`.execute(db)
  const counts = await sql`
    select p.id from plan p where p.facts <> (
      select count(*) from (
        select id from imported_paper where plan_id = p.id
        union all select id from measure_version where plan_id = p.id
        union all select id from progress_entry where plan_id = p.id
      ) f)`.execute(db)
  return [...rows, ...counts.rows]
}

async function filesMissing({ db }: OpenDatabase, folder: string) {
  const keeper = fileKeeper(path.join(folder, 'files'))
  const { rows } = await sql<{ sha256: string }>`select sha256 from imported_paper`.execute(db)
  const missing = rows.map(async ({ sha256 }) => ((await keeper.read(sha256)) ? [] : [sha256]))
  return (await Promise.all(missing)).flat()
}

// node test/world/busy-backup.ts FOLDER SNAPSHOT: works on a plan without pause and backs it up twice
// meanwhile, once while the database is small and once after it has grown; says each file, one JSON line each.
import { writeSync } from 'node:fs'
import path from 'node:path'
import { localOfficer } from '../../src/accounts/local-officer.ts'
import { registerAgency } from '../../src/agencies/commands.ts'
import { fiscalYear } from '../../src/basics/fiscal-year.ts'
import type { Result } from '../../src/basics/result.ts'
import { importPlan } from '../../src/measures/commands.ts'
import { backupMaker } from '../../src/platform/backup/maker.ts'
import { contextOf } from '../../src/platform/context.ts'
import { readWhileHeld, sizeOfTables } from '../../src/platform/db/moment.ts'
import { openDatabase } from '../../src/platform/db/open-database.ts'
import { fileKeeper } from '../../src/platform/files/file-keeper.ts'
import { cleanMeasure, cleanPlan } from './clean-plan.ts'

const [folder, snapshot] = process.argv.slice(2)
if (!folder || !snapshot) throw new Error('Name the folder and the snapshot.')
const opened = given(await openDatabase({ folder: path.join(folder, 'database'), snapshot }))
const { db } = opened
const files = fileKeeper(path.join(folder, 'files'))
const context = () => contextOf({ db, files }, localOfficer)
const agency = given(await registerAgency(context(), { name: 'อบต.', district: '', province: '' }))
const key = 'a key of forty-eight letters for tests of backups'
const maker = backupMaker({ opened, folder, key, program: 'test', snapshot })

let round = 0
/** Imports a plan anew, of so many measures, each time with a paper of its own. */
async function work(rows: number) {
  round += 1
  const measures = Array.from({ length: rows }, (_, at) => cleanMeasure({ no: at + 1 }))
  const bytes = new TextEncoder().encode(`ตาราง ${round}`)
  const empty = { frontMatter: [], unread: [], inferred: [] }
  const paper = { fileName: 'o43.txt', format: 'text', bytes, ...empty }
  const of = { agencyId: agency.id, fiscalYear: fiscalYear(2566), plan: cleanPlan(measures) }
  given(await importPlan(context(), { ...of, paper, replace: true }))
}

/** Backs up while the work goes on, and says where to once both are done. */
async function savedMeanwhile(file: string, rows: number) {
  let isDone = false
  const saving = maker
    .make({ withKey: false, verify: true, file, now: new Date().toISOString() })
    .finally(() => {
      isDone = true
    })
  const before = round
  while (!isDone) await work(rows)
  const outcome = await saving
  if (outcome.kind !== 'made') throw new Error(JSON.stringify(outcome))
  if (round === before) throw new Error('Nothing was saved while the backup was made.')
  writeSync(1, `${JSON.stringify({ made: file })}\n`)
}

await work(5)
await savedMeanwhile(path.join(folder, 'small.zip'), 5)
for (let times = 0; times < 4; times += 1) await work(600)
if ((await sizeOfTables(db)) < readWhileHeld) throw new Error('The database has not grown enough.')
await savedMeanwhile(path.join(folder, 'large.zip'), 5)
await opened.close()

function given<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.reason))
  return result.value
}

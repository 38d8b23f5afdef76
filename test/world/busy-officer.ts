// node test/world/busy-officer.ts FOLDER SNAPSHOT: works on a plan without pause and says each fact that
// was acknowledged, one JSON line each, until somebody kills it.
import { writeSync } from 'node:fs'
import path from 'node:path'
import { localOfficer } from '../../src/accounts/local-officer.ts'
import { registerAgency } from '../../src/agencies/commands.ts'
import { fiscalYear } from '../../src/basics/fiscal-year.ts'
import type { Result } from '../../src/basics/result.ts'
import { importPlan, reportProgress } from '../../src/measures/commands.ts'
import { asPrinted } from '../../src/measures/progress.ts'
import { planOf } from '../../src/measures/store.ts'
import { contextOf } from '../../src/platform/context.ts'
import { openDatabase } from '../../src/platform/db/open-database.ts'
import { fileKeeper } from '../../src/platform/files/file-keeper.ts'
import { cleanMeasure, cleanPlan } from './clean-plan.ts'

const [folder, snapshot] = process.argv.slice(2)
if (!folder || !snapshot) throw new Error('Name the folder and the snapshot.')
const { db } = given(await openDatabase({ folder, snapshot }))
const context = () => contextOf({ db, files: fileKeeper(path.join(folder, 'files')) }, localOfficer)
const agency = given(await registerAgency(context(), { name: 'อบต.', district: '', province: '' }))
const year = fiscalYear(2566)
const of = { agencyId: agency.id, fiscalYear: year }

for (let round = 0; ; round += 1) {
  const measures = Array.from({ length: 5 }, (_, at) => cleanMeasure({ no: at + 1 }))
  const bytes = new TextEncoder().encode(`ตาราง ${agency.id} ${round}`)
  const empty = { frontMatter: [], unread: [], inferred: [] }
  const paper = { fileName: 'o43.txt', format: 'text', bytes, ...empty }
  const taken = { ...of, plan: cleanPlan(measures), paper, replace: true }
  const imported = given(await importPlan(context(), taken))
  acknowledge({ import: imported.fact })
  for (const measure of (await planOf(db, agency.id, year))?.measures ?? []) {
    const { stage, percent, statement, outcome, evidence } = measure
    const said = { stage, percent, statement, outcome, evidence: [...evidence, 'ภาพที่ 1'] }
    const finishedOn = stage === 'done' ? context().today : null
    const progress = { ...asPrinted, ...said, finishedOn }
    const basedOn = measure.standing.entry
    const report = { agencyId: agency.id, measureId: measure.id, basedOn, progress }
    acknowledge({ progress: given(await reportProgress(context(), report)).fact })
  }
}

/** Written at once, so that a line that can be read is a fact that was acknowledged. */
function acknowledge(fact: object) {
  writeSync(1, `${JSON.stringify(fact)}\n`)
}

function given<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.reason))
  return result.value
}

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { localOfficer } from '../accounts/local-officer.ts'
import { registerAgency } from '../agencies/commands.ts'
import { agencies } from '../agencies/store.ts'
import type { Result } from '../basics/result.ts'
import type { PracticePlan } from '../desk/practice-plan.ts'
import { readPlanJson } from '../imports/plan-json.ts'
import { importPlan } from '../measures/commands.ts'
import { contextOf } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import type { Office } from './office.ts'
import { programFolder } from './program-folder.ts'

/** The code of the fictional office; no real one begins with two zeros. */
export const sampleCode = '0000001'

const fileName = 'plan-2566.json'

/** The fictional plan that comes with the program. */
export async function samplePlan(): Promise<PracticePlan> {
  const bytes = await readFile(path.join(programFolder, 'sample', fileName))
  const read = readPlanJson(JSON.parse(bytes.toString('utf8')))
  if (!read.ok) throw new Error(`sample/${fileName}: ${JSON.stringify(read.reason)}`)
  const { plan, frontMatter, unread, inferred } = read.value
  const { fiscalYear } = plan
  if (fiscalYear === null) throw new Error(`sample/${fileName} names no fiscal year`)
  return { ...{ fiscalYear, plan, fileName, bytes, frontMatter, unread, inferred } }
}

/**
 * Puts the fictional office with its plan into an installation that has no agency yet, through the same
 * commands the pages use, all at once or not at all.
 */
export async function addSample({ opened, files }: Office): Promise<void> {
  if ((await agencies(opened.db, { limit: 1 })).length > 0) return
  const { fiscalYear, plan, ...rest } = await samplePlan()
  const context = contextOf({ db: opened.db, files }, localOfficer)
  const added = await inTransactionUnlessRefused(
    opened.db,
    async (tx): Promise<Result<unknown, unknown>> => {
      const within = { ...context, db: tx }
      const agency = await registerAgency(within, { ...plan.agency, code: sampleCode })
      if (!agency.ok) return agency
      const paper = { ...rest, format: 'json' }
      return importPlan(within, { agencyId: agency.value.id, fiscalYear, plan, paper })
    },
  )
  if (!added.ok) throw new Error(`the sample was refused: ${JSON.stringify(added.reason)}`)
}

import path from 'node:path'
import { sql } from 'kysely'
import { localOfficer } from '../src/accounts/local-officer.ts'
import { registerAgency } from '../src/agencies/commands.ts'
import { createApp } from '../src/app.ts'
import { fiscalYear } from '../src/basics/fiscal-year.ts'
import { adoptMeasures } from '../src/measures/commands.ts'
import { noPlanning } from '../src/measures/planning.ts'
import { pathsIn } from '../src/paths.ts'
import { contextOf } from '../src/platform/context.ts'
import { openDatabase } from '../src/platform/db/open-database.ts'
import { fileKeeper } from '../src/platform/files/file-keeper.ts'
import { interleaved, type Report, saying, timed } from './figures.ts'
import { generatedPlan } from './generated-plan.ts'
import type { Bench } from './settings.ts'

const rows = 200
const year = fiscalYear(2566)

/** The page of a plan of 200 measures, against its bare queries and a template string of the same words. */
export async function benchPlan({ folder }: Bench, report: Report): Promise<void> {
  saying(`plan of ${rows} measures`)
  const opened = await openDatabase({ folder: path.join(folder, 'plan') })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason))
  const { db, close } = opened.value
  const files = fileKeeper(path.join(folder, 'plan-files'))
  const context = contextOf({ db, files }, localOfficer)
  const made = await registerAgency(context, { name: 'อบต.', district: '', province: '' })
  if (!made.ok) throw new Error(made.reason.code)
  const agency = made.value
  const contents = generatedPlan(rows, 'whole').measures.map((measure) => {
    const { stage, percent, statement, outcome, evidence, source, ...content } = measure
    return { ...content, ...noPlanning }
  })
  const saved = await adoptMeasures(context, { agencyId: agency.id, fiscalYear: year, contents })
  if (!saved.ok) throw new Error(saved.reason.code)
  const app = createApp({ db, files, frameworks: [], actor: localOfficer })
  const address = `http://127.0.0.1:4380${pathsIn('th').plan(agency.code, year)}`
  const ask = async () => {
    // As every browser of today asks for it.
    const headers = { host: '127.0.0.1:4380', 'sec-fetch-site': 'none' }
    const answer = await app.request(address, { headers })
    if (answer.status !== 200) throw new Error(`The plan answers ${answer.status}.`)
    return answer.text()
  }
  const bare = async () => {
    const tables = ['measure_version', 'progress_entry', 'withdrawal', 'imported_paper'] as const
    const found = []
    for (const table of [...tables, 'verification'] as const)
      found.push(
        ...(
          await sql<object>`select * from ${sql.table(table)} where agency_id = ${agency.id}`.execute(
            db,
          )
        ).rows,
      )
    const cells = found.map((row) =>
      Object.values(row).map((cell) => `<td>${String(cell).replaceAll('<', '&lt;')}</td>`),
    )
    // The page shows the plan twice: as a table and as cards.
    return [cells, cells].flat(2).join('')
  }
  try {
    // Quick enough to be asked often; of five runs the median would still be one of a program warming up.
    const runs = 15
    const times = await interleaved(runs, { page: () => timed(ask), bare: () => timed(bare) })
    report.figures.push({
      section: `Plan page of ${rows} measures`,
      ...{ what: 'the page, in process', value: times.page, unit: 'ms', runs },
      yardstick: { name: 'its SQL and a template string', value: times.bare },
    })
    const ratio = times.page / times.bare
    report.aims.push({
      aim: `plan page of ${rows} measures at most 3 times its bare SQL and string rendering`,
      holds: ratio <= 3,
      measured: `${ratio.toFixed(1)} times (${times.page.toFixed(0)} ms)`,
    })
  } finally {
    await close()
  }
}

import { readdirSync, rmSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { localOfficer } from '../src/accounts/local-officer.ts'
import { registerAgency } from '../src/agencies/commands.ts'
import { fiscalYear } from '../src/basics/fiscal-year.ts'
import type { Result } from '../src/basics/result.ts'
import { programFolder } from '../src/cli/program-folder.ts'
import { importPlan } from '../src/measures/commands.ts'
import { backupMaker } from '../src/platform/backup/maker.ts'
import { restoreBackup } from '../src/platform/backup/restore.ts'
import { contextOf } from '../src/platform/context.ts'
import { type OpenDatabase, openDatabase } from '../src/platform/db/open-database.ts'
import { snapshotIn } from '../src/platform/db/snapshot.ts'
import { fileKeeper } from '../src/platform/files/file-keeper.ts'
import { interleaved, percentile, type Report, saying } from './figures.ts'
import { generatedPlan } from './generated-plan.ts'
import type { Bench } from './settings.ts'

const section = 'Backup: 300 agencies, each with a plan of 40 measures and its paper'
const key = 'a key of forty-eight letters for the bench of backups'

/** How long a backup and a restore take, and how long they keep everybody else waiting. */
export async function benchBackups(bench: Bench, report: Report): Promise<void> {
  const folder = path.join(bench.folder, 'backed-up')
  const snapshot = await snapshotIn(path.join(programFolder, 'dist'))
  const opened = given(await openDatabase({ folder: path.join(folder, 'database'), snapshot }))
  try {
    const agencies = bench.quick ? 60 : 300
    saying(`backup of ${agencies} agencies: making them`)
    await fill(opened, folder, agencies)
    await measure(bench, { opened, folder, snapshot, agencies }, report)
  } finally {
    await opened.close()
  }
}

interface Filled {
  readonly opened: OpenDatabase
  readonly folder: string
  readonly snapshot: string | null
  readonly agencies: number
}

async function measure(bench: Bench, filled: Filled, report: Report) {
  const { opened, folder, snapshot, agencies } = filled
  const runs = bench.quick ? 1 : 3
  const maker = backupMaker({ opened, folder, key, program: 'bench', snapshot })
  const at = (name: string) => path.join(bench.folder, name)
  const waits: number[] = []
  const make = async (verify: boolean, round: number) => {
    const file = at(`${verify ? 'tried' : 'plain'}-${round}.zip`)
    rmSync(file, { force: true })
    const order = { withKey: false, verify, file, now: new Date().toISOString() }
    const outcome = await maker.make(order)
    if (outcome.kind !== 'made') throw new Error(JSON.stringify(outcome))
  }
  saying(`backup and restore, ${runs} times each`)
  const times = await interleaved(runs, {
    plain: (round) => make(false, round),
    tried: (round) => whileAsking(opened, waits, () => make(true, round)),
    dump: async (round) => writeFile(at(`dump-${round}.tar.gz`), await opened.dump()),
    restore: async (round) => {
      const target = { folder: at(`restored-${round}`), url: null, snapshot, keyGiven: key }
      await restoreBackup(
        at(`plain-${round}.zip`),
        target,
        async () => {},
        () => {},
      )
    },
  })
  const megabytes = (name: string) => statSync(at(name)).size / 1024 / 1024
  const note = `${agencies} agencies; ${megabytes('plain-0.zip').toFixed(1)} MB, cluster as tar.gz ${megabytes('dump-0.tar.gz').toFixed(1)} MB`
  const yardstick = { name: 'PGlite’s own tar.gz of the cluster', value: times.dump }
  const figure = { section, unit: 'ms', runs } as const
  const longest = percentile(waits, 1)
  report.figures.push(
    { ...figure, what: 'backup, not tried', value: times.plain, yardstick, note },
    { ...figure, what: 'backup, loaded and compared', value: times.tried, yardstick },
    { ...figure, what: 'restore into a folder, compared', value: times.restore, yardstick },
    {
      ...figure,
      what: 'longest wait of another query meanwhile',
      value: longest,
      runs: waits.length,
    },
    { ...figure, what: 'median of those', value: percentile(waits, 0.5), runs: waits.length },
  )
  report.aims.push({
    aim: 'nobody waits over 2 s while a backup of 300 agencies is made',
    holds: longest < 2000,
    measured: `${Math.round(longest)} ms at the longest of ${waits.length} queries`,
  })
}

/** Asks the database something small again and again until the work is done, and keeps each wait in milliseconds. */
async function whileAsking({ db }: OpenDatabase, waits: number[], work: () => Promise<void>) {
  let isDone = false
  const working = work().finally(() => {
    isDone = true
  })
  while (!isDone) {
    const began = performance.now()
    await sql`select count(*) from agency`.execute(db)
    waits.push(performance.now() - began)
  }
  await working
}

async function fill({ db }: OpenDatabase, folder: string, agencies: number) {
  const files = fileKeeper(path.join(folder, 'files'))
  const context = () => contextOf({ db, files }, localOfficer)
  for (let at = 0; at < agencies; at += 1) {
    const plan = generatedPlan(40, 'whole', at + 1)
    const code = String(2_000_000 + at)
    const agency = given(await registerAgency(context(), { ...plan.agency, code }))
    const bytes = new TextEncoder().encode(JSON.stringify({ code, plan }))
    const empty = { frontMatter: [], unread: [], inferred: [] }
    const paper = { fileName: `${code}.json`, format: 'json', bytes, ...empty }
    given(
      await importPlan(context(), {
        ...{ agencyId: agency.id, fiscalYear: fiscalYear(2566), plan, paper },
      }),
    )
  }
  const kept = readdirSync(path.join(folder, 'files'), { recursive: true })
  if (kept.length < agencies) throw new Error('The papers were not kept.')
}

function given<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.reason))
  return result.value
}

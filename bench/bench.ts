import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { programFolder } from '../src/cli/program-folder.ts'
import { benchAgencies } from './agency-speed.ts'
import { benchAnswers } from './answer-speed.ts'
import { benchBackups } from './backup-speed.ts'
import { benchBlind } from './blind-speed.ts'
import { beChild } from './child.ts'
import { benchEvidence } from './evidence-speed.ts'
import { type Report, saying } from './figures.ts'
import { benchImports } from './import-speed.ts'
import { benchLinks } from './link-speed.ts'
import { benchLoad } from './load-speed.ts'
import { benchPapers } from './paper-speed.ts'
import { benchPlan } from './plan-speed.ts'
import { benchServer } from './server-speed.ts'
import type { Bench } from './settings.ts'
import { toTable } from './table.ts'

const parts = {
  ...{ imports: benchImports, papers: benchPapers },
  ...{
    plan: benchPlan,
    agencies: benchAgencies,
    load: benchLoad,
    server: benchServer,
    backups: benchBackups,
    evidence: benchEvidence,
    links: benchLinks,
    answers: benchAnswers,
    blind: benchBlind,
  },
}

async function run(typed: string[]): Promise<void> {
  const { values } = parseArgs({
    args: typed,
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  })
  const chosen = Object.entries(parts).filter(([name]) => !values.only || values.only === name)
  if (chosen.length === 0) throw new Error(`--only takes one of: ${Object.keys(parts).join(' ')}`)
  const bench: Bench = {
    quick: values.quick,
    folder: mkdtempSync(path.join(os.tmpdir(), 'prongsai-bench-')),
    real: path.join(programFolder, '..', 'shared', 'real', 'o43-dong-ta-ngao-2566.txt'),
  }
  const report: Report = { figures: [], aims: [] }
  const began = performance.now()
  try {
    for (const [name, part] of chosen) {
      saying(name)
      await part(bench, report)
    }
  } finally {
    rmSync(bench.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  const [processor] = os.cpus()
  const machine = `Node ${process.version}, ${os.platform()} ${os.arch()}, ${os.availableParallelism()} × ${processor?.model ?? 'unknown'}, load ${os.loadavg()[0]?.toFixed(1)}`
  const seconds = Math.round((performance.now() - began) / 1000)
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ machine, seconds, ...report }, null, 2)}\n`
      : `${machine}; the bench took ${seconds} s\n${toTable(report)}`,
  )
}

const [first, ...rest] = process.argv.slice(2)
await (first === '--child' ? beChild(rest) : run(process.argv.slice(2)))

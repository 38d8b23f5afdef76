import { execFile } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { programFolder } from '../src/cli/program-folder.ts'
import { manyAgencies } from '../test/world/many-agencies.ts'
import { median, type Report, saying, timed } from './figures.ts'
import type { Bench } from './settings.ts'

const size = { agencies: 300, people: 5000 }
const section = 'Loading agencies and people by command, durably, on the embedded database'

/** What `prongsai load` takes for a province, from starting the program to its end. */
export async function benchLoad(bench: Bench, report: Report): Promise<void> {
  saying(`${size.agencies} agencies and ${size.people} people`)
  const file = path.join(bench.folder, 'many.csv')
  writeFileSync(file, manyAgencies(size))
  const cli = path.join(programFolder, 'dist', 'cli.js')
  const runs = bench.quick ? 1 : 3
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const data = path.join(bench.folder, `load-${run}`)
    const args = [cli, 'load', file, '--data', data]
    const env = { ...process.env, DATABASE_URL: '' }
    times.push(await timed(() => promisify(execFile)(process.execPath, args, { env })))
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  const seconds = median(times) / 1000
  report.figures.push({
    ...{ section, what: `${size.agencies} agencies, ${size.people} people`, value: seconds },
    ...{ unit: 's', runs, note: 'program start and new database included' },
  })
  report.aims.push({
    aim: '300 agencies and 5,000 people are loaded in under a minute',
    holds: seconds < 60,
    measured: `${seconds.toFixed(1)} s`,
  })
}

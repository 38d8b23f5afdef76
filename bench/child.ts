import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { parse as parseCsv } from 'csv-parse'
import { readRegistryFile } from '../src/agencies/registry-file-routes.ts'
import { ownFrameworks } from '../src/cli/reading.ts'
import { readDraft } from '../src/imports/draft-routes.ts'
import type { Plan } from '../src/measures/plan.ts'
import { render } from '../src/platform/documents/render.ts'
import { reportWords } from '../src/reports/messages.ts'
import { progressPapers } from '../src/reports/papers.ts'
import type { RegistryAnswer } from './agency-speed.ts'
import { answerBarely } from './bare-answers.ts'
import { askAll, checkAll } from './link-task.ts'

export interface ImportAnswer {
  readonly rows: number
  readonly ms: number
  readonly peakMegabytes: number
}

export interface PrintAnswer {
  /** From asking for the PDF to having it, the printer's own start included. */
  readonly ms: number
  readonly bytes: number
}

/** Runs one task of the bench in a fresh process and gives back what it answered. */
export async function inProcessOfItsOwn<Answer>(task: readonly string[]): Promise<Answer> {
  const bench = fileURLToPath(import.meta.url)
  const child = spawn(process.execPath, [bench, '--child', ...task], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    said += piece
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${task.join(' ')} ended with ${code}`)
  return JSON.parse(said)
}

/** What the fresh process does. */
export async function beChild([task, file = '']: readonly string[]): Promise<void> {
  const tasks: Readonly<Record<string, (file: string) => Promise<unknown>>> = {
    ...{ import: importOnce, print: printOnce },
    ...{ links: checkAll, 'links-bare': askAll },
    'answers-bare': answerBarely,
    ...{ registry: registryOnce, 'registry-bare': registryBare },
  }
  const answer = await tasks[task ?? '']?.(file)
  process.stdout.write(JSON.stringify(answer))
}

async function registryOnce(file: string): Promise<RegistryAnswer> {
  const bytes = readFileSync(file)
  const began = performance.now()
  const read = await readRegistryFile(bytes)
  const ms = performance.now() - began
  if (!read.ok) throw new Error(read.reason.code)
  const { rows, entries } = read.value
  return { rows, bodies: entries.length, ms, peakMegabytes: process.resourceUsage().maxRSS / 1024 }
}

/** The same rows by the parser alone, which counts and forgets them. */
async function registryBare(file: string): Promise<RegistryAnswer> {
  const bytes = readFileSync(file)
  const began = performance.now()
  let rows = 0
  for await (const row of Readable.from([bytes]).pipe(parseCsv({ bom: true }))) rows += row ? 1 : 0
  const ms = performance.now() - began
  return { rows, bodies: 0, ms, peakMegabytes: process.resourceUsage().maxRSS / 1024 }
}

async function importOnce(file: string): Promise<ImportAnswer> {
  const frameworks = await ownFrameworks()
  const bytes = readFileSync(file)
  const began = performance.now()
  const draft = await readDraft({ bytes, name: file }, frameworks)
  const ms = performance.now() - began
  if (!draft.ok) throw new Error(draft.reason.sentence.en)
  const peakMegabytes = process.resourceUsage().maxRSS / 1024
  return { rows: draft.value.imported.plan.measures.length, ms, peakMegabytes }
}

async function printOnce(file: string): Promise<PrintAnswer> {
  const plan: Plan = JSON.parse(readFileSync(file, 'utf8'))
  const began = performance.now()
  const { bytes } = await render(progressPapers(plan, reportWords.th), 'pdf')
  return { ms: performance.now() - began, bytes: bytes.length }
}

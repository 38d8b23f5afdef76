import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { ownFrameworks } from '../src/cli/reading.ts'
import type { Framework } from '../src/frameworks/framework.ts'
import { readDraft } from '../src/imports/draft-routes.ts'
import type { Plan } from '../src/measures/plan.ts'
import { type ImportAnswer, inProcessOfItsOwn } from './child.ts'
import type { Report } from './figures.ts'
import { interleaved, saying, timed } from './figures.ts'
import { csvOf, wrappedTextOf } from './generated-papers.ts'
import { generatedPlan, samplePlan } from './generated-plan.ts'
import type { Bench } from './settings.ts'

const section = 'Import: a file read and understood, nothing saved'
const yardstick = 'csv-parse alone'

interface Paper {
  readonly name: string
  readonly bytes: Uint8Array
  readonly delimiter: ',' | '\t'
}

/** The real report where it stands beside the project, else the sample as text. */
export function realReport(real: string): Paper {
  const delimiter = '\t'
  return existsSync(real)
    ? { name: 'real-report.txt', bytes: readFileSync(real), delimiter }
    : { name: 'sample.txt', bytes: wrappedTextOf(samplePlan()), delimiter }
}

export async function readAs(paper: Paper, frameworks: readonly Framework[]): Promise<Plan> {
  const draft = await readDraft(paper, frameworks)
  if (!draft.ok) throw new Error(`${paper.name} was refused: ${draft.reason.sentence.en}`)
  return draft.value.imported.plan
}

/** Reading papers of 7 to 100,000 rows, against a parser that understands nothing of them. */
export async function benchImports({ quick, folder, real }: Bench, report: Report): Promise<void> {
  const frameworks = await ownFrameworks()
  const measured = async (what: string, rounds: number, paperOf: (round: number) => Paper) => {
    saying(`import of ${what}`)
    const papers = Array.from({ length: rounds + 1 }, (_, round) => paperOf(round))
    const paperIn = (round: number) => papers[round + 1] ?? paperOf(round)
    const warmUp = await readAs(paperOf(0), frameworks)
    const rows = warmUp.measures.length
    const times = await interleaved(rounds, {
      ours: async (round) => expectRows(await readAs(paperIn(round), frameworks), rows),
      theirs: async (round) => void parsed(paperIn(round)),
    })
    report.figures.push({
      ...{ section, what, value: times.ours, unit: 'ms', runs: rounds },
      yardstick: { name: yardstick, value: times.theirs },
      note: perSecond(rows, times.ours),
    })
    return times.ours / rows
  }
  const own = realReport(real)
  await measured(own.name, 7, () => own)
  await measured('1,000 rows, text of a PDF', 3, (round) => wrapped(1_000, round))
  const perRow = new Map<number, number>()
  for (const [rows, rounds] of [
    [1_000, 5],
    [10_000, 3],
  ] as const) {
    const what = `${rows.toLocaleString('en')} short rows, CSV`
    perRow.set(rows, await measured(what, rounds, (round) => short(rows, round)))
  }
  if (!quick) perRow.set(100_000, await oneHundredThousand(folder, report))
  tellGrowth(perRow, report)
}

const wrapped = (rows: number, seed: number): Paper => {
  const bytes = wrappedTextOf(generatedPlan(rows, 'whole', seed))
  return { name: 'generated.txt', bytes, delimiter: '\t' }
}

const short = (rows: number, seed: number): Paper => {
  const bytes = csvOf(generatedPlan(rows, 'short', seed))
  return { name: 'generated.csv', bytes, delimiter: ',' }
}

/** In a process of its own, so that its peak of memory is its own too. */
async function oneHundredThousand(folder: string, report: Report): Promise<number> {
  const rows = 100_000
  saying('import of 100,000 short rows, CSV, once')
  const paper = short(rows, 1)
  const file = path.join(folder, 'hundred-thousand.csv')
  await writeFile(file, paper.bytes)
  const theirs = await timed(() => parsed(paper))
  const ours = await inProcessOfItsOwn<ImportAnswer>(['import', file])
  if (ours.rows !== rows) throw new Error(`${ours.rows} of 100,000 rows were read`)
  report.figures.push(
    {
      ...{ section, what: '100,000 short rows, CSV', value: ours.ms / 1000, unit: 's', runs: 1 },
      yardstick: { name: yardstick, value: theirs / 1000 },
      note: `${perSecond(rows, ours.ms)} (${Math.round(paper.bytes.length / 1e6)} MB)`,
    },
    { section, what: '  its peak memory', value: ours.peakMegabytes, unit: 'MB', runs: 1 },
  )
  return ours.ms / rows
}

function tellGrowth(perRow: ReadonlyMap<number, number>, report: Report): void {
  const [first] = perRow.values()
  for (const [rows, ms] of perRow) {
    const what = `time per row at ${rows.toLocaleString('en')}, CSV`
    const base = { name: 'at 1,000', value: first ?? ms }
    report.figures.push({ section, what, value: ms, unit: 'ms/row', runs: 1, yardstick: base })
  }
}

function parsed({ bytes, delimiter }: Paper): void {
  parse(Buffer.from(bytes), { delimiter, relax_column_count: true, relax_quotes: true })
}

function expectRows({ measures }: Plan, rows: number): void {
  if (measures.length !== rows) throw new Error(`${measures.length} rows instead of ${rows}`)
}

const perSecond = (rows: number, ms: number): string =>
  `${Math.round((rows / ms) * 1000).toLocaleString('en')} rows/s`

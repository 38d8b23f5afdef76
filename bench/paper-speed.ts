import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ownFrameworks } from '../src/cli/reading.ts'
import type { Plan } from '../src/measures/plan.ts'
import { paperFormats, render } from '../src/platform/documents/render.ts'
import { reportWords } from '../src/reports/messages.ts'
import { progressPapers } from '../src/reports/papers.ts'
import { inProcessOfItsOwn, type PrintAnswer } from './child.ts'
import { type PrintingBrowser, printingBrowser } from './chromium.ts'
import type { Report } from './figures.ts'
import { interleaved, saying } from './figures.ts'
import { generatedPlan } from './generated-plan.ts'
import { readAs, realReport } from './import-speed.ts'
import type { Bench } from './settings.ts'

const section = 'Papers: a plan as a file to give out'
const others = paperFormats.filter((format) => format !== 'pdf')

/** Every format at three sizes; PDF against headless Chromium that prints our own HTML. */
export async function benchPapers({ quick, folder, real }: Bench, report: Report): Promise<void> {
  const browser = await printingBrowser()
  const reason = typeof browser === 'string' ? browser : undefined
  const plans: readonly [Plan, number][] = [
    [await readAs(realReport(real), await ownFrameworks()), 7],
    [generatedPlan(100, 'whole'), 5],
    [generatedPlan(1_000, 'whole'), 3],
  ]
  const perRow = new Map<string, [rows: number, ms: number][]>()
  try {
    for (const [plan, rounds] of plans) {
      const rows = plan.measures.length
      const judge = typeof browser === 'string' || (quick && rows >= 1_000) ? null : browser
      const times = {
        ...(await printed(plan, rounds, judge, { folder, report, reason })),
        ...(await rendered(plan, rounds, report)),
      }
      for (const [format, ms] of Object.entries(times)) {
        perRow.set(format, [...(perRow.get(format) ?? []), [rows, ms / rows]])
      }
    }
  } finally {
    if (typeof browser !== 'string') await browser.close()
  }
  tellGrowth(perRow, report)
}

const rowsOf = (plan: Plan) => `${plan.measures.length.toLocaleString('en')} rows`

async function rendered(plan: Plan, rounds: number, report: Report) {
  saying(`${others.join(' ')} of ${rowsOf(plan)}`)
  const work = (format: (typeof others)[number]) => async () =>
    void (await render(progressPapers(plan, reportWords.th), format))
  const works = Object.fromEntries(others.map((format) => [format, work(format)]))
  await interleaved(1, works)
  const times = await interleaved(rounds, works)
  for (const [format, value] of Object.entries(times)) {
    const what = `${format.toUpperCase()}, ${rowsOf(plan)}`
    report.figures.push({ section, what, value, unit: 'ms', runs: rounds })
  }
  return times
}

interface Around {
  readonly folder: string
  readonly report: Report
  /** Why there is no browser. */
  readonly reason: string | undefined
}

async function printed(
  plan: Plan,
  rounds: number,
  judge: PrintingBrowser | null,
  { folder, report, reason }: Around,
) {
  saying(`pdf of ${rowsOf(plan)}`)
  const papers = progressPapers(plan, reportWords.th)
  const html = new TextDecoder().decode((await render(papers, 'html')).bytes)
  const file = path.join(folder, `plan-${plan.measures.length}.json`)
  await writeFile(file, papers.json())
  await render(papers, 'pdf')
  if (judge) await judge.printWarm(html)
  const theirs = { cold: () => judge?.printCold(html), warm: () => judge?.printWarm(html) }
  const times = await interleaved(rounds, {
    cold: async () => (await inProcessOfItsOwn<PrintAnswer>(['print', file])).ms,
    ...(judge && { chromiumCold: async () => (await theirs.cold()) ?? 0 }),
    warm: async () => void (await render(papers, 'pdf')),
    ...(judge && { chromiumWarm: async () => (await theirs.warm()) ?? 0 }),
  })
  const against = (value: number | undefined) =>
    judge && value !== undefined ? { yardstick: { name: judge.name, value } } : {}
  const said = judge ? {} : { note: reason ?? 'Chromium left out by --quick' }
  const both = [
    ['cold', times.cold, times.chromiumCold],
    ['warm', times.warm, times.chromiumWarm],
  ] as const
  for (const [state, value, theirTime] of both) {
    const what = `PDF, ${rowsOf(plan)}, ${state}`
    const figure = { section, what, value, unit: 'ms' as const, runs: rounds }
    report.figures.push({ ...figure, ...against(theirTime), ...said })
    if (plan.measures.length !== 7 || !theirTime) continue
    const share = value / theirTime
    report.aims.push({
      aim: `PDF of the real report in under a quarter of Chromium's time, ${state} against ${state}`,
      holds: share < 0.25,
      measured: `${Math.round(value)} ms against ${Math.round(theirTime)} ms, ${share.toFixed(2)}`,
    })
  }
  return { pdf: times.warm }
}

function tellGrowth(
  perRow: ReadonlyMap<string, readonly (readonly [rows: number, ms: number])[]>,
  report: Report,
): void {
  for (const [format, sizes] of perRow) {
    const [first, ...larger] = sizes
    for (const [rows, value] of larger) {
      const what = `${format.toUpperCase()}, time per row at ${rows.toLocaleString('en')}`
      const yardstick = { name: `at ${first?.[0]}`, value: first?.[1] ?? value }
      report.figures.push({ section, what, value, unit: 'ms/row', runs: 1, yardstick })
    }
  }
  const steps = [...perRow].flatMap(([format, sizes]) => {
    const [at100, at1000] = [sizes.at(-2)?.[1], sizes.at(-1)?.[1]]
    return at100 && at1000 ? [{ format, ratio: at1000 / at100 }] : []
  })
  const worst = steps.toSorted((one, other) => other.ratio - one.ratio)[0]
  if (!worst) return
  report.aims.push({
    aim: 'papers of 1,000 rows grow no worse than linearly from 100',
    holds: worst.ratio <= 1.1,
    measured: `at worst ${worst.ratio.toFixed(2)} times the time per row (${worst.format})`,
  })
}

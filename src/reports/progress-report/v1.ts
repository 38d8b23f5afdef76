import { agencyTypes } from '../../basics/agency-name.ts'
import type { Block, Cell, Column, Digits, Document, Table } from '../../basics/document.ts'
import type { Instrument } from '../../basics/instrument.ts'
import type { Measure } from '../../measures/measure.ts'
import { stages } from '../../measures/measure.ts'
import type { AgencyAsPrinted, Plan, PlannedMeasure } from '../../measures/plan.ts'
import type { ReportWords } from '../report-words.ts'
import {
  listCell,
  outcomeCell,
  plainText,
  responsibleCell,
  subjectCell,
  tickCell,
} from './v1-cells.ts'

/**
 * The O43 report: the plan's table with its last five columns filled in. One table per instrument in
 * the order of the plan, A4 landscape, signatures at the end. A published paper stays printable:
 * this file is not changed afterwards, a v2 is added.
 */
export interface ProgressReportOptions {
  readonly digits?: Digits
  /** Puts the EIT poster in front, with a QR code to this address. */
  readonly posterLink?: string
  /** Says above the title that nobody has signed this yet; papers that were published have none. */
  readonly draftMark?: string
  /** Lines below the signatures: what was approved, and where that can be checked. */
  readonly closing?: readonly string[]
  readonly signatories?: {
    readonly reporter?: { readonly name: string; readonly position: string }
    readonly executive?: { readonly name: string; readonly position: string }
  }
}

/** The report of a plan in the words given. */
export function progressReport(
  plan: Plan,
  words: ReportWords,
  options: ProgressReportOptions = {},
): Document {
  const { title } = words
  return {
    title: `${title} ${words.agencyLine(plan.agency)}`.trimEnd(),
    language: words.language,
    digits: options.digits ?? 'arabic',
    page: { size: 'A4', turned: 'landscape', pageOf: words.pageOf },
    names: namesOf(plan.agency),
    blocks: [
      ...posterBlocks(plan, words, options.posterLink),
      ...paragraphs(options.draftMark === undefined ? [] : [options.draftMark], true),
      { kind: 'heading', level: 1, lines: titleLines(plan, words) },
      {
        kind: 'paragraph',
        text: words.lead({ answers: plan.answers, paper: plan.paper }),
      },
      ...runsByInstrument(plan.measures).map((run) => tableOf(run, plan, words)),
      signatureBlock(words, options),
      ...paragraphs(options.closing ?? [], false),
    ],
  }
}

const paragraphs = (texts: readonly string[], centred: boolean): Block[] =>
  texts.map((text) => ({ kind: 'paragraph', text, centred }))

/** The agency's own name without its type and with the type in short, and its district and province. */
function namesOf({ name, district, province }: AgencyAsPrinted): string[] {
  const type = agencyTypes.find(({ full }) => name.startsWith(full))
  const own = name.slice(type?.full.length ?? 0)
  const short = type && own !== '' ? `${type.short}${own}` : ''
  return [short, own, district, province].filter((one) => one !== '')
}

/** Title, year and agency, a line each; what the plan does not know is left out. */
export const titleLines = (plan: Plan, words: ReportWords): string[] =>
  [
    words.title,
    plan.fiscalYear === null ? '' : words.yearLine(plan.fiscalYear),
    words.agencyLine(plan.agency),
  ].filter((line) => line !== '')

/** The official 12 columns, the three stages under one head. */
export const reportColumns = (
  instrument: Instrument | null,
  plan: Plan,
  words: ReportWords,
): Column[] => {
  const { columns } = words
  const of = (id: string, title: string, width: number, align: Column['align'] = 'start') =>
    ({ id, title, width, align, holds: 'text' }) as const
  return [
    { ...of('no', columns.no, 3.6, 'center'), holds: 'number' },
    of('indicator', columns.indicator(instrument), 7.6),
    of('codes', columns.subject, 11.6),
    of('measures', columns.measures(plan.answers), 12.6),
    of('responsible', columns.responsible, 9.2),
    of('period', columns.period, 7.4),
    of('steps', columns.steps, 13),
    of('followUp', columns.followUp, 13),
    ...stages.map(
      (stage) =>
        ({
          ...of(stage, words.stages[stage], 3.9, 'center'),
          group: words.stageGroup,
          holds: 'tick',
          upright: true,
        }) as const,
    ),
    of('outcome', columns.outcome, 12.6),
  ]
}

/** The 12 cells of a measure, in the order of the columns; `outcome` is the last. */
export const reportCells = (measure: Measure, outcome: Cell): Cell[] => [
  { kind: 'number', value: measure.no },
  plainText(measure.indicator),
  subjectCell(measure),
  listCell(measure.measures),
  responsibleCell(measure),
  plainText(measure.period?.printed ?? ''),
  listCell(measure.steps),
  listCell(measure.followUp),
  ...stages.map((stage) => tickCell(measure, stage)),
  outcome,
]

interface Run {
  readonly instrument: Instrument | null
  readonly measures: readonly PlannedMeasure[]
}

/** Neighbours of one instrument share a table; the order of the paper is kept. */
function runsByInstrument(measures: readonly PlannedMeasure[]): Run[] {
  const runs: { instrument: Instrument | null; measures: PlannedMeasure[] }[] = []
  for (const measure of measures) {
    const last = runs.at(-1)
    if (last && last.instrument === measure.instrument) last.measures.push(measure)
    else runs.push({ instrument: measure.instrument, measures: [measure] })
  }
  return runs
}

const tableOf = (run: Run, plan: Plan, words: ReportWords): Table => ({
  kind: 'table',
  caption: words.caption(run.instrument),
  columns: reportColumns(run.instrument, plan, words),
  rows: run.measures.map((measure) => reportCells(measure, outcomeCell(measure, words))),
})

function posterBlocks(plan: Plan, words: ReportWords, link: string | undefined): Block[] {
  if (link === undefined) return []
  const { heading, subheading, invitation, pictureSays } = words.poster
  return [
    {
      kind: 'poster',
      heading,
      subheading: subheading(plan.agency.name),
      lines: [invitation],
      link,
      pictureSays: pictureSays(link),
    },
  ]
}

function signatureBlock(words: ReportWords, options: ProgressReportOptions): Block {
  const { signs, position, date, reporter, executive } = words.signatures
  const nobody = { name: '', position: '' }
  const labels = { position, date }
  return {
    kind: 'signatures',
    signatories: [
      { signs, part: reporter, labels, ...(options.signatories?.reporter ?? nobody) },
      { signs, part: executive, labels, ...(options.signatories?.executive ?? nobody) },
    ],
  }
}

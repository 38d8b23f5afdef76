import type { Cell, Column, Sheet, Table, Workbook } from '../../basics/document.ts'
import { tick } from '../../basics/document.ts'
import { instruments } from '../../basics/instrument.ts'
import type { Plan, PlannedMeasure } from '../../measures/plan.ts'
import { reportCells, reportColumns, titleLines } from '../progress-report/v1.ts'
import { outcomeCellBesidePercent, plainText } from '../progress-report/v1-cells.ts'
import type { ReportWords } from '../report-words.ts'

/**
 * The report as a table to work in: the official 12 columns between the instrument and the
 * percentage, so that one sheet holds the whole plan and can be filled in and imported again.
 */
export function progressWorkbook(plan: Plan, words: ReportWords): Workbook {
  const page: Sheet['page'] = { size: 'A4', turned: 'landscape', pageOf: words.pageOf }
  return {
    title: `${words.title} ${words.agencyLine(plan.agency)}`.trimEnd(),
    sheets: [
      {
        name: words.sheets.report,
        titleLines: [
          ...titleLines(plan, words),
          words.lead({ answers: plan.answers, paper: plan.paper }),
        ],
        table: workTable(plan, words),
        page,
        spareRows: 20,
      },
      {
        name: words.sheets.identity,
        titleLines: [],
        table: identityTable(plan, words),
        page: { ...page, turned: 'portrait' },
        spareRows: 0,
      },
    ],
  }
}

/** The whole plan as one flat table for CSV: who and which year is repeated in every row. */
export function progressRows(plan: Plan, words: ReportWords): Table {
  const table = workTable(plan, words)
  const identity = identityOf(plan, words)
  return {
    ...table,
    columns: [...table.columns, ...identity.map(({ id, title }) => column(id, title, 12))],
    rows: table.rows.map((row) => [...row, ...identity.map(({ cell }) => cell)]),
  }
}

const column = (id: string, title: string, width: number): Column => ({
  id,
  title,
  width,
  align: 'start',
  holds: 'text',
})

function workTable(plan: Plan, words: ReportWords): Table {
  const { columns } = words
  return {
    kind: 'table',
    caption: words.caption(null),
    columns: [
      {
        ...column('instrument', columns.instrument, 6),
        align: 'center',
        holds: 'choice',
        oneOf: instruments,
      },
      ...reportColumns(null, plan, words).map((one) =>
        one.holds === 'tick' ? { ...one, oneOf: [tick.yes, tick.no] } : one,
      ),
      { ...column('percent', columns.percent, 6), align: 'center', holds: 'percent' },
    ],
    rows: plan.measures.map((measure) => workCells(measure, words)),
  }
}

const workCells = (measure: PlannedMeasure, words: ReportWords): Cell[] => [
  { kind: 'choice', value: measure.instrument ?? '' },
  ...reportCells(measure, outcomeCellBesidePercent(measure, words)),
  { kind: 'percent', value: measure.percent },
]

const identityTable = (plan: Plan, words: ReportWords): Table => ({
  kind: 'table',
  caption: words.sheets.identity,
  columns: [column('item', words.identity.item, 20), column('value', words.identity.value, 50)],
  rows: identityOf(plan, words).map(({ title, cell }) => [plainText(title), cell]),
})

function identityOf({ agency, fiscalYear, paper, answers }: Plan, words: ReportWords) {
  const { identity } = words
  const entry = (id: keyof typeof identity, cell: Cell) => ({ id, title: identity[id], cell })
  return [
    entry('agency', plainText(agency.name)),
    entry('district', plainText(agency.district)),
    entry('province', plainText(agency.province)),
    entry('fiscalYear', { kind: 'number', value: fiscalYear }),
    entry('paper', plainText(paper ?? '')),
    entry('answers', plainText(answers ?? '')),
  ]
}

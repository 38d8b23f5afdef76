import { dayText } from '../../basics/day-text.ts'
import type { Cell, Sheet, Table, Workbook } from '../../basics/document.ts'
import { inWords } from '../form-messages.ts'
import { ownResultsLabel } from '../label.ts'
import { resultWords } from '../result-messages.ts'
import { resultPaperWords } from '../result-paper-messages.ts'
import { columnsOf } from '../results.ts'
import type { Mean, PartTally } from '../tally.ts'
import { asNumber, column, count, plain, type ResultFacts } from './result-cells.ts'
import { aboutOf } from './result-document.ts'

/** Lines above every table: what this is not, and whose. The head stands below, then the first row. */
const titleLinesOf = ({ agency, year, sheet, language }: ResultFacts) => [
  ownResultsLabel[language],
  `${inWords(sheet.title, language)} · ${resultPaperWords[language].agencyLine(agency.name, year)}`,
]
const firstRow = 4

/** Columns of the sheet of questions before the options. */
const before = 8

/** The results as a workbook whose every mean is a formula over the counts beside it. */
export function resultWorkbook(facts: ResultFacts): Workbook {
  const words = resultPaperWords[facts.language]
  const rows = partRowsOf(facts)
  const sheet = (name: string, table: Table, turned: 'portrait' | 'landscape'): Sheet => ({
    ...{ name, table, titleLines: titleLinesOf(facts), spareRows: 0 },
    page: { size: 'A4', turned, pageOf: words.pageOf },
  })
  return {
    title: words.title(facts.sheet.title.th),
    sheets: [
      sheet(words.sheets.about, aboutTable(facts), 'portrait'),
      sheet(words.sheets.questions, questionTable(facts, rows), 'landscape'),
      sheet(words.sheets.strata, meansTable(facts, rows), 'portrait'),
      sheet(words.sheets.days, dayTable(facts), 'portrait'),
    ],
  }
}

function aboutTable(facts: ResultFacts): Table {
  const words = resultPaperWords[facts.language]
  const said = [...aboutOf(facts), [words.note, words.formulaSays] as const]
  return {
    ...{ kind: 'table', caption: words.sheets.about },
    columns: [column('fact', words.fact, 18), column('value', words.value, 40)],
    rows: said.map((row) => row.map((text) => plain(text.replaceAll('\u200b', '')))),
  }
}

/** A part in one group, and the row of the sheet of questions that has its counts. */
interface PartRow {
  readonly group: string
  readonly n: number
  readonly section: number
  readonly question: number
  readonly part: PartTally
  readonly row: number
}

const partRowsOf = ({ sheet }: ResultFacts): readonly PartRow[] =>
  columnsOf(sheet.results)
    .flatMap(({ group, tally }) =>
      tally.sections.flatMap(({ questions }, section) =>
        questions.flatMap(({ parts }, question) =>
          parts.map((part) => ({ group, n: tally.n, section, question, part })),
        ),
      ),
    )
    .map((each, at) => ({ ...each, row: firstRow + at }))

/** How many options the longest scale has. */
const mostOptions = (rows: readonly PartRow[]) =>
  Math.max(2, ...rows.map(({ part }) => part.options.length))

function questionTable({ language, sheet }: ResultFacts, rows: readonly PartRow[]): Table {
  const words = resultPaperWords[language]
  const said = resultWords[language].groups
  const most = mostOptions(rows)
  const { sections } = sheet.results.questionnaire
  return {
    ...{ kind: 'table', caption: words.sheets.questions },
    columns: [
      column('group', words.group, 8),
      column('n', words.answers, 6, 'number'),
      column('section', words.section, 14),
      column('code', words.code, 4),
      column('question', words.question, 26),
      column('part', words.part, 16),
      column('options', words.options, 24),
      column('direction', words.direction, 10),
      ...Array.from({ length: most }, (_, at) =>
        column(`option${at + 1}`, words.optionNo(at + 1), 5, 'number'),
      ),
      column('notKnown', words.notKnown, 5, 'number'),
      column('none', words.none, 5, 'number'),
      column('answered', words.answered, 6, 'formula'),
      column('mean', words.mean, 6, 'formula'),
    ],
    rows: rows.map(({ group, n, section, part, row }): Cell[] => {
      const { question } = part.place
      const range = `${letterOf(before)}${row}:${letterOf(before + part.options.length - 1)}${row}`
      return [
        ...[plain(said[group as keyof typeof said]), count(n)],
        ...[inWords(sections[section]?.title ?? question.title, language), question.code].map(
          plain,
        ),
        ...[question.title, part.part.title].map((text) => plain(inWords(text, language))),
        plain(
          part.place.options.map((one, at) => `${at + 1} ${inWords(one, language)}`).join('; '),
        ),
        plain(words.directions[part.part.direction]),
        ...Array.from({ length: most }, (_, at) => count(part.options[at] ?? null)),
        ...[count(part.notKnown), count(part.none)],
        { kind: 'formula', formula: `SUM(${range})`, value: part.answered },
        meanCell(meanFormula(part, range), part),
      ]
    }),
  }
}

/** The weights of the options are those of the scale, from nothing to all or turned round. */
export function meanFormula(
  { part, options }: Pick<PartTally, 'part'> & { readonly options: readonly unknown[] },
  range: string,
): string {
  const last = options.length - 1
  const weights = options.map((_, at) => (part.direction === 'negative' ? last - at : at))
  return `IF(SUM(${range})=0,"",100*SUMPRODUCT(${range},{${weights.join(',')}})/(${last}*SUM(${range})))`
}

/** Questions are means of their parts, sections of their questions, the whole of its sections: each over the rows above. */
function meansTable({ language, sheet }: ResultFacts, parts: readonly PartRow[]): Table {
  const words = resultPaperWords[language]
  const said = resultWords[language].groups
  const meanAt = `'${words.sheets.questions}'!${letterOf(before + mostOptions(parts) + 3)}`
  const rows: Cell[][] = []
  const add = (cells: readonly string[], n: number, references: readonly string[], mean: Mean) => {
    rows.push([
      ...[...cells.map(plain), count(n)],
      meanCell(`IFERROR(AVERAGE(${references.join(',')}),"")`, mean),
      plain(mean.isPartial ? words.partial : ''),
    ])
    return `F${firstRow + rows.length - 1}`
  }
  for (const { group, tally } of columnsOf(sheet.results)) {
    const name = said[group]
    const sections = tally.sections.map((section, at) => {
      const questions = section.questions.map((question, no) => {
        const own = parts.filter(
          (each) => each.group === group && each.section === at && each.question === no,
        )
        const { code, title } = question.question
        return add(
          [name, words.levels.question, code, inWords(title, language)],
          ...([tally.n, own.map(({ row }) => `${meanAt}${row}`), question] as const),
        )
      })
      const title = inWords(section.section.title, language)
      return add([name, words.levels.section, '', title], tally.n, questions, section)
    })
    add([name, words.levels.whole, '', words.levels.whole], tally.n, sections, tally)
  }
  return {
    ...{ kind: 'table', caption: words.sheets.strata },
    columns: [
      ...[column('group', words.group, 12), column('level', words.level, 6)],
      ...[column('code', words.code, 5), column('title', words.question, 34)],
      ...[column('n', words.answers, 7, 'number'), column('mean', words.mean, 7, 'formula')],
      column('note', words.note, 16),
    ],
    rows,
  }
}

const dayTable = ({ language, halfDays }: ResultFacts): Table => {
  const words = resultPaperWords[language]
  return {
    ...{ kind: 'table', caption: words.sheets.days },
    columns: [
      ...[column('day', words.day, 12), column('half', words.half, 8)],
      ...[column('group', words.group, 16), column('n', words.answers, 8, 'number')],
    ],
    rows: halfDays.map(({ day, half, stratum, n }) => [
      ...[dayText(language, day, true), words.halves[half]].map(plain),
      ...[plain(resultWords[language].groups[stratum]), count(n)],
    ]),
  }
}

const meanCell = (formula: string, { mean }: Mean): Cell => ({
  ...{ kind: 'formula', formula, value: mean && asNumber(mean) },
})

/** The letter of a column from 0; sheets of ours have fewer than 26. */
const letterOf = (at: number): string => String.fromCharCode(65 + at)

import type { Language } from '../../basics/bilingual.ts'
import type { Cell, Sheet, Table, Workbook } from '../../basics/document.ts'
import { asNumber, column, count, plain } from '../../surveys/pages/result-cells.ts'
import { meanFormula } from '../../surveys/pages/result-workbook.ts'
import { type AskedPlace, placesOf } from '../../surveys/questionnaire.ts'
import { resultPaperWords } from '../../surveys/result-paper-messages.ts'
import { countedFrom, type Mean, type Tally, tallyOf } from '../../surveys/tally.ts'
import type { PublishedFolder } from '../folder.ts'
import { ownStaffSurveyLabel } from '../label.ts'
import type { Shown } from '../publication.ts'
import { onOneLine, shownText } from '../recount-messages.ts'
import { workbookWords } from '../workbook-messages.ts'

/** Lines above every table; the head stands below, then the first row. */
const firstRow = 4

/** The most answers that are listed one by one; more would be a file that no spreadsheet opens gladly. */
export const mostListed = 2000

/** Columns of the sheet of questions before the options. */
const before = 6

/** The scores as a workbook whose every figure is a formula, from the single answers up to the whole. */
export function scoresWorkbook(
  folder: PublishedFolder,
  policySha256: string,
  language: Language,
): Workbook {
  const words = workbookWords[language]
  const { policy } = folder
  const title = onOneLine(policy.title, language)
  const agency = onOneLine(policy.agency.name, language)
  const sheet = (name: string, table: Table, turned: 'portrait' | 'landscape'): Sheet => ({
    ...{ name, table, spareRows: 0 },
    titleLines: [
      ownStaffSurveyLabel[language],
      `${title} · ${resultPaperWords[language].agencyLine(agency, policy.year)}`,
    ],
    page: { size: 'A4', turned, pageOf: resultPaperWords[language].pageOf },
  })
  const shown = shownPlaces(folder)
  return {
    title: words.title(title),
    sheets: [
      sheet(words.sheets.about, aboutTable(folder, policySha256, language), 'portrait'),
      ...(isListed(folder)
        ? [sheet(words.sheets.answers, answerTable(shown, language), 'landscape' as const)]
        : []),
      sheet(words.sheets.items, itemTable(folder, shown, language), 'landscape'),
      sheet(words.sheets.totals, totalTable(folder, shown, language), 'portrait'),
    ],
  }
}

/** A place whose answers are published, and the column of the sheet of answers that has them. */
interface ShownPlace {
  readonly place: AskedPlace
  /** Null where they are not published. */
  readonly answers: readonly number[] | null
  readonly letter: string
}

function shownPlaces({ policy, columns }: PublishedFolder): readonly ShownPlace[] {
  let next = 0
  return placesOf(policy.questionnaire).map((place) => {
    const answers = columns[place.place]?.map(({ t }) => t) ?? null
    if (answers) next += 1
    return { place, answers, letter: letterOf(next) }
  })
}

const isListed = ({ publication }: PublishedFolder) => publication.ballots <= mostListed

function aboutTable(
  { policy, publication }: PublishedFolder,
  policySha256: string,
  language: Language,
): Table {
  const words = workbookWords[language]
  const paper = resultPaperWords[language]
  const facts = [
    [words.ballots, String(publication.ballots)],
    [words.eligible, String(policy.eligible)],
    [words.policy, policySha256],
    ...words.about.map((say) => [paper.note, say]),
  ]
  return {
    ...{ kind: 'table', caption: words.sheets.about },
    columns: [column('fact', paper.fact, 18), column('value', paper.value, 40)],
    rows: facts.map((row) => row.map((text) => plain(text))),
  }
}

/** Answers by column, each in the order of its own hashes. */
function answerTable(shown: readonly ShownPlace[], language: Language): Table {
  const words = workbookWords[language]
  const told = shown.flatMap(({ place, answers }) => (answers ? [{ place, answers }] : []))
  const rows = Math.max(0, ...told.map(({ answers }) => answers.length))
  return {
    ...{ kind: 'table', caption: words.sheets.answers },
    columns: [
      column('order', words.order, 4, 'number'),
      ...told.map(({ place }) =>
        column(`place${place.place}`, labelOf(place, language), 5, 'number'),
      ),
    ],
    rows: Array.from({ length: rows }, (_, at): Cell[] => [
      count(at + 1),
      ...told.map(({ answers }) => count(answers[at] ?? null)),
    ]),
  }
}

function itemTable(
  folder: PublishedFolder,
  shown: readonly ShownPlace[],
  language: Language,
): Table {
  const words = workbookWords[language]
  const paper = resultPaperWords[language]
  const most = Math.max(2, ...shown.map(({ place }) => place.options.length))
  const { publication } = folder
  const parts = partsIn(tallyIn(folder))
  return {
    ...{ kind: 'table', caption: words.sheets.items },
    columns: [
      column('section', paper.section, 14),
      column('code', paper.code, 4),
      column('question', paper.question, 26),
      column('part', paper.part, 16),
      column('options', paper.options, 24),
      column('direction', paper.direction, 10),
      ...Array.from({ length: most }, (_, at) =>
        column(`option${at + 1}`, paper.optionNo(at + 1), 5, 'number'),
      ),
      column('notKnown', paper.notKnown, 5, 'number'),
      column('none', paper.none, 5, 'number'),
      column('mean', paper.mean, 7, 'formula'),
      column('told', words.told, 12),
    ],
    rows: shown.map(({ place, answers, letter }, at): Cell[] => {
      const row = firstRow + at
      const range = `${letterOf(before)}${row}:${letterOf(before + place.options.length - 1)}${row}`
      const last = firstRow + (answers?.length ?? 0) - 1
      const counter = (ticked: number): Cell => {
        if (!answers) return plain('')
        const value = answers.filter((t) => t === ticked).length
        const cells = `'${words.sheets.answers}'!${letter}$${firstRow}:${letter}$${last}`
        return isListed(folder)
          ? { kind: 'formula', formula: `COUNTIF(${cells},${ticked})`, value }
          : count(value)
      }
      return [
        plain(onOneLine(place.section.title, language)),
        plain(place.question.code),
        plain(onOneLine(place.question.title, language)),
        plain(onOneLine(place.part.title, language)),
        plain(place.options.map((one, no) => `${no} ${onOneLine(one, language)}`).join('; ')),
        plain(paper.directions[place.part.direction]),
        ...Array.from({ length: most }, (_, no) =>
          no < place.options.length ? counter(no) : plain(''),
        ),
        ...[counter(-1), counter(-2)],
        answers ? formula(meanFormula(place, range), parts[place.place]) : plain(''),
        plain(shownText(publication.items[place.place] ?? null, language)),
      ]
    }),
  }
}

/** Questions are means of their parts, sections of their questions, the whole of its sections. */
function totalTable(
  folder: PublishedFolder,
  shown: readonly ShownPlace[],
  language: Language,
): Table {
  const words = workbookWords[language]
  const paper = resultPaperWords[language]
  const { publication } = folder
  const most = Math.max(2, ...shown.map(({ place }) => place.options.length))
  const meanAt = `'${words.sheets.items}'!${letterOf(before + most + 2)}`
  const tally = tallyIn(folder)
  const rows: Cell[][] = []
  /** Adds a row and names its cell; null where something below it is not published. */
  const add = (
    cells: readonly string[],
    below: readonly (string | null)[],
    mean: Mean | undefined,
    told: Shown | null,
  ): string | null => {
    const isWhole = below.every((cell) => cell !== null)
    const isSame = isWhole && mean !== undefined
    rows.push([
      ...cells.map(plain),
      isSame ? formula(`IFERROR(AVERAGE(${below.join(',')}),"")`, mean) : plain(''),
      plain(told ? shownText(told, language) : ''),
    ])
    return isSame ? `D${firstRow + rows.length - 1}` : null
  }
  const sections = tally.sections.map((section, at) => {
    const questions = section.questions.map(({ question, ...mean }) => {
      const own = shown.filter(({ place }) => place.question === question)
      const cells = own.map(({ place, answers }) =>
        answers ? `${meanAt}${firstRow + place.place}` : null,
      )
      const title = onOneLine(question.title, language)
      return add([paper.levels.question, question.code, title], cells, mean, null)
    })
    const title = onOneLine(section.section.title, language)
    const told = publication.indicators[at] ?? null
    return add([paper.levels.section, '', title], questions, section, told)
  })
  add([paper.levels.whole, '', paper.levels.whole], sections, tally, publication.overall)
  return {
    ...{ kind: 'table', caption: words.sheets.totals },
    columns: [
      ...[column('level', paper.level, 6), column('code', paper.code, 5)],
      ...[column('title', paper.question, 34), column('mean', paper.mean, 7, 'formula')],
      column('told', words.told, 14),
    ],
    rows,
  }
}

/** What comes of the published columns; places without one count as not answered. */
function tallyIn({ policy, columns }: PublishedFolder): Tally {
  const places = placesOf(policy.questionnaire)
  const n = Math.max(0, ...columns.map((items) => items?.length ?? 0))
  const forms = Array.from({ length: n }, (_, at) =>
    places.map(({ place }) => columns[place]?.[at]?.t ?? -2),
  )
  return tallyOf(policy.questionnaire, countedFrom(policy.questionnaire, forms))
}

const partsIn = ({ sections }: Tally): readonly Mean[] =>
  sections.flatMap(({ questions }) => questions.flatMap(({ parts }) => parts))

const formula = (text: string, mean: Mean | undefined): Cell => ({
  ...{ kind: 'formula', formula: text, value: mean?.mean ? asNumber(mean.mean) : null },
})

const labelOf = ({ question, partNo }: AskedPlace, language: Language): string =>
  question.parts.length > 1
    ? `${onOneLine(question.code, language)}.${partNo + 1}`
    : onOneLine(question.code, language)

/** The letters of a column from 0: A to Z, then AA. */
export const letterOf = (at: number): string =>
  (at >= 26 ? letterOf(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

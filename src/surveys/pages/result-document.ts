import { dayText } from '../../basics/day-text.ts'
import type { Block, Cell, Digits, Document, Table } from '../../basics/document.ts'
import { toTwoDecimals } from '../../basics/fraction.ts'
import { inWords } from '../form-messages.ts'
import { ownResultsLabel } from '../label.ts'
import { resultWords } from '../result-messages.ts'
import { resultPaperWords } from '../result-paper-messages.ts'
import { columnsOf } from '../results.ts'
import type { Mean, PartTally, SectionTally } from '../tally.ts'
import { column, plain, type ResultFacts } from './result-cells.ts'
import { shareOf, stretchesOf } from './result-spread.ts'

/** The results as a paper: what they are not first, then how many, then what. */
export function resultDocument(facts: ResultFacts, digits: Digits): Document {
  const { agency, year, sheet, language } = facts
  const words = resultPaperWords[language]
  const title = words.title(inWords(sheet.title, language))
  const [first] = columnsOf(sheet.results)
  return {
    ...{ title, language, digits },
    page: { size: 'A4', turned: 'portrait', pageOf: words.pageOf },
    blocks: [
      { kind: 'heading', level: 1, lines: [title, words.agencyLine(agency.name, year)] },
      { kind: 'paragraph', text: ownResultsLabel[language], centred: true },
      ...(sheet.results.isInterim ? [paragraph(words.interim)] : []),
      aboutTable(facts),
      paragraph(words.hiddenAlways),
      ...(first
        ? [heading(words.means), meansTable(facts), paragraph(resultWords[language].means)]
        : []),
      ...(first?.tally.sections ?? []).flatMap(({ section }, at) => [
        heading(inWords(section.title, language)),
        sectionTable(facts, at),
      ]),
    ],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, lines: [text] })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

/** What must be told beside any result, name and value. */
export function aboutOf(facts: ResultFacts): readonly (readonly [string, string])[] {
  const { sheet, language } = facts
  const words = resultPaperWords[language]
  const said = resultWords[language]
  const day = (on: typeof sheet.openedOn) => (on ? dayText(language, on) : '')
  const rows: readonly (readonly [string, string])[] = [
    [words.label, ownResultsLabel[language]],
    ...columnsOf(sheet.results).map(
      ({ group, tally }) =>
        [
          `${words.answers}: ${said.groups[group]}`,
          `${tally.n} · ${said.groupSays[group]}`,
        ] as const,
    ),
    [words.received, String(sheet.received)],
    [words.least, sheet.least ? String(sheet.least.answers) : ''],
    [words.population, sheet.least ? String(sheet.least.population) : ''],
    [words.state, said.states[sheet.state]],
    [words.openedOn, day(sheet.openedOn)],
    [words.closedOn, day(sheet.closedOn)],
    [words.hidden, sheet.results.hidden.map((group) => said.groups[group]).join(', ')],
    [words.note, sheet.isUnverified ? words.unverified : ''],
    [words.questionnaire, breakable(sheet.questionnaireSha256 ?? '')],
    [words.address, facts.address],
  ]
  return rows.filter(([, value]) => value !== '')
}

const aboutTable = (facts: ResultFacts): Table => {
  const words = resultPaperWords[facts.language]
  return {
    ...{ kind: 'table', caption: words.sheets.about },
    columns: [column('fact', words.fact, 3), column('value', words.value, 7)],
    rows: aboutOf(facts).map((row) => row.map(plain)),
  }
}

function meansTable({ sheet, language }: ResultFacts): Table {
  const words = resultPaperWords[language]
  const columns = columnsOf(sheet.results)
  const said = ({ mean, isPartial }: Mean) =>
    mean ? `${toTwoDecimals(mean)}${isPartial ? ` ${resultWords[language].partialMark}` : ''}` : '-'
  const row = (title: string, means: readonly (Mean | undefined)[]) =>
    [title, ...means.map((mean) => (mean ? said(mean) : '-'))].map(plain)
  return {
    ...{ kind: 'table', caption: words.means },
    columns: [
      column('section', words.section, 6),
      ...columns.map(({ group, tally }) =>
        column(group, `${resultWords[language].groups[group]} (n = ${tally.n})`, 3),
      ),
    ].map((each, at) => (at === 0 ? each : { ...each, align: 'end' as const })),
    rows: [
      ...sheet.results.questionnaire.sections.map(({ title }, at) =>
        row(
          inWords(title, language),
          columns.map(({ tally }) => tally.sections[at]),
        ),
      ),
      row(
        words.levels.whole,
        columns.map(({ tally }) => tally),
      ),
    ],
  }
}

/** Every part of a section, group under group. */
function sectionTable({ sheet, language }: ResultFacts, at: number): Table {
  const words = resultPaperWords[language]
  const columns = columnsOf(sheet.results)
  const first: SectionTally | undefined = columns[0]?.tally.sections[at]
  const rows = (first?.questions ?? []).flatMap(({ question, parts }, no) =>
    parts.flatMap((part, partNo) =>
      columns.flatMap(({ group, tally }, column) => {
        const own = tally.sections[at]?.questions[no]?.parts[partNo]
        if (!own) return []
        const title = [
          partNo === 0 ? inWords(question.title, language) : '',
          inWords(part.part.title, language),
        ]
        return [
          [
            plain(column === 0 && partNo === 0 ? question.code : ''),
            plain(column === 0 ? title.filter((line) => line !== '').join('\n') : ''),
            plain(`${resultWords[language].groups[group]}\nn = ${own.answered}`),
            spread(language, own),
            plain(own.mean ? toTwoDecimals(own.mean) : '-'),
          ],
        ]
      }),
    ),
  )
  return {
    ...{ kind: 'table', caption: first ? inWords(first.section.title, language) : '' },
    columns: [
      column('code', words.code, 1.2),
      column('question', words.question, 6),
      column('group', words.group, 2.6),
      column('spread', words.spread, 7, 'spread'),
      { ...column('mean', words.mean, 1.6), align: 'end' },
    ],
    rows,
  }
}

function spread(language: ResultFacts['language'], tally: PartTally): Cell {
  const stretches = stretchesOf(language, tally)
  const all = stretches.reduce((sum, { count }) => sum + count, 0)
  return {
    kind: 'spread',
    stretches: stretches.map(({ count, tone }) => ({
      ...{ share: all === 0 ? 0 : (100 * count) / all, tone },
    })),
    says: stretches
      .filter(({ count }) => count > 0)
      .map(({ text, count }) => `${text} ${shareOf(count, all)}`)
      .join(' · '),
  }
}

/** A fingerprint in parts that a line may break between. */
const breakable = (hash: string) => hash.replaceAll(/([0-9a-f]{16})(?=[0-9a-f])/g, '$1\u200b')

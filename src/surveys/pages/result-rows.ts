import type { Table } from '../../basics/document.ts'
import { toTwoDecimals } from '../../basics/fraction.ts'
import { ownResultsLabel } from '../label.ts'
import { scoreOf } from '../questionnaire.ts'
import { resultWords } from '../result-messages.ts'
import { columnsOf } from '../results.ts'
import type { PartTally } from '../tally.ts'
import { column, plain, type ResultFacts } from './result-cells.ts'

const names = [
  ...['label', 'agency_code', 'agency', 'fiscal_year', 'survey_id', 'survey', 'state'],
  ...['opened_on', 'closed_on', 'questionnaire_sha256', 'wording_unverified'],
  ...['group', 'group_th', 'group_n', 'section_th', 'question_code', 'question_th', 'part_th'],
  ...['direction', 'answered', 'mean', 'answer', 'answer_th', 'answer_en', 'score', 'count'],
] as const

/** Every counter as a row of its own, with all that must be told beside it: any row stands by itself. */
export function resultRows({ agency, year, sheet }: ResultFacts): Table {
  const about = [
    ...[ownResultsLabel.th, agency.code, agency.name, String(year), sheet.surveyId, sheet.title.th],
    ...[sheet.state, sheet.openedOn ?? '', sheet.closedOn ?? '', sheet.questionnaireSha256 ?? ''],
    sheet.isUnverified ? 'yes' : 'no',
  ]
  const rows = columnsOf(sheet.results).flatMap(({ group, tally }) =>
    tally.sections.flatMap(({ section, questions }) =>
      questions.flatMap(({ question, parts }) =>
        parts.flatMap((part) => {
          const asked = [
            ...[group, resultWords.th.groups[group], String(tally.n), section.title.th],
            ...[question.code, question.title.th, part.part.title.th, part.part.direction],
            ...[String(part.answered), part.mean ? toTwoDecimals(part.mean) : ''],
          ]
          return countersOf(part).map((counter) => [...about, ...asked, ...counter])
        }),
      ),
    ),
  )
  return {
    ...{ kind: 'table', caption: ownResultsLabel.th },
    columns: names.map((name) => column(name, name, 10)),
    rows: rows.map((row) => row.map(plain)),
  }
}

/** Each counter of a part: its name, its words, what it scores, how often it was met. */
const countersOf = ({ place, options, notKnown, none }: PartTally): readonly string[][] => [
  ...place.options.map(({ th, en }, at) => [
    ...[String(at + 1), th, en, toTwoDecimals(scoreOf(place, at)), String(options[at] ?? 0)],
  ]),
  ['dont_know', resultWords.th.notKnown, resultWords.en.notKnown, '', String(notKnown)],
  ['none', resultWords.th.none, resultWords.en.none, '', String(none)],
]

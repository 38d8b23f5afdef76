import { agencyTypes } from '../../basics/agency-name.ts'
import type { Language } from '../../basics/bilingual.ts'
import { type Column, linesOf, type Table } from '../../basics/document.ts'
import { toTwoDecimals } from '../../basics/fraction.ts'
import { stages } from '../../measures/measure.ts'
import { measureWords } from '../../measures/messages.ts'
import { disclosedWords } from '../disclosed-messages.ts'
import type { Verification } from '../verification.ts'
import { verificationWords } from '../verification-messages.ts'
import { watchWords } from '../watch-messages.ts'
import type { WatchedAgency } from '../watched.ts'

/** The agencies watched as a table for spreadsheets: a row each, days as 2026-11-23. */
export function watchTable(language: Language, rows: readonly WatchedAgency[]): Table {
  const words = watchWords[language]
  const column = (id: string, title: string): Column => ({
    ...{ id, title, width: 18, align: 'start', holds: 'text' },
  })
  const text = (said: string | number) => ({ kind: 'text' as const, lines: linesOf(String(said)) })
  return {
    kind: 'table',
    caption: words.title,
    columns: [
      column('code', words.code),
      column('agency', words.agency),
      column('type', words.type),
      column('district', words.district),
      column('province', words.province),
      column('published', words.publishing),
      column('edition-year', words.editionYear),
      column('edition', words.editionNumber),
      column('published-on', words.publishedOn),
      column('edited', words.shows.edited),
      column('plan', words.planYear),
      column('measures', words.measures),
      ...stages.map((stage) => column(stage, measureWords[language].stages[stage])),
      column('changed', words.lastChange),
      column('verification', verificationWords[language].title),
      column('questions', words.shows.questions),
      ...Object.entries(disclosedWords[language].columns).map(([id, title]) =>
        column(`oit-${id}`, title),
      ),
    ],
    rows: rows.map((row) => {
      const { agency, edition, plan, lastChange, verification, questions } = row
      return [
        agency.code,
        agency.name,
        agencyTypes.find(({ id }) => id === agency.type)?.full ?? '',
        agency.district,
        agency.province,
        edition ? words.isPublished : words.isNotPublished,
        edition?.fiscalYear ?? '',
        edition?.number ?? '',
        edition?.day ?? '',
        edition ? (edition.isEdited ? words.yes : words.no) : '',
        plan?.fiscalYear ?? '',
        plan?.tally.all ?? '',
        ...stages.map((stage) => plan?.tally[stage] ?? ''),
        lastChange ?? '',
        verification ? verdictSaid(language, verification) : '',
        questions,
        ...disclosedCells(row),
      ].map(text)
    }),
  }
}

/** What is disclosed, in the order of its columns; empty where nothing is. */
const disclosedCells = ({ disclosed, challenges }: WatchedAgency): readonly (string | number)[] => [
  ...(disclosed
    ? [
        ...[disclosed.year, disclosed.published, disclosed.all, disclosed.broken],
        toTwoDecimals(disclosed.readiness),
        disclosed.final ? toTwoDecimals(disclosed.final) : '',
      ]
    : ['', '', '', '', '', '']),
  challenges.open,
  challenges.late,
]

const verdictSaid = (language: Language, { kind, isOutdated, edition }: Verification): string => {
  const words = verificationWords[language]
  return isOutdated ? `${words.verdicts[kind]} (${words.outdated(edition)})` : words.verdicts[kind]
}

import type { Bilingual, Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import {
  type Block,
  type Cell,
  type Column,
  type Digits,
  type Document,
  type Emblem,
  linesOf,
  type Table,
} from '../../basics/document.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { fingerprintSyllables } from '../../basics/syllables.ts'
import { inWords } from '../../surveys/form-messages.ts'
import { typedAddress } from '../../surveys/poster.ts'
import type { Questionnaire } from '../../surveys/questionnaire.ts'
import { ownStaffSurveyLabel } from '../label.ts'
import type { Ledger } from '../ledger.ts'
import { staffPaperWords } from '../paper-messages.ts'
import type { Publication } from '../publication.ts'

/** All that the papers of a committee are made of. */
export interface StaffPaperFacts {
  readonly agency: { readonly name: string }
  /** Buddhist. */
  readonly year: number
  readonly title: Bilingual
  readonly questionnaire: Questionnaire
  readonly asksWords: boolean
  readonly isUnverified: boolean
  /** The one common address. */
  readonly address: string
  readonly eligible: number | null
  /** Slips printed in all. */
  readonly printed: number
  readonly closesOn: PlainDate | null
  readonly witnesses: readonly [string, string]
  /** Hex sha256 of the policy; null before it is prepared. */
  readonly policySha256: string | null
  readonly ledger: Ledger | null
  /** Null before it is counted. */
  readonly publication: Publication | null
  /** Hex hash of the whole public record as it stands; null before there is one. */
  readonly recordSha256: string | null
  readonly emblem: Emblem | null
  readonly language: Language
  readonly digits: Digits
  readonly isPractice: boolean
}

/** How many syllables stand for a fingerprint. */
export const spoken = 8

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const heading = (text: string): Block => ({ kind: 'heading', level: 2, lines: [text] })
export const said = (text: string): Cell => ({ kind: 'text', lines: linesOf(text) })
export const strong = (text: string): Cell => ({ kind: 'text', lines: [{ text, strong: true }] })
export const column = (id: string, title: string, width: number): Column => ({
  ...{ id, title, width, holds: 'text', align: 'start' },
})

/** A hash in groups of four, so that it is compared by eye and broken between them. */
export const inGroups = (hex: string): string => (hex.match(/.{1,4}/g) ?? []).join(' ')

/** Upright A4 under the title of the survey. */
export const staffPaperOf = (
  { agency, year, language, digits, isPractice, title }: StaffPaperFacts,
  name: string,
  blocks: readonly Block[],
): Document => {
  const words = staffPaperWords[language]
  const lines = [name, inWords(title, language), words.agencyLine(agency.name, year)]
  return {
    ...{ title: `${name}: ${inWords(title, language)}`, language, digits },
    page: { size: 'A4', turned: 'portrait', pageOf: words.pageOf },
    blocks: [
      { kind: 'heading', level: 1, lines: isPractice ? [words.practice, ...lines] : lines },
      { kind: 'paragraph', text: ownStaffSurveyLabel[language], centred: true },
      ...blocks,
    ],
  }
}

/** What is fixed of the survey, as name and value. */
export function factsTable(facts: StaffPaperFacts): Table {
  const { language, policySha256 } = facts
  const words = staffPaperWords[language].facts
  const { notYet } = staffPaperWords[language]
  const people = String(facts.eligible ?? words.unknown)
  const rows: readonly (readonly [string, Cell])[] = [
    [words.address, strong(typedAddress(facts.address))],
    [words.many, said(words.manySays(people, facts.printed))],
    [words.closesOn, said(facts.closesOn ? dayText(language, facts.closesOn) : words.unknown)],
    [words.witnesses, said(facts.witnesses.map((name) => name || words.unknown).join(' · '))],
    [
      words.fingerprint,
      policySha256 ? strong(fingerprintSyllables(policySha256, spoken)) : said(notYet),
    ],
  ]
  return {
    ...{ kind: 'table', caption: words.value },
    columns: [column('name', words.name, 4), column('value', words.value, 7)],
    rows: rows.map(([name, value]) => [said(name), value]),
  }
}

import type { Bilingual, Language } from '../basics/bilingual.ts'
import { dayText } from '../basics/day-text.ts'
import type { Digits } from '../basics/document.ts'
import type { Placards } from '../basics/placards.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { plainPrintedCode, printedCode } from '../basics/printed-code.ts'
import { typedAddress } from '../surveys/poster.ts'
import { ownStaffSurveyLabel } from './label.ts'

/** What sheets of slips are made of. */
export interface SlipSheetInput {
  readonly agency: { readonly name: string }
  readonly title: Bilingual
  /** The one common address, such as "https://ita.example.go.th/i/k7m2p". */
  readonly address: string
  /** In no order that tells anything; they are in this file alone. */
  readonly codes: readonly string[]
  /** The policy's fingerprint in eight syllables. */
  readonly fingerprint: string
  readonly witnesses: readonly [string, string]
  /** The last day, as prepared or extended; null says none. */
  readonly closesOn: PlainDate | null
  readonly language: Language
  /** Arabic unless told; codes and addresses keep theirs. */
  readonly digits?: Digits
  /** Of a year for practice: said on each slip. */
  readonly isPractice?: boolean
}

/** What is said on every slip. */
export interface SlipWords {
  readonly title: (title: string) => string
  readonly scan: string
  readonly orType: string
  readonly codeLabel: string
  readonly fingerprintLabel: string
  readonly until: (day: string) => string
  readonly promise: string
  readonly help: (one: string, other: string) => string
  readonly fold: string
  readonly codeSays: string
  readonly practice: string
}

/** What a slip's QR leads to: the code stands after the # alone, which no browser sends. */
export const slipLink = (address: string, code: string): string =>
  `${address}#k=${plainPrintedCode(code)}`

/** Syllables of a fingerprint one by one, however they are joined. */
export const syllablesOf = (fingerprint: string): readonly string[] =>
  fingerprint.split(/[\s-]+/).filter((syllable) => syllable !== '')

/** Slips by the sheet, to be cut apart, folded and drawn. */
export function slipPaper(input: SlipSheetInput, words: SlipWords): Placards {
  const { language, closesOn, address } = input
  const title = input.title[language] || input.title.th
  return {
    title: words.title(title),
    ...{ language, digits: input.digits ?? 'arabic', placards: [], tickets: null },
    slips: {
      ...{ owner: input.agency.name, title, address: typedAddress(address) },
      ...{ scan: words.scan, orType: words.orType, codeLabel: words.codeLabel },
      fingerprintLabel: words.fingerprintLabel,
      syllables: syllablesOf(input.fingerprint),
      until: closesOn ? words.until(dayText(language, closesOn)) : '',
      ...{ promise: words.promise, help: words.help(...input.witnesses) },
      notice: ownStaffSurveyLabel[language],
      ...{ fold: words.fold, codeSays: words.codeSays },
      mark: input.isPractice ? words.practice : '',
      slips: input.codes.map((code) => ({
        code: printedCode(code),
        link: slipLink(address, code),
      })),
    },
  }
}

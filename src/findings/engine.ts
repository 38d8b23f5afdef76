import { type Field, fields, type Place } from '../basics/place.ts'
import type { Finding, FindingCode, Known, Rule, Severity } from './finding.ts'
import {
  codesOfAnotherYear,
  codeTypedWithZero,
  codeUnderWrongIndicator,
  codeUnknown,
} from './rules/codes.ts'
import {
  codeMissing,
  columnMissing,
  followUpMissing,
  measuresMissing,
  outcomeMissing,
  ownerMissing,
  periodMissing,
  periodOutsideYear,
  rowDuplicated,
  stepsMissing,
} from './rules/completeness.ts'
import { agencyNameVaries, unitNamedTwoWays } from './rules/names.ts'
import { percentOutOfRange, stageMissing, stageTickedTwice } from './rules/printed-progress.ts'
import {
  dateAfterPeriod,
  doneWithoutDate,
  doneWithoutEvidence,
  outcomeRepeatsMeasure,
  percentContradictsStage,
  percentContradictsWords,
  periodOverNotDone,
} from './rules/progress.ts'
import {
  sentenceUnfinished,
  stepNumberMissing,
  stepNumberRepeated,
  wordDoubled,
  wordingRepeated,
} from './rules/wording.ts'

/** Every rule with its severity, by the code of what it finds. */
export const rules = {
  'percent-contradicts-stage': { severity: 'error', rule: percentContradictsStage },
  'percent-contradicts-words': { severity: 'error', rule: percentContradictsWords },
  'percent-out-of-range': { severity: 'error', rule: percentOutOfRange },
  'stage-ticked-twice': { severity: 'error', rule: stageTickedTwice },
  'stage-missing': { severity: 'error', rule: stageMissing },
  'code-typed-with-zero': { severity: 'warning', rule: codeTypedWithZero },
  'code-unknown': { severity: 'error', rule: codeUnknown },
  'codes-of-another-year': { severity: 'warning', rule: codesOfAnotherYear },
  'code-under-wrong-indicator': { severity: 'warning', rule: codeUnderWrongIndicator },
  'agency-name-varies': { severity: 'warning', rule: agencyNameVaries },
  'step-number-repeated': { severity: 'warning', rule: stepNumberRepeated },
  'step-number-missing': { severity: 'warning', rule: stepNumberMissing },
  'sentence-unfinished': { severity: 'warning', rule: sentenceUnfinished },
  'outcome-repeats-measure': { severity: 'warning', rule: outcomeRepeatsMeasure },
  'done-without-evidence': { severity: 'warning', rule: doneWithoutEvidence },
  'done-without-date': { severity: 'warning', rule: doneWithoutDate },
  'period-over-not-done': { severity: 'warning', rule: periodOverNotDone },
  'period-outside-year': { severity: 'error', rule: periodOutsideYear },
  'date-after-period': { severity: 'warning', rule: dateAfterPeriod },
  'owner-missing': { severity: 'error', rule: ownerMissing },
  'period-missing': { severity: 'error', rule: periodMissing },
  'code-missing': { severity: 'warning', rule: codeMissing },
  'measures-missing': { severity: 'error', rule: measuresMissing },
  'steps-missing': { severity: 'error', rule: stepsMissing },
  'follow-up-missing': { severity: 'error', rule: followUpMissing },
  'outcome-missing': { severity: 'error', rule: outcomeMissing },
  'row-duplicated': { severity: 'warning', rule: rowDuplicated },
  'column-missing': { severity: 'error', rule: columnMissing },
  'word-doubled': { severity: 'notice', rule: wordDoubled },
  'unit-named-two-ways': { severity: 'notice', rule: unitNamedTwoWays },
  'wording-repeated': { severity: 'notice', rule: wordingRepeated },
} satisfies Record<FindingCode, { severity: Severity; rule: Rule }>

/** Everything wrong with a plan as far as the rules know, in the order of its paper. */
export function findingsOf(known: Known): Finding[] {
  const codes = Object.keys(rules) as FindingCode[]
  return codes
    .flatMap((code) => {
      const { severity, rule } = rules[code]
      return rule(known).map((sighting): Finding => ({ code, severity, ...sighting }))
    })
    .sort((one, other) => inOrder(one.place, other.place))
}

const parts = ['file', 'front-matter', 'heading', 'row', 'plan'] as const satisfies Place['part'][]
const rank = (field: Field | undefined): number => (field ? fields.indexOf(field) : -1)

const inOrder = (one: Place, other: Place): number =>
  parts.indexOf(one.part) - parts.indexOf(other.part) ||
  (one.row ?? one.line ?? 0) - (other.row ?? other.line ?? 0) ||
  rank(one.field) - rank(other.field) ||
  (one.item ?? 0) - (other.item ?? 0)

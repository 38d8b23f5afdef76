/** The fields of the desk's forms about staff surveys, and what may be wrong with them. */
import type { StaffStepKind } from './staff-survey.ts'

export type WrongStaffField =
  | 'title-missing'
  | 'text-too-long'
  | 'eligible-wrong'
  | 'day-unreadable'
  | 'day-past'
  | 'witnesses-same'
  | 'choice-missing'
  | 'sure-missing'
  | 'passphrase-missing'
  | 'passphrase-differs'
  | 'passphrase-short'
  | 'passphrases-equal'
  | 'number-missing'
  | 'number-wrong'
  | 'slips-many'
  | 'witnesses-missing'
  | 'reason-missing'

/** The steps that are taken by a form on the survey's own page. */
export const deskSteps = [
  ...(['opened', 'extended', 'closed', 'called-off', 'published', 'unpublished'] as const),
] as const satisfies readonly StaffStepKind[]
export type DeskStep = (typeof deskSteps)[number]

/** The fields of one step: several stand on a page, so each has names of its own. */
export const staffStepFields = (kind: DeskStep) => ({
  reason: `reason-${kind}`,
  closesOn: `closesOn-${kind}`,
  sure: `sure-${kind}`,
})

/** The numbers of a ledger, in the order in which they are counted. */
export const ledgerNumbers = ['drawn', 'returned', 'replaced', 'onPaper', 'disputed'] as const
export type LedgerNumber = (typeof ledgerNumbers)[number]

/** The passphrases of the two witnesses, each typed twice where it is made. */
export const passphraseFields = {
  first: ['first', 'first-again'],
  second: ['second', 'second-again'],
} as const

/**
 * The most slips of one printing: some ten seconds of work. Their codes are known nowhere but in that file, so one
 * that is given up on would be lost.
 */
export const mostAtOnce = 2_000

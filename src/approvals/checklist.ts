// What is looked at once more before the public sees a plan. Nothing here forbids; only a missing signature does.
import type { Finding } from '../findings/finding.ts'
import { showsEvidence } from '../findings/rules/progress.ts'
import type { SignOff } from './sign-off.ts'
import type { SnapshotContent } from './snapshot.ts'

export const checks = [
  'agency-placed',
  'year-known',
  'no-errors',
  'done-has-proof',
  'done-has-day',
  'links-answer',
  'signed',
] as const
export type Check = (typeof checks)[number]

/** A point of the list: whether it is in order, and how many things are not. */
export interface Checked {
  readonly check: Check
  readonly isGood: boolean
  readonly missing: number
}

/** The list for a plan as it would be frozen now. */
export function checklistOf(parts: {
  readonly content: SnapshotContent
  readonly signOff: SignOff
  readonly findings: readonly Finding[]
  /** Links of linked evidence that gave no page when they were fetched. */
  readonly brokenLinks: number
}): readonly Checked[] {
  const { content, signOff } = parts
  const { name, district, province } = content.agency
  const missing: Readonly<Record<Check, number>> = {
    'agency-placed': [name, district, province].filter((word) => word === '').length,
    'year-known': content.framework === null ? 1 : 0,
    'no-errors': parts.findings.filter(({ severity }) => severity === 'error').length,
    'done-has-proof': content.measures.filter(
      (measure) =>
        measure.stage === 'done' &&
        !showsEvidence(measure) &&
        !measure.proof.some(({ isPublic }) => isPublic),
    ).length,
    'done-has-day': parts.findings.filter(({ code }) => code === 'done-without-date').length,
    'links-answer': parts.brokenLinks,
    signed: signOff.state === 'approved' && !signOff.drifted ? 0 : 1,
  }
  return checks.map((check) => ({ check, isGood: missing[check] === 0, missing: missing[check] }))
}

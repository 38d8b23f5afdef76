import type { Language } from '../basics/bilingual.ts'
import type { Place } from '../basics/place.ts'
import type { Finding } from '../findings/finding.ts'
import { repairOf, sentenceOf, severityWords } from '../findings/messages.ts'
import { placeWords } from '../findings/place-messages.ts'

/** A finding as `--json` prints it. */
export const toFindingJson = (finding: Finding) => ({
  code: finding.code,
  severity: finding.severity,
  place: finding.place,
  message: sentenceOf(finding),
  repair: repairOf(finding),
})

/** A finding as lines for a reader: how grave, where, what is wrong, and what to do. */
export function findingLines(finding: Finding, language: Language): string[] {
  const repair = repairOf(finding)?.[language]
  return [
    `${severityWords[finding.severity][language]} · ${placeWords(finding.place)[language]} · ${finding.code}`,
    `  ${sentenceOf(finding)[language]}`,
    ...(repair ? [`  → ${repair}`] : []),
  ]
}

/** Lines of what was not read, each with its place. */
export const unreadLines = (
  unread: readonly { readonly place: Place; readonly text: string }[],
  language: Language,
): string[] => unread.map(({ place, text }) => `  ${placeWords(place)[language]}: ${text}`)

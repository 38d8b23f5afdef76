import { isPageAddress } from '../basics/page-address.ts'
import { mendText } from '../basics/thai-text.ts'
import { type WithheldFor, withheldFor } from '../basics/withheld.ts'
import { personalDataIn } from '../evidence/personal-data.ts'
import { type Typed, typedIn, type Wrong } from '../platform/form.ts'
import {
  type ChallengeKind,
  challengeKinds,
  longestLink,
  longestReply,
  longestWords,
  type Outcome,
  outcomes,
  type WrongChallenge,
  type WrongReply,
} from './challenge.ts'

/** The field that people leave empty because they do not see it. */
export const trapField = 'website'

/** Reads what a citizen chose and wrote. */
export function readChallengeForm(typed: Typed): {
  readonly kind: ChallengeKind | null
  readonly words: string
  readonly wrong: readonly Wrong<WrongChallenge>[]
} {
  const kind = challengeKinds.find((each) => each === typedIn(typed, 'kind')) ?? null
  const words = plainWords(typedIn(typed, 'words'))
  const wrong: Wrong<WrongChallenge>[] = []
  if (typedIn(typed, trapField) !== '') wrong.push({ field: trapField, code: 'not-left-empty' })
  if (kind === null) wrong.push({ field: 'kind', code: 'kind-missing' })
  if ([...words].length > longestWords) wrong.push({ field: 'words', code: 'words-too-long' })
  else if (personalDataIn(words).length > 0 && !isSure(typed))
    wrong.push({ field: 'words', code: 'looks-personal' })
  return { kind, words, wrong }
}

/** Reads what the office answers. */
export function readReplyForm(typed: Typed): {
  readonly outcome: Outcome | null
  readonly words: string
  readonly link: string
  readonly sure: boolean
  readonly seen: number
  readonly wrong: readonly Wrong<WrongReply>[]
} {
  const outcome = outcomes.find((each) => each === typedIn(typed, 'outcome')) ?? null
  const words = plainWords(typedIn(typed, 'words'))
  const link = typedIn(typed, 'link')
    .toWellFormed()
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
  const wrong: Wrong<WrongReply>[] = []
  if (outcome === null) wrong.push({ field: 'outcome', code: 'outcome-missing' })
  if (words === '') wrong.push({ field: 'words', code: 'words-missing' })
  if ([...words].length > longestReply) wrong.push({ field: 'words', code: 'words-too-long' })
  else if (personalDataIn(words).length > 0 && !isSure(typed))
    wrong.push({ field: 'words', code: 'looks-personal' })
  if (link !== '' && !isAddress(link)) wrong.push({ field: 'link', code: 'link-wrong' })
  const seen = typedIn(typed, 'seen')
  return {
    ...{ outcome, words, link, wrong, sure: isSure(typed) },
    // What says nothing we wrote has seen nothing there is.
    seen: /^\d{1,4}$/.test(seen) ? Number(seen) : -1,
  }
}

/** Reads over which words an officer ruled, and how; null for no ruling we know. */
export function readRulingForm(typed: Typed): {
  readonly voiceId: string
  readonly withheld: WithheldFor | null
  readonly sure: boolean
} | null {
  const said = typedIn(typed, 'ruling')
  const withheld = withheldFor.find((each) => each === said) ?? null
  if (withheld === null && said !== 'show') return null
  return { voiceId: typedIn(typed, 'voice'), withheld, sure: isSure(typed) }
}

const isSure = (typed: Typed) => typedIn(typed, 'sure') === 'yes'

/** Words as they are stored: mended, without signs that nobody sees or that turn the direction of what follows. */
const plainWords = (text: string) =>
  mendText(
    text
      .toWellFormed()
      .slice(0, 20_000)
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' ? sign : sign === '\t' ? ' ' : '')),
  )
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

const isAddress = (text: string) => text.length <= longestLink && isPageAddress(text)

import type { Bilingual } from '../basics/bilingual.ts'
import { readDayTyped } from '../basics/day-typed.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { plainWords } from '../basics/plain-words.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'
import { type Typed, typedFrom, typedIn, type Wrong } from '../platform/form.ts'
import { stepFields, type WrongCampaign } from './field-names.ts'
import { isOfficialAddress, longestAddress } from './official-address.ts'
import { type Placement, type SurveyRevision, type SurveyStepKind, stepKinds } from './survey.ts'
import { type WayToBegin, waysToBegin } from './ways-to-begin.ts'

/** The longest title, reason or name of a place, in signs. */
export const longestWords = 200
/** The longest words of what was improved, in signs. */
export const longestImproved = 1_000
/** More people than any agency serves in a year is a slip. */
const mostPeople = 100_000_000

/** Reads the way in which a campaign is begun: one of ours, or the id of a campaign to copy or that others offer. */
export function readWay(
  typed: Typed,
):
  | { readonly way: WayToBegin }
  | { readonly copied: string }
  | { readonly offered: string }
  | null {
  const said = typedIn(typed, 'way')
  const way = waysToBegin.find((each) => each === said)
  if (way) return { way }
  if (said.startsWith('offered:')) return { offered: said.slice('offered:'.length) }
  return said.startsWith('copy:') ? { copied: said.slice('copy:'.length) } : null
}

/** What is written about a campaign besides its questions. */
export type CampaignWords = Pick<
  SurveyRevision,
  'title' | 'officialUrl' | 'population' | 'improved'
>

/** Words of several lines, each as `plainWords` has it, the empty ones left out. */
const plainLines = (text: string): string =>
  text
    .slice(0, 20_000)
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(plainWords)
    .filter(Boolean)
    .join('\n')

/** Reads what is written about a campaign; words that stay are taken from `kept`. */
export function readCampaign(
  typed: Typed,
  kept: CampaignWords,
  { isFrozen, isLinked }: { readonly isFrozen: boolean; readonly isLinked: boolean },
): { readonly words: CampaignWords; readonly wrong: readonly Wrong<WrongCampaign>[] } {
  const wrong: Wrong<WrongCampaign>[] = []
  const text = (field: string, most: number, read = plainWords): string => {
    const words = read(typedIn(typed, field))
    if ([...words].length > most) wrong.push({ field, code: 'text-too-long' })
    return words
  }
  const both = (field: string, most: number, read = plainWords): Bilingual => ({
    th: text(`${field}-th`, most, read),
    en: text(`${field}-en`, most, read),
  })
  const title = isFrozen ? kept.title : both('title', longestWords)
  if (title.th === '') wrong.push({ field: 'title-th', code: 'title-missing' })
  const improved = isLinked ? null : both('improved', longestImproved, plainLines)
  const people = toArabicDigits(typedIn(typed, 'population')).replaceAll(/[\s,]/g, '')
  const population = /^\d{1,9}$/.test(people) ? Number(people) : null
  if (people !== '' && (population === null || population < 1 || population > mostPeople))
    wrong.push({ field: 'population', code: 'population-unreadable' })
  const officialUrl = isLinked ? addressIn(typed) : null
  if (officialUrl !== null && !isOfficialAddress(officialUrl))
    wrong.push({ field: 'official', code: 'address-wrong' })
  const said = improved && (improved.th !== '' || improved.en !== '') ? improved : null
  return { words: { title, population, officialUrl, improved: said }, wrong }
}

/** An address as it was pasted, without signs that nobody sees; null where none was. */
function addressIn(typed: Typed): string | null {
  const text = typedIn(typed, 'official')
    .toWellFormed()
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
  return text === '' ? null : text.slice(0, longestAddress + 1)
}

/** The form of a campaign as it stands. */
export const campaignTyped = ({ title, officialUrl, population, improved }: CampaignWords): Typed =>
  typedFrom({
    ...{ 'title-th': title.th, 'title-en': title.en, official: officialUrl ?? '' },
    ...{ 'improved-th': improved?.th ?? '', 'improved-en': improved?.en ?? '' },
    population: population === null ? '' : String(population),
  })

/** Reads a step that is asked for; null where the form says none we know. */
export function readStep(typed: Typed): {
  readonly kind: SurveyStepKind
  readonly reason: string
  readonly closesOn: PlainDate | null
  readonly seen: string
  readonly wrong: readonly Wrong<WrongCampaign>[]
} | null {
  const kind = stepKinds.find((each) => each === typedIn(typed, 'step'))
  if (!kind) return null
  const fields = stepFields(kind)
  const reason = plainWords(typedIn(typed, fields.reason))
  const day = typedIn(typed, fields.closesOn)
  const read = day.trim() === '' ? null : readDayTyped(day)
  const wrong: Wrong<WrongCampaign>[] = []
  if ([...reason].length > longestWords) wrong.push({ field: fields.reason, code: 'text-too-long' })
  if (read && !read.ok) wrong.push({ field: fields.closesOn, code: 'day-unreadable' })
  const closesOn = read?.ok ? read.value : null
  return { kind, reason, closesOn, seen: typedIn(typed, 'seen'), wrong }
}

/** What is done with a place where a code hangs. */
export interface PlacementAsked {
  readonly act: 'add' | 'rename' | 'retire' | 'restore'
  /** Empty for a further place. */
  readonly suffix: string
  readonly name: string
  readonly stratum: Placement['stratum'] | null
  readonly wrong: readonly Wrong<WrongCampaign>[]
}

/** Reads what is to be done with a place; null where the form says nothing we know. */
export function readPlacement(typed: Typed): PlacementAsked | null {
  const said = typedIn(typed, 'act')
  const act = (['add', 'rename', 'retire', 'restore'] as const).find((each) => each === said)
  if (!act) return null
  const suffix = act === 'add' ? '' : typedIn(typed, 'suffix')
  // Each place on the page has a field of its own.
  const field = `name${suffix}`
  const name = plainWords(typedIn(typed, field))
  const stratum =
    (['open', 'assisted', 'kiosk'] as const).find((each) => each === typedIn(typed, 'stratum')) ??
    null
  const wrong: Wrong<WrongCampaign>[] = []
  const isNamed = act === 'add' || act === 'rename'
  if (isNamed && name === '') wrong.push({ field, code: 'name-missing' })
  if (isNamed && [...name].length > longestWords) wrong.push({ field, code: 'text-too-long' })
  if (act === 'add' && stratum === null) wrong.push({ field: 'stratum', code: 'stratum-missing' })
  return { act, suffix, name, stratum, wrong }
}

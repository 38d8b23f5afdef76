import type { Bilingual } from '../basics/bilingual.ts'
import { dayText } from '../basics/day-text.ts'
import type { Digits, Emblem } from '../basics/document.ts'
import type { Placard, PlacardFact, PlacardShape, Placards } from '../basics/placards.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { ownSurveyLabel } from './label.ts'
import type { Placement, SurveyKind } from './survey.ts'

/** What a poster tells of a campaign. */
export interface PosterMatter {
  readonly agency: { readonly name: string; readonly district: string; readonly province: string }
  readonly emblem: Emblem | null
  readonly kind: SurveyKind
  readonly title: Bilingual
  readonly lastDay: PlainDate | null
  readonly digits: Digits
  /** Why it is not to be hung up; null where it is. */
  readonly mark: PosterMark | null
}

/** What stands across a poster that is not to be hung up. */
export type PosterMark = 'draft' | 'closed' | 'practice'

/** One place a code hangs; null for the address without a placement. */
export interface PosterPlace {
  readonly placement: Pick<Placement, 'suffix' | 'name'> | null
  /** Where the code leads, whole, such as "https://ita.example.go.th/s/k7m2p/3". */
  readonly link: string
}

/** The words of posters; each says the same in both languages. */
export interface PosterWords {
  readonly kinds: Readonly<
    Record<SurveyKind, { readonly headline: Bilingual; readonly facts: readonly PlacardFact[] }>
  >
  readonly officialNotice: Bilingual
  readonly scan: Bilingual
  /** Where whoever sees the code sees it on the telephone it is meant for. */
  readonly scanOnScreen: Bilingual
  readonly orType: Bilingual
  readonly who: { readonly label: Bilingual; readonly says: Bilingual }
  readonly until: Bilingual
  /** A day in Thai with the name of its era: "30 มิถุนายน พ.ศ. 2569". */
  readonly thaiDay: (day: string) => string
  readonly codeSays: Bilingual
  readonly hangsAt: (name: string, suffix: string) => string
  readonly marks: Readonly<Record<PosterMark, Bilingual>>
  readonly ticket: {
    readonly scan: Bilingual
    readonly code: Bilingual
    readonly address: Bilingual
    readonly until: Bilingual
  }
  readonly titles: {
    readonly posters: (title: string) => string
    readonly tickets: (title: string) => string
  }
}

/** The longest address that people type from a poster without a slip, in signs. */
export const longestTypedAddress = 42

/** An address as people type it: browsers go to https by themselves. */
export const typedAddress = (link: string): string => link.replace(/^https:\/\//, '')

/** Posters of some places in some shapes, as one paper: place by place. */
export const posters = (
  matter: PosterMatter,
  places: readonly PosterPlace[],
  shapes: readonly PlacardShape[],
  words: PosterWords,
): Placards => ({
  title: words.titles.posters(matter.title.th),
  language: 'th',
  digits: matter.digits,
  placards: places.flatMap((place) => shapes.map((shape) => poster(matter, place, shape, words))),
  tickets: null,
})

function poster(
  { agency, emblem, kind, title, lastDay, mark }: PosterMatter,
  { placement, link }: PosterPlace,
  shape: PlacardShape,
  words: PosterWords,
): Placard {
  return {
    ...{ shape, emblem, owner: agency.name, link, address: typedAddress(link) },
    place: placeOf(agency),
    over: { th: title.th || title.en, en: title.en },
    ...words.kinds[kind],
    ...{
      scan: isOnScreen(shape) ? words.scanOnScreen : words.scan,
      orType: words.orType,
      who: words.who,
      codeSays: words.codeSays.th,
    },
    until: lastDay && { label: words.until, day: dayOn(lastDay, words) },
    notice: kind === 'own' ? ownSurveyLabel : words.officialNotice,
    hangsAt: placement ? words.hangsAt(placement.name, placement.suffix) : '',
    mark: mark ? `${words.marks[mark].th} · ${words.marks[mark].en}` : '',
  }
}

const isOnScreen = (shape: PlacardShape) => shape === 'square' || shape === 'story'

const placeOf = ({ district, province }: PosterMatter['agency']) =>
  [district && `อำเภอ${district}`, province && `จังหวัด${province}`].filter(Boolean).join(' ')

/** A last day in words, of the Buddhist era in Thai. */
export const dayOn = (day: PlainDate, words: Pick<PosterWords, 'thaiDay'>): Bilingual => ({
  th: words.thaiDay(dayText('th', day)),
  en: dayText('en', day),
})

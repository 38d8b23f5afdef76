import type { Bilingual, Language } from '../basics/bilingual.ts'
import { toThaiDigits } from '../basics/thai-digits.ts'
import { isShown } from './hiding.ts'
import { ownResultsLabel, ownSurveyLabel } from './label.ts'
import { dayOn, type PosterMatter, type PosterWords } from './poster.ts'

/** Where words are posted: LINE shows a few lines, Facebook has room for who may answer. */
export const postTargets = ['line', 'facebook'] as const
export type PostTarget = (typeof postTargets)[number]

/** What a post says before and around the promises; the rest is what the poster says. */
export interface PostWords {
  readonly invites: (agency: string) => Readonly<Record<PosterMatter['kind'], string>>
  readonly answerAt: string
}

/** Words ready to be posted, with the address of one placement; Thai digits where the agency wants them. */
export function postText(
  { agency, kind, title, lastDay, digits }: Omit<PosterMatter, 'emblem' | 'mark'>,
  link: string,
  say: {
    readonly target: PostTarget
    readonly language: Language
    readonly words: PosterWords
    readonly post: PostWords
  },
): string {
  const { language, words } = say
  const isLong = say.target === 'facebook'
  const promises = words.kinds[kind].facts.map(({ says }) => says[language])
  const figures = (text: string) =>
    language === 'th' && digits === 'thai' ? toThaiDigits(text) : text
  const about = title[language] || title.th
  const who = `${words.who.label[language]}: ${words.who.says[language]}`
  const until = lastDay && `${words.until[language]} ${dayOn(lastDay, words)[language]}`
  const lines = [
    [say.post.invites(agency.name)[kind], ...(isLong ? [about] : [])],
    [promises.join(language === 'th' ? ' ' : ' · '), ...(isLong ? [who] : [])],
    [`${say.post.answerAt} ${link}`, ...(until ? [until] : [])],
    [(kind === 'own' ? ownSurveyLabel : words.officialNotice)[language]],
  ]
  return lines
    .map((each) => each.map((line) => (line.includes(link) ? line : figures(line))).join('\n'))
    .join('\n\n')
}

/** What is said at the end of a campaign. */
export interface ThanksWords {
  readonly thanks: (agency: string) => Readonly<Record<PosterMatter['kind'], string>>
  readonly closed: string
  readonly answers: (n: number) => string
  readonly readAt: string
  readonly improved: string
}

/**
 * Words of thanks for when a campaign is over. How many answered is said of an own survey alone, for presses
 * of a button are no answers, and of no fewer than may be shown.
 */
export function thanksText(
  { agency, kind, title, digits }: Pick<PosterMatter, 'agency' | 'kind' | 'title' | 'digits'>,
  came: {
    readonly answers: number
    readonly improved: Bilingual | null
    /** Where the results are read; null while they are not published. */
    readonly link: string | null
  },
  say: {
    readonly target: PostTarget
    readonly language: Language
    readonly words: Pick<PosterWords, 'officialNotice'>
    readonly thanks: ThanksWords
  },
): string {
  const { language, thanks } = say
  const isLong = say.target === 'facebook'
  const isCounted = kind === 'own' && isShown({ n: came.answers })
  const better = came.improved && (came.improved[language] || came.improved.th)
  const label = kind === 'official-link' ? say.words.officialNotice : ownSurveyLabel
  const figures = (text: string) =>
    language === 'th' && digits === 'thai' ? toThaiDigits(text) : text
  const lines = [
    [thanks.thanks(agency.name)[kind], ...(isLong ? [title[language] || title.th] : [])],
    [[...(isCounted ? [thanks.answers(came.answers)] : []), thanks.closed].join(' ')],
    ...(isLong && better ? [[thanks.improved, better]] : []),
    ...(came.link ? [[`${thanks.readAt} ${came.link}`]] : []),
    [(came.link ? ownResultsLabel : label)[language]],
  ]
  return lines
    .map((each) =>
      each.map((line) => (came.link && line.includes(came.link) ? line : figures(line))).join('\n'),
    )
    .join('\n\n')
}

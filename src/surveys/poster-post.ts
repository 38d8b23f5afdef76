import type { Language } from '../basics/bilingual.ts'
import { toThaiDigits } from '../basics/thai-digits.ts'
import { ownSurveyLabel } from './label.ts'
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

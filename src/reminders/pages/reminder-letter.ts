import type { Language } from '../../basics/bilingual.ts'
import { pathsIn } from '../../paths.ts'
import { reminderWords } from '../messages.ts'
import type { NotificationTold } from '../notification.ts'
import { matterAt, matterTitle, matterWhen } from './matter-parts.tsx'

/** The most things a letter lists; the rest stands on its reader's page. */
const mostListed = 20

/** The letter of a notification: each thing with its address, what presses most first. */
export function reminderLetter(
  language: Language,
  { id, unit, matters }: Pick<NotificationTold, 'id' | 'unit' | 'matters'>,
  codes: ReadonlyMap<string, { readonly code: string }>,
  origin: string,
): { readonly subject: string; readonly text: string; readonly messageId: string } {
  const words = reminderWords[language]
  const at = (path: string) => new URL(path, origin).href
  const things = matters.slice(0, mostListed).map((matter) => {
    const code = codes.get(matter.agencyId)?.code
    const path = code === undefined ? null : matterAt(language, code, matter)
    const head = `${words.kinds[matter.kind]}: ${matterTitle(language, matter)}`
    return [head, matterWhen(language, matter), ...(path === null ? [] : [at(path)])].join('\n')
  })
  const left = matters.length - things.length
  return {
    subject: unit ? words.letterAsked(unit.name) : words.letterSubject(matters.length),
    text: [
      ...[words.letterHead, ...things, ...(left > 0 ? [words.letterMore(left)] : [])],
      words.letterFoot(at(pathsIn(language).ownNotifications())),
    ].join('\n\n'),
    messageId: `<${id}@${new URL(origin).hostname}>`,
  }
}

// What the record says of evidence: its words, and its files by name and hash.
import type { EvidenceContent, EvidenceTarget } from './evidence.ts'

/** The content of a piece in plain words, for the record. */
export const saidOf = (content: EvidenceContent) => ({
  evidenceKind: content.kind,
  title: content.title,
  ...(content.date !== null && { date: content.date }),
  ...(content.place !== '' && { place: content.place }),
  ...(content.purpose !== '' && { purpose: content.purpose }),
  ...(content.channel !== null && { channel: content.channel }),
  ...(content.members.length > 0 && { members: content.members }),
  ...(content.minutes !== '' && { minutes: content.minutes }),
  ...(content.url !== '' && { url: content.url }),
  ...(content.files.length > 0 && {
    files: content.files.map(({ name, sha256 }) => `${name} (${sha256.slice(0, 12)})`),
  }),
  sensitivity: content.sensitivity,
})

/** What a piece serves, in a line: the row's words, and what is proved there. */
export const linkSaid = (link: {
  readonly target: EvidenceTarget
  readonly name: string
  readonly proves: string
}): string =>
  [link.target.kind === 'item' ? link.target.code : link.name, link.proves]
    .filter((words) => words !== '')
    .join(': ')

/** The content as one text, to tell whether a form sent twice asked for the same. */
export const contentSaid = (content: EvidenceContent): string => JSON.stringify(saidOf(content))

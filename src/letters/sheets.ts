import type { Block, Document } from '../basics/document.ts'
import type { Leader } from '../basics/letter-blocks.ts'
import { progressReport } from '../reports/progress-report/v1.ts'
import type { LetterContent } from './letter.ts'
import type { LetterWords } from './letter-words.ts'
import type { LetterMatter } from './matter.ts'
import { letterOf, listOf, numbered, paragraphs, signedBy, textOf } from './parts.ts'

/** The report of a year, or of its first half under its own title. */
export function reportLetter(
  content: LetterContent,
  { plan, reportWords, emblem, font }: LetterMatter,
  words: LetterWords,
  half: boolean,
): Document {
  const signatory = (who: 'signer' | 'second') => ({
    name: textOf(content, `${who}Name`),
    position: textOf(content, `${who}Position`),
  })
  const report = progressReport(plan, half ? { ...reportWords, ...words.halfYear } : reportWords, {
    digits: content.digits,
    signatories: { reporter: signatory('signer'), executive: signatory('second') },
  })
  return {
    ...report,
    ...(emblem && { blocks: [emblem, ...report.blocks] }),
    ...(font !== null && { font }),
  }
}

/** One activity on a sheet: what, when, where, what for, what came of it, and its photos. */
export function activitySheet(
  content: LetterContent,
  matter: LetterMatter,
  words: LetterWords,
): Document {
  const { activity } = words
  const { proof } = matter
  const name = textOf(content, 'subject')
  const members = listOf(content, 'members')
  const rows: Leader[] = [
    { label: activity.name, text: name },
    { label: activity.day, text: content.day ? words.longDay(content.day) : '' },
    { label: activity.place, text: textOf(content, 'place') },
    { label: activity.purpose, text: textOf(content, 'opening').replaceAll('\n', ' ') },
    { label: activity.members, text: members.join(', ') },
    { label: activity.measures, text: proof?.measures.join(' · ') ?? '' },
  ].filter(({ text }) => text !== '')
  const result = listOf(content, 'body')
  return letterOf(
    `${activity.title} ${name}`,
    [
      ...(matter.emblem ? [matter.emblem] : []),
      { kind: 'heading', level: 1, lines: [activity.title, matter.agency.name] },
      { kind: 'rule' },
      { kind: 'leaders', dotted: false, lines: rows.map((row) => [row]) },
      ...(result.length === 0
        ? []
        : [
            { kind: 'clause', indent: 0, text: activity.result, strong: true } as const,
            ...numbered(result, (no) => `${no}.`, result.length === 1 ? 2 : 1),
          ]),
      ...picturesOf(proof, activity),
      signedBy(content, 'signer', words.signatures.reporter),
    ],
    content,
    matter,
  )
}

function picturesOf(proof: LetterMatter['proof'], activity: LetterWords['activity']): Block[] {
  if (!proof || proof.photos.length === 0) return []
  return [
    { kind: 'clause', indent: 0, text: activity.pictures, strong: true },
    {
      kind: 'pictures',
      pictures: proof.photos.map((photo, at) => ({
        ...{ ...photo, says: activity.picture(at + 1, proof.title), caption: '' },
      })),
    },
  ]
}

/**
 * The minutes of a meeting of the working group.
 * @source ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526, ข้อ 25 (รายงานการประชุม)
 */
export function minutesLetter(
  content: LetterContent,
  matter: LetterMatter,
  words: LetterWords,
): Document {
  const { minutes } = words
  const number = textOf(content, 'number')
  const place = textOf(content, 'place')
  const lines = [
    `${minutes.title}${textOf(content, 'subject')}`,
    number === '' ? '' : minutes.meeting(number),
    content.day ? minutes.on(words.longDay(content.day)) : '',
    place === '' ? '' : minutes.at(place),
  ].filter((line) => line !== '')
  return letterOf(
    lines.slice(0, 2).join(' '),
    [
      { kind: 'heading', level: 1, lines },
      { kind: 'rule' },
      { kind: 'clause', indent: 0, text: minutes.members, strong: true },
      ...numbered(listOf(content, 'members'), (no) => `${no}.`),
      ...paragraphs(textOf(content, 'opening'), 0),
      ...listOf(content, 'body').flatMap((line) => paragraphs(line)),
      ...paragraphs(textOf(content, 'closing'), 0),
      signedBy(content, 'signer', minutes.taker),
      signedBy(content, 'second', minutes.checker),
    ],
    content,
    matter,
  )
}

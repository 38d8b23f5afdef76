import type { Document } from '../basics/document.ts'
import type { Roster } from '../basics/letter-blocks.ts'
import { type LetterContent, personTyped } from './letter.ts'
import type { LetterWords } from './letter-words.ts'
import type { LetterMatter } from './matter.ts'
import { headOf, letterOf, listOf, numbered, paragraphs, signedBy, textOf } from './parts.ts'

/**
 * The order that appoints the working group.
 * @source ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526, ข้อ 16 (คำสั่ง)
 */
export function orderLetter(
  content: LetterContent,
  matter: LetterMatter,
  words: LetterWords,
): Document {
  const { order } = words
  const number = textOf(content, 'number') || '.'.repeat(14)
  const lines = [
    order.title(matter.agency.name),
    order.number(number),
    order.subject(textOf(content, 'subject')),
  ]
  const duties = listOf(content, 'duties')
  return letterOf(
    lines.join(' '),
    [
      headOf(matter, words, 3),
      { kind: 'heading', level: 1, lines },
      { kind: 'rule' },
      ...paragraphs(textOf(content, 'opening')),
      rosterOf(content, words),
      ...(duties.length === 0
        ? []
        : [...paragraphs(order.duties), ...numbered(duties, (no) => `${no}.`)]),
      ...paragraphs(textOf(content, 'closing')),
      {
        kind: 'dated',
        text: order.dated(content.day ? words.longDay(content.day) : words.blankDay),
      },
      signedBy(content),
    ],
    content,
    matter,
  )
}

/** Everybody of the working group, numbered through: the chair first, the secretary last. */
function rosterOf(content: LetterContent, { order }: LetterWords): Roster {
  const people = [
    { typed: textOf(content, 'chair'), part: order.chair },
    ...listOf(content, 'members').map((typed) => ({ typed, part: order.member })),
    { typed: textOf(content, 'secretary'), part: order.secretary },
  ].filter(({ typed }) => typed !== '')
  return {
    kind: 'roster',
    people: people.map(({ typed, part }, at) => ({
      ...{ marker: `${at + 1}.`, part, ...personTyped(typed) },
    })),
  }
}

import type { Block, Document, Table } from '../basics/document.ts'
import { linesOf } from '../basics/document.ts'
import { titleOf } from '../measures/measure.ts'
import type { PlannedMeasure } from '../measures/plan.ts'
import type { LetterContent } from './letter.ts'
import type { LetterWords } from './letter-words.ts'
import type { LetterMatter } from './matter.ts'
import { headOf, letterOf, listOf, numbered, paragraphs, signedBy, textOf } from './parts.ts'

/**
 * A memo within the agency: to the executive, or to a division with the table of what it has left.
 * @source ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526, ข้อ 12 (บันทึกข้อความ)
 */
export function memoLetter(
  content: LetterContent,
  matter: LetterMatter,
  words: LetterWords,
): Document {
  const { memo } = words
  const subject = textOf(content, 'subject')
  const parts = (['opening', 'body', 'request'] as const).flatMap((field) => {
    const texts =
      field === 'opening' ? textOf(content, 'opening').split('\n') : listOf(content, field)
    const said = texts.filter((text) => text !== '')
    return said.length === 0 ? [] : [{ field, said }]
  })
  const left = matter.division?.left ?? []
  return letterOf(
    `${memo.title} ${subject}`,
    [
      headOf(matter, words, 1.5, memo.title),
      {
        kind: 'leaders',
        dotted: true,
        lines: [
          [{ label: memo.office, text: textOf(content, 'office') }],
          [
            { label: memo.number, text: textOf(content, 'number') },
            { label: memo.day, text: content.day ? words.dayText(content.day) : '' },
          ],
          [{ label: memo.subject, text: subject }],
        ],
      },
      { kind: 'clause', indent: 0, marker: memo.to, text: textOf(content, 'to') },
      ...parts.flatMap(({ field, said }, at): Block[] => [
        { kind: 'clause', indent: 1, text: `${at + 1}. ${memo.parts[field]}`, strong: true },
        ...numbered(said, (no) => `${at + 1}.${no}`, 2),
        ...(field === 'body' && left.length > 0 ? [leftTable(left, words)] : []),
      ]),
      ...paragraphs(textOf(content, 'closing')),
      signedBy(content),
      ...(textOf(content, 'secondPosition') === '' && textOf(content, 'secondName') === ''
        ? []
        : decision(content, words)),
    ],
    content,
    matter,
  )
}

/** Room for what the executive decides, and for their hand. */
const decision = (content: LetterContent, { memo }: LetterWords): Block[] => [
  {
    kind: 'leaders',
    dotted: true,
    lines: [[{ label: memo.decision, text: '' }]],
  },
  signedBy(content, 'second'),
]

/** What a division has not reported as done. */
const leftTable = (left: readonly PlannedMeasure[], words: LetterWords): Table => {
  const { leftTable: heads } = words
  const column = (id: string, title: string, width: number, align: 'start' | 'center') =>
    ({ id, title, width, align, holds: 'text' }) as const
  const cell = (text: string) => ({ kind: 'text' as const, lines: linesOf(text) })
  return {
    kind: 'table',
    caption: heads.caption,
    columns: [
      column('no', heads.no, 1, 'center'),
      column('measure', heads.measure, 8, 'start'),
      column('period', heads.period, 4, 'start'),
      column('stage', heads.stage, 3, 'start'),
    ],
    rows: left.map((measure, at) => [
      cell(String(at + 1)),
      cell(titleOf(measure)),
      cell(measure.period?.printed ?? ''),
      cell(words.stages[measure.stage]),
    ]),
  }
}

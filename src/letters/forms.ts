import { z } from 'zod'
import { readDayTyped, toDayTyped } from '../basics/day-typed.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { mendText } from '../basics/thai-text.ts'
import { linesTyped, type Typed, typedFrom, typedIn } from '../platform/form.ts'
import {
  fieldsOf,
  type LetterContent,
  type LetterField,
  type LetterKind,
  letterFields,
  listFields,
  type WrongLetter,
} from './letter.ts'

/** Letters in a line and in a paragraph, and lines in a list: more than any office writes. */
const most = { line: 300, paragraph: 4_000, lines: 80 }
const paragraphFields: readonly LetterField[] = ['opening', 'closing', ...listFields]

/** Reads what was typed into a paper, or says which field is wrong. */
export function readLetterForm(
  kind: LetterKind,
  typed: Typed,
): Result<LetterContent, readonly WrongLetter[]> {
  const wrong: WrongLetter[] = []
  const texts: Partial<Record<LetterField, string>> = {}
  const lists: Partial<Record<LetterField, readonly string[]>> = {}
  let day: PlainDate | null = null
  for (const field of fieldsOf[kind]) {
    if (field === 'digits') continue
    if (field === 'day') {
      const said = typedIn(typed, field).trim()
      const read = said === '' ? null : readDayTyped(said)
      if (read && !read.ok) wrong.push({ field, code: 'day-unreadable' })
      day = read?.ok ? read.value : null
      continue
    }
    const longest = paragraphFields.includes(field) ? most.paragraph : most.line
    if (listFields.includes(field)) {
      const lines = (typed[field] ?? []).flatMap(linesTyped).map(mendText).filter(Boolean)
      if (lines.length > most.lines) wrong.push({ field, code: 'too-many-lines' })
      if (lines.some((line) => line.length > longest)) wrong.push({ field, code: 'text-too-long' })
      lists[field] = lines
      continue
    }
    const text = mendText(typedIn(typed, field)).trim()
    if (text.length > longest) wrong.push({ field, code: 'text-too-long' })
    texts[field] = paragraphFields.includes(field) ? text : text.replaceAll('\n', ' ')
  }
  if (fieldsOf[kind].includes('subject') && texts.subject === '')
    wrong.push({ field: 'subject', code: 'subject-missing' })
  if (kind === 'order' && texts.chair === '') wrong.push({ field: 'chair', code: 'chair-missing' })
  const digits = typedIn(typed, 'digits') === 'arabic' ? 'arabic' : 'thai'
  return wrong.length > 0 ? refuse(wrong) : accept({ texts, lists, day, digits })
}

/** What was written, as its form shows it. */
export const letterAsTyped = ({ texts, lists, day, digits }: LetterContent): Typed =>
  typedFrom({
    ...texts,
    ...Object.fromEntries(
      Object.entries(lists).map(([field, lines]) => [
        field,
        field === 'members' ? lines : lines.join('\n'),
      ]),
    ),
    ...{ day: day === null ? '' : toDayTyped(day), digits },
  })

/** A paper as the database keeps it; a field that a later version no longer knows is left out. */
export const keptLetter = z.object({
  texts: z.partialRecord(z.enum(letterFields), z.string()),
  lists: z.partialRecord(z.enum(letterFields), z.array(z.string())),
  day: z
    .string()
    .nullable()
    .transform((day) => day as PlainDate | null),
  digits: z.enum(['thai', 'arabic']),
})

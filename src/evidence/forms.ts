import { z } from 'zod'
import { readDayTyped, toDayTyped } from '../basics/day-typed.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { linesTyped, type Typed, typedIn } from '../platform/form.ts'
import {
  channels,
  type EvidenceContent,
  type EvidenceFile,
  type EvidenceKind,
  evidenceKinds,
  type Redaction,
} from './evidence.ts'
import type { WrongEvidence } from './wrong-evidence.ts'

/** The kind an address or a hidden field names; null for none of ours. */
export const kindIn = (typed: string): EvidenceKind | null =>
  evidenceKinds.find((kind) => kind === typed) ?? null

const longestLine = 300
const longestText = 10_000

/** What was typed of a piece, before its files and its page are known, and what is wrong with it. */
export function readEvidenceForm(
  typed: Typed,
  kind: EvidenceKind,
  today: PlainDate,
): { readonly content: EvidenceContent; readonly wrong: readonly WrongEvidence[] } {
  const wrong: WrongEvidence[] = []
  const text = (field: string, most: number) => {
    const words = typedIn(typed, field).replaceAll('\0', '').toWellFormed().trim()
    if (words.length > most) wrong.push({ field, code: 'too-long' })
    return words
  }
  const day = typedIn(typed, 'date').trim()
  const read = day === '' ? null : readDayTyped(day)
  if (read && !read.ok) wrong.push({ field: 'date', code: 'date-unreadable' })
  // What shows that something was done has happened.
  if (read?.ok && read.value > today) wrong.push({ field: 'date', code: 'date-ahead' })
  const content: EvidenceContent = {
    kind,
    title: text('title', longestLine).replaceAll(/\s+/g, ' '),
    date: read?.ok ? read.value : null,
    place: text('place', longestLine),
    purpose: text('purpose', longestText),
    channel: channels.find((channel) => channel === typedIn(typed, 'channel')) ?? null,
    members: linesTyped(text('members', longestText)),
    minutes: text('minutes', longestText),
    url: text('url', 2_000),
    capture: null,
    files: [],
    sensitivity: typedIn(typed, 'sensitivity') === 'public' ? 'public' : 'internal',
  }
  return { content, wrong }
}

/** What was typed of a publish-safe copy: a line each, "what: why". */
export function readRedactions(typed: Typed): readonly Redaction[] {
  const whats = typed['what'] ?? []
  const whys = typed['why'] ?? []
  return whats.flatMap((each, at) => {
    const what = each.toWellFormed().replaceAll('\0', '').trim().slice(0, longestLine)
    const why = (whys[at] ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, longestLine)
    return what === '' || why === '' ? [] : [{ what, why }]
  })
}

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const points = z.number().int().positive().nullable()
const keptFile = z.object({
  sha256: hash,
  name: z.string().min(1).max(255),
  type: z.string().max(100),
  bytes: z.number().int().nonnegative(),
  width: points,
  height: points,
  takenAt: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
    .nullable(),
  previewSha256: hash.nullable(),
  originalSha256: hash.nullable(),
})

/** What was noted of a file when it came in, read again; null where the note is none of ours. */
export function readFileNote(bytes: Uint8Array): EvidenceFile | null {
  try {
    const read = keptFile.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return read.success ? read.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** A piece as its form shows it to be revised. */
export const contentAsTyped = (content: EvidenceContent): Readonly<Record<string, string>> => ({
  title: content.title,
  date: content.date === null ? '' : toDayTyped(content.date),
  place: content.place,
  purpose: content.purpose,
  channel: content.channel ?? '',
  members: content.members.join('\n'),
  minutes: content.minutes,
  url: content.url,
  sensitivity: content.sensitivity,
})

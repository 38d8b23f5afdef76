// The papers around a plan: which there are, what is typed into each, and how one is kept.
import type { Digits } from '../basics/document.ts'
import type { PlainDate } from '../basics/plain-date.ts'

/** The papers, in the order in which a year needs them. */
export const letterKinds = [
  'order',
  'memo-ask',
  'announcement',
  'plan',
  'reminder',
  'activity',
  'minutes',
  'memo-report',
  'half-year',
  'year',
] as const
export type LetterKind = (typeof letterKinds)[number]

/** Reads a kind as an address has it. */
export const readLetterKind = (text: string): LetterKind | null =>
  letterKinds.find((kind) => kind === text) ?? null

/** What may be typed into a paper. */
export const letterFields = [
  'about',
  'office',
  'number',
  'day',
  'subject',
  'to',
  'place',
  'opening',
  'chair',
  'members',
  'secretary',
  'duties',
  'body',
  'request',
  'closing',
  'signerName',
  'signerPosition',
  'secondName',
  'secondPosition',
  'digits',
] as const
export type LetterField = (typeof letterFields)[number]

const signer: readonly LetterField[] = ['signerName', 'signerPosition']
const both: readonly LetterField[] = [...signer, 'secondName', 'secondPosition']
const memo: readonly LetterField[] = [
  ...([
    'office',
    'number',
    'day',
    'subject',
    'to',
    'opening',
    'body',
    'request',
    'closing',
  ] as const),
  ...both,
]

/** The fields of each paper, in the order of its form. */
export const fieldsOf: Readonly<Record<LetterKind, readonly LetterField[]>> = {
  order: [
    ...(['number', 'subject', 'opening', 'chair', 'members', 'secretary', 'duties'] as const),
    ...(['closing', 'day'] as const),
    ...signer,
    'digits',
  ],
  'memo-ask': [...memo, 'digits'],
  'memo-report': [...memo, 'digits'],
  reminder: ['about', ...memo.filter((field) => !field.startsWith('second')), 'digits'],
  announcement: ['subject', 'opening', 'body', 'closing', 'day', ...signer, 'digits'],
  plan: ['subject', 'opening', ...both, 'digits'],
  'half-year': [...both, 'digits'],
  year: [...both, 'digits'],
  activity: [
    ...(['about', 'subject', 'day', 'place', 'opening', 'members', 'body'] as const),
    ...signer,
    'digits',
  ],
  minutes: [
    'about',
    'number',
    'subject',
    'day',
    'place',
    'members',
    'opening',
    'body',
    'closing',
    ...both,
    'digits',
  ],
}

/** Fields in which each line is a thing of its own. */
export const listFields: readonly LetterField[] = ['members', 'duties', 'body', 'request']

/** What was typed into a paper, mended; a list has a text for each line, the others one. */
export interface LetterContent {
  readonly texts: Readonly<Partial<Record<LetterField, string>>>
  readonly lists: Readonly<Partial<Record<LetterField, readonly string[]>>>
  /** Null where it is left to be written by hand. */
  readonly day: PlainDate | null
  readonly digits: Digits
}

/** A paper as it was written once. What it says of the plan is as the record was then. */
export interface LetterVersion {
  readonly id: string
  readonly kind: LetterKind
  readonly ordinal: number
  readonly content: LetterContent
  readonly recordedAt: string
  readonly recordedBy: string
}

/** What can be wrong with what was typed; web-messages.ts has a sentence for each. */
export interface WrongLetter {
  readonly field: LetterField
  readonly code:
    | 'day-unreadable'
    | 'text-too-long'
    | 'too-many-lines'
    | 'subject-missing'
    | 'chair-missing'
}

/** Why a paper was not kept. */
export type LetterRefusal =
  | { readonly code: 'not-allowed'; readonly act: string }
  /** The page was left open while another paper was written from it. */
  | { readonly code: 'form-used-twice' }

/** Somebody as typed: "นายมานะ ใจดี, ผู้อำนวยการกองคลัง"; without a comma the whole is what stands on paper. */
export function personTyped(typed: string): { readonly name: string; readonly post: string } {
  const [name = '', ...post] = typed.split(/\s*,\s*/)
  return post.length === 0
    ? { name: '', post: name.trim() }
    : { name: name.trim(), post: post.join(', ').trim() }
}

// What a piece of evidence must have to be one, by its kind; anything else is left to the person.
import type { EvidenceContent } from './evidence.ts'

/** What is wrong with what was given, as a code. */
export type IncompleteCode =
  | 'title-missing'
  | 'file-missing'
  | 'address-missing'
  | 'proof-missing'
  | 'date-missing'
  | 'channel-missing'
  | 'account-missing'

/** A field and what it lacks. */
export interface Incomplete {
  readonly field: 'title' | 'files' | 'url' | 'date' | 'channel' | 'minutes'
  readonly code: IncompleteCode
}

/**
 * What a piece lacks, by its kind; none where it is whole. An activity, an order, a meeting and a making-known
 * have a day; what was made known has its channel and its proof.
 *
 * @source รายงานผลการดำเนินการ (O43): rows that said "made known" without where, when or proof could not be checked
 */
export function lacks(content: EvidenceContent): readonly Incomplete[] {
  const { kind, files, url } = content
  const isBare = files.length === 0 && url === ''
  const missing: Incomplete[] = []
  if (content.title === '') missing.push({ field: 'title', code: 'title-missing' })
  if (isDated.has(kind) && content.date === null)
    missing.push({ field: 'date', code: 'date-missing' })
  if (kind === 'made-known' && content.channel === null)
    missing.push({ field: 'channel', code: 'channel-missing' })
  if (kind === 'file' && files.length === 0) missing.push({ field: 'files', code: 'file-missing' })
  if (kind === 'link' && url === '') missing.push({ field: 'url', code: 'address-missing' })
  if (isProven.has(kind) && isBare) missing.push({ field: 'files', code: 'proof-missing' })
  const isSilent = content.minutes === '' && content.members.length === 0
  if (kind === 'meeting' && isBare && isSilent)
    missing.push({ field: 'minutes', code: 'account-missing' })
  return missing
}

const isDated = new Set<string>(['activity', 'order', 'meeting', 'made-known'])
const isProven = new Set<string>(['order', 'manual', 'announcement', 'report', 'made-known'])

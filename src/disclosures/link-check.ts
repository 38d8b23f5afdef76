// What was seen at an address, each time it was asked for. All of it is kept; where an address stands is folded here.
import type { FactId } from '../basics/ids.ts'
import { inOrder } from './disclosure.ts'

/** What came of one visit: it works, it does not, or nobody can be sure (a robot may be kept out). */
export const linkOutcomes = ['ok', 'broken', 'unsure'] as const
export type LinkOutcome = (typeof linkOutcomes)[number]

/** Something worth a look in what was found there; a hint, never a verdict. */
export interface Finding {
  /** A code of src/disclosures/looking.ts. */
  readonly kind: string
  /** The words it was found in; empty where it is about the whole. */
  readonly passage: string
  /** Such as "page 3" or a cell; empty where it has none. */
  readonly place: string
}

/** One visit of one address. */
export interface LinkCheck {
  readonly id: FactId
  readonly url: string
  /** The round it belonged to; null for one that was asked for by itself. */
  readonly runId: string | null
  readonly startedAt: string
  readonly outcome: LinkOutcome
  /** Why it is broken or unsure, as a code; null where it works. */
  readonly reason: string | null
  readonly status: number | null
  readonly redirects: readonly { readonly url: string; readonly status: number }[]
  readonly finalUrl: string | null
  readonly type: string | null
  readonly bytes: number | null
  /** Of what came back. */
  readonly sha256: string | null
  readonly etag: string | null
  readonly lastModified: string | null
  readonly tookMs: number
  readonly findings: readonly Finding[]
}

/** What somebody who looked says of an address, whatever the checker saw; a null verdict takes it back. */
export interface LinkRuling {
  readonly id: FactId
  readonly url: string
  readonly verdict: 'ok' | 'broken' | null
  readonly reason: string
  readonly recordedAt: string
  readonly recordedBy: string
}

/** Where an address stands, of all visits and rulings. */
export interface LinkStanding {
  readonly url: string
  /** By the ruling where one stands, else by the newest visit; null before the first. */
  readonly verdict: LinkOutcome | null
  readonly newest: LinkCheck | null
  readonly ruling: LinkRuling | null
  readonly lastSuccessAt: string | null
  /** When the visits that have failed since the last success began to fail; null while the newest did not. */
  readonly firstFailureAt: string | null
  /** How many visits in a row were broken, the newest last. */
  readonly failures: number
}

/** Where an address stands, of its visits and rulings in any order; those of other addresses are passed over. */
export function linkStanding(
  url: string,
  checks: readonly LinkCheck[],
  rulings: readonly LinkRuling[] = [],
): LinkStanding {
  const visits = inOrder(checks.filter((each) => each.url === url))
  const newest = visits.at(-1) ?? null
  const last = inOrder(rulings.filter((each) => each.url === url)).at(-1)
  const ruling = last?.verdict ? last : null
  const lastOk = visits.findLastIndex(({ outcome }) => outcome === 'ok')
  const failing = visits.slice(lastOk + 1).filter(({ outcome }) => outcome === 'broken')
  return {
    ...{ url, newest, ruling },
    verdict: ruling?.verdict ?? newest?.outcome ?? null,
    lastSuccessAt: visits[lastOk]?.startedAt ?? null,
    firstFailureAt: failing[0]?.startedAt ?? null,
    failures: failing.length,
  }
}

/** The worst of some addresses, which is what an item's links come to; null where none was visited. */
export function worstOf(standings: readonly Pick<LinkStanding, 'verdict'>[]): LinkOutcome | null {
  const found = (verdict: LinkOutcome) => standings.some((each) => each.verdict === verdict)
  return found('broken') ? 'broken' : found('unsure') ? 'unsure' : found('ok') ? 'ok' : null
}

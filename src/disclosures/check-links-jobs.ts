import { type FiscalYear, fiscalYearOf } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import type { Inside } from '../basics/inside.ts'
import { monthOf } from '../basics/plain-date.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Clock } from '../platform/clock.ts'
import { type Database, inTransaction } from '../platform/db/database.ts'
import { readInside } from '../platform/reading/read-inside.ts'
import { bodyShelf } from '../platform/visiting/body-shelf.ts'
import { type ManyOptions, visitMany } from '../platform/visiting/visit-many.ts'
import type { Visited } from '../platform/visiting/visited.ts'
import type { LinkCheck } from './link-check.ts'
import type { LinkRun } from './link-run.ts'
import { beginRun, finishRun, usesIn, visitedIn } from './link-run-store.ts'
import { lastGoodOf, saveLinkCheck, wasHeardSince } from './link-store.ts'
import type { ItemHint, LinkUse } from './link-use.ts'
import { findingsOf } from './looking.ts'

/** What checking stands on, and how politely it visits. */
export interface Checking
  extends Pick<
    ManyOptions,
    'visitor' | 'reach' | 'bounds' | 'atOnce' | 'pause' | 'turns' | 'again' | 'time'
  > {
  readonly db: Database
  readonly frameworks: readonly Framework[]
  readonly clock: Clock
  readonly newId: () => string
}

/**
 * Goes on with a round: visits every address it has not told of yet, once for all items and agencies that
 * name it, and writes each down before the next begins in its place. Killed at any moment, it goes on where
 * it was. A signal stops it; the round stays open.
 */
export async function goOnWithRun(
  checking: Checking,
  run: LinkRun,
  {
    signal,
    onDone,
  }: {
    readonly signal?: AbortSignal
    readonly onDone?: (done: number, all: number) => void
  } = {},
): Promise<'finished' | 'stopped'> {
  const { db, frameworks, clock, newId: _, ...how } = checking
  const since = (fiscalYearOf(monthOf(clock.today())) - 1) as FiscalYear
  const all = await usesIn(db, frameworks, run, since)
  const uses = Map.groupBy(all, ({ url }) => url)
  const told = await visitedIn(db, run.id, [...new Set(all.map(({ agency }) => agency.id))])
  const left = [...uses.keys()].filter((url) => !told.has(url))
  await inTransaction(db, (tx) => beginRun(tx, run.id, clock.now(), uses.size))
  let done = uses.size - left.length
  onDone?.(done, uses.size)
  const known = new Map<string, Awaited<ReturnType<typeof lastGoodOf>>>()
  const names = nameKeeper(db, clock)
  const shelf = await bodyShelf()
  const tell = async (visited: Visited) => {
    const own = uses.get(visited.url) ?? []
    const place = visited.reason === 'opened' ? shelf.placeOf(visited.url) : null
    const inside = place === null ? null : await readInside({ place })
    await shelf.forget(visited.url)
    await inTransaction(db, async (tx) => {
      for (const [agencyId, uses] of Map.groupBy(own, ({ agency }) => agency.id)) {
        const before = known.get(visited.url)?.find((each) => each.agencyId === agencyId) ?? null
        const check = checkOf(checking, run, visited, { uses, inside, before })
        const by = { agencyId, at: clock.now(), by: run.askedBy }
        await saveLinkCheck(tx, by, check)
      }
    })
    known.delete(visited.url)
    onDone?.(++done, uses.size)
  }
  try {
    const ended = await visitMany(
      left,
      {
        ...how,
        ...(signal && { signal }),
        keep: shelf.keep,
        before: async (url) => {
          const own = uses.get(url) ?? []
          const ids = [...new Set(own.map(({ agency }) => agency.id))]
          const good = await lastGoodOf(db, ids, url)
          if (!isAskable(good, ids, own)) return null
          known.set(url, good)
          const [{ etag, lastModified, finalUrl } = nothingKnown] = good
          return { etag, lastModified, finalUrl }
        },
      },
      async (visited) => {
        const sure = await names.looked(visited)
        if (sure) await tell(sure)
      },
    )
    if (ended === 'stopped') return ended
    for (const visited of names.unsure()) await tell(visited)
    await inTransaction(db, (tx) => finishRun(tx, run.id, clock.now()))
    return 'finished'
  } finally {
    await shelf.clear()
  }
}

const nothingKnown = { etag: null, lastModified: null, finalUrl: null }

/**
 * Whether it may be asked only if a page changed: everybody who names it was told of the same page, and no
 * answer came since, for which other things would be looked for in it.
 */
function isAskable(
  good: Awaited<ReturnType<typeof lastGoodOf>>,
  agencyIds: readonly AgencyId[],
  uses: readonly LinkUse[],
): boolean {
  const [first] = good
  return (
    first !== undefined &&
    (first.etag !== null || first.lastModified !== null) &&
    good.length === agencyIds.length &&
    good.every(({ sha256, etag }) => sha256 === first.sha256 && etag === first.etag) &&
    uses.every(({ answeredAt, agency }) =>
      good.some((each) => each.agencyId === agency.id && each.startedAt > answeredAt),
    )
  )
}

function checkOf(
  { newId }: Checking,
  run: LinkRun,
  visited: Visited,
  found: {
    readonly uses: readonly LinkUse[]
    readonly inside: Inside | null
    readonly before: LinkCheck | null
  },
): LinkCheck {
  const { url, startedAt, outcome, reason, status, redirects, finalUrl, tookMs } = visited
  const { uses, inside, before } = found
  // What has not changed is what it was, and so is what was seen in it.
  const same = reason === 'unchanged' ? before : null
  const { type, bytes, sha256 } = same ?? visited
  const { etag, lastModified } = visited
  return {
    ...{ id: newId() as FactId, url, runId: run.id, startedAt, outcome, status, redirects },
    ...{ finalUrl, type, bytes, sha256, etag, lastModified, tookMs },
    reason: outcome === 'ok' ? null : reason,
    findings: same ? same.findings : inside ? hintsIn(visited, inside, uses) : [],
  }
}

/** What is worth a look in a page, for each item that names it. */
const hintsIn = (
  { url, finalUrl }: Visited,
  inside: Inside,
  uses: readonly LinkUse[],
): readonly ItemHint[] =>
  uses.flatMap(({ agency, code, year, looked }) =>
    findingsOf({ url, finalUrl: finalUrl ?? url, inside }, looked, agency).map((hint) => ({
      ...{ ...hint, code, year },
    })),
  )

/** For how long an answer from anywhere shows that this computer reaches the network, in milliseconds. */
const heardFor = 24 * 3_600_000

/**
 * Keeps names nobody knew until some host has answered: on a computer that is cut off every name is unknown,
 * and nobody is to be told that all is broken.
 */
function nameKeeper(db: Database, clock: Clock) {
  let isHeard: boolean | null = null
  const held: Visited[] = []
  return {
    /** The visit, where it may be told now; null where it is kept. */
    async looked(visited: Visited): Promise<Visited | null> {
      if (visited.status !== null) isHeard = true
      if (visited.reason !== 'name-unknown') return visited
      const since = new Date(Date.parse(clock.now()) - heardFor).toISOString()
      isHeard ||= await wasHeardSince(db, since)
      if (isHeard) return visited
      held.push(visited)
      return null
    },
    /** What was kept, as sure as it is now. */
    unsure: (): readonly Visited[] =>
      isHeard
        ? held
        : held.map((visited) => ({ ...visited, outcome: 'unsure', reason: 'name-unanswered' })),
  }
}

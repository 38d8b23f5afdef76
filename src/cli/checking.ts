import { type FiscalYear, fiscalYearOf } from '../basics/fiscal-year.ts'
import { monthOf } from '../basics/plain-date.ts'
import { type Checking, goOnWithRun } from '../disclosures/check-links-jobs.ts'
import {
  isNightlyDue,
  isWatchDue,
  type LinkRun,
  type RunCause,
  type RunScope,
} from '../disclosures/link-run.ts'
import {
  clearRuns,
  holdRun,
  letGoOfRuns,
  newestRunOf,
  saveRunUnlessOpen,
  takeRun,
  usesIn,
} from '../disclosures/link-run-store.ts'
import { nodeTimers, type Timers } from '../platform/daily.ts'
import { inTransaction } from '../platform/db/database.ts'
import { clearLeftShelves } from '../platform/visiting/body-shelf.ts'
import { hostTurns } from '../platform/visiting/turns.ts'
import { linkWatches } from '../settings/link-watch-store.ts'

/** How often it is looked whether somebody asked; a page that asks pokes besides. */
const lookEvery = 15_000
/** For how long a round is held without a sign of life, in milliseconds. */
const heldFor = 90_000
/** How long rounds are remembered; what was seen in them stays. */
const rememberedFor = 400 * 24 * 3_600_000

/** Rounds people wait for, and rounds nobody waits for, go beside each other. */
const lanes: readonly (readonly RunCause[])[] = [['asked'], ['watch', 'nightly', 'command']]

/** What does the rounds of visits while the program serves. */
export interface Rounds {
  /** Looks at once. */
  readonly poke: () => void
  /** Begins nothing more, stops what is under way (it is gone on with later), and waits for it. */
  readonly stop: () => Promise<void>
}

/** Does the rounds that are asked for, those of the night and of watches, each from where it was left. */
export function checkingRounds(
  checking: Checking,
  parts: {
    /** Whether no other program can have this database open. */
    readonly isAlone: boolean
    readonly onFault: (error: unknown) => void
    readonly timers?: Timers
  },
): Rounds {
  const { db, clock } = checking
  const { timers = nodeTimers, onFault } = parts
  const end = new AbortController()
  // A host is asked by one lane at a time, however many go beside each other.
  const turns = hostTurns(checking.pause, checking.time)
  const working = lanes.map((): Promise<void> | null => null)
  const begun = parts.isAlone ? inTransaction(db, letGoOfRuns) : Promise.resolve()
  const look = () => {
    if (end.signal.aborted) return
    for (const [at, causes] of lanes.entries())
      working[at] ??= lane(causes)
        .catch(onFault)
        .finally(() => {
          working[at] = null
        })
  }
  const lane = async (causes: readonly RunCause[]) => {
    await begun
    if (causes.includes('nightly')) await addDue(checking)
    while (!end.signal.aborted) {
      const run = await takeAndDo({ ...checking, turns }, causes, end.signal)
      if (run === null) return
    }
  }
  const clearing = Promise.all([
    clearLeftShelves(),
    inTransaction(db, (tx) =>
      clearRuns(tx, new Date(Date.parse(clock.now()) - rememberedFor).toISOString()),
    ),
  ]).catch(onFault)
  const timer = timers.every(lookEvery, look)
  return {
    poke: look,
    async stop() {
      timer.stop()
      end.abort()
      await clearing
      await Promise.all(working)
    },
  }
}

/** Takes up a round that waits and does it; null where none waits. */
export async function takeAndDo(
  checking: Checking,
  causes: readonly RunCause[],
  signal?: AbortSignal,
  onDone?: (done: number, all: number) => void,
): Promise<LinkRun | null> {
  const { db, clock, newId } = checking
  const id = newId()
  const until = () => new Date(Date.parse(clock.now()) + heldFor).toISOString()
  const run = await inTransaction(db, (tx) =>
    takeRun(tx, { id, now: clock.now(), until: until() }, causes),
  )
  if (!run) return null
  const holding = setInterval(() => {
    // A database that is gone for a moment is told of by the round itself.
    inTransaction(db, (tx) => holdRun(tx, run.id, { id, until: until() })).catch(() => undefined)
  }, heldFor / 3)
  try {
    await goOnWithRun(checking, run, { ...(signal && { signal }), ...(onDone && { onDone }) })
    return run
  } finally {
    clearInterval(holding)
    await inTransaction(db, (tx) => holdRun(tx, run.id, { id, until: null }))
  }
}

/** Adds the round of the night and those of watches where they are due and there is anything to visit. */
export async function addDue(checking: Checking): Promise<void> {
  const { db, clock } = checking
  const [today, now] = [clock.today(), clock.now()]
  const nightly = await newestRunOf(db, ['nightly'], null)
  const all: RunScope = { agencyId: null, year: null, code: null }
  if (isNightlyDue(today, now, nightly?.askedAt ?? null)) await addRun(checking, all, 'nightly')
  for (const { agencyId, watch } of await linkWatches(db)) {
    const last = await newestRunOf(db, ['watch', 'nightly'], agencyId)
    if (isWatchDue(watch, today, now, last?.askedAt ?? null))
      await addRun(checking, { ...all, agencyId }, 'watch')
  }
}

/** Adds a round nobody asked for on a page, where none like it is open, and gives its id; null where it would visit nothing. */
export async function addRun(
  { db, clock, newId, frameworks }: Checking,
  scope: RunScope,
  cause: RunCause,
): Promise<string | null> {
  const since = (fiscalYearOf(monthOf(clock.today())) - 1) as FiscalYear
  if ((await usesIn(db, frameworks, scope, since)).length === 0) return null
  return inTransaction(db, (tx) =>
    saveRunUnlessOpen(tx, {
      ...{ ...scope, id: newId(), cause, askedAt: clock.now(), askedBy: 'prongsai' },
      ...{ begunAt: null, finishedAt: null, links: null },
    }),
  )
}

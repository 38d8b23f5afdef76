// Saves what arrives together in one transaction. No time is waited for: it goes when a turn of the event loop
// brings nobody else, and what comes while a batch is on its way goes into the next.
import { accept, type Result, refuse } from '../basics/result.ts'

/** Why an item was not acknowledged. It may have been kept all the same: whoever sends it again must be known by its id. */
export type NotCommitted =
  /** So many wait that this one was not taken in. */
  | { readonly code: 'queue-full' }
  /** It waited as long as may be waited. */
  | { readonly code: 'too-slow' }
  | { readonly code: 'failed'; readonly error: unknown }

/** What an error of a batch means: one of its items is bad, it may simply be tried again, or nothing can be saved now. */
export type Blame = 'one-of-them' | 'try-again' | 'all'

export interface GroupCommit<Item, Outcome> {
  /** Resolves when the transaction of the item was committed, or it was not within the time. */
  readonly commit: (item: Item) => Promise<Result<Outcome, NotCommitted>>
  /** How many wait and how many are on their way. */
  readonly waiting: () => number
}

/**
 * Most items of one transaction, transactions at the same time, items that wait, milliseconds that one waits, and
 * how many must wait before a further transaction goes beside another.
 */
export const commitLimits = {
  ...{ batch: 200, inFlight: 2, queue: 5_000, patience: 4_000 },
  // With one connection a second batch only waits for the first, and both are smaller: it goes when it is full.
  beside: 200,
} as const
type Limits = { readonly [Name in keyof typeof commitLimits]: number }

/** Turns of the event loop in which more may come before a batch goes. */
const mostTurns = 20

/** How often a batch that may be tried again is. */
const mostTries = 4

/** How often is looked whether somebody has waited too long, in milliseconds. */
const lookEvery = 250

interface Waiting<Item, Outcome> {
  readonly item: Item
  readonly since: number
  readonly tell: (told: Result<Outcome, NotCommitted>) => void
}

/**
 * Commits items in batches. `save` keeps all in one transaction and gives an outcome for each, in their order;
 * `blame` says what an error means. A bad item fails alone: its batch is saved again one by one.
 */
export function groupCommit<Item, Outcome>(
  save: (items: readonly Item[]) => Promise<readonly Outcome[]>,
  blame: (error: unknown) => Blame,
  limits: Partial<Limits> = {},
): GroupCommit<Item, Outcome> {
  const { batch, inFlight, queue: longest, patience, beside } = { ...commitLimits, ...limits }
  type Each = Waiting<Item, Outcome>
  const queue: Each[] = []
  /** Everybody who was not told yet, the earliest first. */
  const untold = new Set<Each>()
  let batches = 0
  let isAsked = false
  let looking: NodeJS.Timeout | null = null

  const told = (each: Each, result: Result<Outcome, NotCommitted>) => {
    if (untold.delete(each)) each.tell(result)
  }

  const mayGo = () =>
    queue.length > 0 &&
    (batches === 0 || (batches < inFlight && queue.length >= Math.min(beside, batch)))

  function ask() {
    if (isAsked || !mayGo()) return
    isAsked = true
    setImmediate(gather, 0, 1)
  }

  /** Goes when a turn of the event loop brought nobody: those who come together go together. */
  function gather(before: number, turn: number) {
    if (queue.length > before && queue.length < batch && turn < mostTurns)
      return void setImmediate(gather, queue.length, turn + 1)
    isAsked = false
    while (mayGo()) void sendOff(queue.splice(0, batch))
  }

  async function sendOff(each: readonly Each[]) {
    batches += 1
    await saved(each)
    batches -= 1
    ask()
  }

  async function saved(those: readonly Each[]): Promise<void> {
    for (let tries = 1; ; tries += 1)
      try {
        const outcomes = await save(those.map(({ item }) => item))
        if (outcomes.length !== those.length) throw new Error('A batch must give all outcomes.')
        for (const [at, each] of those.entries()) told(each, accept(outcomes[at] as Outcome))
        return
      } catch (error) {
        const why = blame(error)
        if (why === 'try-again' && tries < mostTries) continue
        if (why !== 'all' && those.length > 1) return oneByOne(those)
        for (const each of those) told(each, refuse({ code: 'failed', error }))
        return
      }
  }

  async function oneByOne(those: readonly Each[]) {
    // Whoever was told meanwhile that it took too long sends it again.
    for (const each of those) if (untold.has(each)) await saved([each])
  }

  function look() {
    const now = performance.now()
    for (const each of untold) {
      if (now - each.since < patience) break
      const at = queue.indexOf(each)
      if (at >= 0) queue.splice(at, 1)
      told(each, refuse({ code: 'too-slow' }))
    }
    if (untold.size > 0 || looking === null) return
    clearInterval(looking)
    looking = null
  }

  return {
    commit: (item) =>
      new Promise((tell) => {
        if (queue.length >= longest) return tell(refuse({ code: 'queue-full' }))
        const each = { item, tell, since: performance.now() }
        untold.add(each)
        queue.push(each)
        looking ??= setInterval(look, lookEvery)
        ask()
      }),
    waiting: () => untold.size,
  }
}

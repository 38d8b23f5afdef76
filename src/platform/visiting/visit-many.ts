import pLimit from 'p-limit'
import { readPageAddress } from '../fetching/public-address.ts'
import { robotsKeeper } from './robots.ts'
import { realTime, type Time } from './time.ts'
import { hostTurns, type Turns } from './turns.ts'
import { type Gate, type Visit, type VisitOptions, visit } from './visit.ts'
import { type VisitReason, visitReasons } from './visit-reasons.ts'
import type { Before, Visited } from './visited.ts'

/** How many pages are visited in one run. */
export interface ManyOptions extends Omit<VisitOptions, 'before' | 'gate' | 'now'> {
  /** How many hosts are visited at the same time. */
  readonly atOnce?: number
  /** Milliseconds between two visits of one host; its robots.txt may ask for more. */
  readonly pause?: number
  /** Turns at hosts shared with other runs, which then keep the pause together; each run its own without. */
  readonly turns?: Turns
  /** Milliseconds before a page is visited again whose trouble may pass, for each attempt after the first. */
  readonly again?: readonly number[]
  /** What was known of a page before this run. */
  readonly before?: (url: string) => Promise<Before | null>
  readonly time?: Time
}

/** No robots.txt may ask for a longer pause than this, and no host for a longer rest. */
const longestPause = 10_000
const longestRest = 120_000
/** After so many attempts in a row without an answer a host is asked no more in this run. */
const patienceWithHost = 5

/**
 * Visits pages politely: one at a time per host with a pause, keeping robots.txt, hosts in turns so that a slow one
 * holds up nobody else; what may pass is tried again later. Each page is told to `onDone` once, and nothing else
 * begins in its place before that is done; so a run that is killed goes on with the pages it has not told.
 * Throws what `onDone` or `keep` threw, once all that was under way has stopped.
 *
 * @returns 'stopped' where the signal ended it; pages under way then are not told
 */
export function visitMany(
  urls: Iterable<string>,
  options: ManyOptions,
  onDone: (visited: Visited) => Promise<void>,
  ask: Visit = visit,
): Promise<'finished' | 'stopped'> {
  return new Run(options, onDone, ask).over(urls)
}

/** A page that waits for its visit. */
interface Waiting {
  readonly url: string
  readonly attempt: number
  readonly notBefore: number
}

class Run {
  readonly #options: ManyOptions
  readonly #onDone: (visited: Visited) => Promise<void>
  readonly #ask: Visit
  readonly #end = new AbortController()
  readonly #time: Time
  readonly #limit: ReturnType<typeof pLimit>
  readonly #turns: Turns
  readonly #robots: ReturnType<typeof robotsKeeper>

  constructor(options: ManyOptions, onDone: (visited: Visited) => Promise<void>, ask: Visit) {
    const { time = realTime, atOnce = 16, pause, turns } = options
    this.#options = options
    this.#onDone = onDone
    this.#ask = ask
    this.#time = time
    this.#limit = pLimit(atOnce)
    this.#turns = turns ?? hostTurns(pause, time)
    const how = { ...options, signal: this.#end.signal, now: time.now }
    this.#robots = robotsKeeper(how, ask)
  }

  async over(urls: Iterable<string>): Promise<'finished' | 'stopped'> {
    const { signal } = this.#options
    const stop = () => this.#end.abort(signal?.reason)
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop, { once: true })
    const hosts = Map.groupBy(urls, (url) => hostOf(url))
    const failures: unknown[] = []
    await Promise.all(
      [...hosts].map(([host, pages]) =>
        this.#host(host, pages).catch((error: unknown) => {
          if (this.#end.signal.aborted && error === this.#end.signal.reason) return
          failures.push(error)
          this.#end.abort(error)
        }),
      ),
    )
    signal?.removeEventListener('abort', stop)
    if (failures.length > 0) throw failures[0]
    return this.#end.signal.aborted ? 'stopped' : 'finished'
  }

  /** Visits the pages of one host, one after another; between two it holds no place. */
  async #host(host: string, urls: readonly string[]) {
    const waiting: Waiting[] = urls.map((url) => ({ url, attempt: 0, notBefore: 0 }))
    let silence = 0
    let givenUp: VisitReason | null = null
    while (waiting.length > 0 && !this.#end.signal.aborted) {
      const page = takeDue(waiting, this.#time.now())
      const rest = Math.max(page.notBefore - this.#time.now(), this.#turns.wait(host))
      if (rest > 0 && !givenUp) await this.#sleep(rest)
      if (givenUp === null) await this.#learn(host, page.url)
      const reason = await this.#limit(async () => {
        if (this.#end.signal.aborted) return null
        const visited = givenUp
          ? notAsked(page.url, givenUp, this.#time.now())
          : await this.#visit(page.url)
        const again = givenUp ? null : this.#again(host, page, visited)
        if (again) waiting.push(again)
        else await this.#onDone(visited)
        return visited.reason
      })
      if (reason === null || givenUp) continue
      silence = asIfSilent[reason] ? silence + 1 : 0
      if (silence >= patienceWithHost) givenUp = asIfSilent[reason] ?? null
    }
  }

  /** Asks for a host’s robots.txt beforehand, so that the pause after it holds no place. */
  async #learn(host: string, url: string) {
    const address = readPageAddress(url)
    if (typeof address === 'string' || this.#robots.knows(address)) return
    await this.#limit(async () => {
      if (!this.#end.signal.aborted) await this.#rulesAt(address, false)
    })
    await this.#sleep(this.#turns.wait(host))
  }

  async #rulesAt(url: URL, follows: boolean) {
    if (this.#robots.knows(url)) return this.#robots.askedAt(url)
    const done = await this.#turns.take(url.hostname, { follows, signal: this.#end.signal })
    try {
      const rules = await this.#robots.askedAt(url)
      if (typeof rules !== 'string')
        this.#turns.slow(url.hostname, Math.min(rules.delay, longestPause))
      return rules
    } finally {
      done()
    }
  }

  async #visit(url: string): Promise<Visited> {
    const { before, time: _, turns: __, ...options } = this.#options
    const known = before ? await before(url) : null
    let last: string | null = null
    const gate: Gate = async (address) => {
      const rules = await this.#rulesAt(address, address.hostname === last)
      if (typeof rules === 'string') return rules
      const allowed = rules.allows(address)
      if (allowed !== true) return allowed === null ? 'robots-unknown' : 'robots'
      const follows = address.hostname === last
      last = address.hostname
      return this.#turns.take(address.hostname, { follows, signal: this.#end.signal })
    }
    const { signal } = this.#end
    return this.#ask(url, { ...options, before: known, gate, signal, now: this.#time.now })
  }

  /** The page once more, later, where its trouble may pass; null where it is done with. */
  #again(host: string, { url, attempt }: Waiting, { reason, retryAfter }: Visited) {
    const asked = (retryAfter ?? 0) * 1000
    if (asked > 0) this.#turns.rest(host, Math.min(asked, longestRest))
    const pause = (this.#options.again ?? [30_000, 120_000])[attempt]
    if (!visitReasons[reason].mayPass || pause === undefined || asked > longestRest) return null
    const notBefore = this.#time.now() + Math.max(pause, asked)
    return { url, attempt: attempt + 1, notBefore }
  }

  async #sleep(ms: number) {
    if (ms > 0) await this.#time.sleep(ms, this.#end.signal)
  }
}

/** What is said of the other pages of a host that ended several visits in a row like this. */
const asIfSilent: Readonly<Partial<Record<VisitReason, VisitReason>>> = {
  'no-answer': 'host-silent',
  'connection-refused': 'host-silent',
  'name-unanswered': 'host-silent',
  'too-many-asked': 'too-many-asked',
}

function hostOf(url: string): string {
  const address = readPageAddress(url)
  return typeof address === 'string' ? '' : address.hostname
}

/** Takes the first page whose time has come; where there is none, the one whose time comes first. */
function takeDue(waiting: Waiting[], now: number): Waiting {
  let at = waiting.findIndex(({ notBefore }) => notBefore <= now)
  if (at < 0) {
    const first = Math.min(...waiting.map(({ notBefore }) => notBefore))
    at = waiting.findIndex(({ notBefore }) => notBefore === first)
  }
  const [page] = waiting.splice(at, 1)
  if (!page) throw new Error('no page waits')
  return page
}

function notAsked(url: string, reason: VisitReason, now: number): Visited {
  return {
    ...{ url, reason, outcome: visitReasons[reason].outcome },
    ...{ startedAt: new Date(now).toISOString(), tookMs: 0, status: null, finalUrl: null },
    ...{ redirects: [], exchanges: [], headers: [], type: null, bytes: null, sha256: null },
    ...{ etag: null, lastModified: null, trouble: null, retryAfter: null },
  }
}

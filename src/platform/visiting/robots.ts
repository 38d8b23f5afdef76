import { mostRobotsBytes, type RobotsRules, readRobots } from './robots-rules.ts'
import { type Visit, type VisitOptions, visit } from './visit.ts'
import type { VisitReason } from './visit-reasons.ts'

/** Keeps what the hosts’ robots.txt ask, each for a day. */
export interface RobotsKeeper {
  /** What the host of an address asks, fetched where it is not known; or why nothing on that host may be visited now. */
  readonly askedAt: (url: URL) => Promise<RobotsRules | VisitReason>
  /** Whether the host of an address need not be asked. */
  readonly knows: (url: URL) => boolean
}

interface KeptRules {
  readonly asked: Promise<RobotsRules | VisitReason>
  until: number
}

const day = 24 * 60 * 60 * 1000
/** What could not be read is asked for again with the next attempt. */
const trouble = 20_000
const mostHosts = 1_000

/** Fetches robots.txt by the same safe way as pages, and keeps the rules of the hosts asked last. */
export function robotsKeeper(
  how: Pick<VisitOptions, 'visitor' | 'reach' | 'signal' | 'bounds'> & {
    readonly now: () => number
  },
  ask: Visit = visit,
): RobotsKeeper {
  const kept = new Map<string, KeptRules>()
  const fresh = ({ origin }: URL) => {
    const known = kept.get(origin)
    return known && known.until > how.now() ? known : null
  }
  return {
    knows: (url) => fresh(url) !== null,
    askedAt: (url) => {
      const known = fresh(url)
      if (known) return known.asked
      const made: KeptRules = { asked: fetched(url, how, ask), until: Number.POSITIVE_INFINITY }
      const keepFor = (ms: number) => {
        made.until = how.now() + ms
      }
      made.asked.then(
        (told) => keepFor(typeof told === 'string' ? trouble : day),
        () => kept.delete(url.origin),
      )
      kept.delete(url.origin)
      kept.set(url.origin, made)
      const [oldest] = kept.keys()
      if (kept.size > mostHosts && oldest !== undefined) kept.delete(oldest)
      return made.asked
    },
  }
}

async function fetched(
  { origin }: URL,
  { visitor, reach, signal, bounds, now }: Parameters<typeof robotsKeeper>[0],
  ask: Visit,
): Promise<RobotsRules | VisitReason> {
  const address = `${origin}/robots.txt`
  const read: Uint8Array[] = []
  const { reason } = await ask(address, {
    ...{ visitor, now },
    ...(reach && { reach }),
    ...(signal && { signal }),
    bounds: { ...bounds, redirects: 5 },
    keep: async (pieces) => {
      let bytes = 0
      for await (const piece of pieces) {
        read.push(piece)
        bytes += piece.byteLength
        if (bytes > mostRobotsBytes) return
      }
    },
  })
  const meaning = robotsMeanings[reason] ?? 'free'
  if (meaning === 'host') return reason
  if (meaning === 'closed') return 'robots-unknown'
  const text = meaning === 'read' ? new TextDecoder().decode(Buffer.concat(read)) : ''
  return readRobots(address, text)
}

/**
 * What the visit of a robots.txt means for the pages of its host: 'read' the rules are there, or as much as we read ·
 * 'closed' it exists and cannot be had, so nothing may be visited · 'host' the host has the same trouble with all
 * pages · else 'free': there is none, or nothing that could be one.
 *
 * @source RFC 9309, 2.3.1
 */
export const robotsMeanings: Readonly<Partial<Record<VisitReason, 'read' | 'closed' | 'host'>>> = {
  opened: 'read',
  'too-large': 'read',
  'unpacks-too-large': 'read',
  'server-trouble': 'closed',
  'too-many-asked': 'closed',
  'too-slow': 'closed',
  'no-answer': 'host',
  'connection-refused': 'host',
  'connection-cut': 'host',
  'name-unanswered': 'host',
  'certificate-expired': 'host',
  'certificate-of-other': 'host',
  'certificate-untrusted': 'host',
  'not-secure': 'host',
}

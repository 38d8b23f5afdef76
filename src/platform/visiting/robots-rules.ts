import robotsParser from 'robots-parser'
import { product } from './user-agent.ts'

/** The package says it has its function as `default`; in truth it is the function. */
const parsed = robotsParser as unknown as typeof robotsParser.default

/** What the robots.txt of a host asks of us. */
export interface RobotsRules {
  /** Whether we may visit an address of that host; null where telling would take too long. */
  readonly allows: (url: URL) => boolean | null
  /** Milliseconds it asks us to leave between two visits; 0 where it asks for none. */
  readonly delay: number
}

/** As much of a robots.txt as is read. @source RFC 9309, 2.5: at least 500 kibibytes */
export const mostRobotsBytes = 500 * 1024

/** Steps of comparing one address with all rules; hostile rules full of stars would take hours. */
const mostSteps = 50_000_000

/** Reads a robots.txt as it stands at an address; text that is none has no rules. */
export function readRobots(address: string, text: string): RobotsRules {
  const ours = forUs(text.slice(0, mostRobotsBytes))
  const rules = parsed(address, ours)
  const delay = rules.getCrawlDelay(product) ?? 0
  return {
    allows: (url) =>
      ours.length * (url.pathname.length + url.search.length) > mostSteps
        ? null
        : rules.isAllowed(url.href, product) !== false,
    delay: Number.isFinite(delay) ? Math.max(0, delay * 1000) : 0,
  }
}

/** Everybody we are not becomes one and the same, so that no list of names times rules can fill the memory. */
function forUs(text: string): string {
  let named: string[] = []
  const lines: string[] = []
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, agent] = /^\s*user-agent\s*:([^#]*)/i.exec(line) ?? []
    if (agent === undefined) {
      // Only a line that says something ends the list of names; the parser reads them so as well.
      if (/^[^#]*:/.test(line)) named = []
      lines.push(line)
      continue
    }
    const [name = ''] = agent.toLowerCase().split('/')
    const whose =
      name.trim() === '*' || name.trim() === product.toLowerCase() ? name.trim() : 'other'
    if (named.includes(whose)) continue
    named.push(whose)
    lines.push(`user-agent: ${whose}`)
  }
  return lines.join('\n')
}

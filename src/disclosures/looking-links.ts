// The same address given for several items: an assessor who opens it twice looks for two things on it.
import type { Hint } from './looking.ts'

/** An address as it was given for an item. */
export interface GivenLink {
  readonly code: string
  readonly url: string
}

/** A hint with the address it is about. */
export interface GivenHint {
  readonly url: string
  readonly hint: Hint
}

/**
 * The addresses that several items share, as hints of each of those items. The front page of a site is likely
 * a slip; a page that holds several things may be right, so of any other page nobody is sure.
 */
export function duplicateLinks(
  links: readonly GivenLink[],
): ReadonlyMap<string, readonly GivenHint[]> {
  const byAddress = new Map<string, GivenLink[]>()
  for (const link of links) {
    const address = sameAddressOf(link.url)
    if (address !== null) byAddress.set(address, [...(byAddress.get(address) ?? []), link])
  }
  const hints = new Map<string, GivenHint[]>()
  for (const [address, shared] of byAddress) {
    const codes = [...new Set(shared.map(({ code }) => code))]
    if (codes.length < 2) continue
    for (const code of codes) {
      const others = codes.filter((other) => other !== code).join(', ')
      hints.set(code, [
        ...(hints.get(code) ?? []),
        {
          url: shared.find((each) => each.code === code)?.url ?? '',
          hint: {
            kind: 'duplicate-link',
            certainty: isFrontPage(address) ? 'likely' : 'not-sure',
            ...{ passage: '', place: '' },
            about: { items: others },
          },
        },
      ])
    }
  }
  return hints
}

/** What says only where a reader came from, and makes no other page. */
const travelMarks = /^(?:utm_|fbclid$|gclid$|usp$|_ga$)/

/**
 * An address without what makes no other page of it; null where it is none. A named place within a page stays,
 * for there the other item has a place of its own.
 */
export function sameAddressOf(url: string): string | null {
  if (!URL.canParse(url.trim())) return null
  const address = new URL(url.trim())
  if (!/^https?:$/.test(address.protocol)) return null
  for (const name of [...address.searchParams.keys()]) {
    if (travelMarks.test(name)) address.searchParams.delete(name)
  }
  address.searchParams.sort()
  const host = address.host.toLowerCase().replace(/^www\./, '')
  const path = address.pathname.replace(/\/(?:index\.(?:php|html?|aspx?))?$/i, '') || '/'
  const place = /^#!?$/.test(address.hash) ? '' : address.hash
  return `${host}${path}${address.search}${place}`
}

const isFrontPage = (address: string) => /^[^/?#]+\/?(?:home|main)?$/i.test(address)

/**
 * What stays on a phone until it has left it: filled forms that are to be sent, and beginnings. Where a browser
 * forbids it, nothing is kept and nothing fails.
 */
export interface Kept {
  /** The address it is sent to. */
  readonly to: string
  /** The form as it is sent. */
  readonly body: string
  /** Milliseconds since 1970. */
  readonly at: number
}
export type KeptAs = 'out' | 'draft'

/** Milliseconds until it is forgotten: a beginning after two weeks, a filled form when its survey is long over. */
const lasts = { draft: 14 * 24 * 3600_000, out: 90 * 24 * 3600_000 } as const

/** Where a form is kept: by its survey and the id of its stamp, so that no two mix. */
export const placeOf = (as: KeptAs, survey: string, stamp: string): string =>
  `survey ${as} ${survey} ${stamp.split('.')[0]}`

/** Keeps a form; false where the browser forbids it or has no room. */
export function keep(place: string, kept: Kept): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

/** Forgets what was kept. */
export function letGo(place: string): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // Nothing was kept where nothing may be kept.
  }
}

/** All that is kept of one kind, the latest first; of one survey where it is named. */
export function keptOf(as: KeptAs, survey = ''): [place: string, kept: Kept][] {
  const found: [string, Kept][] = []
  try {
    for (const place of Object.keys(localStorage))
      if (place.indexOf(`survey ${as} ${survey}`) === 0) {
        const kept = readKept(localStorage.getItem(place))
        if (kept && Date.now() - kept.at < lasts[as]) found.push([place, kept])
        else letGo(place)
      }
  } catch {
    // Nothing was kept where nothing may be kept.
  }
  return found.sort((one, other) => other[1].at - one[1].at)
}

function readKept(text: string | null): Kept | null {
  try {
    const { to, body, at } = JSON.parse(text || '')
    return typeof to === 'string' && typeof body === 'string' && at > 0 ? { to, body, at } : null
  } catch {
    return null
  }
}

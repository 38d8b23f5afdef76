import type { Clock } from '../platform/clock.ts'
import type { FileKeeper } from '../platform/files/file-keeper.ts'
import { bodyShelf } from '../platform/visiting/body-shelf.ts'
import { type ManyOptions, visitMany } from '../platform/visiting/visit-many.ts'
import type { Visited } from '../platform/visiting/visited.ts'
import { warcOf } from '../platform/visiting/warc.ts'
import type { Captured } from './capture.ts'

/** How pages of ours have links visited: rounds are poked, captures made at once. */
export interface LinkDoor
  extends Pick<ManyOptions, 'visitor' | 'reach' | 'bounds' | 'pause' | 'time'> {
  /** Tells whoever does the rounds that one was asked for. */
  readonly poke: () => void
  /** Milliseconds somebody may wait for a capture. */
  readonly patience?: number
}

/** As long as somebody waits for a page. */
const usualPatience = 40_000

/**
 * Visits some addresses and keeps each as a WARC file, bytes and all. What was not reached while somebody waits
 * is told as not reached: nothing is claimed of it.
 */
export async function captureLinks(
  { visitor, reach, bounds, pause, time, patience = usualPatience }: LinkDoor,
  { files, clock }: { readonly files: FileKeeper; readonly clock: Clock },
  urls: readonly string[],
): Promise<readonly Captured[]> {
  const shelf = await bodyShelf()
  const captured = new Map<string, Captured>()
  try {
    await visitMany(
      urls,
      {
        ...{ visitor, again: [], keep: shelf.keep, signal: AbortSignal.timeout(patience) },
        ...(reach && { reach }),
        ...(bounds && { bounds }),
        ...(pause !== undefined && { pause }),
        ...(time && { time }),
      },
      async (visited) => {
        const { url, startedAt, outcome, reason, status, finalUrl, sha256 } = visited
        const body = shelf.bodyOf(url)
        captured.set(url, {
          ...{ url, capturedAt: startedAt, outcome, status, finalUrl },
          reason: outcome === 'ok' ? null : reason,
          warcSha256: await keptWarc(files, visited, body),
          payloadSha256: body === null ? null : sha256,
        })
        await shelf.forget(url)
      },
    )
  } finally {
    await shelf.clear()
  }
  return urls.map((url) => captured.get(url) ?? notReached(url, clock.now()))
}

async function keptWarc(
  files: FileKeeper,
  visited: Visited,
  body: Parameters<typeof warcOf>[1],
): Promise<string | null> {
  if (visited.exchanges.length === 0) return null
  const kept = await files.keepStream(warcOf(visited, body), () => Number.POSITIVE_INFINITY)
  return kept?.sha256 ?? null
}

const notReached = (url: string, capturedAt: string): Captured => ({
  ...{ url, capturedAt, outcome: 'unsure', reason: 'not-reached', status: null, finalUrl: null },
  ...{ warcSha256: null, payloadSha256: null },
})

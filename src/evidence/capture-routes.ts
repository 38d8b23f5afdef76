import { type Fetched, fetchOnce, type Reach } from '../platform/fetching/fetch-once.ts'
import { readPageAddress } from '../platform/fetching/public-address.ts'
import type { WebContext, World } from '../platform/web/env.ts'
import type { Capture } from './evidence.ts'

const largestPage = 20 * 1024 * 1024
/** As far into a page as its title may stand. */
const headLength = 256 * 1024

/** The address as it is fetched and kept; null where nobody could fetch it. */
export function pageAddress(typed: string): string | null {
  const read = readPageAddress(typed)
  return typeof read === 'string' ? null : read.href
}

/** Fetches a linked page once and keeps what it gave among the sender's drafts. A dead one is told as such. */
export async function capturedPage(
  c: WebContext,
  { files, clock }: World,
  url: string,
  reach: Reach | undefined,
): Promise<Capture> {
  const own = files.drafts.of(c.get('actor').id)
  const fetchedAt = clock.now()
  let kept: { readonly sha256: string; readonly bytes: number } | null = null
  let head = Buffer.alloc(0)
  const keep = async (pieces: AsyncIterable<Uint8Array>) => {
    async function* watched() {
      for await (const piece of pieces) {
        if (head.length < headLength) head = Buffer.concat([head, piece]).subarray(0, headLength)
        yield piece
      }
    }
    kept = await own.keepStream(watched(), () => largestPage)
    return kept !== null
  }
  const fetched = await fetchOnce(url, keep, reach)
  const { outcome, reason, status, finalUrl, type } = fetched
  const { sha256 = null, bytes = 0 } = (kept as { sha256: string; bytes: number } | null) ?? {}
  return {
    ...{ outcome, reason, fetchedAt, status, finalUrl, type, bytes },
    sha256: outcome === 'captured' ? sha256 : null,
    title: outcome === 'captured' ? titleIn(head, fetched) : '',
  }
}

/** The title of a page in HTML, in the letters it says it is written in; empty for anything else. */
function titleIn(head: Buffer, { type }: Fetched): string {
  if (!/html/i.test(type ?? '')) return ''
  const said = /charset=["']?([\w-]+)/i.exec(`${type} ${head.subarray(0, 2048).toString('latin1')}`)
  const isThai = /^(tis-?620|windows-874|iso-8859-11)$/i.test(said?.[1] ?? '')
  const html = new TextDecoder(isThai ? 'windows-874' : 'utf-8').decode(head)
  const [, title = ''] = /<title\b[^>]*>([^<]*)/i.exec(html) ?? []
  return title
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? ' ')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .toWellFormed()
    .trim()
    .slice(0, 300)
}

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" },
}

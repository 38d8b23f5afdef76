import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { WebContext } from './env.ts'

/** Nothing in a file that people sent may run, load or be framed, whatever it says it is. */
const sealedIn = "default-src 'none'; sandbox; frame-ancestors 'none'"

/**
 * Hands out a file as it lies on the disk, in pieces; null where it is not there. Pictures are shown where
 * they stand, everything else is saved under its name.
 */
export async function keptFile(
  c: WebContext,
  place: string,
  file: { readonly name: string; readonly type: string; readonly isPublic: boolean },
): Promise<Response | null> {
  const found = await stat(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!found) return null
  const how = file.type === 'image/jpeg' ? 'inline' : 'attachment'
  c.header('content-type', file.type === 'text/plain' ? 'text/plain; charset=utf-8' : file.type)
  c.header('content-length', String(found.size))
  c.header('content-security-policy', sealedIn)
  c.header(
    'content-disposition',
    `${how}; filename="${asciiOf(file.name)}"; filename*=UTF-8''${encoded(file.name)}`,
  )
  // What is public now may be withdrawn later, so nobody keeps it without asking again.
  c.header('cache-control', file.isPublic ? 'no-cache' : 'private, no-store')
  return c.body(Readable.toWeb(createReadStream(place)) as NodeStream as ReadableStream)
}

const asciiOf = (name: string) => name.replaceAll(/[^\w.-]+/g, '_')

/** @source RFC 8187, section 3.2.1: what may stand unencoded */
const encoded = (name: string) =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)

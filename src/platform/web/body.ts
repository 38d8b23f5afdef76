import { accept, type Result, refuse } from '../../basics/result.ts'
import { readTyped } from '../form.ts'
import type { Typed } from '../html/form-view.ts'
import type { WebContext } from './env.ts'

/** The largest form without a file: far above the longest row, far below what would fill the memory. */
export const largestForm = 2 * 1024 * 1024

/** Names and values in a form: the longest of ours has some hundreds. Reading a million takes the server many seconds. */
export const mostFields = 5_000

/** Why a posted form was not read. */
export type BodyTrouble = 'too-large' | 'wrong-format' | 'form-unreadable'

/** Reads a posted form, no further than its limit; says which trouble page to show where it cannot. */
export async function typedForm(
  c: WebContext,
  limit = largestForm,
): Promise<Result<Typed, BodyTrouble>> {
  const type = (c.req.header('content-type') ?? '').toLowerCase()
  if (!type.startsWith('application/x-www-form-urlencoded')) return refuse('wrong-format')
  const bytes = await bytesUpTo(c.req.raw.body, limit)
  if (!bytes.ok) return bytes
  if (countOf('&', bytes.value) >= mostFields) return refuse('too-large')
  return accept(readTyped(new TextDecoder().decode(bytes.value)))
}

/** The bytes of a body, read no further than a limit. */
export async function bytesUpTo(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Result<Uint8Array, BodyTrouble>> {
  if (!body) return accept(new Uint8Array())
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of body) {
      size += piece.byteLength
      if (size > limit) return refuse('too-large')
      pieces.push(piece)
    }
  } catch {
    // The connection broke while the form was on its way; there is nobody left to tell but the log.
    return refuse('form-unreadable')
  }
  return accept(Buffer.concat(pieces))
}

function countOf(sign: string, bytes: Uint8Array): number {
  const code = sign.charCodeAt(0)
  let count = 0
  for (const byte of bytes) if (byte === code) count++
  return count
}

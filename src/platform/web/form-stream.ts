import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import busboy from 'busboy'
import { accept, type Result, refuse } from '../../basics/result.ts'
import { asTyped } from '../form.ts'
import type { Typed } from '../html/form-view.ts'
import type { BodyTrouble } from './body.ts'
import type { WebContext } from './env.ts'

/** A posted form with files, each of which went to its sink while it was still coming in. */
export interface StreamedForm<Sunk> {
  readonly typed: Typed
  readonly files: readonly Sunk[]
  readonly tooManyFiles: boolean
}

/** Where the files of a form go, one after another; it must read each to its end. */
export type FileSink<Sunk> = (file: {
  readonly field: string
  /** As the browser calls it: a name without a path. This comes from the browser. */
  readonly name: string
  readonly pieces: AsyncIterable<Uint8Array>
}) => Promise<Sunk>

/** A body larger than this is not read: twenty photos fit in, or five of the largest documents. */
const largestBody = 1024 * 1024 * 1024

/**
 * Reads a form whose files are streamed away as they come, so that memory stays flat whatever is sent. A connection
 * that breaks makes the sink of the file on its way throw, and the form unreadable; what the sink throws of
 * itself, such as that the disk is full, is thrown on.
 */
export async function streamedForm<Sunk>(
  c: WebContext,
  limits: { readonly files: number; readonly field: number },
  sink: FileSink<Sunk>,
): Promise<Result<StreamedForm<Sunk>, BodyTrouble>> {
  const headers = Object.fromEntries(c.req.raw.headers)
  const { body } = c.req.raw
  if (!/^multipart\/form-data/i.test(headers['content-type'] ?? '')) return refuse('wrong-format')
  if (!body) return refuse('form-unreadable')
  if (Number(headers['content-length'] ?? 0) > largestBody) return refuse('too-large')
  const typed: Record<string, string[]> = Object.create(null)
  const sinking: Promise<Sunk>[] = []
  let isTooLarge = false
  let tooManyFiles = false
  let failure: unknown = null
  let turn: Promise<void> = Promise.resolve()
  try {
    const parser = busboy({
      headers,
      defParamCharset: 'utf8',
      limits: { files: limits.files, fields: 200, fieldSize: limits.field },
    })
    parser.on('field', (name, value, { valueTruncated }) => {
      isTooLarge ||= valueTruncated
      typed[name] ??= []
      typed[name].push(asTyped(value))
    })
    parser.on('filesLimit', () => {
      tooManyFiles = true
    })
    parser.on('fieldsLimit', () => {
      isTooLarge = true
    })
    parser.on('file', (field, stream, { filename }) => {
      // A form without a file chosen sends an empty one without a name.
      if (!filename) return void stream.resume()
      const pieces = stream.iterator({ destroyOnReturn: false })
      // A file that breaks before its turn has come says so when it is read.
      stream.on('error', () => undefined)
      const sunk = turn.then(() => sink({ field, name: filename, pieces }))
      turn = sunk.then(
        () => undefined,
        (error: unknown) => {
          failure ??= error
          // Whatever is left of this file is read past, or the form would never end.
          stream.resume()
        },
      )
      sinking.push(sunk)
    })
    await pipeline(Readable.fromWeb(body as NodeStream), parser)
  } catch {
    // Half a form, a broken connection, or no boundary: what busboy says of it is of no use to an officer.
    await Promise.allSettled(sinking)
    return refuse('form-unreadable')
  }
  const files = await Promise.allSettled(sinking)
  if (failure !== null) throw failure
  if (isTooLarge) return refuse('too-large')
  return accept({
    typed,
    tooManyFiles,
    files: files.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
  })
}

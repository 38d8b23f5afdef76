import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import busboy from 'busboy'
import { accept, type Result, refuse } from '../../basics/result.ts'
import { asTyped } from '../form.ts'
import type { Typed } from '../html/form-view.ts'
import type { BodyTrouble } from './body.ts'
import type { WebContext } from './env.ts'

/** A posted form with at most one file; a file over the limit is read past and not kept. */
export interface Upload {
  readonly typed: Typed
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null
  readonly fileTooLarge: boolean
}

/** A body larger than this is not even read past: the connection is worth more than the sentence. */
const patience = 512 * 1024 * 1024

/** Reads a form with a file as it streams in, keeping no more of the file than `limit` bytes. */
export async function uploadedForm(
  c: WebContext,
  limits: { readonly file: number; readonly field: number },
): Promise<Result<Upload, BodyTrouble>> {
  const headers = Object.fromEntries(c.req.raw.headers)
  const { body } = c.req.raw
  if (!/^multipart\/form-data/i.test(headers['content-type'] ?? '')) return refuse('wrong-format')
  if (!body) return refuse('form-unreadable')
  if (Number(headers['content-length'] ?? 0) > patience) return refuse('too-large')
  try {
    const parser = busboy({
      headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 40, fileSize: limits.file, fieldSize: limits.field },
    })
    return await parsed(Readable.fromWeb(body as NodeStream), parser)
  } catch {
    // busboy throws where the boundary is missing; what it says is of no use to an officer.
    return refuse('form-unreadable')
  }
}

function parsed(body: Readable, parser: busboy.Busboy): Promise<Result<Upload, BodyTrouble>> {
  const typed: Record<string, string[]> = Object.create(null)
  let file: Upload['file'] = null
  let fileTooLarge = false
  let fieldTooLarge = false
  const { promise, resolve } = Promise.withResolvers<Result<Upload, BodyTrouble>>()
  parser.on('field', (name, value, { valueTruncated }) => {
    fieldTooLarge ||= valueTruncated
    typed[name] ??= []
    typed[name].push(asTyped(value))
  })
  parser.on('file', (_, stream, { filename }) => {
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => void pieces.push(piece))
    stream.on('limit', () => {
      fileTooLarge = true
      pieces.length = 0
    })
    stream.on('end', () => {
      // A form without a file chosen sends an empty one without a name.
      if (!fileTooLarge && filename) file = { name: filename, bytes: Buffer.concat(pieces) }
    })
    stream.on('error', () => resolve(refuse('form-unreadable')))
  })
  parser.on('close', () =>
    resolve(fieldTooLarge ? refuse('too-large') : accept({ typed, file, fileTooLarge })),
  )
  parser.on('error', () => resolve(refuse('form-unreadable')))
  body.on('error', () => resolve(refuse('form-unreadable')))
  body.pipe(parser)
  return promise
}

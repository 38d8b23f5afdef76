import type { Digits, Papers } from '../../basics/document.ts'
import { type PaperFormat, render } from '../documents/render.ts'
import { sha256Of } from '../files/file-keeper.ts'
import type { WebContext } from './env.ts'

/** A paper that an address asks for. */
export interface AskedPaper {
  readonly format: PaperFormat
  /** What is printed, made for the digits asked for. */
  readonly papers: (digits: Digits) => Papers
  /** Digits where the address asks for none. */
  readonly digits: Digits
  /** Everything the paper rests on, so that a browser keeps no stale one. */
  readonly restsOn: readonly string[]
  readonly name: FileName
}

/** What a file is called: for every browser, and with its letters for those that know RFC 6266. */
export interface FileName {
  readonly latin: string
  readonly thai: string
}

/** Answers with a paper as a file, or that the one the browser has is still good. */
export async function paperAnswer(c: WebContext, asked: AskedPaper): Promise<Response> {
  const wanted = c.req.query('digits')
  const digits = wanted === 'thai' || wanted === 'arabic' ? wanted : asked.digits
  const still = stillGood(c, [...asked.restsOn, asked.format, c.get('language'), digits])
  if (still) return still
  const made = await render(asked.papers(digits), asked.format)
  return fileAnswer(c, asked.name, asked.format, made)
}

/** Says what the answer rests on, and answers that what the browser has of it is still good; null where it is not. */
export function stillGood(c: WebContext, restsOn: readonly string[]): Response | null {
  const words = new TextEncoder().encode(restsOn.join('\n'))
  const tag = `"${sha256Of(words).slice(0, 32)}"`
  c.header('etag', tag)
  c.header('cache-control', 'no-cache')
  return holds(c.req.header('if-none-match'), tag) ? c.body(null, 304) : null
}

/** Answers with a file that was made: PDF, PNG and JSON open in the browser unless told, the others are saved. */
export function fileAnswer(
  c: WebContext,
  { latin, thai }: FileName,
  format: PaperFormat | 'png',
  { bytes, contentType }: { readonly bytes: Uint8Array; readonly contentType: string },
  way: 'inline' | 'attachment' = ['pdf', 'json', 'png'].includes(format) ? 'inline' : 'attachment',
): Response {
  const encoded = encodeURIComponent(`${thai}.${format}`).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  c.header('content-type', contentType)
  c.header(
    'content-disposition',
    `${way}; filename="${latin}.${format}"; filename*=UTF-8''${encoded}`,
  )
  return c.body(Uint8Array.from(bytes))
}

const holds = (sent: string | undefined, tag: string) =>
  (sent ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag)

import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'

/** A row of a CSV file, with the line it begins in, from 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Why a long table could not be read to its end. */
export class CsvUnreadable extends Error {
  readonly code: 'quote-open' | 'text-unreadable'
  /** The line of the row that could not be read. */
  readonly line: number

  constructor(code: CsvUnreadable['code'], line: number) {
    super(`${code} in line ${line}`)
    this.code = code
    this.line = line
  }
}

/** A row longer than this is a quotation mark that never closes. */
const longestRow = 256 * 1024

/**
 * The rows of a comma-separated file of any length, one after another, so that a hundred thousand need
 * no more memory than the bytes. UTF-8 with or without its mark, UTF-16 with it, else Windows-874.
 * Throws `CsvUnreadable`.
 */
export async function* csvRows(bytes: Uint8Array): AsyncGenerator<CsvRow> {
  const encoding = encodingOf(bytes)
  let next = 1
  const parser = parse({
    bom: true,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    // The line goes in front of the cells, for the parser hands on nothing but a row of texts.
    on_record: (cells, { lines }) => {
      const broken = cells.filter((cell) => cell.includes('\n'))
      const breaks = broken.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0)
      next = lines + 1
      return [String(lines - breaks), ...cells]
    },
  })
  const source = Readable.from(piecesOf(bytes, encoding))
  source.on('error', (error) => parser.destroy(error))
  try {
    for await (const row of source.pipe(parser)) {
      const [line, ...cells]: string[] = row
      yield { line: Number(line), cells }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new CsvUnreadable('quote-open', next)
    if (error instanceof TypeError) throw new CsvUnreadable('text-unreadable', next)
    throw error
  } finally {
    source.destroy()
  }
}

const pieceSize = 64 * 1024

/** The text piece by piece, every line break made "\n"; one that two pieces share is kept whole. */
function* piecesOf(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let held = ''
  for (let at = 0; at < bytes.length; at += pieceSize) {
    const piece = held + decoder.decode(bytes.subarray(at, at + pieceSize), { stream: true })
    held = piece.endsWith('\r') ? '\r' : ''
    yield piece.slice(0, piece.length - held.length).replaceAll(/\r\n?/g, '\n')
  }
  yield held.replace('\r', '\n') + decoder.decode()
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for (let at = 0; at < bytes.length; at += pieceSize)
      decoder.decode(bytes.subarray(at, at + pieceSize), { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch {
    // A fatal decoder says by throwing that the bytes are not of its encoding.
    return 'windows-874'
  }
}

import type { RawBlock, RawPaper, RawTable } from '../src/basics/raw-paper.ts'
import { readRawPaper } from '../src/platform/raw-papers/read-raw-paper.ts'

/** The paper a file holds; a test that expects one fails on a refusal with its code. */
export async function paperIn(bytes: Uint8Array | string, name: string): Promise<RawPaper> {
  const read = await readRawPaper(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name)
  if (!read.ok) throw new Error(`refused: ${read.reason.code} ${JSON.stringify(read.reason.says)}`)
  if (read.value.format === 'json') throw new Error('read as JSON')
  return read.value
}

/** Why a file is refused; "read" where it is not. */
export async function refusalOf(bytes: Uint8Array | string, name: string) {
  const read = await readRawPaper(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name)
  return read.ok ? 'read' : read.reason
}

export const tablesOf = (paper: RawPaper) =>
  paper.blocks.filter((block): block is RawTable => block.kind === 'table')

/** A table's words row by row; a covered position shows as "^". */
export const rowsOf = (table: RawTable | undefined) =>
  (table?.rows ?? []).map((row) => row.map((cell) => (cell.covered ? '^' : cell.text)))

/** Paragraphs as their text, tables as their rows. */
export const outlineOf = (paper: RawPaper) =>
  paper.blocks.map((block: RawBlock) => (block.kind === 'table' ? rowsOf(block) : block.text))

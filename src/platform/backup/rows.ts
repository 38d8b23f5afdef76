import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Writer } from '../db/database.ts'
import { stop } from './refusal.ts'
import type { Table } from './tables.ts'

/** Bytes of rows that are in memory at once, about. */
const pageBytes = 1024 * 1024

/** A row longer than this is none of ours: the longest value PostgreSQL takes as jsonb is 256 MB. */
const longestRow = 64 * 1024 * 1024

/** What was counted while rows went by. */
export interface Counted {
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

/** Makes PostgreSQL write every value as exactly the same text whatever engine, zone and setting it runs in. */
export async function writeExactly(tx: Writer): Promise<void> {
  await sql`
    set local timezone to 'UTC'; set local datestyle to 'ISO, YMD'; set local intervalstyle to 'postgres';
    set local extra_float_digits to 1; set local bytea_output to 'hex'; set local search_path to public`.execute(
    tx,
  )
}

/**
 * The rows of a table in the order of its key, as pieces of JSON lines: each an object with the columns
 * in order and every value as PostgreSQL's own text of it, so that nothing is rounded on the way.
 */
export async function* linesOf(
  tx: Writer,
  { name, columns, key }: Table,
  counted: (counted: Counted) => void,
): AsyncGenerator<Buffer> {
  // Qualified, because a bare name in `order by` would mean the text of the result.
  const own = (column: string) => sql.ref(`own.${column}`)
  const picked = columns.map(({ name: column }) => sql`${own(column)}::text as ${sql.ref(column)}`)
  // Collations differ from one computer to the next; bytes do not.
  const order = key.map(({ name: column, type }) =>
    /^(text|character)/.test(type) ? sql`${own(column)} collate "C"` : own(column),
  )
  await sql`declare backup_rows no scroll cursor for
    select ${sql.join(picked)} from ${sql.table(name)} as own order by ${sql.join(order)}`.execute(
    tx,
  )
  const names = columns.map((column) => [column.name, `${JSON.stringify(column.name)}:`] as const)
  const hash = createHash('sha256')
  let [rows, bytes, page] = [0, 0, 16]
  for (;;) {
    const fetched = await sql<Record<string, string | null>>`
      fetch forward ${sql.raw(String(page))} from backup_rows`.execute(tx)
    if (fetched.rows.length === 0) break
    let text = ''
    for (const row of fetched.rows) {
      const members = names.map(([column, before]) => before + JSON.stringify(row[column] ?? null))
      text += `{${members.join(',')}}\n`
    }
    const piece = Buffer.from(text)
    hash.update(piece)
    rows += fetched.rows.length
    bytes += piece.length
    page = Math.max(1, Math.min(5_000, Math.round((rows / bytes) * pageBytes), page * 8))
    yield piece
  }
  await sql`close backup_rows`.execute(tx)
  counted({ rows, bytes, sha256: hash.digest('hex') })
}

/** Counts and hashes the rows of a table as `linesOf` writes them, and keeps nothing. */
export async function countRows(tx: Writer, table: Table): Promise<Counted> {
  let found: Counted | null = null
  for await (const piece of linesOf(tx, table, (counted) => (found = counted))) void piece
  return found ?? { rows: 0, bytes: 0, sha256: '' }
}

/** Puts lines back as rows, in the types of the columns. What PostgreSQL does not take stops the work. */
export async function putRows(
  tx: Writer,
  table: Table,
  lines: AsyncIterable<Buffer>,
): Promise<void> {
  let [row, held, size] = [0, [] as Buffer[], 0]
  const put = async () => {
    if (held.length === 0) return
    await insert(tx, table, held, row)
    row += held.length
    held = []
    size = 0
  }
  for await (const line of splitLines(lines, table.name)) {
    held.push(line)
    size += line.length
    if (size >= pageBytes) await put()
  }
  await put()
}

async function insert(tx: Writer, table: Table, lines: readonly Buffer[], before: number) {
  const columns = table.columns.map(({ name }) => sql.ref(name))
  const typed = table.columns.map(({ name, type }) => sql`${sql.ref(name)}::${sql.raw(type)}`)
  const asText = table.columns.map(({ name }) => sql`${sql.ref(name)} text`)
  const rows = `[${lines.map((line) => line.toString('utf8')).join(',')}]`
  try {
    await sql`insert into ${sql.table(table.name)} (${sql.join(columns)}) overriding system value
      select ${sql.join(typed)} from jsonb_to_recordset(${rows}::jsonb) as r(${sql.join(asText)})`.execute(
      tx,
    )
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown }
    // Classes 22 and 23: a value of the wrong type, or a row that breaks a rule; 54: a value too large.
    if (typeof code !== 'string' || !/^(22|23|54)/.test(code)) throw error
    const where = `${before + 1}–${before + lines.length}`
    stop({ code: 'rows-refused', table: table.name, why: `${where}: ${String(message)}` })
  }
}

/** Pieces of bytes as lines, without their ends. */
async function* splitLines(pieces: AsyncIterable<Buffer>, table: string): AsyncGenerator<Buffer> {
  let open: Buffer[] = []
  let length = 0
  for await (const piece of pieces) {
    let from = 0
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, from)) {
      open.push(piece.subarray(from, at))
      yield open.length === 1 && open[0] ? open[0] : Buffer.concat(open)
      open = []
      length = 0
      from = at + 1
    }
    if (from < piece.length) open.push(piece.subarray(from))
    length += piece.length - from
    if (length > longestRow) stop({ code: 'hostile', part: table })
  }
  if (open.length > 0) yield Buffer.concat(open)
}

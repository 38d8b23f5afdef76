import { type FileHandle, open, readFile, rm } from 'node:fs/promises'
import { localOfficer } from '../accounts/local-officer.ts'
import type { Bilingual } from '../basics/bilingual.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { pathsIn } from '../paths.ts'
import { contextOf } from '../platform/context.ts'
import { inert } from '../platform/documents/csv.ts'
import { CsvUnreadable, csvRows } from '../platform/raw-papers/csv-rows.ts'
import {
  type LoadColumn,
  type LoadRow,
  loadColumns,
  loadColumnsIn,
  loadedAgencies,
} from '../staff/load.ts'
import { type Loaded, loadAgencies } from '../staff/load-commands.ts'
import { readLoadJson } from '../staff/load-forms.ts'
import { loadTroubles } from '../staff/load-messages.ts'
import type { Arguments } from './arguments.ts'
import {
  atLine,
  csvUnread,
  fileUnread,
  fileUnsaid,
  headingTwice,
  headingUnread,
  jsonUnread,
  linkHeading,
  linksUnwritable,
  loading,
  nothingSaved,
  nothingThere,
  refused,
  summary,
} from './load-messages.ts'
import { openOffice } from './office.ts'
import { showing } from './progress.ts'
import { type Exit, exits, type Voice } from './words.ts'

/** `load FILE [--links OUT.csv]`: many agencies, divisions, people and roles at once, or nothing. */
export async function loadMany(said: Arguments, voice: Voice): Promise<Exit> {
  const [file] = said.words
  const told = (sentence: Bilingual): Exit => {
    voice.tell(sentence)
    return exits.unusable
  }
  if (!file) return told(fileUnsaid)
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Error) return told(fileUnread(file, bytes.code ?? bytes.message))
  const rows = await rowsIn(file, bytes)
  if (!rows.ok) return told(rows.reason)
  const { agencies, troubles } = loadedAgencies(rows.value)
  for (const { line, code, said: words } of troubles) {
    const { th, en } = loadTroubles[code]
    const quoted = words === '' ? '' : ` “${words}”`
    voice.tell(atLine(line, { th: th + quoted, en: en + quoted }))
  }
  if (troubles.length > 0) return told(nothingSaved(troubles.length))
  if (agencies.length === 0) return told(nothingThere)
  const linksTo = typeof said.flags.links === 'string' ? said.flags.links : null
  // The file for the links is made first: a link that cannot be written down must not be made.
  const links = linksTo && (await open(linksTo, 'wx', 0o600).catch((e: NodeJS.ErrnoException) => e))
  if (links instanceof Error) return told(linksUnwritable(linksTo ?? '', links.code ?? ''))
  let exit: Exit = exits.unusable
  try {
    exit = await saved(said, voice, agencies, links || null)
    return exit
  } finally {
    if (links) await links.close()
    if (linksTo && exit !== exits.good) await rm(linksTo)
  }
}

async function saved(
  said: Arguments,
  voice: Voice,
  agencies: Parameters<typeof loadAgencies>[1],
  links: FileHandle | null,
): Promise<Exit> {
  const office = await openOffice(said)
  if (!office.ok) {
    voice.tell(office.reason)
    return exits.unusable
  }
  const { opened, files } = office.value
  try {
    const context = contextOf({ db: opened.db, files }, localOfficer)
    const began = performance.now()
    const done = await showing(voice, loading(agencies.length), () =>
      loadAgencies(context, agencies, { withLinks: links !== null }),
    )
    if (!done.ok) {
      voice.tell(refused(done.reason.code))
      return exits.unusable
    }
    if (links) await links.writeFile(linkTable(done.value))
    voice.print(summary(done.value, (performance.now() - began) / 1000)[voice.language])
    return exits.good
  } finally {
    await opened.close()
  }
}

/** The rows of a CSV or JSON file, by the columns they are read under. */
async function rowsIn(file: string, bytes: Buffer): Promise<Result<readonly LoadRow[], Bilingual>> {
  if (/\.json$/i.test(file)) {
    try {
      const read = readLoadJson(JSON.parse(bytes.toString('utf8')))
      return read.ok ? read : refuse(jsonUnread(read.reason.at))
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      return refuse(jsonUnread(error.message))
    }
  }
  const rows: LoadRow[] = []
  let columns: ReadonlyMap<LoadColumn, number> | null = null
  try {
    for await (const { line, cells } of csvRows(bytes)) {
      if (cells.every((cell) => cell.trim() === '')) continue
      if (columns === null) {
        const read = loadColumnsIn(cells)
        if (!read.ok)
          return refuse(
            read.reason.code === 'heading-twice' ? headingTwice(read.reason.said) : headingUnread,
          )
        columns = read.value
        continue
      }
      rows.push({ line, cells: cellsOf(columns, cells) })
    }
  } catch (error) {
    if (!(error instanceof CsvUnreadable)) throw error
    return refuse(csvUnread(error.line))
  }
  return accept(rows)
}

const cellsOf = (columns: ReadonlyMap<LoadColumn, number>, cells: readonly string[]) => {
  const cell = (column: LoadColumn) => {
    const at = columns.get(column)
    return at === undefined ? '' : (cells[at] ?? '')
  }
  return Object.fromEntries(loadColumns.map((column) => [column, cell(column)])) as Record<
    LoadColumn,
    string
  >
}

/** The links as CSV, with the mark Excel reads UTF-8 by. A cell that begins as a formula is made a text. */
function linkTable({ links }: Loaded): string {
  const origin = process.env.PRONGSAI_ORIGIN || 'http://127.0.0.1:8420'
  const cell = (text: string) => `"${inert(text).replaceAll('"', '""')}"`
  const lines = links.map(({ agency, name, email, token }) =>
    [agency.code, agency.name, name, email ?? '', new URL(pathsIn('th').join(token), origin).href]
      .map(cell)
      .join(','),
  )
  return `\uFEFF${[linkHeading, ...lines].join('\r\n')}\r\n`
}

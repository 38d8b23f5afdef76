// The registry of local governments, as the Department of Local Administration publishes it: one row for
// each subdistrict a body covers. Here its rows become one entry for each body.
// @source กรมส่งเสริมการปกครองท้องถิ่น ชุดข้อมูล dlads_05_01 "ชื่อและที่ตั้งองค์กรปกครองส่วนท้องถิ่น"
import { createHash } from 'node:crypto'
import type { AgencyType } from '../basics/agency-name.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { mendLetters } from '../basics/thai-text.ts'
import { columnsIn, type RegistryColumn, registryColumns } from './registry-columns.ts'
import { codeSaid, fullName, typeSaid } from './registry-values.ts'
import type { Searched } from './search-text.ts'

/** A local government as the registry names it; the name is full, its type written out. */
export type RegistryEntry = Searched

/** A row of a registry file. */
export interface RegistryRow {
  /** The first line of the row in its file, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** What is odd in a registry file, with the line it stands in; `said` is what the row has there. */
export type RegistryRemark =
  | { readonly code: 'code-malformed'; readonly line: number; readonly said: string }
  | { readonly code: 'name-missing'; readonly line: number; readonly said: string }
  | { readonly code: 'type-unknown'; readonly line: number; readonly said: string }
  /** A cell longer than any name; `said` is where it begins. */
  | { readonly code: 'too-long'; readonly line: number; readonly said: string }
  | { readonly code: 'row-twice'; readonly line: number; readonly said: string }
  | {
      /** Rows of one code that do not agree; what most of them say is kept. */
      readonly code: 'name-differs' | 'type-differs' | 'province-differs'
      readonly line: number
      readonly said: string
      readonly kept: string
      readonly body: string
    }
  | {
      /** Two codes of the same name, type, district and province: told, and both are kept. */
      readonly code: 'same-body-twice'
      readonly line: number
      readonly said: string
      readonly body: string
    }

export interface ReadRegistry {
  /** In the order of their codes. */
  readonly entries: readonly RegistryEntry[]
  /** The first remarks, in the order of the file; of the rest only the number is known. */
  readonly remarks: readonly RegistryRemark[]
  readonly remarksLeftOut: number
  /** Rows below the headings, empty ones not counted. */
  readonly rows: number
}

export type RegistryTrouble =
  | {
      readonly code: 'columns-missing'
      readonly missing: readonly RegistryColumn[]
      readonly headings: readonly string[]
    }
  | { readonly code: 'registry-empty' }

/** How many remarks are told one by one. */
const mostRemarks = 200

/** Letters a cell that is kept may have, as in a form. */
const longest = 300

/** How far down a file its headings may stand. */
const headingsWithin = 10

/** Reads a registry row by row, keeping one entry for each body: give it every row, then ask for the end. */
export function registryReading() {
  const bodies = new Map<string, Body>()
  const seen = new Set<string>()
  const mend = remembering(mendLetters)
  const remarks: RegistryRemark[] = []
  let leftOut = 0
  let rows = 0
  let columns: ReadonlyMap<RegistryColumn, number> | null = null
  let nearest: { missing: readonly RegistryColumn[]; headings: readonly string[] } | null = null
  const remark = (said: RegistryRemark) => {
    if (remarks.length < mostRemarks) remarks.push(said)
    else leftOut += 1
  }

  function takeHeadings(headings: readonly string[]) {
    const found = columnsIn(headings)
    const missing = registryColumns.filter((column) => !found.has(column))
    if (missing.length === 0) columns = found
    if (!nearest || missing.length < nearest.missing.length) nearest = { missing, headings }
  }

  /** Counts what a row says of its body, or tells what is wrong with it. */
  function takeRow(
    { line, cells }: RegistryRow,
    at: ReadonlyMap<RegistryColumn, number>,
  ): RegistryRemark | null {
    const said = (column: RegistryColumn) => mend(cells[at.get(column) ?? -1] ?? '')
    const code = codeSaid(said('code'))
    if (code === null) return { code: 'code-malformed', line, said: said('code') }
    const long = registryColumns.map(said).find((text) => text.length > longest)
    if (long !== undefined) return { code: 'too-long', line, said: long.slice(0, 40) }
    const name = said('name')
    if (name === '') return { code: 'name-missing', line, said: code }
    const type = typeSaid(said('type'), name, code)
    if (type === null) return { code: 'type-unknown', line, said: said('type') }
    const print = createHash('md5').update(cells.join('\u0001')).digest('base64')
    if (seen.has(print)) return { code: 'row-twice', line, said: code }
    seen.add(print)
    let body = bodies.get(code)
    if (!body) {
      body = { line, name: new Map(), type: new Map(), district: new Map(), province: new Map() }
      bodies.set(code, body)
    }
    count(body.name, fullName(name, type), line)
    count(body.type, type, line)
    count(body.district, said('district').replace(/^(?:อำเภอ|อ\.)\s*/, ''), line)
    count(body.province, said('province').replace(/^(?:จังหวัด|จ\.)\s*/, ''), line)
    return null
  }

  return {
    take(row: RegistryRow): void {
      if (row.cells.every((cell) => cell.trim() === '')) return
      if (columns) {
        rows += 1
        const odd = takeRow(row, columns)
        if (odd) remark(odd)
      } else if (row.line <= headingsWithin || !nearest) takeHeadings(row.cells)
    },
    end(): Result<ReadRegistry, RegistryTrouble> {
      if (!columns && nearest) return refuse({ code: 'columns-missing', ...nearest })
      const entries = [...bodies].map(entryOf).sort((a, b) => (a.code < b.code ? -1 : 1))
      if (entries.length === 0) return refuse({ code: 'registry-empty' })
      for (const [code, body] of bodies) contradictionsOf(code, body).forEach(remark)
      sameBodiesIn(entries, (code) => bodies.get(code)?.line ?? 0).forEach(remark)
      remarks.sort((one, other) => one.line - other.line)
      return accept({ entries, remarks, remarksLeftOut: leftOut, rows })
    },
  }
}

/** The same work done once for each text: rows repeat the words of their body. */
function remembering(work: (text: string) => string): (text: string) => string {
  const done = new Map<string, string>()
  return (text) => {
    const before = done.get(text)
    if (before !== undefined) return before
    const after = work(text)
    done.set(text, after)
    return after
  }
}

/** What the rows of one code say of each column: every value with how often and where it first stood. */
interface Body {
  readonly line: number
  readonly name: Said
  readonly type: Said<AgencyType>
  readonly district: Said
  readonly province: Said
}
type Said<Value extends string = string> = Map<Value, { times: number; readonly line: number }>

function count<Value extends string>(said: Said<Value>, value: Value, line: number) {
  const there = said.get(value)
  if (there) there.times += 1
  else said.set(value, { times: 1, line })
}

/** What most rows say, the first of equals. */
function most<Value extends string>(said: Said<Value>, otherwise: Value): Value {
  let [best, times] = [otherwise, 0]
  for (const [value, each] of said) if (each.times > times) [best, times] = [value, each.times]
  return best
}

/** A provincial organisation covers every district: where its rows name several, it is in none. */
function entryOf([code, body]: readonly [string, Body]): RegistryEntry {
  const type = most(body.type, 'other')
  const everywhere = type === 'provincial-office' && body.district.size > 1
  return {
    ...{ code, type, name: most(body.name, '') },
    district: everywhere ? '' : most(body.district, ''),
    province: most(body.province, ''),
  }
}

function contradictionsOf(code: string, body: Body): RegistryRemark[] {
  return (['name', 'type', 'province'] as const).flatMap((field) => {
    const kept = most<string>(body[field], '')
    return [...body[field]]
      .filter(([value]) => value !== kept)
      .map(
        ([said, { line }]): RegistryRemark => ({
          ...{ code: `${field}-differs`, line, said, kept, body: code },
        }),
      )
  })
}

function sameBodiesIn(
  entries: readonly RegistryEntry[],
  lineOf: (code: string) => number,
): RegistryRemark[] {
  const first = new Map<string, string>()
  return entries.flatMap(({ code, name, type, district, province }) => {
    const body = [name, type, district, province].join('\u0001')
    const other = first.get(body)
    if (other !== undefined)
      return [{ code: 'same-body-twice', line: lineOf(code), said: code, body: other }]
    first.set(body, code)
    return []
  })
}

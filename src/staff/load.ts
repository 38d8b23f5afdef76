// Reads a table of many agencies with their people, a line for each person: what `prongsai load` takes.
import type { AgencyRole } from '../accounts/role-rules.ts'
import { type AgencyWords, readAgencyCode, readAgencyType, typeOfName } from '../agencies/agency.ts'
import { type AgencyType, agencyTypes } from '../basics/agency-name.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { mendLetters } from '../basics/thai-text.ts'
import type { IntakeLine } from './intake.ts'
import { contactIn, roleIn } from './people-paste.ts'

/** What a column of the table holds. */
export const loadColumns = [
  ...(['code', 'agency', 'type', 'district', 'province'] as const),
  ...(['division', 'post', 'name', 'contact', 'roles'] as const),
] as const
export type LoadColumn = (typeof loadColumns)[number]

/** What is wrong with a line, by the column it is in. */
export type LoadTrouble =
  | 'code-missing'
  | 'code-malformed'
  | 'agency-missing'
  | 'agency-differs'
  | 'type-unknown'
  | 'contact-malformed'
  | 'contact-repeated'
  | 'role-unknown'
  | 'too-long'

/** A trouble with the line it stands in and the words that gave it. */
export interface LineTrouble {
  readonly line: number
  readonly code: LoadTrouble
  readonly said: string
}

/** An agency of the table, and the lines of its people. */
export interface LoadedAgency extends AgencyWords {
  readonly code: string
  readonly lines: readonly IntakeLine[]
}

/** What is wrong with the row of headings. */
export type LoadHeadingTrouble =
  | { readonly code: 'heading-unread' }
  | { readonly code: 'heading-twice'; readonly said: string }

/** One row of the table as it was typed. */
export interface LoadRow {
  readonly line: number
  readonly cells: Readonly<Record<LoadColumn, string>>
}

const headings: readonly (readonly [LoadColumn, RegExp])[] = [
  ['code', /^(รหัส(หน่วยงาน|อปท\.?)?|code)$/i],
  ['agency', /^((ชื่อ)?หน่วยงาน|ชื่อ\s?อปท\.?|agency)$/i],
  ['type', /^(ประเภท(หน่วยงาน)?|type)$/i],
  ['district', /^(อำเภอ|district)$/i],
  ['province', /^(จังหวัด|province)$/i],
  ['division', /^(ส่วนราชการ|กอง|สำนัก\/?กอง|division)$/i],
  ['post', /^(ชื่อ)?ตำแหน่ง$|^post$/i],
  ['name', /^(ชื่อ([-–\s]|และ)*(นาม)?สกุล|ชื่อ|ผู้ดำรงตำแหน่ง|name)$/i],
  ['contact', /^(ชื่อผู้ใช้.*|อีเมล.*|contact|e-?mail|sign-?in.*|user ?name)$/i],
  ['roles', /^(สิทธิ์?|บทบาท|roles?)$/i],
]

/**
 * Which column of a row holds what, by its heading. Refused where code and agency are not both named, and
 * where two columns are headed as the same: which of them counts is not ours to guess.
 */
export function loadColumnsIn(
  cells: readonly string[],
): Result<ReadonlyMap<LoadColumn, number>, LoadHeadingTrouble> {
  const found = new Map<LoadColumn, number>()
  let twice: string | null = null
  for (const [at, cell] of cells.entries()) {
    const column = headings.find(([, words]) => words.test(cell.trim()))?.[0]
    if (!column) continue
    if (found.has(column)) twice ??= cell.trim()
    else found.set(column, at)
  }
  if (!found.has('code') || !found.has('agency')) return refuse({ code: 'heading-unread' })
  return twice === null ? accept(found) : refuse({ code: 'heading-twice', said: twice })
}

/**
 * Reads rows into agencies with their people. A row without a code and an agency belongs to the agency
 * above it. Every trouble is told, not only the first.
 */
export function loadedAgencies(rows: readonly LoadRow[]): {
  readonly agencies: readonly LoadedAgency[]
  readonly troubles: readonly LineTrouble[]
} {
  const troubles: LineTrouble[] = []
  const found = new Map<string, AgencyWords & { readonly lines: IntakeLine[] }>()
  const owners = new Map<string, string>()
  let code: string | null = null
  for (const { line, cells: typed } of rows) {
    const cells = mended(typed)
    const tell = (trouble: LoadTrouble, said: string) =>
      troubles.push({ line, code: trouble, said })
    if (cells.code !== '' || cells.agency !== '') code = agencyOf(cells, found, tell)
    else if (code === null) tell('code-missing', '')
    for (const cell of Object.values(cells))
      if (cell.length > longest) tell('too-long', cell.slice(0, 40))
    const contact = contactIn(cells.contact)
    if (contact === null) tell('contact-malformed', cells.contact)
    const said = contact?.signInName ?? contact?.email
    if (said) {
      const owner = `${code}\t${cells.name}`
      if ((owners.get(said) ?? owner) !== owner) tell('contact-repeated', said)
      owners.set(said, owner)
    }
    const roles: AgencyRole[] = []
    for (const word of cells.roles.split(/[;,/|]/)) {
      const role = roleIn(word)
      if (role) roles.push(role)
      if (role === undefined) tell('role-unknown', word.trim())
    }
    const { division, post, name } = cells
    const own = code === null ? undefined : found.get(code)
    if (own && contact && division + post + name !== '')
      own.lines.push({ division, post, name, ...contact, roles })
  }
  return { agencies: [...found].map(([own, agency]) => ({ code: own, ...agency })), troubles }
}

/** Cells as they are kept: without what nobody sees and no database takes, such as NULs and halves of letters. */
const mended = (typed: LoadRow['cells']) =>
  Object.fromEntries(
    Object.entries(typed).map(([column, text]) => [
      column,
      mendLetters(text.toWellFormed().normalize('NFC').replaceAll(/\s+/g, ' ')).trim(),
    ]),
  ) as LoadRow['cells']

/** Letters a cell may have. */
const longest = 300

/** The code of the agency a row names, which is remembered; null where the row does not name one well. */
function agencyOf(
  cells: LoadRow['cells'],
  found: Map<string, AgencyWords & { readonly lines: IntakeLine[] }>,
  tell: (trouble: LoadTrouble, said: string) => void,
): string | null {
  if (cells.code === '') tell('code-missing', cells.agency)
  const code = readAgencyCode(cells.code)
  if (!code.ok) {
    if (cells.code !== '') tell('code-malformed', cells.code)
    return null
  }
  const there = found.get(code.value)
  if (there) {
    if (cells.agency !== '' && cells.agency !== there.name) tell('agency-differs', cells.agency)
    return code.value
  }
  if (cells.agency === '') tell('agency-missing', cells.code)
  const type = typeSaid(cells.type, cells.agency)
  if (type === null) tell('type-unknown', cells.type)
  found.set(code.value, {
    ...{ type: type ?? 'other', name: cells.agency, lines: [] },
    district: cells.district.replace(/^อำเภอ/, ''),
    province: cells.province.replace(/^จังหวัด/, ''),
  })
  return code.value
}

/** A type by its id or its Thai name, or read off the agency's name where none is said; null for no type. */
function typeSaid(said: string, name: string): AgencyType | null {
  if (said === '') return typeOfName(name)
  return (
    readAgencyType(said) ??
    agencyTypes.find(({ full, short }) => full === said || short === said)?.id ??
    null
  )
}

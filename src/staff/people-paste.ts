// Reads divisions, posts and people as they are pasted from Excel: a line for each post.

import { type AgencyRole, agencyRoles } from '../accounts/role-rules.ts'
import { sameWords } from '../basics/thai-text.ts'
import type { IntakeLine, LineAdds } from './intake.ts'

/** What a column of the paste holds. */
export type PasteColumn = 'number' | 'division' | 'post' | 'name' | 'contact' | 'role'

/** What is wrong with a line, so that it cannot be saved as it is. */
export type PasteTrouble =
  | 'not-split'
  | 'too-many-columns'
  | 'too-long'
  | 'contact-malformed'
  | 'role-unknown'
  | 'line-repeated'
  | 'contact-repeated'
  | 'acting-needs-order'

/** One line as it was understood. */
export interface PastedLine {
  /** Counted from 1, as pasted; 0 for a division that was ticked. */
  readonly line: number
  readonly division: string
  readonly post: string
  /** Empty where the post has no holder. */
  readonly name: string
  readonly email: string | null
  readonly signInName: string | null
  /** Null where no role is said. */
  readonly role: AgencyRole | null
  readonly troubles: readonly PasteTrouble[]
}

/** Letters a name, post or division may have. */
const longest = 200
/** Lines of one paste; more than any office has. */
export const mostLines = 2000

/**
 * Reads a paste: columns between tabs, or between several spaces. The order is division, post, name of
 * the holder, sign-in name or e-mail, role, unless a header row says otherwise. A division left empty is
 * that of the line above, as merged cells of Excel leave it; "-" is none.
 */
export function readPaste(text: string): readonly PastedLine[] {
  const lines = text
    .split('\n')
    .map((line, at) => ({ line: at + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const first = lines[0]?.cells ?? []
  const header = headerIn(first)
  const body = header ? lines.slice(1) : lines
  const order = header ?? usualOrder(body.map(({ cells }) => cells))
  let division = ''
  const read = body.map(({ line, cells }) => {
    // What is too long is told of and not read on: patterns take the square of its length.
    const cell = (column: PasteColumn) => (cells[order.indexOf(column)] ?? '').slice(0, longest)
    const typed = cell('division')
    if (typed !== '') division = isNone(typed) ? '' : typed
    return lineFrom(line, cells, order, division, cell)
  })
  return withRepeats(read)
}

/** Whether a name of a person, post or division is not longer than they may be. */
export const fits = (name: string): boolean => name.trim().length <= longest

/** What was understood of a paste: each line, and what of it is new. */
export interface PasteUnderstood {
  readonly lines: readonly (PastedLine & { readonly adds: LineAdds })[]
}

/** Why a paste as a whole is not saved. */
export type WholePasteTrouble = 'nothing-pasted' | 'too-many-lines' | 'lines-wrong'

/** Reads a paste; the divisions that were ticked come after it. */
export function readStaffPaste({
  table,
  usual,
}: {
  readonly table: string
  readonly usual: readonly string[]
}): { readonly lines: readonly PastedLine[]; readonly trouble: WholePasteTrouble | null } {
  const ticked = usual.filter(fits).map(
    (division): PastedLine => ({
      ...{ line: 0, division: division.trim(), post: '', name: '' },
      ...{ email: null, signInName: null, role: null, troubles: [] },
    }),
  )
  const pasted = readPaste(table)
  const lines = [...pasted, ...ticked]
  if (lines.length === 0) return { lines, trouble: 'nothing-pasted' }
  if (lines.length > mostLines) return { lines, trouble: 'too-many-lines' }
  return { lines, trouble: isClean(pasted) ? null : 'lines-wrong' }
}

/** A pasted line as it is taken in. */
export const toIntakeLine = ({ role, ...line }: PastedLine): IntakeLine => ({
  ...{ division: line.division, post: line.post, name: line.name },
  ...{ email: line.email, signInName: line.signInName, roles: role ? [role] : [] },
})

/** Whether nothing of a paste stands in the way of saving it. */
export const isClean = (lines: readonly PastedLine[]) =>
  lines.every(({ troubles }) => troubles.length === 0)

function lineFrom(
  line: number,
  cells: readonly string[],
  order: readonly PasteColumn[],
  division: string,
  cell: (column: PasteColumn) => string,
): PastedLine {
  const troubles: PasteTrouble[] = []
  const [lone = ''] = cells
  const isAlone = cells.filter((each) => each !== '').length === 1 && cells.length === 1
  if (isAlone && /\s/.test(lone) && !divisionBegins.test(lone)) troubles.push('not-split')
  if (cells.slice(order.length).some((each) => each !== '')) troubles.push('too-many-columns')
  if (cells.some((each) => each.length > longest)) troubles.push('too-long')
  const { name, isActing } = nameIn(cell('name'))
  if (isActing) troubles.push('acting-needs-order')
  const contact = contactIn(cell('contact'))
  if (contact === null) troubles.push('contact-malformed')
  const role = roleIn(cell('role'))
  if (role === undefined) troubles.push('role-unknown')
  return {
    line,
    division,
    post: isNone(cell('post')) ? '' : cell('post'),
    name,
    email: contact?.email ?? null,
    signInName: contact?.signInName ?? null,
    role: role ?? null,
    troubles,
  }
}

/** A line or a sign-in name that stands twice is told at its second place. */
function withRepeats(lines: readonly PastedLine[]): readonly PastedLine[] {
  const seen = new Set<string>()
  const owners = new Map<string, string>()
  return lines.map((each) => {
    const troubles = [...each.troubles]
    const whole = [each.division, each.post, each.name].join('\t')
    if (each.name !== '' && seen.has(whole)) troubles.push('line-repeated')
    seen.add(whole)
    // The same person may hold two posts; two people do not share a sign-in name.
    const contact = each.signInName ?? each.email
    if (contact !== null) {
      if ((owners.get(contact) ?? each.name) !== each.name) troubles.push('contact-repeated')
      owners.set(contact, each.name)
    }
    return { ...each, troubles }
  })
}

const cellsOf = (line: string): string[] => {
  const cells = (line.includes('\t') ? line.split('\t') : line.trim().split(/\s{2,}/)).map((cell) =>
    cell
      .normalize('NFC')
      .replaceAll(/^"|"$/g, '')
      .replaceAll(/[\s\u00a0\u200b]+/g, ' ')
      .trim(),
  )
  while (cells.length > 1 && cells.at(-1) === '') cells.pop()
  return cells
}

/** Words of a header row, by column. */
const headings: readonly (readonly [PasteColumn, RegExp])[] = [
  ['number', /^(ลำดับ(ที่)?|ที่|no\.?|#)$/i],
  ['division', /^(ส่วนราชการ|สำนัก\/?กอง|กอง|หน่วยงาน|สังกัด|ฝ่าย|division|department|unit)$/i],
  ['post', /^(ชื่อ)?ตำแหน่ง(งาน)?$|^(post|position|title)$/i],
  ['name', /^(ชื่อ|ชื่อ(และ|[-–/ ]*)(นาม)?สกุล|ชื่อ.*สกุล|ผู้ดำรงตำแหน่ง|ชื่อผู้ดำรงตำแหน่ง|name|holder)$/i],
  ['contact', /^(ชื่อผู้ใช้.*|อีเมล.*|e-?mail.*|user ?name|sign-?in.*|login)$/i],
  ['role', /^(สิทธิ์?|บทบาท|หน้าที่ในระบบ|role)$/i],
]

/** The columns a header row names; null where the line is none. */
function headerIn(cells: readonly string[]): readonly PasteColumn[] | null {
  const named = cells.map((cell) => headings.find(([, words]) => words.test(cell))?.[0])
  const known = named.filter((column) => column !== undefined)
  if (known.length < 2 || new Set(known).size < known.length) return null
  // A column that is not known is read as nothing: it takes a name no line asks for.
  return named.map((column) => column ?? 'number')
}

/** Without a header: the order that is asked for, after a column that only counts. */
function usualOrder(rows: readonly (readonly string[])[]): readonly PasteColumn[] {
  const order: PasteColumn[] = ['division', 'post', 'name', 'contact', 'role']
  const isCounted =
    rows.length > 1 && rows.every(([cell = '']) => /^[0-9๐-๙]{1,4}[.)]?$/.test(cell))
  return isCounted ? ['number', ...order] : order
}

const isNone = (cell: string) => /^[-–—.]+$/.test(cell)
const isVacant = (cell: string) => isNone(cell) || /^\(?(ตำแหน่ง)?ว่าง\)?$/.test(cell)

/** A name without the remark that somebody only acts, which needs an order and its days. */
function nameIn(cell: string) {
  if (isVacant(cell)) return { name: '', isActing: false }
  const acting = /[(\s]*(รักษาการ(แทน)?|รักษาราชการ(แทน)?|รก\.|ปฏิบัติหน้าที่แทน)[)\s]*/
  return { name: cell.replace(acting, ' ').trim(), isActing: acting.test(cell) }
}

const divisionBegins = /^(สำนัก|กอง|ส่วน|ฝ่าย|หน่วย|งาน|ศูนย์|โรงเรียน|กลุ่ม|สภา|คณะ)/

/** An e-mail address, or a sign-in name; null where it is neither. */
export function contactIn(
  cell: string,
): { readonly email: string | null; readonly signInName: string | null } | null {
  const typed = cell.trim().toLowerCase()
  // The longest address there can be (RFC 5321); the pattern below takes the square of the length.
  if (typed.length > 254) return null
  if (typed === '' || isNone(typed)) return { email: null, signInName: null }
  if (/^[^\s@<>"',;]{1,64}@[^\s@<>"',;]+\.[^\s@<>"',;]{2,}$/.test(typed))
    return { email: typed, signInName: null }
  return /^[a-z0-9\u0E01-\u0E4E._-]{3,40}$/.test(typed) ? { email: null, signInName: typed } : null
}

const roleWords: Readonly<Record<AgencyRole, readonly string[]>> = {
  officer: ['เจ้าหน้าที่ ITA', 'เจ้าหน้าที่', 'ผู้รับผิดชอบ ITA', 'officer', 'ITA officer'],
  contributor: ['ผู้รายงาน', 'ผู้รายงานของส่วนราชการ', 'contributor', 'division contributor'],
  executive: ['ผู้บริหาร', 'ผู้อนุมัติ', 'executive'],
  administrator: ['ผู้ดูแล', 'ผู้ดูแลของหน่วยงาน', 'ผู้ดูแลระบบ', 'administrator', 'admin'],
}

/** A role as it is typed; null for none, undefined for a word that is no role. */
export function roleIn(cell: string): AgencyRole | null | undefined {
  if (cell.trim() === '' || isNone(cell.trim())) return null
  return agencyRoles.find((role) =>
    roleWords[role].some((word) => sameWords(word.toLowerCase(), cell.toLowerCase())),
  )
}

/** The role a post suggests: those who decide are executives, the others report for their division. */
export function suggestedRole(post: string): AgencyRole | null {
  if (post === '') return null
  return /^(รอง)?(นายก|ปลัด|อธิบดี|ผู้ว่าราชการ|อธิการบดี|เลขาธิการ)/.test(post) && !/ผู้ช่วย/.test(post)
    ? 'executive'
    : 'contributor'
}

// Who is assessed: an agency, the name its papers print, and the short code in its public addresses.
import { type AgencyType, agencyTypes, toFullAgencyLine } from '../basics/agency-name.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'

export interface Agency {
  readonly id: AgencyId
  /**
   * Short name in addresses (/a/{code}/2566): Latin or Thai letters, digits and hyphens. A local
   * government's is its seven-digit code.
   */
  readonly code: string
  readonly type: AgencyType
  /** Full name as its papers print it, type included: "องค์การบริหารส่วนตำบล…". */
  readonly name: string
  /** Without the word อำเภอ; empty where there is none. */
  readonly district: string
  /** Without the word จังหวัด. */
  readonly province: string
  /** The hash under which its emblem is kept; null where it has given none. */
  readonly logoSha256: string | null
}

/** One fiscal year of one agency: what most addresses name. */
export interface AgencyYear {
  readonly agency: Agency
  readonly year: FiscalYear
}

/** What people may set right of an agency; its code stays, for addresses are cited. */
export type AgencyWords = Pick<Agency, 'type' | 'name' | 'district' | 'province'>

/** What may be wrong with such words as they are typed. */
export type WordsWrong = 'name-missing' | 'type-unknown' | 'text-too-long'

export type AgencyRefusal =
  | { readonly code: 'not-allowed'; readonly act: string }
  | { readonly code: 'agency-name-missing' }
  | { readonly code: 'agency-code-malformed'; readonly typed: string }
  | { readonly code: 'agency-code-taken'; readonly taken: string }

/** The type an agency's name begins with: "เทศบาลตำบล…", "อบต.…"; 'other' where with none. */
export const typeOfName = (name: string): AgencyType =>
  agencyTypes.find(({ full }) => name.startsWith(full))?.id ??
  agencyTypes.find(({ short }) => short.endsWith('.') && name.startsWith(short))?.id ??
  'other'

/** The type in full, where the name does not begin with it already; empty for other agencies. */
export const typeBeside = ({ type, name }: Pick<Agency, 'type' | 'name'>): string => {
  const full = agencyTypes.find(({ id }) => id === type)?.full ?? ''
  return name.startsWith(full) ? '' : full
}

/** What tells an agency from others of its name: type where the name lacks it, district, province, code. */
export const toBesideLine = (agency: Omit<Agency, 'id' | 'logoSha256'>): string =>
  [
    typeBeside(agency),
    agency.district && `อำเภอ${agency.district}`,
    agency.province && `จังหวัด${agency.province}`,
    `(${agency.code})`,
  ]
    .filter(Boolean)
    .join(' ')

/** An agency in one line that no other agency shares: type, name, district, province and code. */
export const toAgencyLine = (agency: Omit<Agency, 'id' | 'logoSha256'>): string =>
  [typeBeside(agency), toFullAgencyLine(agency), `(${agency.code})`].filter(Boolean).join(' ')

/** Reads a type as a form or a table of ours gives it; null where it is none of them. */
export const readAgencyType = (id: string): AgencyType | null =>
  id === 'other' ? id : (agencyTypes.find((type) => type.id === id)?.id ?? null)

/** Reads a code for addresses as typed: lower-cased, spaces and dots made hyphens, 2 to 60 characters. */
export function readAgencyCode(
  typed: string,
): Result<string, { readonly code: 'agency-code-malformed'; readonly typed: string }> {
  const code = codeFrom(typed)
  return code.length >= 2 &&
    code.length <= 60 &&
    /^[a-z0-9\u0E01-\u0E4E-]+$/.test(code) &&
    !reserved.includes(code)
    ? accept(code)
    : refuse({ code: 'agency-code-malformed', typed })
}

/** Whether a code is one of the registry of local governments: seven digits. */
export const isRegistryCode = (code: string): boolean => /^[0-9]{7}$/.test(code)

/** Words that stand where a code would in our own addresses: /desk/import. */
const reserved: readonly string[] = ['import', 'set-up']

/** A code for an agency that has none yet, made of its name; numbered where another agency has it. */
export function suggestCode(name: string, taken: readonly string[]): string {
  const code = codeStem(name)
  if (!taken.includes(code)) return code
  let number = 2
  while (taken.includes(`${code}-${number}`)) number += 1
  return `${code}-${number}`
}

/** What a suggested code begins with; "-2" and so on follows where it is taken. */
export function codeStem(name: string): string {
  const own = codeFrom(name)
    .replaceAll(/[^a-z0-9\u0E01-\u0E4E-]/g, '')
    .slice(0, 50)
    .replace(/-+$/, '')
  return own.length >= 2 && !reserved.includes(own) ? own : 'agency'
}

const codeFrom = (typed: string) =>
  typed
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s._]+/g, '-')
    .replaceAll(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')

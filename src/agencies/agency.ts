// Who is assessed: an agency, the name its papers print, and the short code in its public addresses.
import type { AgencyId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'

export interface Agency {
  readonly id: AgencyId
  /** Short name in addresses (/a/{code}/2566): Latin or Thai letters, digits and hyphens. */
  readonly code: string
  /** Full name as its papers print it, type included: "องค์การบริหารส่วนตำบล…". */
  readonly name: string
  /** Without the word อำเภอ; empty where there is none. */
  readonly district: string
  /** Without the word จังหวัด. */
  readonly province: string
}

export type AgencyRefusal =
  | { readonly code: 'not-allowed'; readonly act: string }
  | { readonly code: 'agency-name-missing' }
  | { readonly code: 'agency-code-malformed'; readonly typed: string }
  | { readonly code: 'agency-code-taken'; readonly taken: string }

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

/** Words that stand where a code would in our own addresses: /desk/import. */
const reserved: readonly string[] = ['import']

/** A code for an agency that has none yet, made of its name; numbered where another agency has it. */
export function suggestCode(name: string, taken: readonly string[]): string {
  const own = codeFrom(name)
    .replaceAll(/[^a-z0-9\u0E01-\u0E4E-]/g, '')
    .slice(0, 50)
    .replace(/-+$/, '')
  const code = own.length >= 2 && !reserved.includes(own) ? own : 'agency'
  if (!taken.includes(code)) return code
  let number = 2
  while (taken.includes(`${code}-${number}`)) number += 1
  return `${code}-${number}`
}

const codeFrom = (typed: string) =>
  typed
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s._]+/g, '-')
    .replaceAll(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')

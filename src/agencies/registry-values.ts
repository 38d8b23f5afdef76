import { type AgencyType, agencyTypes } from '../basics/agency-name.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'
import { foldForSearch } from './search-text.ts'

/** The seven digits of a code as typed or as Excel wrote them ("=""6190702""", "6190702.0"); null for anything else. */
export function codeSaid(text: string): string | null {
  const digits = toArabicDigits(text)
    .replace(/^="?|"$|^'/g, '')
    .replace(/\.0+$/, '')
    .replaceAll(/[\s-]/g, '')
  return /^[0-9]{7}$/.test(digits) ? digits : null
}

/** What the first digit of a code says of the type; it does not hold of every body, so it speaks last. */
const typeByDigit: Readonly<Record<string, AgencyType>> = {
  2: 'provincial-office',
  3: 'city-municipality',
  4: 'town-municipality',
  5: 'subdistrict-municipality',
  6: 'subdistrict-office',
}

/**
 * The type a row says, in full, in short or in general words ("ท้องถิ่นรูปแบบพิเศษ", "เทศบาล"), which the
 * name and the code make particular; null where it says none there is.
 */
export function typeSaid(text: string, name: string, code: string): AgencyType | null {
  const said = foldForSearch(text)
  const exact = localTypes.find(({ forms }) => forms.includes(said))
  if (exact) return exact.id
  if (/พิเศษ/.test(said)) {
    if (name.includes('พัทยา')) return 'pattaya'
    if (/^กรุงเทพ/.test(name)) return 'bangkok'
    return null
  }
  if (said !== '' && said !== 'เทศบาล') return null
  return (
    localTypes.find(({ full }) => name.startsWith(full))?.id ?? typeByDigit[code[0] ?? ''] ?? null
  )
}

const localTypes = agencyTypes.slice(0, 7).map(({ id, full, short }) => ({
  ...{ id, full, short },
  forms: [full, short].map(foldForSearch),
}))

/** The full name of a body whose row may say its name with the type, with its short form, or without it. */
export function fullName(said: string, type: AgencyType): string {
  const { full = '', short = '' } = localTypes.find(({ id }) => id === type) ?? {}
  if (type === 'pattaya' || type === 'bangkok') return full
  if (said.startsWith(full)) return said
  return full + (said.startsWith(short) ? said.slice(short.length).trim() : said)
}

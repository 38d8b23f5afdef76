import type { Agency } from '../agencies/agency.ts'
import { agencyTypes } from '../basics/agency-name.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'

/** Whether an agency answers a search: every word typed is somewhere in its names, short forms of the type too. */
export function matchesSearch(agency: Agency, typed: string): boolean {
  const type = agencyTypes.find(({ full }) => agency.name.startsWith(full))
  const words = [
    ...[agency.name, agency.code, `อำเภอ${agency.district}`, `จังหวัด${agency.province}`],
    ...(type ? [type.short + agency.name.slice(type.full.length)] : []),
  ]
  const known = plain(words.join(' '))
  return typed
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => known.includes(plain(word)))
}

const plain = (text: string) => toArabicDigits(text.normalize('NFC')).toLowerCase()

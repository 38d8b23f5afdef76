import { type AgencyType, agencyTypes } from '../basics/agency-name.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'

/** What of a body is searched: an agency's, or a registry entry's. */
export interface Searched {
  readonly code: string
  readonly name: string
  readonly type: AgencyType
  readonly district: string
  readonly province: string
}

/**
 * Letters as search compares them: no spaces, points or hyphens, small letters, Arabic digits, and
 * one spelling where two look the same (nikhahit and า for ำ, เเ for แ).
 */
export const foldForSearch = (text: string): string =>
  toArabicDigits(text.normalize('NFC'))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{Nd}]/gu, '')
    .replaceAll(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33')
    .replaceAll('\u0E40\u0E40', '\u0E41')

/** Where the names of a body end and its place begins, in its search text. */
export const placeMark = '#'

/**
 * A body's search text: its own name, full name, name with the short type and code, then its place, each
 * between bars: "|ธารใส|องค์การ…ธารใส|อบตธารใส|6190702|#|อำเภอ…|จังหวัด…|".
 */
export function searchTextOf({ code, name, type, district, province }: Searched): string {
  const { full, short } = typeInName(name, type)
  const own = full === '' ? name : name.slice(full.length)
  const names = [own, name, short + own, code].map(foldForSearch)
  const place = [district && `อำเภอ${district}`, province && `จังหวัด${province}`].map(foldForSearch)
  const barred = (parts: readonly string[]) => {
    const said = [...new Set(parts)].filter((part) => part !== '')
    return said.length === 0 ? '|' : `|${said.join('|')}|`
  }
  return `${barred(names)}${placeMark}${barred(place)}`
}

/** The type a name begins with, or none of it and the short form of the type it was given. */
function typeInName(name: string, type: AgencyType) {
  const written = agencyTypes.find(({ full }) => name.startsWith(full) && name.length > full.length)
  if (written) return written
  return { full: '', short: agencyTypes.find(({ id }) => id === type)?.short ?? '' }
}

/** A search as it is put to the database: folded, whole and word by word. */
export interface Query {
  /** Everything typed, folded as one; empty where no letter was typed. */
  readonly whole: string
  /** Each word typed, folded; every one of them must be found where the whole is not. */
  readonly words: readonly string[]
}

/** Reads a search as typed: "อ.ดอนพุด", "จ. สระบุรี" and "อำเภอ ดอนพุด" mean the place. */
export function readQuery(typed: string): Query {
  const said = typed
    .normalize('NFC')
    .slice(0, 200)
    .replaceAll(/(?<![\u0E01-\u0E4E])อ\.\s*/g, ' อำเภอ')
    .replaceAll(/(?<![\u0E01-\u0E4E])จ\.\s*/g, ' จังหวัด')
    .replaceAll(/(อำเภอ|จังหวัด)\s+/g, '$1')
  const words = said
    .split(/\s+/)
    .map(foldForSearch)
    .filter((word) => word !== '')
  return { whole: words.join(''), words: [...new Set(words)].slice(0, 12) }
}

/** The same letters for a LIKE pattern, with what means something there (% and _) made plain. */
export const likePlain = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`)

import { toArabicDigits } from '../basics/thai-digits.ts'
import { isBaht } from './planning.ts'

/** Reads baht as people type them: 1,250,000 or ๕๐๐.๕๐ บาท; null where it is no amount. */
export function readBahtTyped(typed: string): number | null {
  const text = toArabicDigits(typed)
    .replaceAll(/\s|บาท|baht|฿|THB/giu, '')
    .replace(/\.-$/, '')
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,2})?$/.test(text)) return null
  const baht = Number(text.replaceAll(',', ''))
  return isBaht(baht) ? baht : null
}

/** An amount as papers print it: thousands apart, satang where there are any. */
export const bahtText = (baht: number): string =>
  baht.toLocaleString('en-US', {
    minimumFractionDigits: Number.isInteger(baht) ? 0 : 2,
    maximumFractionDigits: 2,
  })

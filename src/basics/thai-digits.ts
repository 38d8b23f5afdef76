const thai = '๐๑๒๓๔๕๖๗๘๙'

/** The same text with ๐–๙ written 0–9. */
export const toArabicDigits = (text: string): string =>
  text.replaceAll(/[๐-๙]/g, (digit) => String(thai.indexOf(digit)))

/** The same text with 0–9 written ๐–๙. */
export const toThaiDigits = (text: string): string =>
  text.replaceAll(/[0-9]/g, (digit) => thai[Number(digit)] ?? digit)

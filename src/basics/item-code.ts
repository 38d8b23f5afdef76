import type { Instrument } from './instrument.ts'
import { accept, type Result, refuse } from './result.ts'
import { toArabicDigits } from './thai-digits.ts'

/** The printed code of an item: the instrument's letter and a number, such as I26, E9 or O38. */
export type ItemCode = `${'I' | 'E' | 'O'}${number}`

/** Text that is no code, or more than one. */
export interface NotAnItemCode {
  readonly code: 'not-an-item-code'
  readonly typed: string
}

/**
 * How a code was typed, where it was not typed as printed: 038, l26 or О38 with a letter of another
 * alphabet, O038, O๓๘, Ｏ３８, "O 38" and o38. Of several slips the first in this order is told.
 */
export type CodeSlip =
  | 'zero-for-letter'
  | 'look-alike'
  | 'zero-added'
  | 'thai-digits'
  | 'full-width'
  | 'spaced'
  | 'lower-case'

/** A code found in running text, `text.slice(at, end)` being what was typed. */
export interface CodeInText {
  readonly code: ItemCode
  readonly typed: string
  readonly at: number
  readonly end: number
  readonly slip: CodeSlip | null
}

/** The instrument whose items carry this letter. */
export function instrumentOf(code: ItemCode): Instrument {
  switch (printedLetter(code.charAt(0))) {
    case 'I':
      return 'IIT'
    case 'E':
      return 'EIT'
    case 'O':
      return 'OIT'
  }
}

/**
 * Reads a code as officials really type it. In the report of อบต.ดงตะงาว (2566) O38 is written
 * "038" and O11 "011", with a zero for the letter; a code never begins with a digit otherwise.
 */
export function readItemCode(typed: string): Result<ItemCode, NotAnItemCode> {
  const alone = typed
    .normalize('NFKC')
    .trim()
    .replace(/^ข้อ(?:ที่)?\s*/, '')
    .replace(new RegExp(`^([${letters}0๐])\\s+(?=${digit})`, 'i'), '$1')
  const [found] = itemCodesIn(alone)
  return found && found.typed === alone
    ? accept(found.code)
    : refuse({ code: 'not-an-item-code', typed })
}

/** The letters of codes, with those of other alphabets that look the same and that some keyboards give. */
const letters = 'IEOＩＥＯІЕОΙΕΟ'

const digit = '[0-9๐-๙０-９]'

/** The number of a code, a zero before it being one too many. */
const number = `[0๐０]?[1-9๑-๙１-９]|[0๐０]?[1-9๑-๙１-９]${digit}`

/** A letter that is not the last of a word, and a number: O38, O-38, O 38, o38, ข้อO๓๘, O038. */
const withLetter = `(?<![A-Za-z${letters}0-9๐-๙０-９])(?<letter>[${letters}])(?<gap>\\s?[-–.]?\\s?)(?<number>${number})`

/** Words that a number behind them counts, times or ranks: "รอบ 06 เดือน" has no code. */
const countsBefore =
  '(?:โทร\\S*|เลขที่|หมู่ที่?|รหัส|(?<![0-9๐-๙]\\s?)รอบ|จำนวน|(?:ครั้ง|ลำดับ|วัน|ชุด|ฉบับ)ที่|ลำดับ|เวลา|ระดับ|ร้อยละ|ประมาณ|อย่างน้อย)'

/** Units of what a number before them counts; not where the word goes on, as ข้อมูล and รายงาน do. */
const unitAfter =
  '(?:เดือน|วัน|ปี|ครั้ง|คน|บาท|ข้อ(?!มูล|กำหนด|บังคับ|บัญญัติ|ร้องเรียน|ตกลง|เสนอ)|รอบ|ร้อยละ|เปอร์เซ็นต์|ชั่วโมง|นาที|นาฬิกา|สัปดาห์|คะแนน|แห่ง|ฉบับ|เล่ม|ชุด|หลักสูตร|ราย(?=[\\s.,)]|$)|น\\.)'

/** A small l or an upright stroke for the letter I, standing against its number: l26, |26. */
const withStroke = `(?<![\\p{L}\\p{M}\\p{Nd}|])(?<stroke>[l|ǀ｜])(?<strokeNumber>${number})(?![|｜]|\\s[|｜](?!${digit})|\\s*${unitAfter})`

/** A zero for the letter, neither inside a word or number nor the beginning of a telephone's: 038, ข้อ๐๓๘. */
const withZero = [
  '(?:(?<![\\p{L}\\p{M}\\p{Nd}.,/:%-])|(?<=ข้อ|ข้อที่))',
  `(?<!${countsBefore}\\s*)`,
  `[0๐０](?<zeroNumber>[1-9๑-๙１-９]${digit}?)`,
  `(?!\\s?[-–]?\\s?[1-9๑-๙１-９]${digit}{2})(?![.:/,-]${digit})(?!${digit}|\\s*${unitAfter})`,
].join('')

const codes = new RegExp(`(?:${withLetter}|${withStroke}|${withZero})(?!${digit}|[A-Za-z%])`, 'giu')

/** The codes inside a cell, in order: never a year, a percentage, an amount or a time of day. */
export function itemCodesIn(text: string): CodeInText[] {
  return [...text.matchAll(codes)].flatMap((match) => {
    const typed = match[0]
    const { letter, gap = '', number, stroke, strokeNumber, zeroNumber } = match.groups ?? {}
    const figures = number ?? strokeNumber ?? zeroNumber ?? ''
    const end = match.index + typed.length
    if (stroke === 'L') return []
    const value = Number(toArabicDigits(figures.normalize('NFKC')))
    const isBullet = value < 10 || !opensLine(text, match.index)
    if (letter !== undefined && gap !== '' && isLower(letter) && isBullet) return []
    if (typed.length === 2 && zeroNumber !== undefined && /^[.)]/.test(text.slice(end))) return []
    const printed = stroke === undefined ? printedLetter(letter ?? 'O') : 'I'
    const code: ItemCode = `${printed}${value}`
    return [{ code, typed, at: match.index, end, slip: slipOf(letter ?? stroke, gap, figures) }]
  })
}

/** The codes a cell opens with, before any other word. */
export function codesAtStart(text: string): CodeInText[] {
  const found: CodeInText[] = []
  let end = 0
  for (const next of itemCodesIn(text)) {
    if (!/^(?:[\s,;/+]|ข้อ(?:ที่)?|และ|กับ)*$/.test(text.slice(end, next.at))) break
    found.push(next)
    end = next.end
  }
  return found
}

function slipOf(letter: string | undefined, gap: string, figures: string): CodeSlip | null {
  if (letter === undefined) return 'zero-for-letter'
  if (!/[IEOＩＥＯ]/i.test(letter)) return 'look-alike'
  if (/^[0๐０]/.test(figures)) return 'zero-added'
  if (/[๐-๙]/.test(figures)) return 'thai-digits'
  if (/[Ａ-Ｚａ-ｚ０-９]/.test(letter + figures)) return 'full-width'
  if (gap) return 'spaced'
  return isLower(letter) ? 'lower-case' : null
}

function printedLetter(letter: string): 'I' | 'E' | 'O' {
  const at = letters.indexOf(letter.toUpperCase()) % 3
  return at === 0 ? 'I' : at === 1 ? 'E' : 'O'
}

/** Whether only "ข้อ" stands before in the line: there "o 38" is a code, elsewhere "o" may be a bullet. */
const opensLine = (text: string, at: number): boolean =>
  /(?:^|\n)\s*(?:ข้อ(?:ที่)?\s*)?$/.test(text.slice(Math.max(0, at - 20), at))

const isLower = (letter: string) => letter !== letter.toUpperCase()

/** The instrument that all of these codes belong to; null where they are of several, or none. */
export function instrumentOfAll(codes: readonly ItemCode[]): Instrument | null {
  const named = new Set(codes.map(instrumentOf))
  const [only] = named
  return named.size === 1 ? (only ?? null) : null
}

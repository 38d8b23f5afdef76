import type { Instrument } from './instrument.ts'
import { accept, type Result, refuse } from './result.ts'
import { toArabicDigits } from './thai-digits.ts'

/** The printed code of an item: the instrument's letter and a number, such as I26, E9 or O38. */
export type ItemCode = `${'I' | 'E' | 'O'}${number}`

export interface NotAnItemCode {
  readonly code: 'not-an-item-code'
  readonly typed: string
}

/** How a code was typed, where it was not typed as printed. */
export type CodeSlip = 'zero-for-letter' | 'thai-digits' | 'spaced' | 'lower-case'

/** A code found in running text, `text.slice(at, end)` being what was typed. */
export interface CodeInText {
  readonly code: ItemCode
  readonly typed: string
  readonly at: number
  readonly end: number
  readonly slip: CodeSlip | null
}

const instrumentByLetter = { I: 'IIT', E: 'EIT', O: 'OIT' } as const satisfies Record<
  string,
  Instrument
>

/** The instrument whose items carry this letter. */
export const instrumentOf = (code: ItemCode): Instrument =>
  instrumentByLetter[code[0] as keyof typeof instrumentByLetter]

/**
 * Reads a code as officials really type it. In the report of อบต.ดงตะงาว (2566) O38 is written
 * "038" and O11 "011", with a zero for the letter; a code never begins with a digit otherwise.
 */
export function readItemCode(typed: string): Result<ItemCode, NotAnItemCode> {
  const alone = typed
    .normalize('NFKC')
    .trim()
    .replace(/^ข้อ(?:ที่)?\s*/, '')
  const [found, ...more] = itemCodesIn(alone)
  return found && more.length === 0 && found.at === 0 && found.end === alone.length
    ? accept(found.code)
    : refuse({ code: 'not-an-item-code', typed })
}

const code =
  /(?<![\p{L}\p{M}\p{Nd}.,/%:-])(?:([IEOＩＥＯ])([\s\u00A0]*[-–.]?[\s\u00A0]*)([0-9๐-๙]{1,2})|([0๐])([\s\u00A0]*)([1-9๑-๙][0-9๐-๙]?))(?![0-9๐-๙A-Za-z%])/giu

/** The codes inside a cell, in order: never a year, a percentage or an amount. */
export function itemCodesIn(text: string): CodeInText[] {
  return [...text.matchAll(code)].flatMap((match) => {
    const [typed, letter, gap, number, zero, zeroGap, zeroNumber] = match
    const digits = Number(toArabicDigits(number ?? zeroNumber ?? ''))
    if (digits < 1) return []
    const slip = slipOf(typed, letter, gap ?? zeroGap ?? '', zero)
    const printed = `${(letter ?? 'O').normalize('NFKC').toUpperCase()}${digits}` as ItemCode
    return [{ code: printed, typed, at: match.index, end: match.index + typed.length, slip }]
  })
}

/** The codes a cell opens with, before any other word. */
export function codesAtStart(text: string): CodeInText[] {
  const found: CodeInText[] = []
  let end = 0
  for (const next of itemCodesIn(text)) {
    if (!/^(?:[\s,;/และกับ+]|ข้อ)*$/u.test(text.slice(end, next.at))) break
    found.push(next)
    end = next.end
  }
  return found
}

function slipOf(typed: string, letter = '', gap: string, zero = ''): CodeSlip | null {
  if (/[๐-๙]/.test(typed)) return zero === '๐' || zero === '' ? 'thai-digits' : 'zero-for-letter'
  if (zero) return 'zero-for-letter'
  if (gap) return 'spaced'
  return letter === letter.toUpperCase() ? null : 'lower-case'
}

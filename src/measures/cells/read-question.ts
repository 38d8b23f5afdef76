import type { CodeInText, ItemCode } from '../../basics/item-code.ts'
import { instrumentOf, itemCodesIn } from '../../basics/item-code.ts'
import type { Tidy } from './cell-words.ts'
import { isNothing } from './cell-words.ts'
import { splitQuestion } from './question-parts.ts'

export interface Question {
  readonly codes: readonly ItemCode[]
  readonly subject: string
  readonly parts: readonly string[]
}

/** The sub-questions a framework lists for a code, in its own words. */
export type KnownParts = (code: ItemCode) => readonly string[]

/**
 * Reads a cell that holds codes, the wording of each, and sub-questions, as in
 * "011รายงานการกำกับติดตาม… 023สรุปผลการจัดซื้อจัดจ้าง…".
 */
export function readQuestion(typed: string, tidy: Tidy, knownParts: KnownParts): Question {
  if (isNothing(typed)) return { codes: [], subject: '', parts: [] }
  const lines = typed.split('\n')
  const dashed = lines.filter((line, at) => at > 0 && beginsPart.test(line))
  const text = lines.filter((line, at) => at === 0 || !beginsPart.test(line)).join('\n')
  const found = openingCodes(text)
  const wordings = [
    text.slice(0, found[0]?.at ?? text.length),
    ...found.map(({ end }, at) => text.slice(end, found[at + 1]?.at ?? text.length)),
  ].map((wording) => (joins.test(wording) ? '' : wording.replace(marksAround, '')))
  const [only] = found
  const asked =
    only && found.length === 1 && dashed.length === 0
      ? splitQuestion(wordings.join(''), knownParts(only.code))
      : { wording: wordings.filter((wording) => wording !== '').join('\n'), parts: [] }
  return {
    codes: [...new Set(found.map(({ code }) => code))],
    subject: tidy(asked.wording),
    parts: [...asked.parts, ...dashed.map((line) => line.replace(beginsPart, ''))]
      .map(tidy)
      .filter((part) => part !== ''),
  }
}

/** What stands between the codes of a run. */
const joins = /^(?:[\s:.,;/+\-–]|และ|ข้อ|กับ)*$/

/** Marks before and after a wording; the lookbehind asks each run of them once, not from each of its marks. */
const marksAround = /^[\s:.,;/\-–]+|(?<![\s,;/])[\s,;/]+$/g

const beginsPart = /^\s*[-•–]\s+/

/**
 * The codes a row answers: those at the start of the cell or of a line, those in a run with them, and
 * those of the same instrument that open a wording of their own. A code that the wording speaks of
 * ("ตามข้อ O42") is none.
 */
export function openingCodes(text: string): CodeInText[] {
  const opening: CodeInText[] = []
  const isOneLine = !text.includes('\n')
  for (const next of itemCodesIn(text)) {
    const last = opening.at(-1)
    const before = text.slice(last?.end ?? 0, next.at)
    const words = before.trimEnd()
    const opensLine =
      endsLine(before) || (words.endsWith('ข้อ') && endsLine(words.slice(0, -'ข้อ'.length)))
    const inRun = last !== undefined && joins.test(before)
    const opensWording =
      last !== undefined &&
      isOneLine &&
      words !== before &&
      !/(?:ข้อ|ตาม|ใน|ของ|แบบ|และ|หรือ|กับ|ที่|\()$/.test(words.slice(-4)) &&
      instrumentOf(next.code) === instrumentOf(last.code)
    if (opensLine || inRun || opensWording) opening.push(next)
  }
  return opening
}

/** Whether a text is empty or ends with a line break, spaces aside. */
function endsLine(text: string): boolean {
  const words = text.trimEnd()
  return words === '' || text.slice(words.length).includes('\n')
}

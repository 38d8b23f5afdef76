import { toArabicDigits } from '../basics/thai-digits.ts'
import type { Stage } from '../measures/measure.ts'
import { isNothing, squeezed, withoutMarkup } from './paper-words.ts'

/** Marks that tick a box: typed signs, and letters that a symbol font turns into one. */
const ticks = /^[√✓✔☑☒✅xX×/●◉■•1vV\u00FC\uF0FC\uF0FE\uF050]+[./]?$/

/** Whether a cell of the three boxes is ticked; "-", a blank and an empty box are not. */
export const isTick = (text: string): boolean => ticks.test(withoutMarkup(text).trim())

export const isEmptyBox = (text: string): boolean =>
  isNothing(text) || /^[☐□○◯0๐\s]+$/.test(text) || /^\[\s*\]$/.test(text.trim())

/**
 * The words agencies use for each box, the telling part of each. Order matters: "ยังไม่ดำเนินการแล้วเสร็จ"
 * is not done, and "อยู่ระหว่างดำเนินการให้แล้วเสร็จ" is underway.
 *
 * @source Status words of fourteen O42 and O43 papers.
 */
const words: readonly (readonly [RegExp, Stage])[] = [
  [/^ยังไม่(?:ได้)?$|ยังไม่(?:ได้)?(?:ดำเนิน|เริ่ม|ทำ|แล้วเสร็จ)|^รอดำเนิน|notstarted/, 'not-started'],
  [
    /อยู่ระหว่าง|ระหว่างดำเนิน|กำลัง|รอเอกสาร|ดำเนินการบางส่วน|ดำเนินการต่อเนื่อง|underway|inprogress|ongoing/,
    'underway',
  ],
  [
    /ดำเนินการแล้ว|ดำเนินงานแล้ว|ดำเนินการเรียบร้อย|ดำเนินการเสร็จ|แล้วเสร็จ|เสร็จสิ้น|สำเร็จแล้ว|ครบถ้วน|ปิดโครงการ|^เสร็จ|^แล้ว$|done|completed?|finished/,
    'done',
  ],
]

/** The box that words speak of, or null where they speak of none. */
export function stageOfWords(text: string): Stage | null {
  const key = squeezed(text)
  return words.find(([pattern]) => pattern.test(key))?.[1] ?? null
}

/** The box a percentage stands for when nothing else says. */
export const stageOfPercent = (percent: number): Stage =>
  percent >= 100 ? 'done' : percent > 0 ? 'underway' : 'not-started'

const percentage = /(?:(?<!\d)(\d+(?:\.\d+)?)\s*(?:%|％|เปอร์เซ็นต์))|(?:ร้อยละ\s*(\d+(?:\.\d+)?))/

/** The percentage a text names, 0 to 100, or null. */
export function percentIn(text: string): number | null {
  const found = percentage.exec(toArabicDigits(text))
  return found ? inRange(Number(found[1] ?? found[2])) : null
}

/** The percentage of a cell under a heading that says so: a bare number will do, and 0.8 is 80. */
export function percentOfCell(text: string): number | null {
  const named = percentIn(text)
  if (named !== null) return named
  const bare = toArabicDigits(text).trim()
  if (!/^\d+(?:\.\d+)?$/.test(bare)) return null
  const number = Number(bare)
  return bare.includes('.') && number < 1
    ? inRange(Math.round(number * 10_000) / 100)
    : inRange(number)
}

const inRange = (number: number): number | null => (number >= 0 && number <= 100 ? number : null)

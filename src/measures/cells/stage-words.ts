import { figureAlone, isPercent, percentsNamed } from '../../basics/printed-percent.ts'
import type { Stage } from '../measure.ts'
import { squeezed } from './cell-words.ts'

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

/** The percentage of progress a text names first, 0 to 100, or null. */
export function percentIn(text: string): number | null {
  const [first] = percentsNamed(text)
  return first === undefined ? null : inRange(first)
}

/** The percentage of a cell under a heading that says so: a bare number will do, and 0.8 is 80. */
export function percentOfCell(text: string): number | null {
  const [named] = percentsNamed(text)
  if (named !== undefined) return inRange(named)
  const bare = figureAlone(text)
  if (bare === null) return null
  return text.includes('.') && bare > 0 && bare < 1
    ? inRange(Math.round(bare * 10_000) / 100)
    : inRange(bare)
}

const inRange = (number: number): number | null => (isPercent(number) ? number : null)

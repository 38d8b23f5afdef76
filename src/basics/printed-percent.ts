import { toArabicDigits } from './thai-digits.ts'

const percentage =
  /(?:(?<!\d)(\d+(?:\.\d+)?)\s*(?:%|％|เปอร์เซ็นต์))|(?:ร้อยละ\s*([-−–]?\d+(?:\.\d+)?))/g

/**
 * Every percentage a text names, in order and as it says, be it 150 or -5. A sign before the figure is
 * a minus only where it is no dash: "50-80%" names 80, and so does "- 80%".
 */
export function percentsNamed(text: string): number[] {
  const arabic = toArabicDigits(text)
  return [...arabic.matchAll(percentage)].map((found) => {
    const [, before, after] = found
    if (after !== undefined) return Number(after.replace(/[−–]/, '-'))
    const size = Number(before)
    return hasMinus(arabic, found.index) ? -size : size
  })
}

/** The figure of a cell that holds nothing else, such as "80", "๘๐" or "-5"; null for any other text. */
export function figureAlone(text: string): number | null {
  const bare = toArabicDigits(text).trim()
  return /^[-−–]?\d+(?:\.\d+)?$/.test(bare) ? Number(bare.replace(/[−–]/, '-')) : null
}

/** Whether a percentage may be one of progress: 0 to 100. */
export const isPercent = (figure: number): boolean => figure >= 0 && figure <= 100

/** A sign right before the figure with nothing but blanks, a bracket or a colon before it. */
const hasMinus = (text: string, at: number): boolean =>
  /[-−–]/.test(text[at - 1] ?? '') &&
  /(?:^|[\s(:：])$/.test(text.slice(Math.max(0, at - 2), at - 1))
    ? !/[\d%]\s*$/.test(text.slice(Math.max(0, at - 20), at - 1))
    : false

import { toArabicDigits } from './thai-digits.ts'

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** The words of a text, spaces and punctuation left out. */
export const thaiWords = (text: string): string[] =>
  [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment)

/** The text with slips of typing mended that have only one right reading. */
export const mendText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(
      /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD\u0000-\u0008\u000B-\u001F]/g,
      '',
    )
    .replaceAll(/[\u00A0\t ]+/g, ' ')
    .replaceAll(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33')
    .replaceAll('เเ', 'แ')
    .trim()

/** mendText for text whose narrow column's line breaks became spaces. */
export const unwrapText = (text: string): string =>
  mendText(text).replaceAll(/(?<=[\u0E01-\u0E4E/]) (?=[\u0E01-\u0E4E])/g, '')

/** Whether two texts say the same but for spaces, digit set, case and punctuation. */
export const sameWords = (a: string, b: string): boolean => plain(a) === plain(b)

/** How alike two texts are, 0 to 1, spaces and digit sets ignored. */
export function similarity(a: string, b: string): number {
  const [left, right] = [pairs(plain(a)), pairs(plain(b))]
  const total = left.length + right.length
  if (total === 0) return plain(a) === plain(b) ? 1 : 0
  const rest = [...right]
  const shared = left.filter((pair) => {
    const at = rest.indexOf(pair)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return (2 * shared.length) / total
}

const plain = (text: string) =>
  toArabicDigits(mendText(text))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{Nd}]/gu, '')

const pairs = (text: string) =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

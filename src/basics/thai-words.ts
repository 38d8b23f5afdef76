import { remembered, rememberedOfTwo } from './remembered.ts'

/** Thai letters and marks that make words: without ๆ, ฯ, ฿ and digits. */
export const thaiLetter = /[\u0E01-\u0E2E\u0E30-\u0E3A\u0E40-\u0E45\u0E47-\u0E4E]/

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** One word to the reader of official papers, where the dictionary has none or could cut it otherwise. */
const oneWord = new Set(
  'ปราบปราม คืบหน้า เจ้าหน้าที่ ดำเนินการ ดำเนินงาน สำนักงาน พนักงาน ยึดถือ ค้ำประกัน'.split(' '),
)

/** The words of a text, spaces and punctuation left out. */
export const thaiWords = (text: string): string[] =>
  [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment)

/** The first word of a text as the segmenter cuts it. */
export const firstWord = remembered((text) => cut(text.slice(0, reach))[0] ?? '')

/** The last word of a text as the segmenter cuts it. */
export const lastWord = remembered((text) => cut(text.slice(-reach)).at(-1) ?? '')

/**
 * Whether the space between two pieces of text stands inside one Thai word: joined, they read as
 * clearly fewer words than apart, and no word ends where the space is. "ดำเนินกา ร" does, "ตา กลม"
 * does not, for "ตากลม" could be cut elsewhere.
 */
export const isInsideWord = rememberedOfTwo((left, right) => {
  const before = cut(endOf(left))
  const after = cut(startOf(right))
  const joined = cut(before.join('') + after.join(''))
  const across = partAcross(joined, before.join('').length)
  if (!across) return false
  const saved = cost(before) + cost(after) - cost(joined)
  if (saved !== 1) return saved > 1
  const first = before.at(-1) ?? ''
  if (
    across !== first + after[0] ||
    (letterNames.has(first) && letterNames.has(before.at(-2) ?? ''))
  )
    return false
  return oneWord.has(across) || !hasOtherCut(across, first.length)
})

/**
 * The Thai names of Latin letters. Two of them are an abbreviation, "คิวอาร์", which ends there, though the
 * dictionary's foreign names would run on: "อาร์มี" (army) is not what "คิวอาร์ มี" means.
 */
const letterNames = new Set(
  'เอ บี ซี ดี อี เอฟ จี เอช ไอ เจ เค แอล เอ็ม เอ็น โอ พี คิว อาร์ เอส ที ยู วี เอ็กซ์ วาย แซด'.split(' '),
)

/** Whether the joined text has a word that runs over the seam, however likely a space is there. */
export const hasWordAcross = rememberedOfTwo(
  (left, right) => partAcross(cut(endOf(left) + startOf(right)), endOf(left).length) !== null,
)

/** The Thai letters a text ends with; none where they are the tail of an abbreviation, "มี.ค". */
function endOf(text: string): string {
  const [, dot, letters = ''] = /(\.?)([ก-ฮะ-ฺเ-ๅ็-๎]+)$/.exec(text.slice(-reach)) ?? []
  return dot && letters.length < 3 ? '' : letters
}

/** The Thai letters a text begins with; none where that is an abbreviation, "พ.ศ.". */
const startOf = (text: string) =>
  abbreviation.test(text) ? '' : (/^[ก-ฮะ-ฺเ-ๅ็-๎]+/.exec(text.slice(0, reach))?.[0] ?? '')

/** What it takes to read Thai letters as words: one for each that the dictionary has, three for each it has not. */
export const wordCost = remembered((letters) =>
  letters === ''
    ? 0
    : cut(letters).reduce((sum, part) => sum + (isKnown(part) && !isLeftOver(part) ? 1 : 3), 0),
)

/** A letter cut off the word before, grown together with the next: "นที่" of "งานที่", "รมี" of "การมี". */
const isLeftOver = (part: string) => /^[งนยรลว][ก-ฮ]*[ะ-ูเ-ไ]/.test(part) && isKnown(part.slice(1))

/** Consonants with a dot, such as พ.ศ. and อบต. */
export const abbreviation = /^[\u0E01-\u0E2E]{1,3}[\u0E31-\u0E3A]?\./

/** How many characters on each side of a space can bear on it. */
const reach = 32

/** The text cut into words, compounds of official language put together again. */
function cut(text: string): string[] {
  const parts: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const before = parts.at(-1)
    if (before && oneWord.has(before + segment)) parts[parts.length - 1] = before + segment
    else parts.push(segment)
  }
  return parts
}

function partAcross(parts: readonly string[], seam: number): string | null {
  let at = 0
  for (const part of parts) {
    if (at < seam && at + part.length > seam) return part
    at += part.length
  }
  return null
}

/** A word costs one, what is no word costs three. */
const cost = (parts: readonly string[]) =>
  parts.reduce((sum, part) => sum + (isKnown(part) ? 1 : 3), 0)

function hasOtherCut(word: string, seam: number): boolean {
  for (let at = 2; at <= word.length - 2; at += 1) {
    if (at !== seam && isKnown(word.slice(0, at)) && isKnown(word.slice(at))) return true
  }
  return false
}

/**
 * Whether the segmenter's dictionary has this word. It does not say so itself, but after "ๆ" and
 * before a word that it knows it cuts a word out whole only where it knows that one too.
 */
function isKnown(word: string): boolean {
  if (!thaiLetter.test(word) || oneWord.has(word)) return true
  if (word.length < 2) return false
  const parts = [...segmenter.segment(`ๆ${word}กก`)]
  return parts.length === 3 && parts[1]?.segment === word
}

// The sentence by which an agency declares that there is none: no complaints, no gifts, nothing bought.
import type { Inside } from '../basics/inside.ts'
import type { Hint, LookedItem } from './looking.ts'
import { folded, keywordsOf, lettersOf, passageAt, plainParts } from './looking-words.ts'

/** What there is none of, as such sentences say it. */
const none = new RegExp(
  [
    'ไม่\\s?(?:มี|พบ|ปรากฏ|ปรากฎ|ได้\\s?รับ|ได้\\s?มี|เคยมี|เกิด)\\s?(?:ว่า\\s?มี)?\\s?(?:การ|เรื่อง|ข้อ|ผู้|รายการ|โครงการ|กรณี|เหตุ|ข้อมูล|รายงาน|จัด|ซื้อ|จ้าง|รับ|ทรัพย์|ของขวัญ|สถิติ|คดี|งาน)[^\\n]{0,60}',
    '(?:จำ?\\s?นวน|รวม|ทั้งสิ้น|ทั้งหมด)[^\\n\\d]{0,30}(?<!\\d)0\\s?(?:เรื่อง|ราย|ครั้ง|โครงการ|รายการ|คน|กรณี)',
    '[-–—]\\s?ไม่\\s?มี\\s?[-–—]',
    'ไม่\\s?มี\\s?(?:ใน|$|\\n)',
    '\\bno (?:complaints?|gifts?|procurement|cases?|reports?)\\b',
  ].join('|'),
  'gi',
)

/** Sentences that only look like it: "no hindrance", "not later than", forms to be filled. */
const other =
  /ไม่\s?มี\s?(?:ข้อ\s?(?:ผิด|บก|ขัด|จำ|กำ|ห้าม)|ผู้\s?ใด|การ\s?(?:เลือก|แบ่ง|เก็บค่า|เรียก)|ค่า)|ไม่\s?ได้\s?รับ\s?(?:การ\s?อนุ|ความ)/

export interface NoneSentence {
  readonly at: number
  readonly printed: string
}

/** The sentences of a plain text that say that there is none. */
export const noneSentencesIn = (text: string): NoneSentence[] =>
  [...text.matchAll(none)]
    .filter(([printed]) => !other.test(printed))
    .map((match) => ({ at: match.index, printed: match[0].trim() }))

/**
 * Whether what was declared as none is declared there: with the sentence where it is found, in the words of
 * the item if any are. Where the agency says that it has the matter, a paper that says there is none is told.
 */
export function noneHints(inside: Inside, { answer, title, mayDeclareNone }: LookedItem): Hint[] {
  if (answer === 'not-yet' || inside.hasTextLayer !== true) return []
  const keywords = keywordsOf(title)
  const found = plainParts(inside).flatMap((part) =>
    noneSentencesIn(part.text).map((each) => ({
      ...each,
      part,
      fits: fitOf(each.printed, keywords),
    })),
  )
  const best = found.reduce<(typeof found)[number] | null>(
    (most, each) => (most === null || each.fits > most.fits ? each : most),
    null,
  )
  if (answer === 'none') {
    if (best === null) {
      return inside.isCut ? [] : [{ ...emptyHint, kind: 'none-not-found' }]
    }
    return [sentenceHint(best, best.fits > 0 ? 'likely' : 'not-sure')]
  }
  // A long report says of many a thing that there was none; a short one is a declaration.
  const isDeclaration = best !== null && best.fits > 0 && lettersOf(inside) < 1_200
  return mayDeclareNone && isDeclaration ? [sentenceHint(best, 'not-sure')] : []
}

const emptyHint = { certainty: 'not-sure', passage: '', place: '', about: {} } as const

const sentenceHint = (
  {
    part,
    at,
    printed,
  }: NoneSentence & { readonly part: { readonly text: string; readonly place: string } },
  certainty: Hint['certainty'],
): Hint => ({
  kind: 'none-found',
  certainty,
  passage: passageAt(part.text, at, printed.length),
  place: part.place,
  about: {},
})

const fitOf = (sentence: string, keywords: readonly string[]) => {
  const letters = folded(sentence)
  return keywords.filter((word) => word.length > 2 && letters.includes(word)).length
}

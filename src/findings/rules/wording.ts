import { remembered } from '../../basics/remembered.ts'
import { thaiWords } from '../../basics/thai-words.ts'
import type { PlannedMeasure } from '../../measures/plan.ts'
import { numbersTyped } from '../../measures/typed-slips.ts'
import type { Rule, Sighting } from '../finding.ts'
import { withoutOpening } from '../likeness.ts'
import { type ListField, listFields, placeInRow, rowNumbers, textsOf } from '../place-in-row.ts'
import { rowsSaidBefore } from './completeness.ts'

/** Lists whose numbers were printed, with the numbers as typed. */
const numbered = (measure: PlannedMeasure): { field: ListField; numbers: readonly number[] }[] =>
  listFields.flatMap((field) => {
    const numbers = numbersTyped(measure.source?.[field], measure[field])
    return numbers ? [{ field, numbers }] : []
  })

/** A number that stands twice in one list: "3. … 3. …". */
export const stepNumberRepeated: Rule = ({ plan }) =>
  plan.measures.flatMap((measure, at) =>
    numbered(measure).flatMap(({ field, numbers }) =>
      numbers.flatMap((number, item) =>
        numbers.indexOf(number) < item
          ? [{ place: placeInRow(measure, at, field, item + 1), says: { number, field } }]
          : [],
      ),
    ),
  )

/** A number left out of a list: "1. … 3. …". */
export const stepNumberMissing: Rule = ({ plan }) =>
  plan.measures.flatMap((measure, at) =>
    numbered(measure).flatMap(({ field, numbers }) =>
      numbers.flatMap((number, item) => {
        const before = item === 0 ? 0 : (numbers[item - 1] ?? 0)
        if (number <= before + 1 || number > before + 10) return []
        return [
          {
            place: placeInRow(measure, at, field, item + 1),
            says: { missing: before + 1, number, field },
          },
        ]
      }),
    ),
  )

/** Words that always lead on to another; the lookbehinds keep longer words that only end alike (หน้าที่, สิ่งของ). */
const leadingOn = new RegExp(
  `(?:${[
    'สำหรับ',
    '(?<!สิ่ง|ข้าว|เจ้า|จับ)ของ',
    'และ',
    'หรือ',
    'โดย',
    'เพื่อ',
    '(?<!คน)แก่',
    'เกี่ยวกับ',
    'ร่วมกับ',
    'พร้อมกับ',
    'ซึ่ง',
    'เนื่องจาก',
    'เช่น',
    'รวมถึง',
    'รวมทั้ง',
    '(?<!หน้า|พื้น|สถาน|เต็ม|ท้อง|คง|แผน)ที่',
    '(?<!ภาย|ข้าง|ด้าน|ชั้น|รอบ)ใน',
    '(?<!ข้อ|ตี|เนื้อ|ใจ|แจ้ง|คดี)ความ',
    '(?<!มอบ|จัด|หา|ส่ง|แจ้ง|ซื้อ|ขอ|ออก|จ่าย|บอก|เปิด|กำหนด|ทำ|ไว้|แนะนำ|เตรียม|มี|บริการ)ให้',
  ].join('|')})$`,
)

/** A text that breaks off: it ends in a word that must be followed by another, or a bracket stays open. */
export const sentenceUnfinished: Rule = ({ plan }) =>
  plan.measures.flatMap((measure, at) =>
    textsOf(measure).flatMap(({ field, item, text }): Sighting[] => {
      if (field === 'responsible' || field === 'indicator') return []
      const says = breaksOff(text)
      return says ? [{ place: placeInRow(measure, at, field, item), says }] : []
    }),
  )

/** The word a text breaks off after, or the bracket it leaves open; null where it is whole. */
const breaksOff = remembered((text): Sighting['says'] | null => {
  const end = text.slice(-40).replace(/\s+/g, '').match(leadingOn)?.[0]
  if (end) return { end }
  const open = openBracket(text)
  return open ? { open } : null
})

const pairs = { '(': ')', '[': ']', '“': '”', '«': '»' } as const

/** The bracket or quotation mark that is opened and never closed. */
function openBracket(text: string): string | null {
  const count = (sign: string) => text.split(sign).length - 1
  const open = Object.entries(pairs).find(([opens, closes]) => count(opens) > count(closes))
  if (open) return open[0]
  return count('"') % 2 === 1 ? '"' : null
}

/** Words that rightly stand twice: "ของของเจ้าหน้าที่" are the things of officials. */
const rightlyTwice = new Set(['ของ', 'ที่', 'จริง', 'ค่อย', 'เด็ก', 'คน', 'ใหญ่', 'เล็ก', 'ช้า', 'เร็ว'])

/** A word typed twice with nothing between: "การการ", "แผนแผนงาน". */
export const wordDoubled: Rule = ({ plan }) =>
  plan.measures.flatMap((measure, at) =>
    textsOf(measure).flatMap(({ field, item, text }) => {
      const doubled = doubledIn(text)
      if (doubled.length === 0) return []
      return [{ place: placeInRow(measure, at, field, item), says: { words: doubled.join(', ') } }]
    }),
  )

/** The doubled words of a text, each once, as it prints them. */
export const doubledIn = remembered((text): readonly string[] => {
  // Cutting a text into words is slow, and few texts have letters that stand twice at all.
  if (!/([ก-๏]{3,16}?)\1/.test(text)) return []
  const words = thaiWords(text)
  const doubled = words.flatMap((word, at) => {
    const next = words[at + 1] ?? ''
    const isWord = /^[ก-๏]{3,}$/u.test(word) && !word.includes('ๆ')
    return isWord && next.startsWith(word) && !rightlyTwice.has(word) && text.includes(word + next)
      ? [word + next]
      : []
  })
  return [...new Set(doubled)]
})

/** Fields in which the same sentence again means copying; an outcome or a subject may well be the same. */
const ownWork: readonly ListField[] = ['measures', 'steps', 'followUp', 'outcome']

/** One sentence in several rows, as one finding that names the rows; a row that is a duplicate is not counted again. */
export const wordingRepeated: Rule = ({ plan }) => {
  const seen = new Map<string, { text: string; field: ListField; item: number; rows: number[] }>()
  const again = rowsSaidBefore(plan.measures)
  plan.measures.forEach((measure, at) => {
    if (again.has(at)) return
    for (const field of ownWork) {
      measure[field].forEach((text, item) => {
        const letters = withoutOpening(text)
        if (letters.length < 18) return
        const known = seen.get(`${field} ${letters}`)
        if (!known) seen.set(`${field} ${letters}`, { text, field, item: item + 1, rows: [at] })
        else if (known.rows.at(-1) !== at) known.rows.push(at)
      })
    }
  })
  return [...seen.values()].flatMap(({ text, field, item, rows }) => {
    const [first = 0] = rows
    const measure = plan.measures[first]
    if (rows.length < 2 || !measure) return []
    return [
      {
        place: placeInRow(measure, first, field, item),
        says: { text, field, rows: rowNumbers(rows.map((row) => row + 1)) },
      },
    ]
  })
}

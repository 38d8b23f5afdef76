// How published words are compared: PDFs lose tone marks, halves of "ำ", and have spaces where lines were broken.
import type { Inside, InsidePart } from '../basics/inside.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'
import { mendSigns } from '../basics/thai-text.ts'
import { thaiWords } from '../basics/thai-words.ts'

/** A text made plain enough to look into: Arabic digits, signs mended, one space for many. */
export const plain = (text: string): string => toArabicDigits(mendSigns(text))

/** Letters alone: without spaces, tone marks and signs, "ำ" as "า". A text so folded is never shown. */
export const folded = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replaceAll(/[\u0e47-\u0e4e]/g, '')
    .replaceAll('\u0e33', '\u0e32')
    .replaceAll('เเ', 'แ')
    .replaceAll(/[^\p{L}\p{M}\p{N}@]/gu, '')

/** A part made plain, with its place as hints say it. */
export interface PlainPart {
  readonly place: string
  readonly text: string
}

/** The parts of a file made plain. */
export const plainParts = (inside: Inside): PlainPart[] =>
  inside.parts.map((part) => ({ place: placeOf(part), text: plain(part.text) }))

/** 'page 3', 'sheet ม.ค.'; empty for the whole. */
export const placeOf = ({ kind, number, name }: Pick<InsidePart, 'kind' | 'number' | 'name'>) =>
  kind === 'page' ? `page ${number}` : kind === 'sheet' ? `sheet ${name || number}` : ''

/** About 200 characters around a place of a text, cut where lines or words end if they do nearby. */
export function passageAt(text: string, at: number, length = 0): string {
  const around = Math.max(20, Math.floor((200 - Math.min(length, 120)) / 2))
  const from = Math.max(0, at - around)
  const to = Math.min(text.length, at + Math.min(length, 120) + around)
  const before = text.slice(from, at)
  const after = text.slice(at, to)
  const start = from === 0 ? 0 : Math.max(0, before.search(/\s\S/))
  const cut = to === text.length ? after.length : Math.max(length, after.lastIndexOf(' '))
  return (before.slice(start) + after.slice(0, cut)).replaceAll(/\s+/g, ' ').trim()
}

/** How many letters there are, for what can be judged only where there is something to read. */
export const lettersOf = (inside: Inside): number =>
  inside.parts.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)

const idle = new Set(
  `หรือ และ ที่ ของ ใน ตาม ไม่ ไม่มี เป็น เช่น แต่ละ แต่ ราย ทุก คน ให้ การ ความ ว่า จาก กับ โดย เพื่อ ใด
  ได้ จะ มี ต้อง แก่ ต่อ ด้าน ทั้ง ทั้งหมด ฉบับ อื่น อย่าง ต่างๆ ต่าง ๆ ครบ ระบุ แสดง คอลัมน์ หน่วยงาน ประจำ
  เฉพาะ ใช้ ไป แล้ว นี้ นั้น อยู่ กว่า ปี ปีที่ เรื่อง ผู้ ทาง ถึง ข้อมูล รายละเอียด เกี่ยวข้อง เกี่ยวกับ แบบ กำหนด ไว้`
    .split(/\s+/)
    .map(folded),
)

/** The words of a sentence that carry what it asks for, folded, each once. */
export const keywordsOf = (sentence: string): string[] => {
  const words = thaiWords(plain(sentence)).map(folded)
  return [...new Set(words.filter((word) => word.length >= 2 && !idle.has(word)))]
}

import { thaiMonths } from '../../basics/plain-date.ts'

/** A piece of a line for Typst: words it may break as it knows how, or one that stays whole. */
export type Piece = string | { readonly whole: string }

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** What the dictionary cuts, or Typst would (ปราบ|ปราม, หน่วย|งาน, พ|.ศ.), and a reader does not. */
const oneWord = [
  // A day or a count stays with what it is of.
  ...thaiMonths.map(({ full }) => `(?:[0-9๐-๙]{1,2} )?${full}`),
  '[0-9๐-๙]+ (?:มาตรการ|เดือน|คน|วัน)',
  ...'ปราบปราม ผู้บริหาร ผู้รับบริการ ผู้รับผิดชอบ ผู้บังคับบัญชา ผู้ใต้บังคับบัญชา'.split(' '),
  ...'รับผิดชอบ ประจำปี ปีงบประมาณ ตราครุฑ'.split(' '),
  ...'เจ้าหน้าที่ หน่วยงาน พนักงาน สำนักงาน สำนักปลัด กองคลัง กองช่าง กองการศึกษา'.split(' '),
  ...'งบประมาณ ไตรมาส การทำงาน คืบหน้า ขับเคลื่อน ขั้นตอน ช่องทาง ร้องเรียน'.split(' '),
  ...'รายละเอียด มอบหมาย เผยแพร่ เฟซบุ๊ก ภายใน อยู่ระหว่าง'.split(' '),
  'พ\\.ศ\\. ?[0-9๐-๙]*',
  '(?:ม\\.ค|ก\\.พ|มี\\.ค|เม\\.ย|พ\\.ค|มิ\\.ย|ก\\.ค|ส\\.ค|ก\\.ย|ต\\.ค|พ\\.ย|ธ\\.ค)\\.?',
]

/** A piece of more letters would stick out of the narrowest column, so it may be broken after all. */
const narrowest = 14

const thaiLetter = /[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]/

/**
 * Cuts Thai text where a line may end. Typst has a model for that too, which takes half of a whole print
 * and is less sure of the words of official papers; what it is given whole it does not ask the model twice.
 */
export function piecesOf(names: readonly string[]): (text: string) => readonly Piece[] {
  const escaped = names
    .filter((name) => name !== '' && name.length <= narrowest)
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const unbroken = new RegExp([...escaped, ...oneWord].join('|'), 'gu')
  return (text) => (thaiLetter.test(text) ? cut(text, unbroken) : [text])
}

function cut(text: string, unbroken: RegExp): Piece[] {
  const pieces: Piece[] = []
  for (const part of glued(partsOf(text, unbroken))) {
    const last = pieces.at(-1)
    if (thaiLetter.test(part) && part.length <= narrowest) pieces.push({ whole: part })
    else if (typeof last === 'string') pieces[pieces.length - 1] = last + part
    else pieces.push(part)
  }
  return pieces
}

/** The text cut at the ends of its words. */
function partsOf(text: string, unbroken: RegExp): string[] {
  const ends = new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length)
  for (const { index, 0: word } of text.matchAll(unbroken)) {
    for (let inside = index + 1; inside < index + word.length; inside += 1) ends.delete(inside)
    ends.add(index).add(index + word.length)
  }
  // The sign that repeats a word belongs to it also after a gap.
  for (const { index } of text.matchAll(/ [ๆฯ]/gu)) ends.delete(index)
  const inOrder = [...ends]
    .filter((end) => end === text.length || (end > 0 && !isInsideSyllable(text, end)))
    .toSorted((one, other) => one - other)
  inOrder.unshift(0)
  return inOrder.slice(1).map((end, at) => text.slice(inOrder[at], end))
}

/** Whether a vowel or mark after this place needs the letter before it, or one before it the letter after. */
const isInsideSyllable = (text: string, at: number) =>
  /[เแโใไ]/.test(text[at - 1] ?? '') || /[ฯะ-ฺๅ-๎]|\p{M}/u.test(text[at] ?? '')

/** The parts with figures, points and brackets put back to the word they touch. */
function glued(parts: readonly string[]): string[] {
  const put: string[] = []
  for (const part of parts) {
    const last = put.at(-1)
    if (last !== undefined && !mayEndLine(last, part) && (last + part).length <= narrowest)
      put[put.length - 1] = last + part
    else put.push(part)
  }
  return put
}

/** Whether a line may end between two neighbours. */
function mayEndLine(left: string, right: string): boolean {
  const [end = '', start = ''] = [left.at(-1), right.at(0)]
  if (/\s/.test(end + start) || /[/)–-]/.test(end) || start === '(') return true
  return thaiLetter.test(end) && thaiLetter.test(start)
}

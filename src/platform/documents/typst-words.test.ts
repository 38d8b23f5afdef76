import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Piece, piecesOf } from './typst-words.ts'

const textOf = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.whole)).join('')

/** The places where a line may end, as a reader marks them. */
const marked = (text: string, names: readonly string[] = []) =>
  piecesOf(names)(text)
    .map((piece) => (typeof piece === 'string' ? piece : piece.whole))
    .join('|')

describe('the places where a line of Thai may end', () => {
  it.each([
    ['ประกาศใช้แผนการป้องกันและปราบปรามการทุจริต', 'ประกาศ|ใช้|แผนการ|ป้องกัน|และ|ปราบปราม|การ|ทุจริต'],
    ['หน่วยงานรายงานผู้บริหาร', 'หน่วยงาน|รายงาน|ผู้บริหาร'],
    ['ครบเดือนกันยายน 2566', 'ครบ|เดือน|กันยายน| 2566'],
    ['ม.ค.-มี.ค. พ.ศ.2566', 'ม.ค.-|มี.ค.| |พ.ศ.2566'],
    ['ช่องทางต่างๆ และอื่น ๆ', 'ช่องทาง|ต่างๆ| |และ|อื่น ๆ'],
    ['กองคลัง/กองช่าง', 'กองคลัง/|กองช่าง'],
    ['1.ร่าง (ฉบับแรก)', '1.ร่าง| |(ฉบับ|แรก)'],
    ['Progress 100%', 'Progress 100%'],
  ])('%s', (text, places) => {
    expect(marked(text)).toBe(places)
  })

  it('never stand inside a name of the paper, also after อบต.', () => {
    expect(marked('ให้อบต.ดงตะงาวทราบ', ['ดงตะงาว'])).toBe('ให้|อบต.ดงตะงาว|ทราบ')
  })

  it('are left to the printer inside a word as wide as a column', () => {
    const long = 'พระนครศรีอยุธยา'
    expect(piecesOf([long])(long)).toEqual([long])
  })

  it('cost no letter of any text and never part a letter from its marks', () => {
    const text = fc
      .array(fc.constantFrom(...'กขคงจนมยรวสหอะาำิีึืุูเแโใไ็่้๊๋์ๆฯ ./-()19๑๙aB%'), { maxLength: 60 })
      .map((letters) => letters.join(''))
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (words, names) => {
        const pieces = piecesOf(names)(words)
        expect(textOf(pieces)).toBe(words)
        const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(words)
        const starts = new Set([...graphemes].map(({ index }) => index))
        let at = 0
        for (const piece of pieces) {
          expect(at === 0 || starts.has(at)).toBe(true)
          at += textOf([piece]).length
        }
      }),
    )
  })
})

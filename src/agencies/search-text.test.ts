import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldForSearch, likePlain, readQuery, searchTextOf } from './search-text.ts'

const dong = {
  code: '6190702',
  name: 'องค์การบริหารส่วนตำบลดงตะงาว',
  type: 'subdistrict-office',
  district: 'ดอนพุด',
  province: 'สระบุรี',
} as const

/** As the database asks: the whole in one piece, or every word somewhere. */
const finds = (typed: string, text = searchTextOf(dong)) => {
  const { whole, words } = readQuery(typed)
  return text.includes(whole) || words.every((word) => text.includes(word))
}

describe('an agency', () => {
  it.each([
    'ดงตะงาว',
    'ดง ตะ งาว',
    'อบต.ดงตะงาว',
    'อบต ดงตะงาว',
    'อ บ ต . ดงตะงาว',
    'องค์การบริหารส่วนตำบล ดงตะงาว',
    '๖๑๙๐๗๐๒',
    'ดอนพุด ดงตะงาว',
    'ดงตะงาว อ.ดอนพุด จ. สระบุรี',
    'ตะงาว',
  ])('is found by %j', (typed) => expect(finds(typed)).toBe(true))

  it.each(['ทต.ดงตะงาว', 'ดงตะงาว ลพบุรี', 'ดงตาล'])('is not found by %j', (typed) =>
    expect(finds(typed)).toBe(false),
  )

  it('is found by a word inside a long name, by either spelling of ำ, and by a code in either case', () => {
    const office = {
      ...dong,
      code: 'nacc-th',
      type: 'office',
      name: 'สำนักงานป้องกันและปราบปรามการทุจริตแห่งชาติ',
    } as const
    const text = searchTextOf(office)
    for (const typed of ['ทุจริต', 'ส\u0E4Dานักงาน', 'สํานักงาน ป้องกัน', 'NACC-TH', 'nacc th'])
      expect(finds(typed, text)).toBe(true)
  })

  it('whose name lacks its type is found by the short form of the type too', () => {
    const text = searchTextOf({ ...dong, name: 'ดงตะงาว' })
    expect(text).toBe('|ดงตะงาว|อบตดงตะงาว|6190702|#|อำเภอดอนพุด|จังหวัดสระบุรี|')
  })
})

describe('folding', () => {
  it('says the same however spaces stand in it, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, at) => {
        const folded = foldForSearch(text)
        expect(foldForSearch(folded)).toBe(folded)
        const cut = text.normalize('NFC')
        const place = at % (cut.length + 1)
        if (!/[\uD800-\uDBFF]/.test(cut.charAt(place - 1)) && !/\p{M}/u.test(cut.charAt(place)))
          expect(foldForSearch(`${cut.slice(0, place)} ${cut.slice(place)}`)).toBe(folded)
      }),
    )
  })

  it('leaves nothing of what a pattern would take for a sign of its own', () => {
    expect(readQuery('100%_\\')).toEqual({ whole: '100', words: ['100'] })
    expect(likePlain('50%_\\')).toBe('50\\%\\_\\\\')
  })
})

import { describe, expect, it } from 'vitest'
import {
  codeIn,
  codeOf,
  inkOf,
  letters,
  pagesOf,
  perMillimetre,
} from '../../test/world/drawn-pages.ts'
import { plainDate } from '../basics/plain-date.ts'
import { printPlacards } from '../platform/documents/pdf.ts'
import { ownStaffSurveyLabel } from './label.ts'
import { type SlipSheetInput, slipLink, slipPaper, syllablesOf } from './slip-sheet.ts'
import { slipWords } from './slip-sheet-messages.ts'
import { slipSheet } from './slip-sheet-routes.ts'

const address = 'https://ita.thansai.example/i/k7m2p'
/** The last of the first sheet is as wide as a code can be. */
const codes = [...'ABCDEFGHJ'].map((letter) => `K7QM-2XVB-9HT${letter}-D4`)
codes.push('MWMW-WWWW-MMMM-WM', 'ZZZZ-2222-AAAA-99', '2345-6789-ABCD-EF')
const slips: SlipSheetInput = {
  agency: { name: 'องค์การบริหารส่วนตำบลธารใส' },
  title: { th: 'แบบสำรวจบุคลากร ปี 2569', en: 'Staff survey, 2026' },
  address,
  codes,
  fingerprint: 'กา-มี-โต-แล-บุ-ไซ-ทอ-นู',
  witnesses: ['นางสาวสุดา ใจดี', 'นายสมชาย มั่นคง'],
  closesOn: plainDate('2026-06-30'),
  language: 'th',
}
const printed = async (change: Partial<SlipSheetInput> = {}) => {
  const input = { ...slips, ...change }
  return pagesOf((await printPlacards(slipPaper(input, slipWords[input.language]))).bytes)
}
const cells = Array.from({ length: 10 }, (_, at) => ({
  ...{ x: (at % 2) * 105, y: Math.floor(at / 2) * 59.4, width: 105, height: 59.4 },
}))

describe('slips', () => {
  it('stand ten to a sheet, each with its own code in squares, behind the # of the address, and in fours', async () => {
    const pages = await printed()
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [210, 297],
      [210, 297],
    ])
    codes.forEach((code, at) => {
      const page = pages[Math.floor(at / 10)]
      if (!page) throw new Error('no page')
      const link = slipLink(address, code)
      expect(link).toBe(`${address}#k=${code.replaceAll('-', '')}`)
      const { drawn, squares } = codeOf(link)
      const found = codeIn(page.picture, squares, cells[at % 10])
      expect(found.read, code).toEqual(drawn)
      expect(found.isQuietAround, code).toBe(true)
      expect(found.side / perMillimetre).toBeGreaterThanOrEqual(25)
      // In two lines, neither of them broken.
      expect(page.letters).toContain(`${code.slice(0, 9)}${code.slice(10)}`)
    })
  })

  it('say each the promise, the fingerprint, the address, the last day, and whom to tell', async () => {
    for (const language of ['th', 'en'] as const) {
      const words = slipWords[language]
      const [page] = await printed({ language })
      for (const said of [
        words.promise,
        words.help(...slips.witnesses),
        words.fingerprintLabel,
        syllablesOf(slips.fingerprint).join(''),
        words.until(language === 'th' ? '30 มิถุนายน 2569' : '30 June 2026'),
        'ita.thansai.example/i/k7m2p',
        ownStaffSurveyLabel[language],
      ])
        expect(page?.letters.split(letters(said)), said).toHaveLength(11)
    }
  })

  it('have the code in the right half, to be folded in, and the lines to cut and fold along', async () => {
    const [page] = await printed()
    expect(inkOf(page?.picture ?? never(), cells[0] ?? never(), 2.5)).toMatchInlineSnapshot(`
      "                     ...                 .
       ..+..+..+.+...++     ..++++.+...++.+.   .
       .+++++++++++++++     .+..++.+.+.++.+.   .
       .++++++++++++        ....... .....
       ..................   +#+####+##+##+
                            ++++#++.++++++     .
           +++.+++++++      .+++++ +.+         .
           ###########      +##++#+###         .
           ##+######+#      ........ .
           +++########      ..++++++.++++.+.
           ###########      ..++...+...
           #######+###      ...+..++..+        .
           +#####++###      ............ ..... .
           ++####+##+#      .+++++++++++++++++ .
           +##########      .++++++++++++++++.
           #####++###+      .++.+++++.++++++++.
           ###+####+##      .................. .
                            ..+++.++.+++.+     .
       ..+...+.++..+..      .+++++++++++++++.  .
       .+++.......+.+.. .   .......++......+.
       .+++++++++++++++++.  .++.+.+++.++++.++.
       .++#+++++++++        .++++++.
              .                                ."
    `)
  })

  it('stay within their lines under long names, and say that a year for practice is none', async () => {
    const longName = 'สำนักงานส่งเสริมการมีส่วนร่วมของประชาชนในการพัฒนาท้องถิ่น '.repeat(4).trim()
    const title = { th: longName, en: longName }
    const pages = await printed({
      ...{ agency: { name: longName }, title, isPractice: true, digits: 'thai' },
      witnesses: ['ว่าที่ร้อยตรีหญิงกุลธิดารัตน์ พงษ์ศิริเจริญวัฒนาสกุล', 'นายปิติ ยินดี'],
    })
    expect(pages).toHaveLength(2)
    expect(pages[0]?.letters.split(letters(slipWords.th.practice))).toHaveLength(11)
    expect(pages[0]?.letters).toContain('MWMW-WWWWMMMM-WM')
    const { drawn, squares } = codeOf(slipLink(address, codes[0] ?? ''))
    expect(codeIn(pages[0]?.picture ?? never(), squares, cells[0]).read).toEqual(drawn)
  })

  it('are given out as one PDF', async () => {
    const bytes = await slipSheet({ ...slips, codes: codes.slice(0, 1) })
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

const never = (): never => {
  throw new Error('no page')
}

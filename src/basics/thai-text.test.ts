import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeWithRealReport, realReport } from '../../test/world/real-report.ts'
import { columnWidthOf } from './narrow-column.ts'
import { mendText, sameWords, similarity, unwrapText } from './thai-text.ts'
import { hasWordAcross, thaiWords } from './thai-words.ts'

const bare = (text: string) => text.replaceAll(/\s/g, '')

/** Every "ำ" as what is left of it where its upper half is lost. */
const wholeAa = (text: string) => text.replaceAll('ำ', 'า')

/** Whether the letter, counted without spaces, is the first after a space. */
const standsBehindSpace = (text: string, letter: number) =>
  new RegExp(`^(?:\\s*\\S){${letter}}\\s`).test(text)

describe('mending text', () => {
  it.each([
    ['ดําเนินการ', 'ดำเนินการ'],
    ['นํ้า', 'น้ำ'],
    ['เเผนงาน', 'แผนงาน'],
    ['แผน\u200Bงาน', 'แผนงาน'],
    ['\uFEFFแผน\u00ADงาน\u0000', 'แผนงาน'],
    ['\u202Eแผนงาน\u202C', 'แผนงาน'],
    ['ประกาศ\u00A0 O42', 'ประกาศ O42'],
    ['ข้อ\u3000O42', 'ข้อ O42'],
    ['ป\uF70Aวย', 'ป่วย'],
    ['  หน้า\r\n หลัง ', 'หน้า\nหลัง'],
  ])('writes %j as %j', (typed, mended) => {
    expect(mendText(typed)).toBe(mended)
  })

  it.each([
    ['ดำเนินกา ร', 'ดำเนินการ'],
    ['ปราบ ปราม', 'ปราบปราม'],
    ['ประสิทธิ ภาพการสื่อสาร', 'ประสิทธิภาพการสื่อสาร'],
    ['ประ สิทธิ ภาพ', 'ประสิทธิภาพ'],
    ['หน่วยง าน', 'หน่วยงาน'],
    ['องค์กา รบริหาร', 'องค์การบริหาร'],
    ['โปร่ง ใส', 'โปร่งใส'],
    ['ทุจ ริต', 'ทุจริต'],
    ['สํา นัก งาน', 'สำนักงาน'],
    ['ผู้บร ิหาร', 'ผู้บริหาร'],
    ['เ เผนงาน', 'แผนงาน'],
    ['คณะกรรม การ', 'คณะกรรมการ'],
    ['ภาย ในเดือน', 'ภายในเดือน'],
    ['ศูนย์ กลาง', 'ศูนย์กลาง'],
    ['ทรัพย์ สิน', 'ทรัพย์สิน'],
  ])('closes the space inside a word of %j', (typed, mended) => {
    expect(mendText(typed)).toBe(mended)
  })

  it.each([
    'ตา กลม',
    'สแกนคิวอาร์ มีที่จุดบริการ',
    'คิวอาร์ ติชมบริการ',
    'ประธาน กรรมการ',
    'กองช่าง กองคลัง',
    'สมชาย ใจดี',
    'ประเภท ข องค์กร',
    'ต่างๆ อย่างต่อเนื่อง',
    'คณะทำงานฯ กำหนดแนวทาง',
    'EIT ของหน่วยงาน',
    'รอบ 6 เดือน',
    'ข้อมูล การจัดซื้อ',
    'สาธารณะ และกำกับ',
    'มกราคม พ.ศ.2566',
  ])('leaves the space between the words of %j', (typed) => {
    expect(mendText(typed)).toBe(typed)
  })

  it.each(
    [
      'ทำงาน กำหนด สำนักปลัด ดำเนินการ จำนวน ประจำปี นำไป ทำการ คำสั่ง อำนาจ อำเภอ ตำบล น้ำ ซ้ำ',
      'ต่ำกว่า ย้ำเตือน เหลื่อมล้ำ ค้ำประกัน กำกับติดตาม ชำระภาษี แนะนำ ลำดับ บำรุง มาตรการ รายงาน',
      'พัฒนา ปัญหา งบประมาณ ค่า ค่าใช้จ่าย ถ้า ผู้ค้า หน้าที่ ล่าช้า ภาษี ธรรมา มาใช้ รายงานรอบ',
      'หน่วยงานที่ การมีส่วนร่วม เดินทางมา สัญญา สาธารณะ อาคาร ชำนาญ อำนวยการ',
    ].flatMap((line) => line.split(' ')),
  )('reads %s where a PDF gives its า or ำ as า behind a space', (word) => {
    const vowels = [...word.matchAll(/(?<=[ก-ฮ])([่-๋]?)[าำ]/g)]
    expect(vowels.length).toBeGreaterThan(0)
    for (const { 0: typed, 1: tone = '', index } of vowels) {
      const [left, right] = [word.slice(0, index), word.slice(index + typed.length)]
      for (const broken of [`${left} ${tone}า${right}`, `${left}${tone} า${right}`]) {
        expect(mendText(broken), broken).toBe(word)
        expect(unwrapText(broken), broken).toBe(word)
      }
    }
  })

  it('reads every lost ำ of a line, each by the words that stand about it', () => {
    expect(mendText('ส านักปลัด อ าเภอ ประจ าปี ด าเนินการตามม าตรการ')).toBe(
      'สำนักปลัด อำเภอ ประจำปี ดำเนินการตามมาตรการ',
    )
    expect(mendText('จ าน วน')).toBe('จำนวน')
    expect(mendText('พัฒ น า')).toBe('พัฒนา')
    expect(unwrapText('ก าหนดแนวทาง การด าเนินการ ประจ าปี')).toContain('กำหนดแนวทาง')
  })

  const scraps = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...'ดำเนินการ|ประสิทธิ|ภาพ|ปราบ|ปราม|กา|ร|ตา|กลม|เ|แ|ะ|า|ํ|้|ั|ิ|์|ๆ|ฯ|/|1.|O38|๓๘|พ.ศ.'.split('|'),
      ),
      fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\u200B', '\u00A0', '\uFEFF'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 14 },
  )

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(scraps, (parts) => {
        const once = mendText(parts.join(''))
        expect(mendText(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('changes nothing but spaces, and the vowel behind one, where there is no letter to mend', () => {
    const words = fc.array(
      fc.constantFrom(
        ...'ดำเนินกา|ร|ประสิทธิ|ภาพการ|ปราบ|ปราม|ตา|กลม|O38|1.|2566|(1)|ๆ|ฯ|หน่วยง|าน|ก|ท|างาน'.split(
          '|',
        ),
      ),
    )
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ')
        for (const mended of [mendText(text), unwrapText(text)]) {
          expect(bare(mended)).toHaveLength(bare(text).length)
          const changed = [...bare(text)].map((letter, at) => [letter, bare(mended)[at]])
          for (const [at, [before, after]] of changed.entries()) {
            if (before === after) continue
            expect([before, after]).toEqual(['า', 'ำ'])
            expect(standsBehindSpace(text, at)).toBe(true)
          }
        }
      }),
    )
  })

  it('mends the same letters whether spaces stand between them or not, but for a vowel behind one', () => {
    fc.assert(
      fc.property(scraps, (parts) => {
        const text = parts
          .join('')
          .normalize('NFC')
          .replaceAll(/[^\u0E00-\u0E7F ]/g, '')
        const [spaced, close] = [bare(mendText(text)), bare(mendText(bare(text)))]
        expect(wholeAa(spaced)).toBe(wholeAa(close))
        const behindSpaceStandsAa = /[\u0E01-\u0E2E][\u0E48-\u0E4B]? [ \u0E48-\u0E4B]*\u0E32/.test(
          text,
        )
        if (!behindSpaceStandsAa) expect(spaced).toBe(close)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('text of a narrow column', () => {
  it.each([
    ['การแก้ไข ปัญหาการ ทุจริต', 'การแก้ไขปัญหาการทุจริต'],
    ['ประสิทธิ ภาพการ สื่อสาร', 'ประสิทธิภาพการสื่อสาร'],
    ['คุณภาพ การ ดำเนินงาน', 'คุณภาพการดำเนินงาน'],
    ['การ ปรับปรุง การทำงาน', 'การปรับปรุงการทำงาน'],
    ['อยู่ ระหว่าง ดำเนินกา ร', 'อยู่ระหว่างดำเนินการ'],
    ['สำนักงานปลัด 1.หัวหน้าสำนัก ปลัด 2.นักทรัพยากร บุคคล', 'สำนักงานปลัด 1.หัวหน้าสำนักปลัด 2.นักทรัพยากรบุคคล'],
    ['สำนักปลัด/ กองคลัง/กอง ช่าง/ ทุกส่วน ราชการ', 'สำนักปลัด/กองคลัง/กองช่าง/ทุกส่วนราชการ'],
    ['1.ประกาศใช้แผนการ ป้องกันและ ปราบปรามการทุจริต', '1.ประกาศใช้แผนการป้องกันและปราบปรามการทุจริต'],
    ['ม.ค.- มี.ค พ.ศ.2566', 'ม.ค.- มี.ค พ.ศ.2566'],
    ['มกราคม พ.ศ.2566', 'มกราคม พ.ศ.2566'],
  ])('reads %j as %j', (wrapped, whole) => {
    expect(unwrapText(wrapped)).toBe(whole)
  })

  it('keeps a space that stands inside a line, for the next word had room there', () => {
    expect(unwrapText('1.เผยแพร่ผลงานผ่าน เว็บไซต์ หรือ Facebook ป้าย ประชาสัมพันธ์กลุ่มไลน์')).toBe(
      '1.เผยแพร่ผลงานผ่านเว็บไซต์ หรือ Facebook ป้ายประชาสัมพันธ์กลุ่มไลน์',
    )
    expect(unwrapText('ผ่านช่องทางต่างๆ อย่าง ต่อเนื่อง')).toBe('ผ่านช่องทางต่างๆ อย่างต่อเนื่อง')
  })

  it('reads a cell better when the width of its column is known', () => {
    const cells = ['อบต.ดงตะงาวให้ทุกคน', 'เดือน ปี']
    expect(unwrapText('เดือน ปี')).toBe('เดือนปี')
    expect(unwrapText('เดือน ปี', columnWidthOf(cells))).toBe('เดือน ปี')
  })

  it('keeps lines typed apart apart', () => {
    expect(unwrapText('กองคลัง\nกองช่าง')).toBe('กองคลัง\nกองช่าง')
  })
})

describeWithRealReport('every cell of the real report (../shared/real)', () => {
  const rows = () =>
    readFileSync(realReport, 'utf8')
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => line.split('\t'))

  it('is left without a space inside a Thai word, and nothing but spaces changes', () => {
    let cells = 0
    for (const row of rows()) {
      for (const cell of row) {
        const whole = unwrapText(cell)
        expect(bare(whole)).toBe(bare(cell))
        for (const { index } of whole.matchAll(
          /(?<=[\u0E01-\u0E4E]) (?=[\u0E01-\u0E2E\u0E40-\u0E44])/g,
        )) {
          const [left, right] = [whole.slice(0, index), whole.slice(index + 1)]
          expect(hasWordAcross(left, right), `${left}|${right}`).toBe(false)
        }
        cells += 1
      }
    }
    expect(cells).toBe(14 * 12)
  })

  it('gives its phrases whole', () => {
    const text = rows()
      .flat()
      .map((cell) => unwrapText(cell))
      .join('\n')
    for (const phrase of [
      'สำนักงานปลัด',
      'หัวหน้าสำนักปลัด',
      'นักทรัพยากรบุคคล',
      'การแก้ไขปัญหาการทุจริต',
      'ประสิทธิภาพการสื่อสาร',
      'ประกาศใช้แผนการป้องกันและปราบปรามการทุจริต',
      'คุณภาพการดำเนินงาน',
      'เป็นไปตามขั้นตอนที่กำหนด',
      'กองช่าง/ทุกส่วนราชการ',
      'สำหรับเจ้าหน้าที่ อบต.ดงตะงาว 3.จัดทำ',
    ]) {
      expect(text).toContain(phrase)
    }
  })
})

describe('comparing words', () => {
  it('takes texts for the same that differ in spaces, digits and punctuation', () => {
    expect(sameWords('ตามข้อ O42', 'ตามข้อ o๔๒.')).toBe(true)
    expect(sameWords('ก าหนดแล้ว', 'กำหนดแล้ว')).toBe(true)
    expect(sameWords('กองคลัง', 'กองช่าง')).toBe(false)
  })

  it('finds a misspelt name like, another name unlike', () => {
    expect(similarity('ดงตะงาว', 'ดงเตงาว')).toBeGreaterThan(0.45)
    expect(similarity('กองคลัง', 'ประชาสัมพันธ์')).toBeLessThan(0.2)
    expect(similarity('', '')).toBe(1)
    expect(similarity('ก', '')).toBe(0)
  })

  it('is the same from both sides, and whole only for the same letters or their rearrangement', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a))
        expect(similarity(a, a)).toBe(1)
        expect(similarity(a, b)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('cuts Thai into words', () => {
    expect(thaiWords('การป้องกันการทุจริต O38')).toEqual(['การ', 'ป้องกัน', 'การ', 'ทุจริต', 'O38'])
  })
})

describe('a text made to be slow', () => {
  // A reader that asks the whole text at each space would not end in its time.
  it.each(['ก ', 'ก า', 'การ การ ', 'สำนักปลัด ', 'เ แ ะ ', `${'ก'.repeat(80)} `, '/ก '])(
    'of 400,000 spaces after %j is mended and unwrapped',
    (piece) => {
      const text = piece.repeat(400_000)
      expect(bare(mendText(text)).length).toBeGreaterThan(0)
      expect(bare(unwrapText(text))).toBe(bare(mendText(text)))
    },
    120_000,
  )

  it('in one long run before many short ones is unwrapped', () => {
    const text = `${'ก'.repeat(100_000)}${' ข'.repeat(100_000)}`
    expect(bare(unwrapText(text))).toBe(bare(text))
  })

  it('in more runs than a call can have arguments has a width', () => {
    expect(columnWidthOf(['กข '.repeat(500_000), 'กขค'])).toBe(3)
  })
})

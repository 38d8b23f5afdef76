import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pdfSaying, riverside } from '../../test/world/published-matter.ts'
import { agencyHints } from './looking-agency.ts'

const certaintyOf = (...pages: string[]) =>
  agencyHints(pdfSaying(...pages), riverside)[0]?.certainty ?? null

describe('the agency of a document', () => {
  it.each([
    'แผนดำเนินงาน องค์การบริหารส่วนตำบลธารใส อำเภอทุ่งกว้าง จังหวัดตัวอย่าง',
    'แผนดำเนินงาน อบต.ธารใส',
    'แผนดำเนินงาน อบต. ธารใส และ อบต.ป่าเขียว อำเภอทุ่งกว้าง',
    'แผนดำเนินงาน องค์การบริหารส่วนต าบลธารใส',
    'องค์การบริหารส่วนตําบลธารใสได้ดำเนินการ',
    'ธารใสน่าอยู่ ร่วมกับ องค์การบริหารส่วนตำบลป่าเขียว อำเภอทุ่งกว้าง',
    'หนังสือถึงองค์การบริหารส่วนตำบลทุกแห่ง และองค์การบริหารส่วนตำบลที่เกี่ยวข้อง อบต.ทุกแห่ง อบต.ทุกแห่ง',
    'ประชุมร่วมกับองค์การบริหารส่วนจังหวัดตัวอย่าง จังหวัดตัวอย่าง และเทศบาลตำบลใกล้เคียง',
    'เทศบาลตำบลป่าเขียว',
    'โรงพยาบาลส่งเสริมสุขภาพตำบลป่าเขียว',
    'ไม่มีชื่อหน่วยงานใดเลย',
  ])('is its own, or nobody’s, in "%s"', (text) => {
    expect(certaintyOf(text)).toBeNull()
  })

  it('is likely another where the document begins with its full name and never names its own', () => {
    const text = 'แผนดำเนินงาน องค์การบริหารส่วนตำบลป่าเขียว อำเภอหนองน้ำ จังหวัดตัวอย่าง'
    const [hint] = agencyHints(pdfSaying(text), riverside)
    expect(hint).toMatchObject({ kind: 'other-agency', certainty: 'likely', place: 'page 1' })
    expect(hint?.passage).toContain('ตำบลป่าเขียว อำเภอหนองน้ำ')
  })

  it('is not sure where the other name comes later, or again and again beside its own', () => {
    const filling = 'เนื้อหาของแผน '.repeat(100)
    expect(certaintyOf(filling, 'อบต.ป่าเขียว และ อบต.ป่าเขียว')).toBe('not-sure')
    expect(certaintyOf('อบต.ธารใส', 'อบต.ป่าเขียว อบต.ป่าเขียว อบต.ป่าเขียว')).toBe('not-sure')
    expect(certaintyOf('แผนของเทศบาลตำบลป่าเขียว อำเภอหนองน้ำ')).toBe('not-sure')
  })

  it('is the school, the hospital or the station that it says', () => {
    const hospital = { ...riverside, type: 'hospital', name: 'โรงพยาบาลธารใส' }
    const other = pdfSaying('แผนของโรงพยาบาลป่าเขียว อำเภอหนองน้ำ')
    expect(agencyHints(other, hospital)).toMatchObject([{ certainty: 'likely' }])
    expect(agencyHints(pdfSaying('แผนของโรงพยาบาลธารใส อำเภอหนองน้ำ'), hospital)).toEqual([])
  })

  it('is not looked for where an agency’s kind has no places, such as a department', () => {
    const department = { ...riverside, type: 'department', name: 'กรมตัวอย่าง' }
    expect(agencyHints(pdfSaying('อบต.ป่าเขียว อำเภอหนองน้ำ'), department)).toEqual([])
  })

  it('is never likely another’s where its own name stands anywhere', () => {
    const words = fc.array(
      fc.constantFrom('อบต.ป่าเขียว', 'เทศบาลตำบลเขาสูง อำเภอเขา', 'อำเภอหนองน้ำ', 'โครงการ', '\n'),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(words, words, (before, after) => {
        const text = [...before, 'องค์การบริหารส่วนตำบลธารใส', ...after].join(' ')
        expect(certaintyOf(text)).not.toBe('likely')
      }),
    )
  })
})

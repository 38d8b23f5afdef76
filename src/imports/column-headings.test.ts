import { describe, expect, it } from 'vitest'
import { readHeading } from './column-headings.ts'
import { sectionInstrument } from './instrument-names.ts'

describe('a heading', () => {
  it.each([
    ['ลำดับที่', 'no'],
    ['ตัวชี้วัด การ ประเมิน ประเมิน EIT', 'indicator'],
    ['หัวข้อย่อยการ ประเมิน', 'codes'],
    ['การกำหนดแนวทาง ฯ หรือมาตรการเพื่อ ขับเคลื่อนฯ ตามข้อ O42', 'measures'],
    ['มาตรการตามข้อ O34', 'measures'],
    ['(1) ผู้รับผิดชอบ หรือผู้ที่ เกี่ยวข้อง', 'responsible'],
    ['ส่วนราชการที่รับผิดชอบ', 'responsible'],
    ['ระยะเวลา ดำเนินการ แล้ว เสร็จ', 'period'],
    ['(2) การกำหนดขั้นตอนหรือ วิธีการปฏิบัติ', 'steps'],
    ['(3) แนวทางการกำกับติดตาม ให้นำไปสู่การปฏิบัติ', 'followUp'],
    ['อยู่ ระหว่าง ดำเนินกา ร', 'stage-underway'],
    ['ดำเนินการแล้ว', 'stage-done'],
    ['สถานะ', 'stage'],
    ['ร้อยละ', 'percent'],
    ['(4) รายงานผลการ ดำเนินการ', 'outcome'],
    ['ผลการดำเนินการตามมาตรการ', 'outcome'],
    ['หลักฐาน/ลิงก์', 'evidence'],
    ['งบประมาณ (บาท)', null],
    ['หมายเหตุ', null],
    ['สีประจำหน่วย', null],
    ['ผู้ดำเนินการ', 'responsible'],
    ['หน่วยงานที่ดำเนินการ', 'responsible'],
    ['วิธีการดำเนินงาน', 'steps'],
    ['ยังไม่ได้เริ่มดำเนินการ', 'stage-not-started'],
    ['สถานที่ดำเนินการ', null],
    ['งบดำเนินการปี 2566', null],
  ])('%s means %s', (heading, means) => {
    expect(readHeading(heading).means).toBe(means)
  })

  it('names its instrument, and a letter of no word is stray', () => {
    expect(readHeading('ตัวชี้วัด การ ประเมิน จ OIT')).toMatchObject({
      instrument: 'OIT',
      stray: ['จ'],
    })
  })
})

describe('a section', () => {
  it.each([
    ['IIT', 'IIT'],
    ['แบบวัด EIT', 'EIT'],
    ['ส่วนที่ 3 แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)', 'OIT'],
    ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน', 'IIT'],
    ['QR-CODE แบบวัด EIT ขององค์การบริหารส่วนตำบลธารใส', null],
    ['มาตรการทั่วไป', null],
  ])('%s names %s', (text, instrument) => {
    expect(sectionInstrument(text)).toBe(instrument)
  })
})

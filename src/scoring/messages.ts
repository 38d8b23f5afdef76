import type { Language } from '../basics/bilingual.ts'
import type { Reading } from './readiness.ts'

const th = {
  title: (year: number) => `ความพร้อมของข้อมูล OIT ปี ${year}`,
  link: 'คะแนนตอนนี้',
  lead: 'ถ้าตรวจวันนี้จะได้เท่าไร ข้อที่ขาดเสียคะแนนกี่คะแนน และควรทำข้อไหนก่อน',
  oit: (year: number) => `OIT ปี ${year}`,
  noFramework: (year: number) => `ยังไม่มีกรอบการประเมินของปี ${year} ในระบบ จึงคิดคะแนนไม่ได้`,
  now: 'คะแนนตอนนี้',
  nowWhy: 'นับเฉพาะว่ามีคำตอบแล้ว ยังไม่มีใครตัดสินว่าผ่าน เลือกวิธีนับได้',
  readings: {
    published: 'เผยแพร่แล้ว',
    ready: 'รวมที่หน่วยเสนอว่าพร้อม',
    answered: 'รวมทุกข้อที่ตอบแล้ว',
  } satisfies Record<Reading, string>,
  of100: 'จาก 100',
  points: (points: string) => `${points} จาก 40 คะแนนของคะแนนรวม`,
  counted: (met: number, all: number) => `${met} จาก ${all} ข้อ`,
  chosen: 'วิธีนับที่แสดงอยู่',
  parts: 'คะแนนรายตัวชี้วัดย่อย',
  partsWhy: 'ข้อละ 0 หรือ 100 เฉลี่ยในตัวชี้วัดย่อย แล้วเฉลี่ยตัวชี้วัดย่อยเท่ากัน',
  indicator: (no: number) => `ตัวชี้วัดที่ ${no}`,
  met: (met: number, all: number) => `${met}/${all} ข้อ`,
  becomes: (score: string) => `→ ${score}`,
  missing: (count: number) => `ข้อที่ยังขาด (${count})`,
  missingWhy: 'เรียงจากข้อที่เสียคะแนนมากที่สุด ติ๊กข้อที่คิดว่าจะทำทัน แล้วดูว่าคะแนนจะเป็นเท่าไร',
  noneMissing: 'ครบทุกข้อตามวิธีนับนี้',
  cost: (total: string, oit: string) => `เสีย ${total} คะแนนรวม · ${oit} ของ OIT`,
  toItem: 'เปิดดู',
  try: 'ลองคิดคะแนน',
  clear: 'ล้างที่ติ๊ก',
  ifDone: (count: number, score: string) => `ถ้าทำเพิ่ม ${count} ข้อ OIT จะเป็น ${score}`,
  gain: (oit: string, total: string) => `เพิ่ม ${oit} ของ OIT และ ${total} ของคะแนนรวม`,
  levels: 'ระดับที่ยังเป็นไปได้',
  levelsWhy: (oit: string) => `เมื่อ OIT เป็น ${oit} แบบวัด IIT และ EIT ต้องได้เท่าไร`,
  open: 'ยังได้',
  shut: 'ไม่ได้แล้ว',
  shutBy: {
    oit: (least: number) => `OIT ต้องได้อย่างน้อย ${least}`,
    total: 'แม้ IIT และ EIT เต็ม 100 คะแนนรวมก็ไม่ถึง',
  },
  needs: (mean: string) => `IIT และ EIT เฉลี่ยอย่างน้อย ${mean}`,
  needsEach: (least: number) => `และแต่ละแบบไม่ต่ำกว่า ${least}`,
  needsNothing: 'ได้แน่นอนไม่ว่า IIT และ EIT จะเป็นเท่าไร',
  unverified: 'ยังไม่ยืนยัน',
  unverifiedWhy: 'รายการข้อ น้ำหนัก หรือเกณฑ์ของปีนี้ยังไม่ได้ตรวจกับคู่มือ ป.ป.ช.',
  rounding: 'คิดเป็นเศษส่วนแท้ ปัดเป็นทศนิยมสองตำแหน่งเมื่อแสดงเท่านั้น',
}

const en: typeof th = {
  title: (year) => `Readiness of the open data of ${year}`,
  link: 'Score now',
  lead: 'What it would score if it were assessed today, what each missing item costs, and what to do first.',
  oit: (year) => `OIT of ${year}`,
  noFramework: (year) =>
    `There is no assessment framework of ${year} here, so nothing can be scored.`,
  now: 'The score now',
  nowWhy: 'It counts that there is an answer; nobody has judged it yet. Choose what is counted.',
  readings: {
    published: 'Published',
    ready: 'With what divisions call ready',
    answered: 'With all that is answered',
  },
  of100: 'of 100',
  points: (points) => `${points} of the 40 points of the total`,
  counted: (met, all) => `${met} of ${all} items`,
  chosen: 'Shown below',
  parts: 'Score by sub-indicator',
  partsWhy:
    'Each item is 0 or 100; the mean in its sub-indicator; then the mean of sub-indicators.',
  indicator: (no) => `Indicator ${no}`,
  met: (met, all) => `${met}/${all} items`,
  becomes: (score) => `→ ${score}`,
  missing: (count) => `Missing items (${count})`,
  missingWhy: 'Dearest first. Tick those you may still finish, and see what the score would be.',
  noneMissing: 'Counted this way, nothing is missing.',
  cost: (total, oit) => `costs ${total} of the total · ${oit} of the OIT`,
  toItem: 'Open',
  try: 'Work it out',
  clear: 'Clear the ticks',
  ifDone: (count, score) =>
    count === 1
      ? `With 1 more item the OIT would be ${score}`
      : `With ${count} more items the OIT would be ${score}`,
  gain: (oit, total) => `${oit} more of the OIT and ${total} more of the total`,
  levels: 'Levels still open',
  levelsWhy: (oit) => `With an OIT of ${oit}: what the surveys IIT and EIT would have to bring.`,
  open: 'Open',
  shut: 'Out of reach',
  shutBy: {
    oit: (least) => `The OIT must be at least ${least}`,
    total: 'Even with 100 in IIT and EIT the total does not reach it',
  },
  needs: (mean) => `IIT and EIT ${mean} or more on average`,
  needsEach: (least) => `and neither below ${least}`,
  needsNothing: 'Certain, whatever IIT and EIT come to',
  unverified: 'unverified',
  unverifiedWhy:
    'The items, weights or levels of this year have not been checked against the NACC’s manual.',
  rounding: 'Worked out in exact fractions; rounded to two decimals only to be shown.',
}

/** Every sentence of readiness. */
export const scoringWords: Readonly<Record<Language, typeof th>> = { th, en }

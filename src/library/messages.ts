import type { Language } from '../basics/bilingual.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { Translation } from '../frameworks/translation.ts'

type Told = Readonly<Record<Translation['relation'], string>>

const th = {
  title: 'คลังมาตรการ',
  pageTitle: (year: FiscalYear) => `คลังมาตรการสำหรับแผนปี ${year}`,
  lead: 'เลือกมาตรการที่ตรงกับข้อที่อ่อน แล้วปรับถ้อยคำ ผู้รับผิดชอบ และเดือนให้เป็นของหน่วยงาน',
  edition: (version: string, day: string, count: number) =>
    `คลังฉบับที่ ${version} (${day}) ${count} มาตรการ เขียนโดยโครงการโปร่งใส ไม่ใช่เอกสารของสำนักงาน ป.ป.ช.`,
  indicators: 'เลือกตามตัวชี้วัด',
  indicator: (no: number, name: string) => `ตัวชี้วัดที่ ${no} ${name}`,
  count: (count: number) => `${count} มาตรการ`,
  fromShared: (count: number) => `จากหน่วยงานอื่น ${count}`,
  search: 'ค้นในคลัง',
  searchHint: 'คำในมาตรการ ขั้นตอน หรือชื่อหน่วยงาน เช่น ใบเสร็จ รถส่วนกลาง',
  code: 'รหัสข้อ',
  codeHint: 'เช่น I5, E9 หรือ O12',
  find: 'ค้นหา',
  all: 'ดูทุกตัวชี้วัด',
  forCode: (code: string, title: string) => `ข้อ ${code} ${title}`,
  found: (count: number) => (count === 0 ? 'ไม่พบมาตรการ' : `พบ ${count} มาตรการ`),
  noneMore: 'ลองใช้คำที่สั้นลง ลบรหัสข้อ หรือเลือกดูตามตัวชี้วัด',
  codeUnknown: (code: string) => `ไม่มีข้อ ${code} ในรายการที่แผนปีนี้อ้างถึง จึงยังไม่ได้กรองตามข้อ`,
  codesOf: (framework: string) => `รหัสข้อในหน้านี้เป็นของ ${framework} ซึ่งเป็นผลที่แผนปีนี้นำมาปรับปรุง`,
  otherFramework: (from: string) =>
    `คลังเขียนตามรายการข้อของ ${from} รหัสของปีนี้เทียบให้ตามตารางเทียบข้อ ซึ่งยังไม่ได้ตรวจกับคู่มือ ป.ป.ช.`,
  unverified: 'ยังไม่ยืนยัน',
  steps: 'ขั้นตอน',
  followUp: 'การกำกับติดตาม',
  evidence: 'หลักฐานที่ควรมี',
  owner: 'ผู้รับผิดชอบ',
  months: 'ช่วงเวลา',
  cost: 'ค่าใช้จ่าย',
  noCost: 'ไม่ต้องใช้งบประมาณเพิ่ม',
  more: 'ขั้นตอน หลักฐาน และผู้รับผิดชอบ',
  alsoHelps: 'ช่วยข้ออื่นด้วย',
  sourceOwn: 'จากคลังของโปร่งใส',
  sourceShared: (name: string, year: number) => `จาก ${name} ปี ${year}`,
  taken: 'อยู่ในแผนแล้ว',
  use: 'ใช้มาตรการนี้',
  tick: (title: string) => `เลือก ${title}`,
  tickShort: 'เลือกไว้ใส่แผน',
  adopt: 'ใส่มาตรการที่เลือกลงในแผน',
  adoptHint: 'ทุกรายการที่เลือกจะเข้าแผนพร้อมกัน แก้ไขหรือยกเลิกภายหลังได้',
  adopted: (count: number) => `ใส่ลงในแผนแล้ว ${count} มาตรการ`,
  undoAll: 'ยกเลิกทั้งชุดนี้',
  toPlan: 'ไปที่แผน',
  wrong: {
    'nothing-ticked': 'ยังไม่ได้เลือกมาตรการ เลือกอย่างน้อย 1 รายการแล้วกดอีกครั้ง',
    'offer-gone': 'มาตรการที่เลือกไม่อยู่ในคลังแล้ว เลือกใหม่จากรายการที่แสดง',
  },
  relations: {
    same: 'รหัสเดิม',
    renumbered: 'เปลี่ยนเลขข้อ',
    merged: 'รวมกับข้ออื่น',
    reworked: 'ปรับเนื้อหา',
    dropped: 'ไม่มีข้อนี้แล้ว',
    new: 'ปีนั้นยังไม่มีข้อนี้',
    unknown: 'ตารางเทียบไม่ได้กล่าวถึง ให้ดูตามตัวชี้วัด',
  } as Told,
  was: (code: string, year: number) => `เดิม ${code} ของปี ${year}`,
  fullAddress: (district: string, province: string) =>
    [district && `อำเภอ${district}`, province && `จังหวัด${province}`].filter(Boolean).join(' '),
}

const en: typeof th = {
  title: 'Library of measures',
  pageTitle: (year) => `Library of measures for the plan of ${year}`,
  lead: 'Choose measures that answer your weak points, then make their words, owners and months your own. Measures are in Thai, as plans are.',
  edition: (version, day, count) =>
    `Edition ${version} (${day}), ${count} measures, written by the Prongsai project; not a document of the NACC.`,
  indicators: 'Choose by indicator',
  indicator: (no, name) => `Indicator ${no}: ${name}`,
  count: (count) => (count === 1 ? '1 measure' : `${count} measures`),
  fromShared: (count) => `${count} from other agencies`,
  search: 'Search the library',
  searchHint: 'Words of the measure, its steps, or the name of an agency',
  code: 'Code',
  codeHint: 'Such as I5, E9 or O12',
  find: 'Search',
  all: 'All indicators',
  forCode: (code, title) => `${code}: ${title}`,
  found: (count) =>
    count === 0 ? 'No measures found' : count === 1 ? '1 measure found' : `${count} measures found`,
  noneMore: 'Try a shorter word, leave out the code, or choose an indicator.',
  codeUnknown: (code) =>
    `The list this year’s plan refers to has no ${code}, so nothing was left out by code.`,
  codesOf: (framework) =>
    `Codes on this page are those of ${framework}, whose result this year’s plan answers.`,
  otherFramework: (from) =>
    `The library is written by the list of ${from}. Codes are translated by crosswalks that were not checked against the NACC manual.`,
  unverified: 'unverified',
  steps: 'Steps',
  followUp: 'Follow-up',
  evidence: 'Evidence to expect',
  owner: 'Responsible',
  months: 'Months',
  cost: 'Cost',
  noCost: 'No further budget',
  more: 'Steps, evidence and who does it',
  alsoHelps: 'Helps with',
  sourceOwn: 'From Prongsai’s library',
  sourceShared: (name, year) => `From ${name}, ${year}`,
  taken: 'In the plan already',
  use: 'Use this',
  tick: (title) => `Choose ${title}`,
  tickShort: 'Choose for the plan',
  adopt: 'Put the chosen into the plan',
  adoptHint: 'All chosen go into the plan together, and can be edited or undone.',
  adopted: (count) =>
    count === 1 ? '1 measure put into the plan' : `${count} measures put into the plan`,
  undoAll: 'Undo these together',
  toPlan: 'To the plan',
  wrong: {
    'nothing-ticked': 'Nothing is chosen yet. Choose at least one measure and try again.',
    'offer-gone': 'A measure you chose is no longer in the library. Choose from those shown.',
  },
  relations: {
    same: 'same code',
    renumbered: 'renumbered',
    merged: 'merged with others',
    reworked: 'reworked',
    dropped: 'no longer asked',
    new: 'not asked that year',
    unknown: 'not in the crosswalk; go by indicator',
  },
  was: (code, year) => `was ${code} in ${year}`,
  fullAddress: (district, province) =>
    [district && `${district} district`, province].filter(Boolean).join(', '),
}

/** What the pages of the library say, in both languages. */
export const libraryWords: Readonly<Record<Language, typeof th>> = { th, en }

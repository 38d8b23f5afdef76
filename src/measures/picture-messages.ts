import type { Language } from '../basics/bilingual.ts'

const th = {
  byUnit: 'ความคืบหน้ารายส่วนราชการ',
  byIndicator: 'ความคืบหน้ารายตัวชี้วัด',
  allDone: 'ทำครบทุกแถวแล้ว',
  mostLeft: (name: string, left: number, all: number) =>
    `“${name}” เหลือมากที่สุด ${left} จาก ${all} มาตรการ`,
  mostLeftOf: (kind: 'unit' | 'indicator', names: number, left: number) =>
    `${names} ${{ unit: 'ส่วนราชการ', indicator: 'ตัวชี้วัด' }[kind]}เหลือมากที่สุดเท่ากัน คือ ${left} มาตรการ`,
  unit: 'ส่วนราชการ',
  indicator: 'ตัวชี้วัด',
  picture: 'ภาพ',
  all: 'รวม',
  timeline: 'เส้นเวลาของมาตรการ',
  noReport: 'ยังไม่มีรายงานในปีนี้',
  reported: (count: number, last: string) => `รายงานแล้ว ${count} ครั้ง ครั้งล่าสุด ${last}`,
  period: 'ช่วงดำเนินการ',
  reports: (count: number) => `รายงาน ${count} ครั้ง`,
  pieces: (count: number) => `หลักฐาน ${count} รายการ`,
  outside: (count: number) => `${count} รายการอยู่นอกปีงบประมาณ`,
}

const en: typeof th = {
  byUnit: 'Progress by division',
  byIndicator: 'Progress by indicator',
  allDone: 'Every row is done',
  mostLeft: (name, left, all) => `“${name}” has most left: ${left} of ${all} measures`,
  mostLeftOf: (kind, names, left) =>
    `${names} ${{ unit: 'divisions', indicator: 'indicators' }[kind]} have most left: ${left} each`,
  unit: 'Division',
  indicator: 'Indicator',
  picture: 'Picture',
  all: 'All',
  timeline: 'Timeline of the measure',
  noReport: 'No report in this year yet',
  reported: (count, last) => `Reported ${count === 1 ? 'once' : `${count} times`}, last on ${last}`,
  period: 'Period',
  reports: (count) => `${count} ${count === 1 ? 'report' : 'reports'}`,
  pieces: (count) => `${count} ${count === 1 ? 'piece' : 'pieces'} of evidence`,
  outside: (count) => `${count} outside the fiscal year`,
}

/** What the pictures of a plan say beside their numbers. */
export const pictureWords: Readonly<Record<Language, typeof th>> = { th, en }

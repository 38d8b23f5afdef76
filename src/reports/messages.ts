import { toFullAgencyLine } from '../basics/agency-name.ts'
import type { Language } from '../basics/bilingual.ts'
import { dayText } from '../basics/day-text.ts'
import type { ReportWords } from './report-words.ts'

/**
 * Every sentence of the official papers.
 *
 * @source O43 report form as agencies print it: title, lead and the heads of its 12 columns.
 */
const thai: ReportWords = {
  language: 'th',
  title: 'รายงานการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส',
  yearLine: (fiscalYear) => `ประจำปีงบประมาณ พ.ศ. ${fiscalYear}`,
  agencyLine: toFullAgencyLine,
  lead: ({ answers, paper }) =>
    `แสดงความก้าวหน้าหรือผลการดำเนินการตามมาตรการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน${
      answers ? ` ตามข้อ ${answers}` : ''
    } ไปสู่การปฏิบัติอย่างเป็นรูปธรรม${paper ? ` (รายงานตามข้อ ${paper})` : ''}`,
  columns: {
    no: 'ลำดับที่',
    indicator: (instrument) => `ตัวชี้วัดการประเมิน${instrument ? ` ${instrument}` : ''}`,
    subject: 'หัวข้อย่อยการประเมิน',
    measures: (answers) =>
      `การกำหนดแนวทางฯ หรือมาตรการเพื่อขับเคลื่อนฯ${answers ? ` ตามข้อ ${answers}` : ''}`,
    responsible: '(1) ผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง',
    period: 'ระยะเวลาดำเนินการแล้วเสร็จ',
    steps: '(2) การกำหนดขั้นตอนหรือวิธีการปฏิบัติ',
    followUp: '(3) แนวทางการกำกับติดตามให้นำไปสู่การปฏิบัติ',
    outcome: '(4) รายงานผลการดำเนินการ',
    instrument: 'เครื่องมือ',
    percent: 'ร้อยละความก้าวหน้า',
  },
  stages: {
    'not-started': 'ยังไม่ดำเนินการ',
    underway: 'อยู่ระหว่างดำเนินการ',
    done: 'ดำเนินการแล้ว',
  },
  stageGroup: 'สถานะการดำเนินการ',
  caption: (instrument) => `มาตรการ${instrument ? `ตามแบบวัด ${instrument}` : ''}และผลการดำเนินการ`,
  progress: (percent) => `ความก้าวหน้า: ${percent === null ? '-' : `${percent}%`}`,
  finished: (day) => `แล้วเสร็จเมื่อ ${dayText('th', day)}`,
  evidence: (text) => `หลักฐาน: ${text}`,
  pageOf: { before: 'หน้า ', between: ' จาก ' },
  signatures: {
    signs: 'ลงชื่อ',
    position: 'ตำแหน่ง',
    date: 'วันที่',
    reporter: 'ผู้รายงาน',
    executive: 'ผู้บริหาร',
  },
  poster: {
    heading: 'ขอเชิญร่วมประเมินคุณธรรมและความโปร่งใส (ITA)',
    subheading: (agency) => `QR-CODE แบบวัด EIT ของ${agency}`,
    invitation: 'เพื่อให้ผู้รับบริการหรือผู้มาติดต่อราชการได้มีส่วนร่วมในการประเมิน ITA ของหน่วยงาน',
    pictureSays: (link) => `คิวอาร์โค้ดไปยังแบบวัด EIT ที่ ${link}`,
  },
  sheets: { report: 'รายงาน', identity: 'ข้อมูลแผน' },
  identity: {
    item: 'รายการ',
    value: 'ข้อมูล',
    agency: 'หน่วยงาน',
    district: 'อำเภอ',
    province: 'จังหวัด',
    fiscalYear: 'ปีงบประมาณ',
    paper: 'รายงานตามข้อ',
    answers: 'มาตรการตามข้อ',
  },
}

const english: ReportWords = {
  language: 'en',
  title: 'Progress report on measures for integrity and transparency',
  yearLine: (fiscalYear) => `Fiscal year ${fiscalYear} (B.E.)`,
  agencyLine: toFullAgencyLine,
  lead: ({ answers, paper }) =>
    `Shows how far the measures for integrity and transparency within the agency${
      answers ? `, published under item ${answers},` : ''
    } have been put into practice${paper ? ` (reported under item ${paper})` : ''}.`,
  columns: {
    no: 'No.',
    indicator: (instrument) => `${instrument ? `${instrument} ` : ''}Indicator`,
    subject: 'Question or item',
    measures: (answers) => `Measures${answers ? ` under item ${answers}` : ''}`,
    responsible: '(1) Owners',
    period: 'Period',
    steps: '(2) Steps',
    followUp: '(3) Follow-up',
    outcome: '(4) Outcome',
    instrument: 'Instrument',
    percent: 'Percent complete',
  },
  stages: { 'not-started': 'Not started', underway: 'Underway', done: 'Done' },
  stageGroup: 'Stage',
  caption: (instrument) => `Measures${instrument ? ` for ${instrument}` : ''} and their outcomes`,
  progress: (percent) => `Progress: ${percent === null ? '-' : `${percent}%`}`,
  finished: (day) => `Finished on ${dayText('en', day)}`,
  evidence: (text) => `Evidence: ${text}`,
  pageOf: { before: 'Page ', between: ' of ' },
  signatures: {
    signs: 'Signed',
    position: 'Position',
    date: 'Date',
    reporter: 'Reported by',
    executive: 'Executive',
  },
  poster: {
    heading: 'You are invited to assess our integrity and transparency (ITA)',
    subheading: (agency) => `QR code of the EIT survey of ${agency}`,
    invitation: 'So that everyone who uses our services can take part in the ITA of this agency',
    pictureSays: (link) => `QR code leading to the EIT survey at ${link}`,
  },
  sheets: { report: 'Report', identity: 'Plan' },
  identity: {
    item: 'Entry',
    value: 'Value',
    agency: 'Agency',
    district: 'District',
    province: 'Province',
    fiscalYear: 'Fiscal year',
    paper: 'Reported under item',
    answers: 'Plan under item',
  },
}

/** The words of the official papers in both languages; Thai is the source. */
export const reportWords: Readonly<Record<Language, ReportWords>> = { th: thai, en: english }

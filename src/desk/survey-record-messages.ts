import type { Language } from '../basics/bilingual.ts'

/** Words by what the record keeps of the citizens' survey. */
type Words = Readonly<Record<string, string>>

const th = {
  fields: {
    surveyTitle: 'ชื่อแบบสำรวจ',
    surveyTitleEnglish: 'ชื่อแบบสำรวจภาษาอังกฤษ',
    questionCount: 'จำนวนข้อที่ให้ตอบ',
    questionsHash: 'ลายนิ้วมือของคำถาม (SHA-256)',
    officialUrl: 'ที่อยู่ระบบทางการ',
    population: 'จำนวนผู้รับบริการโดยประมาณ',
    improvedWords: 'สิ่งที่ปรับปรุงจากปีก่อน',
    improvedWordsEnglish: 'สิ่งที่ปรับปรุงจากปีก่อน (อังกฤษ)',
    surveyStep: 'ขั้นตอน',
    ticketLabel: 'บัตรคิวสำหรับ',
    ticketsPrinted: 'บัตรคิวที่พิมพ์ (ใบ)',
    ticketsCancelled: 'บัตรคิวที่ยกเลิก (ใบ)',
    closesOn: 'วันปิดรับ',
    placement: 'จุดติดตั้ง',
    placementStratum: 'กลุ่มคำตอบ',
    placementState: 'สถานะจุดติดตั้ง',
    surveyComment: 'ข้อความของผู้ตอบ',
  } as Words,
  values: {
    'survey-opened': 'เปิดรับคำตอบ',
    'survey-paused': 'พักรับคำตอบ',
    'survey-resumed': 'เปิดรับต่อ',
    'survey-extended': 'ขยายเวลา',
    'survey-closed': 'ปิดรับคำตอบ',
    'survey-published': 'เผยแพร่ผล',
    'survey-unpublished': 'ถอนผลที่เผยแพร่',
    'survey-offered': 'ให้หน่วยงานอื่นใช้คำถาม',
    'survey-withdrawn': 'เลิกให้หน่วยงานอื่นใช้คำถาม',
    'stratum-open': 'ตอบเองจาก QR ทั่วไป',
    'stratum-assisted': 'เจ้าหน้าที่อ่านให้',
    'stratum-kiosk': 'ตู้หรือแท็บเล็ตของหน่วยงาน',
    'placement-used': 'ใช้อยู่',
    'placement-retired': 'เลิกใช้',
    'comment-shown': 'เผยแพร่ได้',
    'comment-personal-data': 'ไม่เผยแพร่ มีข้อมูลส่วนบุคคล (ลบแล้ว)',
    'comment-insult': 'ไม่เผยแพร่ หมิ่นประมาทหรือหยาบคาย',
    'comment-other-matter': 'ไม่เผยแพร่ ไม่เกี่ยวกับแบบสำรวจ',
    'comment-undone': 'ยกเลิกการตัดสิน',
  } as Words,
}

const en: typeof th = {
  fields: {
    surveyTitle: 'Title of the survey',
    surveyTitleEnglish: 'Title in English',
    questionCount: 'Questions to answer',
    questionsHash: 'Fingerprint of the questions (SHA-256)',
    officialUrl: 'Official address',
    population: 'Estimated number of people served',
    improvedWords: 'Improved since last year',
    improvedWordsEnglish: 'Improved since last year (English)',
    surveyStep: 'Step',
    ticketLabel: 'Queue tickets for',
    ticketsPrinted: 'Queue tickets printed',
    ticketsCancelled: 'Queue tickets cancelled',
    closesOn: 'Last day',
    placement: 'Placement',
    placementStratum: 'Stratum',
    placementState: 'State of the placement',
    surveyComment: 'Words of a respondent',
  },
  values: {
    'survey-opened': 'opened',
    'survey-paused': 'paused',
    'survey-resumed': 'resumed',
    'survey-extended': 'extended',
    'survey-closed': 'closed',
    'survey-published': 'results published',
    'survey-unpublished': 'results taken back',
    'survey-offered': 'questions offered to other agencies',
    'survey-withdrawn': 'questions offered no more',
    'stratum-open': 'answered alone from an open QR',
    'stratum-assisted': 'read out by an official',
    'stratum-kiosk': 'kiosk or tablet of the office',
    'placement-used': 'in use',
    'placement-retired': 'retired',
    'comment-shown': 'may be published',
    'comment-personal-data': 'withheld: about a person (deleted)',
    'comment-insult': 'withheld: defaming or abusive',
    'comment-other-matter': 'withheld: not about the survey',
    'comment-undone': 'decision undone',
  },
}

/** What the record calls the fields of a survey, and its values that are codes. */
export const surveyRecordWords: Readonly<Record<Language, typeof th>> = { th, en }

/** Fields of a survey whose values are codes of ours. */
export const surveyCodedFields = [
  'surveyStep',
  'placementStratum',
  'placementState',
  'surveyComment',
]

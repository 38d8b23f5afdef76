import type { Language } from '../basics/bilingual.ts'
import type { Channel, EvidenceKind, Sensitivity } from './evidence.ts'
import type { EvidenceRefusal } from './refusal.ts'

const kindsTh: Record<EvidenceKind, string> = {
  file: 'ไฟล์หรือภาพถ่าย',
  link: 'ลิงก์เว็บไซต์',
  activity: 'กิจกรรม',
  order: 'คำสั่ง',
  meeting: 'การประชุม',
  manual: 'คู่มือ',
  announcement: 'ประกาศ',
  report: 'รายงานต่อผู้บริหาร',
  'made-known': 'การเผยแพร่ให้ทราบ',
}
const channelsTh: Record<Channel, string> = {
  'web-site': 'เว็บไซต์',
  facebook: 'เฟซบุ๊ก',
  'line-group': 'กลุ่มไลน์',
  'notice-board': 'บอร์ดประชาสัมพันธ์',
  loudspeaker: 'เสียงตามสาย',
  other: 'ช่องทางอื่น',
}
const sensitivitiesTh: Record<Sensitivity, string> = {
  public: 'เปิดเผยได้',
  internal: 'ภายในหน่วยงาน',
}
const refusedTh: Record<EvidenceRefusal['code'], string> = {
  'not-allowed': 'บัญชีนี้ทำรายการนี้กับหลักฐานนี้ไม่ได้ ผู้รายงานของกองเพิ่มหลักฐานได้เฉพาะมาตรการของกองตน',
  'evidence-missing': 'ไม่พบหลักฐานนี้แล้ว',
  'link-missing': 'การโยงนี้ถูกถอนไปแล้ว',
  incomplete: 'ข้อมูลยังไม่ครบ กรอกช่องที่จำเป็นแล้วบันทึกอีกครั้ง',
  'not-storable': 'มีอักขระที่เก็บไม่ได้ ลบแล้วพิมพ์ใหม่',
  'file-gone': 'ไฟล์ที่ส่งไว้ไม่อยู่แล้ว เลือกไฟล์อีกครั้งแล้วบันทึก',
  'form-used-twice': 'แบบฟอร์มนี้บันทึกไปแล้ว เปิดแบบฟอร์มใหม่ก่อนเพิ่มรายการถัดไป',
  'changed-meanwhile': 'มีคนแก้หลักฐานนี้หลังจากที่คุณเปิดหน้า สิ่งที่พิมพ์ยังอยู่ เปิดหลักฐานดูฉบับล่าสุดก่อนแล้วแก้อีกครั้ง',
  withdrawn: 'หลักฐานนี้ถูกถอนแล้ว นำกลับมาก่อนจึงแก้ไขหรือโยงได้',
  'redactions-missing': 'บอกอย่างน้อยหนึ่งอย่างว่าปิดบังอะไรและเพราะอะไร',
  'reason-missing': 'บอกเหตุผลที่ถอน',
}

const th = {
  kinds: kindsTh,
  channels: channelsTh,
  sensitivities: sensitivitiesTh,
  refused: refusedTh,
  refusedHeading: 'ยังไม่ได้บันทึก',
  planOf: (year: number) => `แผนมาตรการ ปี ${year}`,
}

const en: typeof th = {
  kinds: {
    file: 'File or photo',
    link: 'Link to a web page',
    activity: 'Activity',
    order: 'Order',
    meeting: 'Meeting',
    manual: 'Manual',
    announcement: 'Announcement',
    report: 'Report to the executive',
    'made-known': 'Made known',
  },
  channels: {
    'web-site': 'Web site',
    facebook: 'Facebook',
    'line-group': 'LINE group',
    'notice-board': 'Notice board',
    loudspeaker: 'Loudspeaker',
    other: 'Another channel',
  },
  sensitivities: { public: 'May be shown to everybody', internal: 'Inside the agency only' },
  refused: {
    'not-allowed':
      'This account may not do this with this evidence. Those of a division add evidence to the rows of their own.',
    'evidence-missing': 'This evidence is not there any more.',
    'link-missing': 'This link was withdrawn already.',
    incomplete: 'Something is missing. Fill in what is needed and save again.',
    'not-storable': 'There is a character that cannot be kept. Delete it and type again.',
    'file-gone': 'A file that was sent is not there any more. Choose it again and save.',
    'form-used-twice':
      'This form was saved already. Open it anew before adding the next piece of evidence.',
    'changed-meanwhile':
      'Somebody changed this evidence after you opened the page. What you typed is still here: look at the newest version, then change it again.',
    withdrawn: 'This evidence was withdrawn. Put it back before changing or linking it.',
    'redactions-missing': 'Say at least one thing that was redacted, and why.',
    'reason-missing': 'Say why it is withdrawn.',
  },
  refusedHeading: 'Nothing was saved',
  planOf: (year) => `Plan of measures, ${year}`,
}

/** Every sentence of evidence. */
export const evidenceWords: Readonly<Record<Language, typeof th>> = { th, en }

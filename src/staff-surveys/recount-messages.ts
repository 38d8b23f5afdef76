/** The words of a recount: on the command line, on the page that recounts offline, and on the public results. */
import type { Bilingual, Language } from '../basics/bilingual.ts'
import { toTwoDecimals } from '../basics/fraction.ts'
import type { Shown } from './publication.ts'
import type { Holds } from './recount-check.ts'

const th = {
  title: 'ผลการนับซ้ำ',
  titleOf: (agency: string, year: number) => `ผลการนับซ้ำ · ${agency} · ปีงบประมาณ ${year}`,
  about: 'ตรวจจากไฟล์ที่เผยแพร่เท่านั้น ไม่ได้ใช้เครือข่าย และไม่ได้ถามเครื่องแม่ข่าย',
  verdicts: {
    whole: 'ถูกต้องทุกข้อที่ตรวจ',
    partly: (count: number) => `ไม่พบสิ่งผิด แต่มี ${count} ข้อที่ตรวจไม่ได้`,
    broken: (count: number) => `พบสิ่งไม่ตรงกัน ${count} ข้อ`,
  },
  marks: { yes: 'ตรง', no: 'ไม่ตรง', 'not-done': 'ไม่ได้ตรวจ' } satisfies Record<Holds, string>,
  fingerprint: 'ลายนิ้วมือของกติกา',
  compare: 'เทียบด้วยตากับ 8 พยางค์ที่พิมพ์บนสลิป แบบสำรวจ หรือบันทึกข้อความ ถ้าไม่ตรงกัน ผลนี้เป็นของกติกาอื่น',
  scores: 'ผลที่เผยแพร่',
  overall: 'คะแนนรวม',
  ballots: (count: number, eligible: number) => `นับ ${count} ชุด จากผู้มีสิทธิ ${eligible} คน`,
  withheld: {
    'too-few': 'ปิดไว้ คำตอบน้อยเกินไป',
    complement: 'ปิดไว้ เพราะจะทำให้คิดค่าอื่นที่ปิดไว้ออก',
    'nobody-answered': 'ไม่มีผู้ตอบ',
  },
  whole: (points: number) => `ประมาณ ${points}`,
  band: (from: number, to: number) => `ระหว่าง ${from} ถึง ${to}`,
  nothing: 'ไม่เผยแพร่คะแนน',
  limits: 'สิ่งที่การตรวจนี้บอกไม่ได้',
  limitSays: [
    'คำตอบที่ส่งแบบไม่มีสคริปต์ลงลายเซ็นโดยเครื่องแม่ข่ายเอง จะรู้ว่าถูกแก้ก็เมื่อเจ้าของตรวจใบรับ',
    'ตลอดวันที่เปิดรับ เครื่องแม่ข่ายมีกุญแจลงลายเซ็น จึงเพิ่มคำตอบได้ไม่เกินจำนวนสลิปที่จับไป และจับได้ด้วยบัญชีสลิปหรือใบรับเท่านั้น',
    'ลายเซ็นที่ถูกต้องไม่ได้แปลว่าผู้ตอบพูดจริง หรือไม่ถูกบังคับ',
    'scores.xlsx, README.txt และไฟล์อื่นที่ไม่อยู่ในรายการข้างบน ไม่ได้ถูกตรวจ',
  ],
  choose: 'เลือกไฟล์ .zip ที่ดาวน์โหลดมา',
  chooseFolder: 'หรือเลือกโฟลเดอร์ที่แตกแล้ว',
  chooseReceipt: 'ตรวจว่าคำตอบของฉันถูกนับ: เลือกไฟล์ใบรับ (ไม่ส่งออกจากเครื่องนี้)',
  typeFingerprint: 'พิมพ์ 8 พยางค์จากสลิปหรือบันทึกข้อความ (ไม่บังคับ)',
  print: 'พิมพ์',
  working: 'กำลังตรวจลายเซ็น',
  progress: (done: number, all: number) => `กำลังตรวจลายเซ็น ${done} จาก ${all}`,
  noCrypto:
    'เบราว์เซอร์เปิดหน้านี้แบบไม่ปลอดภัย (ไม่มี https) จึงตรวจลายเซ็นไม่ได้เลย ดาวน์โหลด recount.html มาเปิดจากเครื่อง หรือใช้ prongsai recount',
  failed: 'ตรวจไม่สำเร็จ ไฟล์เสียหายหรือหน่วยความจำไม่พอ ลองอีกครั้ง หรือใช้ prongsai recount',
  zipTrouble: {
    'not-a-zip': 'ไฟล์นี้ไม่ใช่ zip หรือดาวน์โหลดมาไม่ครบ',
    'too-large': 'ไฟล์นี้แตกออกมาใหญ่เกินกว่าที่ผลสำรวจจะเป็นได้ จึงไม่อ่าน',
    'strange-names': 'zip นี้มีลิงก์ ชื่อไฟล์ซ้ำ หรือชื่อที่ชี้ออกนอกโฟลเดอร์ จึงไม่อ่าน',
  },
  others: (names: string) => `ไม่ได้ตรวจไฟล์อื่นในนี้: ${names}`,
}

const en: typeof th = {
  title: 'The recount',
  titleOf: (agency, year) => `The recount · ${agency} · fiscal year ${year}`,
  about: 'Checked from the published files alone: no network was used and no server asked.',
  verdicts: {
    whole: 'Everything that was checked holds',
    partly: (count) => `Nothing wrong was found, and ${count} checks could not be done`,
    broken: (count) => `${count} checks do not hold`,
  },
  marks: { yes: 'holds', no: 'does not hold', 'not-done': 'not checked' },
  fingerprint: 'Fingerprint of the policy',
  compare:
    'Compare by eye with the 8 syllables printed on slip, form or memo. If they differ, this is the result of another policy.',
  scores: 'What is published',
  overall: 'Overall score',
  ballots: (count, eligible) => `${count} ballots counted; ${eligible} people may answer`,
  withheld: {
    'too-few': 'withheld: too few answers',
    complement: 'withheld: with it another withheld figure could be worked out',
    'nobody-answered': 'nobody answered',
  },
  whole: (points) => `about ${points}`,
  band: (from, to) => `between ${from} and ${to}`,
  nothing: 'No scores are published',
  limits: 'What this check cannot tell',
  limitSays: [
    'Answers sent without script are signed by the server itself: that one was changed is only seen where its owner checks a receipt.',
    'While answers are taken the server holds the signing keys. It could add answers, never more than slips were drawn; only the ledger or receipts show that.',
    'A good signature does not mean that somebody said the truth, or said it freely.',
    'scores.xlsx, README.txt and other files not named above are not checked.',
  ],
  choose: 'Choose the .zip you downloaded',
  chooseFolder: 'or choose the folder it was unpacked to',
  chooseReceipt:
    'Check that my answer was counted: choose the receipt (it does not leave this computer)',
  typeFingerprint: 'Type the 8 syllables from the slip or the memo (optional)',
  print: 'Print',
  working: 'Checking signatures',
  progress: (done, all) => `Checking signatures: ${done} of ${all}`,
  noCrypto:
    'The browser opened this page without https and cannot check any signature. Download recount.html and open it from your computer, or use prongsai recount.',
  failed:
    'The check could not be finished: a file is damaged or memory is short. Try again, or use prongsai recount.',
  zipTrouble: {
    'not-a-zip': 'This file is no zip, or was not downloaded whole.',
    'too-large': 'This file unpacks to more than a result can be, and was not read.',
    'strange-names':
      'This zip has links, a name twice, or names that lead out of its folder, and was not read.',
  },
  others: (names) => `Other files in it were not checked: ${names}`,
}

/** The words of a recount in either language. */
export const recountWords: Readonly<Record<Language, typeof th>> = { th, en }

/** Words of a folder on one line, so that none of them can pass for a line of ours. */
export const onOneLine = (said: Bilingual | string, language: Language): string =>
  (typeof said === 'string' ? said : said[language] || said.th).replaceAll(/\s+/g, ' ')

/** A figure as it may be told, in words. */
export function shownText(shown: Shown | null, language: Language): string {
  const words = recountWords[language]
  switch (shown?.kind) {
    case 'exact':
      return toTwoDecimals(shown.mean)
    case 'whole':
      return words.whole(shown.points)
    case 'band':
      return words.band(shown.from, shown.to)
    case 'withheld':
      return words.withheld[shown.why]
    default:
      return words.nothing
  }
}

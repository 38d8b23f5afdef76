import type { Language } from '../basics/bilingual.ts'
import { toTwoDecimals } from '../basics/fraction.ts'
import type { Instrument } from '../basics/instrument.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { type Framework, titleOf } from '../frameworks/framework.ts'
import type { ScoreWarning, UnverifiedRule } from './checks.ts'
import type { Level } from './level.ts'
import { indicatorsOf, keyOf, type ScoreKey } from './official-scores.ts'
import type { UnreadLine } from './read-scores.ts'
import type { ResultRefusal, WrongResult } from './result-version.ts'
import { scoreText } from './score.ts'

const th = {
  title: (year: number) => `ผลคะแนน ITA ปี ${year}`,
  lead: 'คะแนนที่สำนักงาน ป.ป.ช. ประกาศแล้ว นำมาหาจุดอ่อนที่แผนปีถัดไปต้องตอบ',
  enter: (year: number) => `กรอกคะแนนปี ${year}`,
  emptyTitle: (year: number) => `ยังไม่มีคะแนนของปี ${year}`,
  emptyMore:
    'กรอกคะแนนรวม เครื่องมือ 3 ชุด และตัวชี้วัด 10 ตัวจากหน้าผลการประเมินในระบบ ITAS วางทั้งหน้าลงมาได้เลย ใช้เวลาราว 2 นาที',
  emptyForOthers: 'เมื่อเจ้าหน้าที่ ITA กรอกคะแนนแล้ว จะเห็นที่นี่',
  noFramework: (year: number) =>
    `ยังไม่มีกรอบการประเมินของปี ${year} ในระบบ จึงยังไม่รู้ว่าปีนั้นวัดอะไรและคิดคะแนนอย่างไร`,
  total: 'คะแนนรวม',
  indicator: (no: number) => `ตัวชี้วัดที่ ${no}`,
  scoreOf: 'คะแนนของ',
  score: 'คะแนน',
  change: 'แก้ไขคะแนน',
  seeWeakPoints: (year: number) => `ดูจุดอ่อนที่แผนปี ${year} ต้องตอบ`,
  pasteTitle: 'วางจากหน้าผลคะแนน หรือเลือกไฟล์',
  pasteLabel: 'ข้อความที่คัดลอกมา',
  pasteHint:
    'คัดลอกทั้งหน้าผลการประเมินจาก ITAS หรือสองคอลัมน์จาก Excel เช่น “ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 88.51” เลขไทยก็ได้',
  file: 'หรือไฟล์ Excel (.xlsx) หรือ CSV',
  read: 'อ่านคะแนน',
  typeTitle: 'พิมพ์คะแนน',
  typeHint: 'ช่องที่ไม่รู้เว้นว่างไว้ ใช้เลขไทยหรือจุลภาคแทนจุดทศนิยมได้',
  mainTitle: 'คะแนนรวมและเครื่องมือ',
  indicatorsTitle: 'ตัวชี้วัด',
  questions: (count: number) => `รายข้อ (${count} ข้อ ถ้ามี)`,
  itemsHint: 'ข้อ OIT ได้ 100 หรือ 0',
  oneByOne: (count: number) => `ดูรายข้อที่รู้ (${count})`,
  check: 'ตรวจก่อนบันทึก',
  save: 'บันทึกคะแนน',
  cancel: 'ยกเลิก',
  checkedTitle: 'ตรวจแล้ว ยังไม่ได้บันทึก',
  understood: (count: number) => `เข้าใจ ${count} คะแนน ตรวจตัวเลขข้างล่างแล้วกดบันทึก`,
  nothingUnderstood:
    'ไม่พบคะแนนในสิ่งที่ให้มา ลองวางให้มีชื่อหรือหมายเลขตัวชี้วัดในบรรทัดเดียวกับคะแนน หรือพิมพ์เองข้างล่าง',
  unread: (count: number) => `บรรทัดที่ไม่ได้ใช้ ${count} บรรทัด`,
  unreadWhy: {
    'not-understood': 'ไม่รู้ว่าเป็นคะแนนของอะไร',
    'no-score': 'ไม่มีคะแนน',
    'no-label': 'มีแต่ตัวเลข',
    'too-many-lines': 'อ่านเพียง 2,000 บรรทัดแรก ตั้งแต่บรรทัดนี้ไปไม่ได้อ่าน',
    'sub-indicator': 'ตัวชี้วัดย่อย หรือข้อที่ปีนี้ไม่มี ไม่ได้เก็บ',
    'said-twice': 'ซ้ำกับบรรทัดก่อนแต่คะแนนไม่ตรงกัน ใช้บรรทัดแรก',
    'score-out-of-range': 'คะแนนไม่อยู่ระหว่าง 0 ถึง 100',
  } satisfies Record<UnreadLine['why'], string>,
  wrong: {
    'score-not-number': 'พิมพ์เป็นตัวเลข เช่น 88.51 หรือเว้นว่าง',
    'score-out-of-range': 'คะแนนต้องอยู่ระหว่าง 0 ถึง 100',
    'nothing-typed': 'กรอกอย่างน้อยหนึ่งคะแนนก่อนบันทึก',
    'nothing-given': 'วางข้อความหรือเลือกไฟล์ก่อน',
    'file-too-large': 'ไฟล์ใหญ่เกินไป ใช้ไฟล์ที่มีแต่ตารางคะแนน',
    'file-unreadable': 'อ่านไฟล์นี้ไม่ได้ บันทึกเป็น .xlsx หรือ .csv แล้วลองใหม่ หรือคัดลอกตารางมาวาง',
    'reason-missing': 'เขียนเหตุผลสั้น ๆ ว่าทำไมปีนี้ยังไม่ทำ',
    'reason-too-long': 'เหตุผลยาวเกิน 2,000 ตัวอักษร',
  } satisfies Record<WrongResult['code'], string>,
  refused: {
    'not-allowed': 'บัญชีนี้ไม่มีสิทธิ์ทำสิ่งนี้',
    'changed-meanwhile': 'มีผู้แก้คะแนนปีนี้ระหว่างที่คุณกรอก เทียบกับคะแนนล่าสุดแล้วบันทึกอีกครั้ง',
    'nothing-to-undo': 'คะแนนรุ่นนี้ถูกยกเลิกหรือมีรุ่นใหม่กว่าแล้ว',
    'weak-point-unknown': 'ไม่พบจุดอ่อนนี้ในผลคะแนนล่าสุด เปิดหน้านี้ใหม่',
  } satisfies Record<ResultRefusal['code'], string>,
  warningsTitle: 'ตัวเลขที่ควรดูอีกครั้ง (บันทึกได้)',
  unverifiedTitle: 'ยังไม่ได้เทียบกับคู่มือของ ป.ป.ช.',
  unverified: {
    weights: 'น้ำหนักของเครื่องมือปีนี้',
    questions: 'จำนวนและถ้อยคำของคำถาม IIT และ EIT ปีนี้',
    items: 'รายการข้อ OIT ปีนี้',
    levels: 'เกณฑ์ระดับผลการประเมินปีนี้',
  } satisfies Record<UnverifiedRule, string>,
  unverifiedMark: 'ยังไม่ยืนยัน',
  level: 'ระดับ',
  levelUnknown: 'ยังบอกระดับไม่ได้ ต้องมีคะแนนรวมและคะแนนเครื่องมือครบ',
  workedOut: 'คำนวณจากเครื่องมือ',
  versionsTitle: 'คะแนนที่เคยบันทึก',
  origin: { typed: 'พิมพ์', pasted: 'วางข้อความ', file: 'จากไฟล์' },
  versionLine: (when: string, who: string, origin: string) => `${when} โดย ${who} (${origin})`,
  withdrawn: 'ยกเลิกแล้ว',
  inUse: 'ใช้อยู่',
  undo: 'ยกเลิกคะแนนรุ่นนี้',
}

const en: typeof th = {
  title: (year) => `ITA result of ${year}`,
  lead: 'The scores the NACC has published, for finding the weak points the next plan has to answer',
  enter: (year) => `Enter the scores of ${year}`,
  emptyTitle: (year) => `No scores of ${year} yet`,
  emptyMore:
    'Enter the total, the three instruments and the ten indicators from the result page of ITAS. You may paste the whole page; it takes about two minutes.',
  emptyForOthers: 'Once the ITA officer has entered the scores, they will stand here.',
  noFramework: (year) =>
    `There is no assessment framework of ${year} here, so it is not known what that year measured or how it was scored.`,
  total: 'Total',
  indicator: (no) => `Indicator ${no}`,
  scoreOf: 'Score of',
  score: 'Score',
  change: 'Change the scores',
  seeWeakPoints: (year) => `See the weak points the plan of ${year} has to answer`,
  pasteTitle: 'Paste from the result page, or choose a file',
  pasteLabel: 'Text you copied',
  pasteHint:
    'The whole result page of ITAS, or two columns of Excel, such as “Indicator 1 Duties 88.51”. Thai digits are fine.',
  file: 'Or an Excel (.xlsx) or CSV file',
  read: 'Read the scores',
  typeTitle: 'Type the scores',
  typeHint: 'Leave empty what you do not know. Thai digits and decimal commas are fine.',
  mainTitle: 'Total and instruments',
  indicatorsTitle: 'Indicators',
  questions: (count) => `One by one (${count}, if you have them)`,
  itemsHint: 'An OIT item scores 100 or 0',
  oneByOne: (count) => `One by one (${count} known)`,
  check: 'Check before saving',
  save: 'Save the scores',
  cancel: 'Cancel',
  checkedTitle: 'Checked, not saved yet',
  understood: (count) =>
    count === 1
      ? '1 score understood. Look at the figures below, then save.'
      : `${count} scores understood. Look at the figures below, then save.`,
  nothingUnderstood:
    'No score was found. Paste it so that the name or number of an indicator stands in the line of its score, or type below.',
  unread: (count) => (count === 1 ? '1 line was not used' : `${count} lines were not used`),
  unreadWhy: {
    'not-understood': 'it is not clear what this is the score of',
    'no-score': 'no score',
    'no-label': 'only a number',
    'too-many-lines': 'only the first 2,000 lines are read; from this one on nothing was',
    'sub-indicator': 'a sub-indicator, or a code this year does not have; not kept',
    'said-twice': 'said before with another score; the first is used',
    'score-out-of-range': 'the score is not between 0 and 100',
  },
  wrong: {
    'score-not-number': 'Type a number such as 88.51, or leave it empty',
    'score-out-of-range': 'A score is between 0 and 100',
    'nothing-typed': 'Enter at least one score before saving',
    'nothing-given': 'Paste text or choose a file first',
    'file-too-large': 'The file is too large. Use one with nothing but the scores.',
    'file-unreadable':
      'This file cannot be read. Save it as .xlsx or .csv and try again, or copy the table and paste it.',
    'reason-missing': 'Write in a few words why not this year',
    'reason-too-long': 'The reason is longer than 2,000 letters',
  },
  refused: {
    'not-allowed': 'This account may not do that',
    'changed-meanwhile':
      'Somebody changed this year’s scores while you typed. Compare with the newest, then save again.',
    'nothing-to-undo': 'These scores were undone already, or there are newer ones',
    'weak-point-unknown': 'This weak point is not in the newest result. Open the page again.',
  },
  warningsTitle: 'Figures to look at again (they can be saved)',
  unverifiedTitle: 'Not yet checked against the NACC’s manual',
  unverified: {
    weights: 'this year’s weights of the instruments',
    questions: 'number and wording of this year’s IIT and EIT questions',
    items: 'this year’s list of OIT items',
    levels: 'this year’s levels',
  },
  unverifiedMark: 'unverified',
  level: 'Level',
  levelUnknown: 'The level needs the total and all three instruments',
  workedOut: 'worked out from the instruments',
  versionsTitle: 'Scores saved so far',
  origin: { typed: 'typed', pasted: 'pasted', file: 'from a file' },
  versionLine: (when, who, origin) => `${when} by ${who} (${origin})`,
  withdrawn: 'undone',
  inUse: 'in use',
  undo: 'Undo these scores',
}

/** The sentences about a year's scores, in both languages. */
export const resultWords: Readonly<Record<Language, typeof th>> = { th, en }

/** What a score is of, as people name it: "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "I5 ชื่อข้อ", "IIT ชื่อแบบวัด". */
export function titleOfKey(language: Language, framework: Framework, key: ScoreKey): string {
  if (key === 'total') return resultWords[language].total
  const instrument = framework.instruments.find(({ id }) => id === key)
  if (instrument) return `${instrument.id} ${instrument.name[language]}`
  const indicator = indicatorsOf(framework).find((each) => keyOf(each) === key)
  if (indicator)
    return `${resultWords[language].indicator(indicator.no)} ${indicator.name[language]}`
  return `${key} ${titleOf(framework, key as ItemCode)?.[language] ?? ''}`.trim()
}

/** A warning about scores as a sentence. */
export function warningSentence(language: Language, warning: ScoreWarning): string {
  const isThai = language === 'th'
  switch (warning.code) {
    case 'total-missing':
      return isThai ? 'ยังไม่มีคะแนนรวม' : 'The total is missing'
    case 'indicators-missing': {
      const list = warning.numbers.join(', ')
      return isThai
        ? `ยังไม่มีคะแนนตัวชี้วัดที่ ${list}`
        : `No score of ${warning.numbers.length === 1 ? 'indicator' : 'indicators'} ${list}`
    }
    case 'total-not-weighted':
      return isThai
        ? `คะแนนรวมที่กรอก ${scoreText(warning.said)} แต่คิดตามน้ำหนักเครื่องมือได้ ${toTwoDecimals(warning.worked)}`
        : `The total says ${scoreText(warning.said)}, but the instruments by their weights come to ${toTwoDecimals(warning.worked)}`
    case 'instrument-not-mean':
      return isThai
        ? `${warning.instrument} ที่กรอก ${scoreText(warning.said)} แต่ค่าเฉลี่ยของตัวชี้วัดได้ ${toTwoDecimals(warning.worked)}`
        : `${warning.instrument} says ${scoreText(warning.said)}, but its indicators average ${toTwoDecimals(warning.worked)}`
    case 'indicator-not-mean':
      return isThai
        ? `ตัวชี้วัดที่ ${warning.no} ที่กรอก ${scoreText(warning.said)} แต่คิดจากรายข้อได้ ${toTwoDecimals(warning.worked)}`
        : `Indicator ${warning.no} says ${scoreText(warning.said)}, but one by one it comes to ${toTwoDecimals(warning.worked)}`
    case 'item-neither-full-nor-none':
      return isThai
        ? `${warning.item} ได้ ${scoreText(warning.said)} แต่ข้อ OIT ให้คะแนน 100 หรือ 0 เท่านั้น`
        : `${warning.item} says ${scoreText(warning.said)}, but an OIT item scores 100 or 0`
  }
}

/** Why a result is at its level and not at the one above. */
export function levelReason(language: Language, { above, heldBackBy, total }: Level): string {
  const said = toTwoDecimals(total)
  const isThai = language === 'th'
  if (!above)
    return isThai
      ? `คะแนนรวม ${said} ถึงเกณฑ์ระดับสูงสุด`
      : `The total ${said} reaches the highest level`
  const least = above.minEachInstrument ?? 0
  const names = (list: readonly Instrument[]) => list.join(', ')
  if (heldBackBy.length > 0)
    return isThai
      ? `คะแนนรวม ${said} แต่ ${names(heldBackBy)} ต่ำกว่า ${least} จึงยังไม่ถึง “${above.name.th}”`
      : `The total is ${said}, but ${names(heldBackBy)} is below ${least}, so it is not “${above.name.en}”`
  return isThai
    ? `คะแนนรวม ${said} ยังไม่ถึง ${above.minTotal} ของระดับ “${above.name.th}”`
    : `The total ${said} does not reach the ${above.minTotal} of “${above.name.en}”`
}

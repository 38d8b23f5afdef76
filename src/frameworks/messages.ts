import type { Bilingual } from '../basics/bilingual.ts'
import type { FrameworkProblem, FrameworkProblemCode } from './consistency.ts'
import type { Confidence, Relation } from './framework.ts'

/** How far a part can be trusted, shown beside it wherever it appears. */
export const confidenceWords = {
  confirmed: { th: 'ยืนยันแล้ว', en: 'confirmed' },
  unverified: { th: 'ยังไม่ได้ตรวจกับคู่มือ ป.ป.ช.', en: 'not yet checked against the NACC manual' },
} satisfies Record<Confidence, Bilingual>

/** What became of an item from one year to the next. */
export const relationWords = {
  same: { th: 'คงเดิม', en: 'same' },
  renumbered: { th: 'เปลี่ยนเลขข้อ', en: 'renumbered' },
  merged: { th: 'รวมข้อ', en: 'merged' },
  reworked: { th: 'ปรับเนื้อหา', en: 'reworked' },
  dropped: { th: 'ตัดออก', en: 'dropped' },
  new: { th: 'ข้อใหม่', en: 'new' },
} satisfies Record<Relation, Bilingual>

type Says = FrameworkProblem['says']

const sentences = {
  'file-unreadable': ({ message }) => ({
    th: `เปิดไฟล์ไม่ได้ (${message}) โปรดตรวจชื่อไฟล์และที่อยู่`,
    en: `The file could not be opened (${message}). Check its name and folder.`,
  }),
  'not-json': ({ message }) => ({
    th: `อ่านไฟล์เป็น JSON ไม่ได้ (${message}) โปรดตรวจเครื่องหมายวงเล็บ จุลภาค และเครื่องหมายคำพูด`,
    en: `The file is not JSON (${message}). Check its brackets, commas and quotation marks.`,
  }),
  'wrong-shape': ({ message }) => ({
    th: `รูปแบบข้อมูลไม่ตรงตามที่กำหนด (${message})`,
    en: `The value does not have the expected shape (${message}).`,
  }),
  'id-not-file-name': ({ id, fileName }) => ({
    th: `ไฟล์ชื่อ ${fileName} แต่ id เป็น ${id} โปรดตั้งชื่อไฟล์เป็น ${id}.json`,
    en: `The file is named ${fileName} but its id is ${id}. Name the file ${id}.json.`,
  }),
  'year-not-in-id': ({ id, year }) => ({
    th: `id ${id} ต้องลงท้ายด้วยปีงบประมาณ ${year}`,
    en: `The id ${id} must end in the fiscal year ${year}.`,
  }),
  'years-disagree': ({ year, christian }) => ({
    th: `ปีงบประมาณ พ.ศ. ${year} ไม่ตรงกับ ค.ศ. ${christian}`,
    en: `Fiscal year ${year} B.E. does not agree with ${christian} C.E.`,
  }),
  'period-not-the-year': ({ year, from, to }) => ({
    th: `ช่วงเวลาของปีงบประมาณ ${year} ต้องเป็น ${from} ถึง ${to}`,
    en: `The period of fiscal year ${year} must be ${from} to ${to}.`,
  }),
  'weights-not-one': ({ sum }) => ({
    th: `น้ำหนักของเครื่องมือรวมกันได้ ${sum} ต้องได้ 1`,
    en: `The weights of the instruments add up to ${sum}; they must add up to 1.`,
  }),
  'instruments-out-of-order': () => ({
    th: 'เครื่องมือต้องเรียงเป็น IIT, EIT, OIT',
    en: 'The instruments must stand in the order IIT, EIT, OIT.',
  }),
  'indicator-numbers-wrong': ({ should }) => ({
    th: `เลขตัวชี้วัดต้องเรียงต่อกันตั้งแต่ 1 ตัวนี้ควรเป็น ${should}`,
    en: `Indicators are numbered in order from 1; this one should be ${should}.`,
  }),
  'sub-indicator-number-wrong': ({ should }) => ({
    th: `เลขตัวชี้วัดย่อยควรเป็น ${should}`,
    en: `The number of this sub-indicator should be ${should}.`,
  }),
  'code-of-another-instrument': ({ instrument }) => ({
    th: `รหัสนี้ไม่ใช่รหัสของ ${instrument}`,
    en: `This code is not a code of ${instrument}.`,
  }),
  'code-twice': () => ({ th: 'มีรหัสนี้ซ้ำกัน', en: 'This code is there twice.' }),
  'codes-not-in-sequence': ({ last }) => ({
    th: `เลขข้อขาดช่วงก่อนถึง ${last}`,
    en: `Numbers are missing before ${last}.`,
  }),
  'count-wrong': ({ says, has }) => ({
    th: `ระบุจำนวนข้อไว้ ${says} แต่มี ${has}`,
    en: `The count says ${says}, but there are ${has}.`,
  }),
  'points-wrong': ({ says, should }) => ({
    th: `คะแนนต่อข้อระบุไว้ ${says} คำนวณได้ ${should}`,
    en: `Points per item say ${says}; they work out at ${should}.`,
  }),
  'scale-unknown': ({ scale }) => ({
    th: `ไม่มีเกณฑ์คะแนนชื่อ ${scale}`,
    en: `There is no scale named ${scale}.`,
  }),
  'source-unknown': ({ source }) => ({
    th: `ไม่มีแหล่งข้อมูลชื่อ ${source} ในรายการท้ายไฟล์`,
    en: `The list of sources has no ${source}.`,
  }),
  'follows-unknown': ({ follows }) => ({
    th: `อ้างถึงข้อ ${follows} ซึ่งไม่มีในปีนี้`,
    en: `It follows ${follows}, which is not in this year.`,
  }),
  'element-of-another-item': ({ id }) => ({
    th: `รหัสองค์ประกอบ ${id} ซ้ำหรือไม่ใช่ของข้อนี้`,
    en: `The element ${id} is there twice or belongs to another item.`,
  }),
  'grades-out-of-order': () => ({
    th: 'ระดับผลต้องเรียงจากสูงไปต่ำ',
    en: 'Levels must stand from the highest to the lowest.',
  }),
  'plan-item-unknown': ({ code }) => ({
    th: `ข้อ ${code} ที่ใช้ยื่นแผนหรือรายงานไม่มีในปีนี้`,
    en: `The plan or report is filed under ${code}, which is not in this year.`,
  }),
  'crosswalk-code-unknown': ({ code, id }) => ({
    th: `ตารางเทียบข้ออ้างถึง ${code} ซึ่งไม่มีใน ${id}`,
    en: `The crosswalk speaks of ${code}, which is not in ${id}.`,
  }),
  'crosswalk-code-missing': ({ code, id }) => ({
    th: `ตารางเทียบข้อไม่ได้กล่าวถึง ${code} ของ ${id}`,
    en: `The crosswalk says nothing of ${code} of ${id}.`,
  }),
  'crosswalk-relation-wrong': ({ code, relation }) => ({
    th: `ความสัมพันธ์ของ ${code} ไม่ควรเป็น "${relation}"`,
    en: `The relation of ${code} cannot be "${relation}".`,
  }),
  'source-framework-missing': ({ id }) => ({
    th: `ไม่พบกรอบการประเมิน ${id} ที่ตารางเทียบข้ออ้างถึง`,
    en: `The crosswalk starts from ${id}, which is not there.`,
  }),
} satisfies Record<FrameworkProblemCode, (says: Says) => Bilingual>

/** What is wrong with a framework file, with its place in front. */
export function problemSentence({ code, at, says }: FrameworkProblem): Bilingual {
  const { th, en } = sentences[code](says)
  return at === '' ? { th, en } : { th: `${at}: ${th}`, en: `${at}: ${en}` }
}

/** What each check of a recount is called, and what is said where it holds, does not, or was not done. */
import type { Bilingual } from '../basics/bilingual.ts'
import type { RecountCheck, RecountCheckName } from './recount-check.ts'

type Found = RecountCheck['found']
type Saying = (found: Found) => Bilingual

/** What a check is called. */
export const checkTitles: Readonly<Record<RecountCheckName, Bilingual>> = {
  files: { th: 'ไฟล์', en: 'Files' },
  policy: { th: 'กติกา', en: 'Policy' },
  fingerprint: { th: 'ลายนิ้วมือบนกระดาษ', en: 'Fingerprint on paper' },
  checkpoint: { th: 'ลายเซ็นของบันทึกสาธารณะ', en: 'Signature of the public record' },
  order: { th: 'ลำดับของบันทึกสาธารณะ', en: 'Order of the public record' },
  published: { th: 'สิ่งที่เผยแพร่ตรงกับบันทึก', en: 'What is published is in the record' },
  signatures: { th: 'ลายเซ็นของทุกคำตอบ', en: 'Signature of every answer' },
  duplicates: { th: 'คำตอบซ้ำ', en: 'Answers counted twice' },
  sorted: { th: 'ลำดับของคำตอบ', en: 'Order of the answers' },
  answers: { th: 'คำตอบมีอยู่ในแบบ', en: 'Answers the form knows' },
  counts: { th: 'จำนวนคำตอบของทุกข้อ', en: 'Number of answers to each question' },
  kept: { th: 'คำตอบที่ส่งแบบไม่มีสคริปต์', en: 'Answers sent without script' },
  ledger: { th: 'บัญชีสลิป', en: 'Ledger of slips' },
  scores: { th: 'คะแนน', en: 'Scores' },
  suppression: { th: 'สิ่งที่ต้องปิดไว้', en: 'What must be withheld' },
  receipt: { th: 'ใบรับของฉัน', en: 'My receipt' },
}

const noColumns: Bilingual = {
  th: 'ไม่ได้ตรวจ เพราะไม่ได้เผยแพร่คำตอบรายข้อ',
  en: 'Not checked: no columns of answers are published.',
}

/** Where a check holds; after a dot its case. */
const yes: Readonly<Record<string, Saying>> = {
  files: ({ columns }) => ({
    th: `อ่านได้ครบ เผยแพร่คำตอบ ${columns} คอลัมน์`,
    en: `All can be read; ${columns} columns of answers are published.`,
  }),
  policy: () => ({
    th: 'กติกาตรงกับใบแรกของบันทึก จึงไม่ได้แก้ภายหลัง',
    en: 'The policy is the one in the first leaf of the record: it was not changed afterwards.',
  }),
  'fingerprint.policy': () => ({
    th: 'พยางค์ที่พิมพ์มาตรงกับกติกานี้',
    en: 'The syllables you gave are those of this policy.',
  }),
  'fingerprint.record': ({ leaves }) => ({
    th: `พยางค์ที่พิมพ์มาตรงกับบันทึกเมื่อมี ${leaves} ใบ และใบเหล่านั้นไม่ได้ถูกแก้`,
    en: `The syllables are those of the record when it had ${leaves} leaves; none of them was changed.`,
  }),
  checkpoint: ({ leaves }) => ({
    th: `บันทึก ${leaves} ใบลงนามด้วยกุญแจในกติกา ไม่มีใบใดถูกแก้ เพิ่ม หรือตัด`,
    en: `${leaves} leaves are signed by the key in the policy; none was changed, added or taken out.`,
  }),
  order: () => ({
    th: 'กติกามาก่อนทุกอย่าง แล้วพิมพ์สลิป เปิด ปิด และประกาศตามลำดับ',
    en: 'The policy stands before all else; then slips, opening, closing and publication.',
  }),
  published: () => ({
    th: 'คะแนน บัญชี และคำตอบทุกข้อตรงกับที่ลงไว้ในบันทึก',
    en: 'Scores, ledger and every column are those that the record names.',
  }),
  signatures: ({ of, columns }) => ({
    th: `ตรวจแล้ว ${of} ลายเซ็นใน ${columns} คอลัมน์ ถูกต้องทั้งหมด`,
    en: `${of} signatures in ${columns} columns were checked; every one is good.`,
  }),
  duplicates: () => ({ th: 'ไม่มีคำตอบใดนับสองครั้ง', en: 'No answer counts twice.' }),
  sorted: () => ({
    th: 'ทุกข้อเรียงตามลายนิ้วมือของคำตอบ ไม่ใช่ตามเวลาที่ตอบ',
    en: 'Every column stands in the order of its hashes, not of time.',
  }),
  answers: () => ({ th: 'ทุกคำตอบเป็นตัวเลือกของข้อนั้น', en: 'Each is one of its options.' }),
  counts: ({ ballots }) => ({
    th: `ทุกข้อที่เผยแพร่มี ${ballots} คำตอบ เท่ากับจำนวนผู้ตอบ`,
    en: `Every published column has ${ballots} answers, as many as ballots were counted.`,
  }),
  kept: ({ kept }) => ({
    th: `${kept} ชุดส่งแบบไม่มีสคริปต์ ตรงกันทุกข้อ เครื่องแม่ข่ายเป็นผู้ลงลายเซ็น`,
    en: `${kept} came without script, alike in every column; the server signed these.`,
  }),
  'kept.together': () => ({
    th: 'นับรวมกันทั้งหมด เพราะถ้าแยก กลุ่มที่น้อยกว่าจะเล็กเกินไป',
    en: 'Counted together: apart, the smaller group would be too small.',
  }),
  ledger: (found) => ({
    th: `พิมพ์ ${found.printed} = จับ ${found.drawn} + คืน ${found.returned} · นับ ${found.ballots} ≤ ใช้รหัส ${found.used} ≤ จับ ${found.drawn} ≤ มีสิทธิ ${found.eligible}${found.replaced ? ` + ทดแทน ${found.replaced}` : ''}`,
    en: `Printed ${found.printed} = drawn ${found.drawn} + returned ${found.returned}; counted ${found.ballots} ≤ codes used ${found.used} ≤ drawn ${found.drawn} ≤ eligible ${found.eligible}${found.replaced ? ` + replaced ${found.replaced}` : ''}`,
  }),
  scores: () => ({
    th: 'คิดใหม่จากคำตอบที่เผยแพร่ ได้ตรงกันทุกหลัก',
    en: 'Worked out again from the published answers: the same to the last digit.',
  }),
  suppression: () => ({
    th: 'ไม่ได้บอกอะไรละเอียดเกินจำนวนผู้ตอบตามกติกา',
    en: 'Nothing is told more finely than the policy lets so few answers be told.',
  }),
  receipt: ({ columns, hidden }) => ({
    th: `คำตอบของใบรับนี้อยู่ครบทั้ง ${columns} คอลัมน์ที่เผยแพร่${hidden ? ` อีก ${hidden} คอลัมน์ไม่เผยแพร่คำตอบ จึงค้นไม่ได้` : ''}`,
    en: `The answers of this receipt are in all ${columns} published columns.${hidden ? ` ${hidden} more are not published and cannot be looked up.` : ''}`,
  }),
  'receipt.unsigned': ({ columns }) => ({
    th: `คำตอบของใบรับนี้อยู่ครบทั้ง ${columns} คอลัมน์ที่เผยแพร่ แต่เครื่องนี้ตรวจลายเซ็นของใบรับไม่ได้`,
    en: `The answers of this receipt are in all ${columns} published columns; its signature cannot be checked here.`,
  }),
}

/** Where it does not hold. */
const no: Readonly<Record<string, Saying>> = {
  'files.missing': ({ file }) => ({ th: `ไม่มีไฟล์ ${file}`, en: `The file ${file} is missing.` }),
  'files.too-large': ({ file }) => ({
    th: `ไฟล์ ${file} ใหญ่เกินไป จึงไม่อ่าน`,
    en: `The file ${file} is too large and was not read.`,
  }),
  'files.not-json': ({ file }) => ({
    th: `ไฟล์ ${file} อ่านเป็น JSON ไม่ได้`,
    en: `The file ${file} is no JSON.`,
  }),
  'files.not-ours': ({ file }) => ({
    th: `ไฟล์ ${file} ไม่ได้เขียนในรูปแบบของแบบสำรวจนี้`,
    en: `The file ${file} is not in the form of a staff survey.`,
  }),
  'files.not-plain': ({ file }) => ({
    th: `ไฟล์ ${file} ถูกเขียนใหม่ ไม่ตรงตัวอักษรกับที่เผยแพร่`,
    en: `The file ${file} was written over: its letters are not those that were published.`,
  }),
  'policy.leaf': () => ({
    th: 'กติกาในไฟล์ไม่ใช่กติกาที่ลงบันทึกไว้ก่อนเริ่ม',
    en: 'This is not the policy that was recorded before anybody answered.',
  }),
  'policy.questions': () => ({
    th: 'คำถามในกติกาไม่ตรงกับลายนิ้วมือของคำถาม',
    en: 'The questions in the policy are not those that their hash names.',
  }),
  'policy.keys': () => ({
    th: 'จำนวนกุญแจไม่เท่ากับจำนวนข้อ',
    en: 'There are not as many keys as columns.',
  }),
  fingerprint: ({ own }) => ({
    th: `ไม่ตรงกัน กติกาในไฟล์อ่านได้ว่า ${own}`,
    en: `They differ: the policy in these files reads ${own}.`,
  }),
  'checkpoint.key': () => ({
    th: 'กติกาไม่มีกุญแจของบันทึก',
    en: 'The policy names no key of the record.',
  }),
  'checkpoint.signature': () => ({
    th: 'ลายเซ็นไม่ใช่ของกุญแจในกติกา',
    en: 'It is not signed by the key in the policy.',
  }),
  'checkpoint.size': ({ leaves }) => ({
    th: `ลายเซ็นไม่ได้รับรองบันทึกที่มี ${leaves} ใบ`,
    en: `What is signed is no record of ${leaves} leaves.`,
  }),
  'checkpoint.root': () => ({
    th: 'มีใบในบันทึกที่ถูกแก้หลังลงนาม',
    en: 'A leaf of the record was changed after it was signed.',
  }),
  'order.unknown': ({ leaf }) => ({
    th: `ใบที่ ${leaf} ของบันทึกอ่านไม่เข้าใจ`,
    en: `Leaf ${leaf} of the record says nothing that is known.`,
  }),
  'order.order': () => ({
    th: 'ลำดับในบันทึกเป็นไปไม่ได้',
    en: 'The record tells things in an order in which they cannot have happened.',
  }),
  'published.no-leaf': () => ({
    th: 'บันทึกไม่มีใบประกาศผล',
    en: 'The record has no leaf of publication.',
  }),
  'published.differs': ({ file }) => ({
    th: `ไฟล์ ${file} ไม่ตรงกับที่ลงไว้ในบันทึก`,
    en: `The file ${file} is not the one that the record names.`,
  }),
  signatures: ({ column, wrong, of }) => ({
    th: `คอลัมน์ที่ ${column} มี ${wrong} จาก ${of} คำตอบที่ลายเซ็นไม่ถูกต้อง`,
    en: `In column ${column}, ${wrong} of ${of} answers have no good signature.`,
  }),
  duplicates: ({ column }) => ({
    th: `คอลัมน์ที่ ${column} มีคำตอบเดียวกันนับสองครั้ง`,
    en: `In column ${column} an answer counts twice.`,
  }),
  sorted: ({ column }) => ({
    th: `คอลัมน์ที่ ${column} ไม่ได้เรียงตามลายนิ้วมือ ลำดับอาจบอกเวลาที่ตอบ`,
    en: `Column ${column} is not sorted by hash; its order may tell of time.`,
  }),
  answers: ({ column }) => ({
    th: `คอลัมน์ที่ ${column} มีคำตอบที่ไม่ใช่ตัวเลือกของข้อนั้น`,
    en: `Column ${column} has an answer that is none of its options.`,
  }),
  counts: ({ column, items, ballots }) => ({
    th: `คอลัมน์ที่ ${column} มี ${items} คำตอบ แต่บอกว่านับ ${ballots} ชุด`,
    en: `Column ${column} has ${items} answers where ${ballots} ballots are said to be counted.`,
  }),
  'kept.differs': ({ column, items, kept }) => ({
    th: `คอลัมน์ที่ ${column} มี ${items} คำตอบแบบไม่มีสคริปต์ แต่บอกว่า ${kept}`,
    en: `Column ${column} has ${items} answers without script where ${kept} are told.`,
  }),
  'kept.too-many': ({ kept, ballots }) => ({
    th: `บอกว่าไม่มีสคริปต์ ${kept} ชุด จากทั้งหมด ${ballots} ชุด`,
    en: `${kept} are said to have come without script, of ${ballots} in all.`,
  }),
  'ledger.ballots-over-used': ({ ballots, used }) => ({
    th: `นับ ${ballots} ชุด แต่ใช้รหัสไปเพียง ${used}`,
    en: `${ballots} ballots are counted and only ${used} codes were used.`,
  }),
  'ledger.used-over-drawn': ({ used, drawn }) => ({
    th: `ใช้รหัสไป ${used} แต่มีคนจับสลิปเพียง ${drawn}`,
    en: `${used} codes were used and only ${drawn} slips drawn.`,
  }),
  'ledger.drawn-over-eligible': ({ drawn, eligible, replaced }) => ({
    th: `จับสลิป ${drawn} ใบ แต่มีผู้มีสิทธิ ${eligible} คน และทดแทน ${replaced} ใบ`,
    en: `${drawn} slips were drawn; ${eligible} people may answer and ${replaced} slips were replaced.`,
  }),
  'ledger.printed': ({ printed, drawn, returned }) => ({
    th: `พิมพ์ ${printed} ใบ แต่จับ ${drawn} รวมกับคืน ${returned} ไม่เท่ากัน`,
    en: `${printed} slips were printed, which is not ${drawn} drawn and ${returned} returned.`,
  }),
  'ledger.parts': () => ({
    th: 'จำนวนทดแทนหรือตอบบนกระดาษมากกว่าที่เป็นไปได้',
    en: 'More were replaced or answered on paper than can be.',
  }),
  'scores.differs': () => ({
    th: 'คิดใหม่จากคำตอบที่เผยแพร่แล้วไม่ได้คะแนนนี้',
    en: 'The published answers do not give these scores.',
  }),
  'scores.item': ({ column }) => ({
    th: `คะแนนของคอลัมน์ที่ ${column} ไม่ใช่ค่าเฉลี่ยของคำตอบ`,
    en: `The score of column ${column} is not the mean of its answers.`,
  }),
  'scores.totals': () => ({
    th: 'คะแนนรวมไม่ได้มาจากคะแนนรายข้อ',
    en: 'The totals do not come out of the scores of the questions.',
  }),
  'suppression.lowered': () => ({
    th: 'กติกาตั้งจำนวนขั้นต่ำไว้ต่ำกว่าที่โปรแกรมยอม',
    en: 'The policy sets its minimums below those of the program.',
  }),
  'suppression.level': ({ ballots }) => ({
    th: `กติกาไม่ได้ให้บอกละเอียดเท่านี้สำหรับ ${ballots} ชุด`,
    en: `The policy lets ${ballots} ballots be told otherwise.`,
  }),
  'suppression.side': () => ({
    th: 'แยกกลุ่มที่เล็กเกินไปออกมาบอก',
    en: 'A group is told apart that is too small.',
  }),
  'suppression.column': () => ({
    th: 'เผยแพร่คำตอบของข้อที่ต้องปิดไว้',
    en: 'A column is published that must be withheld.',
  }),
  'suppression.hidden': () => ({
    th: 'คำตอบของคอลัมน์ที่กติกาให้เผยแพร่หายไป',
    en: 'A column that the policy has published is missing.',
  }),
  'receipt.unreadable': () => ({
    th: 'ไฟล์นี้ไม่ใช่ใบรับ หรืออ่านไม่ได้',
    en: 'This file is no receipt, or cannot be read.',
  }),
  'receipt.other-survey': () => ({
    th: 'ใบรับนี้เป็นของแบบสำรวจอื่น',
    en: 'This receipt is of another survey.',
  }),
  'receipt.no-promise': () => ({
    th: 'เครื่องแม่ข่ายไม่ได้ลงนามในใบรับนี้ จึงไม่แสดงอะไร',
    en: 'The server never signed this receipt: it shows nothing.',
  }),
  'receipt.lost': ({ column }) => ({
    th: `คำตอบของใบรับนี้ไม่อยู่ในคอลัมน์ที่ ${column} ทั้งที่เครื่องแม่ข่ายลงนามรับไว้ เก็บใบรับไว้เป็นหลักฐาน`,
    en: `The answer of this receipt is not in column ${column}, though the server signed for it. Keep the receipt: it shows that.`,
  }),
}

/** Where it was not done. */
const notDone: Readonly<Record<string, Saying>> = {
  checkpoint: () => ({
    th: 'ไม่ได้ตรวจลายเซ็น เบราว์เซอร์นี้ไม่รู้จัก Ed25519 (เนื้อหาในบันทึกตรงกันแล้ว) ลองเบราว์เซอร์รุ่นใหม่ หรือ prongsai recount',
    en: 'The signature was not checked: this browser does not know Ed25519 (what it is over agrees). Try a newer browser, or prongsai recount.',
  }),
  'ledger.none': () => ({
    th: 'ไม่ได้ตรวจ เพราะกรรมการยังไม่ได้ลงบัญชีสลิป',
    en: 'Not checked: the committee has not counted its slips yet.',
  }),
  'scores.partly': ({ columns, hidden }) => ({
    th: `คิดใหม่ตรงกัน ${columns} คอลัมน์ อีก ${hidden} คอลัมน์ไม่เผยแพร่คำตอบ จึงคิดใหม่ไม่ได้`,
    en: `${columns} columns give the scores told; ${hidden} are not published and cannot be worked out again.`,
  }),
  'scores.no-columns': () => ({
    th: 'คิดใหม่ไม่ได้ เพราะไม่ได้เผยแพร่คำตอบรายข้อ ตัวเลขนี้อาศัยกรรมการสองคนที่เปิดนับ',
    en: 'Cannot be worked out: no columns are published. These figures rest on the two witnesses who counted.',
  }),
}

/** What is said of a check that came out so. */
export function checkSaid({ check, holds, why, found }: RecountCheck): Bilingual {
  const of = { yes, no, 'not-done': notDone }[holds]
  const saying = of[why ? `${check}.${why}` : check]
  return saying ? saying(found) : noColumns
}

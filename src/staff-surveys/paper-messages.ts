import type { Language } from '../basics/bilingual.ts'

/** The papers of a committee, by their names in addresses. */
export const staffPaperKinds = ['instructions', 'form', 'roster', 'memo'] as const
export type StaffPaperKind = (typeof staffPaperKinds)[number]

const th = {
  pageOf: { before: 'หน้า ', between: ' จาก ' },
  agencyLine: (agency: string, year: number) => `${agency} ปีงบประมาณ พ.ศ. ${year}`,
  practice: 'ปีตัวอย่างสำหรับฝึกใช้ ไม่ใช่ของจริง',
  notYet: 'ยังไม่เตรียมแบบสำรวจ กติกาและลายนิ้วมือยังไม่มี',
  facts: {
    address: 'ที่อยู่เดียวสำหรับทุกคน',
    name: 'รายการ',
    value: 'รายละเอียด',
    many: 'ผู้มีสิทธิตอบ และสลิปที่พิมพ์',
    manySays: (people: string, slips: number) => `${people} คน · ${slips} ใบ`,
    closesOn: 'วันสุดท้ายที่รับคำตอบ',
    witnesses: 'กรรมการสองคน',
    fingerprint: 'ลายนิ้วมือของกติกา (8 พยางค์)',
    unknown: '........................',
  },
  roster: {
    title: 'ทะเบียนผู้จับสลิป',
    never: 'เขียนด้วยมือเท่านั้น ห้ามสแกน ถ่ายรูป หรือพิมพ์เข้าเครื่อง',
    lead: 'ลงชื่อก่อนจับ แล้วจับเองหนึ่งใบ ทะเบียนนี้บอกว่าใครจับแล้ว ไม่บอกว่าใครได้ใบใด และไม่บอกว่าใครตอบ',
    columns: { no: 'ที่', name: 'ชื่อและนามสกุล', signature: 'ลายมือชื่อ', note: 'ใบแทน' },
    counted: 'นับรวม: จับไป ............ ใบ   ในจำนวนนี้เป็นใบแทน ............ ใบ',
  },
  form: {
    title: 'แบบสำรวจบุคลากร ตอบบนกระดาษ',
    staple: 'เย็บสลิปที่พับแล้วตรงนี้ ให้รหัสอยู่ด้านใน อย่าเขียนรหัสหรือชื่อ',
    lead: 'กา × หรือ √ หนึ่งช่องในแต่ละข้อ ข้อใดไม่อยากตอบเว้นไว้ได้ เสร็จแล้วพับแบบให้สลิปอยู่ด้านใน ใส่ซองที่ได้รับ ปิดผนึก แล้วหย่อนกล่อง',
    sees: 'กรรมการสองคนจะเปิดซองหลังคนซองรวมกันแล้ว พิมพ์คำตอบเข้าระบบด้วยรหัสบนสลิป และทำลายทั้งกระดาษและสลิป ทั้งสองคนเห็นสิ่งที่กาบนกระดาษ แต่ไม่รู้ว่าเป็นของใคร ลายมืออาจบอกตัวคนได้ จึงอย่าเขียนอะไรนอกช่อง',
    columns: { question: 'ข้อ', notKnown: 'ไม่ทราบ' },
    reversed: '(เรื่องที่ไม่ควรเกิด)',
    words: 'อยากบอกอะไรเพิ่มเติม (ไม่บังคับ อย่าเขียนชื่อ วันที่ หรือเหตุการณ์ที่ทำให้รู้ว่าใครเขียน)',
    unverified: 'ข้อความของคำถามยังไม่ได้ตรวจกับคู่มือของ ป.ป.ช.',
  },
  memo: {
    title: 'บันทึกข้อความ',
    blank: 'ตราครุฑ',
    office: 'ส่วนราชการ',
    number: 'ที่',
    day: 'วันที่',
    subject: 'เรื่อง',
    subjectOf: (title: string) => `รายงานผล${title}`,
    to: 'เรียน',
    dots: '............................................................',
    opening: (title: string, day: string) =>
      `ตามที่หน่วยงานได้จัด${title} โดยให้บุคลากรจับสลิปและตอบโดยไม่ระบุตัวตน รับคำตอบถึงวันที่ ${day} นั้น กรรมการสองคนขอรายงานผลดังนี้`,
    openingUndated: (title: string) =>
      `ตามที่หน่วยงานได้จัด${title} โดยให้บุคลากรจับสลิปและตอบโดยไม่ระบุตัวตนนั้น กรรมการสองคนขอรายงานผลดังนี้`,
    figures: 'ตัวเลขสำคัญและบัญชีสลิป',
    columns: { name: 'รายการ', value: 'จำนวน', of: 'ของ', fingerprint: '8 พยางค์ และ SHA-256' },
    rows: {
      eligible: 'ผู้มีสิทธิตอบ',
      ballots: 'คำตอบที่นับ',
      kept: 'ในจำนวนนี้ ส่งโดยไม่ใช้สคริปต์',
      overall: 'คะแนนรวม (เต็ม 100)',
      printed: 'สลิปที่พิมพ์',
      drawn: 'จับไป (รวมใบแทน)',
      replaced: 'ในจำนวนนี้เป็นใบแทน',
      returned: 'คืนและเหลือ ปิดผนึกไว้',
      onPaper: 'ตอบบนกระดาษ',
      disputed: 'ผู้ที่แจ้งว่ารหัสถูกใช้ไปแล้ว',
    },
    people: (n: number) => `${n} คน`,
    ballots: (n: number) => `${n} ชุด`,
    slips: (n: number) => `${n} ใบ`,
    withheld: 'ไม่เปิดเผย เพราะน้อยเกินกว่าจะไม่รู้ว่าใครตอบ',
    notCounted: 'ยังไม่นับ',
    band: (from: number, to: number) => `${from} ถึง ${to}`,
    adds: {
      right: 'ตรวจแล้ว จำนวนที่พิมพ์เท่ากับที่จับไปรวมกับที่คืนและเหลือ',
      wrong: (printed: number, other: number) =>
        `จำนวนไม่ตรงกัน พิมพ์ ${printed} ใบ แต่จับไปรวมกับที่คืนและเหลือได้ ${other} ใบ กรรมการชี้แจงเหตุ: ......................................................`,
      above: (ballots: number, drawn: number) =>
        `คำตอบที่นับ ${ballots} ชุด มากกว่าสลิปที่จับไป ${drawn} ใบ ซึ่งไม่ควรเกิด กรรมการชี้แจงเหตุ: ......................................................`,
    },
    noLedger: 'กรรมการยังไม่ได้กรอกบัญชีสลิป',
    fingerprints: 'ลายนิ้วมือ',
    policy: 'กติกา',
    record: 'บันทึกสาธารณะ',
    compare: 'ผู้ใดมีลายนิ้วมือนี้ นำไปเทียบกับแฟ้มผลที่เผยแพร่ และนับใหม่เองได้โดยไม่ต้องใช้เครือข่าย ตามคู่มือในแฟ้ม',
    closing: 'จึงเรียนมาเพื่อโปรดทราบ และเห็นควรติดประกาศบันทึกนี้ให้บุคลากรทราบ',
    signs: 'ลงชื่อ',
    witness: 'กรรมการ',
    labels: { position: 'ฐานะ', date: 'วันที่' },
  },
}

const en: typeof th = {
  pageOf: { before: 'Page ', between: ' of ' },
  agencyLine: (agency, year) => `${agency}, fiscal year ${year} (B.E.)`,
  practice: 'A year for practice, not real',
  notYet: 'The survey is not prepared yet: there are no rules and no fingerprint.',
  facts: {
    address: 'The one address for everybody',
    name: 'What',
    value: 'Details',
    many: 'People who may answer, and slips printed',
    manySays: (people, slips) => `${people} people · ${slips} slips`,
    closesOn: 'Last day for answers',
    witnesses: 'Committee of two',
    fingerprint: 'Fingerprint of the rules (8 syllables)',
    unknown: '........................',
  },
  roster: {
    title: 'Roster of those who drew a slip',
    never: 'Write by hand alone. Never scan, photograph or type it.',
    lead: 'Sign before you draw, then draw one slip yourself. This tells who drew a slip, not which, and not who answered.',
    columns: { no: 'No.', name: 'Name', signature: 'Signature', note: 'Replaces' },
    counted: 'In all: drawn ............   of these in place of another ............',
  },
  form: {
    title: 'Staff survey, on paper',
    staple: 'Staple the folded slip here, its code inside. Write neither code nor name.',
    lead: 'Mark one box of each question with × or √. Leave out what you like. Then fold the form over the slip, put it into the envelope you were given, seal it and put it into the box.',
    sees: 'Both committee members open the envelopes after mixing them, type the answers in with the code of the slip, and destroy paper and slip. They see what is marked here, but not whose it is. Handwriting can tell who you are, so write nothing outside the boxes.',
    columns: { question: 'Question', notKnown: 'Do not know' },
    reversed: '(should not happen)',
    words: 'Anything else? (optional; write no names, days or events that tell who wrote it)',
    unverified: "The wording of the questions has not been checked against the NACC's manual.",
  },
  memo: {
    title: 'Memorandum',
    blank: 'Emblem',
    office: 'Office',
    number: 'No.',
    day: 'Date',
    subject: 'Subject',
    subjectOf: (title) => `Results: ${title}`,
    to: 'To',
    dots: '............................................................',
    opening: (title, day) =>
      `The office held “${title}”. Staff drew slips and answered without a name until ${day}. The committee of two reports:`,
    openingUndated: (title) =>
      `The office held “${title}”. Staff drew slips and answered without a name. The committee of two reports:`,
    figures: 'Key figures and ledger of slips',
    columns: { name: 'What', value: 'How many', of: 'Of', fingerprint: '8 syllables, and SHA-256' },
    rows: {
      eligible: 'People who may answer',
      ballots: 'Answers counted',
      kept: 'Of these, sent without script',
      overall: 'Overall score (of 100)',
      printed: 'Slips printed',
      drawn: 'Drawn (replacements among them)',
      replaced: 'Of these, replacements',
      returned: 'Returned and left, sealed',
      onPaper: 'Answered on paper',
      disputed: 'Said that their code had been used',
    },
    people: (n) => String(n),
    ballots: (n) => String(n),
    slips: (n) => String(n),
    withheld: 'Not told: too few to hide who answered',
    notCounted: 'Not counted yet',
    band: (from, to) => `${from} to ${to}`,
    adds: {
      right: 'The slips printed are as many as those drawn and those returned and left.',
      wrong: (printed, other) =>
        `The numbers differ: ${printed} printed, but ${other} drawn, returned and left. The committee explains: ......................................................`,
      above: (ballots, drawn) =>
        `${ballots} answers were counted, but only ${drawn} slips drawn, which should not be. The committee explains: ......................................................`,
    },
    noLedger: 'The committee has not filled in the ledger yet.',
    fingerprints: 'Fingerprints',
    policy: 'Rules',
    record: 'Public record',
    compare:
      'With these fingerprints anybody can check the published folder and count again, without a network, by the instructions in it.',
    closing: 'For your information, and to be posted where staff see it.',
    signs: 'Sign',
    witness: 'Member',
    labels: { position: 'Post', date: 'Date' },
  },
}

/** The words of the committee's papers. */
export const staffPaperWords: Readonly<Record<Language, typeof th>> = { th, en }
export type StaffPaperWords = typeof th

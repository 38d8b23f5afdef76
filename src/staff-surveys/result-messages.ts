import type { Language } from '../basics/bilingual.ts'
import type { Publication, Shown } from './publication.ts'
import type { RecordLeafKind } from './record-leaf.ts'

type Why = Extract<Shown, { kind: 'withheld' }>['why']

const th = {
  title: 'ผลแบบสำรวจบุคลากร',
  ballots: 'คำตอบที่นับ',
  of: (eligible: number, share: string) =>
    `จากผู้มีสิทธิ ${eligible.toLocaleString('en')} คน (ร้อยละ ${share})`,
  kept: (kept: number, signed: number) =>
    `ส่งโดยไม่ใช้สคริปต์ ${kept.toLocaleString('en')} ชุด ซึ่งเครื่องแม่ข่ายลงนามแทนตอนนับ ส่งโดยใช้สคริปต์ ${signed.toLocaleString('en')} ชุด`,
  keptTogether: 'ไม่บอกแยกว่าส่งโดยใช้สคริปต์กี่ชุด เพราะฝ่ายหนึ่งมีน้อยเกินไป จึงนับรวมกัน',
  keptAll: 'ทุกคำตอบเครื่องแม่ข่ายลงนามตอนนับ เพราะแบบสำรวจนี้ไม่ได้ให้เครื่องของผู้ตอบปิดบังคำตอบก่อน',
  used: (used: number) => `รหัสบนสลิปที่ถูกใช้ ${used.toLocaleString('en')} รหัส`,
  levels: {
    nothing: 'มีผู้ตอบน้อยเกินไป จึงไม่เปิดเผยผลใดเลย',
    overall: 'บอกได้เพียงคะแนนรวมเป็นจำนวนเต็ม',
    indicators: 'บอกได้ถึงรายตัวชี้วัด ส่วนรายข้อบอกเป็นช่วง',
    items: 'บอกได้ทุกข้อ',
  } satisfies Record<Publication['level'], string>,
  levelsSay: {
    nothing: 'ถ้าเปิดเผย จะเดาได้ว่าใครตอบอะไร เกณฑ์นี้ประกาศไว้ก่อนเปิดรับและลดลงไม่ได้ คำตอบถูกทำลายแล้ว',
    overall: 'มีผู้ตอบไม่ถึง 10 คน คะแนนย่อยจะทำให้เดาได้ว่าใครตอบอะไร เกณฑ์นี้ประกาศไว้ก่อนเปิดรับ',
    indicators:
      'มีผู้ตอบไม่ถึง 20 คน รายข้อจึงบอกเป็นช่วง และบางส่วนงดไว้เพื่อไม่ให้ลบกันแล้วรู้ เกณฑ์นี้ประกาศไว้ก่อนเปิดรับ',
    items: 'ข้อที่ทุกคนตอบด้านเสียเหมือนกันบอกเป็นช่วง เพราะถ้าบอกตรง ๆ ก็รู้คำตอบของทุกคน',
  } satisfies Record<Publication['level'], string>,
  overall: 'คะแนนรวม',
  scale: 'คะแนนตั้งแต่ 0 ถึง 100 มากคือดี ข้อที่ถามถึงเรื่องไม่ดีกลับด้านแล้ว',
  indicators: 'รายตัวชี้วัด',
  indicator: (no: number) => `ตัวชี้วัดที่ ${no}`,
  items: 'รายข้อ',
  itemsOf: (title: string, n: number) => `${title} · ${n} ช่อง`,
  shown: {
    whole: (points: number) => `${points}`,
    wholeSay: 'ปัดเป็นจำนวนเต็ม',
    band: (from: number, to: number) =>
      from <= 0 ? `ไม่เกิน ${to}` : to >= 100 ? `${from} ขึ้นไป` : `${from}–${to}`,
    bandSay: 'บอกเป็นช่วง',
    withheld: {
      'too-few': 'งด: ผู้ตอบน้อย',
      complement: 'งด: กันการลบหาข้ออื่น',
      'nobody-answered': 'ไม่มีผู้ตอบ',
    } satisfies Record<Why, string>,
  },
  spread: 'การกระจายของคำตอบ',
  quality: 'คุณภาพของคำตอบ',
  qualitySay: (straight: number, hasty: number) =>
    `ตอบตำแหน่งเดียวกันทุกข้อ ${straight} ชุด ตอบเร็วกว่าที่จะอ่านทัน ${hasty} ชุด ตัวเลขนี้ไว้ดูความน่าเชื่อถือของผล ไม่ใช่ข้อกล่าวหา`,
  ledger: 'สลิปที่จับและที่เหลือ',
  ledgerNone: 'กรรมการไม่ได้ประกาศจำนวนสลิป จึงเทียบจำนวนคำตอบกับสลิปที่จับไม่ได้',
  record: 'บันทึกสาธารณะ',
  recordSay: 'ทุกขั้นลงไว้ตามลำดับและลงนาม ใครจดแปดพยางค์หรือบันทึกนี้ไว้ก่อน จะรู้ถ้ามีการแก้ย้อนหลัง',
  leaves: {
    policy: 'ตรึงกติกา',
    slips: 'พิมพ์สลิป',
    opened: 'เปิดรับคำตอบ',
    extended: 'ขยายเวลา',
    closed: 'ปิดรับคำตอบ',
    'called-off': 'ยกเลิกแบบสำรวจ',
    publish: 'นับและประกาศผล',
    correction: 'แก้จำนวนสลิป',
  } satisfies Record<RecordLeafKind, string>,
  leafSlips: (n: number) => `${n.toLocaleString('en')} ใบ`,
  checkpoint: 'ลายเซ็นปิดท้ายบันทึก',
  files: 'แฟ้มสำหรับนับซ้ำ',
  formats: {
    zip: 'ทั้งชุด (ZIP)',
    xlsx: 'ตารางคำนวณที่มีสูตร (XLSX)',
    html: 'เปิดหน้านับซ้ำ',
    json: 'ข้อมูล (JSON)',
  },
  recount: 'นับซ้ำเองได้ในสามขั้น',
  recountSteps: [
    'เปิดหน้านับซ้ำด้านล่าง หน้านั้นมีข้อมูลทั้งหมดในตัว บันทึกเก็บไว้เปิดโดยไม่ต่ออินเทอร์เน็ตก็ได้',
    'หน้านั้นนับให้ทันที พิมพ์แปดพยางค์จากสลิปหรือบันทึกข้อความ เพื่อดูว่าเป็นกติกาเดียวกัน',
    'ทุกบรรทัดต้องขึ้นว่า “ตรง” ถ้าไม่ใช่ หน้านั้นบอกว่าอะไรไม่ตรง',
  ],
  recountSums:
    'แบบสำรวจนี้ประกาศเฉพาะคะแนน คนอื่นจึงตรวจได้เพียงจำนวน ลายเซ็น และลำดับของบันทึก นับรายข้อซ้ำไม่ได้',
  recountFew: 'ผู้ตอบไม่ถึง 20 คน จึงไม่ประกาศคำตอบรายข้อ คนอื่นตรวจได้เพียงจำนวน ลายเซ็น และลำดับของบันทึก',
  receipt: 'ตรวจว่าคำตอบของฉันถูกนับ',
  receiptSay: 'ถ้าขอใบรับไว้ตอนตอบ เปิดหน้านับซ้ำแล้วเลือกไฟล์ใบรับ การตรวจทำในเครื่องของคุณ ไม่มีอะไรส่งมาที่นี่',
  receiptOpen: 'เปิดหน้าตรวจใบรับ',
  spare: 'ใบรับสำรอง',
  receiptNone: 'ผลนี้ไม่ประกาศคำตอบรายข้อ จึงใช้ใบรับหาคำตอบไม่ได้ ทั้งเจ้าของและคนที่ได้ใบรับไป',
  spareNone: 'ถ้ามีคนบังคับให้แสดงใบรับ ให้แสดงใบนี้ แยกจากใบจริงไม่ออก และไม่บอกอะไรเกี่ยวกับคุณ กดกี่ครั้งก็ได้ไม่ซ้ำกัน',
  spareSay:
    'ถ้ามีคนบังคับให้แสดงใบรับ ให้แสดงใบนี้ ประกอบจากคำตอบที่ประกาศแล้ว แยกจากใบจริงไม่ออก และไม่บอกอะไรเกี่ยวกับคุณ กดกี่ครั้งก็ได้ไม่ซ้ำกัน',
  spareGet: 'ขอใบรับสำรอง',
  spareBest: 'ขอใบที่ตอบดีทุกข้อ',
  publish: 'เผยแพร่ผล',
  publishSay:
    'ผลข้างบน บันทึกสาธารณะ และแฟ้มสำหรับนับซ้ำจะขึ้นหน้าสาธารณะของหน่วยงาน ถอนได้ แต่ใครดาวน์โหลดไปแล้วก็ยังมีอยู่',
  publishLater: 'รอให้โปรแกรมทำลายกุญแจและที่เก็บคำตอบให้เสร็จก่อน แล้วจึงเผยแพร่ได้',
  published: 'เผยแพร่แล้ว',
  seePublic: 'ดูหน้าสาธารณะ',
  notCounted: 'ยังไม่มีผล',
  notCountedSay: 'ไม่มีคะแนนระหว่างทางให้ใครดู ผลมีเมื่อปิดรับและกรรมการสองคนเปิดนับพร้อมกัน',
  words: 'สิ่งที่บุคลากรเขียน',
  wordsSay: 'ข้อความแยกจากคำตอบและสับลำดับแล้ว คนสองคนอ่านและเห็นว่าแสดงได้',
  publicLead: 'สิ่งที่บุคลากรของหน่วยงานตอบโดยไม่มีใครรู้ว่าใครตอบอะไร ใครก็ดาวน์โหลดไปนับซ้ำได้',
  publicTitle: 'แบบสำรวจบุคลากรที่เผยแพร่ผลแล้ว',
  asked: (opened: string, closed: string) =>
    opened === closed ? `รับคำตอบ ${opened}` : `รับคำตอบ ${opened} ถึง ${closed}`,
  unverified: 'ข้อความของคำถามยังไม่ได้ตรวจกับคู่มือของ ป.ป.ช.',
}

const en: typeof th = {
  title: 'Results of the staff survey',
  ballots: 'answers counted',
  of: (eligible, share) => `of ${eligible.toLocaleString('en')} who could answer (${share}%)`,
  kept: (kept, signed) =>
    `${kept.toLocaleString('en')} sent without script, signed by the server when it was counted; ${signed.toLocaleString('en')} sent with it`,
  keptTogether:
    'How many were sent with script is not told: one side is too small, so both are counted as one.',
  keptAll:
    'The server signed every answer when it was counted, since this survey did not let devices hide them before.',
  used: (used) => `${used.toLocaleString('en')} codes of slips were used`,
  levels: {
    nothing: 'Too few answered for anything to be told',
    overall: 'Only the whole can be told, in full points',
    indicators: 'Indicators can be told; questions as bands',
    items: 'Every question can be told',
  },
  levelsSay: {
    nothing:
      'Anything more would let people guess who answered what. This limit was announced before the survey opened and cannot be lowered. The answers are destroyed.',
    overall:
      'Fewer than 10 answered; finer scores would let people guess who answered what. This limit was announced before the survey opened.',
    indicators:
      'Fewer than 20 answered, so questions are told as bands, and some figures are left out so that none can be found by subtraction. This limit was announced before the survey opened.',
    items:
      'A question to which all gave the same bad answer is told as a band: an exact figure would tell everybody’s answer.',
  },
  overall: 'Overall score',
  scale: 'Scores run from 0 to 100, more is better. Questions about bad things are turned round.',
  indicators: 'By indicator',
  indicator: (no) => `Indicator ${no}`,
  items: 'By question',
  itemsOf: (title, n) => `${title} · ${n} to tick`,
  shown: {
    whole: (points) => `${points}`,
    wholeSay: 'full points',
    band: (from, to) =>
      from <= 0 ? `${to} or less` : to >= 100 ? `${from} or more` : `${from}–${to}`,
    bandSay: 'told as a band',
    withheld: {
      'too-few': 'Left out: few answered',
      complement: 'Left out: it would give another away',
      'nobody-answered': 'Nobody answered',
    },
  },
  spread: 'How the answers were spread',
  quality: 'Quality of the answers',
  qualitySay: (straight, hasty) =>
    `${straight} ticked the same position throughout, ${hasty} faster than anybody can read. It tells how far to trust the results and accuses nobody.`,
  ledger: 'Slips drawn and left',
  ledgerNone:
    'The committee published no numbers of slips, so answers cannot be laid beside the slips drawn.',
  record: 'The public record',
  recordSay:
    'Every step stands here in order and is signed. Whoever kept the eight syllables or this record notices if anything is changed afterwards.',
  leaves: {
    policy: 'Rules frozen',
    slips: 'Slips printed',
    opened: 'Opened',
    extended: 'Extended',
    closed: 'Closed',
    'called-off': 'Called off',
    publish: 'Counted and published',
    correction: 'Numbers of slips corrected',
  },
  leafSlips: (n) => `${n.toLocaleString('en')} in all`,
  checkpoint: 'Signature over the record',
  files: 'Files to recount',
  formats: {
    zip: 'Everything (ZIP)',
    xlsx: 'Spreadsheet with formulas (XLSX)',
    html: 'Open the recount page',
    json: 'Data (JSON)',
  },
  recount: 'Recount it yourself in three steps',
  recountSteps: [
    'Open the recount page below. Everything is in it; save it to open it without internet.',
    'It counts at once. Type the eight syllables from a slip or the memo to see that the rules are the same.',
    'Every line must say “holds”. If one is not, the page says what does not agree.',
  ],
  recountSums:
    'This survey publishes scores alone: others can check numbers, signatures and the order of the record, but cannot recount question by question.',
  recountFew:
    'Fewer than 20 answered, so no answers to single questions are published: others can check numbers, signatures and the order of the record.',
  receipt: 'Check that my answers were counted',
  receiptSay:
    'If you asked for a receipt, open the recount page and choose its file. It is checked on your own device; nothing is sent here.',
  receiptOpen: 'Open the page that checks receipts',
  spare: 'A spare receipt',
  receiptNone:
    'The answers to each question are not published here, so a receipt finds none: neither for its owner nor for whoever else has it.',
  spareNone:
    'If somebody makes you show a receipt, show this one. It cannot be told from a real one and says nothing about you. Press as often as you like: each is another.',
  spareSay:
    'If somebody makes you show a receipt, show this one. It is put together from published answers, cannot be told from a real one, and says nothing about you. Press as often as you like: each is another.',
  spareGet: 'Get a spare receipt',
  spareBest: 'Get one of the best answers',
  publish: 'Publish the results',
  publishSay:
    'The results above, the record and the files to recount go on the agency’s public page. They can be taken back, but whoever downloaded them keeps them.',
  publishLater:
    'Wait until the program has destroyed the keys and sealed answers; then it can be published.',
  published: 'Published',
  seePublic: 'See the public page',
  notCounted: 'No results yet',
  notCountedSay:
    'There is no score in between for anybody. Results come once the survey is closed and the two witnesses have counted it together.',
  words: 'What staff wrote',
  wordsSay:
    'Words are apart from answers and mixed. Two people read them and say that they may be shown.',
  publicLead:
    'What the agency’s staff answered without anybody knowing who answered what. Anybody can download and recount it.',
  publicTitle: 'Staff surveys with published results',
  asked: (opened, closed) =>
    opened === closed ? `Took answers on ${opened}` : `Took answers from ${opened} to ${closed}`,
  unverified: 'The wording of the questions was not checked against the NACC’s manual.',
}

/** Words of what came of a staff survey, at the desk and for everybody. */
export const staffResultWords: Readonly<Record<Language, typeof th>> = { th, en }

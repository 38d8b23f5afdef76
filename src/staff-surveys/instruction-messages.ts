import type { Language } from '../basics/bilingual.ts'

/** A step of the committee: what to do, and why it must be so. */
export interface PaperStep {
  readonly what: string
  readonly how: readonly string[]
}

const th = {
  title: 'คู่มือกรรมการแบบสำรวจบุคลากร',
  lead: 'ทำตามลำดับต่อหน้ากรรมการทั้งสองคนเสมอ แล้วกาในช่องขวา คนหนึ่งควรเป็นคนที่บุคลากรเลือก',
  columns: { no: 'ขั้น', what: 'สิ่งที่ทำ', done: 'ทำแล้ว' },
  steps: [
    {
      what: 'ตั้งรหัสผ่านสองชุด',
      how: [
        'แต่ละคนพิมพ์รหัสผ่านของตน อีกคนหันหน้าไปทางอื่น จดใส่ซองปิดผนึก แยกเก็บคนละที่ ห้ามถ่ายรูปหรือส่งต่อ',
        'ถ้ารหัสผ่านหายแม้ชุดเดียว คำตอบทั้งหมดจะเปิดไม่ได้ตลอดไป ไม่มีใครกู้ให้ได้',
        'ติดลายนิ้วมือ 8 พยางค์ข้างบนไว้ที่บอร์ดของหน่วยงานก่อนพิมพ์สลิป',
      ],
    },
    {
      what: 'พิมพ์สลิป',
      how: [
        'พิมพ์เท่าจำนวนผู้มีสิทธิ และพิมพ์ใบสำรองอีกชุดราวหนึ่งในสิบ รหัสอยู่ในไฟล์นั้นเท่านั้น ระบบไม่เก็บไว้',
        'พิมพ์เสร็จ ลบไฟล์ ล้างถังขยะ และล้างงานค้างในเครื่องพิมพ์ ห้ามถ่ายรูป ถ้าให้หน่วยงานข้างเคียงพิมพ์ให้ยิ่งดี',
        'ถ้าไฟล์หายหรือพิมพ์เสีย พิมพ์ใหม่ทั้งชุดได้ก่อนเปิดรับเท่านั้น ใบเดิมจะใช้ไม่ได้ทุกใบ',
      ],
    },
    {
      what: 'ตัด พับ คน ใส่กล่อง',
      how: [
        'ตัดตามเส้นประ พับตามเส้นจุดให้รหัสอยู่ด้านใน ทุกใบเหมือนกัน',
        'คนรวมกันในกล่องทึบ ใบสำรองใส่อีกซอง ปิดผนึกและลงชื่อกำกับรอยผนึก',
      ],
    },
    {
      what: 'ลงชื่อแล้วจับเอง',
      how: [
        'แต่ละคนลงชื่อในทะเบียนกระดาษ แล้วล้วงจับสลิปด้วยมือตัวเอง ห้ามหยิบให้ ห้ามเลือก ห้ามเปิดดู',
        'ทะเบียนบอกเพียงว่าใครจับแล้ว ไม่บอกว่าได้ใบใด ห้ามสแกน ถ่ายรูป หรือพิมพ์ทะเบียนเข้าเครื่อง',
      ],
    },
    {
      what: 'ปล่อยให้ตอบ',
      how: [
        'กดเปิดรับคำตอบ แล้วตอบที่ใดก็ได้ก่อนปิด ห้ามถามว่าใครตอบแล้ว ห้ามยืนดู เตือนได้เฉพาะเตือนทุกคนพร้อมกัน',
        'ไม่มีคะแนนระหว่างทางให้ดู มีแต่จำนวนเป็นขั้นละ 5 วันละครั้ง',
      ],
    },
    {
      what: 'สลิปหาย หรือระบบว่ารหัสใช้แล้ว',
      how: [
        'ให้ลงชื่ออีกบรรทัดแล้วจับใบสำรอง จดในบัญชีว่าใบแทนเพิ่ม 1 ถ้าเพราะรหัสถูกใช้ ให้จดข้อโต้แย้งเพิ่ม 1 ด้วย',
        'ใบเดิมยกเลิกไม่ได้เพราะไม่มีใครรู้รหัส บัญชีจึงต้องบอกจำนวนใบแทนตามจริง',
      ],
    },
    {
      what: 'คนที่ไม่มีเครื่องจะตอบ',
      how: [
        'ให้แบบกระดาษ เย็บสลิปที่พับแล้วไว้ด้านใน ใส่ซองเหมือนกันทุกซอง ปิดผนึก หย่อนกล่อง',
        'เมื่อหมดเวลาแจก คนซองรวมกันก่อน กรรมการสองคนเปิดและพิมพ์เข้าระบบด้วยรหัสในซองทีละซอง แล้วทำลายทั้งสลิปและกระดาษ ผู้พิมพ์เห็นสิ่งที่เขียนบนกระดาษ จึงต้องบอกผู้ตอบก่อน',
      ],
    },
    {
      what: 'รับคืนและปิดรับ',
      how: [
        'นับใบที่เหลือในกล่อง ใบที่คืน และใบสำรองที่ไม่ได้ใช้ ใส่ซองปิดผนึก ห้ามเปิดดูรหัส',
        'กรอกบัญชีก่อนเปิดนับ: พิมพ์ = จับไป (รวมใบแทน) + คืนและเหลือ คำตอบต้องไม่เกินที่จับไป ไม่ตรงให้บอกเหตุ',
      ],
    },
    {
      what: 'เปิดนับด้วยรหัสผ่านสองชุด',
      how: [
        'กรรมการสองคนมาพร้อมกัน พิมพ์รหัสผ่านคนละช่อง อีกคนหันหน้าไปทางอื่น อย่าเก็บสำเนาไฟล์ใดไว้',
        'นับแล้วระบบทำลายคำตอบที่ปิดผนึก กุญแจ และสลิปทั้งหมด ทำซ้ำไม่ได้',
      ],
    },
    {
      what: 'ประกาศผล',
      how: [
        'กดเผยแพร่ พิมพ์บันทึกข้อความ ลงชื่อ และติดประกาศลายนิ้วมือของผลไว้ที่บอร์ด',
        'ทำลายซองสลิปที่เหลือต่อหน้ากัน ทะเบียนกระดาษเก็บหรือทำลายตามระเบียบของหน่วยงาน',
      ],
    },
  ] as readonly PaperStep[],
  limits:
    'กระบวนการนี้ทำให้ไม่มีใครรู้ว่าใครตอบอะไร ถ้าทำครบทุกขั้น แต่ป้องกันไม่ได้ถ้ามีคนแอบดูหน้าจอ แอบจดรหัสก่อนจับ หรือกรรมการสองคนร่วมกันเก็บสำเนาไฟล์ไว้ก่อนนับ แบบสำรวจนี้ไม่ใช่ IIT ทางการ ซึ่งตอบในระบบของ ป.ป.ช.',
}

const en: typeof th = {
  title: 'Staff survey: instructions for the committee',
  lead: 'Go in this order, always with both members present, and tick each step at the right. One of the two should be chosen by the staff.',
  columns: { no: 'Step', what: 'What to do', done: 'Done' },
  steps: [
    {
      what: 'Choose two passphrases',
      how: [
        'Each member types their own while the other looks away, writes it on paper, seals it in an envelope and keeps it apart. No photographs, no chat.',
        'If even one is lost, no answer can ever be opened. Nobody can recover it.',
        'Post the 8 syllables above on the office notice board before any slip is printed.',
      ],
    },
    {
      what: 'Print the slips',
      how: [
        'As many as people may answer, and about a tenth more as spares, printed apart. The codes are in that file alone and are not kept.',
        'Afterwards delete the file, empty the bin and clear the printer’s queue. No photographs. Better still, let a neighbouring office print them.',
        'If the file is lost or the print spoilt, print all of them anew, before it opens alone. Those printed before no longer work.',
      ],
    },
    {
      what: 'Cut, fold, mix, box',
      how: [
        'Cut along the dashes and fold along the dots, so that the code lies inside, all alike.',
        'Mix them in a box nobody sees into. Spares go into an envelope, sealed and signed across the seal.',
      ],
    },
    {
      what: 'Sign, then draw',
      how: [
        'Everybody signs the paper roster and draws a slip with their own hand. Hand none out, choose none, open none.',
        'The roster tells who drew, not which slip. Never scan, photograph or type it.',
      ],
    },
    {
      what: 'Let people answer',
      how: [
        'Open the survey in the system. Then people answer on any device, anywhere, at any time before it closes. Do not ask who has answered, and watch nobody. Remind everybody at once or nobody.',
        'There is no score in between, only a number in steps of 5 once a day.',
      ],
    },
    {
      what: 'A slip is lost, or its code was used',
      how: [
        'Let the person sign another line and draw a spare. Write one more replacement into the ledger, and one more dispute where the code had been used.',
        'The old slip cannot be cancelled, as nobody knows its code. So the ledger must tell how many were replaced.',
      ],
    },
    {
      what: 'Somebody has no device',
      how: [
        'Give them the paper form: the folded slip is stapled inside, all envelopes are alike, sealed, and go into a box.',
        'When the time is over mix the envelopes. Both members open them one by one, type each in with the code inside, and destroy slip and paper. Whoever types sees what is on the paper: say so beforehand.',
      ],
    },
    {
      what: 'Take back and close',
      how: [
        'Count the slips left in the box, those handed back and the unused spares, and seal them in an envelope. Look at no code.',
        'Fill in the ledger before you count. It must be: printed = drawn (replacements among them) + returned and left. No more answers may count than slips drawn. If it does not agree, write down what is true and why.',
      ],
    },
    {
      what: 'Open and count with two passphrases',
      how: [
        'Both members come together, each types their own into its field while the other looks away. Keep no copy of any file.',
        'Once counted, sealed answers, keys and slips are destroyed. It cannot be done again.',
      ],
    },
    {
      what: 'Publish',
      how: [
        'Publish the results, print the memo, sign it, and post its fingerprints on the notice board.',
        'Destroy the envelope of leftover slips together. Keep or destroy the roster by the rules of your office.',
      ],
    },
  ],
  limits:
    'Done in full, this way nobody knows who answered what. It does not protect against somebody who watches a screen, notes codes before they are drawn, or against two members who together keep a copy of the files before counting. This is not the official IIT, which is answered in the NACC’s own system.',
}

/** What the committee of two does, step by step, on one or two pages. */
export const instructionWords: Readonly<Record<Language, typeof th>> = { th, en }

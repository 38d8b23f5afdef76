import type { Language } from '../basics/bilingual.ts'
import { thresholds } from './policy.ts'

/** Who could want to see something, in the order of the table. */
export const seers = [
  ...(['director', 'officer', 'administrator', 'witnesses', 'assessor', 'public', 'you'] as const),
] as const
export type Seer = (typeof seers)[number]

interface Sees {
  readonly who: string
  /** While answers are taken. */
  readonly before: string
  /** Once the two witnesses counted it. */
  readonly after: string
}

const th = {
  title: 'คำมั่นของเรา',
  says: [
    'คำตอบถูกปิดผนึกก่อนเก็บ ไม่มีใครคนเดียวเปิดอ่านได้ แม้แต่ผู้ดูแลระบบ',
    'เปิดนับหลังปิดรับคำตอบ ด้วยรหัสผ่านของกรรมการสองคนพร้อมกัน ไม่มีคะแนนระหว่างทางให้ใครดู',
    'ไม่เก็บชื่อ เวลา หมายเลขเครือข่าย (IP) ชนิดเครื่อง และไม่ใช้คุกกี้ สลิปไม่มีชื่อและคุณเป็นคนจับเอง',
    'ผลที่เผยแพร่แยกเป็นข้อ ๆ เรียงลำดับคนละแบบ จึงไม่มีชุดคำตอบทั้งชุดของใคร',
  ],
  sees: {
    title: 'ใครเห็นอะไร',
    columns: { who: 'ใคร', before: 'ระหว่างเปิดรับ', after: 'หลังนับแล้ว' },
    rows: {
      director: {
        who: 'ผู้บริหาร',
        before: 'จำนวนคำตอบเป็นขั้นละ 5 วันละครั้ง',
        after: 'เท่าที่เผยแพร่',
      },
      officer: {
        who: 'เจ้าหน้าที่ ITA',
        before: 'เหมือนผู้บริหาร และจำนวนสลิปที่พิมพ์',
        after: 'เท่าที่เผยแพร่ และข้อความท้ายแบบถ้าเปิดให้เขียน',
      },
      administrator: {
        who: 'ผู้ดูแลระบบ',
        before: 'ไฟล์ที่ปิดผนึก ซึ่งเปิดอ่านไม่ได้ ถ้ามีรหัสของสลิปใดอยู่ในมือ รู้ได้ว่าใช้แล้วหรือยัง',
        after: 'เท่าที่เผยแพร่ และข้อความท้ายแบบถ้าเปิดให้เขียน',
      },
      witnesses: {
        who: 'กรรมการสองคน',
        before: 'ไม่เห็นอะไร รหัสผ่านของคนเดียวเปิดไม่ได้',
        after:
          'เท่าที่เผยแพร่ ถ้าสองคนร่วมมือกันและมีสำเนาไฟล์จากก่อนนับ จะเปิดอ่านได้ทั้งชุด และอาจรู้ว่าชุดใดมากับสลิปใบใด แต่ไม่รู้ว่าใครถือสลิปนั้น',
      },
      assessor: { who: 'ผู้ตรวจประเมิน', before: 'ไม่เห็นอะไร', after: 'เท่าที่เผยแพร่' },
      public: { who: 'ประชาชน', before: 'ไม่เห็นอะไร', after: 'เท่าที่เผยแพร่' },
      you: {
        who: 'ตัวคุณ',
        before: 'คำตอบบนจอของคุณจนกว่าจะส่ง ส่งแล้วไม่มีใครเปิดให้ดูได้อีก',
        after: 'เท่าที่เผยแพร่ และตรวจใบรับได้ถ้าขอไว้',
      },
    } satisfies Readonly<Record<Seer, Sees>>,
  },
  limits: {
    title: 'สิ่งที่เราป้องกันไม่ได้',
    says: [
      'คนที่มองหน้าจอของคุณ หรือบังคับขอดูโทรศัพท์ก่อนประกาศผล',
      `ถ้าทุกคนตอบเหมือนกัน ก็รู้คำตอบของทุกคน ถ้ามีคนตอบเพียงสามคน ก็เดาได้ง่าย ไม่ถึง ${thresholds.overallFrom} คน เราจึงไม่เปิดเผยผลใดเลย`,
      'รายชื่อคนที่จับสลิปมีอยู่บนกระดาษ แต่รายชื่อคนที่ตอบไม่มีอยู่ที่ใดเลย',
      'คนที่คุมเครื่องแม่ข่ายและแก้โปรแกรมระหว่างเปิดรับ อาจแอบดูคำตอบขณะที่ส่งเข้ามา แต่ยังไม่รู้ชื่อ นอกจากรู้ว่าใครถือสลิปใด หรือเครื่องใดเป็นของใคร',
      'เครือข่ายที่คุณใช้รู้ได้ว่าเครื่องใดเปิดหน้านี้เมื่อใด และอ่านคำตอบได้ถ้าที่อยู่ไม่ขึ้นต้นด้วย https ใช้เน็ตของตัวเองดีกว่าเน็ตที่ทำงาน',
      'สคริปต์ของหน้าแบบสำรวจมาจากเครื่องแม่ข่ายเดียวกัน ถ้าไม่ไว้ใจ ให้ปิดสคริปต์ ใช้เครื่องอื่น หรือตอบบนกระดาษ',
      'โปรแกรมส่วนนี้เขียนขึ้นใหม่ ยังไม่มีผู้เชี่ยวชาญภายนอกตรวจ เราจึงไม่เรียกว่าเป็นข้อพิสูจน์',
    ],
    instead:
      'ถ้าต้องการให้สอบสวนเรื่องใด ให้ใช้ช่องทางร้องเรียนการทุจริต แบบสำรวจนี้ให้คะแนนเท่านั้น ไม่ได้ตั้งเรื่องสอบสวน',
  },
}

const en: typeof th = {
  title: 'What we promise',
  says: [
    'Your answers are sealed before they are stored. No single person can open them, not even the administrator.',
    'They are opened and counted after closing, by the passphrases of two committee members together. There is no score in between for anybody.',
    'No name, time, network address (IP) or kind of device is kept, and no cookie is used. The slip bears no name, and you draw it yourself.',
    'What is published is apart for each question, each in an order of its own, so nobody’s whole set of answers is in it.',
  ],
  sees: {
    title: 'Who sees what',
    columns: { who: 'Who', before: 'While it is open', after: 'Once counted' },
    rows: {
      director: {
        who: 'Executives',
        before: 'How many answered, in steps of 5, once a day',
        after: 'What is published',
      },
      officer: {
        who: 'ITA officers',
        before: 'As executives, and how many slips were printed',
        after: 'What is published, and the words at the end where they are asked for',
      },
      administrator: {
        who: 'Administrators',
        before:
          'Sealed files, which they cannot open. With the code of a slip in hand, whether it was used',
        after: 'What is published, and the words at the end where they are asked for',
      },
      witnesses: {
        who: 'The committee of two',
        before: 'Nothing. One passphrase opens nothing',
        after:
          'What is published. If both act together and have a copy of the files from before counting, they could read whole sets of answers, and perhaps know which slip each came with, but not who held that slip',
      },
      assessor: { who: 'Assessors', before: 'Nothing', after: 'What is published' },
      public: { who: 'The public', before: 'Nothing', after: 'What is published' },
      you: {
        who: 'You',
        before: 'Your answers on your own screen until you send them. Nobody can show them again',
        after: 'What is published, and your receipt can be checked if you asked for one',
      },
    },
  },
  limits: {
    title: 'What we cannot protect you from',
    says: [
      'Somebody who watches your screen, or demands your phone before the results are out.',
      `If everybody answers alike, everybody’s answer is known. If three people answer, it is easily guessed. So with fewer than ${thresholds.overallFrom} answers nothing is published at all.`,
      'The list of those who drew a slip exists on paper. A list of those who answered does not exist.',
      'Whoever runs the server and changes the program while it is open might watch answers come in. They still have no name, unless they know who holds which slip, or whose device it is.',
      'The network you use knows which device opened this page and when, and can read the answers where the address does not begin with https. Your own connection is better than the office’s.',
      'The script of the form comes from the same server. If you do not trust it, switch scripts off, use another device, or answer on paper.',
      'This part of the program is new, and no outside expert has reviewed it. So we do not call it proof.',
    ],
    instead:
      'If you want something investigated, use the channels for complaints about corruption. This survey gives scores and opens no case.',
  },
}

/** What is promised to staff who answer, what each role can see, and the limits. */
export const promiseWords: Readonly<Record<Language, typeof th>> = { th, en }

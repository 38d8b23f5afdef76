import type { Bilingual, Language } from '../basics/bilingual.ts'

const th = {
  minutes: 'ใช้เวลาประมาณ 5 นาที',
  noName: 'ไม่ต้องบอกชื่อ',
  noLogIn: 'ไม่ต้องเข้าสู่ระบบ',
  help: 'ช่วยประเมิน',
  helpWith: (agency: string) => `ช่วยประเมิน${agency}`,
  asks: 'หน่วยงานนี้เป็นผู้ถาม คำตอบของคุณช่วยให้รู้ว่าควรปรับปรุงอะไร ไม่มีข้อใดถูกหรือผิด ข้อใดไม่อยากตอบจะข้ามก็ได้',
  keptNothing: 'ไม่เก็บชื่อ เบอร์โทรศัพท์ หรือหมายเลขเครื่อง จึงไม่มีใครรู้ว่าใครตอบอะไร',
  assisted: 'เจ้าหน้าที่ช่วยอ่านหรือกรอกให้ คำตอบนี้จะนับแยกจากของคนที่ตอบเอง',
  lastDay: 'ตอบได้ถึง',
  unverified: 'ข้อความของคำถามยังไม่ได้ตรวจกับคู่มือของ ป.ป.ช.',
  otherLanguage: 'English',
  large: 'ตัวใหญ่',
  usual: 'ตัวปกติ',
  tools: 'ภาษาและขนาดตัวอักษร',
  part: (no: number, of: number) => `ส่วนที่ ${no} จาก ${of}`,
  notKnown: 'ไม่ทราบ หรือไม่เกี่ยวข้อง',
  reversed: (good: string, bad: string) =>
    `ข้อนี้ถามถึงเรื่องที่ไม่ควรเกิด “${good}” แปลว่าดี “${bad}” แปลว่าไม่ดี`,
  last: 'ก่อนส่ง',
  comment: 'อยากบอกอะไรเพิ่มเติมไหม (ไม่บังคับ)',
  commentHint:
    'อย่าเขียนชื่อคน เบอร์โทรศัพท์ หรือเลขประจำตัว ทั้งของคุณและของผู้อื่น เจ้าหน้าที่จะได้อ่านข้อความนี้โดยไม่เห็นคำตอบข้ออื่น',
  ticket: 'รหัสบนบัตรคิว (ถ้ามี)',
  ticketHint: 'บัตรหนึ่งใบใช้ได้ครั้งเดียว ไม่มีบัตรก็ส่งได้',
  send: 'ส่งคำตอบ',
  sendAnyway: 'ส่งเลย',
  sendAsOpen: 'ส่งโดยไม่ใช้บัตรคิว',
  answerRest: 'ตอบข้อที่เหลือ',
  paper:
    'ตอบบนกระดาษ: กาหน้าคำตอบด้วยปากกา ข้อใดไม่อยากตอบเว้นว่างไว้ ไม่ต้องเขียนชื่อ แล้วใส่กล่องหรือส่งคืนเจ้าหน้าที่ ผู้ที่กรอกเข้าระบบจะเห็นทุกอย่างบนกระดาษ และคำตอบนับแยกจากของคนที่ตอบเอง',
  onceSent: 'ส่งแล้วแก้ไขไม่ได้ เพราะไม่รู้ว่าคำตอบใดเป็นของใคร',
  trap: 'ช่องนี้เว้นว่างไว้',
  question: (no: number) => `ข้อ ${no}`,
  notAnswered: 'ยังไม่ได้ตอบ',
  missing: (count: number) => `ยังมี ${count} ข้อที่ไม่ได้ตอบ`,
  missingSay: 'จะตอบต่อหรือส่งเลยก็ได้ คำตอบที่เลือกไว้ยังอยู่ครบ',
  emptySay: 'เลือกคำตอบอย่างน้อยหนึ่งข้อก่อนส่ง',
  notices: {
    'not-sent': {
      title: 'ยังส่งไม่ได้',
      say: 'ระบบขัดข้องชั่วคราว เปิดหน้านี้ค้างไว้แล้วกดส่งอีกครั้งในอีกสักครู่ คำตอบยังอยู่ครบและจะนับเพียงครั้งเดียว',
    },
    'ticket-unknown': {
      title: 'ไม่พบรหัสบัตรคิวนี้',
      say: 'ตรวจรหัสบนบัตรอีกครั้งแล้วกดส่ง หรือส่งโดยไม่ใช้บัตรคิวก็ได้',
    },
    'ticket-spent': {
      title: 'รหัสบัตรคิวนี้ใช้ไปแล้ว',
      say: 'บัตรหนึ่งใบใช้ได้ครั้งเดียว ถ้ายังไม่เคยตอบ ส่งโดยไม่ใช้บัตรคิวได้',
    },
    'too-soon': {
      title: 'ส่งเร็วไปนิดหนึ่ง',
      say: 'เพิ่งเปิดหน้านี้ได้ไม่กี่วินาที รอสักครู่แล้วกดส่งอีกครั้ง คำตอบยังอยู่ครบ',
    },
    stale: {
      title: 'หน้านี้เปิดไว้นานแล้ว',
      say: 'กดส่งอีกครั้งได้เลย คำตอบยังอยู่ครบและจะนับเพียงครั้งเดียว',
    },
    'too-many': {
      title: 'มีคำตอบจากเครือข่ายนี้มากเกินไปในเวลาสั้น ๆ',
      say: 'รออีกสักพักแล้วกดส่งอีกครั้ง หรือสแกน QR บนบัตรคิว คำตอบยังอยู่ครบ',
    },
    paused: {
      title: 'พักรับคำตอบชั่วคราว',
      say: 'หน่วยงานพักแบบสำรวจนี้ไว้ก่อน เปิดหน้านี้ค้างไว้แล้วกดส่งอีกครั้งภายหลังได้ คำตอบยังอยู่ครบ แต่ยังไม่ได้นับ',
    },
    trapped: {
      title: 'ยังไม่ได้นับ',
      say: 'มีข้อความในช่องที่ต้องเว้นว่าง ซึ่งโปรแกรมกรอกอัตโนมัติอาจใส่ให้ ตอนนี้ลบให้แล้ว กดส่งอีกครั้งได้เลย',
    },
    prove: {
      title: 'ขอตรวจสักครู่ก่อนรับคำตอบ',
      say: 'ขณะนี้มีคำตอบเข้ามามากผิดปกติ เครื่องของคุณจะคำนวณให้เองสักครู่แล้วส่งต่อ ถ้าหน้านี้ไม่ขยับ ให้สแกน QR บนบัตรคิว หรือกดส่งอีกครั้งภายหลัง',
    },
  },
  thanks: 'ได้รับคำตอบแล้ว ขอบคุณ',
  sent: 'ส่งแล้ว',
  thanksAgain: 'คำตอบนี้นับไปแล้ว ไม่ได้นับซ้ำ',
  receipt: 'เลขที่ใบรับ',
  receiptSay: 'เลขนี้ไม่บอกว่าคุณเป็นใครหรือตอบอะไร จดไว้ได้หากต้องการอ้างถึง',
  improved: 'สิ่งที่ปรับปรุงจากปีที่แล้ว',
  results: 'ดูผลสำรวจที่เผยแพร่แล้ว',
  again: 'เริ่มคนถัดไป',
  againSay: 'หน้านี้จะกลับไปเริ่มใหม่เองใน 15 วินาที',
  closed: 'ปิดรับคำตอบแล้ว',
  closedSay: (day: string) => `แบบสำรวจนี้รับคำตอบถึงวันที่ ${day} ขอบคุณที่สนใจ`,
  closedEarly: 'แบบสำรวจนี้ไม่รับคำตอบแล้ว ขอบคุณที่สนใจ',
  paused: 'พักรับคำตอบชั่วคราว',
  pausedSay: 'หน่วยงานพักแบบสำรวจนี้ไว้ก่อน กลับมาใหม่ภายหลังได้ คำตอบที่ส่งแล้วยังนับอยู่',
  tooLarge: 'ข้อความยาวเกินกว่าจะรับได้',
  tooLargeSay: 'ย้อนกลับไปทำข้อความให้สั้นลง แล้วส่งอีกครั้ง',
}

const en: typeof th = {
  minutes: 'About 5 minutes',
  noName: 'No name',
  noLogIn: 'No log-in',
  help: 'Help us rate',
  helpWith: (agency) => `Help us rate ${agency}`,
  asks: 'This agency asks you. Your answers show what should get better. There is no right or wrong answer, and you may skip any question.',
  keptNothing:
    'No name, telephone number or device number is kept, so nobody can know who answered what.',
  assisted:
    'An official reads the questions or fills them in for you. These answers are counted apart from those of people who answer alone.',
  lastDay: 'Open until',
  unverified: "The wording of the questions has not been checked against the NACC's manual.",
  otherLanguage: 'ภาษาไทย',
  large: 'Large print',
  usual: 'Usual print',
  tools: 'Language and size of print',
  part: (no, of) => `Part ${no} of ${of}`,
  notKnown: 'I do not know, or it does not apply',
  reversed: (good, bad) =>
    `This asks about something that should not happen: “${good}” means good, “${bad}” means bad.`,
  last: 'Before you send',
  comment: 'Anything else you would like to say? (optional)',
  commentHint:
    'Write no names, telephone numbers or identity numbers, neither yours nor anybody’s. Officials read these words apart from your other answers.',
  ticket: 'Code on your queue ticket (if you have one)',
  ticketHint: 'A ticket works once. You can send without one.',
  send: 'Send my answers',
  sendAnyway: 'Send now',
  sendAsOpen: 'Send without the ticket',
  answerRest: 'Answer the rest',
  paper:
    'On paper: mark the answers with a pen, leave out what you like, and write no name. Put it into the box or hand it back. The official who types it in sees all that is on the paper, and it is counted apart from answers that people gave by themselves.',
  onceSent: 'Answers cannot be changed once sent, as nobody knows whose they are.',
  trap: 'Leave this empty',
  question: (no) => `Question ${no}`,
  notAnswered: 'Not answered yet',
  missing: (count) =>
    count === 1 ? '1 question is not answered' : `${count} questions are not answered`,
  missingSay: 'You may answer them or send now. What you chose is still here.',
  emptySay: 'Choose at least one answer before you send.',
  notices: {
    'not-sent': {
      title: 'Not sent yet',
      say: 'Something failed for a moment on our side. Keep this page open and send again shortly. Your answers are still here and will count once.',
    },
    'ticket-unknown': {
      title: 'This ticket code is not known',
      say: 'Check the code on the ticket and send again, or send without the ticket.',
    },
    'ticket-spent': {
      title: 'This ticket code has been used',
      say: 'A ticket works once. If you have not answered yet, send without the ticket.',
    },
    'too-soon': {
      title: 'That was a little too quick',
      say: 'This page was opened only seconds ago. Wait a moment and send again. Your answers are still here.',
    },
    stale: {
      title: 'This page has been open for long',
      say: 'Just send again. Your answers are still here and will count once.',
    },
    'too-many': {
      title: 'Too many answers from this network in a short time',
      say: 'Wait a while and send again, or scan the QR of a queue ticket. Your answers are still here.',
    },
    paused: {
      title: 'Paused for now',
      say: 'The agency has paused this survey. Keep this page open and send again later. Your answers are still here, but not counted yet.',
    },
    trapped: {
      title: 'Not counted yet',
      say: 'A field that must stay empty was filled, perhaps by a program that fills in forms. It is empty again: just send once more.',
    },
    prove: {
      title: 'One moment before we take your answers',
      say: 'Unusually many answers are coming in. Your device works something out and sends by itself. If nothing moves, scan the QR of a queue ticket or send again later.',
    },
  },
  thanks: 'Thank you. We have your answers.',
  sent: 'Sent',
  thanksAgain: 'These answers were counted before. They were not counted again.',
  receipt: 'Receipt number',
  receiptSay:
    'It says neither who you are nor what you answered. Note it down if you want to refer to it.',
  improved: 'What we improved since last year',
  results: 'See the published results',
  again: 'Next person',
  againSay: 'This page starts anew by itself in 15 seconds.',
  closed: 'This survey is closed',
  closedSay: (day) => `It took answers until ${day}. Thank you for your interest.`,
  closedEarly: 'This survey takes no more answers. Thank you for your interest.',
  paused: 'This survey is paused',
  pausedSay:
    'The agency has paused it for now. Please come back later. Answers sent already still count.',
  tooLarge: 'This is longer than we can take',
  tooLargeSay: 'Go back, make your words shorter and send again.',
}

/** Every sentence a citizen reads in a survey, but for the questions. */
export const formWords: Readonly<Record<Language, typeof th>> = { th, en }

/** A text in a language, or in Thai where it was not translated. */
export const inWords = (text: Bilingual, language: Language): string => text[language] || text.th

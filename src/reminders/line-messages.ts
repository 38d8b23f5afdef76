import type { Language } from '../basics/bilingual.ts'

const th = {
  title: 'รับทาง LINE',
  notSetUp: 'ระบบนี้ยังไม่ได้ตั้งบัญชี LINE ทางการ จึงยังเชื่อมไม่ได้ แจ้งผู้ดูแลระบบถ้าต้องการ',
  lead: 'ส่งสรุปเรื่องที่ถึงกำหนดเข้าแชต LINE ของคุณแทนอีเมล ถ้าส่งไม่ถึงจะส่งอีเมลแทน',
  consent:
    'ฉันยินยอมให้ระบบเก็บ LINE user ID ของฉัน และส่งสรุปงานที่ถึงกำหนด (ชื่อมาตรการ วันครบกำหนด และลิงก์) ผ่าน LINE',
  consentHint: 'ไม่เก็บชื่อ รูป หรือข้อความแชต เลิกได้ทุกเมื่อด้วยปุ่มในหน้านี้ หรือเลิกติดตามบัญชีใน LINE',
  consentMissing: 'ทำเครื่องหมายยินยอมก่อน จึงขอรหัสได้',
  tooMany: 'ขอรหัสบ่อยเกินไป รอ 15 นาทีแล้วลองใหม่',
  ask: 'ขอรหัสเชื่อม LINE',
  codeTitle: 'ส่งรหัสนี้ในแชต',
  codeHow: (minutes: number) =>
    `ส่งข้อความนี้ถึงบัญชี LINE ของสำนักงานภายใน ${minutes} นาที ใช้ได้ครั้งเดียว อย่าให้ผู้อื่น`,
  addFriend: (id: string) => `เพิ่มเพื่อน ${id}`,
  qrSays: 'QR สำหรับเพิ่มบัญชี LINE ของสำนักงานเป็นเพื่อน',
  noAccountId: 'ถ้ายังไม่เป็นเพื่อนกับบัญชี LINE ของสำนักงาน ขอลิงก์จากผู้ดูแลระบบ',
  look: 'ส่งแล้ว ดูว่าเชื่อมหรือยัง',
  linked: (when: string) => `เชื่อม LINE แล้วเมื่อ ${when}`,
  chosen: 'การแจ้งเตือนส่งทาง LINE',
  notChosen: 'ยังเชื่อมอยู่ แต่การแจ้งเตือนไม่ส่งทาง LINE',
  blocked: 'คุณเลิกติดตามหรือบล็อกบัญชี LINE ของสำนักงาน จึงไม่ส่งทาง LINE แล้ว เพิ่มเพื่อนอีกครั้งเพื่อรับต่อ',
  choose: 'ส่งทาง LINE',
  unchoose: 'พักการส่งทาง LINE',
  end: 'เลิกเชื่อมและลบ LINE user ID',

  replies: {
    connected: 'เชื่อมแล้ว การแจ้งเตือนจะส่งมาที่แชตนี้ เลิกได้ที่หน้าการแจ้งเตือนของคุณ',
    'code-unknown': 'รหัสนี้ใช้ไม่ได้ อาจหมดอายุหรือใช้ไปแล้ว ขอรหัสใหม่ที่หน้าการแจ้งเตือนของคุณ',
    'already-connected': 'LINE นี้เชื่อมอยู่แล้ว ถ้าจะเปลี่ยน ให้เลิกเชื่อมที่หน้าการแจ้งเตือนก่อน',
    'too-many': 'ส่งรหัสผิดหลายครั้งเกินไป รอ 15 นาทีแล้วลองใหม่',
  },

  sent: (when: string) => `ส่ง LINE แล้ว ${when}`,
  waiting: (when: string) => `จะส่งทาง LINE ${when}`,
  waitingAgain: (tries: number, why: string, when: string) =>
    `ส่ง LINE ยังไม่ได้ ลองแล้ว ${tries} ครั้ง (${why}) จะลองอีก ${when}`,
  givenUp: (tries: number, why: string) => `ส่ง LINE ไม่สำเร็จ ลองแล้ว ${tries} ครั้งและเลิกลอง (${why})`,
  failedFirst: (why: string) => `ส่ง LINE ไม่ได้ (${why}) จึงใช้อีเมล`,
  toldBy: (when: string, name: string) => `${when} ทาง LINE ถึง ${name}`,
  toldWaiting: (name: string) => `รอส่ง LINE ถึง ${name}`,
}

const en: typeof th = {
  title: 'By LINE',
  notSetUp:
    'This installation has no LINE official account, so none can be connected. Ask the operator if you want it.',
  lead: 'What is due comes into your LINE chat in place of e-mail. Where it cannot be delivered, e-mail is sent.',
  consent:
    'I agree that my LINE user ID is kept, and that what is due of my work (titles of measures, days and links) is sent to me by LINE',
  consentHint:
    'Neither name, picture nor chats are kept. Stop at any time by the button on this page, or by unfollowing the account in LINE.',
  consentMissing: 'Tick your consent first, then ask for a code',
  tooMany: 'Too many codes were asked for. Wait 15 minutes and try again.',
  ask: 'Give me a code for LINE',
  codeTitle: 'Send this code in the chat',
  codeHow: (minutes) =>
    `Send it as a message to the office’s LINE account within ${minutes} minutes. It works once; give it to nobody.`,
  addFriend: (id) => `Add ${id} as a friend`,
  qrSays: 'QR code that adds the office’s LINE account as a friend',
  noAccountId:
    'If the office’s LINE account is not your friend yet, ask the operator for its link.',
  look: 'Sent: see whether it is connected',
  linked: (when) => `LINE is connected since ${when}`,
  chosen: 'Reminders go by LINE',
  notChosen: 'Still connected, but reminders do not go by LINE',
  blocked:
    'You unfollowed or blocked the office’s LINE account, so nothing is sent there. Add it as a friend again to go on.',
  choose: 'Send by LINE',
  unchoose: 'Pause LINE',
  end: 'Disconnect and delete my LINE user ID',

  replies: {
    connected: 'Connected. Reminders come to this chat; stop them on your page of notifications.',
    'code-unknown':
      'This code does not work: it may be late or used. Ask for a new one on your page of notifications.',
    'already-connected':
      'This LINE is connected already. To change that, disconnect it on the page of notifications first.',
    'too-many': 'Too many wrong codes. Wait 15 minutes and try again.',
  },

  sent: (when) => `Sent by LINE, ${when}`,
  waiting: (when) => `Goes by LINE, ${when}`,
  waitingAgain: (tries, why, when) =>
    `Not sent by LINE yet after ${tries} ${tries === 1 ? 'try' : 'tries'} (${why}). Tried again ${when}`,
  givenUp: (tries, why) =>
    `Not sent by LINE: given up after ${tries} ${tries === 1 ? 'try' : 'tries'} (${why})`,
  failedFirst: (why) => `LINE did not take it (${why}), so e-mail is used`,
  toldBy: (when, name) => `${when}, by LINE, ${name}`,
  toldWaiting: (name) => `LINE to ${name} waits to be sent`,
}

/** The words of connecting LINE and of what went there, in both languages. */
export const lineWords: Readonly<Record<Language, typeof th>> = { th, en }

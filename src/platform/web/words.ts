import type { Language } from '../../basics/bilingual.ts'

/** Why a request cannot be answered. */
export type Trouble =
  | 'not-found'
  | 'method-not-allowed'
  | 'too-large'
  | 'wrong-format'
  | 'form-unreadable'
  | 'from-elsewhere'
  | 'wrong-host'
  | 'not-allowed'
  | 'no-agency-yet'
  | 'signed-out'
  | 'too-many-attempts'
  | 'too-long-to-print'
  | 'disk-full'
  | 'our-fault'

const th: Record<Trouble, { heading: string; sentence: string }> = {
  'not-found': {
    heading: 'ไม่พบหน้านี้',
    sentence: 'ที่อยู่อาจพิมพ์ผิด หรือรายการถูกย้ายไปแล้ว เริ่มใหม่จากหน้าแรกได้',
  },
  'method-not-allowed': {
    heading: 'หน้านี้ทำรายการแบบนั้นไม่ได้',
    sentence: 'กลับไปหน้าก่อนแล้วใช้ปุ่มบนหน้านั้น ไม่มีข้อมูลใดถูกบันทึก',
  },
  'too-large': {
    heading: 'ข้อมูลที่ส่งมาใหญ่เกินไป',
    sentence: 'แบ่งไฟล์หรือข้อความให้เล็กลงแล้วส่งอีกครั้ง ไม่มีข้อมูลใดถูกบันทึก',
  },
  'wrong-format': {
    heading: 'อ่านแบบฟอร์มที่ส่งมาไม่ได้',
    sentence: 'เปิดหน้าแบบฟอร์มใหม่แล้วส่งอีกครั้ง ไม่มีข้อมูลใดถูกบันทึก',
  },
  'form-unreadable': {
    heading: 'แบบฟอร์มมาไม่ครบ',
    sentence: 'การเชื่อมต่ออาจขาดระหว่างส่ง ลองส่งอีกครั้ง ไม่มีข้อมูลใดถูกบันทึก',
  },
  'from-elsewhere': {
    heading: 'ไม่รับคำสั่งจากเว็บไซต์อื่น',
    sentence: 'คำสั่งนี้ไม่ได้มาจากหน้าของโปร่งใสเอง จึงไม่มีข้อมูลใดถูกบันทึก เปิดหน้าของโปร่งใสแล้วลองใหม่',
  },
  'wrong-host': {
    heading: 'ที่อยู่นี้ไม่ใช่ของโปร่งใส',
    sentence: 'เปิดจาก http://127.0.0.1 บนเครื่องนี้ หรือจากที่อยู่ที่ผู้ดูแลกำหนดไว้',
  },
  'not-allowed': {
    heading: 'ไม่มีสิทธิ์ดูหรือทำรายการนี้',
    sentence: 'ขอสิทธิ์จากผู้ดูแลระบบของหน่วยงาน',
  },
  'no-agency-yet': {
    heading: 'ตั้งหน่วยงานก่อน แล้วจึงนำเข้าตารางได้',
    sentence: 'บัญชีนี้ยังไม่ได้เป็นเจ้าหน้าที่ของหน่วยงานใด เริ่มจากเลือกหน่วยงานแล้วตั้งชื่อผู้รับผิดชอบ',
  },
  'signed-out': {
    heading: 'หมดเวลาใช้งาน ยังไม่ได้บันทึก',
    sentence:
      'เปิดหน้าเข้าสู่ระบบในแท็บใหม่ เข้าสู่ระบบ แล้วกลับมาแท็บนี้ กดย้อนกลับ แล้วส่งอีกครั้ง สิ่งที่พิมพ์ไว้ยังอยู่ในหน้าก่อน',
  },
  'too-many-attempts': {
    heading: 'ลองหลายครั้งเกินไป',
    sentence: 'รอ 15 นาทีแล้วลองใหม่ เครื่องอื่นที่เคยเข้าสู่ระบบไว้ยังใช้ได้ตามปกติ',
  },
  'too-long-to-print': {
    heading: 'พิมพ์ PDF นี้ไม่เสร็จในเวลาที่ให้ได้',
    sentence:
      'แผนนี้ยาวเกินกว่าจะทำเป็น PDF ข้อมูลไม่หาย ใช้รายงานแบบ Word หรือ Excel แทน หรือทำข้อความในช่องที่ยาวมากให้สั้นลง',
  },
  'disk-full': {
    heading: 'ดิสก์ของเครื่องนี้เต็ม จึงยังไม่ได้บันทึก',
    sentence: 'ลบไฟล์ที่ไม่ใช้เพื่อให้มีที่ว่าง แล้วกดย้อนกลับเพื่อส่งอีกครั้ง สิ่งที่บันทึกไว้ก่อนหน้านี้ยังอยู่ครบ',
  },
  'our-fault': {
    heading: 'ระบบขัดข้อง',
    sentence: 'ความผิดพลาดอยู่ที่โปรแกรม ไม่ใช่ที่คุณ สิ่งที่บันทึกไปแล้วยังอยู่ ลองอีกครั้ง ถ้ายังไม่ได้ให้แจ้งเลขนี้แก่ผู้ดูแล',
  },
}

const en: typeof th = {
  'not-found': {
    heading: 'There is no such page',
    sentence:
      'The address may be mistyped, or the entry has moved. Begin again from the first page.',
  },
  'method-not-allowed': {
    heading: 'This page cannot do that',
    sentence: 'Go back and use the buttons of the page. Nothing was saved.',
  },
  'too-large': {
    heading: 'What was sent is too large',
    sentence: 'Send a smaller file or a shorter text. Nothing was saved.',
  },
  'wrong-format': {
    heading: 'The form cannot be read',
    sentence: 'Open the form again and send it once more. Nothing was saved.',
  },
  'form-unreadable': {
    heading: 'The form arrived incomplete',
    sentence: 'The connection may have broken. Send it again. Nothing was saved.',
  },
  'from-elsewhere': {
    heading: 'Orders from other websites are not taken',
    sentence:
      'This did not come from a page of Prongsai, so nothing was saved. Open the page and try again.',
  },
  'wrong-host': {
    heading: 'This address is not that of Prongsai',
    sentence: 'Open http://127.0.0.1 on this computer, or the address set by the administrator.',
  },
  'not-allowed': {
    heading: 'You may not see or do this',
    sentence: 'Ask the administrator of the agency.',
  },
  'no-agency-yet': {
    heading: 'Set the agency up first; then its table can be imported',
    sentence:
      'This account is an officer of no agency yet. Begin by choosing the agency and naming who is responsible.',
  },
  'signed-out': {
    heading: 'You are signed out, and nothing was saved',
    sentence:
      'Sign in in a new tab, come back to this one, go back, and send again. What you typed is still on the page before.',
  },
  'too-many-attempts': {
    heading: 'Too many attempts',
    sentence:
      'Wait 15 minutes and try again. Other devices that are signed in go on working as before.',
  },
  'too-long-to-print': {
    heading: 'This PDF could not be printed in time',
    sentence:
      'The plan is too long for a PDF. Nothing is lost: take the report as Word or Excel, or shorten the longest cells.',
  },
  'disk-full': {
    heading: 'The disk of this computer is full, so nothing was saved',
    sentence:
      'Delete files you do not need, then go back and send it again. All that was saved before is still there.',
  },
  'our-fault': {
    heading: 'Something broke',
    sentence:
      'The fault is in the program, not with you. What was saved is still there. Try again, or give this number to the administrator.',
  },
}

/** What is said when a request cannot be answered, in both languages. */
export const troubleWords: Readonly<Record<Language, typeof th>> = { th, en }

/** The words of the link out of a page of trouble. */
export const backHome: Readonly<Record<Language, string>> = {
  th: 'ไปหน้าแรก',
  en: 'To the first page',
}

const resendTh = {
  lead: 'สิ่งที่พิมพ์ไว้อยู่ในหน้านี้ ยังไม่หาย อย่าปิดหน้านี้ ทำสองขั้นแล้วบันทึกได้เลย',
  signIn: 'เข้าสู่ระบบในแท็บใหม่',
  comeBack: 'กลับมาที่หน้านี้ แล้วกดปุ่มด้านล่าง',
  again: 'ส่งสิ่งที่พิมพ์ไว้อีกครั้ง',
}

const resendEn: typeof resendTh = {
  lead: 'What you typed is in this page and not lost. Keep this tab open: two steps and it is saved.',
  signIn: 'Sign in in a new tab',
  comeBack: 'Come back to this tab and press the button below',
  again: 'Send what I typed again',
}

/** How to send again what was typed before a session ended. */
export const resendWords: Readonly<Record<Language, typeof resendTh>> = {
  th: resendTh,
  en: resendEn,
}

/** The words of the link to where one begins instead. */
export const beginThere: Readonly<Record<Language, string>> = {
  th: 'เริ่มตั้งหน่วยงาน',
  en: 'Begin setting up',
}

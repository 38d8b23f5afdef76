import type { Language } from '../basics/bilingual.ts'

const th = {
  byMail: 'ส่งลิงก์ทางอีเมล',
  byMailMore: (address: string) => `ลิงก์ใหม่จะส่งถึง ${address} ลิงก์เดิมใช้ไม่ได้อีก`,
  sent: (address: string) => `เครื่องแม่ข่ายรับอีเมลถึง ${address} แล้ว`,
  notSent: 'อีเมลไม่ถูกส่ง ใช้ใบนี้แทน',
  subject: {
    join: (agency: string) => `ลิงก์เข้าใช้งานโปร่งใสของ${agency}`,
    recover: (agency: string) => `ลิงก์ตั้งรหัสผ่านใหม่ของโปร่งใส ${agency}`,
  },
  letter: (name: string, link: string, until: string) =>
    `เรียน ${name}\n\nเปิดลิงก์นี้เพื่อตั้งรหัสผ่านของคุณ ใช้ได้ครั้งเดียวถึงวันที่ ${until}\n\n${link}\n\nลิงก์นี้เป็นของคุณคนเดียว อย่าส่งต่อ ถ้าไม่รู้ว่าเป็นเรื่องอะไร ไม่ต้องเปิด และแจ้งผู้ดูแลของหน่วยงาน`,
}

const en: typeof th = {
  byMail: 'Send the link by mail',
  byMailMore: (address) => `A new link goes to ${address}; older ones stop working.`,
  sent: (address) => `The server has taken the mail to ${address}.`,
  notSent: 'The mail did not go. Use this slip instead.',
  subject: {
    join: (agency) => `Your link to come in to Prongsai: ${agency}`,
    recover: (agency) => `Your link for a new password of Prongsai: ${agency}`,
  },
  letter: (name, link, until) =>
    `To ${name}\n\nOpen this link to set your password. It works once, until ${until}.\n\n${link}\n\nThe link is yours alone: do not pass it on. If you know nothing of this, leave it and tell the agency's administrator.`,
}

/** What is said of links that go by mail, and the letters themselves; Thai is the source. */
export const letterWords: Readonly<Record<Language, typeof th>> = { th, en }

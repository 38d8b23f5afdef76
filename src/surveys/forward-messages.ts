import type { Language } from '../basics/bilingual.ts'

const th = {
  title: 'แบบวัด EIT ของ ป.ป.ช.',
  whose: 'แบบประเมินทางการ ตอบในระบบ ITAS ของสำนักงาน ป.ป.ช.',
  lead: 'ขอชวนผู้ที่เคยรับบริการหรือติดต่อหน่วยงานนี้ในปีงบประมาณ ช่วยตอบแบบประเมินทางการ คำตอบไปที่ ป.ป.ช. โดยตรง หน่วยงานไม่เห็นคำตอบของคุณ',
  leadsTo: 'ปุ่มนี้พาไปที่',
  notItas: 'ที่อยู่นี้ไม่ใช่ itas.nacc.go.th ดูชื่อเว็บไซต์ให้แน่ใจก่อนไปต่อ',
  goOn: 'ไปตอบในระบบ ป.ป.ช.',
  until: (day: string) => `ตอบได้ถึงวันที่ ${day}`,
  kept: 'ที่นี่นับแต่จำนวนครั้งที่กดปุ่มนี้ ไม่เก็บชื่อ หมายเลขเครื่อง หรือเวลา',
  shut: {
    draft: 'แบบวัดนี้ยังไม่เปิด',
    paused: 'พักไว้ชั่วคราว',
    closed: 'ปิดรับคำตอบแล้ว',
  },
  pausedMore: 'หน่วยงานพักแบบวัดนี้ไว้ก่อน กลับมาใหม่ภายหลังได้',
  closedMore: 'ขอบคุณที่สนใจ ติดตามผลได้ที่หน้าสาธารณะของหน่วยงาน',
}

const en: typeof th = {
  title: 'The NACC’s EIT survey',
  whose: 'The official survey, answered in the NACC’s own system ITAS',
  lead: 'If you used a service of this agency or contacted it in the fiscal year, please answer the official survey. Your answers go to the NACC itself; the agency does not see them.',
  leadsTo: 'The button leads to',
  notItas: 'This address is not itas.nacc.go.th. Look at the name of the website before you go on.',
  goOn: 'Answer in the NACC’s system',
  until: (day) => `Open until ${day}`,
  kept: 'Kept here is only how often this button was pressed: no name, device or time.',
  shut: {
    draft: 'This survey is not open yet',
    paused: 'Paused for a while',
    closed: 'Closed',
  },
  pausedMore: 'The agency has paused this survey; come back later.',
  closedMore: 'Thank you for your interest. The agency’s public page tells of the results.',
}

/** Words of the page before the official system. */
export const forwardWords: Readonly<Record<Language, typeof th>> = { th, en }

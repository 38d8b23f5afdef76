import type { Bilingual } from '../basics/bilingual.ts'
import type { PosterWords } from './poster.ts'

const minutes: Bilingual = { th: 'ใช้เวลาประมาณ 5 นาที', en: 'Takes about 5 minutes' }
const nameless: Bilingual = { th: 'ไม่ต้องบอกชื่อ', en: 'No name asked' }

/** The words of posters, pictures and queue tickets, both languages at once. */
export const posterWords: PosterWords = {
  kinds: {
    own: {
      headline: { th: 'ช่วยบอกเรา\nว่าบริการเป็นอย่างไร', en: 'Tell us how we served you' },
      facts: [
        { sign: 'minutes', says: minutes },
        { sign: 'nameless', says: nameless },
        { sign: 'open-door', says: { th: 'ไม่ต้องล็อกอิน', en: 'No log-in' } },
      ],
    },
    'official-link': {
      headline: {
        th: 'ร่วมประเมิน\nความโปร่งใสของเรา',
        en: 'Help assess how open and honest we are',
      },
      facts: [
        { sign: 'minutes', says: minutes },
        { sign: 'nameless', says: nameless },
        {
          sign: 'official',
          says: { th: 'ตอบในระบบของ ป.ป.ช.', en: "Answered in the NACC's own system" },
        },
      ],
    },
  },
  officialNotice: {
    th: 'แบบวัด EIT ทางการ ในการประเมินคุณธรรมและความโปร่งใส (ITA) ของ ป.ป.ช.',
    en: "The official EIT survey of the NACC's Integrity and Transparency Assessment (ITA)",
  },
  scan: { th: 'ส่องด้วยกล้องโทรศัพท์', en: 'Point your phone camera here' },
  scanOnScreen: { th: 'สแกน หรือกดลิงก์ในโพสต์', en: 'Scan, or open the link in the post' },
  orType: { th: 'หรือพิมพ์ที่อยู่นี้', en: 'or type this address' },
  who: {
    label: { th: 'ใครตอบได้', en: 'Who may answer' },
    says: {
      th: 'ทุกคนที่มารับบริการหรือติดต่อเราในปีนี้ ทั้งประชาชน ผู้ประกอบการ และหน่วยงานอื่น',
      en: 'Anyone who used our services or dealt with us this year: residents, businesses, other offices',
    },
  },
  until: { th: 'ตอบได้ถึงวันที่', en: 'Open until' },
  thaiDay: (day) => day.replace(/ (\d{4})$/, ' พ.ศ. $1'),
  codeSays: {
    th: 'คิวอาร์โค้ดที่เปิดแบบสำรวจนี้บนโทรศัพท์',
    en: 'QR code that opens this survey on a phone',
  },
  hangsAt: (name, suffix) => `จุดติดตั้ง: ${name} (${suffix})`,
  marks: {
    draft: { th: 'ฉบับร่าง ยังไม่เปิดรับคำตอบ', en: 'Draft, not open yet' },
    closed: { th: 'ปิดรับคำตอบแล้ว', en: 'Closed' },
    practice: { th: 'ปีตัวอย่างสำหรับฝึกใช้ ไม่ใช่ของจริง', en: 'For practice, not real' },
  },
  ticket: {
    scan: { th: 'ส่องด้วยกล้องโทรศัพท์', en: 'Scan with your phone' },
    code: { th: 'หรือใช้รหัสนี้ ได้ครั้งเดียว', en: 'or this code, good once' },
    address: { th: 'พิมพ์รหัสที่', en: 'Type the code at' },
    until: { th: 'ถึงวันที่', en: 'until' },
  },
  titles: {
    posters: (title) => `โปสเตอร์ ${title}`,
    tickets: (title) => `บัตรคิว ${title}`,
  },
}

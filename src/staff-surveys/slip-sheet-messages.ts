import type { Language } from '../basics/bilingual.ts'
import type { SlipWords } from './slip-sheet.ts'

const th: SlipWords = {
  title: (title) => `สลิป ${title}`,
  scan: 'ส่องด้วยกล้องโทรศัพท์ของตัวเอง',
  orType: 'หรือเปิด',
  codeLabel: 'รหัส ใช้ได้ครั้งเดียว อย่าให้ใครเห็น',
  fingerprintLabel: 'ลายนิ้วมือของกติกา ต้องตรงกับบนจอ',
  until: (day) => `ตอบได้ถึง ${day}`,
  promise:
    'ไม่มีใครรู้ว่าคุณได้รหัสใด คำตอบถูกปิดผนึก เปิดหลังปิดรับด้วยรหัสผ่านของกรรมการสองคน ไม่เก็บชื่อ เวลา หรือเครื่อง แต่กันคนมองจอไม่ได้ ข้อจำกัดและใครเห็นอะไรอยู่ในหน้าแบบ',
  help: (one, other) => `สลิปหาย หรือระบบว่ารหัสใช้แล้ว บอก ${one} หรือ ${other} เพื่อจับใบสำรอง`,
  fold: 'พับตรงนี้',
  codeSays: 'คิวอาร์โค้ดที่เปิดแบบสำรวจพร้อมรหัสนี้',
  practice: 'ปีตัวอย่างสำหรับฝึกใช้ ไม่ใช่ของจริง',
}

const en: SlipWords = {
  title: (title) => `Slips: ${title}`,
  scan: 'Scan it with your own phone',
  orType: 'or open',
  codeLabel: 'Code, good once. Show it to nobody',
  fingerprintLabel: 'Fingerprint of the rules, as on the screen',
  until: (day) => `Open until ${day}`,
  promise:
    'Nobody knows which code you drew. Answers are sealed, and opened after closing by the passphrases of two members. No name, time or device is kept. Against somebody watching your screen it cannot help: the form tells all limits.',
  help: (one, other) =>
    `Slip lost, or told that its code was used? Tell ${one} or ${other} and draw a spare one.`,
  fold: 'Fold here',
  codeSays: 'QR code that opens the survey with this code',
  practice: 'For practice, not real',
}

/** What is said on every slip. */
export const slipWords: Readonly<Record<Language, SlipWords>> = { th, en }

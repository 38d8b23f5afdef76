import type { Bilingual } from '../basics/bilingual.ts'

/** What `check-links` says. */
export const linkWords = {
  noAgency: (code: string): Bilingual => ({
    th: `ไม่มีหน่วยงานรหัส ${code}`,
    en: `There is no agency ${code}.`,
  }),
  noYear: (typed: string): Bilingual => ({
    th: `${typed} ไม่ใช่ปีงบประมาณ เช่น 2566`,
    en: `${typed} is not a fiscal year, such as 2566.`,
  }),
  nothing: {
    th: 'ยังไม่มีลิงก์ให้ตรวจ ใส่ที่อยู่เว็บในข้อ OIT ก่อน',
    en: 'There are no links to check yet. Give the addresses of OIT items first.',
  } satisfies Bilingual,
  waits: {
    th: 'โปรแกรมอื่นกำลังตรวจรอบนี้อยู่ หรือเพิ่งหยุดไปกลางคัน รอสักครู่ (ไม่เกิน 2 นาทีหลังหยุด)',
    en: 'Another program is on this round, or was cut off a moment ago; waiting (at most 2 minutes after it stopped).',
  } satisfies Bilingual,
  stopped: {
    th: 'หยุดกลางคัน ที่ตรวจแล้วบันทึกไว้ สั่งใหม่เพื่อทำต่อ',
    en: 'Stopped halfway; what was checked is kept. Give the command again to go on.',
  } satisfies Bilingual,
  progress: (done: number, all: number): Bilingual => ({
    th: `ตรวจแล้ว ${done} จาก ${all} ลิงก์`,
    en: `${done} of ${all} links checked`,
  }),
  summary: ({
    ok,
    broken,
    unsure,
  }: {
    readonly ok: number
    readonly broken: number
    readonly unsure: number
  }): Bilingual => ({
    th: `ใช้ได้ ${ok} · เสีย ${broken} · ไม่แน่ใจ ${unsure}`,
    en: `${ok} work · ${broken} broken · ${unsure} not sure`,
  }),
}

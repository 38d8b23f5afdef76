import type { Language } from '../basics/bilingual.ts'

const th = {
  title: 'การเปิดเผยข้อมูล (OIT)',
  titleOf: (year: number) => `การเปิดเผยข้อมูล (OIT) ปี ${year}`,
  lead: 'นับเฉพาะที่เผยแพร่แล้ว ไม่มีร่างของหน่วยงาน',
  none: 'ยังไม่เปิดเผยข้อใด',
  noneOf: (year: number) => `ระบบยังไม่มีรายการข้อ OIT ของปี ${year}`,
  published: (done: number, all: number) => `เผยแพร่ ${done} จาก ${all} ข้อ`,
  broken: (count: number) => (count === 0 ? 'ไม่พบลิงก์เสีย' : `ลิงก์เสีย ${count} แห่ง`),
  readiness: (score: string) => `ถ้าทุกข้อที่เผยแพร่ได้คะแนน OIT จะเป็น ${score}`,
  readinessShort: (score: string) => `ความพร้อม ${score}`,
  final: (score: string) => `ผลประเมิน OIT สุดท้าย ${score}`,
  noFinal: 'ยังไม่มีผลประเมินสุดท้าย',
  challenges: (open: number, late: number) =>
    open === 0
      ? 'ไม่มีคำทักท้วงค้าง'
      : late === 0
        ? `คำทักท้วงรอตอบ ${open} เรื่อง`
        : `คำทักท้วงรอตอบ ${open} เรื่อง เกินกำหนด ${late}`,
  open: 'หน้าสาธารณะของทุกข้อ',
  columns: {
    year: 'ปีของ OIT',
    published: 'ข้อที่เผยแพร่',
    all: 'จากทั้งหมด',
    broken: 'ลิงก์เสีย',
    readiness: 'ความพร้อม OIT',
    final: 'ผล OIT สุดท้าย',
    open: 'คำทักท้วงรอตอบ',
    late: 'คำทักท้วงเกินกำหนด',
  },
}

const en: typeof th = {
  title: 'Disclosures (OIT)',
  titleOf: (year) => `Disclosures (OIT) of ${year}`,
  lead: 'What is published counts, and nothing of the agency’s drafts.',
  none: 'Nothing disclosed yet',
  noneOf: (year) => `There is no list of OIT items of ${year} yet`,
  published: (done, all) => `${done} of ${all} items published`,
  broken: (count) =>
    count === 0 ? 'No broken link' : count === 1 ? '1 broken link' : `${count} broken links`,
  readiness: (score) => `If every published item scores, the OIT comes to ${score}`,
  readinessShort: (score) => `readiness ${score}`,
  final: (score) => `Final OIT score ${score}`,
  noFinal: 'No final score yet',
  challenges: (open, late) =>
    open === 0
      ? 'No challenge waits'
      : late === 0
        ? `${open} ${open === 1 ? 'challenge waits' : 'challenges wait'}`
        : `${open} ${open === 1 ? 'challenge waits' : 'challenges wait'}, ${late} overdue`,
  open: 'The public page of every item',
  columns: {
    year: 'Year of the OIT',
    published: 'Items published',
    all: 'Of all',
    broken: 'Broken links',
    readiness: 'OIT readiness',
    final: 'Final OIT score',
    open: 'Challenges waiting',
    late: 'Challenges overdue',
  },
}

/** Every sentence about disclosures for those who watch agencies. */
export const disclosedWords: Readonly<Record<Language, typeof th>> = { th, en }

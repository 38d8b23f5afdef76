import type { Language } from '../basics/bilingual.ts'

const th = {
  changesTitle: 'สิ่งที่เปลี่ยนจากฉบับที่ลงนามครั้งก่อน',
  changesSince: (when: string) => `เทียบกับฉบับที่ลงนามเมื่อ ${when}`,
  firstTitle: 'มาตรการทั้งหมดในฉบับนี้',
  first: 'ปีนี้ไม่มีฉบับที่ลงนามก่อนหน้านี้ให้เทียบ ด้านล่างคือทุกแถวที่เสนอ',
  noChanges: 'เนื้อหาเหมือนกับฉบับที่ลงนามครั้งก่อนทุกตัวอักษร',
  changeCount: (count: number) => `เปลี่ยน ${count} แถว`,
  kinds: { added: 'เพิ่ม', removed: 'ลบ', changed: 'แก้ไข' },
  row: (row: number) => `แถวที่ ${row}`,
  moved: 'ย้ายลำดับ',
  was: 'เดิม',
  is: 'เป็น',
  nothingBefore: 'ไม่มี',
  kept: (lines: number) => `อีก ${lines} ข้อคงเดิม`,
  proofAdded: 'หลักฐานที่เพิ่ม',
  proofRemoved: 'หลักฐานที่ถอน',
  internalProof: 'หลักฐานภายใน',
}

const en: typeof th = {
  changesTitle: 'What changed since it was last signed',
  changesSince: (when) => `Compared with the copy signed ${when}`,
  firstTitle: 'Every measure of this copy',
  first:
    'No copy of this year was signed before this one, so there is nothing to compare with. These are all rows put forward.',
  noChanges: 'To the letter the same as the copy that was signed last',
  changeCount: (count) => (count === 1 ? '1 row changed' : `${count} rows changed`),
  kinds: { added: 'Added', removed: 'Removed', changed: 'Changed' },
  row: (row) => `Row ${row}`,
  moved: 'Moved to another place',
  was: 'Was',
  is: 'Now',
  nothingBefore: 'nothing',
  kept: (lines) => `${lines} more unchanged`,
  proofAdded: 'Evidence added',
  proofRemoved: 'Evidence taken away',
  internalProof: 'Internal evidence',
}

/** What is said of the rows that differ between two copies of a plan, in both languages. */
export const changeWords: Readonly<Record<Language, typeof th>> = { th, en }

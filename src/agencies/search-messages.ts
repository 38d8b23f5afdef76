import type { Language } from '../basics/bilingual.ts'

const th = {
  label: 'ชื่อ อำเภอ จังหวัด หรือรหัส 7 หลัก',
  hint: 'พิมพ์ย่อหรือเว้นวรรคอย่างไรก็ได้ เช่น อบต.ธารใส',
  button: 'ค้นหา',
  none: (typed: string) => `ไม่พบหน่วยงานที่ตรงกับ “${typed}” ลองพิมพ์ให้สั้นลง หรือพิมพ์ชื่ออำเภอหรือจังหวัดแทน`,
  found: (count: number, more: boolean) =>
    more ? `ตรงที่สุด ${count} หน่วยงานแรก` : `พบ ${count} หน่วยงาน`,
  /** What the script reads out, {n} being the number. */
  foundAloud: 'พบ {n} หน่วยงาน ใช้ลูกศรขึ้นลงเพื่อเลือก',
  noneAloud: 'ไม่พบหน่วยงาน',
  listLabel: 'หน่วยงานที่พบ',
  parts: 'หน้าอื่นของรายชื่อ',
  earlier: 'ก่อนหน้า',
  later: 'ถัดไป',
  code: 'รหัส',
  openDesk: 'โต๊ะงาน',
}

const en: typeof th = {
  label: 'Name, district, province or seven-digit code',
  hint: 'Shortened or spaced in any way, such as อบต.ธารใส',
  button: 'Search',
  none: (typed) =>
    `No agency matches “${typed}”. Try fewer letters, or the name of the district or province.`,
  found: (count, more) =>
    more ? `The ${count} closest agencies` : count === 1 ? '1 agency' : `${count} agencies`,
  foundAloud: '{n} agencies found. Use the arrow keys to choose.',
  noneAloud: 'No agency found',
  listLabel: 'Agencies found',
  parts: 'More of the list',
  earlier: 'Previous',
  later: 'Next',
  code: 'Code',
  openDesk: 'Desk',
}

/** Every sentence of the search for an agency, in both languages; Thai is the source. */
export const searchWords: Readonly<Record<Language, typeof th>> = { th, en }

import type { Bilingual } from '../basics/bilingual.ts'
import type { LoadTrouble } from './load.ts'

/** What is wrong with a line of a table of agencies, and what to do. */
export const loadTroubles: Readonly<Record<LoadTrouble, Bilingual>> = {
  'code-missing': { th: 'ไม่มีรหัสหน่วยงาน', en: 'the code of the agency is missing' },
  'code-malformed': {
    th: 'รหัสใช้ตัวอักษร ตัวเลข และขีด 2 ถึง 60 ตัว',
    en: 'a code has 2 to 60 letters, digits and hyphens',
  },
  'agency-missing': { th: 'ไม่มีชื่อหน่วยงาน', en: 'the name of the agency is missing' },
  'agency-differs': {
    th: 'รหัสนี้เป็นของหน่วยงานชื่ออื่นในไฟล์แล้ว',
    en: 'this code stands above with another name',
  },
  'type-unknown': {
    th: 'ไม่รู้จักประเภทหน่วยงานนี้ เว้นว่างให้ดูจากชื่อ',
    en: 'not a type of agency; leave it empty to read it from the name',
  },
  'contact-malformed': {
    th: 'ไม่ใช่อีเมลหรือชื่อผู้ใช้',
    en: 'neither an e-mail address nor a sign-in name',
  },
  'contact-repeated': {
    th: 'อีเมลหรือชื่อผู้ใช้นี้เป็นของคนอื่นในไฟล์แล้ว',
    en: 'this e-mail or sign-in name is another person’s in the file',
  },
  'role-unknown': {
    th: 'ไม่รู้จักสิทธิ์นี้ ใช้ officer contributor executive administrator',
    en: 'not a role: use officer, contributor, executive or administrator',
  },
  'too-long': { th: 'ยาวเกิน 300 ตัวอักษร', en: 'longer than 300 letters' },
}

// What `load` says, in both languages.

import type { Bilingual } from '../basics/bilingual.ts'
import type { Loaded } from '../staff/load-commands.ts'

/** No file was named. */
export const fileUnsaid = {
  th: 'บอกไฟล์ CSV หรือ JSON ด้วย: load ไฟล์ [--links ไฟล์.csv]',
  en: 'Name a CSV or JSON file: load FILE [--links OUT.csv]',
}
/** The file cannot be opened, with the code of the system. */
export const fileUnread = (file: string, why: string) => ({
  th: `เปิดไฟล์ ${file} ไม่ได้ (${why})`,
  en: `The file ${file} cannot be opened (${why}).`,
})
/** The file of links cannot be made. */
export const linksUnwritable = (file: string, why: string) => ({
  th: `สร้างไฟล์ลิงก์ ${file} ไม่ได้ (${why}) ใช้ชื่อที่ยังไม่มี`,
  en: `The file of links ${file} cannot be made (${why}). Use a name that is not there yet.`,
})
/** The first row is no heading we know. */
export const headingUnread = {
  th: 'แถวแรกต้องเป็นหัวตาราง มีอย่างน้อย รหัส และ หน่วยงาน เช่น รหัส,หน่วยงาน,อำเภอ,จังหวัด,ส่วนราชการ,ตำแหน่ง,ชื่อ,อีเมล,สิทธิ์',
  en: 'The first row must be the heading, with code and agency at least, such as code,agency,district,province,division,post,name,email,roles',
}
/** Two columns are headed as the same. */
export const headingTwice = (said: string) => ({
  th: `มีสองช่องที่เป็นเรื่องเดียวกัน หัวช่อง “${said}” ซ้ำกับอีกช่อง ลบหรือเปลี่ยนชื่อช่องที่ไม่ใช้`,
  en: `Two columns say the same thing: “${said}” and another. Remove or rename the one that is not meant.`,
})
/** The CSV breaks off at a line. */
export const csvUnread = (line: number) => ({
  th: `อ่านไฟล์ไม่ได้ตั้งแต่บรรทัด ${line} ตรวจเครื่องหมายคำพูดและการเข้ารหัส`,
  en: `The file cannot be read from line ${line} on. Check its quotation marks and encoding.`,
})
/** The JSON cannot be read. */
export const jsonUnread = (why: string) => ({
  th: `อ่าน JSON ไม่ได้ (${why})`,
  en: `The JSON cannot be read (${why}).`,
})
/** The file has no agency. */
export const nothingThere = { th: 'ไม่มีหน่วยงานในไฟล์นี้', en: 'There is no agency in this file.' }
/** Some lines are wrong, so none was saved. */
export const nothingSaved = (count: number) => ({
  th: `ต้องแก้ ${count} แห่ง ยังไม่ได้บันทึกอะไรเลย`,
  en: `${count} to correct. Nothing has been saved.`,
})
/** The database refused. */
export const refused = (code: string) => ({
  th: `ไม่ได้บันทึกอะไรเลย (${code}) ลองอีกครั้ง`,
  en: `Nothing has been saved (${code}). Try again.`,
})
/** Said while it goes on. */
export const loading = (agencies: number) => ({
  th: `กำลังรับ ${agencies} หน่วยงาน`,
  en: `Loading ${agencies} agencies`,
})
/** What was loaded, and in how many seconds. */
export const summary = (done: Loaded, seconds: number) => ({
  th: `รับแล้วใน ${seconds.toFixed(1)} วินาที: หน่วยงานใหม่ ${done.agencies} (มีอยู่แล้ว ${done.known}) ส่วนราชการ ${done.divisions} ตำแหน่ง ${done.posts} คน ${done.people} สิทธิ์ ${done.roles}${done.links.length > 0 ? ` ลิงก์เข้าร่วม ${done.links.length}` : ''}`,
  en: `Loaded in ${seconds.toFixed(1)} s: ${done.agencies} new agencies (${done.known} were here), ${done.divisions} divisions, ${done.posts} posts, ${done.people} people, ${done.roles} roles${done.links.length > 0 ? `, ${done.links.length} join links` : ''}`,
})
/** What is wrong with a line of the file. */
export const atLine = (line: number, { th, en }: Bilingual): Bilingual => ({
  th: `บรรทัด ${line}: ${th}`,
  en: `Line ${line}: ${en}`,
})
/** The heading of the file of links, which officers open in Excel. */
export const linkHeading = 'รหัส,หน่วยงาน,ชื่อ,อีเมล,ลิงก์เข้าร่วม'

// What `import`, `check` and `report` say of a paper, in both languages.
import type { Bilingual } from '../basics/bilingual.ts'
import { paperFormats } from '../platform/documents/render.ts'

/** How many findings there are. */
export const foundInAll = (count: number): Bilingual =>
  count === 0
    ? { th: 'ไม่พบข้อผิดพลาด', en: 'Nothing wrong was found.' }
    : { th: `รวม ${count} ข้อสังเกต`, en: `${count} findings in all` }

/** A date is none. */
export const dateUnread = (typed: string): Bilingual => ({
  th: `อ่านวันที่ "${typed}" ไม่ได้ เขียนเป็น ปี-เดือน-วัน เช่น 2566-09-30`,
  en: `The date "${typed}" cannot be read. Write year-month-day, for example 2023-09-30.`,
})

/** No format or place was named. */
export const formatUnsaid: Bilingual = {
  th: `บอกรูปแบบด้วย --format (${paperFormats.join(' ')}) และที่เก็บไฟล์ด้วย --out`,
  en: `Name the format with --format (${paperFormats.join(' ')}) and where it goes with --out.`,
}

/** `--poster` is no link that can be printed. */
export const posterUnread: Bilingual = {
  th: '--poster ต้องเป็นลิงก์ที่ขึ้นต้นด้วย https:// หรือ http:// และไม่เกิน 300 ตัวอักษร',
  en: '--poster takes a link that begins with https:// or http:// and has at most 300 characters.',
}

/** Printing took too long. */
export const tooLong: Bilingual = {
  th: 'พิมพ์ PDF นี้ไม่เสร็จในเวลาที่ให้ได้ ใช้ --format docx แทน หรือทำข้อความในช่องที่ยาวมากให้สั้นลง',
  en: 'This PDF could not be printed in time. Use --format docx, or shorten the longest cells.',
}

/** The PDF is made and not declared. */
export const undeclared: Bilingual = {
  th: 'เครื่องนี้ทำ PDF ได้แต่ยังประกาศมาตรฐาน PDF/UA-1 ไม่ได้',
  en: 'This machine makes the PDF but cannot declare it PDF/UA-1.',
}

/** Said while it goes on. */
export const makingReport: Bilingual = { th: 'กำลังทำรายงาน', en: 'Making the report' }

/** The report cannot be written. */
export const unwritten = (out: string, code: string): Bilingual =>
  code === 'ENOSPC'
    ? {
        th: `เขียนไฟล์ ${out} ไม่ได้ เพราะดิสก์เต็ม ลบไฟล์ที่ไม่ใช้แล้วสั่งใหม่`,
        en: `${out} cannot be written: the disk is full. Delete files you do not need, then try again.`,
      }
    : {
        th: `เขียนไฟล์ ${out} ไม่ได้ (${code}) ตรวจว่ามีโฟลเดอร์นั้นและไฟล์ไม่ได้เปิดค้างอยู่`,
        en: `${out} cannot be written (${code}). Check that the folder exists and the file is not open elsewhere.`,
      }

/** No file was named. */
export const fileUnsaid: Bilingual = {
  th: 'บอกชื่อไฟล์ที่จะอ่านด้วย เช่น prongsai import ตาราง.docx',
  en: 'Name the file to read, for example: prongsai import table.docx',
}

/** Said while it goes on. */
export const readingOf = (name: string): Bilingual => ({
  th: `กำลังอ่าน ${name}`,
  en: `Reading ${name}`,
})

/** Why a file cannot be opened. */
export const whyNotOpened = (file: string, code: string): Bilingual =>
  code === 'ENOENT'
    ? {
        th: `ไม่พบไฟล์ ${file} ตรวจชื่อและที่อยู่ของไฟล์อีกครั้ง`,
        en: `There is no file ${file}. Check its name and folder.`,
      }
    : {
        th: `เปิดไฟล์ ${file} ไม่ได้ (${code}) ตรวจว่าเป็นไฟล์ที่อ่านได้และไม่ได้เปิดค้างในโปรแกรมอื่น`,
        en: `The file ${file} cannot be opened (${code}). Check that it is a readable file and not held open by another program.`,
      }

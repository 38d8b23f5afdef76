import type { Bilingual } from '../../basics/bilingual.ts'
import { sentenceOf } from '../db/refusal.ts'
import type { BackupRefusal } from './refusal.ts'

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)

/** The refusal as a sentence that says what to do. */
export function backupSentence(refusal: BackupRefusal): Bilingual {
  switch (refusal.code) {
    case 'no-such-file':
      return {
        th: `ไม่พบไฟล์ ${refusal.file}`,
        en: `There is no file ${refusal.file}.`,
      }
    case 'file-unreadable':
      return {
        th: `อ่านไฟล์ ${refusal.file} ไม่ได้ (${refusal.why})`,
        en: `The file ${refusal.file} cannot be read (${refusal.why}).`,
      }
    case 'file-exists':
      return {
        th: `มีไฟล์ ${refusal.file} อยู่แล้ว ตั้งชื่ออื่น ไฟล์เดิมไม่ถูกแตะต้อง`,
        en: `The file ${refusal.file} is there already. Choose another name; it was not touched.`,
      }
    case 'folder-unwritable':
      return {
        th: `เขียนลงโฟลเดอร์ ${refusal.folder} ไม่ได้ ตรวจสิทธิ์ของโฟลเดอร์ (${refusal.why})`,
        en: `The folder ${refusal.folder} cannot be written. Check its permissions (${refusal.why}).`,
      }
    case 'not-a-backup':
      return {
        th: 'ไฟล์นี้ไม่ใช่ไฟล์สำรองของโปร่งใส',
        en: 'This file is not a backup of Prongsai.',
      }
    case 'newer-format':
      return {
        th: `ไฟล์สำรองเป็นรูปแบบ ${refusal.found} แต่โปรแกรมนี้รู้จักถึงรูปแบบ ${refusal.known} ใช้โปร่งใสรุ่นใหม่กว่านี้`,
        en: `The backup has format ${refusal.found} and this program knows up to ${refusal.known}. Use a newer Prongsai.`,
      }
    case 'newer-program':
      return {
        th: `ไฟล์สำรองทำด้วยโปร่งใสรุ่นอื่นที่ใหม่กว่านี้ (${refusal.program}, ${refusal.migration}) ใช้รุ่นนั้นหรือใหม่กว่า`,
        en: `The backup was made by another, newer Prongsai (${refusal.program}, ${refusal.migration}). Use that version or a newer one.`,
      }
    case 'damaged':
      return refusal.part === null
        ? {
            th: 'ไฟล์สำรองเสียหรือขาด ไม่ครบทั้งไฟล์ ใช้ไฟล์สำรองอื่นหรือคัดลอกมาใหม่',
            en: 'The backup is damaged or cut short. Use another backup, or copy it again.',
          }
        : {
            th: `ส่วน ${refusal.part} ของไฟล์สำรองเสียหายหรือหายไป ใช้ไฟล์สำรองอื่นหรือคัดลอกมาใหม่`,
            en: `The part ${refusal.part} of the backup is damaged or missing. Use another backup, or copy it again.`,
          }
    case 'hostile':
      return {
        th: `ไฟล์สำรองมีส่วนที่ไฟล์สำรองของโปร่งใสไม่มี หรือใหญ่กว่าที่บอกไว้ (${refusal.part}) จึงไม่อ่านต่อ`,
        en: `The backup has a part that no backup of Prongsai has, or that is larger than it says (${refusal.part}), so it is not read further.`,
      }
    case 'tables-differ':
      return {
        th: `ตาราง ${refusal.table} ในไฟล์สำรองไม่ตรงกับโครงสร้างของรุ่นที่ทำไฟล์ ไฟล์ถูกแก้ไขหรือเสียหาย`,
        en: `The table ${refusal.table} of the backup does not fit the structure it says it has. The file was changed or is damaged.`,
      }
    case 'rows-refused':
      return {
        th: `แถวในตาราง ${refusal.table} ของไฟล์สำรองนำกลับเข้าไม่ได้ (${refusal.why})`,
        en: `Rows of the table ${refusal.table} cannot be put back (${refusal.why}).`,
      }
    case 'digest-differs':
      return {
        th: `นำตาราง ${refusal.table} กลับเข้าแล้วเนื้อหาไม่ตรงกับไฟล์สำรอง จึงยกเลิกทั้งหมด`,
        en: `The table ${refusal.table}, once put back, is not what the backup says, so all of it was given up.`,
      }
    case 'not-empty':
      return {
        th: `${refusal.place} มีข้อมูลอยู่แล้ว การกู้คืนทำได้เฉพาะที่ว่างเท่านั้น เลือกโฟลเดอร์ใหม่ด้วย --data หรือใช้ฐานข้อมูลใหม่ ข้อมูลเดิมไม่ถูกแตะต้อง`,
        en: `${refusal.place} has data in it. A backup is restored only where there is none: name a new folder with --data, or a new database. What is there was not touched.`,
      }
    case 'disk-full':
      return {
        th: `ดิสก์ของโฟลเดอร์ ${refusal.folder} ว่างไม่พอ ต้องการราว ${megabytes(refusal.wanted)} MB`,
        en: `The disk of the folder ${refusal.folder} has too little room; about ${megabytes(refusal.wanted)} MB are needed.`,
      }
    case 'busy':
      return {
        th: 'กำลังสำรองหรือตรวจไฟล์สำรองอยู่แล้ว รอให้เสร็จก่อน',
        en: 'A backup is being made or checked already. Wait until it is done.',
      }
    case 'database':
      return sentenceOf(refusal.refusal)
  }
}

// What `serve` says, in both languages.
import type { Bilingual } from '../basics/bilingual.ts'

/** Why a port cannot be opened. */
export const portTaken = (port: number, code: string): Bilingual =>
  code === 'EADDRINUSE'
    ? {
        th: `ช่องทาง ${port} มีโปรแกรมอื่นใช้อยู่ เปิดด้วย --port เลขอื่น เช่น --port ${port + 1}`,
        en: `Port ${port} is in use by another program. Choose another with --port, such as --port ${port + 1}.`,
      }
    : { th: `เปิดช่องทาง ${port} ไม่ได้ (${code})`, en: `Port ${port} cannot be opened (${code}).` }

/** `--port` is no port. */
export const portMalformed: Bilingual = {
  th: '--port ต้องเป็นตัวเลข 0 ถึง 65535',
  en: '--port takes a number from 0 to 65535.',
}

/** Said while it goes on. */
export const opening: Bilingual = { th: 'กำลังเปิดฐานข้อมูล', en: 'Opening the database' }

/** Above the first administrator's link. */
export const firstLink: Bilingual = {
  th: 'ยังไม่มีผู้ดูแล เปิดลิงก์นี้เพื่อตั้งชื่อผู้ใช้และรหัสผ่านของคุณ (ใช้ได้ครั้งเดียว ภายใน 24 ชั่วโมง เปิดโปรแกรมใหม่จะได้ลิงก์ใหม่)',
  en: 'There is no administrator yet. Open this link to choose your sign-in name and password (works once, for 24 hours; starting again makes a new one):',
}

/** Where it listens, as what, and where the data is. */
export const listeningOn = (
  host: string,
  publicOrigin: string | null,
  folder: string,
): Bilingual => ({
  th: `รับที่ ${host}${publicOrigin ? ` ในนาม ${publicOrigin}` : ' (เครื่องนี้เท่านั้น)'} ข้อมูลอยู่ที่ ${folder} หยุดด้วย Ctrl+C`,
  en: `Listening on ${host}${publicOrigin ? `, known as ${publicOrigin}` : ' (this computer only)'}. The data is in ${folder}. Stop with Ctrl+C.`,
})

/** Old files cannot be removed. */
export const oldFilesStay = (folder: string, why: string): Bilingual => ({
  th: `ลบไฟล์เก่าที่ไม่ได้บันทึกเป็นแผนใน ${folder} ไม่ได้ (${why}) ตรวจสิทธิ์ของโฟลเดอร์`,
  en: `Old files in ${folder} that were never saved cannot be removed (${why}). Check the permissions of the folder.`,
})

/** What is left of a counted staff survey could not be destroyed. */
export const answersStay = (why: string): Bilingual => ({
  th: `ทำลายกุญแจและคำตอบที่ผนึกของการสำรวจบุคลากรที่นับแล้วยังไม่ได้ (${why}) จะลองใหม่ทุกวันและเมื่อเปิดโปรแกรมครั้งต่อไป`,
  en: `The keys and sealed answers of a counted staff survey could not be destroyed (${why}). It is tried again every day and when the program starts.`,
})

/** The log of PostgreSQL holds longer what its tables do not hold any more. */
export const logStays: Readonly<Record<'until-written-over' | 'copied', Bilingual>> = {
  'until-written-over': {
    th: 'ลบคำตอบที่ผนึกของการสำรวจบุคลากรออกจากตารางแล้ว แต่บันทึกของ PostgreSQL (write-ahead log) ยังเก็บไว้จนกว่าจะเขียนทับเอง เพราะโปรแกรมนี้สั่งให้เขียนทับไม่ได้',
    en: 'The sealed answers of a staff survey are out of the tables. The write-ahead log of PostgreSQL keeps them until it writes over them: we cannot tell it to.',
  },
  copied: {
    th: 'ลบคำตอบที่ผนึกของการสำรวจบุคลากรออกจากตารางแล้ว แต่ PostgreSQL นี้ส่งบันทึก (write-ahead log) ไปเก็บที่อื่นด้วย ผู้ดูแลต้องลบสำเนานั้นเอง',
    en: 'The sealed answers of a staff survey are out of the tables. This PostgreSQL copies its write-ahead log elsewhere: whoever runs it must delete those copies.',
  },
}

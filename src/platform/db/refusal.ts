import type { Bilingual } from '../../basics/bilingual.ts'

/** Why a database cannot be opened. */
export type DatabaseRefusal =
  /** Another Prongsai has the folder open; null where it did not say who it is. */
  | { readonly code: 'folder-in-use'; readonly folder: string; readonly pid: number | null }
  | { readonly code: 'folder-unwritable'; readonly folder: string; readonly why: string }
  | {
      readonly code: 'folder-of-another-version'
      readonly folder: string
      readonly found: string
      readonly wanted: string
    }
  /** A commit caused no fsync: a power cut could lose what was said to be saved. */
  | { readonly code: 'not-durable'; readonly folder: string }
  /** The database may be whole: it needs room to begin, and there is too little. Bytes that are free. */
  | { readonly code: 'disk-full'; readonly folder: string; readonly free: number }
  | { readonly code: 'folder-broken'; readonly folder: string; readonly why: string }
  | { readonly code: 'server-unreachable'; readonly why: string }
  | { readonly code: 'migration-failed'; readonly migration: string; readonly why: string }
  /** The database has been changed by a newer Prongsai than this one. */
  | { readonly code: 'migrated-by-newer'; readonly migration: string }

/** The refusal as a sentence that says what to do. */
export function sentenceOf(refusal: DatabaseRefusal): Bilingual {
  switch (refusal.code) {
    case 'folder-in-use': {
      const { folder, pid } = refusal
      return {
        th: `โฟลเดอร์ข้อมูล ${folder} กำลังถูกใช้โดยโปร่งใสอีกตัวหนึ่ง${pid === null ? '' : ` (หมายเลขโพรเซส ${pid})`} ปิดตัวนั้นก่อน แล้วเปิดใหม่`,
        en: `The data folder ${folder} is in use by another Prongsai${pid === null ? '' : ` (process ${pid})`}. Close that one first, then start again.`,
      }
    }
    case 'folder-unwritable':
      return {
        th: `เขียนลงโฟลเดอร์ข้อมูล ${refusal.folder} ไม่ได้ ตรวจสิทธิ์ของโฟลเดอร์หรือเลือกโฟลเดอร์อื่น (${refusal.why})`,
        en: `The data folder ${refusal.folder} cannot be written. Check its permissions or choose another folder (${refusal.why}).`,
      }
    case 'folder-of-another-version':
      return {
        th: `โฟลเดอร์ข้อมูล ${refusal.folder} เป็นของ PostgreSQL รุ่น ${refusal.found} แต่โปรแกรมนี้ใช้รุ่น ${refusal.wanted} สำรองข้อมูลด้วยโปรแกรมรุ่นเดิมแล้วนำเข้าใหม่`,
        en: `The data folder ${refusal.folder} belongs to PostgreSQL ${refusal.found}, and this program uses ${refusal.wanted}. Dump it with the version that made it and load the dump here.`,
      }
    case 'not-durable':
      return {
        th: `ฐานข้อมูลใน ${refusal.folder} ไม่ได้เขียนลงดิสก์จริงเมื่อบันทึก จึงไม่เปิดใช้เพื่อไม่ให้ข้อมูลสูญหาย ติดตั้งส่วนประกอบใหม่ด้วยคำสั่ง npm ci`,
        en: `The database in ${refusal.folder} does not reach the disk when it saves, so it is not opened: a power cut could lose what was saved. Install the packages again with npm ci.`,
      }
    case 'disk-full': {
      const megabytes = Math.floor(refusal.free / 1024 / 1024)
      return {
        th: `ดิสก์ที่เก็บโฟลเดอร์ข้อมูล ${refusal.folder} เกือบเต็ม (เหลือ ${megabytes} MB) จึงเปิดฐานข้อมูลไม่ได้ ข้อมูลที่บันทึกไว้ยังอยู่ ลบไฟล์อื่นให้เหลือที่ว่างอย่างน้อย 100 MB แล้วเปิดใหม่`,
        en: `The disk with the data folder ${refusal.folder} is nearly full (${megabytes} MB left), so the database cannot be opened. What was saved is still there. Delete other files until at least 100 MB are free, then start again.`,
      }
    }
    case 'folder-broken':
      return {
        th: `เปิดฐานข้อมูลในโฟลเดอร์ ${refusal.folder} ไม่ได้ กู้คืนจากข้อมูลสำรอง (${refusal.why})`,
        en: `The database in the folder ${refusal.folder} cannot be opened. Restore it from a backup (${refusal.why}).`,
      }
    case 'server-unreachable':
      return {
        th: `ติดต่อ PostgreSQL ตามที่ DATABASE_URL บอกไม่ได้ ตรวจว่าเครื่องแม่ข่ายเปิดอยู่และที่อยู่กับรหัสผ่านถูกต้อง (${refusal.why})`,
        en: `The PostgreSQL named by DATABASE_URL cannot be reached. Check that the server runs and that address and password are right (${refusal.why}).`,
      }
    case 'migration-failed':
      return {
        th: `ปรับโครงสร้างฐานข้อมูลขั้น ${refusal.migration} ไม่สำเร็จ ข้อมูลเดิมยังอยู่ครบ (${refusal.why})`,
        en: `The migration ${refusal.migration} failed. What was there before is untouched (${refusal.why}).`,
      }
    case 'migrated-by-newer':
      return {
        th: `ฐานข้อมูลนี้ถูกใช้กับโปร่งใสรุ่นใหม่กว่านี้แล้ว (${refusal.migration}) ใช้โปรแกรมรุ่นนั้นหรือใหม่กว่า`,
        en: `This database has been used by a newer Prongsai (${refusal.migration}). Use that version or a newer one.`,
      }
  }
}

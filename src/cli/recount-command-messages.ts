// What `recount` says besides the recount itself.
import type { Bilingual } from '../basics/bilingual.ts'

/** No folder was named. */
export const folderUnsaid: Bilingual = {
  th: 'บอกโฟลเดอร์หรือไฟล์ .zip ที่จะนับซ้ำ เช่น prongsai recount ผลสำรวจ.zip',
  en: 'Name the folder or .zip to count again, for example: prongsai recount results.zip',
}

/** It is a link, a pipe or a folder where a file is expected. */
export const notAFile = (place: string): Bilingual => ({
  th: `${place} ไม่ใช่ไฟล์ธรรมดา (เป็นลิงก์หรืออย่างอื่น) จึงไม่อ่าน ใช้ไฟล์ที่ดาวน์โหลดมาโดยตรง`,
  en: `${place} is no plain file (a link, or something else) and was not read. Use the files as they were downloaded.`,
})

/** It is larger than a result can be. */
export const fileTooLarge = (place: string): Bilingual => ({
  th: `${place} ใหญ่เกินกว่าที่ผลสำรวจจะเป็นได้ จึงไม่อ่าน`,
  en: `${place} is larger than a result can be, and was not read.`,
})

/** Said while it goes on. */
export const recounting: Bilingual = {
  th: 'กำลังตรวจลายเซ็นของทุกคำตอบ',
  en: 'Checking the signature of every answer',
}

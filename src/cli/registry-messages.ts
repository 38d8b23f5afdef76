// What `registry` says, in both languages.

/** Said while it goes on. */
export const reading = { th: 'กำลังอ่านทะเบียน', en: 'Reading the registry' }
/** No file was named. */
export const fileUnsaid = {
  th: 'บอกไฟล์ CSV ของทะเบียนด้วย: registry ไฟล์ [--dry-run] [--mark-missing] [--json]',
  en: 'Name the CSV file of the registry: registry FILE [--dry-run] [--mark-missing] [--json]',
}
/** The file cannot be opened, with the code of the system. */
export const fileUnread = (file: string, why: string) => ({
  th: `เปิดไฟล์ ${file} ไม่ได้ (${why})`,
  en: `The file ${file} cannot be opened (${why}).`,
})
/** It was a dry run. */
export const nothingSaved = {
  th: 'นี่เป็นการลองเท่านั้น ยังไม่ได้บันทึก',
  en: 'This was a dry run; nothing was saved.',
}
/** It was taken in, and so many agencies followed. */
export const saved = (followed: number) => ({
  th: `รับทะเบียนแล้ว หน่วยงานในเครื่องนี้เปลี่ยนตาม ${followed} แห่ง`,
  en: `The registry is taken in; ${followed} agencies here followed it.`,
})
/** Too much is missing for what is missing to be marked as gone. */
export const partialUnmarked = {
  th: 'ไฟล์นี้ขาดไปเกินหนึ่งในสิบ จึงไม่ทำเครื่องหมายแห่งที่ไม่อยู่ในไฟล์ สั่งให้ทำด้วย --mark-missing',
  en: 'More than a tenth is missing from this file, so what it lacks is not marked as gone. Say --mark-missing to mark it.',
}

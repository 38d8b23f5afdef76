import type { Language } from '../basics/bilingual.ts'
import { instantText } from '../basics/instant-text.ts'

/** A size as people say it, with a space that does not break. */
const sizeText = (bytes: number) => {
  const kilobytes = bytes / 1024
  return kilobytes < 1000
    ? `${Math.ceil(kilobytes)}\u00a0KB`
    : `${(kilobytes / 1024).toFixed(1)}\u00a0MB`
}

const th = {
  title: 'สำรองข้อมูล',
  lead: 'ทุกอย่างในระบบอยู่ในไฟล์เดียว ทั้งฐานข้อมูลและไฟล์หลักฐาน ทำได้ขณะที่ทุกคนยังทำงานอยู่ ทุกครั้งจะลองกู้คืนแล้วเทียบเนื้อหาให้ก่อนบอกว่าเสร็จ',
  short: 'ฐานข้อมูลและไฟล์หลักฐานทั้งหมดในไฟล์เดียว พร้อมลองกู้คืนให้ทุกครั้ง',
  never: 'ยังไม่เคยสำรองข้อมูล',
  neverMore: 'ถ้าเครื่องเสียวันนี้ ข้อมูลจะหายทั้งหมด สำรองตอนนี้แล้วดาวน์โหลดไปเก็บที่เครื่องอื่น',
  late: (days: number) => `สำรองครั้งล่าสุดเมื่อ ${days} วันก่อน`,
  lateMore: 'ควรสำรองอย่างน้อยสัปดาห์ละครั้ง แล้วดาวน์โหลดไปเก็บที่เครื่องอื่น',
  doing: 'กำลังทำอยู่',
  steps: {
    database: 'กำลังบันทึกฐานข้อมูล',
    files: (done: number, of: number) => `กำลังบันทึกไฟล์หลักฐาน ${done} จาก ${of}`,
    checking: 'กำลังลองกู้คืนและเทียบเนื้อหาทุกแถว',
  },
  refreshes: 'หน้านี้เปิดใหม่เองทุก 2 วินาที',
  refresh: 'ดูความคืบหน้าตอนนี้',
  made: (name: string) => `สำรองแล้ว ${name}`,
  checked: (name: string) => `${name} ใช้ได้`,
  contents: (rows: number, files: number) => `${rows} แถว ${files} ไฟล์ ลองกู้คืนแล้วตรงกันทั้งหมด`,
  spoilt: (count: number) =>
    `ไฟล์หลักฐาน ${count} ไฟล์เสียอยู่ในโฟลเดอร์ข้อมูลแล้ว จึงไม่อยู่ในไฟล์สำรอง กู้จากไฟล์สำรองเก่า`,
  failed: (name: string) => `${name} ไม่สำเร็จ`,
  fault: 'โปรแกรมขัดข้อง ข้อมูลที่บันทึกแล้วไม่หาย รายละเอียดอยู่ในหน้าต่างที่เปิดโปรแกรมไว้',
  makeTitle: 'สำรองตอนนี้',
  withKey: 'ใส่กุญแจของระบบไว้ในไฟล์ด้วย',
  withKeyMore:
    'ไม่ใส่: หลังกู้คืนต้องตั้งรหัสผ่านอีเมล LINE และการยืนยันตัวขั้นที่สองใหม่ เว้นแต่เก็บ secret.key ไว้แยกต่างหาก · ใส่: ใครได้ไฟล์ก็เปิดความลับทั้งหมดได้',
  make: 'สำรองข้อมูล',
  listTitle: (kept: number) => `ไฟล์สำรองล่าสุด (เก็บ ${kept} ไฟล์)`,
  none: 'ยังไม่มีไฟล์สำรอง',
  download: 'ดาวน์โหลด',
  check: 'ตรวจ',
  ofWhich: (when: string) => ` ไฟล์ของ ${when}`,
  moment: (instant: string) => instantText('th', instant),
  size: sizeText,
  keepSafe: 'ไฟล์สำรองมีข้อมูลบุคคลและรหัสผ่านที่เข้ารหัสทางเดียว เก็บไว้คนละเครื่องกับระบบ ในที่ที่เปิดได้เฉพาะผู้ดูแล',
  newFolder: 'โฟลเดอร์ใหม่',
  restoreTitle: 'กู้คืนอย่างไร',
  restore: [
    'ติดตั้งโปร่งใสบนเครื่องใหม่ แล้วคัดลอกไฟล์สำรองไปวางในโฟลเดอร์โปรแกรม',
    'สั่งคำสั่งด้านล่างกับโฟลเดอร์ข้อมูลที่ยังว่าง ข้อมูลเดิมจะไม่ถูกเขียนทับ',
    'เปิดโปรแกรม ทุกคนเข้าสู่ระบบใหม่ด้วยรหัสผ่านเดิม',
  ],
}

const en: typeof th = {
  title: 'Backups',
  lead: 'Everything is in one file: the database and the kept files. It is made while everybody goes on working, and is loaded and compared each time before it counts as done.',
  short: 'The database and all kept files in one file, tried out each time.',
  never: 'No backup has been made yet',
  neverMore:
    'If this computer breaks today, everything is lost. Make one now and download it to another computer.',
  late: (days) => `The last backup is ${days} days old`,
  lateMore: 'Make one at least every week, and download it to another computer.',
  doing: 'Under way',
  steps: {
    database: 'Saving the database',
    files: (done, of) => `Saving kept files, ${done} of ${of}`,
    checking: 'Loading it and comparing every row',
  },
  refreshes: 'This page opens anew every 2 seconds',
  refresh: 'See how far it is',
  made: (name) => `Made: ${name}`,
  checked: (name) => `${name} is whole`,
  contents: (rows, files) => `${rows} rows and ${files} files, loaded and compared: all the same.`,
  spoilt: (count) =>
    `${count} kept files are spoilt in the data folder already and are not in the backup. Take them from an older one.`,
  failed: (name) => `${name} failed`,
  fault:
    'The program failed at this; what was saved is safe. The details are in the window the program was started in.',
  makeTitle: 'Make one now',
  withKey: 'Put the installation’s key into the file',
  withKeyMore:
    'Without it, passwords of mail and LINE and second factors are set anew after a restore, unless secret.key is kept elsewhere. With it, whoever has the file can open every secret.',
  make: 'Make a backup',
  listTitle: (kept) => `The last backups (${kept} are kept)`,
  none: 'There is no backup yet.',
  download: 'Download',
  check: 'Check',
  ofWhich: (when) => ` the backup of ${when}`,
  moment: (instant) => instantText('en', instant),
  size: sizeText,
  keepSafe:
    'A backup holds personal data and hashed passwords. Keep it on another computer, where only the operators can open it.',
  newFolder: 'NEW-FOLDER',
  restoreTitle: 'How to restore',
  restore: [
    'Install Prongsai on the new computer and copy the backup into its folder.',
    'Run the command below with a data folder that is still empty. Nothing is ever overwritten.',
    'Start the program. Everybody signs in again with the password they had.',
  ],
}

/** The words of the page of backups. */
export const backupWords: Readonly<Record<Language, typeof th>> = { th, en }

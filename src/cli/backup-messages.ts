import type { Bilingual } from '../basics/bilingual.ts'
import type { Manifest } from '../platform/backup/manifest.ts'

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)
const rowsIn = ({ tables }: Manifest) => tables.reduce((sum, { rows }) => sum + rows, 0)
const sizes = (manifest: Manifest): Bilingual => ({
  th: `${manifest.tables.length} ตาราง ${rowsIn(manifest)} แถว และ ${manifest.files.length} ไฟล์`,
  en: `${manifest.tables.length} tables with ${rowsIn(manifest)} rows, and ${manifest.files.length} ${manifest.files.length === 1 ? 'file' : 'files'}`,
})

/** What was saved, and whether it was tried. */
export function madeSentence(made: {
  readonly manifest: Manifest
  readonly bytes: number
  readonly sha256: string
  readonly verified: boolean
}): Bilingual {
  const { manifest, bytes, sha256, verified } = made
  const size = sizes(manifest)
  const [th, en] = verified
    ? [
        'ลองกู้คืนแล้วเนื้อหาตรงกันทุกแถวทุกไฟล์',
        'It was loaded into a database of its own and compared: every row and file is the same.',
      ]
    : [
        'ยังไม่ได้ลองกู้คืน (--no-verify) ตรวจภายหลังด้วย backup --check',
        'It was not tried (--no-verify); try it with backup --check.',
      ]
  return {
    th: `สำรองแล้ว ${size.th} (${megabytes(bytes)} MB, SHA-256 ${sha256}) ${th}`,
    en: `Saved ${size.en} (${megabytes(bytes)} MB, SHA-256 ${sha256}). ${en}`,
  }
}

/** The sentences of `backup` and `restore`. */
export const backupWords = {
  making: { th: 'กำลังสำรองข้อมูล', en: 'Making the backup' },
  asking: {
    th: 'โปรแกรมเปิดใช้ข้อมูลนี้อยู่ ให้โปรแกรมนั้นสำรองข้อมูล',
    en: 'The program has this data open and makes the backup',
  },
  checking: { th: 'กำลังลองกู้คืนและเทียบเนื้อหา', en: 'Loading and comparing the backup' },
  restoring: { th: 'กำลังกู้คืน', en: 'Restoring' },
  nothingThere: (folder: string): Bilingual => ({
    th: `ใน ${folder} ยังไม่มีข้อมูลให้สำรอง ระบุโฟลเดอร์ข้อมูลด้วย --data`,
    en: `There is no data in ${folder} to back up. Name the data folder with --data.`,
  }),
  noAnswer: {
    th: 'โปรแกรมที่เปิดใช้ข้อมูลนี้อยู่ไม่ตอบ ถ้าเป็นรุ่นเก่าให้ปิดก่อนแล้วสั่งสำรองใหม่',
    en: 'The program that has this data open does not answer. If it is an older version, stop it and try again.',
  },
  fault: {
    th: 'โปรแกรมที่เปิดใช้ข้อมูลนี้อยู่ขัดข้องขณะสำรอง รายละเอียดอยู่ในหน้าต่างของโปรแกรมนั้น ข้อมูลที่บันทึกแล้วไม่หาย',
    en: 'The program that has this data open failed at the backup; its own window says more. What was saved is safe.',
  },
  late: (days: number): Bilingual => ({
    th: `สำรองข้อมูลครั้งล่าสุดเมื่อ ${days} วันก่อน ควรสำรองทุกสัปดาห์ ด้วยคำสั่ง backup หรือที่หน้า /operator/backup`,
    en: `The last backup is ${days} days old. Make one every week, with the command backup or on the page /operator/backup.`,
  }),
  doneByOther: {
    th: 'สำรองแล้ว ลองกู้คืนแล้วเนื้อหาตรงกันทุกแถวทุกไฟล์',
    en: 'Saved. It was loaded into a database of its own and compared: every row and file is the same.',
  },
  doneByOtherUnchecked: {
    th: 'สำรองแล้ว ยังไม่ได้ลองกู้คืน (--no-verify) ตรวจภายหลังด้วย backup --check',
    en: 'Saved. It was not tried (--no-verify); try it with backup --check.',
  },
  withKey: {
    th: 'ไฟล์นี้มีกุญแจของระบบอยู่ด้วย ใครได้ไฟล์ก็เปิดความลับที่เก็บไว้ได้ทั้งหมด เก็บไว้ในที่ปลอดภัยเท่ากับตู้เอกสารลับ',
    en: 'The key of the installation is in this file: whoever has the file can open every secret in it. Keep it as safe as the office itself.',
  },
  withoutKey: {
    th: 'ไฟล์นี้ไม่มีกุญแจของระบบ (secret.key) เก็บกุญแจไว้แยกต่างหาก ถ้าไม่มีกุญแจ หลังกู้คืนต้องตั้งรหัสผ่านอีเมล LINE และการยืนยันตัวขั้นที่สองใหม่ ไฟล์มีข้อมูลบุคคล เก็บให้ปลอดภัย',
    en: 'The key of the installation (secret.key) is not in this file; keep it elsewhere. Without it, passwords of mail and LINE and second factors must be set anew after a restore. The file holds personal data: keep it safe.',
  },
  spoilt: (sha256: string): Bilingual => ({
    th: `ไฟล์หลักฐาน ${sha256} เสียอยู่ในโฟลเดอร์ข้อมูลแล้ว จึงไม่อยู่ในไฟล์สำรอง กู้จากไฟล์สำรองเก่า`,
    en: `The kept file ${sha256} is spoilt in the data folder already and is not in the backup. Take it from an older backup.`,
  }),
  whole: (manifest: Manifest): Bilingual => ({
    th: `ไฟล์สำรองใช้ได้ ทำเมื่อ ${manifest.madeAt} ด้วยรุ่น ${manifest.program} มี ${sizes(manifest).th}${manifest.withKey ? ' และกุญแจของระบบ' : ''}`,
    en: `The backup is whole: made ${manifest.madeAt} by version ${manifest.program}, with ${sizes(manifest).en}${manifest.withKey ? ', and the key' : ''}.`,
  }),
  nameFile: {
    th: 'ระบุไฟล์สำรอง เช่น restore prongsai-20261123-140512.zip --data โฟลเดอร์ใหม่',
    en: 'Name the backup, such as restore prongsai-20261123-140512.zip --data NEW-FOLDER.',
  },
  willRestore: (manifest: Manifest, place: string): Bilingual => ({
    th: `จะกู้คืนข้อมูลของ ${manifest.madeAt} (${sizes(manifest).th}) ลงใน ${place}`,
    en: `This restores the state of ${manifest.madeAt} (${sizes(manifest).en}) into ${place}.`,
  }),
  askYes: { th: 'พิมพ์ yes แล้วกด Enter เพื่อทำต่อ: ', en: 'Type yes and press Enter to go on: ' },
  sayYes: {
    th: 'ยังไม่ได้กู้คืน ตอบ yes หรือสั่งด้วย --yes',
    en: 'Nothing was restored. Answer yes, or say --yes.',
  },
  restored: (place: string): Bilingual => ({
    th: `กู้คืนลงใน ${place} แล้ว เทียบเนื้อหาตรงกันทุกแถวทุกไฟล์ ทุกคนต้องเข้าสู่ระบบใหม่ ลิงก์เชิญและรหัสกู้คืนที่พิมพ์ไว้ใช้ไม่ได้แล้ว`,
    en: `Restored into ${place}; every row and file is the same. Everybody signs in again; invitations and printed recovery codes no longer work.`,
  }),
  ofWhom: (operators: readonly string[], address: string | null): Bilingual => ({
    th: `ผู้ใช้ รหัสผ่าน และสิทธิ์เป็นของไฟล์สำรองนี้ ผู้ดูแลระบบคือ ${operators.join(', ') || '(ยังไม่มี)'} ใครที่ไม่ได้อยู่ในไฟล์สำรองเข้าไม่ได้ ถ้าไฟล์เป็นของที่อื่น คนของที่นั่นเปิดที่นี่ได้${address === null ? '' : ` ที่อยู่สาธารณะที่ตั้งไว้คือ ${address}`}`,
    en: `People, passwords and roles are those of the backup. Operators are ${operators.join(', ') || '(nobody yet)'}; whoever is not in the backup cannot sign in. If it came from another office, its people can open this one.${address === null ? '' : ` The public address it sets is ${address}.`}`,
  }),
  sealedGone: {
    th: 'กุญแจไม่ใช่ดอกที่ใช้ตอนสำรอง (ไฟล์นี้เป็นของระบบอื่น หรือกุญแจเดิมหาย) จึงลบรหัสผ่านอีเมล LINE และการยืนยันตัวขั้นที่สองของทุกคน ตั้งใหม่ในหน้าตั้งค่าและหน้าบัญชี',
    en: 'The key is not the one of the backup (it is of another installation, or its key is lost), so passwords of mail and LINE and everybody’s second factors are gone: set them anew in the settings and on the account pages.',
  },
} as const

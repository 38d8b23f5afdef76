import type { Language } from '../basics/bilingual.ts'
import type { WordsWrong } from './agency.ts'
import type { LogoRefusal } from './logo.ts'
import { logoSides } from './logo.ts'

const th = {
  title: 'ข้อมูลหน่วยงาน',
  lead: 'ชื่อและที่ตั้งนี้อยู่บนหน้าสาธารณะและหัวรายงานที่พิมพ์ต่อจากนี้',
  code: 'รหัส',
  codeHint: 'รหัสอยู่ในที่อยู่หน้าสาธารณะซึ่งมีคนอ้างอิงแล้ว จึงเปลี่ยนไม่ได้',
  type: 'ประเภท',
  otherType: 'อื่นๆ',
  name: 'ชื่อเต็ม',
  nameHint: 'ตามที่ใช้ในหนังสือราชการ รวมคำหน้า เช่น องค์การบริหารส่วนตำบล…',
  district: 'อำเภอ',
  province: 'จังหวัด',
  placeHint: 'ไม่ต้องมีคำว่าอำเภอหรือจังหวัด',
  save: 'บันทึก',
  logo: 'ตราสัญลักษณ์',
  logoHint: `PNG, JPEG หรือ WebP ไม่เกิน 2 MB ด้านละ ${logoSides.least} ถึง ${logoSides.most} พิกเซล จะแสดงบนหน้าสาธารณะ`,
  logoAlt: (name: string) => `ตราสัญลักษณ์ของ${name}`,
  logoNone: 'ยังไม่มีตรา',
  logoSend: 'ใช้ตรานี้',
  logoRemove: 'นำตราออก',
  registry: 'ตามทะเบียนของกรมส่งเสริมการปกครองท้องถิ่น',
  registrySame: 'ตรงกับทะเบียนทุกช่อง',
  registryDiffers: 'ทะเบียนบอกต่างจากที่กรอกไว้ที่นี่',
  registryGone: (day: string) =>
    `ทะเบียนที่รับเมื่อ ${day} ไม่มีหน่วยงานนี้แล้ว อาจถูกยุบ รวม หรือเปลี่ยนฐานะ ข้อมูลที่นี่ยังอยู่ครบ`,
  registryTake: 'ใช้ตามทะเบียน',
  here: 'ที่นี่',
  there: 'ในทะเบียน',
  empty: 'ว่าง',
  publicPage: 'หน้าสาธารณะ',
  wrong: {
    'name-missing': 'พิมพ์ชื่อเต็มของหน่วยงาน',
    'type-unknown': 'เลือกประเภทจากรายการ',
    'text-too-long': 'ข้อความยาวเกิน 300 ตัวอักษร',
  } satisfies Record<WordsWrong, string>,
  logoMissing: 'เลือกไฟล์ภาพก่อน',
  logoWrong: {
    'logo-too-large': 'ภาพใหญ่เกิน 2 MB โปรดย่อหรือบันทึกใหม่ให้เล็กลง',
    'logo-unknown': 'ไฟล์นี้ไม่ใช่ภาพ PNG, JPEG หรือ WebP',
    'logo-size': `ภาพต้องกว้างและสูงด้านละ ${logoSides.least} ถึง ${logoSides.most} พิกเซล`,
  } satisfies Record<LogoRefusal['code'], string>,
}

const en: typeof th = {
  title: 'About this agency',
  lead: 'This name and place stand on the public pages and at the head of papers printed from now on.',
  code: 'Code',
  codeHint: 'The code stands in public addresses that others cite, so it cannot change.',
  type: 'Type',
  otherType: 'Other',
  name: 'Full name',
  nameHint: 'As in official letters, type included: องค์การบริหารส่วนตำบล…',
  district: 'District',
  province: 'Province',
  placeHint: 'Without the word อำเภอ or จังหวัด',
  save: 'Save',
  logo: 'Emblem',
  logoHint: `PNG, JPEG or WebP, up to 2 MB, each side ${logoSides.least} to ${logoSides.most} pixels. Shown on the public page.`,
  logoAlt: (name) => `Emblem of ${name}`,
  logoNone: 'No emblem yet',
  logoSend: 'Use this emblem',
  logoRemove: 'Remove the emblem',
  registry: 'In the registry of the Department of Local Administration',
  registrySame: 'Agrees with the registry in every field.',
  registryDiffers: 'The registry says otherwise than what stands here.',
  registryGone: (day) =>
    `The registry of ${day} no longer has this agency: it may have been dissolved, merged or raised in status. Everything here stays.`,
  registryTake: 'Use what the registry says',
  here: 'Here',
  there: 'In the registry',
  empty: 'empty',
  publicPage: 'Public page',
  wrong: {
    'name-missing': 'Type the full name of the agency.',
    'type-unknown': 'Choose a type from the list.',
    'text-too-long': 'This is longer than 300 characters.',
  },
  logoMissing: 'Choose a picture first.',
  logoWrong: {
    'logo-too-large': 'The picture is larger than 2 MB. Please make it smaller.',
    'logo-unknown': 'This file is no PNG, JPEG or WebP picture.',
    'logo-size': `Each side of the picture must be ${logoSides.least} to ${logoSides.most} pixels.`,
  },
}

/** Every sentence of the page about an agency, in both languages; Thai is the source. */
export const profileWords: Readonly<Record<Language, typeof th>> = { th, en }

import type { Language } from '../../basics/bilingual.ts'

const th = {
  skip: 'ข้ามไปยังเนื้อหา',
  otherLanguage: 'English',
  languageOf: 'en',
  siteLinks: 'เมนูหลัก',
  where: 'ตำแหน่งของหน้านี้',
  problems: (count: number) => `แก้ไข ${count} แห่ง`,
  optional: '(ไม่บังคับ)',
  tagline: 'ข้อมูล ITA ที่ใครก็ตรวจสอบได้',
  problemBefore: 'ต้องแก้ไข:',
  noChoice: 'ไม่ระบุ',
  signIn: 'เข้าสู่ระบบ',
  signOut: 'ออกจากระบบ',
  privacy: 'ข้อมูลส่วนบุคคล',
  done: {
    saved: (time: string) => `บันทึกแล้ว ${time} น.`,
    removed: (time: string) => `ลบแล้ว ${time} น.`,
  },
}

const en: typeof th = {
  skip: 'Skip to content',
  otherLanguage: 'ภาษาไทย',
  languageOf: 'th',
  siteLinks: 'Main links',
  where: 'Where this page stands',
  problems: (count) => (count === 1 ? 'Correct 1 thing' : `Correct ${count} things`),
  optional: '(optional)',
  tagline: 'ITA that anyone can check',
  problemBefore: 'To correct:',
  noChoice: 'Not stated',
  signIn: 'Sign in',
  signOut: 'Sign out',
  privacy: 'Personal data',
  done: {
    saved: (time) => `Saved at ${time.replace('.', ':')}`,
    removed: (time) => `Removed at ${time.replace('.', ':')}`,
  },
}

/** The few words of the design system itself. */
export const htmlWords: Readonly<Record<Language, typeof th>> = { th, en }

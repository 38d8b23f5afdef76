import type { Language } from '../basics/bilingual.ts'

const th = {
  mark: '(ปีตัวอย่างสำหรับฝึกใช้ ไม่ใช่ข้อมูลจริง)',
  notice: 'ปีนี้เป็นแผนสมมติสำหรับฝึกใช้ แก้ไขและลองได้ตามสบาย ทุกหน้าและเอกสารของปีนี้มีคำว่าปีตัวอย่าง',
  end: 'ลบปีตัวอย่างได้ในขั้น “ปีและกรอบการประเมิน” ของการตั้งค่าหน่วยงาน',
}

const en: typeof th = {
  mark: '(ปีตัวอย่างสำหรับฝึกใช้ ไม่ใช่ข้อมูลจริง · sample year for practice, not real)',
  notice:
    'This year is a fictional plan to practise with. Change what you like; every page and paper of it says that it is a sample.',
  end: 'Take it out in the step “Year and framework” of the agency’s setting-up',
}

/** What marks a year that is only for practice, in both languages. */
export const practiceWords: Readonly<Record<Language, typeof th>> = { th, en }

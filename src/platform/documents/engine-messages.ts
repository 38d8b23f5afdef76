import type { Bilingual } from '../../basics/bilingual.ts'
import type { EngineInUse, WhyNotNative } from './typst-engine.ts'

/** What prints PDFs here, and what that means for whoever prints them. */
export function engineSentence(inUse: EngineInUse, platform: string): Bilingual {
  if (inUse.kind === 'binary')
    return {
      th: `พิมพ์ PDF ด้วย Typst แบบไบนารีของ ${platform} ซึ่งเร็วและประกาศมาตรฐาน PDF/UA-1`,
      en: `PDFs are printed by the Typst binary for ${platform}: fast, and declared PDF/UA-1`,
    }
  const why = reasons[inUse.why.code](platform)
  return {
    th: `พิมพ์ PDF ด้วย Typst แบบ WebAssembly เพราะ${why.th} (${inUse.why.says}) ข้อความและหน้ากระดาษเหมือนกัน แต่ช้ากว่าราวสิบเท่า และไฟล์ไม่ประกาศมาตรฐาน PDF/UA-1`,
    en: `PDFs are printed by Typst as WebAssembly, because ${why.en} (${inUse.why.says}). Words and pages are the same, but it is some ten times slower and the files do not declare PDF/UA-1`,
  }
}

const reasons: Record<WhyNotNative['code'], (platform: string) => Bilingual> = {
  'no-binary': (platform) => ({
    th: `เปิดไบนารีของ Typst สำหรับ ${platform} ไม่ได้`,
    en: `no Typst binary for ${platform} can be opened`,
  }),
  'binary-too-old': (platform) => ({
    th: `ไบนารีของ Typst สำหรับ ${platform} เก่าเกินไป`,
    en: `the Typst binary for ${platform} is too old`,
  }),
}

/** Neither engine can be opened. */
export const noEngineSentence = (says: string): Bilingual => ({
  th: `พิมพ์ PDF บนเครื่องนี้ไม่ได้ (${says}) รูปแบบอื่นใช้ได้ตามปกติ ติดตั้งส่วนประกอบใหม่ด้วยคำสั่ง npm ci`,
  en: `PDFs cannot be printed on this machine (${says}); every other format can. Install the packages again with npm ci`,
})

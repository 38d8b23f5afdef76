import type { Bilingual } from '../basics/bilingual.ts'

/** Stands on every page, export, poster and badge of an own survey: nobody takes it for the official one. */
export const ownSurveyLabel: Bilingual = {
  th: 'แบบสำรวจของหน่วยงานเอง ไม่ใช่ EIT ทางการของ ป.ป.ช.',
  en: "The agency's own survey, not the NACC's official EIT",
}

/** Stands wherever results of an own survey do. */
export const ownResultsLabel: Bilingual = {
  th: 'ผลสำรวจของหน่วยงานเอง ไม่ใช่คะแนน ITA ทางการ',
  en: "Results of the agency's own survey, not an official ITA score",
}

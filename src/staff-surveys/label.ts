import type { Bilingual } from '../basics/bilingual.ts'

/** Stands on every page, slip, paper and export of a staff survey: nobody takes it for the official one. */
export const ownStaffSurveyLabel: Bilingual = {
  th: 'แบบสำรวจบุคลากรของหน่วยงานเอง ไม่ใช่ IIT ทางการของ ป.ป.ช.',
  en: "The agency's own staff survey, not the NACC's official IIT",
}

/** Stands wherever results of a staff survey do. */
export const ownStaffResultsLabel: Bilingual = {
  th: 'ผลสำรวจบุคลากรของหน่วยงานเอง ไม่ใช่คะแนน IIT หรือ ITA ทางการ',
  en: "Results of the agency's own staff survey, not an official IIT or ITA score",
}

import type { Bilingual } from '../basics/bilingual.ts'

/** Stands on every page, slip, paper and export of a staff survey: nobody takes it for the official one. */
export const ownStaffSurveyLabel: Bilingual = {
  th: 'แบบสำรวจบุคลากรของหน่วยงานเอง ไม่ใช่ IIT ทางการของ ป.ป.ช.',
  en: "The agency's own staff survey, not the NACC's official IIT",
}

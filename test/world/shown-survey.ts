import { fiscalYear } from '../../src/basics/fiscal-year.ts'
import { plainDate } from '../../src/basics/plain-date.ts'
import { frameworkFor } from '../../src/frameworks/framework.ts'
import { loadFrameworks } from '../../src/frameworks/store.ts'
import type { FormView } from '../../src/surveys/pages/form.tsx'
import { questionnaireOf } from '../../src/surveys/questionnaire-of.ts'

const framework = frameworkFor(await loadFrameworks('frameworks'), fiscalYear(2566))
if (!framework) throw new Error('no framework of 2566')

/** The questionnaire of the EIT of 2566: 15 questions, 19 things to tick. */
export const eitOf2566 = questionnaireOf(framework)

/** A form of a fictional office as somebody sees it who opens it, but for what is changed. */
export const shownSurvey = (change: Partial<FormView> = {}): FormView => ({
  agencyName: 'องค์การบริหารส่วนตำบลบ้านตัวอย่าง',
  title: { th: 'แบบสำรวจการรับรู้ของผู้รับบริการ ปี 2569', en: 'Survey of service users, 2026' },
  questionnaire: eitOf2566,
  stratum: 'open',
  closesOn: plainDate('2026-12-31'),
  language: 'th',
  isLarge: false,
  addresses: {
    self: '/s/k7m2p',
    next: '/s/k7m2p',
    otherLanguage: '/en/s/k7m2p',
    large: '/s/k7m2p?large',
    results: null,
    script: '/assets/survey-form.js',
  },
  asksTicket: true,
  isUnverified: true,
  improved: { th: 'ลดขั้นตอนยื่นคำขอ\nเปิดจองคิวทางโทรศัพท์', en: 'Fewer steps\nQueues by telephone' },
  filled: null,
  notice: null,
  ...change,
})

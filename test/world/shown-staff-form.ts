import { fiscalYear } from '../../src/basics/fiscal-year.ts'
import { plainDate } from '../../src/basics/plain-date.ts'
import { fingerprintSyllables } from '../../src/basics/syllables.ts'
import { frameworkFor } from '../../src/frameworks/framework.ts'
import { loadFrameworks } from '../../src/frameworks/store.ts'
import type { StaffFormView } from '../../src/staff-surveys/pages/form.tsx'
import { questionnaireOf } from '../../src/surveys/questionnaire-of.ts'

const framework = frameworkFor(await loadFrameworks('frameworks'), fiscalYear(2566))
if (!framework) throw new Error('no framework of 2566')

/** The questionnaire of the IIT of 2566: 30 questions, 51 things to tick. */
export const iitOf2566 = questionnaireOf(framework, 'IIT')

const policySha256 = '6e1f0a93c4d2'.padEnd(64, '7b')

/** A form of a fictional office as somebody sees it who opens it, but for what is changed. */
export const shownStaffForm = (change: Partial<StaffFormView> = {}): StaffFormView => ({
  surveyId: '0190c0de-0000-7000-8000-000000000007',
  agencyName: 'องค์การบริหารส่วนตำบลบ้านตัวอย่าง',
  title: { th: 'แบบสำรวจบุคลากร ปี 2569', en: 'Staff survey, 2026' },
  questionnaire: iitOf2566,
  closesOn: plainDate('2026-12-31'),
  language: 'th',
  isLarge: false,
  policySha256,
  fingerprint: fingerprintSyllables(policySha256, 8),
  isBlind: true,
  asksWords: true,
  publishes: 'columns',
  once: `${'b2'.repeat(21)}c`,
  isUnverified: true,
  addresses: {
    self: '/i/k7m2p',
    otherLanguage: '/en/i/k7m2p',
    large: '/i/k7m2p?large',
    policy: '/i/k7m2p/policy',
    script: '/assets/staff-survey.js',
  },
  filled: null,
  notice: null,
  ...change,
})

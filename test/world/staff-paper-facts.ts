import { plainDate } from '../../src/basics/plain-date.ts'
import type { StaffPaperFacts } from '../../src/staff-surveys/pages/paper-facts.ts'
import { iitOf2566 } from './shown-staff-form.ts'

/** The papers of a fictional office of thirty, opened and not counted yet, but for what is changed. */
export const staffPaperFacts = (change: Partial<StaffPaperFacts> = {}): StaffPaperFacts => ({
  agency: { name: 'องค์การบริหารส่วนตำบลธารใส' },
  year: 2569,
  title: { th: 'แบบสำรวจบุคลากร ปี 2569', en: 'Staff survey, 2026' },
  questionnaire: iitOf2566,
  asksWords: true,
  isUnverified: true,
  address: 'https://ita.thansai.example/i/k7m2p',
  eligible: 30,
  printed: 33,
  closesOn: plainDate('2026-06-30'),
  witnesses: ['นางสาวสุดา ใจดี', 'นายสมชาย มั่นคง'],
  policySha256: '6e1f0a93c4d2'.padEnd(64, '7b'),
  ledger: null,
  publication: null,
  recordSha256: null,
  emblem: null,
  language: 'th',
  digits: 'arabic',
  isPractice: false,
  ...change,
})

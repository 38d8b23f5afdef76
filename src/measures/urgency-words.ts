import type { Language } from '../basics/bilingual.ts'

/** The two words for what presses, the same on every page and in every reminder. */
export const urgencyWords: Readonly<Record<Language, Readonly<Record<'late' | 'due', string>>>> = {
  th: { late: 'เลยกำหนด', due: 'ใกล้ครบกำหนด' },
  en: { late: 'Overdue', due: 'Due soon' },
}

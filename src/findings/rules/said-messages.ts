import type { Bilingual } from '../../basics/bilingual.ts'
import type { Field } from '../../basics/place.ts'
import { plainDate, toThaiDate, toThaiMonth, yearMonth } from '../../basics/plain-date.ts'
import type { Stage } from '../../measures/measure.ts'
import type { Finding } from '../finding.ts'
import { fieldWords } from '../place-messages.ts'

type Says = Finding['says']

/** What is wrong and what can be done about it, made from the few words a finding carries. */
export type Words = (says: Says) => {
  readonly sentence: Bilingual
  readonly repair: Bilingual | null
}

const stageWords = {
  'not-started': { th: 'ยังไม่ดำเนินการ', en: 'not started' },
  underway: { th: 'อยู่ระหว่างดำเนินการ', en: 'underway' },
  done: { th: 'ดำเนินการแล้ว', en: 'done' },
} satisfies Record<Stage, Bilingual>

const isStage = (word: unknown): word is Stage => typeof word === 'string' && word in stageWords
const isField = (word: unknown): word is Field => typeof word === 'string' && word in fieldWords

/** The stage that `says.stage` names, as the form prints it. */
export const stage = (says: Says): Bilingual =>
  isStage(says['stage']) ? stageWords[says['stage']] : { th: '-', en: '-' }

/** The column that `says.field` names. */
export const field = (says: Says): Bilingual =>
  isField(says['field']) ? fieldWords[says['field']] : { th: '-', en: '-' }

/** A day (YYYY-MM-DD) in the words of a Thai official. */
export const thaiDay = (day: unknown) => toThaiDate(plainDate(String(day)))

/** A month (YYYY-MM) in the words of a Thai official. */
export const thaiMonth = (month: unknown) => toThaiMonth(yearMonth(String(month)))

const english = (pattern: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { ...pattern, timeZone: 'UTC' })
  return (day: unknown) => format.format(new Date(String(day)))
}

/** A day (YYYY-MM-DD) in English. */
export const englishDay = english({ day: 'numeric', month: 'long', year: 'numeric' })

/** A month (YYYY-MM) in English. */
export const englishMonth = english({ month: 'long', year: 'numeric' })

/** Whether a list in a sentence, such as "O11, O23", has more than one member. */
export const isSeveral = (list: unknown) => String(list).includes(',')

/** What a sentence ends with where it rests on an unverified part of a framework. */
export const unsureWords = ({ unsure }: Says): Bilingual =>
  unsure
    ? {
        th: ' (รายการของปีที่เทียบยังไม่ได้ตรวจกับคู่มือ ป.ป.ช.)',
        en: ' (The lists compared are not yet checked against the NACC manual.)',
      }
    : { th: '', en: '' }

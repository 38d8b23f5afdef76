import type { FindingCode } from '../finding.ts'
import type { Words } from './said-messages.ts'

/** Sentences of the rules about names of agencies and units. */
export const namesSpoken = {
  'agency-name-varies': ({ printed, name }) => ({
    sentence: {
      th: `เขียนชื่อหน่วยงานว่า "${printed}" ไม่ตรงกับ "${name}"`,
      en: `The agency is written "${printed}", not "${name}".`,
    },
    repair: { th: `โปรดแก้เป็น "${name}"`, en: `Write "${name}".` },
  }),
  'unit-named-two-ways': ({ name, rows, other, otherRows }) => ({
    sentence: {
      th: `ส่วนราชการเดียวกันเขียนสองแบบ: "${name}" (แถว ${rows}) และ "${other}" (แถว ${otherRows})`,
      en: `One unit has two names: "${name}" (rows ${rows}) and "${other}" (rows ${otherRows}).`,
    },
    repair: {
      th: 'โปรดใช้ชื่อเดียวกันทั้งเอกสาร',
      en: 'Use one name throughout the paper.',
    },
  }),
} satisfies Partial<Record<FindingCode, Words>>

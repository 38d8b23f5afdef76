import type { FindingCode } from '../finding.ts'
import type { Words } from './said-messages.ts'
import { field } from './said-messages.ts'

/** Sentences of the rules about numbering and wording. */
export const wordingSpoken = {
  'step-number-repeated': (says) => ({
    sentence: {
      th: `ช่อง${field(says).th}มีข้อ ${says['number']} ซ้ำกัน`,
      en: `The number ${says['number']} stands twice among the ${field(says).en}.`,
    },
    repair: { th: 'โปรดเรียงเลขข้อใหม่', en: 'Number the list again.' },
  }),
  'step-number-missing': (says) => ({
    sentence: {
      th: `ช่อง${field(says).th}ไม่มีข้อ ${says['missing']} ก่อนถึงข้อ ${says['number']}`,
      en: `Number ${says['missing']} is missing before number ${says['number']} among the ${field(says).en}.`,
    },
    repair: {
      th: 'โปรดตรวจว่ามีข้อความตกหล่นหรือไม่ แล้วเรียงเลขข้อใหม่',
      en: 'Check whether something was left out, then number the list again.',
    },
  }),
  'sentence-unfinished': ({ end, open }) => ({
    sentence: end
      ? { th: `ข้อความจบค้างที่คำว่า "${end}"`, en: `The text breaks off at "${end}".` }
      : {
          th: `ข้อความเปิดเครื่องหมาย ${open} แต่ไม่ได้ปิด`,
          en: `The mark ${open} is opened and not closed.`,
        },
    repair: { th: 'โปรดเติมข้อความให้ครบ', en: 'Complete the text.' },
  }),
  'word-doubled': ({ words }) => ({
    sentence: { th: `พิมพ์คำซ้ำ: ${words}`, en: `A word is typed twice: ${words}.` },
    repair: { th: 'โปรดลบคำที่ซ้ำ', en: 'Delete one of the two.' },
  }),
  'wording-repeated': (says) => ({
    sentence: {
      th: `ช่อง${field(says).th}ใช้ข้อความเดียวกันในแถว ${says['rows']}: "${says['text']}"`,
      en: `The same words stand among the ${field(says).en} of rows ${says['rows']}: "${says['text']}".`,
    },
    repair: {
      th: 'โปรดเขียนให้ตรงกับงานของแต่ละแถว',
      en: 'Write what fits the work of each row.',
    },
  }),
} satisfies Partial<Record<FindingCode, Words>>

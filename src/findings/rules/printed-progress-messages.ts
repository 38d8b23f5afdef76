import type { FindingCode } from '../finding.ts'
import type { Words } from './said-messages.ts'
import { stage } from './said-messages.ts'

/** Sentences of the rules about boxes and percentages as the paper prints them. */
export const printedProgressSpoken = {
  'percent-out-of-range': ({ printed, text }) => ({
    sentence: {
      th: `ร้อยละ ${printed} อยู่นอกช่วง 0 ถึง 100 จึงไม่ได้นับเป็นความก้าวหน้า: "${text}"`,
      en: `${printed}% lies outside 0 to 100, so it was not taken as the progress: "${text}".`,
    },
    repair: {
      th: 'โปรดตรวจตัวเลข แล้วระบุร้อยละระหว่าง 0 ถึง 100',
      en: 'Check the figure, and give a percentage from 0 to 100.',
    },
  }),
  'stage-ticked-twice': (says) => ({
    sentence: {
      th: `ทำเครื่องหมายไว้มากกว่าหนึ่งช่องสถานะ จึงอ่านเป็น "${stage(says).th}" ไปก่อน`,
      en: `More than one box of the stage is ticked; it was read as "${stage(says).en}" for now.`,
    },
    repair: {
      th: 'โปรดทำเครื่องหมายเพียงช่องเดียวตามที่เป็นจริง',
      en: 'Tick only the box that is true.',
    },
  }),
  'stage-missing': (says) => ({
    sentence: {
      th: `ไม่ได้ทำเครื่องหมายช่องสถานะใด จึงอ่านเป็น "${stage(says).th}" ไปก่อน`,
      en: `No box of the stage is ticked; it was read as "${stage(says).en}" for now.`,
    },
    repair: {
      th: 'โปรดทำเครื่องหมายช่องสถานะที่เป็นจริงหนึ่งช่อง',
      en: 'Tick the one box that is true.',
    },
  }),
} satisfies Partial<Record<FindingCode, Words>>

import type { FindingCode } from '../finding.ts'
import type { Words } from './said-messages.ts'
import { englishDay, englishMonth, isSeveral, stage, thaiDay, thaiMonth } from './said-messages.ts'

/** Sentences of the rules about stages, percentages, outcomes and evidence. */
export const progressSpoken = {
  'percent-contradicts-stage': (says) => ({
    sentence: {
      th: `ทำเครื่องหมาย "${stage(says).th}" แต่ระบุความก้าวหน้าร้อยละ ${says['percent']}`,
      en: `The box says "${stage(says).en}", but the progress given is ${says['percent']}%.`,
    },
    repair: {
      th: 'โปรดแก้สถานะหรือร้อยละให้ตรงกัน ดำเนินการแล้วคือร้อยละ 100 ยังไม่ดำเนินการคือร้อยละ 0',
      en: 'Make the box and the percentage agree: done is 100%, not started is 0%.',
    },
  }),
  'percent-contradicts-words': (says) => ({
    sentence: {
      th: `เขียนว่า "${says['words']}" แต่${says['percent'] === undefined ? '' : `ระบุร้อยละ ${says['percent']} และ`}ทำเครื่องหมาย "${stage(says).th}"`,
      en: `The words say "${says['words']}", but ${says['percent'] === undefined ? '' : `the progress is ${says['percent']}% and `}the box ticked is "${stage(says).en}".`,
    },
    repair: {
      th: 'โปรดตรวจว่าดำเนินการถึงไหนจริง แล้วแก้ถ้อยคำ ร้อยละ และสถานะให้ตรงกัน',
      en: 'Check how far the work has really come, then make the words, the percentage and the box agree.',
    },
  }),
  'outcome-repeats-measure': ({ items }) => ({
    sentence: {
      th: `ผลการดำเนินการข้อ ${items} กล่าวซ้ำมาตรการ ยังไม่บอกว่าเกิดผลอะไร`,
      en: isSeveral(items)
        ? `Outcomes ${items} repeat the measure and do not say what came of it.`
        : `Outcome ${items} repeats the measure and does not say what came of it.`,
    },
    repair: {
      th: 'โปรดเพิ่มสิ่งที่เกิดขึ้นจริง เช่น วันที่ จำนวน ช่องทางที่เผยแพร่ หรือผลที่เปลี่ยนไป',
      en: 'Add what really happened: a date, a number, where it was published, what changed.',
    },
  }),
  'done-without-evidence': () => ({
    sentence: {
      th: 'รายงานว่าดำเนินการแล้ว แต่ไม่มีหลักฐาน ลิงก์ เลขที่เอกสาร หรือวันที่แล้วเสร็จ',
      en: 'Reported as done, but with no evidence, link, document number or date.',
    },
    repair: {
      th: 'โปรดแนบลิงก์หรือเอกสารอย่างน้อยหนึ่งรายการ หรือระบุวันที่ดำเนินการ',
      en: 'Add at least one link or document, or the date on which it was done.',
    },
  }),
  'done-without-date': () => ({
    sentence: {
      th: 'รายงานว่าดำเนินการแล้ว แต่ไม่มีวันที่แล้วเสร็จ',
      en: 'Reported as done, but no day says when.',
    },
    repair: {
      th: 'โปรดรายงานความก้าวหน้าอีกครั้งพร้อมวันที่แล้วเสร็จ',
      en: 'Report the progress once more, with the day it was finished.',
    },
  }),
  'period-over-not-done': (says) => ({
    sentence: {
      th: `ครบกำหนดเมื่อ ${thaiDay(says['ended'])} แต่สถานะ ณ ${thaiDay(says['asOf'])} ยังเป็น "${stage(says).th}"`,
      en: `The period ended on ${englishDay(says['ended'])}, but on ${englishDay(says['asOf'])} the measure is still "${stage(says).en}".`,
    },
    repair: {
      th: 'โปรดรายงานความก้าวหน้าล่าสุด หรือขยายระยะเวลาพร้อมเหตุผล',
      en: 'Report the latest progress, or extend the period and say why.',
    },
  }),
  'date-after-period': ({ printed, month, ended }) => ({
    sentence: {
      th: `ผลการดำเนินการระบุ "${printed}" ซึ่งอยู่หลังเดือนสุดท้ายของระยะเวลา (${thaiMonth(ended)})`,
      en: `The outcome speaks of ${englishMonth(month)} ("${printed}"), after the period that ended in ${englishMonth(ended)}.`,
    },
    repair: {
      th: 'โปรดแก้เดือนให้ตรง หรือขยายระยะเวลาดำเนินการ',
      en: 'Correct the month, or extend the period.',
    },
  }),
} satisfies Partial<Record<FindingCode, Words>>

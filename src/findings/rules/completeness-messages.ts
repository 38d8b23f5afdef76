import type { FindingCode } from '../finding.ts'
import type { Words } from './said-messages.ts'
import { field } from './said-messages.ts'

/** Sentences of the rules about what the form asks for and the paper lacks. */
export const completenessSpoken = {
  'column-missing': (says) => ({
    sentence: {
      th: `ตารางไม่มีช่อง "${field(says).th}"`,
      en: `The table has no column for ${field(says).en}.`,
    },
    repair: {
      th: 'โปรดเพิ่มช่องนี้ หรือตรวจว่าหัวตารางสะกดถูกต้อง',
      en: 'Add the column, or check how its heading is spelled.',
    },
  }),
  'owner-missing': () => ({
    sentence: { th: 'ไม่ได้ระบุผู้รับผิดชอบ', en: 'Nobody is named as responsible.' },
    repair: {
      th: 'โปรดระบุส่วนราชการหรือตำแหน่งที่รับผิดชอบ',
      en: 'Name the unit or the post that is responsible.',
    },
  }),
  'period-missing': ({ typed }) => ({
    sentence: typed
      ? {
          th: `อ่านระยะเวลาดำเนินการไม่ออก: "${typed}"`,
          en: `The period could not be read: "${typed}".`,
        }
      : { th: 'ไม่ได้ระบุระยะเวลาดำเนินการ', en: 'No period is given.' },
    repair: {
      th: 'โปรดระบุเดือนเริ่มและเดือนสิ้นสุดพร้อมปี พ.ศ. เช่น ม.ค.-ก.ย. พ.ศ.2566',
      en: 'Give the first and the last month with the year, such as ม.ค.-ก.ย. พ.ศ.2566.',
    },
  }),
  'code-missing': () => ({
    sentence: {
      th: 'ไม่ได้ระบุรหัสข้อที่มาตรการนี้ตอบ',
      en: 'No code says which question or item the measure answers.',
    },
    repair: {
      th: 'โปรดระบุรหัสข้อ เช่น I26 E9 หรือ O38',
      en: 'Give its code, such as I26, E9 or O38.',
    },
  }),
  'measures-missing': () => ({
    sentence: { th: 'ไม่ได้ระบุมาตรการหรือแนวทาง', en: 'No measure is given.' },
    repair: {
      th: 'โปรดระบุว่าจะทำอะไรกับจุดที่ควรพัฒนานี้อย่างน้อยหนึ่งข้อ',
      en: 'Say what is to be done about this weak point: at least one measure.',
    },
  }),
  'outcome-missing': () => ({
    sentence: {
      th: 'รายงานว่าดำเนินการแล้ว แต่ไม่ได้บอกผลการดำเนินการ',
      en: 'Reported as done, but nothing says what came of it.',
    },
    repair: {
      th: 'โปรดเขียนสิ่งที่เกิดขึ้นจริง เช่น ทำอะไร เมื่อใด กับใคร และได้ผลอย่างไร',
      en: 'Write what really happened: what was done, when, with whom, and with what result.',
    },
  }),
  'steps-missing': () => ({
    sentence: { th: 'ไม่ได้ระบุขั้นตอนหรือวิธีการปฏิบัติ', en: 'No steps are given.' },
    repair: { th: 'โปรดระบุขั้นตอนอย่างน้อยหนึ่งข้อ', en: 'Give at least one step.' },
  }),
  'follow-up-missing': () => ({
    sentence: { th: 'ไม่ได้ระบุแนวทางการกำกับติดตาม', en: 'No follow-up is given.' },
    repair: {
      th: 'โปรดระบุว่าใครติดตาม เมื่อใด และรายงานต่อใคร',
      en: 'Say who follows it up, when, and to whom it is reported.',
    },
  }),
  'period-outside-year': ({ year }) => ({
    sentence: {
      th: `ระยะเวลาดำเนินการอยู่นอกปีงบประมาณ ${year} (1 ต.ค. ${Number(year) - 1} – 30 ก.ย. ${year})`,
      en: `The period lies outside fiscal year ${year} (1 Oct ${Number(year) - 544} – 30 Sep ${Number(year) - 543}).`,
    },
    repair: {
      th: 'โปรดตรวจเดือนและปี พ.ศ. ของระยะเวลา',
      en: 'Check the months and the year of the period.',
    },
  }),
  'row-duplicated': ({ first }) => ({
    sentence: {
      th: `แถวนี้ซ้ำกับแถวที่ ${first} ของเอกสาร`,
      en: `This row is the same as row ${first} of the paper.`,
    },
    repair: { th: 'โปรดลบแถวที่ซ้ำ', en: 'Delete one of the two.' },
  }),
} satisfies Partial<Record<FindingCode, Words>>

import type { Bilingual } from '../basics/bilingual.ts'
import type { Field } from '../basics/place.ts'
import { plainDate, toThaiDate, toThaiMonth, yearMonth } from '../basics/plain-date.ts'
import type { Stage } from '../measures/measure.ts'
import type { Finding, FindingCode, Severity } from './finding.ts'
import { fieldWords } from './place-messages.ts'

type Says = Finding['says']
type Words = (says: Says) => { readonly sentence: Bilingual; readonly repair: Bilingual | null }

/** How grave a finding is, as a heading or a label says it. */
export const severityWords = {
  error: { th: 'ต้องแก้ไข', en: 'Must be mended' },
  warning: { th: 'ควรแก้ไข', en: 'Should be mended' },
  notice: { th: 'ควรดูอีกครั้ง', en: 'Worth a look' },
} satisfies Record<Severity, Bilingual>

const stageWords = {
  'not-started': { th: 'ยังไม่ดำเนินการ', en: 'not started' },
  underway: { th: 'อยู่ระหว่างดำเนินการ', en: 'underway' },
  done: { th: 'ดำเนินการแล้ว', en: 'done' },
} satisfies Record<Stage, Bilingual>

const isStage = (word: unknown): word is Stage => typeof word === 'string' && word in stageWords
const isField = (word: unknown): word is Field => typeof word === 'string' && word in fieldWords
const stage = (says: Says): Bilingual =>
  isStage(says['stage']) ? stageWords[says['stage']] : { th: '-', en: '-' }
const field = (says: Says): Bilingual =>
  isField(says['field']) ? fieldWords[says['field']] : { th: '-', en: '-' }

const thaiDay = (day: unknown) => toThaiDate(plainDate(String(day)))
const thaiMonth = (month: unknown) => toThaiMonth(yearMonth(String(month)))
const english = (pattern: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { ...pattern, timeZone: 'UTC' })
  return (day: unknown) => format.format(new Date(String(day)))
}
const englishDay = english({ day: 'numeric', month: 'long', year: 'numeric' })
const englishMonth = english({ month: 'long', year: 'numeric' })

const isSeveral = (list: unknown) => String(list).includes(',')

/** What a sentence ends with where it rests on an unverified part of a framework. */
const unsureWords = ({ unsure }: Says): Bilingual =>
  unsure
    ? {
        th: ' (รายการของปีที่เทียบยังไม่ได้ตรวจกับคู่มือ ป.ป.ช.)',
        en: ' (The lists compared are not yet checked against the NACC manual.)',
      }
    : { th: '', en: '' }

const spoken = {
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
  'code-typed-with-zero': ({ typed, codes }) => ({
    sentence: {
      th: `พิมพ์รหัสข้อด้วยเลขศูนย์แทนตัวอักษร O: ${typed}`,
      en: `The code is typed with a zero for the letter O: ${typed}.`,
    },
    repair: { th: `โปรดพิมพ์เป็น ${codes}`, en: `Write ${codes}.` },
  }),
  'code-unknown': (says) => {
    const { code, year, elsewhere } = says
    const unsure = unsureWords(says)
    return {
      sentence: {
        th: `ไม่มีข้อ ${code} ในการประเมินปี ${year}${elsewhere ? ` (มีในปี ${elsewhere})` : ''}${unsure.th}`,
        en: `There is no ${code} in the assessment of ${year}${elsewhere ? ` (there is in ${elsewhere})` : ''}.${unsure.en}`,
      },
      repair: {
        th: `โปรดตรวจรหัสข้อกับผลการประเมินปี ${year} ที่นำมาวิเคราะห์`,
        en: `Check the code against the result of ${year}, which this plan answers.`,
      },
    }
  },
  'codes-of-another-year': (says) => {
    const { codes, code, before, after, analysed, current, becomes } = says
    const unsure = unsureWords(says)
    const are = isSeveral(codes) ? 'are' : 'is'
    if (says['meant'] === 'current') {
      return {
        sentence: {
          th: `${codes} ใช้เลขข้อของปี ${current} แต่มาตรการนี้ตอบผลการประเมินปี ${analysed} ซึ่ง ${code} คือ "${before}"${unsure.th}`,
          en: `${codes} ${are} numbered as in ${current}, but the measure answers the result of ${analysed}, where ${code} is "${before}".${unsure.en}`,
        },
        repair: {
          th: `โปรดใช้เลขข้อของปี ${analysed} หรือเขียนปีกำกับรหัสข้อ`,
          en: `Use the numbers of ${analysed}, or write the year beside the code.`,
        },
      }
    }
    return {
      sentence: {
        th: `${codes} เป็นเลขข้อของปี ${analysed} ในปี ${current} ${code} ${after ? `คือ "${after}"` : 'ไม่มีแล้ว'}${unsure.th}`,
        en: `${codes} ${are} numbered as in ${analysed}; in ${current} ${code} ${after ? `is "${after}"` : 'is no longer there'}.${unsure.en}`,
      },
      repair: {
        th: `โปรดเขียนปีกำกับ เช่น ${code} (ปี ${analysed})${becomes ? ` ข้อนี้ตรงกับ ${becomes} ของปี ${current}` : ''}`,
        en: `Write the year beside it, such as ${code} (${analysed})${becomes ? `; in ${current} it is ${becomes}` : ''}.`,
      },
    }
  },
  'code-under-wrong-indicator': (says) => {
    const { code, printed, indicator, indicatorEn, instrument } = says
    const unsure = unsureWords(says)
    return {
      sentence: {
        th: `${code} อยู่ใต้ "${printed}" แต่เป็นข้อของ ${instrument} ตัวชี้วัด "${indicator}"${unsure.th}`,
        en: `${code} stands under "${printed}", but it belongs to ${instrument}, indicator "${indicator}" (${indicatorEn}).${unsure.en}`,
      },
      repair: {
        th: 'โปรดย้ายข้อหรือแก้ชื่อตัวชี้วัดให้ตรงกัน',
        en: 'Move the row, or correct the name of the indicator.',
      },
    }
  },
  'agency-name-varies': ({ printed, name }) => ({
    sentence: {
      th: `เขียนชื่อหน่วยงานว่า "${printed}" ไม่ตรงกับ "${name}"`,
      en: `The agency is written "${printed}", not "${name}".`,
    },
    repair: { th: `โปรดแก้เป็น "${name}"`, en: `Write "${name}".` },
  }),
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
  'row-duplicated': ({ first }) => ({
    sentence: {
      th: `แถวนี้ซ้ำกับแถวที่ ${first} ของเอกสาร`,
      en: `This row is the same as row ${first} of the paper.`,
    },
    repair: { th: 'โปรดลบแถวที่ซ้ำ', en: 'Delete one of the two.' },
  }),
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
  'word-doubled': ({ words }) => ({
    sentence: { th: `พิมพ์คำซ้ำ: ${words}`, en: `A word is typed twice: ${words}.` },
    repair: { th: 'โปรดลบคำที่ซ้ำ', en: 'Delete one of the two.' },
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
} satisfies Record<FindingCode, Words>

/** What is wrong, in a sentence; where it is, `placeWords` of place-messages.ts says. */
export const sentenceOf = ({ code, says }: Pick<Finding, 'code' | 'says'>): Bilingual =>
  spoken[code](says).sentence

/** What can be done about it. */
export const repairOf = ({ code, says }: Pick<Finding, 'code' | 'says'>): Bilingual | null =>
  spoken[code](says).repair

import type { FindingCode } from '../finding.ts'
import type { Words } from './said-messages.ts'
import { isSeveral, unsureWords } from './said-messages.ts'

/** Sentences of the rules about codes of questions and items. */
export const codesSpoken = {
  'code-typed-with-zero': ({ typed, codes, slip }) => ({
    sentence:
      slip === 'zero-added'
        ? {
            th: `พิมพ์เลขศูนย์เกินมาในรหัสข้อ: ${typed}`,
            en: `The code is typed with a zero too many: ${typed}.`,
          }
        : slip === 'look-alike'
          ? {
              th: `พิมพ์รหัสข้อด้วยอักขระอื่นที่ดูคล้ายตัวอักษรของรหัส: ${typed}`,
              en: `The code is typed with a sign that only looks like its letter: ${typed}.`,
            }
          : {
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
} satisfies Partial<Record<FindingCode, Words>>

/** The words beside the files of a published staff survey: in its zip, and on the spare receipt. */
import type { Bilingual } from '../basics/bilingual.ts'
import { fingerprintSyllables } from '../basics/syllables.ts'
import type { PublishedFolder } from './folder.ts'
import { ownStaffSurveyLabel } from './label.ts'
import { onOneLine } from './recount-messages.ts'

const filesTold = {
  th: [
    'policy.json       กติกาที่ตรึงไว้ก่อนพิมพ์สลิป: คำถาม จำนวนผู้มีสิทธิ กุญแจ และจำนวนขั้นต่ำ',
    'record.json       บันทึกสาธารณะทีละใบ พร้อมลายเซ็น',
    'publication.json  คะแนนและตัวเลขที่ประกาศ',
    'ledger.json       บัญชีสลิปที่กรรมการนับ (ถ้าลงแล้ว)',
    'columns/NN.json   คำตอบทีละข้อ แต่ละข้อสับลำดับแยกกัน (ถ้ามีผู้ตอบพอ)',
    'scores.xlsx       คะแนนเป็นสูตร คิดซ้ำได้ในตารางคำนวณ',
    'recount.html      เปิดในเบราว์เซอร์ เลือกไฟล์ zip นี้ แล้วอ่านผล ไม่ใช้เครือข่าย',
  ],
  en: [
    'policy.json       what was fixed before the slips were printed: questions, people, keys, minimums',
    'record.json       the public record leaf by leaf, with its signature',
    'publication.json  the scores and figures as told',
    'ledger.json       the slips as the committee counted them (where it did)',
    'columns/NN.json   the answers to one question each, every column shuffled by itself (where enough answered)',
    'scores.xlsx       the scores as live formulas',
    'recount.html      open it in a browser, choose this zip, read the result; it uses no network',
  ],
}

/** The README of the zip, in both languages. */
export function readMe({ policy }: Pick<PublishedFolder, 'policy'>, policySha256: string): string {
  const part = (language: keyof Bilingual, lines: readonly string[]) => [
    `${onOneLine(policy.title, language)} · ${onOneLine(policy.agency.name, language)} · ${policy.year}`,
    ownStaffSurveyLabel[language],
    '',
    ...lines,
    '',
    ...filesTold[language],
    '',
  ]
  const syllables = fingerprintSyllables(policySha256, 8)
  return [
    ...part('th', [
      'นับซ้ำได้โดยไม่ต้องเชื่อหน่วยงาน: เปิด recount.html แล้วเลือกไฟล์ zip นี้ หรือสั่ง prongsai recount ไฟล์.zip',
      `ลายนิ้วมือของกติกา: ${syllables}  เทียบกับที่พิมพ์บนสลิป`,
      'ถ้าไม่ไว้ใจ recount.html ที่มากับไฟล์นี้ ใช้ของหน่วยงานอื่น หรือโปรแกรมจากที่เก็บโค้ดสาธารณะ',
    ]),
    '----',
    '',
    ...part('en', [
      'Count it again without trusting the agency: open recount.html and choose this zip, or run prongsai recount FILE.zip',
      `Fingerprint of the policy: ${syllables}  compare it with the slips`,
      'If you do not trust the recount.html that came with it, use that of another agency, or the program from its public source.',
    ]),
  ].join('\n')
}

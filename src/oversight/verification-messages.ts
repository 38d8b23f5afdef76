import type { Language } from '../basics/bilingual.ts'
import type { VerificationRefusal } from './verification.ts'

const th = {
  title: 'การสอบทาน',
  none: (year: number) => `ยังไม่มีผู้สอบทานแผนปี ${year} ที่เผยแพร่`,
  nothing: 'ยังไม่เคยเผยแพร่แผนของปีนี้ จึงยังไม่มีสิ่งให้สอบทาน ถามหน่วยงานได้ถ้าอยากรู้ว่าเมื่อใดจะเผยแพร่',
  state: 'บันทึกการสอบทาน',
  stateTitle: (year: number) => `บันทึกการสอบทานปี ${year}`,
  stateLead:
    'บอกว่าคุณได้ดูสิ่งที่หน่วยงานเผยแพร่แล้ว ถ้าสอบทานแล้ว หน้าสาธารณะจะแสดงข้อความนี้ในนามบทบาทและพื้นที่ของคุณ ไม่แสดงชื่อ และไม่ใช่คะแนน ITA',
  seePublic: 'เปิดฉบับนี้เพื่อดูก่อน',
  verdict: 'ผล',
  verdicts: { verified: 'สอบทานแล้ว', 'not-yet': 'ยังไม่ผ่านการสอบทาน' },
  verdictHints: {
    verified: 'ดูแล้ว สิ่งที่เผยแพร่ครบและตรงกับที่ได้ดู',
    'not-yet': 'ดูแล้ว ยังขาดหรือไม่ตรง เห็นเฉพาะหน่วยงานและผู้กำกับติดตาม',
  },
  looked: 'สิ่งที่ได้ดู',
  lookedHint: 'เช่น ดูมาตรการครบ 8 ข้อ เทียบลิงก์หลักฐานกับเว็บไซต์หน่วยงาน',
  save: 'บันทึก',
  cancel: 'ไม่บันทึก กลับไปหน้าหน่วยงาน',
  ofEdition: (number: number) => `ฉบับที่ ${number}`,
  looksAt: (number: number) => `การสอบทานนี้ใช้กับฉบับที่ ${number} ซึ่งเป็นฉบับล่าสุดที่เผยแพร่`,
  by: (edition: number, who: string, when: string) => `ฉบับที่ ${edition} สอบทานโดย${who} เมื่อ ${when}`,
  outdated: (edition: number) => `เปลี่ยนไปหลังการสอบทานฉบับที่ ${edition}`,
  outdatedMore: (newest: number) =>
    `หน่วยงานเผยแพร่ฉบับที่ ${newest} หลังวันนั้น ฉบับล่าสุดจึงอาจไม่ตรงกับที่สอบทาน`,
  withdraw: 'ถอนการสอบทาน',
  withdrawLead: 'การสอบทานเดิมยังอยู่ในประวัติพร้อมเหตุผลที่ถอน แต่ไม่แสดงในหน้าสาธารณะอีก',
  reason: 'เหตุผลที่ถอน',
  withdrawn: 'ถอนแล้ว',
  withdrawnBecause: (who: string, when: string) => `ถอนโดย${who} เมื่อ ${when}`,
  scope: (role: string, over: string) => `${role} ${over}`,
  refused: {
    'not-allowed': 'คุณไม่มีสิทธิ์ทำสิ่งนี้',
    'agency-missing': 'ไม่พบหน่วยงานนี้',
    'verification-missing': 'ไม่พบการสอบทานนี้',
    'words-missing': 'พิมพ์ข้อความก่อนบันทึก',
    'words-too-long': 'ข้อความยาวไป',
    'verdict-missing': 'เลือกผลการสอบทาน',
    'nothing-published': 'ยังไม่มีฉบับที่เผยแพร่ของปีนี้ จึงไม่มีสิ่งให้สอบทาน',
    'changed-meanwhile':
      'หน่วยงานเผยแพร่ฉบับใหม่หลังจากที่คุณเปิดหน้านี้ ดูหน้าสาธารณะอีกครั้ง ข้อความของคุณยังอยู่ บันทึกได้เมื่อดูแล้ว',
    'withdrawn-already': 'การสอบทานนี้ถูกถอนไปแล้ว',
    'above-yours': 'การสอบทานนี้ทำในนามพื้นที่ที่กว้างกว่าของคุณ คุณจึงถอนไม่ได้',
    'form-used-twice': 'แบบฟอร์มนี้บันทึกไปแล้วด้วยข้อความอื่น ข้อความใหม่ยังอยู่ กดบันทึกอีกครั้งเพื่อบันทึกเพิ่ม',
  } satisfies Record<VerificationRefusal['code'], string>,
}

const en: typeof th = {
  title: 'Verification',
  none: (year) => `Nobody has verified the published plan of ${year} yet`,
  nothing:
    'No plan of this year was ever published, so there is nothing to verify. You may ask the agency when there will be.',
  state: 'State a verification',
  stateTitle: (year) => `Verification of ${year}`,
  stateLead:
    'Say that you looked at what the agency has published. Once verified, the public page shows these words in the name of your role and territory, without your own name. It is not an ITA score.',
  seePublic: 'Open it and look first',
  verdict: 'Outcome',
  verdicts: { verified: 'Verified', 'not-yet': 'Not verified yet' },
  verdictHints: {
    verified: 'Looked at: what is published is complete and as it should be',
    'not-yet':
      'Looked at: something is missing or does not agree. Only the agency and overseers see this.',
  },
  looked: 'What was looked at',
  lookedHint: 'Such as: all 8 measures, links of evidence compared with the agency’s own website',
  save: 'Save',
  cancel: 'Do not save, back to the agency',
  ofEdition: (number) => `Edition ${number}`,
  looksAt: (number) => `This is about edition ${number}, the newest one published.`,
  by: (edition, who, when) => `Edition ${edition} verified by ${who} on ${when}`,
  outdated: (edition) => `Changed after edition ${edition} was verified`,
  outdatedMore: (newest) =>
    `The agency has published edition ${newest} since. The newest may differ from what was verified.`,
  withdraw: 'Withdraw the verification',
  withdrawLead:
    'The verification stays in the history with the reason it was withdrawn, but no longer stands on the public page.',
  reason: 'Why it is withdrawn',
  withdrawn: 'Withdrawn',
  withdrawnBecause: (who, when) => `Withdrawn by ${who} on ${when}`,
  scope: (role, over) => `${role}, ${over}`,
  refused: {
    'not-allowed': 'You may not do this',
    'agency-missing': 'There is no such agency',
    'verification-missing': 'There is no such verification',
    'words-missing': 'Type something before you save it',
    'words-too-long': 'The text is too long',
    'verdict-missing': 'Choose what came of it',
    'nothing-published': 'There is no edition of this year to verify',
    'changed-meanwhile':
      'A new edition was published after you opened this page. Look at the public page again. Your words are still here: save them once you have looked.',
    'withdrawn-already': 'This verification was withdrawn already',
    'above-yours': 'This was stated for a wider territory than yours, so you cannot withdraw it',
    'form-used-twice':
      'This form was already saved with other words. The new ones are still here: save again to add them.',
  },
}

/** Every sentence of verifications, in both languages; Thai is the source. */
export const verificationWords: Readonly<Record<Language, typeof th>> = { th, en }

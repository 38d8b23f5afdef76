import type { Language } from '../basics/bilingual.ts'
import type { VerificationRefusal } from './verification.ts'

const th = {
  title: 'การตรวจทาน',
  none: (year: number) => `ยังไม่มีผู้ตรวจทานแผนปี ${year} ที่เผยแพร่`,
  nothing: 'ยังไม่มีแผนในหน้าสาธารณะ จึงยังไม่มีสิ่งให้ตรวจทาน ถามหน่วยงานได้ถ้าอยากรู้ว่าเมื่อใดจะเผยแพร่',
  state: 'บันทึกการตรวจทาน',
  stateTitle: (year: number) => `บันทึกการตรวจทานปี ${year}`,
  stateLead:
    'บอกว่าคุณได้ดูสิ่งที่หน่วยงานเผยแพร่แล้ว ถ้าตรวจทานแล้ว หน้าสาธารณะจะแสดงข้อความนี้ในนามบทบาทและพื้นที่ของคุณ ไม่แสดงชื่อ และไม่ใช่คะแนน ITA',
  seePublic: 'เปิดหน้าสาธารณะเพื่อดูก่อน',
  verdict: 'ผล',
  verdicts: { verified: 'ตรวจทานแล้ว', 'not-yet': 'ยังไม่ผ่านการตรวจทาน' },
  verdictHints: {
    verified: 'ดูแล้ว สิ่งที่เผยแพร่ครบและตรงกับที่ได้ดู',
    'not-yet': 'ดูแล้ว ยังขาดหรือไม่ตรง เห็นเฉพาะหน่วยงานและผู้กำกับติดตาม',
  },
  looked: 'สิ่งที่ได้ดู',
  lookedHint: 'เช่น ดูมาตรการครบ 8 ข้อ เทียบลิงก์หลักฐานกับเว็บไซต์หน่วยงาน',
  save: 'บันทึก',
  cancel: 'ไม่บันทึก กลับไปหน้าหน่วยงาน',
  by: (who: string, when: string) => `ตรวจทานโดย${who} เมื่อ ${when}`,
  outdated: 'เปลี่ยนไปหลังการตรวจทาน',
  outdatedMore: 'หน่วยงานแก้ไขหรือรายงานเพิ่มหลังวันนั้น สิ่งที่เห็นอาจไม่ตรงกับที่ตรวจทาน',
  withdraw: 'ถอนการตรวจทาน',
  withdrawLead: 'การตรวจทานเดิมยังอยู่ในประวัติพร้อมเหตุผลที่ถอน แต่ไม่แสดงในหน้าสาธารณะอีก',
  reason: 'เหตุผลที่ถอน',
  withdrawn: 'ถอนแล้ว',
  withdrawnBecause: (who: string, when: string) => `ถอนโดย${who} เมื่อ ${when}`,
  scope: (role: string, over: string) => `${role} ${over}`,
  refused: {
    'not-allowed': 'คุณไม่มีสิทธิ์ทำสิ่งนี้',
    'agency-missing': 'ไม่พบหน่วยงานนี้',
    'verification-missing': 'ไม่พบการตรวจทานนี้',
    'words-missing': 'พิมพ์ข้อความก่อนบันทึก',
    'words-too-long': 'ข้อความยาวไป',
    'verdict-missing': 'เลือกผลการตรวจทาน',
    'nothing-published': 'ไม่มีแผนของปีนี้ในหน้าสาธารณะแล้ว จึงไม่มีสิ่งให้ตรวจทาน',
    'changed-meanwhile':
      'แผนเปลี่ยนไปหลังจากที่คุณเปิดหน้านี้ ดูหน้าสาธารณะอีกครั้ง ข้อความของคุณยังอยู่ บันทึกได้เมื่อดูแล้ว',
    'withdrawn-already': 'การตรวจทานนี้ถูกถอนไปแล้ว',
    'above-yours': 'การตรวจทานนี้ทำในนามพื้นที่ที่กว้างกว่าของคุณ คุณจึงถอนไม่ได้',
    'form-used-twice': 'แบบฟอร์มนี้บันทึกไปแล้วด้วยข้อความอื่น ข้อความใหม่ยังอยู่ กดบันทึกอีกครั้งเพื่อบันทึกเพิ่ม',
  } satisfies Record<VerificationRefusal['code'], string>,
}

const en: typeof th = {
  title: 'Verification',
  none: (year) => `Nobody has verified the published plan of ${year} yet`,
  nothing:
    'There is no plan on the public page yet, so there is nothing to verify. You may ask the agency when there will be.',
  state: 'State a verification',
  stateTitle: (year) => `Verification of ${year}`,
  stateLead:
    'Say that you looked at what the agency has published. Once verified, the public page shows these words in the name of your role and territory, without your own name. It is not an ITA score.',
  seePublic: 'Open the public page and look first',
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
  by: (who, when) => `Verified by ${who} on ${when}`,
  outdated: 'Changed after it was verified',
  outdatedMore:
    'The agency has changed or reported something since. What is shown may differ from what was verified.',
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
    'nothing-published': 'No plan of this year is on the public page any more',
    'changed-meanwhile':
      'The plan changed after you opened this page. Look at the public page again. Your words are still here: save them once you have looked.',
    'withdrawn-already': 'This verification was withdrawn already',
    'above-yours': 'This was stated for a wider territory than yours, so you cannot withdraw it',
    'form-used-twice':
      'This form was already saved with other words. The new ones are still here: save again to add them.',
  },
}

/** Every sentence of verifications, in both languages; Thai is the source. */
export const verificationWords: Readonly<Record<Language, typeof th>> = { th, en }

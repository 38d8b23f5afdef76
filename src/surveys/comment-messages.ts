import type { Language } from '../basics/bilingual.ts'
import type { WithheldFor } from '../basics/withheld.ts'
import type { CommentRefusal, HeldBack, Ruling } from './comment.ts'

const th = {
  title: 'สิ่งที่เขียนเพิ่มเติม',
  lead: 'ตัดสินว่าข้อความใดเผยแพร่ได้ ข้อความที่ยังไม่ได้ตัดสินจะไม่มีใครนอกหน่วยงานเห็น',
  apart: 'ข้อความเก็บแยกจากคำตอบ จึงไม่มีทางรู้ว่าผู้เขียนตอบข้ออื่นอย่างไร และลำดับไม่บอกเวลา',
  none: 'ยังไม่มีใครเขียนอะไร',
  held: {
    few: 'ยังอ่านไม่ได้ เพราะมีไม่ถึง 10 ข้อความ',
    open: 'อ่านได้เมื่อปิดรับคำตอบแล้ว',
    'few-more':
      'ยังอ่านไม่ได้ เพราะตั้งแต่เปิดรับใหม่มีเพิ่มไม่ถึง 10 ข้อความ หากให้อ่าน คนที่เคยอ่านแล้วจะรู้ว่าข้อความใดมาใหม่',
  } satisfies Record<HeldBack, string>,
  heldSays:
    'เจ้าหน้าที่ก็ยังอ่านไม่ได้ เพราะผู้ที่เห็นใครกรอกแบบสำรวจอาจรู้ว่าข้อความใหม่เป็นของคนนั้น เราบอกผู้ตอบไว้ว่าจะไม่มีใครรู้ จึงรอจนมีอย่างน้อย 10 ข้อความและปิดรับคำตอบแล้ว',
  count: (n: number) => `${n.toLocaleString('en')} ข้อความ`,
  waiting: 'ยังไม่ได้ตัดสิน',
  deleted: 'ข้อความนี้ถูกลบแล้ว เพราะมีข้อมูลส่วนบุคคล',
  rulings: {
    shown: 'เผยแพร่ได้',
    'personal-data': 'ไม่เผยแพร่: มีข้อมูลส่วนบุคคล',
    insult: 'ไม่เผยแพร่: หมิ่นประมาทหรือหยาบคาย',
    'other-matter': 'ไม่เผยแพร่: ไม่เกี่ยวกับแบบสำรวจ',
  } satisfies Record<Exclude<Ruling, 'undone'>, string>,
  show: 'เผยแพร่ได้',
  withhold: 'ไม่เผยแพร่ เพราะ',
  withholdButton: {
    'personal-data': 'มีข้อมูลส่วนบุคคล (ลบทิ้งถาวร)',
    insult: 'หมิ่นประมาทหรือหยาบคาย',
    'other-matter': 'ไม่เกี่ยวกับแบบสำรวจ',
  } satisfies Record<WithheldFor, string>,
  undo: 'ยกเลิกการตัดสิน',
  looksPersonal: (shown: string) => `อาจมีข้อมูลส่วนบุคคล: ${shown}`,
  sure: 'ดูแล้ว ไม่ใช่ข้อมูลของบุคคล',
  publicFew: (n: number) =>
    `ตัดสินว่าเผยแพร่ได้แล้ว ${n.toLocaleString('en')} ข้อความ หน้าสาธารณะแสดงเมื่อมีอย่างน้อย 10`,
  publicShown: (n: number) => `หน้าสาธารณะแสดง ${n.toLocaleString('en')} ข้อความ เมื่อเผยแพร่ผลแล้ว`,
  back: 'กลับไปที่ผลสำรวจ',
  refused: {
    'comment-missing': 'ไม่พบข้อความนี้แล้ว',
    'words-gone': 'ข้อความนี้ถูกลบไปแล้ว จึงตัดสินใหม่ไม่ได้',
    'held-back': 'ยังตัดสินไม่ได้ เพราะข้อความยังไม่ถึง 10 หรือแบบสำรวจยังเปิดอยู่',
    'looks-personal': 'ข้อความนี้อาจมีข้อมูลส่วนบุคคล ถ้าดูแล้วไม่ใช่ ให้ทำเครื่องหมายยืนยันก่อนเผยแพร่',
  } satisfies Record<Exclude<CommentRefusal['code'], 'not-allowed'>, string>,
}

const en: typeof th = {
  title: 'What people wrote',
  lead: 'Decide which words may be published. Nobody outside the agency sees words before that.',
  apart:
    'Words are kept apart from answers: nobody can know what else whoever wrote them answered, and their order tells no time.',
  none: 'Nobody wrote anything yet',
  held: {
    few: 'They cannot be read yet: there are fewer than ten',
    open: 'They can be read once the survey is closed',
    'few-more':
      'They cannot be read: fewer than ten more were written since it was opened again, and whoever had read before would know which are new',
  },
  heldSays:
    'Officials cannot either: whoever saw somebody fill in the survey might know whose the newest words are. We told people that nobody would know, so words wait until there are ten or more and the survey is closed.',
  count: (n) => `${n.toLocaleString('en')} comment${n === 1 ? '' : 's'}`,
  waiting: 'Not decided yet',
  deleted: 'These words were deleted, for they were about a person',
  rulings: {
    shown: 'May be published',
    'personal-data': 'Withheld: about a person',
    insult: 'Withheld: defaming or abusive',
    'other-matter': 'Withheld: not about the survey',
  },
  show: 'May be published',
  withhold: 'Withhold, because of',
  withholdButton: {
    'personal-data': 'Personal data (deleted for good)',
    insult: 'Defaming or abusive words',
    'other-matter': 'Another matter',
  },
  undo: 'Undo the decision',
  looksPersonal: (shown) => `This may be about a person: ${shown}`,
  sure: 'I looked; it is not about a person',
  publicFew: (n) =>
    `${n.toLocaleString('en')} may be published so far; the public page shows words from ten on`,
  publicShown: (n) => `The public page shows ${en.count(n)} once results are published`,
  back: 'Back to the results',
  refused: {
    'comment-missing': 'These words are not there any more',
    'words-gone': 'These words were deleted, so nothing can be decided about them',
    'held-back': 'Nothing can be decided yet: there are fewer than ten, or the survey is open',
    'looks-personal':
      'This may be about a person. If you looked and it is not, tick the box before publishing.',
  },
}

/** Every sentence about what people wrote below a survey. */
export const commentWords: Readonly<Record<Language, typeof th>> = { th, en }

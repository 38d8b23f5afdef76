import type { Language } from '../basics/bilingual.ts'
import type { WordStanding } from './word.ts'

const th = {
  title: 'สิ่งที่บุคลากรเขียน',
  lead: 'คนสองคนต้องเห็นว่าแสดงได้ ข้อความจึงขึ้นหน้าสาธารณะ คนเดียวกันกดสองครั้งนับเป็นคนเดียว',
  apart:
    'ข้อความแยกจากคำตอบและสับลำดับแล้วตอนนับ ไม่มีใครรู้ว่าใครเขียน แต่สำนวนหรือเรื่องที่เล่าอาจบอกได้ อ่านแล้วอย่าถามหาคนเขียน ถ้าอ่านแล้วรู้ว่าใคร ให้งดแสดง',
  none: {
    'not-asked': 'แบบสำรวจนี้ไม่ได้เปิดให้เขียนข้อความ',
    'not-counted': 'ยังอ่านไม่ได้ ข้อความเปิดอ่านได้หลังนับ',
    'too-few': 'ไม่มีข้อความให้อ่าน',
  },
  noneSay:
    'ข้อความถูกปิดผนึกเหมือนคำตอบ เก็บไว้ให้อ่านเมื่อมีผู้ตอบอย่างน้อย 10 คนและมีข้อความอย่างน้อย 5 ข้อความ ถ้าไม่ถึงจะถูกทำลายโดยไม่มีใครอ่าน',
  standings: {
    unread: 'ยังไม่ได้ตัดสิน',
    'half-shown': 'แสดงได้ในความเห็นของคนหนึ่ง รออีกคน',
    shown: 'แสดงได้ สองคนเห็นตรงกัน',
    withheld: 'งดแสดง',
    gone: 'ลบแล้ว',
  } satisfies Record<WordStanding, string>,
  mine: (ruling: string) => `คุณตัดสินไว้ว่า: ${ruling}`,
}

const en: typeof th = {
  title: 'What staff wrote',
  lead: 'Words go on the public page once two different people say that they may be shown. One person pressing twice counts as one.',
  apart:
    'Words are kept apart from answers and were mixed when it was counted. Nobody knows who wrote them, but a way of writing or a story may tell. Do not ask who wrote. If you think you know, withhold it.',
  none: {
    'not-asked': 'This survey did not ask for words',
    'not-counted': 'They cannot be read before the survey is counted',
    'too-few': 'There are no words to read',
  },
  noneSay:
    'Words are sealed like answers. They are kept to be read where at least 10 answered and 5 wrote; otherwise they are destroyed unread.',
  standings: {
    unread: 'Not decided yet',
    'half-shown': 'One person would show it; another is awaited',
    shown: 'May be shown: two people agree',
    withheld: 'Withheld',
    gone: 'Deleted',
  },
  mine: (ruling) => `You decided: ${ruling}`,
}

/** Words of the page on which two people read what staff wrote. */
export const staffWordsWords: Readonly<Record<Language, typeof th>> = { th, en }

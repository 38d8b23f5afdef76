import type { Language } from '../basics/bilingual.ts'
import {
  longestWords,
  type QuestionRefusal,
  type QuestionState,
  type WrongCode,
} from './question.ts'

const th = {
  title: 'คำถามและคำตอบ',
  deskTitle: 'คำถามจากผู้กำกับติดตาม',
  deskLead: 'ผู้กำกับติดตามถามจากสิ่งที่เปิดเผยในหน้าสาธารณะ ตอบเป็นข้อความธรรมดา คำถามและคำตอบแก้ไขหรือลบไม่ได้',
  deskEmpty: 'ยังไม่มีคำถาม เมื่อผู้กำกับติดตามถาม จะเห็นที่นี่และที่โต๊ะงานของหน่วยงาน',
  deskMore: 'ถามจากสิ่งที่เปิดเผย และคำตอบของหน่วยงาน',
  waitingCount: (count: number) => `มีคำถาม ${count} ข้อรอคำตอบจากหน่วยงาน`,
  seeQuestions: 'ดูและตอบคำถาม',
  empty: 'ยังไม่มีคำถามถึงหน่วยงานนี้ ถ้ามีสิ่งใดในแผนที่อยากรู้ กด “ถามหน่วยงาน” เจ้าหน้าที่จะเห็นที่โต๊ะงานของตน',
  ask: 'ถามหน่วยงาน',
  askLead: 'เจ้าหน้าที่ ITA และผู้ดูแลของหน่วยงานจะเห็นคำถามพร้อมชื่อของคุณ และตอบกลับที่นี่ ประชาชนไม่เห็น',
  about: 'ถามถึง',
  aboutHint: 'เลือกมาตรการในหน้าสาธารณะ หรือเว้นไว้ถ้าถามถึงแผนทั้งปี',
  aboutYear: (year: number) => `แผนปี ${year} ทั้งแผน`,
  question: 'คำถาม',
  questionHint: 'ถามทีละเรื่อง บอกว่าอยากเห็นอะไร เช่น หลักฐานหรือวันที่',
  send: 'ส่งคำถาม',
  cancel: 'ไม่ส่ง กลับไปหน้าหน่วยงาน',
  onPublicPage: 'ดูในหน้าสาธารณะ',
  states: {
    waiting: 'รอหน่วยงานตอบ',
    answered: 'ตอบแล้ว',
    closed: 'ปิดแล้ว',
  } satisfies Record<QuestionState, string>,
  said: { asked: 'ถาม', answered: 'ตอบ', closed: 'ปิดคำถาม' },
  closedWell: 'ได้คำตอบเพียงพอแล้ว',
  closedUnanswered: 'ไม่ต้องการคำตอบแล้ว',
  agencySaid: 'หน่วยงาน',
  answer: 'คำตอบ',
  answerHint: 'ข้อความธรรมดา อ้างที่อยู่หน้าเว็บหรือเลขที่เอกสารได้ ผู้กำกับติดตามจะเห็นพร้อมชื่อและตำแหน่งของคุณ',
  answerMore: 'เพิ่มคำตอบ',
  sendAnswer: 'ส่งคำตอบ',
  further: 'ถามต่อ',
  furtherHint: 'หน่วยงานจะเห็นว่าต้องตอบอีกครั้ง',
  sendFurther: 'ส่งคำถามต่อ',
  close: 'ปิดคำถาม',
  closeMore: 'ปิดแล้วไม่มีใครเพิ่มข้อความได้อีก คำถามและคำตอบยังอยู่ครบ',
  closedMore: 'คำถามนี้ปิดแล้ว ถ้ามีเรื่องใหม่ให้ถามเป็นคำถามใหม่',
  notYours: 'คำถามนี้ถามในนามพื้นที่ที่กว้างกว่าของคุณ คุณอ่านได้ แต่ถามต่อหรือปิดไม่ได้',
  open: (count: number) => `คำถามค้าง ${count}`,
  wrong: {
    'words-missing': 'พิมพ์ข้อความก่อนส่ง',
    'words-too-long': `ข้อความยาวไป ไม่เกิน ${longestWords.toLocaleString('en')} ตัวอักษร`,
    'verdict-missing': 'เลือกผลการสอบทาน',
    'measure-missing': 'ไม่พบมาตรการนี้ในแผนที่เผยแพร่ เลือกใหม่จากรายการ',
    'form-stale': 'แบบฟอร์มไม่ครบ ข้อความยังอยู่ ตรวจอีกครั้งแล้วส่งใหม่',
  } satisfies Record<WrongCode, string>,
  refused: {
    'not-allowed': 'คุณไม่มีสิทธิ์ทำสิ่งนี้',
    'agency-missing': 'ไม่พบหน่วยงานนี้',
    'question-missing': 'ไม่พบคำถามนี้',
    'measure-missing': 'ไม่พบมาตรการนี้ในแผนที่เผยแพร่แล้ว อาจถูกลบไป เลือกใหม่จากรายการ',
    'words-missing': 'พิมพ์ข้อความก่อนส่ง',
    'words-too-long': 'ข้อความยาวไป',
    'question-closed': 'คำถามนี้ปิดไปแล้ว จึงเพิ่มข้อความไม่ได้',
    'above-yours': 'คำถามนี้ถามในนามพื้นที่ที่คุณไม่ได้กำกับ',
    'changed-meanwhile':
      'มีข้อความใหม่หลังจากที่คุณเปิดหน้านี้ อ่านด้านบนก่อน ข้อความของคุณยังอยู่ ส่งอีกครั้งได้ถ้ายังตรงใจ',
    'form-used-twice': 'แบบฟอร์มนี้ส่งไปแล้วด้วยข้อความอื่น ข้อความใหม่ยังอยู่ กดส่งอีกครั้งเพื่อส่งเพิ่ม',
  } satisfies Record<QuestionRefusal['code'], string>,
}

const en: typeof th = {
  title: 'Questions and answers',
  deskTitle: 'Questions from overseers',
  deskLead:
    'Overseers ask about what the public page shows. Answer in plain text. Nobody can change or delete a question or an answer.',
  deskEmpty:
    'No questions yet. When an overseer asks, the question stands here and on the agency’s desk.',
  deskMore: 'What overseers ask about the public page, and the answers',
  waitingCount: (count) =>
    count === 1 ? '1 question waits for an answer' : `${count} questions wait for an answer`,
  seeQuestions: 'Read and answer',
  empty:
    'Nobody has asked this agency anything yet. If you wonder about something in its plan, choose “Ask the agency”: its officers see it on their desk.',
  ask: 'Ask the agency',
  askLead:
    'The agency’s officers and administrators see the question with your name, and answer here. Citizens do not see it.',
  about: 'About',
  aboutHint: 'Choose a measure of the public page, or leave it empty to ask about the whole year',
  aboutYear: (year) => `The whole plan of ${year}`,
  question: 'Question',
  questionHint: 'One matter at a time. Say what you would like to see, such as evidence or a day.',
  send: 'Send the question',
  cancel: 'Do not send, back to the agency',
  onPublicPage: 'See it on the public page',
  states: { waiting: 'Waiting for an answer', answered: 'Answered', closed: 'Closed' },
  said: { asked: 'Asked', answered: 'Answered', closed: 'Closed the question' },
  closedWell: 'Answered well enough',
  closedUnanswered: 'No answer is needed any more',
  agencySaid: 'The agency',
  answer: 'Answer',
  answerHint:
    'Plain text; addresses of pages and numbers of documents may be cited. The overseer sees it with your name and post.',
  answerMore: 'Add to the answer',
  sendAnswer: 'Send the answer',
  further: 'Ask further',
  furtherHint: 'The agency sees that it is to answer again',
  sendFurther: 'Send the further question',
  close: 'Close the question',
  closeMore: 'Once it is closed nobody can add to it. What was asked and answered stays.',
  closedMore: 'This question is closed. Ask a new one about anything new.',
  notYours:
    'This question was asked for a wider territory than yours. You may read it, but not ask further or close it.',
  open: (count) => (count === 1 ? '1 open question' : `${count} open questions`),
  wrong: {
    'words-missing': 'Type something before you send it',
    'words-too-long': `The text is too long: at most ${longestWords.toLocaleString('en')} characters`,
    'verdict-missing': 'Choose what came of it',
    'measure-missing': 'This measure is not in the published plan. Choose one from the list.',
    'form-stale':
      'The form was not complete. Your words are still here: check them and send again.',
  },
  refused: {
    'not-allowed': 'You may not do this',
    'agency-missing': 'There is no such agency',
    'question-missing': 'There is no such question',
    'measure-missing':
      'This measure is no longer in the published plan. Choose another from the list.',
    'words-missing': 'Type something before you send it',
    'words-too-long': 'The text is too long',
    'question-closed': 'This question was closed, so nothing can be added to it',
    'above-yours': 'This question was asked for a territory that you do not oversee',
    'changed-meanwhile':
      'Something was said after you opened this page. Read it above first. Your words are still here: send them again if they still fit.',
    'form-used-twice':
      'This form was already sent with other words. The new ones are still here: send again to add them.',
  },
}

/** Every sentence of questions to agencies, in both languages; Thai is the source. */
export const questionWords: Readonly<Record<Language, typeof th>> = { th, en }

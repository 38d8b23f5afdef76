import type { Language } from '../basics/bilingual.ts'

const th = {
  title: (survey: string) => `คะแนนแบบสำรวจบุคลากร: ${survey}`,
  sheets: { about: 'เกี่ยวกับไฟล์นี้', answers: 'คำตอบ', items: 'รายข้อ', totals: 'คะแนน' },
  about: [
    'ทุกคะแนนในไฟล์นี้เป็นสูตร คลิกที่ช่องเพื่อดูว่าคิดจากช่องใด',
    'แผ่นคำตอบ: แต่ละคอลัมน์สับลำดับแยกกัน คำตอบในแถวเดียวกันจึงไม่ใช่ของคนเดียวกัน',
    '0 คือตัวเลือกแรก 1 คือตัวเลือกถัดไป -1 คือไม่ทราบ -2 คือไม่ได้ตอบ',
    'ลายเซ็นของคำตอบไม่อยู่ในไฟล์นี้ ตรวจได้ด้วย recount.html หรือ prongsai recount',
    'ข้อที่ไม่เผยแพร่คำตอบไม่มีสูตร คะแนนแสดงตามที่ประกาศ',
  ],
  policy: 'ลายนิ้วมือของกติกา (SHA-256)',
  ballots: 'จำนวนผู้ตอบที่นับ',
  eligible: 'จำนวนผู้มีสิทธิ',
  told: 'ตามประกาศ',
  order: 'ลำดับ',
}

const en: typeof th = {
  title: (survey) => `Scores of the staff survey: ${survey}`,
  sheets: { about: 'About', answers: 'Answers', items: 'Questions', totals: 'Scores' },
  about: [
    'Every score in this file is a formula: click on a cell to see what it is worked out from.',
    'Answers: each column was shuffled by itself. Answers in one row are not of one person.',
    '0 is the first option, 1 the next; -1 is "do not know", -2 is no answer.',
    'Signatures are not in this file. Check them with recount.html or prongsai recount.',
    'Where answers are not published there is no formula, and the score stands as it was told.',
  ],
  policy: 'Hash of the policy (SHA-256)',
  ballots: 'Ballots counted',
  eligible: 'People who may answer',
  told: 'As told',
  order: 'No.',
}

/** The words of the workbook of scores. */
export const workbookWords: Readonly<Record<Language, typeof th>> = { th, en }

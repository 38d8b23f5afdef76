import type { Language } from '../basics/bilingual.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { SharingRefusal } from './shared.ts'

type Refused = Readonly<Record<SharingRefusal['code'], string>>

const th = {
  title: 'แบ่งปันมาตรการนี้',
  link: 'แบ่งปันให้หน่วยงานอื่น',
  lead: 'หน่วยงานอื่นในระบบนี้จะเห็นข้อความด้านล่างในคลังมาตรการ พร้อมชื่อหน่วยงาน อำเภอ จังหวัด และปี โดยไม่มีชื่อบุคคล ผลการดำเนินการ หรือหลักฐาน',
  from: (name: string, year: FiscalYear) => `จาก ${name} ปี ${year}`,
  isShared: 'กำลังแบ่งปันอยู่ หากแก้ไขถ้อยคำภายหลัง ให้ถอนแล้วแบ่งปันใหม่',
  share: 'แบ่งปันมาตรการนี้',
  end: 'ถอนการแบ่งปัน',
  refused: {
    'not-allowed': 'บัญชีนี้ไม่มีสิทธิ์แบ่งปันมาตรการของหน่วยงาน',
    'measure-missing': 'ไม่พบมาตรการนี้ในแผนแล้ว',
    'changed-meanwhile': 'มีผู้แก้ไขมาตรการนี้หลังจากเปิดหน้า อ่านข้อความใหม่แล้วยืนยันอีกครั้ง',
    'already-shared': 'มาตรการนี้แบ่งปันอยู่แล้ว',
    'not-shared': 'มาตรการนี้ไม่ได้แบ่งปันอยู่',
    'names-a-person': 'ข้อความมีชื่อบุคคล แก้ให้เป็นชื่อตำแหน่งก่อนแบ่งปัน:',
  } as Refused,
}

const en: typeof th = {
  title: 'Share this measure',
  link: 'Share with other agencies',
  lead: 'The other agencies of this installation will see the words below in the library, with the agency’s name, district, province and year, and without names of persons, outcomes or evidence.',
  from: (name, year) => `From ${name}, ${year}`,
  isShared: 'It is shared. If you change its words later, withdraw it and share it anew.',
  share: 'Share this measure',
  end: 'Share it no longer',
  refused: {
    'not-allowed': 'This account may not share the agency’s measures.',
    'measure-missing': 'The measure is no longer in the plan.',
    'changed-meanwhile':
      'Somebody changed the measure after this page was opened. Read it again and confirm.',
    'already-shared': 'The measure is shared already.',
    'not-shared': 'The measure is not shared.',
    'names-a-person': 'The words name a person. Put the post in its place before sharing:',
  },
}

/** What the page of sharing says, in both languages. */
export const sharingWords: Readonly<Record<Language, typeof th>> = { th, en }

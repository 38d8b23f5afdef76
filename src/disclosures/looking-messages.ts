import type { Bilingual, Language } from '../basics/bilingual.ts'
import { monthText } from '../basics/day-text.ts'
import type { InsideTrouble } from '../basics/inside.ts'
import { yearMonth } from '../basics/plain-date.ts'
import type { Certainty, Hint, HintKind } from './looking.ts'

type About = Hint['about']

/** What each hint says: what was seen, never that something is wrong. */
const sentences: Readonly<Record<HintKind, (about: About) => Bilingual>> = {
  'wrong-year': ({ found, asked, half }) =>
    half === undefined
      ? {
          th: `พบปี ${found} แต่ข้อนี้ขอปีงบประมาณ พ.ศ. ${asked}`,
          en: `It names ${found}; this item asks for fiscal year ${asked}`,
        }
      : {
          th: `พบแต่เดือนในครึ่งปีหลัง (${found}) แต่ข้อนี้ขอ 6 เดือนแรกของปีงบประมาณ พ.ศ. ${asked}`,
          en: `It names only months of the second half (${found}); this item asks for the first six months of ${asked}`,
        },
  'scan-without-text': ({ pages, of }) => ({
    th: `${pages} จาก ${of} หน้าเป็นภาพ ไม่มีตัวอักษรให้ค้นหรือคัดลอก โปรแกรมอ่านหน้าจออ่านไม่ได้`,
    en: `${pages} of ${of} pages are pictures without text to search or copy; screen readers cannot read them`,
  }),
  'other-agency': ({ found, times }) => ({
    th: `พบชื่อหน่วยงานอื่น “${found}” ${times} แห่ง`,
    en: `It names another agency, “${found}”, ${times} ${times === 1 ? 'time' : 'times'}`,
  }),
  'element-not-found': ({ element }) => ({
    th: `ไม่พบคำที่บอกถึงองค์ประกอบ “${element}” อาจเขียนด้วยคำอื่น โปรดเปิดดู`,
    en: `No words for the required element “${element}” were found; it may be put in other words`,
  }),
  'login-wall': () => ({
    th: 'คนทั่วไปพบหน้าเข้าสู่ระบบ ไม่พบข้อมูล',
    en: 'The public meets a sign-in page, not the content',
  }),
  'drive-not-public': () => ({
    th: 'ไฟล์อยู่ในไดรฟ์ที่ไม่ได้เปิดให้ทุกคนเข้าถึง หรือถูกลบแล้ว',
    en: 'The file is in a drive that is not open to everybody, or was removed',
  }),
  'hash-link': ({ link }) => ({
    th: `ลิงก์นี้ไม่พาไปไหน (${link || 'ว่าง'})`,
    en: `This link leads nowhere (${link || 'empty'})`,
  }),
  'duplicate-link': ({ items }) => ({
    th: `ใช้ลิงก์เดียวกันกับข้อ ${items}`,
    en: `The same link is also given for ${items}`,
  }),
  'none-found': () => ({
    th: 'พบข้อความที่แจ้งว่าไม่มี',
    en: 'A sentence declares that there is none',
  }),
  'none-not-found': () => ({
    th: 'ตอบว่าไม่มี แต่ยังไม่พบข้อความที่ประกาศว่าไม่มี',
    en: 'The answer is “none”, but no sentence that declares so was found',
  }),
  'month-empty': ({ of }) => ({
    th: `เดือน${monthName(of)} มีหัวข้อแต่ไม่มีรายการ และไม่ได้แจ้งว่าไม่มี`,
    en: `${monthName(of, 'en')} has a heading, no entries, and no word that there were none`,
  }),
  'month-not-found': ({ of }) => ({
    th: `ไม่พบเดือน${monthName(of)} ทั้งที่พบเดือนอื่น`,
    en: `${monthName(of, 'en')} was not found, though other months were`,
  }),
  'not-read': ({ trouble }) => {
    const why = troubles[String(trouble) as InsideTrouble] ?? troubles.broken
    return {
      th: `ระบบอ่านเนื้อหาไม่ได้หรือไม่ครบ: ${why.th}`,
      en: `The content could not be read, or not to its end: ${why.en}`,
    }
  },
}

const monthName = (of: string | number | undefined, language: Language = 'th') =>
  monthText(language, yearMonth(String(of)))

const troubles: Readonly<Record<InsideTrouble, Bilingual>> = {
  empty: { th: 'ไม่มีข้อความ', en: 'there is no text in it' },
  'too-large': { th: 'ไฟล์ใหญ่เกินที่ระบบอ่าน', en: 'it is larger than we read' },
  encrypted: { th: 'ไฟล์มีรหัสผ่าน', en: 'it needs a password' },
  broken: { th: 'ไฟล์เสีย', en: 'the file is damaged' },
  'too-deep': { th: 'โครงสร้างหน้าซับซ้อนผิดปกติ', en: 'the page is nested beyond reason' },
  bomb: { th: 'ไฟล์ขยายใหญ่ผิดปกติ', en: 'it grows beyond all measure when opened' },
  'too-long': { th: 'เนื้อหายาวเกินที่ระบบอ่าน', en: 'there is more of it than we read' },
  'too-much-memory': { th: 'ไฟล์ใช้หน่วยความจำมากเกินไป', en: 'it takes too much memory' },
  'too-slow': { th: 'ใช้เวลาเปิดนานเกินไป', en: 'it takes too long to open' },
  'unreadable-letters': { th: 'อ่านรหัสตัวอักษรไม่ได้', en: 'its text cannot be decoded' },
  'old-office': {
    th: 'เป็นไฟล์ Office รุ่นเก่า (.doc .xls)',
    en: 'it is an old Office file (.doc, .xls)',
  },
  archive: { th: 'เป็นไฟล์บีบอัดรวม', en: 'it is an archive of files' },
  'unknown-kind': { th: 'เป็นไฟล์ชนิดที่ระบบไม่รู้จัก', en: 'it is a kind of file we do not know' },
}

/** What a hint says, in one sentence. */
export const hintSentence = ({ kind, about }: Pick<Hint, 'kind' | 'about'>): Bilingual =>
  sentences[kind](about)

/** How sure the checker is. */
export const certaintyNames: Readonly<Record<Certainty, Bilingual>> = {
  likely: { th: 'น่าจะใช่', en: 'likely' },
  'not-sure': { th: 'ไม่แน่ใจ โปรดเปิดดู', en: 'not sure, please look' },
}

/** Where it was seen: "หน้า 3", "ชีต ม.ค."; empty for the whole. */
export function placeName(place: string, language: Language): string {
  const [, kind, name = ''] = /^(page|sheet) (.+)$/s.exec(place) ?? []
  if (kind === undefined) return ''
  const words = kind === 'page' ? { th: 'หน้า', en: 'page' } : { th: 'ชีต', en: 'sheet' }
  return `${words[language]} ${name}`
}

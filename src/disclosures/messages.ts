import type { Language } from '../basics/bilingual.ts'
import { dayText } from '../basics/day-text.ts'
import type { Relation } from '../frameworks/framework.ts'
import type { Cadence, ItemPeriod } from './cadence.ts'
import type { AnswerContent, Answered, ItemState, StepKind } from './disclosure.ts'
import type { LinkOutcome } from './link-check.ts'

const th = {
  states: {
    'to-do': 'ยังไม่เริ่ม',
    'with-division': 'กำลังจัดทำ',
    ready: 'รอตรวจ',
    checked: 'ตรวจแล้ว',
    published: 'เผยแพร่แล้ว',
  } satisfies Record<ItemState, string>,
  steps: {
    ready: 'แจ้งว่าพร้อม',
    returned: 'ส่งกลับให้แก้',
    checked: 'ตรวจแล้ว',
    published: 'เผยแพร่',
    unpublished: 'ถอนจากหน้าสาธารณะ',
  } satisfies Record<StepKind, string>,
  answers: { has: 'มี', none: 'ไม่มี', 'not-yet': 'ยังไม่ตอบ' } satisfies Record<Answered, string>,
  periods: {
    'current-fy': 'ปีนี้',
    'first-6-months-of-current-fy': '6 เดือนแรกของปีนี้',
    'previous-fy': 'ปีที่แล้ว',
    'multi-year-covering-current-fy': 'แผนหลายปีที่ครอบคลุมปีนี้',
    standing: 'เป็นปัจจุบันเสมอ',
    unknown: 'ไม่ทราบช่วงเวลา',
  } satisfies Record<ItemPeriod['kind'], string>,
  days: (from: string, to: string) => `${from} ถึง ${to}`,
  cadences: {
    once: 'ปีละครั้ง',
    monthly: 'รายเดือน',
    'six-months': 'รอบ 6 เดือน',
  } satisfies Record<Cadence, string>,
  links: {
    ok: 'ลิงก์เปิดได้',
    broken: 'ลิงก์เสีย',
    unsure: 'ยังไม่แน่ใจ',
  } satisfies Record<LinkOutcome, string>,
  relations: {
    same: 'ข้อเดิม',
    renumbered: 'เปลี่ยนเลขข้อ',
    merged: 'รวมจากหลายข้อ',
    reworked: 'ปรับเนื้อหา',
    dropped: 'ตัดออก',
    new: 'ข้อใหม่',
  } satisfies Record<Relation, string>,
  suggest: {
    path: (path: string) => `จากหน้าแรกของเว็บไซต์ คลิก ${path}`,
    open: 'เปิดลิงก์แล้วพบข้อมูลของข้อนี้ในหน้านั้นทันที',
    here: 'เปิดเอกสารที่วางไว้ในหน้าของข้อนี้',
    elements: (count: number) => `หน้านั้นแสดงองค์ประกอบตามที่กำหนด ${count} รายการ`,
    none: (reason: string, day: string) =>
      [`ไม่มี${reason === '' ? '' : ` ${reason}`}`, day === '' ? '' : `ประกาศเมื่อ ${day}`]
        .filter((each) => each !== '')
        .join(' '),
    months: (has: number, none: number) =>
      `แสดงรายเดือน มีรายการ ${has} เดือน${none === 0 ? '' : ` ไม่มีรายการ ${none} เดือนและแจ้งไว้แล้ว`}`,
  },
  unverified: 'ยังไม่ได้ตรวจกับคู่มือ ป.ป.ช.',
  nobody: 'ไม่ทราบชื่อ',
  localOfficer: 'เจ้าหน้าที่ประจำเครื่องนี้',
}

const en: typeof th = {
  states: {
    'to-do': 'To do',
    'with-division': 'In preparation',
    ready: 'Ready to check',
    checked: 'Checked',
    published: 'Published',
  },
  steps: {
    ready: 'Said to be ready',
    returned: 'Returned',
    checked: 'Checked',
    published: 'Published',
    unpublished: 'Taken off the public page',
  },
  answers: { has: 'Has it', none: 'None', 'not-yet': 'Not answered yet' },
  periods: {
    'current-fy': 'This year',
    'first-6-months-of-current-fy': 'First six months of this year',
    'previous-fy': 'Last year',
    'multi-year-covering-current-fy': 'A plan of several years that covers this one',
    standing: 'Always up to date',
    unknown: 'Period unknown',
  },
  days: (from, to) => `${from} to ${to}`,
  cadences: { once: 'Once a year', monthly: 'Every month', 'six-months': 'After six months' },
  links: { ok: 'Link works', broken: 'Link broken', unsure: 'Not sure' },
  relations: {
    same: 'The same item',
    renumbered: 'Renumbered',
    merged: 'Merged of several',
    reworked: 'Reworked',
    dropped: 'Dropped',
    new: 'New',
  },
  suggest: {
    path: (path) => `From the front page of the site, click ${path}`,
    open: 'The link opens the matter of this item at once',
    here: 'Open the documents kept on the page of this item',
    elements: (count) => `The page shows ${count} of the elements asked for`,
    none: (reason, day) =>
      [`None${reason === '' ? '' : `: ${reason}`}`, day === '' ? '' : `declared on ${day}`]
        .filter((each) => each !== '')
        .join(', '),
    months: (has, none) =>
      `Month by month: ${has} with matter${none === 0 ? '' : `, ${none} declared as none`}`,
  },
  unverified: 'Not checked against the NACC’s manual yet',
  nobody: 'Unknown',
  localOfficer: 'the officer at this computer',
}

/** What every page of disclosures says of an item. */
export const disclosureWords: Readonly<Record<Language, typeof th>> = { th, en }

/** The period of an item in words, with its days where it has any. */
export function periodText(language: Language, period: ItemPeriod): string {
  const words = disclosureWords[language]
  const days =
    period.from === null
      ? ''
      : words.days(dayText(language, period.from, true), dayText(language, period.to, true))
  return [words.periods[period.kind], days].filter((each) => each !== '').join(' · ')
}

/** The sentence for ITAS: what was typed, else one made of the answer. */
export function explanationOf(language: Language, content: AnswerContent): string {
  return content.explanation || suggestedExplanation(language, content)
}

/** A sentence that tells an assessor where to look, made of the answer; empty while there is none. */
export function suggestedExplanation(language: Language, content: AnswerContent): string {
  const { suggest } = disclosureWords[language]
  const { answer, links, elements, months, noneOn, noneReason } = content
  if (answer === 'not-yet') return ''
  if (answer === 'none')
    return suggest.none(noneReason, noneOn === null ? '' : dayText(language, noneOn))
  const paths = links.map(({ clickPath }) => clickPath).filter((path) => path !== '')
  const ofMonths = (said: Answered) => (months ?? []).filter((each) => each.answer === said).length
  return [
    ...(paths.length > 0
      ? paths.map(suggest.path)
      : [links.length > 0 || months ? suggest.open : suggest.here]),
    ...(elements.length > 0 ? [suggest.elements(elements.length)] : []),
    ...(months ? [suggest.months(ofMonths('has'), ofMonths('none'))] : []),
  ].join(' ')
}

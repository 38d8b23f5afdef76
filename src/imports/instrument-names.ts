import type { Instrument } from '../basics/instrument.ts'
import { instruments } from '../basics/instrument.ts'
import { loosely } from '../measures/cells/cell-words.ts'

const named = new RegExp(`(?<![a-z])(${instruments.join('|')})(?![a-z])`, 'i')

/** The instrument a text names by its letters, or null. */
export function instrumentIn(text: string): Instrument | null {
  const letters = named.exec(text)?.[1]?.toUpperCase()
  return instruments.find((instrument) => instrument === letters) ?? null
}

/** The text without the letters of its instrument. */
export const withoutInstrument = (text: string): string => text.replace(named, ' ')

/** What a row says when it is a section of its own, such as "แบบวัด EIT": its instrument, else null. */
export function sectionInstrument(text: string): Instrument | null {
  const long = longNames.find(([, pattern]) => pattern.test(text))?.[0]
  const instrument = instrumentIn(text) ?? long ?? null
  if (!instrument) return null
  const rest = sectionWords.reduce(
    (left, pattern) => left.replace(pattern, ''),
    withoutInstrument(text),
  )
  return rest.replace(/[^\p{L}]/gu, '').length <= 4 ? instrument : null
}

const longNames: readonly (readonly [Instrument, RegExp])[] = [
  ['IIT', new RegExp(loosely('ผู้มีส่วนได้ส่วนเสียภายใน'))],
  ['EIT', new RegExp(loosely('ผู้มีส่วนได้ส่วนเสียภายนอก'))],
  ['OIT', new RegExp(loosely('การเปิดเผยข้อมูลสาธารณะ'))],
]

const sectionWords = [
  'การรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก',
  'การรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน',
  'การรับรู้ผู้มีส่วนได้ส่วนเสียภายนอก',
  'การรับรู้ผู้มีส่วนได้ส่วนเสียภายใน',
  'ผู้มีส่วนได้ส่วนเสียภายนอก',
  'ผู้มีส่วนได้ส่วนเสียภายใน',
  'การเปิดเผยข้อมูลสาธารณะ',
  'เครื่องมือการประเมิน',
  'ตัวชี้วัดการประเมิน',
  'และผลการดำเนินการ',
  'มาตรการตาม',
  'มาตรการ',
  'เครื่องมือ',
  'ตัวชี้วัด',
  'แบบวัด',
  'แบบตรวจ',
  'ส่วนที่',
  'ตอนที่',
  'หมวด',
  'ด้าน',
  'ตาม',
  'section',
  'part',
  'instrument',
].map((phrase) => new RegExp(loosely(phrase), 'gi'))

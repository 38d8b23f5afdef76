import type { Bilingual } from '../basics/bilingual.ts'
import type { HolidayId, HolidayKind } from '../basics/thai-holidays.ts'

/** What each holiday is called. */
export const holidayNames: Readonly<Record<HolidayId, Bilingual>> = {
  'asalha-bucha': { th: 'วันอาสาฬหบูชา', en: 'Asalha Bucha Day' },
  chakri: { th: 'วันจักรี', en: 'Chakri Memorial Day' },
  chulalongkorn: { th: 'วันปิยมหาราช', en: 'Chulalongkorn Memorial Day' },
  constitution: { th: 'วันรัฐธรรมนูญ', en: 'Constitution Day' },
  coronation: { th: 'วันฉัตรมงคล', en: 'Coronation Day' },
  'fathers-day': { th: 'วันชาติและวันพ่อแห่งชาติ', en: 'National Day and Father’s Day' },
  'khao-phansa': { th: 'วันเข้าพรรษา', en: 'Khao Phansa Day' },
  'kings-birthday': { th: 'วันเฉลิมพระชนมพรรษา รัชกาลที่ 10', en: 'The King’s Birthday' },
  'makha-bucha': { th: 'วันมาฆบูชา', en: 'Makha Bucha Day' },
  'mothers-day': { th: 'วันแม่แห่งชาติ', en: 'Mother’s Day' },
  navamindra: { th: 'วันนวมินทรมหาราช', en: 'Navamindra Maharaj Day' },
  'new-years-day': { th: 'วันขึ้นปีใหม่', en: 'New Year’s Day' },
  'new-years-eve': { th: 'วันสิ้นปี', en: 'New Year’s Eve' },
  ploughing: { th: 'วันพืชมงคล', en: 'Royal Ploughing Ceremony Day' },
  'queens-birthday': { th: 'วันเฉลิมพระชนมพรรษา พระบรมราชินี', en: 'The Queen’s Birthday' },
  songkran: { th: 'วันสงกรานต์', en: 'Songkran' },
  special: { th: 'วันหยุดพิเศษตามมติคณะรัฐมนตรี', en: 'Special holiday by the cabinet' },
  'visakha-bucha': { th: 'วันวิสาขบูชา', en: 'Visakha Bucha Day' },
}

/** The name of a holiday, and that it stands in for one on a weekend. */
export function holidayText(id: HolidayId, kind: HolidayKind): Bilingual {
  const name = holidayNames[id]
  return kind === 'substitute' ? { th: `ชดเชย${name.th}`, en: `In lieu of ${name.en}` } : name
}

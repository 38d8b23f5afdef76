import type { Bilingual } from '../basics/bilingual.ts'
import type { MappingRefusal } from './column-mapping.ts'
import { columnMeanings } from './messages.ts'

/** Why a paper cannot be read with the columns as chosen. */
export function mappingSentence(refusal: MappingRefusal): Bilingual {
  switch (refusal.code) {
    case 'meaning-unknown':
      return {
        th: 'ไม่มีความหมายนี้ให้เลือก เลือกใหม่จากรายการ',
        en: 'There is no such meaning. Choose again from the list',
      }
    case 'meaning-twice': {
      const { th, en } = columnMeanings[refusal.means]
      const headings = refusal.headings.map((heading) => `“${heading}”`)
      return {
        th: `“${th}” มีได้ช่องเดียว แต่เลือกไว้ที่ ${headings.join(' และ ')} เลือกช่องที่เหลือเป็นอย่างอื่น หรือไม่ใช้`,
        en: `Only one column can be “${en}”, but it is chosen for ${headings.join(' and ')}. Choose something else for the others, or leave them out`,
      }
    }
    case 'no-measures-column':
      return {
        th: 'ต้องมีอย่างน้อยหนึ่งช่องเป็น “มาตรการ” เพราะแผนทั้งแผนอ่านจากช่องนี้',
        en: 'At least one column must be “Measures”, for the plan is made of them',
      }
    case 'mapping-too-long':
      return {
        th: 'เปลี่ยนความหมายได้ไม่เกิน 200 ช่องในครั้งเดียว',
        en: 'At most 200 columns can be changed at once',
      }
  }
}

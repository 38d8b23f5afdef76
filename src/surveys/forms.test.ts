import { expect, it } from 'vitest'
import { readCampaign } from './forms.ts'

const kept = {
  ...{ title: { th: 'ความพึงพอใจ', en: '' }, officialUrl: null },
  ...{ population: null, improved: null },
}

it('what was improved keeps its lines, which the thank-you page shows one by one; a title is one line', () => {
  const typed = {
    'title-th': ['ความพึงพอใจ\r\nของผู้รับบริการ'],
    'improved-th': [' เพิ่มเก้าอี้รอคิว \r\n\r\nลดเอกสาร\u202Eเหลือสองแผ่น\n'],
    'improved-en': ['More seats\u2028Fewer papers'],
  }
  const read = readCampaign(typed, kept, { isFrozen: false, isLinked: false })
  expect(read.wrong).toEqual([])
  expect(read.words.title.th).toBe('ความพึงพอใจ ของผู้รับบริการ')
  expect(read.words.improved).toEqual({
    th: 'เพิ่มเก้าอี้รอคิว\nลดเอกสารเหลือสองแผ่น',
    en: 'More seats\nFewer papers',
  })
})

import { expect, it } from 'vitest'
import type { Agency } from '../agencies/agency.ts'
import { matchesSearch } from './search.ts'

const agency = {
  code: 'thansai',
  name: 'องค์การบริหารส่วนตำบลธารใส',
  district: 'ทุ่งกว้าง',
  province: 'ตัวอย่าง',
} as Agency

it.each(['', 'ธาร', 'อบต.ธารใส', 'ทุ่งกว้าง ธารใส', 'จังหวัดตัวอย่าง', 'THANSAI', 'ตำบล'])(
  'is found by %j',
  (typed) => {
    expect(matchesSearch(agency, typed)).toBe(true)
  },
)

it.each(['เทศบาล', 'ธารใส เชียงใหม่', 'ทต.ธารใส'])('is not found by %j', (typed) => {
  expect(matchesSearch(agency, typed)).toBe(false)
})

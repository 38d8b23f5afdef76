import { describe, expect, it } from 'vitest'
import { isPersonNamed, opensLikePerson } from './person-name.ts'

describe('a person among the owners of a row', () => {
  it.each([
    ['มานี ใจดี', 'นางสาวมานี ใจดี'],
    ['นางสาวมานี  ใจดี', 'มานี ใจดี'],
    ['มานี ใจดี', 'น.ส. มานี ใจดี ตำแหน่ง นักทรัพยากรบุคคล'],
    ['มานี ใจดี', 'นักทรัพยากรบุคคล (นางสาวมานี ใจดี)'],
    ['นายมานะ อดทน', 'ว่าที่ร้อยตรี มานะ อดทน'],
    ['มานะ อดทน', 'จ.ส.อ. มานะ อดทน - นิติกร'],
    ['Mana Odton', 'Mr. Mana Odton'],
  ])('%s is the one in %s', (name, owner) => expect(isPersonNamed(name, owner)).toBe(true))

  it.each([
    ['มานี ใจดี', 'นายมานะ อดทน'],
    ['มานี ใจดี', 'มานี'],
    ['มานี', 'มานี'],
    ['มานี ใจดี', 'มานี ใจดีงาม'],
    ['', ''],
    ['นายกองค์การบริหารส่วนตำบล', 'นายกองค์การบริหารส่วนตำบล'],
  ])('%s is not the one in %s', (name, owner) => expect(isPersonNamed(name, owner)).toBe(false))

  it.each([
    ['นายมานะ อดทน', true],
    ['นางสาวมานี ใจดี', true],
    ['นายก อบต.ธารใส', false],
    ['นายกองค์การบริหาร ส่วนตำบล', false],
    ['นายช่างโยธา ชำนาญงาน', false],
    ['กองคลัง', false],
  ])('%s opens like a person: %s', (text, is) => expect(opensLikePerson(text)).toBe(is))
})

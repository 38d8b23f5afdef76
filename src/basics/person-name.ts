// A person among the owners of a row: papers print them with a courtesy title, often with a post beside.
import { remembered } from './remembered.ts'
import { sameWords } from './thai-text.ts'

const ranks = '(?:จ\\.ส\\.[อทต]\\.|พ\\.จ\\.[อทต]\\.|[สรพ]\\.[ตทอ]\\.(?:[ตทอ]\\.)?|จ\\.[อทต]\\.)'
const titles = [
  ...[
    'นางสาว',
    'นาง',
    'นาย',
    'น\\.\\s?ส\\.',
    'ดร\\.',
    'ผศ\\.',
    'รศ\\.',
    'Mr\\.?\\s',
    'Mrs\\.?\\s',
    'Ms\\.?\\s',
  ],
  ...[
    'ว่าที่(?:\\s?ร้อย(?:ตรี|โท|เอก)|\\s?ร\\.\\s?[ตทอ]\\.)?',
    'จ่าเอก',
    'จ่าสิบ(?:ตรี|โท|เอก)',
    'สิบ(?:ตรี|โท|เอก)',
  ],
  ranks,
]
const courtesy = new RegExp(`^(?:(?:${titles.join('|')})\\s*(?:หญิง\\s*)?)+`)

/** A name of at least a given name and a family name, without its courtesy title; empty for any other text. */
const bareName = remembered((text: string): string => {
  const own = text.trim().replace(courtesy, '').replaceAll(/\s+/g, ' ').trim()
  return own.includes(' ') ? own : ''
})

/** The texts within an owner that may be a name: "มานี ใจดี ตำแหน่ง นิติกร", "นิติกร (นางสาวมานี ใจดี)". */
const namesWithin = (owner: string): readonly string[] =>
  [owner, ...owner.split(/[(),/]|(?<=\s)ตำแหน่ง|\s[-–]\s/)]
    .map(bareName)
    .filter((name) => name !== '')

/** Whether an owner of a row is this person, by the whole name; courtesy titles and the post beside it do not count. */
export function isPersonNamed(name: string, owner: string): boolean {
  const own = bareName(name)
  return own !== '' && namesWithin(owner).some((each) => sameWords(each, own))
}

/** Whether a text opens like a person's name and not like a post: "นายมานะ อดทน" and not "นายก อบต." */
export const opensLikePerson = (text: string): boolean =>
  /^(?:นางสาว|นาง|น\.\s?ส\.|นาย(?!ก(?:เทศมนตรี|องค์การ|\s|$|อบ)|ช่าง|อำเภอ|ทะเบียน|ตรวจ|แพทย์|ท้าย)|ว่าที่\s?(?:ร้อย|ร\.)|ดร\.)\s*[ก-๏]{2,30}\s+[ก-๏]{2,40}/.test(
    text.trim(),
  )

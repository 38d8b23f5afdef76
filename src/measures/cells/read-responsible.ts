import { opensLikePerson } from '../../basics/person-name.ts'
import type { Responsible } from '../measure.ts'
import type { Tidy } from './cell-words.ts'
import { isNothing } from './cell-words.ts'
import { readPaperList } from './paper-list.ts'

/** Titles by which a name is a post and not a unit. */
const posts =
  /^(?:หัวหน้า|รองหัวหน้า|นัก(?!เรียน)|ผู้อำนวยการ|ผอ\.|เจ้าพนักงาน|เจ้าหน้าที่|ปลัด|รองปลัด|นายก|รองนายก|นายช่าง|วิศวกร|นิติกร|ครู|ผู้ช่วย|ผู้บริหาร|เลขานุการ|พนักงาน)/
const units = /^(?:สำนัก|กอง|ฝ่าย|งาน|ส่วน|ทุกส่วน|ทุกกอง|ทุกหน่วย|ทุกสำนัก|ทุกฝ่าย|หน่วย|ศูนย์|โรงเรียน|คณะ|กลุ่ม)/

/**
 * Reads who is responsible. Units stand on the first line, "สำนักปลัด/กองคลัง"; posts are listed below
 * them, or are known by their title, as are people.
 */
export function readResponsible(typed: string, tidy: Tidy): Responsible {
  if (isNothing(typed)) return { units: [], posts: [] }
  const list = readPaperList(typed)
  const marked = list.marked ? list.items.map(tidy) : []
  const loose = [list.lead, ...(list.marked ? [] : list.items)]
    .flatMap(apart)
    .map(tidy)
    .filter((name) => !isNothing(name))
  const isPost = (name: string) => posts.test(name) || opensLikePerson(name)
  const named = loose.filter(isPost)
  const underUnits = loose.length > named.length
  const listedUnits = underUnits ? [] : marked.filter((name) => units.test(name))
  return {
    units: [...loose.filter((name) => !isPost(name)), ...listedUnits],
    posts: [...named, ...marked.filter((name) => name !== '' && !listedUnits.includes(name))],
  }
}

/** Names that stand side by side; a sign inside brackets belongs to its name: "กองคลัง (พัสดุ/การเงิน)". */
function apart(text: string): string[] {
  const signs = [...text.matchAll(/\([^()\n]*\)|[/,;\n:]|\s{2,}/g)].filter(
    ([sign]) => !sign.startsWith('('),
  )
  const ends = signs.map(({ 0: sign, index }) => index + sign.length)
  return [...signs.map(({ index }) => index), text.length].map((end, at) =>
    text.slice(ends[at - 1] ?? 0, end),
  )
}

import type { Responsible } from '../measures/measure.ts'
import { readPaperList } from './paper-list.ts'
import type { Tidy } from './paper-words.ts'
import { isNothing } from './paper-words.ts'

/** Titles by which a name is a post and not a unit. */
const posts =
  /^(?:หัวหน้า|รองหัวหน้า|นัก(?!เรียน)|ผู้อำนวยการ|ผอ\.|เจ้าพนักงาน|เจ้าหน้าที่|ปลัด|รองปลัด|นายก|รองนายก|นายช่าง|วิศวกร|นิติกร|ครู|ผู้ช่วย|ผู้บริหาร|เลขานุการ|พนักงาน)/
const units = /^(?:สำนัก|กอง|ฝ่าย|งาน|ส่วน|ทุกส่วน|ทุกกอง|ทุกหน่วย|หน่วย|ศูนย์|โรงเรียน|คณะ|กลุ่ม)/

/**
 * Reads who is responsible. Units stand on the first line, "สำนักปลัด/กองคลัง"; posts are listed below
 * them, or are known by their title.
 */
export function readResponsible(typed: string, tidy: Tidy): Responsible {
  if (isNothing(typed)) return { units: [], posts: [] }
  const list = readPaperList(typed)
  const marked = list.marked ? list.items.map(tidy) : []
  const loose = [list.lead, ...(list.marked ? [] : list.items)]
    .flatMap((text) => text.split(/[/,;\n:]|\s{2,}/))
    .map(tidy)
    .filter((name) => !isNothing(name))
  const named = loose.filter((name) => posts.test(name))
  const underUnits = loose.length > named.length
  const listedUnits = underUnits ? [] : marked.filter((name) => units.test(name))
  return {
    units: [...loose.filter((name) => !posts.test(name)), ...listedUnits],
    posts: [...named, ...marked.filter((name) => name !== '' && !listedUnits.includes(name))],
  }
}

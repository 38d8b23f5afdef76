// "Every division" as an owner: real reports print it in many ways, and it is no division of that name.
import { remembered } from './remembered.ts'
import { sameWords } from './thai-text.ts'

const kind = '(?:ส่วนราชการ|หน่วยงาน|ส่วนงาน|สำนักงาน|สำนัก|กอง|ฝ่าย|หน่วย|ส่วน|งาน)'
const within = '(?:(?:ที่)?(?:ใน|ภายใน|ของ|สังกัด|เกี่ยวข้อง).*)?'
const every = new RegExp(`^(?:${kind}ทุก${kind}|ทุก${kind}(?:(?:และ|หรือ)?${kind})*)${within}$`)
const kindAlone = new RegExp(`^(?:และ|หรือ)?${kind}$`)
const everyInEnglish = /^(?:all|every)(?:the)?(?:divisions?|departments?|units?|offices?)$/

const squeezed = (unit: string) => unit.toLowerCase().replaceAll(/[\s/,.\u200b()]+/g, '')

/** Whether a name means every division: ทุกส่วนราชการ, ทุกกอง, ทุกสำนัก/กอง, ทุกหน่วยงานในสังกัด. */
const meansEvery = remembered((unit: string): boolean => {
  const name = squeezed(unit)
  return every.test(name) || everyInEnglish.test(name)
})

/** Whether owners with these units are every division of the agency. */
export const meansEveryUnit = (units: readonly string[]): boolean => units.some(meansEvery)

/** Whether a row with these units is one of this unit's, by its name or because it is every division's. */
export const isUnitsRow = (unit: string, units: readonly string[]): boolean =>
  (unit.trim() !== '' && meansEveryUnit(units)) || units.some((each) => sameWords(each, unit))

/**
 * The units that rows name, each once in their order. Where a row is every division's, the agency's own
 * divisions follow, and the words that say so stand for a unit only if there is no other.
 */
export function unitsOfRows(
  rows: readonly (readonly string[])[],
  divisions: readonly string[],
): readonly string[] {
  const isEverys = rows.some(meansEveryUnit)
  const named = rows.flatMap((units) =>
    meansEveryUnit(units)
      ? units.filter((unit) => !meansEvery(unit) && !kindAlone.test(squeezed(unit)))
      : units,
  )
  const found: string[] = []
  for (const unit of isEverys ? [...named, ...divisions] : named)
    if (!found.some((each) => sameWords(each, unit))) found.push(unit)
  return found.length > 0 || !isEverys ? found : [rows.flat().find(meansEvery) ?? '']
}

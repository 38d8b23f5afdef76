// Slips of typing in an imported file that reading has mended: the plan says it right, the file does not.
import { itemCodesIn } from '../basics/item-code.ts'
import type { Field } from '../basics/place.ts'
import { readTypedList } from '../basics/typed-list.ts'
import type { Source } from './measure.ts'
import type { PrintedContent } from './stored-plan.ts'

/** The numbers printed before the items of a list, as typed; null where not each item of it has one. */
export function numbersTyped(
  from: Source[Field],
  items: readonly string[],
): readonly number[] | null {
  if (!from) return null
  const typed = [from, ...(from.also ?? [])].map(({ text }) => text).join('\n')
  const numbers = readTypedList(typed).items.flatMap(({ number }) => number ?? [])
  return numbers.length === items.length ? numbers : null
}

/** The codes of a measure, each as it was typed where that was a slip: "038" for O38. */
export function codesAsTyped({ codes, source }: PrintedContent): readonly string[] {
  const found = itemCodesIn(source?.codes?.text ?? '')
  return codes.map((code) => {
    const typed = found.find((each) => each.code === code)
    return typed?.slip ? typed.typed : code
  })
}

/** The lists of a measure whose printed numbers do not count 1, 2, 3, each as those numbers: "1, 2, 3, 3". */
export const misnumbered = (content: PrintedContent): readonly string[] =>
  lists.flatMap((field) => {
    const numbers = countedWrong(content, field)
    return numbers ? [numbers.join(', ')] : []
  })

/** Whether the file has a slip in a field that stands mended in the plan. */
export function hasSlip(content: PrintedContent, field: Field): boolean {
  if (field === 'codes')
    return codesAsTyped(content).some((typed, at) => typed !== content.codes[at])
  const list = lists.find((each) => each === field)
  return list !== undefined && countedWrong(content, list) !== null
}

/** The lists that the form of a measure shows, and its paper numbers anew. */
const lists = ['parts', 'measures', 'steps', 'followUp'] as const

function countedWrong(content: PrintedContent, field: (typeof lists)[number]) {
  const numbers = numbersTyped(content.source?.[field], content[field])
  return numbers?.some((number, at) => number !== at + 1) ? numbers : null
}

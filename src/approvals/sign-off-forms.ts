import { readDayTyped } from '../basics/day-typed.ts'
import type { PersonId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { type Typed, typedIn, type Wrong } from '../platform/form.ts'
import type { PaperSignature } from './sign-off.ts'

/** What is wrong with a form of the page, told by field and code. */
export type WrongField = Wrong<
  | 'reason-missing'
  | 'findings-unexplained'
  | 'order-missing'
  | 'name-missing'
  | 'post-missing'
  | 'day-wrong'
  | 'signed-in-the-future'
  | 'person-missing'
  | 'unit-missing'
  | 'too-long'
>
type Read<Value> = Result<Value, readonly WrongField[]>

/** The longest words that are taken, in letters. */
const longest = 2000

/** Words typed into a field; those that may not be missing are said to be. */
export function readWords(
  typed: Typed,
  field: string,
  missing: WrongField['code'] | null,
): Read<string> {
  const words = typedIn(typed, field).trim()
  if (words === '' && missing) return refuse([{ field, code: missing }])
  return words.length > longest ? refuse([{ field, code: 'too-long' }]) : accept(words)
}

/** To whom the signature is left, and under which order. */
export function readDelegation(
  typed: Typed,
  others: readonly { readonly id: PersonId; readonly name: string }[],
): Read<{
  readonly to: { readonly id: PersonId; readonly name: string }
  readonly orderNo: string
}> {
  const to = others.find(({ id }) => id === typedIn(typed, 'delegateTo'))
  const orderNo = readWords(typed, 'orderNo', 'order-missing')
  if (to && orderNo.ok) return accept({ to, orderNo: orderNo.value })
  return refuse([
    ...(to ? [] : [{ field: 'delegateTo', code: 'person-missing' as const }]),
    ...(orderNo.ok ? [] : orderNo.reason),
  ])
}

/** A signature by hand, as the officer typed it. */
export function readPaperSignature(typed: Typed, today: PlainDate): Read<PaperSignature> {
  const signedBy = readWords(typed, 'paperName', 'name-missing')
  const post = readWords(typed, 'paperPost', 'post-missing')
  const orderNo = readWords(typed, 'paperOrder', null)
  const day = readDayTyped(typedIn(typed, 'paperDay'))
  const wrong: WrongField[] = [signedBy, post, orderNo].flatMap((each) =>
    each.ok ? [] : each.reason,
  )
  if (!day.ok) wrong.push({ field: 'paperDay', code: 'day-wrong' })
  else if (day.value > today) wrong.push({ field: 'paperDay', code: 'signed-in-the-future' })
  if (wrong.length > 0 || !signedBy.ok || !post.ok || !orderNo.ok || !day.ok) return refuse(wrong)
  return accept({
    ...{ signedBy: signedBy.value, post: post.value, orderNo: orderNo.value },
    signedOn: day.value,
  })
}

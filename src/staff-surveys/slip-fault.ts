import { isCheckedCode, plainPrintedCode, strayLettersIn } from '../basics/printed-code.ts'
import { slipLetters } from './slip.ts'

/** Why a typed code cannot be a slip's, as far as the code itself tells. */
export type SlipFault =
  | { readonly kind: 'empty' }
  /** Letters that stand on no slip, such as O, which is no zero here either. */
  | { readonly kind: 'letters'; readonly never: readonly string[] }
  | { readonly kind: 'length'; readonly letters: number }
  /** One letter is another, or two changed places: the last one does not agree with the others. */
  | { readonly kind: 'check' }
  /** It could be a slip's, but no slip of this survey has it. */
  | { readonly kind: 'none' }

/** What is wrong with a code as it was typed; 'none' where nothing is to be seen. */
export function slipFaultOf(typed: string): SlipFault {
  const plain = plainPrintedCode(typed)
  if (plain === '') return { kind: 'empty' }
  const never = strayLettersIn(plain)
  if (never.length > 0) return { kind: 'letters', never }
  if (plain.length !== slipLetters) return { kind: 'length', letters: plain.length }
  return { kind: isCheckedCode(plain) ? 'none' : 'check' }
}

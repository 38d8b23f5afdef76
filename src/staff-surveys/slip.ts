/** Slips: a code on paper, drawn from a box, good for one answer. Only keyed hashes are kept. */
import { createHmac } from 'node:crypto'
import { isCheckedCode, newCheckedLetters, plainPrintedCode } from '../basics/printed-code.ts'

/** Thirteen random letters of thirty (63.8 bits) and one that checks them. */
export const slipLetters = 14

/** A new code, such as "K7QM-2XVB-9HTR-D4". */
export const newSlipCode = (): string => newCheckedLetters(slipLetters)

/** Whether what was typed can be a slip's code at all, with or without hyphens and capitals. */
export const looksLikeSlip = (typed: string): boolean => {
  const plain = plainPrintedCode(typed)
  return plain.length === slipLetters && isCheckedCode(plain)
}

/** What the table of slips keeps of a code: hex, under a key that no table and no backup holds. */
export const slipHash = (pepper: string, surveyId: string, typed: string): string =>
  keyed(pepper, `slip\n${surveyId}\n${plainPrintedCode(typed)}`)

/** What the sealed row of spent slips keeps of a code: nothing that could be laid beside the hash. */
export const spentMark = (pepper: string, surveyId: string, typed: string): string =>
  keyed(pepper, `spent\n${surveyId}\n${plainPrintedCode(typed)}`).slice(0, 32)

const keyed = (pepper: string, text: string) =>
  createHmac('sha256', Buffer.from(pepper, 'base64url')).update(text).digest('hex')

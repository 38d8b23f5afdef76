import type { Typed } from './html/form-view.ts'

export { type Typed, typedIn } from './html/form-view.ts'

/** What is wrong with one field, as a code; the sentence is the slice's. */
export interface Wrong<Code extends string> {
  readonly field: string
  readonly code: Code
}

/** Reads an urlencoded body: every value of every field, as typed, with line ends made "\n". */
export function readTyped(body: string): Typed {
  const typed: Record<string, string[]> = Object.create(null)
  for (const [field, value] of new URLSearchParams(body)) {
    typed[field] ??= []
    typed[field].push(asTyped(value))
  }
  return typed
}

/** Values we put into a form ourselves, in the shape of typed ones. */
export const typedFrom = (values: Readonly<Record<string, string | readonly string[]>>): Typed =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      typeof value === 'string' ? [value] : value,
    ]),
  )

/**
 * A value as it was typed, with line ends made "\n". No key types a NUL and no database takes one: whoever
 * sends one all the same must not make a fault of ours.
 */
export const asTyped = (value: string) => value.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '')

/** A list typed one item per line. A number or dash before an item is dropped, the paper numbers them itself; a minus stays. */
export const linesTyped = (text: string): string[] =>
  text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^(?:\(?[0-9๐-๙]{1,2}\)|[0-9๐-๙]{1,2}\.(?![0-9๐-๙])|[-–•](?![0-9๐-๙]))\s*/, '')
        .trim(),
    )
    .filter((line) => line !== '')

import { longestCell } from '../measures/cell-length.ts'
import type { Wanted } from './imported.ts'

export interface JsonProblem {
  readonly path: string
  readonly wants: Wanted
}

/** Reads values of an unknown JSON one by one and remembers where the first was not as wanted. */
export type JsonReading = ReturnType<typeof jsonReading>

/** A fresh reading; when `problems` stays empty, every value given back is what the file says. */
export function jsonReading() {
  const problems: JsonProblem[] = []
  const wrong = <Value>(path: string, wants: Wanted, instead: Value): Value => {
    // The first is told; a file can have millions.
    if (problems.length === 0) problems.push({ path, wants })
    return instead
  }

  const object = (
    value: unknown,
    path: string,
    keys: readonly string[],
  ): Readonly<Record<string, unknown>> => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return wrong(path, 'object', {})
    }
    const known: Record<string, unknown> = Object.create(null)
    for (const [key, one] of Object.entries(value)) {
      if (keys.includes(key)) known[key] = one
      else wrong(path === '' ? key : `${path}.${key}`, 'known-key', null)
    }
    return known
  }

  const list = <Value>(
    value: unknown,
    path: string,
    read: (one: unknown, path: string) => Value,
  ): Value[] =>
    Array.isArray(value)
      ? value.map((one: unknown, at) => read(one, `${path}[${at}]`))
      : wrong(path, 'list', [])

  return {
    problems: problems as readonly JsonProblem[],
    /** Says of texts that share a cell of the paper that they are too long for it. */
    tooLong: (path: string): null => wrong(path, 'shorter-text', null),
    object,
    list,
    listOrNone: <Value>(
      value: unknown,
      path: string,
      read: (one: unknown, path: string) => Value,
    ): Value[] => (value === undefined ? [] : list(value, path, read)),
    text: (value: unknown, path: string): string => {
      if (typeof value !== 'string') return wrong(path, 'text', '')
      if (!value.isWellFormed() || value.includes('\0')) return wrong(path, 'whole-letters', '')
      return value.length > longestCell ? wrong(path, 'shorter-text', '') : value
    },
    whole: (value: unknown, path: string): number =>
      Number.isSafeInteger(value) && typeof value === 'number' && value >= 0
        ? value
        : wrong(path, 'whole-number', 0),
    percent: (value: unknown, path: string): number =>
      typeof value === 'number' && value >= 0 && value <= 100 ? value : wrong(path, 'percent', 0),
    oneOf: <Value extends string>(
      value: unknown,
      path: string,
      allowed: readonly [Value, ...Value[]],
      wants: Wanted,
    ): Value => allowed.find((one) => one === value) ?? wrong(path, wants, allowed[0]),
    /** A text that `accepted` turns into a value; where it does not, the path wants what `wants` says. */
    read: <Value>(
      value: unknown,
      path: string,
      wants: Wanted,
      instead: Value,
      accepted: (text: string) => Value | null,
    ): Value => {
      const read = typeof value === 'string' ? accepted(value) : null
      return read === null ? wrong(path, wants, instead) : read
    },
    orNull: <Value>(
      value: unknown,
      path: string,
      read: (value: unknown, path: string) => Value,
    ): Value | null => (value === null ? null : read(value, path)),
  }
}

// What changed between two states of one thing, field by field, as a person can read it.

/** A field that is not as it was: the lines it lost, and the lines it gained. */
export interface FieldChange {
  /** The way to the field, such as "responsible.units". */
  readonly field: string
  readonly lost: readonly string[]
  readonly gained: readonly string[]
  /** How many lines stayed as they were. */
  readonly kept: number
}

/** The fields that differ, in the order they stand in. What was not there before has lost nothing. */
export function differenceOf(before: unknown, after: unknown): readonly FieldChange[] {
  const was = fieldsOf(before)
  const is = fieldsOf(after)
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((field) => {
    const old = was.get(field) ?? []
    const now = is.get(field) ?? []
    if (old.length === now.length && old.every((line, at) => line === now[at])) return []
    const lost = without(old, now)
    const gained = without(now, old)
    // The same lines in another order: shown whole, or nothing could be seen.
    return lost.length + gained.length === 0
      ? [{ field, lost: old, gained: now, kept: 0 }]
      : [{ field, lost, gained, kept: old.length - lost.length }]
  })
}

/** Every field of a state with its lines; fields within fields are joined by a dot. */
function fieldsOf(state: unknown, way = ''): ReadonlyMap<string, readonly string[]> {
  if (isObject(state))
    return new Map(
      Object.entries(state).flatMap(([name, value]) => [
        ...fieldsOf(value, way === '' ? name : `${way}.${name}`),
      ]),
    )
  const lines = linesOf(state)
  return lines.length === 0 ? new Map() : new Map([[way, lines]])
}

function linesOf(value: unknown): readonly string[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap((each) => linesOf(each))
  if (isObject(value))
    return [
      [...fieldsOf(value)].map(([field, lines]) => `${field}: ${lines.join(', ')}`).join(' · '),
    ]
  return String(value).split('\n')
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The lines of one list that are not in the other, each counted as often as it stands there. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return lines.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

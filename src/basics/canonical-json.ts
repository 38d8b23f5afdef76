/**
 * A value as JSON that is the same bytes for the same content: keys in order, no spaces, members
 * that are undefined left out. Throws on what JSON cannot say (NaN, bigint, a function, a cycle).
 * @source RFC 8785 (JSON Canonicalization Scheme).
 */
export function canonicalJson(value: unknown): string {
  return written(value, [])
}

function written(value: unknown, within: readonly object[]): string {
  if (value === null) return 'null'
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new TypeError('Half a surrogate pair cannot be said in JSON')
      return JSON.stringify(value)
    case 'boolean':
      return String(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be said in JSON`)
      return JSON.stringify(value)
    case 'object':
      break
    default:
      throw new TypeError(`A ${typeof value} cannot be said in JSON`)
  }
  if (within.includes(value))
    throw new TypeError('A value that holds itself cannot be said in JSON')
  const deeper = [...within, value]
  if (Array.isArray(value)) {
    return `[${value.map((item: unknown) => written(item, deeper)).join(',')}]`
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${written(key, deeper)}:${written(member, deeper)}`)
  return `{${members.join(',')}}`
}

/** The query of an address, with its question mark; what is null, undefined or empty is left out. */
export const query = (entries: Readonly<Record<string, string | number | null | undefined>>) => {
  const given = Object.entries(entries).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

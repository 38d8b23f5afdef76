import type { Hint } from '../../src/disclosures/looking.ts'

/** One hint as the table says it: its kind, how sure, and what was found. */
export const hintText = ({ kind, certainty, about }: Hint) => {
  const found = about['found'] ?? about['of'] ?? about['trouble'] ?? about['link']
  const isShort =
    found !== undefined && !/^(?:login|scan)/.test(kind) && !/^http/.test(String(found))
  return `${kind} ${certainty}${isShort ? `: ${found}` : ''}`
}

/** Rows as columns of one width each. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => (row[at] ?? '').length)),
  )
  return rows
    .map((row) => row.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | '))
    .join('\n')
}

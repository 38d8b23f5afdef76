import { z } from 'zod'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { LoadRow } from './load.ts'

const text = z.string().default('')
const person = z.strictObject({
  ...{ division: text, post: text, name: text, contact: text },
  roles: z.array(z.string()).default([]),
})
const agency = z.strictObject({
  ...{ code: z.string(), agency: z.string(), type: text, district: text, province: text },
  people: z.array(person).default([]),
})

/**
 * Reads agencies with their people from JSON: [{ code, agency, people: [{ name, roles }] }]. A line is
 * the number of the agency and its people, counted from 1 through the file.
 */
export function readLoadJson(
  value: unknown,
): Result<readonly LoadRow[], { readonly code: 'json-malformed'; readonly at: string }> {
  const read = z.array(agency).safeParse(value)
  if (!read.success) {
    const [first] = read.error.issues
    return refuse({
      code: 'json-malformed',
      at: first ? `${first.path.join('.')}: ${first.message}` : '',
    })
  }
  let line = 0
  const rows: LoadRow[] = []
  for (const { people, ...own } of read.data) {
    line += 1
    const nobodyYet = { division: '', post: '', name: '', contact: '', roles: '' }
    rows.push({ line, cells: { ...own, ...nobodyYet } })
    for (const { roles, ...each } of people) {
      line += 1
      rows.push({ line, cells: { ...own, ...each, roles: roles.join(';') } })
    }
  }
  return accept(rows)
}

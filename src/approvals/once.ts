// A form that is sent twice happens once: what it adds has an id that follows from the form itself.
import { createHash } from 'node:crypto'
import { canonicalJson } from '../basics/canonical-json.ts'
import type { FactId } from '../basics/ids.ts'

/**
 * The id of what one form adds: the same for the same person, key and words, another for any other.
 * The key comes from the browser; whatever stands in it, ids of others cannot be met by it.
 */
export function idOfForm(
  of: { readonly planId: string; readonly personId: string; readonly act: string },
  request: object,
): FactId {
  const hex = createHash('sha256').update(canonicalJson({ of, request }), 'utf8').digest('hex')
  // A uuid of version 8, whose bits are anybody's own.
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4]
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`]
  return [...parts, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-') as FactId
}

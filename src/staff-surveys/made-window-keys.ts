/** New keys for the days on which answers are taken, and the public halves of them. */
import { randomBytes } from 'node:crypto'
import { type ColumnKey, newColumnKey } from './blind-signature.ts'
import type { PublicKeys } from './policy.ts'
import type { WindowKeys } from './window-keys.ts'

/** Keys of a window, and what of them is public. */
export interface MadeWindowKeys {
  readonly window: WindowKeys
  readonly published: Pick<PublicKeys, 'columns' | 'kept'>
}

/** New keys for so many places and the quality column; each takes a tenth of a second or more to find. */
export async function newWindowKeys(places: number): Promise<MadeWindowKeys> {
  const found = await Promise.all(Array.from({ length: places + 2 }, newColumnKey))
  const [kept, ...columns] = found as [ColumnKey, ...ColumnKey[]]
  return {
    window: {
      pepper: randomBytes(32).toString('base64url'),
      spent: randomBytes(32).toString('base64url'),
      columns: columns.map(({ privateKey }) => privateKey),
      kept: kept.privateKey,
    },
    published: { columns: columns.map(({ publicKey }) => publicKey), kept: kept.publicKey },
  }
}

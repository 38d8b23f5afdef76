/** New keys for the days on which answers are taken, and the public halves of them. */
import { createPrivateKey, createPublicKey, generateKeyPair, randomBytes } from 'node:crypto'
import type { PublicKeys } from './policy.ts'
import type { WindowKeys } from './window-keys.ts'

/** New keys for so many places and the quality column; each of RSA 2048 takes a tenth of a second or more. */
export async function newWindowKeys(places: number): Promise<WindowKeys> {
  const columns: string[] = []
  for (let column = 0; column <= places; column += 1) columns.push(await newRsaKey())
  return {
    pepper: randomBytes(32).toString('base64url'),
    spent: randomBytes(32).toString('base64url'),
    ...{ columns, kept: await newRsaKey() },
  }
}

/** The public halves that answers are held against. */
export const publicWindowKeys = ({
  columns,
  kept,
}: Pick<WindowKeys, 'columns' | 'kept'>): Pick<PublicKeys, 'columns' | 'kept'> => ({
  ...{ columns: columns.map(publicHalf), kept: publicHalf(kept) },
})

/** PKCS#8 in base64. */
const newRsaKey = () =>
  new Promise<string>((resolve, reject) => {
    generateKeyPair('rsa', { modulusLength: 2048, publicExponent: 65537 }, (error, _, key) =>
      error
        ? reject(error)
        : resolve(key.export({ format: 'der', type: 'pkcs8' }).toString('base64')),
    )
  })

const publicHalf = (privateKey: string): string => {
  const key = Buffer.from(privateKey, 'base64')
  const whole = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  return createPublicKey(whole).export({ format: 'der', type: 'spki' }).toString('base64')
}

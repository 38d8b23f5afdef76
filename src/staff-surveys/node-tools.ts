/** What a recount needs, of Node: its own RSA is some times faster than WebCrypto's. */
import { constants, verify } from 'node:crypto'
import { sha256, verifyEd25519 } from '../transparency-log/signing.ts'
import { readColumnKey } from './blind-signature.ts'
import type { RecountTools } from './recount-check.ts'

const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }

export const nodeTools: RecountTools = {
  sha256: async (bytes) => sha256(bytes),
  async rsaVerifier(spki) {
    try {
      const key = readColumnKey(Buffer.from(spki).toString('base64'))
      if (key.asymmetricKeyType !== 'rsa') return null
      return async (message, signature) => verify('sha384', message, { key, ...pss }, signature)
    } catch {
      // It is no key: nothing is signed by it.
      return null
    }
  },
  async verifyEd25519(publicKey, message, signature) {
    return verifyEd25519(publicKey, message, signature)
  },
}

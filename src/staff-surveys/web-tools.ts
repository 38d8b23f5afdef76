/** What a recount needs, of WebCrypto: in a browser, and in Node to be compared with its own. */
import type { RecountTools } from './recount-check.ts'

/** The tools of this browser; null where it has no WebCrypto, as on a page that came without https. */
export function webTools(): RecountTools | null {
  // Typed as always there; it is not where a page came over an unsafe network.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (!subtle) return null
  return {
    sha256: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', bytes)),
    async rsaVerifier(spki) {
      const how = { name: 'RSA-PSS', saltLength: 48 }
      const key = await subtle
        .importKey('spki', spki, { name: 'RSA-PSS', hash: 'SHA-384' }, false, ['verify'])
        // It is no key of RSA: nothing is signed by it.
        .catch(() => null)
      return key && ((message, signature) => subtle.verify(how, key, signature, message))
    },
    async verifyEd25519(publicKey, message, signature) {
      const key = await subtle
        .importKey('raw', publicKey, 'Ed25519', false, ['verify'])
        // Browsers before 2025 do not know this kind of signature.
        .catch(() => null)
      return key && subtle.verify('Ed25519', key, signature, message)
    },
  }
}

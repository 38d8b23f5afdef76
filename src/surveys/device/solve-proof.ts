import type { ProofChallenge, ProofSolution } from '../proof-of-work.ts'

/**
 * Does the work of a challenge and gives what the field `pow` wants. Null where the browser cannot: pages that
 * came without TLS have no subtle crypto, and the words of the form tell the other ways.
 */
export async function solveProof(challenge: ProofChallenge): Promise<string | null> {
  const { subtle } = crypto
  if (!subtle) return null
  const { cost, keyLength, keyPrefix, nonce, salt } = challenge.parameters
  const seed = bytesOf(nonce)
  const password = new Uint8Array(seed.length + 4)
  password.set(seed)
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: cost }
  for (let counter = 0; counter < mostTried; counter += 1) {
    new DataView(password.buffer).setUint32(seed.length, counter)
    const key = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
    const derivedKey = hexOf(new Uint8Array(await subtle.deriveBits(how, key, keyLength * 8)))
    if (derivedKey.indexOf(keyPrefix) === 0) return payloadOf(challenge, { counter, derivedKey })
  }
  return null
}

/** How many keys are tried before a challenge counts as none of ours. */
const mostTried = 1000

const payloadOf = (challenge: ProofChallenge, solution: ProofSolution) =>
  btoa(JSON.stringify({ challenge, solution }))

const bytesOf = (hex: string) =>
  new Uint8Array((hex.match(/../g) || []).map((byte) => Number.parseInt(byte, 16)))

const hexOf = (bytes: Uint8Array) => {
  let hex = ''
  for (let at = 0; at < bytes.length; at += 1) hex += `0${(bytes[at] || 0).toString(16)}`.slice(-2)
  return hex
}

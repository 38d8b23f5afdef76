// Work asked of a device before a form is taken, by ALTCHA: sealed by us, kept nowhere, and of one form alone,
// so that work done once is good for nothing else, also after a restart.
import { createHmac } from 'node:crypto'
import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'

/**
 * How much is asked: keys derived one after the other until the one that is looked for, 200,000 rounds of
 * PBKDF2 at most. Measured in Chromium on a server with instructions for SHA-256: 15 to 20 ms; on the same
 * without them (Node, OPENSSL_ia32cap="0x0:0x0"): 0.24 s. A slow phone of 1.4 GHz is reckoned, not measured,
 * at eight times that: 2 s, below the 3 s that were set.
 */
export const proofWork = { cost: 10_000, fewestKeys: 10, mostKeys: 20 } as const

/** How long work may be handed in, in seconds; a form may be kept longer, and is then asked anew. */
export const proofLasts = 60 * 60

/** Challenges of one installation, sealed with its key. */
export function proofsOfWork(key: string) {
  const secretOf = (use: string) =>
    createHmac('sha256', key).update(`proof of work\n${use}`).digest('base64url')
  const secrets = {
    hmacSignatureSecret: secretOf('challenge'),
    hmacKeySignatureSecret: secretOf('derived key'),
  }
  const secondsOf = (instant: string) => Math.floor(Date.parse(instant) / 1000)

  return {
    /** Work for one form, named by its id, at an instant (ISO 8601). */
    given: (form: string, now: string): Promise<Challenge> =>
      createChallenge({
        ...{ algorithm: 'PBKDF2/SHA-256', cost: proofWork.cost, deriveKey, ...secrets },
        // The first key tried is that of counter 0.
        counter: randomInt(proofWork.mostKeys, proofWork.fewestKeys) - 1,
        data: { form, until: secondsOf(now) + proofLasts },
      }),

    /** Whether what came with a form is work that was asked for it, done, and not too late. */
    async isDone(form: string, payload: string, now: string): Promise<boolean> {
      const read = readPayload(payload)
      if (!read) return false
      const { data } = read.challenge.parameters
      if (data.form !== form || data.until < secondsOf(now)) return false
      const { verified } = await verifySolution({ ...read, deriveKey, ...secrets })
      return verified
    },
  }
}

const hex = z.string().regex(/^(?:[0-9a-f]{2}){1,64}$/)
const whole = z.number().int().nonnegative()

/** As we make them: anything else is not looked at further. */
const payloadShape = z.object({
  challenge: z.strictObject({
    parameters: z.strictObject({
      ...{ algorithm: z.literal('PBKDF2/SHA-256'), cost: whole, keyLength: whole },
      ...{ keyPrefix: hex, keySignature: hex, nonce: hex, salt: hex },
      data: z.strictObject({ form: z.string().max(64), until: whole }),
    }),
    signature: hex,
  }),
  solution: z.object({ counter: whole, derivedKey: hex }),
})

function readPayload(payload: string) {
  if (payload === '' || payload.length > 2000) return null
  try {
    const read = payloadShape.safeParse(JSON.parse(Buffer.from(payload, 'base64').toString()))
    return read.success ? read.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

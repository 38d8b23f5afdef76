import { createHash } from 'node:crypto'

/** A fingerprint of what a form asked for, so that the same key with other words in it can be told. */
export function digestOf(request: object): string {
  const { idempotencyKey: _, ...asked } = request as { idempotencyKey?: string }
  const words = JSON.stringify(asked, (_name, value: unknown) =>
    value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value,
  )
  return createHash('sha256').update(words).digest('hex')
}

/** The key of a form as it is kept; null where none was sent. This field comes from the browser: a long one is kept by its hash. */
export function keyOf(sent: string | undefined): string | null {
  if (!sent) return null
  return /^[\w-]{1,64}$/.test(sent) ? sent : createHash('sha256').update(sent).digest('hex')
}

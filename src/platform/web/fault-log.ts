/** Shorter words are no secrets worth blotting out, and would blot out half a sentence. */
const least = 6

/**
 * What the log says of a fault: its number, where it happened and the codes of its causes. Objects that
 * hang on an error (a query's parameters, a request) are left out, and known secrets are blotted out.
 */
export function faultSaid(reference: string, error: unknown, secrets: readonly string[]): string {
  return withoutSecrets(`fault ${reference}: ${lineage(error).join('\n  because: ')}`, secrets)
}

/** A text with every known secret blotted out, as it is and as addresses write it. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= least)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .reduce((left, secret) => left.replaceAll(secret, '[secret]'), text)
}

function lineage(error: unknown, depth = 0): readonly string[] {
  if (!(error instanceof Error)) return [`something that is no error (${typeof error})`]
  const { code } = error as { code?: unknown }
  const own = `${error.stack ?? error.message}${typeof code === 'string' ? ` [${code}]` : ''}`
  return error.cause === undefined || depth > 3 ? [own] : [own, ...lineage(error.cause, depth + 1)]
}

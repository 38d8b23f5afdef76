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

/**
 * A fault without its words, which may repeat what was sent: the kinds and codes of it and of its causes, and where
 * each happened.
 */
export function wordless(error: unknown, depth = 0): Error {
  const bare = new Error()
  const { name, message, stack = '', cause } = error instanceof Error ? error : bare
  const { code } = Object(error) as { code?: unknown }
  const kind =
    error instanceof Error ? plainName(name) : `something that is no error (${typeof error})`
  const after = stack.indexOf(message) + message.length
  const at = stack
    .slice(after)
    .split('\n')
    .filter((line) => frame.test(line))
  bare.stack = [kind, ...at].join('\n')
  if (typeof code === 'string') Object.assign(bare, { code: plainName(code) })
  if (cause !== undefined && depth <= 3) bare.cause = wordless(cause, depth + 1)
  return bare
}

/** A place in a program: a function of its own name and a file, which no message looks like by chance. */
const frame = /^ {4}at (?:async )?[\w.<>$ [\]#]*\(?(?:file:\/\/|node:|\/)[^\s()]*:\d+:\d+\)?$/

/** Names and codes are short words; whatever else stands in their place may be anything. */
const plainName = (name: string) => (/^\w{1,40}$/.test(name) ? name : 'unnamed')

function lineage(error: unknown, depth = 0): readonly string[] {
  if (!(error instanceof Error)) return [`something that is no error (${typeof error})`]
  const { code } = error as { code?: unknown }
  const own = `${error.stack ?? error.message}${typeof code === 'string' ? ` [${code}]` : ''}`
  return error.cause === undefined || depth > 3 ? [own] : [own, ...lineage(error.cause, depth + 1)]
}

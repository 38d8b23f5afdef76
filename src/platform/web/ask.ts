import { accept, type Result, refuse } from '../../basics/result.ts'

/** Why an address gave no JSON. */
export type AskTrouble =
  | 'no-such-host'
  | 'unreachable'
  | 'too-slow'
  | 'certificate'
  | 'sent-elsewhere'
  | 'answered-no'
  | 'too-large'
  | 'not-json'

/** A trouble, and the HTTP number that was answered; null where none came. */
export interface AskRefusal {
  readonly code: AskTrouble
  readonly answer: number | null
}

const most = 256 * 1024

/**
 * Asks an address that somebody typed for JSON: no cookies, no redirects, a short wait and a short
 * answer. What came back is read by the caller and never shown as it is.
 */
export async function askJson(
  address: string,
  patience = 8_000,
): Promise<Result<unknown, AskRefusal>> {
  try {
    const answer = await fetch(address, {
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    const no = (code: AskTrouble) => refuse({ code, answer: answer.status })
    if (answer.status >= 300 && answer.status < 400) return no('sent-elsewhere')
    const text = await textUpTo(answer, most)
    if (text === null) return no('too-large')
    if (!answer.ok) return no('answered-no')
    try {
      return accept(JSON.parse(text) as unknown)
    } catch {
      return no('not-json')
    }
  } catch (error) {
    return refuse({ code: troubleOf(error), answer: null })
  }
}

async function textUpTo({ body }: Response, limit: number): Promise<string | null> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body ?? []) {
    size += piece.byteLength
    if (size > limit) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function troubleOf(error: unknown): AskTrouble {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown; message?: unknown } }
  const said = `${String(cause?.code ?? '')} ${String(cause?.message ?? '')}`
  if (name === 'TimeoutError' || /TIMEOUT/i.test(said)) return 'too-slow'
  if (/ENOTFOUND|EAI_AGAIN/.test(said)) return 'no-such-host'
  if (/CERT|SELF_SIGNED|UNABLE_TO_|ERR_SSL|ERR_TLS|certificate/.test(said)) return 'certificate'
  return 'unreachable'
}

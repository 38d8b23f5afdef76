import { receiptText } from '../receipt.ts'
import type { ToldScript } from '../taking.ts'
import { hashesOf, hide, type PolicyHere, sha256Of, uncover, utf8 } from './hiding.ts'
import { keep, letGo, type Waiting, waitingOf } from './waiting.ts'

/** What is said at the end: by the server, or by the device of what the server gave it. */
export interface Ending {
  /** Untrue: a policy or a signature is not what it must be; what was spent for it stays on the device. */
  readonly state: ToldScript['state'] | 'untrue'
  /** The text of the receipt, where one is wanted; else empty. */
  readonly receipt: string
}

/**
 * Sends what waits, step by step, and tells whether it must wait or is on its way, until the server has it or says why not; then nothing of it is left here. Null
 * where another window of this browser sent it.
 *
 * `to` is the address of the survey, below which all is sent; `policySha256` is what its policy must have, in hex.
 */
export async function send(
  to: string,
  policySha256: string,
  tell: (isWaiting: boolean) => void,
): Promise<Ending | null> {
  tell(false)
  for (let pause = 5000; ; ) {
    const waiting = waitingOf(to)
    if (!waiting) return null
    const said = await nextStep(to, policySha256, waiting).catch(
      (): Said => ({ state: 'not-sent' }),
    )
    if (!said) continue
    const { state } = said
    // What is no answer of ours, as the page of a Wi-Fi that asks for a log-in, has not sent it.
    if (!state || state === 'not-sent' || state === 'too-many') {
      tell(true)
      await new Promise((resolve) => {
        setTimeout(resolve, pause)
        addEventListener('online', resolve, { once: true })
      })
      pause = Math.min(2 * pause, 300_000)
      tell(false)
    } else {
      if (state !== 'untrue' || waiting.ticked) letGo(to)
      const { hashes = [], wantsReceipt } = waiting
      if (said.state !== 'taken' || !wantsReceipt) return { state, receipt: '' }
      const { surveyId, promise } = said
      return { state, receipt: receiptText({ surveyId, hashes, promise }) }
    }
  }
}

type Said = ToldScript | { readonly state: 'untrue' }
const untrue: Said = { state: 'untrue' }

/** One step; null where it was done and there is another. */
async function nextStep(to: string, policySha256: string, waiting: Waiting) {
  const { words, wantsReceipt, code, ticked, hidden, items } = waiting
  if (items) return post(`${to}/items`, { items, words })
  const text = await ask(`${to}/policy`)
  // What is no JSON is no policy of anybody.
  const policy: PolicyHere = JSON.parse(text)
  if ((await sha256Of(utf8(text))) !== policySha256) return untrue
  if (ticked) {
    const made = await hide(policy, ticked)
    // Two windows of one browser agree on what was hidden first: the other's would be refused.
    if (waitingOf(to)?.ticked) keep(to, { words, wantsReceipt, code, hidden: made })
  } else if (hidden) {
    const said = await post(`${to}/tokens`, { code, blinded: hidden.map(({ blinded }) => blinded) })
    if (said.state !== 'signed') return said
    const signed = await uncover(policy, hidden, said.signatures)
    if (!signed) return untrue
    const hashes = await hashesOf(policy, signed)
    // The other window may have sent it by now, or somebody cleared it.
    if (waitingOf(to)) keep(to, { words, wantsReceipt, items: signed, hashes })
  }
  return null
}

const post = async (to: string, body: object): Promise<ToldScript> =>
  JSON.parse(await ask(to, 'POST', JSON.stringify(body)))

/** Without cookies, whoever is signed in to this site. */
async function ask(to: string, method = 'GET', body: string | null = null): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(to, { method, body, headers, credentials: 'omit' })).text()
}

import type { ProofChallenge } from '../proof-of-work.ts'
import type { Kept } from './kept-answers.ts'
import { solveProof } from './solve-proof.ts'

/** What the server says of an answer it was sent. */
export interface Said {
  readonly state: string
  readonly receipt?: string
  /** A fresh stamp of the same id, where the old one was stale. */
  readonly stamp?: string
  readonly challenge?: ProofChallenge
  /** Until the next try is taken, where the server says it. */
  readonly seconds?: number
}

/** What is told meanwhile. */
export type Meanwhile = 'sending' | 'proving' | 'waiting'

/** States that pass: the server is away, or takes no answers just now. */
const passing = ['not-sent', 'paused', 'too-many', 'too-soon', 'stale', 'prove']

/** How often a form is sent again without waiting. */
const atOnce = 3

/** Seconds until the next try: growing to five minutes, a little apart so that not all phones come at once. */
const longestPause = 300

/**
 * Sends a form until the server has said something that stays so, and gives that: counted, or why not. The
 * stamp's id stays the same, so that it counts once however often it is sent.
 */
export async function deliver(kept: Kept, tell: (meanwhile: Meanwhile) => void): Promise<Said> {
  let { body } = kept
  let pause = 5
  // A stamp is renewed, and work is done, only so often before we wait.
  let again = atOnce
  for (;;) {
    tell('sending')
    const said = await post(kept.to, body)
    const { state, stamp, challenge } = said
    if (passing.indexOf(state) < 0) return said
    if (state === 'stale' && stamp && again > 0) {
      again -= 1
      body = withField(body, 'stamp', stamp)
    } else if (challenge && again > 0) {
      again -= 1
      tell('proving')
      const done = await solveProof(challenge).catch(() => null)
      if (!done) return said
      body = withField(body, 'pow', done)
    } else {
      // Sent before it can be read: the next try is good, and nobody needs to be told.
      if (state !== 'too-soon') tell('waiting')
      await pausedOrCalled(Math.max(pause, said.seconds || 0))
      pause = Math.min(2 * pause, longestPause)
      again = atOnce
    }
  }
}

/** The form with one field set anew. */
export function withField(body: string, name: string, value: string): string {
  const fields = new URLSearchParams(body)
  fields.set(name, value)
  return fields.toString()
}

async function post(to: string, body: string): Promise<Said> {
  const headers = {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
  }
  const notSent = { state: 'not-sent' }
  const late = new Promise<Said>((resolve) => setTimeout(resolve, 30_000, notSent))
  const sent = fetch(to, { method: 'POST', body, headers, credentials: 'same-origin' })
  // What is no answer of ours, as the page of a Wi-Fi that asks for a log-in, has not sent it.
  const said = sent.then((answer) => answer.json()).then((value) => (value.state ? value : notSent))
  return Promise.race([late, said]).catch(() => notSent)
}

/** Waits so many seconds, or until there is a signal, somebody looks again, or asks for it (`online`). */
const pausedOrCalled = (seconds: number) =>
  new Promise<void>((resolve) => {
    const go = () => {
      if (document.hidden) return
      clearTimeout(timer)
      removeEventListener('online', go)
      document.removeEventListener('visibilitychange', go)
      resolve()
    }
    const timer = setTimeout(go, seconds * 1000 * (1 + Math.random() / 3))
    addEventListener('online', go)
    document.addEventListener('visibilitychange', go)
  })

/** What was sent to the door of a staff survey. Whatever it holds, it is read, or said to be no order of ours. */
import { z } from 'zod'
import { keptWords, longestComment, readAnswers } from '../surveys/answer-form.ts'
import type { Questionnaire } from '../surveys/questionnaire.ts'
import type { SentForm, SentItems, SentTokens } from './taking.ts'

/** A form without script, and what only its page needs. */
export interface ReadForm extends SentForm {
  /** The places where nothing was ticked. */
  readonly missing: readonly number[]
  /** Whether it was asked for missing answers before. */
  readonly seen: boolean
}

/** A code is fourteen letters; whatever stands between them, more than so many signs are none. */
const longestCode = 40

/** Reads a form without script; `fresh` is what its page is known by where it did not say. */
export function readStaffForm(
  questionnaire: Questionnaire,
  sent: URLSearchParams,
  { asksWords, fresh }: { readonly asksWords: boolean; readonly fresh: string },
): ReadForm {
  const { answers, missing, seen } = readAnswers(questionnaire, sent)
  const said = sent.get('once') ?? ''
  return {
    ...{ answers, missing, seen },
    code: (sent.get('code') ?? '').slice(0, longestCode).toWellFormed(),
    words: asksWords ? wordsOf(sent.get('words') ?? '') : '',
    once: isOnce(said) ? said : fresh,
    wantsReceipt: sent.get('receipt') === '1',
  }
}

const isOnce = (said: string) => /^[\w-]{43}$/.test(said)

const wordsOf = (text: string) => keptWords(text.slice(0, 4 * longestComment).toWellFormed())

const ofKey = z.string().regex(/^[\w-]{342}$/)
const ofPrefix = z.string().regex(/^[\w-]{43}$/)
/** More columns than any questionnaire has. */
const mostColumns = 500

const tokens = z.object({
  code: z.string().max(longestCode),
  blinded: z.array(ofKey).min(1).max(mostColumns),
})
const items = z.object({
  items: z
    .array(
      z.object({
        c: z.int().min(0).max(mostColumns),
        t: z.int().min(-2).max(9),
        ...{ p: ofPrefix, s: ofKey },
      }),
    )
    .min(1)
    .max(mostColumns),
  words: z.object({ id: z.uuid(), text: z.string() }).optional(),
})

/** Reads an order for signatures; null where it is none. */
export const readTokens = (text: string): SentTokens | null => read(tokens, text)

/** Reads signed items; null where there are none. */
export function readItems(text: string): SentItems | null {
  const sent = read(items, text)
  return sent && { items: sent.items, ...(sent.words && { words: cleaned(sent.words) }) }
}

const cleaned = ({ id, text }: { readonly id: string; readonly text: string }) => ({
  ...{ id: id.toLowerCase(), text: wordsOf(text) },
})

function read<Sent>(shape: z.ZodType<Sent>, text: string): Sent | null {
  let sent: unknown
  try {
    sent = JSON.parse(text)
  } catch {
    // What it says of the fault repeats what was sent, which stands nowhere.
    return null
  }
  const known = shape.safeParse(sent)
  return known.success ? known.data : null
}

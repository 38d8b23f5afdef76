import { newId } from '../platform/db/new-id.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import type { WebContext } from '../platform/web/env.ts'
import type { WrongWords } from './forms.ts'
import { questionWords } from './question-messages.ts'

/** What came of a form that was not taken: what was typed, what is wrong with it, or why it was refused. */
export interface NotTaken {
  readonly typed: Typed
  readonly wrong?: readonly WrongWords[]
  /** The code of the refusal. */
  readonly refused?: string
}

/** A form opened for the first time. */
export const untouched: NotTaken = { typed: {} }

/**
 * A form as its page shows it. Its key is kept while nothing was saved by it, and so is what it had
 * seen where the words are at fault; a refusal shows what is there now, and the next try rests on that.
 */
export function shownForm(
  c: WebContext,
  { typed, wrong = [], refused }: NotTaken,
  sentences: Readonly<Record<string, string>>,
  seen: number | null = null,
) {
  const hidden = {
    key: (refused !== 'form-used-twice' && typedIn(typed, 'key')) || newId(),
    ...(seen === null
      ? {}
      : { seen: wrong.length > 0 ? typedIn(typed, 'seen') || String(seen) : String(seen) }),
  }
  return {
    form: formSaying(typed, wrong, questionWords[c.get('language')].wrong),
    refusal: refused === undefined ? null : (sentences[refused] ?? refused),
    hidden,
  }
}

/** 422 where something typed is not as it should be, 409 where it is and yet was refused. */
export const statusOf = ({ wrong, refused }: NotTaken): 200 | 409 | 422 =>
  wrong && wrong.length > 0 ? 422 : refused === undefined ? 200 : 409

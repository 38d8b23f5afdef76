import { longestComment } from '../answer-form.ts'
import { formWords } from '../form-messages.ts'
import type { FormView } from './form.tsx'

/** The end of a form: what one may add, and the button. */
export function Last({ view }: { view: FormView }) {
  const words = formWords[view.language]
  const { asksComment } = view.questionnaire
  return (
    <section>
      <h2>{words.last}</h2>
      {asksComment ? (
        <>
          <label class="f" for="comment">
            {words.comment}
          </label>
          <div class="soft" id="comment-hint">
            {words.commentHint}
          </div>
          <textarea
            id="comment"
            name="comment"
            rows={4}
            maxlength={longestComment}
            aria-describedby="comment-hint"
          >
            {view.filled?.comment ?? ''}
          </textarea>
        </>
      ) : null}
      {view.asksTicket ? (
        <>
          <label class="f" for="ticket">
            {words.ticket}
          </label>
          <div class="soft" id="ticket-hint">
            {words.ticketHint}
          </div>
          <input
            class="t"
            id="ticket"
            name="ticket"
            maxlength={40}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            aria-describedby="ticket-hint"
            value={view.filled?.ticket ?? ''}
          />
        </>
      ) : null}
      <div class="gone" aria-hidden="true">
        <label for="website">{words.trap}</label>
        <input id="website" name="website" tabindex={-1} autocomplete="off" />
      </div>
      <p class="soft once">{words.onceSent}</p>
      <button class="go wide" type="submit">
        {words.send}
      </button>
    </section>
  )
}

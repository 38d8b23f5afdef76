import { longestComment } from '../../surveys/answer-form.ts'
import { formWords } from '../../surveys/form-messages.ts'
import { staffFormWords } from '../form-messages.ts'
import type { StaffFormView } from './form.tsx'

/** The end of the form: words where they are asked for, the receipt, and the button. */
export function LastOfStaff({ view }: { view: StaffFormView }) {
  const words = staffFormWords[view.language]
  const { last, send } = formWords[view.language]
  return (
    <section>
      <h2>{last}</h2>
      {view.asksWords ? (
        <>
          <label class="f" for="words">
            {words.words}
          </label>
          <div class="soft" id="words-hint">
            {words.wordsHint}
          </div>
          <textarea
            id="words"
            name="words"
            rows={4}
            maxlength={longestComment}
            autocomplete="off"
            aria-describedby="words-hint"
          >
            {view.filled?.words ?? ''}
          </textarea>
        </>
      ) : null}
      {view.publishes === 'columns' ? <Receipt view={view} /> : null}
      <p class="soft once">{words.onceSent}</p>
      <button class="go wide" type="submit">
        {send}
      </button>
    </section>
  )
}

/** Whether a receipt is wanted: off unless ticked, with what it can show and to whom. */
function Receipt({ view }: { view: StaffFormView }) {
  const words = staffFormWords[view.language]
  return (
    <>
      <label class="o">
        <input
          type="checkbox"
          name="receipt"
          value="1"
          aria-describedby="receipt-hint"
          checked={view.filled?.wantsReceipt ?? false}
        />
        <span>{words.receipt}</span>
      </label>
      <p class="soft" id="receipt-hint">
        {words.receiptHint}
      </p>
    </>
  )
}

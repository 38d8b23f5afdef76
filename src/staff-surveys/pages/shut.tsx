import { dayText } from '../../basics/day-text.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { formWords } from '../../surveys/form-messages.ts'
import { staffFormWords } from '../form-messages.ts'
import type { StaffPageView } from './form.tsx'
import { staffSheetHtml } from './thanks.tsx'

export interface StaffShutView extends StaffPageView {
  readonly why: 'closed' | 'not-open' | 'called-off' | 'keys-missing' | 'too-large'
  /** The last day of one that is closed; null where it is not told. */
  readonly closedOn: PlainDate | null
  /** Why it was called off, in the words of the office; null of others. */
  readonly reason: string | null
  /** The published results; null while there are none. */
  readonly results: string | null
}

/** A survey that takes no answer, or not this one, and what to do with the slip. */
export function staffShutHtml(view: StaffShutView): string {
  const words = staffFormWords[view.language]
  const { title, say } = words.shut[view.why]
  return staffSheetHtml(
    view,
    title,
    <>
      <p>{say}</p>
      {view.why === 'closed' && view.closedOn ? (
        <p class="soft">
          {formWords[view.language].lastDay} {dayText(view.language, view.closedOn)}
        </p>
      ) : null}
      {view.reason ? (
        <p>
          {words.calledOffFor} {view.reason}
        </p>
      ) : null}
      {view.results ? (
        <p>
          <a class="go quiet" href={view.results}>
            {words.results}
          </a>
        </p>
      ) : null}
    </>,
  )
}

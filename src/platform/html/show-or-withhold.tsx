import { type WithheldFor, withheldFor } from '../../basics/withheld.ts'
import { HiddenFields, Submit } from './buttons.tsx'

/**
 * The buttons over words that a citizen wrote: show them, or do not, each reason a button of its own. Sent as
 * `ruling`; where the words look like they name a person, `sure` says that somebody looked.
 */
export const ShowOrWithhold = (props: {
  action: string
  /** Which words. */
  hidden: Readonly<Record<string, string>>
  looksPersonal: boolean
  /** The ruling that shows them. */
  shows: string
  words: {
    readonly sure: string
    readonly show: string
    readonly withhold: string
    readonly withholdButton: Readonly<Record<WithheldFor, string>>
  }
}) => (
  <form method="post" action={props.action} class="no-print">
    <HiddenFields values={props.hidden} />
    {props.looksPersonal ? (
      <label class="radio">
        <input type="checkbox" name="sure" value="yes" />
        <span>{props.words.sure}</span>
      </label>
    ) : null}
    <div class="buttons small-buttons">
      <Submit quiet name="ruling" value={props.shows}>
        {props.words.show}
      </Submit>
    </div>
    <p class="soft small">{props.words.withhold}</p>
    <div class="buttons small-buttons">
      {withheldFor.map((reason) => (
        <Submit quiet danger={reason === 'personal-data'} name="ruling" value={reason}>
          {props.words.withholdButton[reason]}
        </Submit>
      ))}
    </div>
  </form>
)

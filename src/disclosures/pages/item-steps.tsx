import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { dayIn } from '../../basics/instant-text.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { type Choice, SelectField, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import { Notice } from '../../platform/html/tags.tsx'
import type { DisclosureItem } from '../disclosure.ts'
import { oitWords } from '../page-messages.ts'
import { StateTag } from './parts.tsx'

/** What this reader may do with an item. */
export interface MayDo {
  readonly answer: boolean
  readonly assign: boolean
  readonly publish: boolean
}

/** Where the forms of an item are posted to. */
export interface ItemAddresses {
  readonly ready: string
  readonly step: string
  readonly owner: string
}

/** Where an item stands, what comes next, and the buttons that take it there. */
export function ItemSteps(props: {
  language: Language
  item: DisclosureItem
  may: MayDo
  to: ItemAddresses
  /** How many documents came after the item was published. */
  newDocuments: number
  /** The newest document this page shows; null while it shows none. */
  documentSeen: string | null
  form: FormView
}) {
  const { language, item, may, to, form } = props
  const { state, changedSince, published, answer } = item
  const words = oitWords[language]
  const seen = { seen: answer?.id ?? '', documentSeen: props.documentSeen ?? '' }
  const isAnswered = answer !== null && answer.answer !== 'not-yet'
  const mayBeReady = isAnswered && (state === 'to-do' || state === 'with-division')
  return (
    <section class="card" id="steps">
      <h2>{words.where}</h2>
      <p>
        <StateTag language={language} state={state} />
      </p>
      <p>{answer !== null && !isAnswered ? words.chooseFirst : words.next[state]}</p>
      {changedSince ? <Notice tone="busy" heading={words.changedLead} /> : null}
      {published && published.answer.id !== answer?.id ? (
        <Notice
          tone="calm"
          heading={words.olderLead(dayText(language, dayIn(published.step.recordedAt)))}
        />
      ) : null}
      {props.newDocuments > 0 ? (
        <Notice tone="busy" heading={words.newDocuments(props.newDocuments)} />
      ) : null}
      {may.answer && mayBeReady ? (
        <form method="post" action={to.ready} class="no-print">
          <HiddenFields values={seen} />
          <div class="buttons">
            <Submit>{words.ready}</Submit>
          </div>
        </form>
      ) : null}
      {may.publish && (isAnswered || published) ? (
        <form method="post" action={to.step} class="no-print">
          <HiddenFields values={seen} />
          <div class="buttons">
            {state === 'ready' ? (
              <>
                <Submit name="said" value="check-and-publish">
                  {words.checkAndPublish}
                </Submit>
                <Submit quiet name="said" value="checked">
                  {words.check}
                </Submit>
              </>
            ) : null}
            {state === 'checked' ? (
              <Submit name="said" value="published">
                {words.publish}
              </Submit>
            ) : null}
            {state === 'published' && props.newDocuments > 0 ? (
              <Submit name="said" value="published">
                {words.publishAgain}
              </Submit>
            ) : null}
          </div>
          {state === 'ready' || state === 'checked' || published ? (
            <>
              <TextField
                {...{ form, language, name: 'reason', label: words.reason, hint: words.reasonHint }}
              />
              <div class="buttons small-buttons">
                {state === 'ready' || state === 'checked' ? (
                  <Submit quiet danger name="said" value="returned">
                    {words.giveBack}
                  </Submit>
                ) : null}
                {published ? (
                  <Submit quiet danger name="said" value="unpublished">
                    {words.unpublish}
                  </Submit>
                ) : null}
              </div>
            </>
          ) : null}
        </form>
      ) : null}
    </section>
  )
}

/** Handing an item to a division, with a day. */
export function AssignForm(props: {
  language: Language
  action: string
  divisions: readonly Choice[]
  divisionsAddress: string | null
  form: FormView
}) {
  const { language, form } = props
  const words = oitWords[language]
  return (
    <details class="card no-print" open={form.problems.length > 0}>
      <summary>{words.assignTitle}</summary>
      {props.divisions.length === 0 ? (
        <p>
          {props.divisionsAddress ? (
            <a href={props.divisionsAddress}>{words.noDivisions}</a>
          ) : (
            words.noDivisions
          )}
        </p>
      ) : null}
      <form method="post" action={props.action}>
        <SelectField
          {...{ form, language, name: 'division', label: words.owner }}
          choices={props.divisions}
        />
        <TextField
          {...{ form, language, name: 'due', label: words.dueDay, optional: true }}
          hint={words.dayHint}
          width="medium"
        />
        <Submit quiet>{words.assign}</Submit>
      </form>
    </details>
  )
}

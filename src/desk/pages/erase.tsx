import type { Child } from 'hono/jsx'
import { privacyWords } from '../../accounts/privacy-messages.ts'
import { Submit } from '../../platform/html/buttons.tsx'
import { CheckField, ErrorSummary } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { type Crumb, Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { Sentences } from './privacy.tsx'

/** Asks once more before a person is erased, and says what goes and what stays. */
export function ErasePage(props: {
  frame: Frame
  crumbs: readonly Crumb[]
  over: Child
  name: string
  form: FormView
  action: string
  refusal: string | null
}) {
  const { frame, name, form } = props
  const { language } = frame
  const words = privacyWords[language]
  return (
    <Layout frame={frame} title={words.eraseTitle(name)} crumbs={props.crumbs}>
      <PageHead over={props.over} title={words.eraseTitle(name)} under={words.eraseLead} />
      <ErrorSummary form={form} language={language} />
      {props.refusal ? (
        <Notice tone="bad">
          <p>{props.refusal}</p>
        </Notice>
      ) : null}
      <div class="two-thirds">
        <section class="card">
          <h2>{words.eraseGoes}</h2>
          <Sentences of={words.eraseGoesList} />
        </section>
        <section class="card">
          <h2>{words.eraseStays}</h2>
          <Sentences of={words.eraseStaysList} />
        </section>
      </div>
      <form method="post" action={props.action}>
        <CheckField {...{ form, language }} name="sure" label={words.eraseConfirm(name)} />
        <div class="buttons">
          <Submit quiet danger>
            {words.eraseButton}
          </Submit>
        </div>
      </form>
    </Layout>
  )
}

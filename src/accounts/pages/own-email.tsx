import { pathsIn } from '../../paths.ts'
import { ActButton, Submit } from '../../platform/html/buttons.tsx'
import { CheckField, ErrorSummary, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { ownAccountWords } from '../account-messages.ts'
import { privacyWords } from '../privacy-messages.ts'
import { ownCrumbs } from './own-forms.tsx'

/** One's own e-mail address: the consent it is kept by, and a button that takes it away. */
export function OwnEmailPage(props: {
  frame: Frame
  form: FormView
  /** Whether an address is kept now. */
  isThere: boolean
}) {
  const { frame, form, isThere } = props
  const { language } = frame
  const words = ownAccountWords[language]
  const paths = pathsIn(language)
  const shared = { form, language }
  return (
    <Layout frame={frame} title={words.email} crumbs={ownCrumbs(language)}>
      <PageHead title={words.email} under={words.emailMore} />
      <ErrorSummary {...shared} />
      <form method="post" action={paths.ownEmail()} class="card sign-in" novalidate>
        <TextField {...shared} name="email" label={words.email} hint={words.emailHint} />
        <CheckField {...shared} name="consent" label={privacyWords[language].consents.email} />
        <div class="buttons">
          <Submit>{words.save}</Submit>
          <a href={paths.account()}>{words.back}</a>
        </div>
      </form>
      {isThere ? (
        <ActButton action={paths.ownEmail()} hidden={{ act: 'remove' }}>
          {words.removeEmail}
        </ActButton>
      ) : null}
    </Layout>
  )
}

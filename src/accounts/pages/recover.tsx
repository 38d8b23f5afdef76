import { pathsIn } from '../../paths.ts'
import { Submit } from '../../platform/html/buttons.tsx'
import { CheckField, ErrorSummary, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { accountWords } from '../messages.ts'
import { NewPasswordFields } from './password-fields.tsx'

/** A new password by one of the printed codes. */
export function RecoverPage(props: { frame: Frame; form: FormView }) {
  const { frame, form } = props
  const { language } = frame
  const words = accountWords[language]
  const paths = pathsIn(language)
  const shared = { form, language }
  return (
    <Layout frame={frame} title={words.recoverTitle}>
      <PageHead title={words.recoverTitle}>
        <p class="lead">{words.recoverLead}</p>
      </PageHead>
      <ErrorSummary {...shared} />
      <form method="post" action={paths.recover()} class="card sign-in" novalidate>
        <TextField
          {...shared}
          name="signInName"
          label={words.signInName}
          width="medium"
          fill="username"
        />
        <TextField
          {...shared}
          name="recoveryCode"
          label={words.recoveryCode}
          hint={words.recoveryCodeHint}
          width="medium"
        />
        <NewPasswordFields {...shared} />
        <CheckField
          {...shared}
          name="phoneLost"
          label={words.phoneLost}
          hint={words.phoneLostHint}
        />
        <div class="buttons">
          <Submit>{words.recoverButton}</Submit>
          <a href={paths.signIn()}>{words.toSignIn}</a>
        </div>
      </form>
      <p class="soft measure">{words.recoverElse}</p>
    </Layout>
  )
}

import type { Language } from '../../basics/bilingual.ts'
import { pathsIn } from '../../paths.ts'
import { Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, PasswordField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { type Crumb, Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { ownAccountWords } from '../account-messages.ts'
import { NewPasswordFields } from './password-fields.tsx'

/** The way back to one's own account. */
export const ownCrumbs = (language: Language): readonly Crumb[] => [
  { href: pathsIn(language).account(), text: ownAccountWords[language].title },
]

/** Changing one's own password. */
export function ChangePasswordPage(props: { frame: Frame; form: FormView }) {
  const { frame, form } = props
  const { language } = frame
  const words = ownAccountWords[language]
  const paths = pathsIn(language)
  const shared = { form, language }
  return (
    <Layout frame={frame} title={words.changePassword} crumbs={ownCrumbs(language)}>
      <PageHead title={words.changePassword}>
        <p class="lead">{words.passwordMore}</p>
      </PageHead>
      <ErrorSummary {...shared} />
      <form method="post" action={paths.ownPassword()} class="card sign-in" novalidate>
        <PasswordField
          {...shared}
          name="now"
          label={words.currentPassword}
          fill="current-password"
        />
        <NewPasswordFields {...shared} />
        <div class="buttons">
          <Submit>{words.changePassword}</Submit>
          <a href={paths.account()}>{words.back}</a>
        </div>
      </form>
    </Layout>
  )
}

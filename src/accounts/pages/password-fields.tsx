import type { Language } from '../../basics/bilingual.ts'
import { PasswordField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import { ownAccountWords } from '../account-messages.ts'
import { accountWords } from '../messages.ts'

interface PasswordForm {
  readonly form: FormView
  readonly language: Language
}

/** A new password, typed twice. */
export const NewPasswordFields = (props: PasswordForm) => {
  const words = accountWords[props.language]
  return (
    <>
      <PasswordField
        {...props}
        name="password"
        label={words.newPassword}
        hint={words.newPasswordHint}
        fill="new-password"
      />
      <PasswordField {...props} name="again" label={words.again} fill="new-password" />
    </>
  )
}

/** The password one has, asked again before what must be one's own doing. */
export const OwnPasswordField = (props: PasswordForm) => {
  const words = ownAccountWords[props.language]
  return (
    <PasswordField
      {...props}
      name="password"
      label={words.currentPassword}
      hint={words.whyPassword}
      fill="current-password"
    />
  )
}

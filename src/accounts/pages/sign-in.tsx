import { pathsIn } from '../../paths.ts'
import { ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { CheckField, ErrorSummary, PasswordField, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { accountWords } from '../messages.ts'
import { NewPasswordFields } from './password-fields.tsx'
import { TakeOnOffer, type TakeOnOffered } from './take-on.tsx'

/** Where people sign in: by name and password, or by what else was set up. */
export function SignInPage(props: {
  frame: Frame
  form: FormView
  /** Where to go afterwards, as the address said it. */
  to: string
  /** The same, made sure to be a path of ours. */
  afterwards: string
  providers: readonly { readonly id: string; readonly name: string }[]
  /** The origin passkeys work on; null where they cannot. */
  passkeyOrigin: string | null
  /** Why a provider could not sign somebody in, in a sentence. */
  trouble: string | null
}) {
  const { frame, form } = props
  const { language } = frame
  const words = accountWords[language]
  const paths = pathsIn(language)
  return (
    <Layout frame={frame} title={words.signInTitle} islands={['passkey']}>
      <div class="page-head measure">
        <h1>{words.signInTitle}</h1>
        <p class="lead">{words.signInLead}</p>
      </div>
      {props.trouble === null ? null : <Notice tone="bad">{props.trouble}</Notice>}
      <ErrorSummary form={form} language={language} />
      <form method="post" action={paths.signIn()} class="card sign-in" novalidate>
        <HiddenFields values={{ to: props.to }} />
        <TextField
          form={form}
          language={language}
          name="signInName"
          label={words.signInName}
          width="medium"
          fill="username"
        />
        <PasswordField
          form={form}
          language={language}
          name="password"
          label={words.password}
          fill="current-password"
        />
        <div class="buttons">
          <Submit>{words.signInButton}</Submit>
        </div>
      </form>
      <div class="other-ways">
        {props.passkeyOrigin === null ? null : (
          <passkey-button
            act="sign-in"
            to={props.afterwards}
            origin={props.passkeyOrigin}
            label={words.byPasskey}
            {...passkeySentences(words)}
          />
        )}
        {props.providers.map(({ id, name }) => (
          <form method="post" action={paths.signInWith(id)} class="act">
            <HiddenFields values={{ to: props.to }} />
            <Submit quiet>{words.byProvider(name)}</Submit>
          </form>
        ))}
      </div>
      <p class="soft measure">
        {words.forgotten} <a href={paths.recover()}>{words.useRecoveryCode}</a>
      </p>
    </Layout>
  )
}

/** The second step, for those who asked for one. */
export function CodePage(props: {
  frame: Frame
  form: FormView
  to: string
  /** Whether a new password was set just before. */
  isPasswordSet: boolean
}) {
  const { frame, form } = props
  const { language } = frame
  const words = accountWords[language]
  return (
    <Layout frame={frame} title={words.codeTitle}>
      <div class="page-head measure">
        <h1>{words.codeTitle}</h1>
        <p class="lead">{words.codeLead}</p>
      </div>
      {props.isPasswordSet ? (
        <Notice tone="good" heading={words.passwordIsSet}>
          <p>{words.codeStillAsked}</p>
        </Notice>
      ) : null}
      <ErrorSummary form={form} language={language} />
      <form method="post" action={pathsIn(language).signInCode()} class="card sign-in" novalidate>
        <HiddenFields values={{ to: props.to }} />
        <TextField
          form={form}
          language={language}
          name="code"
          label={words.code}
          hint={words.codeHint}
          width="medium"
          fill="one-time-code"
        />
        <div class="buttons">
          <Submit>{words.codeButton}</Submit>
          <a href={pathsIn(language).signIn(props.to)}>{words.signInTitle}</a>
        </div>
      </form>
      <p class="soft measure">
        {words.codeLost} <a href={pathsIn(language).recover()}>{words.codeLostLink}</a>
      </p>
    </Layout>
  )
}

/** Choosing a sign-in name and a password: the first administrator, or somebody invited. */
export function NewLoginPage(props: {
  frame: Frame
  form: FormView
  action: string
  /** Null for the first administrator, who says their name here. */
  knownAs: string | null
  /** Whether a forgotten password is set anew, by a link from an administrator. */
  isRecovery: boolean
  /** What somebody with an account is offered instead; null where there is nothing. */
  offer: TakeOnOffered | null
}) {
  const { frame, form, knownAs } = props
  const { language } = frame
  const words = accountWords[language]
  const shared = { form, language }
  const titles = props.isRecovery ? words.recoverLinkTitle : words.joinTitle
  const title = knownAs === null ? words.setUpTitle : titles
  return (
    <Layout frame={frame} title={title}>
      <div class="page-head measure">
        <h1>{title}</h1>
        <p class="lead">{knownAs === null ? words.setUpLead : words.joinLead(knownAs)}</p>
      </div>
      {props.offer ? <TakeOnOffer frame={frame} offer={props.offer} /> : null}
      <ErrorSummary form={form} language={language} />
      <form method="post" action={props.action} class="card sign-in" novalidate>
        {knownAs === null ? (
          <TextField
            {...shared}
            name="name"
            label={words.yourName}
            hint={words.yourNameHint}
            fill="name"
          />
        ) : null}
        <TextField
          {...shared}
          name="signInName"
          label={words.newSignInName}
          hint={words.newSignInNameHint}
          width="medium"
          fill="username"
        />
        <NewPasswordFields {...shared} />
        {props.isRecovery ? (
          <CheckField
            {...shared}
            name="phoneLost"
            label={words.phoneLost}
            hint={words.phoneLostHint}
          />
        ) : null}
        <div class="buttons">
          <Submit>{words.begin}</Submit>
        </div>
      </form>
    </Layout>
  )
}

/** What the passkey button says where it cannot work, or did not. */
export const passkeySentences = (words: (typeof accountWords)['th']) => ({
  'in-line': words.passkeyInLine,
  'out-of-line': words.passkeyOutOfLine,
  elsewhere: words.passkeyElsewhere,
  failed: words.passkeyFailed,
})

/** A link that does not work: why, and where to go. */
export function LinkTroublePage(props: { frame: Frame; sentence: string }) {
  const { frame } = props
  const words = accountWords[frame.language]
  return (
    <Layout frame={frame} title={words.linkTroubleTitle}>
      <div class="page-head">
        <h1>{words.linkTroubleTitle}</h1>
      </div>
      <p class="lead">{props.sentence}</p>
      <div class="buttons">
        <ButtonLink href={pathsIn(frame.language).signIn()}>{words.toSignIn}</ButtonLink>
      </div>
    </Layout>
  )
}

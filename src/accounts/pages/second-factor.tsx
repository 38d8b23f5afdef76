import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, PasswordField, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { ownAccountWords } from '../account-messages.ts'
import { ownCrumbs } from './own-forms.tsx'
import { OwnPasswordField } from './password-fields.tsx'

/** What a phone is told, as a picture for its camera and as text. */
interface PhoneSetUp {
  readonly key: string
  /** The address that authenticator apps open. */
  readonly uri: string
  readonly qr: { readonly size: number; readonly path: string }
}

/** The code of the phone: beginning with it, confirming it, or managing it. */
export function SecondFactorPage(props: {
  frame: Frame
  form: FormView
  isOn: boolean
  /** Null until it was begun with the password. */
  phone: PhoneSetUp | null
}) {
  const { frame, form, isOn, phone } = props
  const { language } = frame
  const words = ownAccountWords[language]
  const paths = pathsIn(language)
  const shared = { form, language }
  return (
    <Layout frame={frame} title={words.secondFactor} crumbs={ownCrumbs(language)}>
      <PageHead title={words.secondFactor}>
        <p class="lead">{words.secondFactorMore}</p>
      </PageHead>
      {isOn ? (
        <Notice tone="good">
          <p>{words.factorOn}</p>
        </Notice>
      ) : null}
      <ErrorSummary {...shared} />
      {phone === null ? null : <Scan {...shared} phone={phone} />}
      <form method="post" action={paths.ownSecondFactor()} class="card sign-in" novalidate>
        {phone === null ? (
          <PasswordField
            {...shared}
            name="password"
            label={words.currentPassword}
            hint={words.whyPassword}
            fill="current-password"
          />
        ) : (
          <>
            <HiddenFields values={{ act: 'confirm' }} />
            <TextField
              {...shared}
              name="code"
              label={words.confirmCode}
              hint={words.confirmTitle}
              width="short"
              numeric
              fill="one-time-code"
            />
          </>
        )}
        <div class="buttons">
          {isOn ? (
            <>
              <Submit quiet name="act" value="codes">
                {words.newBackupCodes}
              </Submit>
              <Submit quiet danger name="act" value="off">
                {words.turnOff}
              </Submit>
            </>
          ) : (
            <Submit>{phone === null ? words.beginSecondFactor : words.confirm}</Submit>
          )}
          <a href={paths.account()}>{words.back}</a>
        </div>
      </form>
    </Layout>
  )
}

/** The picture a phone scans, drawn by the server. */
function Scan(props: { language: Frame['language']; phone: PhoneSetUp }) {
  const words = ownAccountWords[props.language]
  const { qr, key, uri } = props.phone
  return (
    <section class="scan">
      <h2>{words.scanTitle}</h2>
      <p>{words.scan}</p>
      <svg
        class="qr"
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={words.qrAlt}
        shape-rendering="crispEdges"
      >
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <p>
        {words.onThisPhone} <a href={uri}>{words.openInApp}</a>
      </p>
      <p>
        {words.keyTitle}
        <br />
        <b class="typed-key" translate="no">
          {key}
        </b>
      </p>
    </section>
  )
}

/** Codes for a forgotten password: how many are left, and making new ones to print. */
export function RecoveryCodesPage(props: { frame: Frame; form: FormView; left: number }) {
  const { frame, form, left } = props
  const { language } = frame
  const words = ownAccountWords[language]
  const paths = pathsIn(language)
  return (
    <Layout frame={frame} title={words.recoveryCodes} crumbs={ownCrumbs(language)}>
      <PageHead title={words.recoveryCodes}>
        <p class="lead">{words.recoveryMore}</p>
      </PageHead>
      <ErrorSummary form={form} language={language} />
      <p>
        <b>{words.recoveryLeft(left)}</b> {left > 0 ? words.recoveryEndsOld : null}
      </p>
      <form method="post" action={paths.ownRecoveryCodes()} class="card sign-in" novalidate>
        <OwnPasswordField form={form} language={language} />
        <div class="buttons">
          <Submit>{words.makeRecoveryCodes}</Submit>
          <a href={paths.account()}>{words.back}</a>
        </div>
      </form>
    </Layout>
  )
}

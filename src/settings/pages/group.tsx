import type { Child } from 'hono/jsx'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, RadioField, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { wayBackTo } from '../../platform/html/way-back.ts'
import { officeFonts } from '../agency-setting.ts'
import { settingWords } from '../messages.ts'
import { paperWords } from '../paper-messages.ts'
import { type Attempt, type Group, isSecret, type SettingShown, settingTable } from '../setting.ts'
import { type TestTrouble, testTroubles } from '../trouble.ts'
import { settingTroubles } from '../trouble-messages.ts'
import { FixedSetting, SecretField, type Told, ToldNotice } from './parts.tsx'

/** One subject: its form, a button to try it, and what was sent lately. */
export function SettingGroupPage(props: {
  frame: Frame
  group: Exclude<Group, 'sign-in'>
  shown: readonly SettingShown[]
  form: FormView
  /** The form of the test, which stands apart. */
  test: FormView
  told: Told | null
  /** Whether a proxy stands before the program that it was not told of; asked of addresses alone. */
  isProxyUnheard: boolean
  attempts: readonly Attempt[]
  /** LINE's quota in a sentence; null where it is not known. */
  quota: string | null
  /** The address that LINE calls; shown with LINE alone. */
  webhook: string
}) {
  const { frame, group, form } = props
  const { language } = frame
  const words = settingWords[language]
  const paths = pathsIn(language)
  const { title, more } = words.groups[group]
  const action = paths.settingGroup(group)
  return (
    <Layout
      frame={frame}
      title={`${title} · ${words.title}`}
      crumbs={[
        ...wayBackTo(frame, paths.home(), paths.operatorMenu()),
        { href: paths.settings(), text: words.title },
      ]}
    >
      <PageHead title={title} under={group === 'retention' ? words.retentionLead : more} />
      <ToldNotice told={props.told} />
      {props.isProxyUnheard ? (
        <Notice tone="bad" heading={words.proxyUnheard.heading}>
          <p>{words.proxyUnheard.sentence}</p>
        </Notice>
      ) : null}
      <ErrorSummary form={form} language={language} />
      <form method="post" action={action} class="card setting-form" novalidate>
        <HiddenFields values={{ act: 'save' }} />
        {props.shown.map((shown) => (
          <OneField shown={shown} form={form} frame={frame} />
        ))}
        {group === 'address' ? (
          <Notice tone="note">
            <p>{words.addressWarning}</p>
          </Notice>
        ) : null}
        <div class="buttons">
          <Submit>{words.save}</Submit>
        </div>
      </form>
      {group === 'retention' || group === 'papers' ? null : (
        <TestForm frame={frame} group={group} form={props.test} action={action} />
      )}
      {group === 'line' ? (
        <section>
          <h2>{words.webhookTitle}</h2>
          <p class="whole">
            <code>{props.webhook}</code>
          </p>
          <p>{words.webhookHow}</p>
          {props.webhook.startsWith('https:') ? null : <p class="soft">{words.webhookLocal}</p>}
        </section>
      ) : null}
      {props.quota === null ? null : (
        <section>
          <h2>{words.quotaTitle}</h2>
          <p>{props.quota}</p>
        </section>
      )}
      {group === 'mail' || group === 'line' ? (
        <Attempts frame={frame} attempts={props.attempts} />
      ) : null}
    </Layout>
  )
}

/** One setting, by its kind: fixed by the environment, secret, a choice, or a line. */
function OneField(props: { shown: SettingShown; form: FormView; frame: Frame }) {
  const { shown, form } = props
  const { language } = props.frame
  const words = settingWords[language]
  const { label, hint } = words.labels[shown.name]
  const shared = { form, language, name: shown.name, label, hint }
  if (shown.from === 'environment')
    return <FixedSetting shown={shown} label={label} language={language} />
  if (isSecret(shown.name)) return <SecretField {...shared} shown={shown} />
  const { kind } = settingTable[shown.name]
  if (kind === 'mail-security')
    return (
      <RadioField
        {...shared}
        choices={(['starttls', 'tls', 'none'] as const).map((value) => ({
          value,
          text: words.securities[value],
        }))}
      />
    )
  if (kind === 'digits') {
    const { arabic, thai } = paperWords[language]
    const choices = [
      { value: 'arabic', text: arabic },
      { value: 'thai', text: thai },
    ]
    return <RadioField {...shared} row choices={choices} />
  }
  if (kind === 'font')
    return (
      <RadioField
        {...shared}
        hint={paperWords[language].fontHint}
        choices={officeFonts.map((font) => ({ value: font, text: font }))}
      />
    )
  if (kind === 'port') return <TextField {...shared} width="short" numeric />
  if (kind === 'days') return <TextField {...shared} width="short" numeric suffix={words.days} />
  return <TextField {...shared} />
}

function TestForm(props: {
  frame: Frame
  group: 'mail' | 'line' | 'address'
  form: FormView
  action: string
}) {
  const { group, form } = props
  const { language } = props.frame
  const words = settingWords[language]
  const button: Record<typeof group, Child> = {
    mail: words.mailTest,
    line: words.lineTest,
    address: words.addressTest,
  }
  const shared = { form, language, name: 'to' }
  return (
    <section>
      <h2 id="test">{words.testTitle}</h2>
      <p class="soft">{words.testHint}</p>
      <ErrorSummary form={form} language={language} />
      <form method="post" action={props.action} class="setting-form" novalidate>
        <HiddenFields values={{ act: 'test' }} />
        {group === 'mail' ? <TextField {...shared} label={words.mailTo} /> : null}
        {group === 'line' ? (
          <TextField {...shared} label={words.lineTo} hint={words.lineToHint} />
        ) : null}
        <div class="buttons">
          <Submit quiet>{button[group]}</Submit>
        </div>
      </form>
    </section>
  )
}

function Attempts({ frame, attempts }: { frame: Frame; attempts: readonly Attempt[] }) {
  const { language } = frame
  const words = settingWords[language]
  return (
    <section>
      <h2>{words.attemptsTitle}</h2>
      {attempts.length === 0 ? <p class="soft">{words.noAttempts}</p> : null}
      <ul class="attempts">
        {attempts.map(({ at, recipient, purpose, outcome, answer }) => (
          <li>
            <p>
              <time datetime={at}>{words.at(at)}</time> · {words.purposes[purpose]} ·{' '}
              <span class="whole">{recipient}</span>
            </p>
            <p class={outcome === 'sent' ? 'soft' : 'attempt-failed'}>
              {isTrouble(outcome) ? settingTroubles[language].troubles[outcome] : words.sent}
              {answer === null ? null : ` (${answer})`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const isTrouble = (outcome: string): outcome is TestTrouble =>
  testTroubles.some((trouble) => trouble === outcome)

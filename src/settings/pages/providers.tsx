import { pathsIn } from '../../paths.ts'
import { ActButton, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, PasswordField, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { wayBackTo } from '../../platform/html/way-back.ts'
import { settingWords } from '../messages.ts'
import { settingTable } from '../setting.ts'
import { type Told, ToldNotice } from './parts.tsx'

/** A provider as the page lists it: all but its secret. */
export interface ProviderShown {
  readonly id: string
  readonly name: string
  readonly discovery: string
  readonly clientId: string
  readonly isUnreadable: boolean
}

/** The OpenID Connect providers: each can be tried and removed, and one can be added. */
export function ProvidersPage(props: {
  frame: Frame
  providers: readonly ProviderShown[]
  /** The environment lists the providers; nothing can be changed here. */
  isFixed: boolean
  /** Where a provider sends people back to, before its short name. */
  back: string
  form: FormView
  told: Told | null
}) {
  const { frame, form, isFixed } = props
  const { language } = frame
  const all = settingWords[language]
  const words = all.providers
  const paths = pathsIn(language)
  const action = paths.settingGroup('sign-in')
  const shared = { form, language }
  return (
    <Layout
      frame={frame}
      title={`${all.groups['sign-in'].title} · ${all.title}`}
      crumbs={[
        ...wayBackTo(frame, paths.home(), paths.operatorMenu()),
        { href: paths.settings(), text: all.title },
      ]}
    >
      <PageHead title={all.groups['sign-in'].title} under={words.lead} />
      <ToldNotice told={props.told} />
      {isFixed ? (
        <p class="hint">{all.byEnvironment(settingTable['sign-in.providers'].variable)}</p>
      ) : null}
      {props.providers.length === 0 ? <p>{words.none}</p> : null}
      <ul class="setting-groups">
        {props.providers.map(({ id, name, discovery, clientId, isUnreadable }) => (
          <li class="card">
            <h2>{name}</h2>
            <dl class="setting-words">
              <dt>{words.discovery}</dt>
              <dd class="typed">{discovery}</dd>
              <dt>{words.clientId}</dt>
              <dd class="typed">{clientId}</dd>
              <dt>{words.redirect}</dt>
              <dd class="typed">{`${props.back}/${id}`}</dd>
            </dl>
            {isUnreadable ? <p class="attempt-failed">{words.unreadable}</p> : null}
            <div class="buttons">
              <ActButton action={action} hidden={{ act: 'test', provider: id }}>
                {words.test}
              </ActButton>
              {isFixed ? null : (
                <ActButton action={action} hidden={{ act: 'remove', provider: id }} danger>
                  {words.remove}
                </ActButton>
              )}
            </div>
          </li>
        ))}
      </ul>
      {isFixed ? null : (
        <section>
          <h2>{words.addTitle}</h2>
          <ErrorSummary form={form} language={language} />
          <form method="post" action={action} class="card setting-form" novalidate>
            <HiddenFields values={{ act: 'save' }} />
            <TextField {...shared} name="name" label={words.name} />
            <TextField {...shared} name="id" label={words.id} hint={words.idHint} width="medium" />
            <TextField
              {...shared}
              name="discovery"
              label={words.discovery}
              hint={words.discoveryHint}
            />
            <TextField {...shared} name="clientId" label={words.clientId} />
            <PasswordField
              {...shared}
              name="clientSecret"
              label={words.clientSecret}
              hint={all.secretReplace}
              fill="new-password"
            />
            <div class="buttons">
              <Submit>{words.add}</Submit>
            </div>
          </form>
        </section>
      )}
    </Layout>
  )
}

import type { Child } from 'hono/jsx'
import type { Person } from '../../basics/actor.ts'
import type { Language } from '../../basics/bilingual.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton, ButtonLink, Submit } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { ownAccountWords } from '../account-messages.ts'
import type { BrowserName } from '../browser-name.ts'
import type { HeldRole } from '../held-scope.ts'
import { accountWords } from '../messages.ts'
import { privacyWords } from '../privacy-messages.ts'
import { HeldRoles } from './held-roles.tsx'
import { passkeySentences } from './sign-in.tsx'

interface Listed {
  readonly id: string
  /** The instant it began. */
  readonly since: string
}

/** One's own ways to sign in, as the page shows them. */
export interface OwnAccount {
  readonly signInName: string
  readonly hasSecondFactor: boolean
  readonly recoveryLeft: number
  readonly passkeys: readonly (Listed & { readonly name: string })[]
  readonly sessions: readonly (Listed & {
    readonly browser: BrowserName
    readonly isThis: boolean
  })[]
  readonly linked: readonly (Listed & { readonly provider: string })[]
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  /** Null where none is kept. */
  readonly email: string | null
  readonly language: Language
  readonly passkeyOrigin: string | null
  readonly thisBrowser: BrowserName
  readonly trouble: string | null
}

/** One's own account: the roles held, and every way to sign in. */
export function AccountPage(props: {
  frame: Frame
  person: Person
  roles: readonly HeldRole[]
  account: OwnAccount
}) {
  const { frame, person, account } = props
  const { language } = frame
  const [words, shared] = [ownAccountWords[language], accountWords[language]]
  const paths = pathsIn(language)
  return (
    <Layout frame={frame} title={words.title} islands={['passkey']}>
      <PageHead title={words.title}>
        <p class="lead">
          {person.name} · {words.signInNameIs(account.signInName)}
        </p>
      </PageHead>
      {account.trouble === null ? null : <Notice tone="bad">{account.trouble}</Notice>}
      <div class="own-account">
        <Part title={shared.myRoles}>
          {props.roles.length === 0 ? <p>{shared.noRoles}</p> : null}
          <HeldRoles language={language} roles={props.roles} />
        </Part>
        <Part title={words.password} more={words.passwordMore}>
          <ButtonLink quiet href={paths.ownPassword()}>
            {words.changePassword}
          </ButtonLink>
        </Part>
        <Part title={words.secondFactor} more={words.secondFactorMore}>
          <p>
            <b>{account.hasSecondFactor ? words.isOn : words.isOff}</b>
          </p>
          <ButtonLink quiet href={paths.ownSecondFactor()}>
            {account.hasSecondFactor ? words.manage : words.turnOn}
          </ButtonLink>
        </Part>
        <Passkeys language={language} account={account} />
        <Part title={words.recoveryCodes} more={words.recoveryMore}>
          <p>
            <b>{words.recoveryLeft(account.recoveryLeft)}</b>
          </p>
          <ButtonLink quiet href={paths.ownRecoveryCodes()}>
            {words.makeRecoveryCodes}
          </ButtonLink>
        </Part>
        {account.providers.length + account.linked.length === 0 ? null : (
          <Part title={words.accounts} more={words.accountsMore}>
            <List
              of={account.linked}
              line={({ provider, since }) => (
                <>
                  <b>{provider}</b>{' '}
                  <span class="soft">{words.linkedSince(words.moment(since))}</span>
                </>
              )}
              act={({ id }) => (
                <ActButton action={paths.ownProviders()} hidden={{ account: id }}>
                  {words.unlink}
                </ActButton>
              )}
            />
            {account.providers.map(({ id, name }) => (
              <ButtonLink quiet href={paths.ownProvider(id)}>
                {words.link(name)}
              </ButtonLink>
            ))}
          </Part>
        )}
        <Sessions language={language} account={account} />
        <Part title={words.email} more={words.emailMore}>
          <p>{account.email === null ? words.noEmail : <b class="whole">{account.email}</b>}</p>
          <ButtonLink quiet href={paths.ownEmail()}>
            {account.email === null ? words.giveEmail : words.changeEmail}
          </ButtonLink>
        </Part>
        <Part title={words.notifications} more={words.notificationsMore}>
          <ButtonLink quiet href={paths.ownNotifications()}>
            {words.toNotifications}
          </ButtonLink>
        </Part>
        <Part title={words.calendar} more={words.calendarMore}>
          <ButtonLink quiet href={paths.ownCalendar()}>
            {words.toCalendar}
          </ButtonLink>
        </Part>
        <Part title={privacyWords[language].title} more={privacyWords[language].ownMore}>
          <ButtonLink quiet href={paths.ownData()}>
            {privacyWords[language].toOwnData}
          </ButtonLink>
        </Part>
        <Part title={words.language} more={words.languageMore}>
          <form method="post" action={paths.ownLanguage()} class="field one-line">
            <select name="language" aria-label={words.language}>
              {(['th', 'en'] as const).map((each) => (
                <option value={each} selected={each === account.language} lang={each}>
                  {words.languages[each]}
                </option>
              ))}
            </select>
            <Submit quiet>{words.save}</Submit>
          </form>
        </Part>
      </div>
    </Layout>
  )
}

function Passkeys({ language, account }: { language: Language; account: OwnAccount }) {
  const [words, shared] = [ownAccountWords[language], accountWords[language]]
  const paths = pathsIn(language)
  return (
    <Part title={words.passkeys} more={words.passkeysMore}>
      {account.passkeys.length === 0 ? <p class="soft">{words.noPasskeys}</p> : null}
      <List
        of={account.passkeys}
        line={({ name, since }) => (
          <>
            <b>{name}</b> <span class="soft">{words.passkeyAdded(words.moment(since))}</span>
          </>
        )}
        act={({ id }) => (
          <ActButton action={paths.ownPasskeys()} hidden={{ passkey: id }}>
            {words.remove}
          </ActButton>
        )}
      />
      {account.passkeyOrigin === null ? null : (
        <passkey-button
          act="add"
          to={paths.account()}
          origin={account.passkeyOrigin}
          label={words.addPasskey}
          name={words.browser(account.thisBrowser)}
          owner={account.signInName}
          {...passkeySentences(shared)}
          failed={words.passkeyAddFailed}
          stale={words.passkeyStale}
        />
      )}
    </Part>
  )
}

function Sessions({ language, account }: { language: Language; account: OwnAccount }) {
  const words = ownAccountWords[language]
  const action = pathsIn(language).ownSessions()
  return (
    <Part title={words.sessions} more={words.sessionsMore}>
      <List
        of={account.sessions}
        line={({ browser, since, isThis }) => (
          <>
            <b>{words.browser(browser)}</b>{' '}
            <span class="soft">{words.since(words.moment(since))}</span>
            {isThis ? <span class="tag note">{words.thisOne}</span> : null}
          </>
        )}
        act={({ id, isThis }) =>
          isThis ? null : (
            <ActButton action={action} hidden={{ session: id }}>
              {words.endSession}
            </ActButton>
          )
        }
      />
      {account.sessions.length > 1 ? (
        <ActButton action={action} hidden={{ session: 'others' }}>
          {words.endOthers}
        </ActButton>
      ) : null}
    </Part>
  )
}

/** One part of the account: what it is, and what can be done. */
const Part = (props: { title: string; more?: string; children: Child }) => (
  <section class="card">
    <h2>{props.title}</h2>
    {props.more ? <p class="soft">{props.more}</p> : null}
    {props.children}
  </section>
)

/** Things of one's own, each with what can be done to it. */
function List<Item>(props: {
  of: readonly Item[]
  line: (item: Item) => Child
  act: (item: Item) => Child
}) {
  return props.of.length === 0 ? null : (
    <ul class="plain own-list">
      {props.of.map((item) => (
        <li>
          <span>{props.line(item)}</span>
          {props.act(item)}
        </li>
      ))}
    </ul>
  )
}

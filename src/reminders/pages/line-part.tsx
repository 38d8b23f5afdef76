import { instantText } from '../../basics/instant-text.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton, ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { CheckField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Notice } from '../../platform/html/tags.tsx'
import { codeMinutes } from '../line-code.ts'
import { lineWords } from '../line-messages.ts'
import type { LineLink } from '../notification.ts'

/** What a page knows of a person's LINE. */
export interface LineShown {
  /** Whether the office has an account that can send. */
  readonly isThere: boolean
  /** The account's id, such as @123abcde, and the link that adds it as a friend; null where it was not set. */
  readonly account: {
    readonly id: string
    readonly href: string
    readonly qr: { readonly size: number; readonly path: string }
  } | null
  readonly link: LineLink | null
  /** A code just made, shown once. */
  readonly code: string | null
}

/** Connecting LINE with consent and a code, and ending it with one button. */
export function LinePart(props: { frame: Frame; form: FormView; line: LineShown }) {
  const { line, frame } = props
  const words = lineWords[frame.language]
  return (
    <section class="card" id="line">
      <h2>{words.title}</h2>
      {line.isThere ? null : <p class="soft">{words.notSetUp}</p>}
      {line.code === null ? null : <Code {...props} code={line.code} />}
      {line.link ? <Linked {...props} link={line.link} /> : null}
      {line.isThere && !line.link && line.code === null ? <Consent {...props} /> : null}
    </section>
  )
}

function Consent({ frame, form }: { frame: Frame; form: FormView }) {
  const { language } = frame
  const words = lineWords[language]
  return (
    <form method="post" action={pathsIn(language).ownNotifications()} novalidate>
      <HiddenFields values={{ act: 'line-code' }} />
      <p>{words.lead}</p>
      <CheckField
        {...{ form, language }}
        name="consent"
        label={words.consent}
        hint={words.consentHint}
      />
      <Submit quiet>{words.ask}</Submit>
    </form>
  )
}

function Code({ frame, line, code }: { frame: Frame; line: LineShown; code: string }) {
  const { language } = frame
  const words = lineWords[language]
  return (
    <>
      <Notice tone="good" heading={words.codeTitle}>
        <p class="line-code">
          <code>{code}</code>
        </p>
        <p>{words.codeHow(codeMinutes)}</p>
      </Notice>
      <Friend frame={frame} account={line.account} />
      <p>
        <ButtonLink quiet href={pathsIn(language).ownNotifications()}>
          {words.look}
        </ButtonLink>
      </p>
    </>
  )
}

function Friend({ frame, account }: { frame: Frame; account: LineShown['account'] }) {
  const words = lineWords[frame.language]
  if (account === null) return <p class="soft">{words.noAccountId}</p>
  const { id, href, qr } = account
  return (
    <>
      <svg
        class="line-qr"
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={words.qrSays}
      >
        <path d={qr.path} />
      </svg>
      <p>
        <a href={href} rel="noreferrer">
          {words.addFriend(id)}
        </a>
      </p>
    </>
  )
}

function Linked({ frame, line, link }: { frame: Frame; line: LineShown; link: LineLink }) {
  const { language } = frame
  const words = lineWords[language]
  const action = pathsIn(language).ownNotifications()
  return (
    <>
      <p>{words.linked(instantText(language, link.linkedAt))}</p>
      {link.isBlocked ? (
        <>
          <Notice tone="bad" heading={words.blocked} />
          <Friend frame={frame} account={line.account} />
        </>
      ) : (
        <p class="soft">{link.isChosen ? words.chosen : words.notChosen}</p>
      )}
      <div class="small-buttons">
        <ActButton action={action} hidden={{ act: link.isChosen ? 'line-off' : 'line-on' }}>
          {link.isChosen ? words.unchoose : words.choose}
        </ActButton>
        <ActButton action={action} hidden={{ act: 'line-end' }}>
          {words.end}
        </ActButton>
      </div>
    </>
  )
}

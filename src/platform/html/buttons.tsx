import type { Child } from 'hono/jsx'

/** Sends the form it stands in. One plain main act to a page; the others are quiet. */
export const Submit = (props: {
  children: Child
  quiet?: boolean
  danger?: boolean
  name?: string
  value?: string
}) => (
  <button
    class={`button${props.quiet ? ' quiet' : ''}${props.danger ? ' danger' : ''}`}
    type="submit"
    name={props.name}
    value={props.value}
  >
    {props.children}
  </button>
)

/** A link that looks like the act it begins. */
export const ButtonLink = (props: {
  href: string
  children: Child
  quiet?: boolean
  download?: boolean
}) => (
  <a
    class={`button${props.quiet ? ' quiet' : ''}`}
    href={props.href}
    download={props.download ? '' : undefined}
  >
    {props.children}
  </a>
)

/** A form that is nothing but a button: an act without questions. */
export const ActButton = (props: {
  action: string
  hidden: Readonly<Record<string, string>>
  children: Child
  danger?: boolean
}) => (
  <form method="post" action={props.action} class="act">
    <HiddenFields values={props.hidden} />
    <Submit quiet danger={props.danger ?? false}>
      {props.children}
    </Submit>
  </form>
)

/** Fields the person does not see. They come back from the browser and are read like any other. */
export const HiddenFields = ({ values }: { values: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(values).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

import type { Child } from 'hono/jsx'

/** Where one begins: open while there is nothing yet, folded below what is there. */
export function BeginCard(props: {
  isFirst: boolean
  title: string
  /** What the folded card says. */
  more: string
  /** Whether the form came back with something wrong. */
  isWrong: boolean
  children: Child
}) {
  return props.isFirst ? (
    <section class="card no-print">
      <h2>{props.title}</h2>
      {props.children}
    </section>
  ) : (
    <details class="card no-print" open={props.isWrong}>
      <summary>{props.more}</summary>
      {props.children}
    </details>
  )
}

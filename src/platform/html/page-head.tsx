import type { Child, PropsWithChildren } from 'hono/jsx'

/** The head of a page: what it belongs to, its name, and a sentence on what it is for. */
export const PageHead = (
  props: PropsWithChildren<{
    title: Child
    over?: Child
    under?: Child
    /** False where the paper printed from the page has a title of its own. */
    onPaper?: boolean
  }>,
) => (
  <div class={`page-head${props.onPaper === false ? ' no-print' : ''}`}>
    {props.over ? <p class="over">{props.over}</p> : null}
    <h1>{props.title}</h1>
    {props.under ? <p class="under">{props.under}</p> : null}
    {props.children}
  </div>
)

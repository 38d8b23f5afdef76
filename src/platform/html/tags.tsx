import type { Child } from 'hono/jsx'
import { type Shape, ShapeIcon } from './icons.tsx'

/** How a tag is coloured; the shape and the word say the same. */
export type Tone = 'calm' | 'good' | 'busy' | 'bad' | 'note'

/** A state in a word, a shape and a colour. */
export const Tag = (props: { tone: Tone; shape: Shape; children: Child }) => (
  <span class={`tag ${props.tone}`}>
    <ShapeIcon shape={props.shape} />
    {props.children}
  </span>
)

/** Something to know before going on; `tone` bad for what went wrong. */
export const Notice = (props: { tone: Tone; heading?: Child; children?: Child }) => (
  <div class={`notice ${props.tone}`} role={props.tone === 'bad' ? 'alert' : undefined}>
    {props.heading ? <p class="notice-heading">{props.heading}</p> : null}
    {props.children}
  </div>
)

/** Names that must not be torn at the end of a line. */
export const Whole = ({ children }: { children: Child }) => <span class="whole">{children}</span>

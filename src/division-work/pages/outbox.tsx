import type { Child } from 'hono/jsx'
import type { Language } from '../../basics/bilingual.ts'
import { workWords } from '../messages.ts'

/**
 * Where the browser says what has left the phone and what has not. A page without script shows nothing of it, and
 * its form is sent as any other. `owner` keeps what one person left on a shared phone from going out in another's name.
 */
export const Outbox = (props: { language: Language; owner: string; children?: Child }) => (
  <report-outbox owner={props.owner} words={JSON.stringify(workWords[props.language].outbox)}>
    <div class="outbox no-print" role="status" hidden />
    {props.children}
  </report-outbox>
)

import type { Child } from 'hono/jsx'
import { dayText } from '../../basics/day-text.ts'
import { instantText } from '../../basics/instant-text.ts'
import { Notice } from '../../platform/html/tags.tsx'
import type { SignOffEvent } from '../sign-off.ts'
import { signOffWords } from '../sign-off-messages.ts'
import type { SignOffView } from './sign-off-view.ts'

const steps = ['divisions', 'officer', 'clerk', 'executive', 'published'] as const
type Step = (typeof steps)[number]

/** The steps of the way, each with who took it and when. */
export function Way(view: SignOffView) {
  const words = signOffWords[view.frame.language]
  const now = stepNow(view)
  const at = now === null ? steps.length : steps.indexOf(now)
  return (
    <section class="card way-card">
      <h2>{words.wayTitle}</h2>
      <ol class="way">
        {steps.map((step, position) => {
          const past = isWhole(view, step) ? 'done' : 'passed'
          const state = position < at ? past : position === at ? 'now' : 'later'
          return (
            <li class={state} aria-current={state === 'now' ? 'step' : undefined}>
              <b>{words.way[step]}</b> <span class="heard">({words.wayState[state]})</span>
              <Said view={view} step={step} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Whether a step that was passed was taken: a plan goes on without every division, and without a review. */
function isWhole({ ways, signOff }: SignOffView, step: Step): boolean {
  if (step === 'divisions') return ways.divisions.every(({ state }) => state === 'handed-in')
  return step !== 'clerk' || signOff.reviewed !== null
}

/** The step a plan stands at; null where it has come to its end. */
function stepNow({ signOff, ways, publications }: SignOffView): Step | null {
  if (signOff.state === 'put-forward') return 'clerk'
  if (signOff.state === 'reviewed') return 'executive'
  if (signOff.state === 'approved' && !signOff.drifted)
    return publications[0]?.digest === signOff.digest ? null : 'published'
  const isIn = ways.divisions.every(({ state }) => state === 'handed-in')
  return isIn || signOff.state !== 'working' ? 'officer' : 'divisions'
}

/** What is known of one step. */
function Said({ view, step }: { view: SignOffView; step: Step }) {
  const { signOff, ways, publications, last } = view
  const words = signOffWords[view.frame.language]
  const by = (event: SignOffEvent | null, none: Child) =>
    event ? <By view={view} event={event} /> : <p>{none}</p>
  if (step === 'divisions') {
    const handedIn = ways.divisions.filter(({ state }) => state === 'handed-in').length
    return <p>{words.handedIn(handedIn, ways.divisions.length)}</p>
  }
  if (step === 'officer') return by(signOff.putForward, words.notForward)
  if (step === 'clerk')
    return by(signOff.reviewed, signOff.decided ? words.notNeeded : words.notReviewed)
  if (step === 'executive') {
    if (signOff.decided) return by(signOff.decided, '')
    return (
      <>
        <p>{last ? words.lastSigner(last.name, last.post) : words.notSigned}</p>
        {signOff.delegated ? (
          <p>{words.delegatedTo(signOff.delegated.toName, signOff.delegated.orderNo)}</p>
        ) : null}
      </>
    )
  }
  const [newest] = publications
  if (!newest) return <p>{words.notPublished}</p>
  return (
    <p>
      {words.published(newest.number)} · {instantText(view.frame.language, newest.publishedAt)}
    </p>
  )
}

/** Who did it, in which post, and when; of a signature on paper, whose it is. */
function By({ view, event }: { view: SignOffView; event: SignOffEvent }) {
  const { language } = view.frame
  const words = signOffWords[language]
  const onPaper = event.kind === 'approved' ? event.onPaper : null
  return (
    <>
      {event.kind === 'returned' ? <p class="bad-words">{words.events.returned}</p> : null}
      {onPaper ? (
        <p lang="th">
          {words.signedOnPaper(onPaper.signedBy, onPaper.post, dayText(language, onPaper.signedOn))}
          {onPaper.orderNo ? ` (${words.underOrder(onPaper.orderNo)})` : ''}
        </p>
      ) : (
        <p lang="th">
          {event.personName}
          {event.post ? ` · ${event.post}` : ''}
        </p>
      )}
      <p class="soft">
        <time datetime={event.recordedAt}>{instantText(language, event.recordedAt)}</time>
      </p>
    </>
  )
}

/** Everything that happened, newest first. */
export function History(view: SignOffView) {
  const { language } = view.frame
  const words = signOffWords[language]
  return (
    <details class="sign-history">
      <summary>{words.historyTitle}</summary>
      {view.events.length === 0 ? <p>{words.noHistory}</p> : null}
      <ol class="record">
        {view.events.toReversed().map((event) => (
          <li>
            <p>
              <b>{words.events[event.kind]}</b> {'unit' in event ? event.unit : ''}
              {event.kind === 'delegated' ? words.delegatedTo(event.toName, event.orderNo) : ''}
            </p>
            {'reason' in event && event.reason !== '' ? (
              <p lang="th" class="typed">
                {event.reason}
              </p>
            ) : null}
            <div class="small">
              <By view={view} event={event} />
            </div>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Why a plan came back, for whoever mends it. */
export function ReturnedWith(view: SignOffView) {
  const { decided, state } = view.signOff
  if (state !== 'returned' || decided?.kind !== 'returned') return null
  const words = signOffWords[view.frame.language]
  return (
    <Notice tone="bad" heading={`${words.events.returned} · ${decided.personName}`}>
      <p lang="th" class="as-typed">
        {decided.reason}
      </p>
    </Notice>
  )
}

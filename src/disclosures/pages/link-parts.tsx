import type { Language } from '../../basics/bilingual.ts'
import { instantText } from '../../basics/instant-text.ts'
import { ButtonLink, Submit } from '../../platform/html/buttons.tsx'
import { Notice, Tag } from '../../platform/html/tags.tsx'
import type { LinkStanding } from '../link-check.ts'
import { linkWords } from '../link-messages.ts'
import { linkReasonText } from '../link-reason-messages.ts'
import type { RunProgress } from '../link-run.ts'
import type { ItemHint } from '../link-use.ts'
import { certaintyNames, hintSentence, placeName } from '../looking-messages.ts'
import { LinkTag } from './parts.tsx'

/** How far the rounds under way are, with a way to look again; works without script. */
export function RoundsNow(props: {
  language: Language
  runs: readonly RunProgress[]
  /** The page itself. */
  here: string
}) {
  const words = linkWords[props.language]
  if (props.runs.length === 0) return null
  return (
    <Notice tone="note" heading={props.runs.map(({ run, done }) => roundText(words, run, done))[0]}>
      {props.runs.slice(1).map(({ run, done }) => (
        <p>{roundText(words, run, done)}</p>
      ))}
      <p>{words.runningLead}</p>
      <ButtonLink quiet href={props.here}>
        {words.reload}
      </ButtonLink>
    </Notice>
  )
}

const roundText = (
  words: (typeof linkWords)[Language],
  { agencyId, cause, begunAt, links }: RunProgress['run'],
  done: number,
) =>
  `${begunAt === null ? words.waiting : agencyId === null ? words.runningAll(done) : words.running(done, links ?? done)} (${words.causes[cause]})`

/** A button that asks for a check. */
export const CheckNow = (props: { action: string; text: string; quiet?: boolean }) => (
  <form method="post" action={props.action} class="buttons no-print">
    <Submit {...(props.quiet ? { quiet: true } : {})}>{props.text}</Submit>
  </form>
)

/** Where an address stands: its verdict, why, since when, and by whom. */
export function StandingLine(props: { language: Language; standing: LinkStanding | null }) {
  const { language, standing } = props
  const words = linkWords[language]
  if (!standing?.verdict) return <p class="soft small">{words.notYet}</p>
  const { verdict, newest, ruling, firstFailureAt, lastSuccessAt, failures } = standing
  const facts = [
    ruling ? '' : linkReasonText(language, newest?.reason ?? null),
    verdict === 'broken' && firstFailureAt
      ? words.since(instantText(language, firstFailureAt))
      : '',
    failures > 1 ? words.failures(failures) : '',
    verdict !== 'ok'
      ? lastSuccessAt
        ? words.lastOk(instantText(language, lastSuccessAt))
        : words.neverOk
      : '',
    newest ? words.looked(instantText(language, newest.startedAt)) : '',
  ].filter((each) => each !== '')
  return (
    <p class="small">
      <LinkTag language={language} verdict={verdict} />{' '}
      {ruling ? (
        <Tag tone="note" shape="dot">
          {words.ruledTag}
        </Tag>
      ) : null}{' '}
      <span class="soft">{facts.join(' · ')}</span>
    </p>
  )
}

/** A hint: what was seen, the passage it was seen in, where, and how sure the program is. */
export function HintLine(props: { language: Language; hint: ItemHint }) {
  const { language, hint } = props
  const place = placeName(hint.place, language)
  return (
    <div class="link-hint">
      <p>
        {hintSentence(hint)[language]}{' '}
        <span class="soft small">
          ({certaintyNames[hint.certainty][language]}
          {place === '' ? '' : `, ${place}`})
        </span>
      </p>
      {hint.passage === '' ? null : <blockquote lang="th">{hint.passage}</blockquote>}
    </div>
  )
}

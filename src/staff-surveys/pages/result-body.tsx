import { Notice } from '../../platform/html/tags.tsx'
import { placesOf } from '../../surveys/questionnaire.ts'
import type { Ledger } from '../ledger.ts'
import { ledgerChecks } from '../ledger-sums.ts'
import { staffResultWords } from '../result-messages.ts'
import { flagged } from '../spread.ts'
import { type FiguresShown, Indicators, Items } from './figures.tsx'
import { LedgerNumbers, LedgerSums } from './ledger-parts.tsx'

export type ResultShown = FiguresShown & {
  readonly ledger: Ledger | null
  /** How many slips were printed whose codes were good. */
  readonly printed: number
  /** What staff wrote and everybody may read. */
  readonly words: readonly string[]
}

/** What came of a survey, how many answered first; the same for the office and for everybody. */
export function ResultBody(props: ResultShown) {
  const { language, policy, publication } = props
  const words = staffResultWords[language]
  const { level } = publication
  return (
    <>
      <Counted {...props} />
      <Notice tone={level === 'items' ? 'calm' : 'note'} heading={words.levels[level]}>
        <p>{words.levelsSay[level]}</p>
      </Notice>
      {level === 'nothing' ? null : <Indicators {...props} />}
      <Items {...props} />
      <Quality {...props} />
      <LedgerFacts {...props} />
      {props.words.length > 0 ? (
        <section>
          <h2>{words.words}</h2>
          <p class="soft measure">{words.wordsSay}</p>
          {props.words.map((each) => (
            <blockquote class="spoken card" lang="th">
              {each}
            </blockquote>
          ))}
        </section>
      ) : null}
      {policy.questionnaire.source.kind === 'framework' ? (
        <p class="soft small">{words.unverified}</p>
      ) : null}
    </>
  )
}

function Counted({ language, policy, publication }: ResultShown) {
  const words = staffResultWords[language]
  const { ballots, kept, used } = publication
  const { eligible } = policy
  const share = ((100 * ballots) / eligible).toFixed(1)
  const keptSaid = !policy.isBlind
    ? words.keptAll
    : kept === null
      ? words.keptTogether
      : words.kept(kept, ballots - kept)
  return (
    <section class="card hero received">
      <p class="received-number">
        <b>{ballots.toLocaleString('en')}</b> {words.ballots}
      </p>
      <progress max={eligible} value={Math.min(ballots, eligible)} aria-label={words.ballots}>
        {ballots} / {eligible}
      </progress>
      <p>{words.of(eligible, share)}</p>
      <p class="soft small">
        {words.used(used)} · {keptSaid}
      </p>
    </section>
  )
}

function Quality({ language, policy, columns }: ResultShown) {
  const words = staffResultWords[language]
  const column = columns[placesOf(policy.questionnaire).length]
  if (!column) return null
  const { straight, hasty } = flagged(column)
  return (
    <section class="card">
      <h2>{words.quality}</h2>
      <p class="measure">{words.qualitySay(straight, hasty)}</p>
    </section>
  )
}

function LedgerFacts({ language, policy, publication, ledger, printed }: ResultShown) {
  const words = staffResultWords[language]
  if (!ledger)
    return (
      <section class="card">
        <h2>{words.ledger}</h2>
        <p>{words.ledgerNone}</p>
      </section>
    )
  const known = { printed, eligible: policy.eligible, used: publication.used }
  return (
    <section class="card">
      <h2>{words.ledger}</h2>
      <LedgerNumbers {...{ ledger, language }} />
      <LedgerSums checks={ledgerChecks(ledger, known)} language={language} isTold />
    </section>
  )
}

import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import type { FactId } from '../../basics/ids.ts'
import { instantText } from '../../basics/instant-text.ts'
import { ActButton } from '../../platform/html/buttons.tsx'
import { Tag } from '../../platform/html/tags.tsx'
import { bahtText } from '../baht-typed.ts'
import { periodText } from '../calendar.ts'
import { measureWords, type Names, personName } from '../messages.ts'
import type { Planning } from '../planning.ts'
import { stepCount } from '../steps.ts'
import type { MeasureFact, PrintedContent } from '../stored-plan.ts'
import { Codes, Evidence, List, Responsible, StageTag } from './parts.tsx'

/** Every fact about a measure, newest first, each with who and when, and a button where it can be undone. */
export function History(props: {
  language: Language
  facts: readonly MeasureFact[]
  /** The people who recorded the facts. */
  names: Names
  /** Null for those who may not undo. */
  undoAt: ((fact: FactId) => string) | null
  /** A new key for each button, so that a double-click undoes once. */
  newKey: () => string
}) {
  const { language, facts, undoAt } = props
  const words = measureWords[language]
  if (facts.length === 0) return <p class="soft">{words.historyNone}</p>
  return (
    <ol class="history" reversed>
      {[...facts].reverse().map((fact) => (
        <li class={fact.undoneBy ? 'undone' : undefined} id={`fact-${fact.id}`}>
          <div class="fact">
            <p class="fact-head">
              {fact.kind === 'undo' ? undoneWords(props, fact.undoes) : words.facts[fact.kind]}
              {fact.undoneBy ? (
                <Tag tone="calm" shape="empty">
                  {words.undone}
                </Tag>
              ) : null}
            </p>
            <p class="small soft">
              {instantText(language, fact.recordedAt)}{' '}
              {words.by(personName(fact.recordedBy, language, props.names))}
              {'importedBy' in fact && fact.importedBy ? ` · ${words.byImport}` : ''}
            </p>
            <FactWords language={language} fact={fact} />
          </div>
          {fact.mayBeUndone && undoAt ? (
            <div class="small-buttons no-print">
              <ActButton action={undoAt(fact.id)} hidden={{ key: props.newKey() }}>
                {fact.kind === 'adopted' ? words.undoAdoption : words.undo}
              </ActButton>
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function undoneWords(props: { language: Language; facts: readonly MeasureFact[] }, undoes: FactId) {
  const words = measureWords[props.language]
  const undone = props.facts.find((each) => each.id === undoes)
  return undone ? words.undoOf(words.facts[undone.kind]) : words.facts.undo
}

function FactWords({ language, fact }: { language: Language; fact: MeasureFact }) {
  const words = measureWords[language]
  switch (fact.kind) {
    case 'undo':
    case 'removed':
      return null
    case 'verified':
      return <p lang="th">{fact.sentence}</p>
    case 'adopted':
    case 'revised':
      return (
        <details>
          <summary>{words.whatIsDone}</summary>
          <ContentPairs language={language} content={fact.content} />
        </details>
      )
    case 'progress':
      return (
        <>
          <p>
            <StageTag language={language} stage={fact.progress.stage} />{' '}
            {fact.progress.percent === null ? '' : words.percent(fact.progress.percent)}{' '}
            {fact.progress.reportedOn ? (
              <span class="soft">
                {words.reportedOn} {dayText(language, fact.progress.reportedOn)}
              </span>
            ) : null}
          </p>
          {fact.progress.finishedOn ? (
            <p>
              {words.finishedOn} {dayText(language, fact.progress.finishedOn)}
            </p>
          ) : null}
          {fact.progress.steps.length > 0 ? (
            <p>
              {words.stepsDone(stepCount(fact.progress.steps), fact.progress.percent)}
              {fact.progress.percentReason ? (
                <span class="soft"> {words.percentBecause(fact.progress.percentReason)}</span>
              ) : null}
            </p>
          ) : null}
          {fact.progress.statement ? <p lang="th">{fact.progress.statement}</p> : null}
          <List items={fact.progress.outcome} />
          {fact.progress.evidence.length > 0 ? <Evidence items={fact.progress.evidence} /> : null}
        </>
      )
  }
}

/** What a measure says, field by field; empty fields say so. */
export function ContentPairs(props: {
  language: Language
  content: PrintedContent & Partial<Planning>
}) {
  const { language, content } = props
  const words = measureWords[language]
  const none = <span class="soft">{words.nothing}</span>
  const listOf = (items: readonly string[]) => (items.length > 0 ? <List items={items} /> : none)
  return (
    <dl class="pairs">
      <div>
        <dt>{words.fields.measures}</dt>
        <dd>{listOf(content.measures)}</dd>
      </div>
      <div>
        <dt>{words.fields.steps}</dt>
        <dd>{listOf(content.steps)}</dd>
      </div>
      <div>
        <dt>{words.fields.followUp}</dt>
        <dd>{listOf(content.followUp)}</dd>
      </div>
      <div>
        <dt>{words.fields.responsible}</dt>
        <dd>
          {content.responsible.units.length + content.responsible.posts.length > 0 ? (
            <Responsible responsible={content.responsible} />
          ) : (
            none
          )}
        </dd>
      </div>
      <div>
        <dt>{words.fields.period}</dt>
        <dd>{periodText(language, content.period) || none}</dd>
      </div>
      {content.budget ? (
        <div>
          <dt>{words.budget}</dt>
          <dd>
            {words.baht(bahtText(content.budget.baht))}
            {content.budget.from ? <span class="soft"> {content.budget.from}</span> : null}
          </dd>
        </div>
      ) : null}
      {content.expectedEvidence?.length ? (
        <div>
          <dt>{words.expectedEvidence}</dt>
          <dd>
            <List items={content.expectedEvidence} />
          </dd>
        </div>
      ) : null}
      {content.reason ? (
        <div>
          <dt>{words.reason}</dt>
          <dd lang="th">{content.reason}</dd>
        </div>
      ) : null}
      {content.origin ? (
        <div>
          <dt>{words.origin}</dt>
          <dd>
            {words.origins[content.origin.kind]} <span lang="th">{content.origin.name}</span>{' '}
            {content.origin.year ? words.shortYear(content.origin.year) : ''}
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{words.fields.indicator}</dt>
        <dd lang="th">{content.indicator || none}</dd>
      </div>
      <div>
        <dt>{words.fields.subject}</dt>
        <dd>
          <p>
            <Codes codes={content.codes} />
          </p>
          {content.subject.split('\n').map((line) => (
            <p lang="th">{line}</p>
          ))}
          <List items={content.parts} plain />
        </dd>
      </div>
    </dl>
  )
}

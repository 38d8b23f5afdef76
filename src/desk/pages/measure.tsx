import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { Language } from '../../basics/bilingual.ts'
import { dayIn } from '../../basics/instant-text.ts'
import { fields } from '../../basics/place.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { workWords } from '../../division-work/messages.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { EvidenceOfRow } from '../../evidence/pages/evidence-of-row.tsx'
import type { Finding } from '../../findings/finding.ts'
import { FindingList } from '../../findings/pages/findings-list.tsx'
import { placeWords } from '../../findings/place-messages.ts'
import { findingPageWords } from '../../findings/web-messages.ts'
import { sharingWords } from '../../library/sharing-messages.ts'
import type { Source } from '../../measures/measure.ts'
import { ownersOf, titleOf } from '../../measures/measure.ts'
import { measureWords, type Names } from '../../measures/messages.ts'
import { ContentPairs, History } from '../../measures/pages/history.tsx'
import { Codes, instrumentText, StageTag } from '../../measures/pages/parts.tsx'
import { OutcomeWords, saysNothingOf } from '../../measures/pages/plan-table.tsx'
import { Timeline } from '../../measures/pages/timeline.tsx'
import { VerificationLine } from '../../measures/pages/verification.tsx'
import { planWayBack } from '../../measures/pages/way-back.tsx'
import { anyBegun, percentOfSteps, stepCount } from '../../measures/steps.ts'
import type { MeasureHistory, StoredMeasure } from '../../measures/stored-plan.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton, ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import type { May } from '../may.ts'
import { deskWords } from '../messages.ts'

/** One measure: where it stands, what it says, what to check, and everything that ever happened to it. */
export function MeasurePage(props: {
  frame: Frame
  agency: Agency
  history: MeasureHistory
  /** The ways the measure can go among those of its instrument. */
  mayMove: readonly ('up' | 'down')[]
  findings: readonly Finding[]
  /** Where a finding is mended; null where this person may not mend it. */
  mendAt: (finding: Finding) => string | null
  evidence: readonly Evidence[]
  today: PlainDate
  newKey: () => string
  names: Names
  may: May
}) {
  const { frame, agency, history, newKey } = props
  const { language } = frame
  const { now, fiscalYear: year } = history
  const said = measureWords[language]
  const paths = pathsIn(language)
  const last = now ?? lastContent(history)
  return (
    <Layout
      frame={frame}
      title={`${last ? titleOf(last) : said.fields.measures} · ${agency.name}`}
      crumbs={planWayBack(frame, agency, year)}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={last ? titleOf(last) : said.fields.measures}
        under={
          last ? (
            <>
              <Codes codes={last.codes} /> {instrumentText(language, last.instrument)}
            </>
          ) : null
        }
      />
      {now ? (
        <Standing {...props} measure={now} />
      ) : (
        <Notice tone="busy">
          <p>{said.removed}</p>
        </Notice>
      )}
      {now ? (
        <EvidenceOfRow
          {...{ language, year, agencyCode: agency.code, pieces: props.evidence }}
          measureId={now.id}
          mayAdd={props.may('add-evidence', ownersOf(now.responsible))}
        />
      ) : null}
      {now ? (
        <Timeline
          {...{ language, year, today: props.today, measure: now }}
          reports={history.facts.flatMap((fact) =>
            fact.kind === 'progress' && fact.undoneBy === null && fact.importedBy === null
              ? [fact.progress.reportedOn ?? dayIn(fact.recordedAt)]
              : [],
          )}
          pieces={props.evidence.map(
            ({ current, recordedAt }) => current.date ?? dayIn(recordedAt),
          )}
        />
      ) : null}
      <section>
        <h2>{said.historyTitle}</h2>
        <History
          language={language}
          facts={history.facts}
          names={props.names}
          undoAt={props.may('undo') ? (fact) => paths.undo(agency.code, year, fact) : null}
          newKey={newKey}
        />
      </section>
    </Layout>
  )
}

function Standing(props: {
  frame: Frame
  agency: Agency
  history: MeasureHistory
  measure: StoredMeasure
  mayMove: readonly ('up' | 'down')[]
  findings: readonly Finding[]
  mendAt: (finding: Finding) => string | null
  newKey: () => string
  names: Names
  may: May
}) {
  const { agency, measure, findings } = props
  const { language } = props.frame
  const said = measureWords[language]
  const paths = pathsIn(language)
  const year = props.history.fiscalYear
  const basedOn = measure.version
  return (
    <>
      <section class="card hero">
        <p class="standing">
          <StageTag language={language} stage={measure.stage} />{' '}
          {measure.percent === null ? null : <b class="count">{said.percent(measure.percent)}</b>}
        </p>
        {anyBegun(measure.standing.steps) ? (
          <>
            <p>
              {said.stepsDone(
                stepCount(measure.standing.steps),
                percentOfSteps(measure.standing.steps),
              )}
            </p>
            {measure.standing.percentReason ? (
              <p class="soft">{said.percentBecause(measure.standing.percentReason)}</p>
            ) : null}
          </>
        ) : null}
        {saysNothingOf(measure) ? (
          <p>{said.notReported}</p>
        ) : (
          <OutcomeWords language={language} measure={measure} />
        )}
        <VerificationLine
          {...props}
          language={language}
          at={
            props.may('verify-measure')
              ? {
                  verify: paths.verifyMeasure(agency.code, year, measure.id),
                  withdraw: paths.unverifyMeasure(agency.code, year, measure.id),
                }
              : null
          }
        />
        {props.may('report-progress', ownersOf(measure.responsible)) ? (
          <div class="buttons">
            <ButtonLink href={paths.progress(agency.code, year, measure.id)}>
              {deskWords[language].reportProgress}
            </ButtonLink>
            <ButtonLink href={paths.workReport(agency.code, year, measure.id)} quiet>
              {workWords[language].report}
            </ButtonLink>
          </div>
        ) : null}
      </section>
      {findings.length > 0 ? (
        <section>
          <h2>{findingPageWords[language].ofRow}</h2>
          <FindingList language={language} findings={findings} placeAt={props.mendAt} />
        </section>
      ) : null}
      <section>
        <h2>{said.whatIsDone}</h2>
        <div class="card">
          <ContentPairs language={language} content={measure} />
        </div>
        <div class="buttons small-buttons">
          {props.may('revise-measure') ? (
            <ButtonLink href={paths.editMeasure(agency.code, year, measure.id)} quiet>
              {said.edit}
            </ButtonLink>
          ) : null}
          {props.may('share-measure') ? (
            <ButtonLink href={paths.shareMeasure(agency.code, year, measure.id)} quiet>
              {sharingWords[language].link}
            </ButtonLink>
          ) : null}
          {(props.may('move-measure') ? props.mayMove : []).map((direction) => (
            <ActButton
              action={paths.moveMeasure(agency.code, year, measure.id)}
              hidden={{ key: props.newKey(), basedOn, direction }}
            >
              {said[direction]}
            </ActButton>
          ))}
          {props.may('remove-measure') ? (
            <ActButton
              action={paths.removeMeasure(agency.code, year, measure.id)}
              hidden={{ key: props.newKey(), basedOn }}
              danger
            >
              {said.remove}
            </ActButton>
          ) : null}
        </div>
      </section>
      {measure.source ? <AsTyped language={language} source={measure.source} /> : null}
    </>
  )
}

/** What the imported file says, letter by letter, field by field. */
function AsTyped({ language, source }: { language: Language; source: Source }) {
  const said = measureWords[language]
  return (
    <details class="card">
      <summary>{said.asTyped}</summary>
      <p class="soft">{said.asTypedHint}</p>
      <dl class="pairs">
        {fields.map((field) => {
          const typed = source[field]
          return typed ? (
            <div>
              <dt>
                {said.fields[field]}
                <br />
                <span class="small">{placeWords(typed.place)[language]}</span>
              </dt>
              <dd class="typed">{typed.text}</dd>
            </div>
          ) : null
        })}
      </dl>
    </details>
  )
}

/** What a removed measure said last. */
const lastContent = (history: MeasureHistory) =>
  history.facts.flatMap((fact) => ('content' in fact ? [fact.content] : [])).at(-1) ?? null

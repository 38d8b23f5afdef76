import type { Agency } from '../../agencies/agency.ts'
import { AgencyName } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { instantText, timeOf } from '../../basics/instant-text.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { titleOf } from '../../measures/measure.ts'
import { List, StageTag } from '../../measures/pages/parts.tsx'
import { stepCount } from '../../measures/steps.ts'
import type { MeasureFact, StoredMeasure } from '../../measures/stored-plan.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { workWords } from '../messages.ts'
import { Outbox } from './outbox.tsx'
import { PhotoStrip } from './photos.tsx'

/** The receipt of a report: that it has arrived, when, and what the officer sees of it. The same whenever it is opened. */
export function SentPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  measure: StoredMeasure
  fact: Extract<MeasureFact, { kind: 'progress' }>
  pieces: readonly Evidence[]
  owner: string
}) {
  const { frame, agency, year, measure, fact } = props
  const { language } = frame
  const words = workWords[language]
  const paths = pathsIn(language)
  const { progress } = fact
  const { done, all } = stepCount(progress.steps)
  return (
    <Layout
      frame={frame}
      title={`${words.sentAt(timeOf(fact.recordedAt))} · ${titleOf(measure)}`}
      crumbs={agencyWayBack(frame, agency, {
        href: paths.work(agency.code, year),
        text: words.title,
      })}
      islands={['report-outbox']}
    >
      <div class="just-done receipt" role="status">
        <Notice tone="good" heading={<h1>{words.sentAt(timeOf(fact.recordedAt))}</h1>}>
          <p lang="th">{titleOf(measure)}</p>
        </Notice>
      </div>
      <Outbox {...{ language, owner: props.owner }} />
      <section class="card">
        <h2>{words.whatIsSeen}</h2>
        <p class="soft small">
          <AgencyName name={agency.name} /> · {instantText(language, fact.recordedAt)}
        </p>
        <p>
          <StageTag language={language} stage={progress.stage} percent={progress.percent} />{' '}
          {all > 0 ? words.steps(done, all) : ''}
        </p>
        {progress.outcome.length > 0 ? <List items={progress.outcome} /> : null}
        {progress.reportedOn ? (
          <p class="small soft">
            {words.date} {dayText(language, progress.reportedOn, true)}
          </p>
        ) : null}
        <PhotoStrip {...{ language, agencyCode: agency.code, pieces: props.pieces }} />
      </section>
      <div class="buttons">
        <ButtonLink href={paths.work(agency.code, year)}>{words.backToWork}</ButtonLink>
        <ButtonLink href={paths.workReport(agency.code, year, measure.id)} quiet>
          {words.another}
        </ButtonLink>
      </div>
    </Layout>
  )
}

import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { operatorWayBack } from '../../agencies/pages/way-back.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { instantText } from '../../basics/instant-text.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { Options } from '../../platform/html/fields.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { type Assessment, seats } from '../assessment.ts'
import type { AssessmentRefusal } from '../decisions.ts'
import { assessmentWords } from '../messages.ts'
import { PhaseTag, RefusalNotice } from './parts.tsx'

/** Who may be given a seat. */
export interface Assessor {
  readonly id: string
  readonly name: string
}

/** The two seats of an agency's assessment, and its opening. */
export function SeatsPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  /** Years whose framework is known. */
  years: readonly FiscalYear[]
  /** Null where the year has no framework. */
  assessment: Assessment | null
  assessors: readonly Assessor[]
  refusal: AssessmentRefusal | null
}) {
  const { frame, agency, year, assessment, assessors } = props
  const { language } = frame
  const words = assessmentWords[language]
  const paths = pathsIn(language)
  const action = paths.assessors(agency.code, year)
  return (
    <Layout
      frame={frame}
      title={`${words.seatsTitle(year)} · ${agency.name}`}
      crumbs={operatorWayBack(frame)}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.seatsTitle(year)}
        under={words.seatsLead}
      />
      <RefusalNotice language={language} refusal={props.refusal} />
      <nav class="views no-print" aria-label={words.years}>
        {props.years.map((each) => (
          <a
            href={paths.assessors(agency.code, each)}
            aria-current={each === year ? 'page' : undefined}
          >
            {each}
          </a>
        ))}
      </nav>
      {assessment === null ? (
        <Notice tone="calm">
          <p>{words.noFramework(year)}</p>
        </Notice>
      ) : (
        <>
          <section class="card">
            <p>
              <PhaseTag phase={assessment.phase} language={language} />
            </p>
            {assessors.length === 0 ? (
              <Notice tone="calm">
                <p>
                  {words.noAssessors} <a href={paths.upperPeople()}>{words.toPeople}</a>
                </p>
              </Notice>
            ) : (
              seats.map((seat) => (
                <form method="post" action={action} class="seat-form">
                  <HiddenFields values={{ act: 'seat', seat: `${seat}` }} />
                  <div class="field">
                    <label for={`seat-${seat}`}>{words.seat(seat)}</label>
                    <select id={`seat-${seat}`} name="person">
                      <option value="">{words.nobody}</option>
                      <Options
                        choices={assessors.map(({ id, name }) => ({ value: id, text: name }))}
                        chosen={assessment.holders.get(seat) ?? ''}
                      />
                    </select>
                  </div>
                  <Submit quiet>
                    {words.give} <span class="heard">{words.seat(seat)}</span>
                  </Submit>
                </form>
              ))
            )}
          </section>
          <section class="card">
            {assessment.opened ? (
              <p>{words.openedOn(instantText(language, assessment.opened.recordedAt))}</p>
            ) : (
              <>
                <p class="soft">{words.openWhy}</p>
                <ActButton action={action} hidden={{ act: 'open' }}>
                  {words.open}
                </ActButton>
              </>
            )}
          </section>
        </>
      )}
    </Layout>
  )
}

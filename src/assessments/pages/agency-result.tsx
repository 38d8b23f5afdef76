import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { toTwoDecimals } from '../../basics/fraction.ts'
import { oitWords } from '../../disclosures/page-messages.ts'
import { type Framework, titleOf } from '../../frameworks/framework.ts'
import { pathsIn } from '../../paths.ts'
import { Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, TextArea } from '../../platform/html/fields.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { ScoreBar } from '../../platform/html/score-bar.tsx'
import { Notice, Tag } from '../../platform/html/tags.tsx'
import { oitScore } from '../../scoring/oit-score.ts'
import { type Assessment, type Given, type ItemAssessment, marksIn } from '../assessment.ts'
import { mayClarify } from '../decisions.ts'
import { assessmentWords } from '../messages.ts'
import { AnswerLookedAt } from './answer-looked-at.tsx'
import { Clarifications } from './assess-item.tsx'
import { GivenShown, MarkTag, RefusalNotice, type Shown } from './parts.tsx'

interface ResultProps {
  frame: Frame
  agency: Agency
  year: FiscalYear
  framework: Framework
  assessment: Assessment
}

/** The preliminary or final score as the agency sees it, item by item, and the clock for clarifying. */
export function AgencyResultPage(
  props: Omit<ResultProps, 'framework' | 'assessment'> & {
    /** Null where the year has no framework. */
    known: Pick<ResultProps, 'framework' | 'assessment'> | null
  },
) {
  const { frame, agency, year, known } = props
  const words = assessmentWords[frame.language]
  return (
    <Layout
      frame={frame}
      title={`${words.agencyTitle(year)} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, oitCrumb(frame, agency, year))}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.agencyTitle(year)}
        under={words.agencyLead}
      />
      {known === null ? (
        <Notice tone="calm">
          <p>{words.noFramework(year)}</p>
        </Notice>
      ) : known.assessment.preliminary === null ? (
        <section class="card hero">
          <p>{words.agencyEmpty}</p>
        </section>
      ) : (
        <Result {...{ frame, agency, year, ...known }} />
      )}
    </Layout>
  )
}

function Result(props: ResultProps) {
  const { frame, framework, assessment } = props
  const words = assessmentWords[frame.language]
  const given = (assessment.final ?? assessment.preliminary)?.marks ?? []
  const score = oitScore(framework, marksIn(given))
  const of = (mark: number) =>
    assessment.items.filter((item) => (item.final ?? item.preliminary)?.mark === mark)
  return (
    <>
      <section class="card">
        <h2>{assessment.final ? words.final : words.preliminary}</h2>
        <p class="big">{words.oit(toTwoDecimals(score.score))}</p>
        <p class="soft">{words.points(toTwoDecimals(score.points))}</p>
        <Clock {...props} />
        <ul class="scores">
          {score.indicators.flatMap(({ subIndicators }) =>
            subIndicators.map(({ subIndicator, score: part }) => (
              <li>
                <span class="score-name">
                  {subIndicator.no} {subIndicator.name[frame.language]}
                </span>
                <b class="count score-number">{toTwoDecimals(part)}</b>
                <ScoreBar score={part} mark={null} />
              </li>
            )),
          )}
        </ul>
      </section>
      <Items {...props} title={words.zeroItems(of(0).length)} items={of(0)} />
      <Items {...props} title={words.fullItems(of(100).length)} items={of(100)} />
    </>
  )
}

/** How long clarifying is taken, or since when it is not. */
function Clock({ frame, assessment }: Pick<ResultProps, 'frame' | 'assessment'>) {
  const words = assessmentWords[frame.language]
  const { window } = assessment
  if (!window || assessment.final) return null
  const day = dayText(frame.language, window.closesOn)
  return (
    <Notice tone={window.isOpen ? 'busy' : 'calm'}>
      <p>
        <b>{window.isOpen ? words.closes(day, window.left) : words.closed(day)}</b>
      </p>
      {window.isOpen ? <p class="small">{words.closesWhy}</p> : null}
    </Notice>
  )
}

function Items(props: ResultProps & { title: string; items: readonly ItemAssessment[] }) {
  const { frame, agency, year, framework, items } = props
  const { language } = frame
  const words = assessmentWords[language]
  if (items.length === 0) return null
  return (
    <section class="card">
      <h2>{props.title}</h2>
      <ol class="plain assess-items">
        {items.map((item) => {
          const given = item.final ?? item.preliminary
          return (
            <li>
              <a href={pathsIn(language).oitResultItem(agency.code, year, item.code)}>
                <b>{item.code}</b> {titleOf(framework, item.code)?.[language]}
              </a>
              <span class="assess-marks">
                {given ? <MarkTag mark={given.mark} /> : null}
                {item.clarifications.length > 0 ? (
                  <Tag tone="note" shape="half">
                    {words.sent}
                  </Tag>
                ) : null}
              </span>
              {given && given.reason !== '' ? <p class="lines soft">{given.reason}</p> : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** The way back over the items of the year. */
const oitCrumb = ({ language }: Frame, agency: Agency, year: FiscalYear) => ({
  href: pathsIn(language).oitDesk(agency.code, year),
  text: oitWords[language].title(year),
})

/** One item of the result, with the assessors' reasons, and the form to clarify while its days last. */
export function AgencyItemPage(
  props: ResultProps &
    Shown & {
      item: ItemAssessment
      mayWrite: boolean
      /** The answer that was judged, with what was seen at its addresses; null where none was published. */
      lookedAt: Omit<Parameters<typeof AnswerLookedAt>[0], 'fileAt'> | null
    },
) {
  const { frame, agency, year, framework, assessment, item, form } = props
  const { language } = frame
  const words = assessmentWords[language]
  const paths = pathsIn(language)
  const isOpen = mayClarify(assessment, item.code).ok
  // What was typed too late stays, to be copied.
  const isKept = (form.typed['words'] ?? []).some((typed) => typed !== '')
  return (
    <Layout
      frame={frame}
      title={`${item.code} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, oitCrumb(frame, agency, year), {
        href: paths.oitResult(agency.code, year),
        text: words.agencyTitle(year),
      })}
      islands={['unsaved-guard']}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={`${item.code} ${titleOf(framework, item.code)?.[language] ?? ''}`}
      />
      <RefusalNotice language={language} refusal={props.refusal} />
      <ErrorSummary form={form} language={language} />
      {item.final ? <Judged title={words.final} given={item.final} language={language} /> : null}
      {item.preliminary ? (
        <Judged title={words.preliminary} given={item.preliminary} language={language} />
      ) : (
        <p>{words.agencyEmpty}</p>
      )}
      {assessment.opened ? (
        <section class="card">
          <h2>{words.lookedAt}</h2>
          <p class="small soft">{words.shownWhy}</p>
          {props.lookedAt ? (
            <AnswerLookedAt
              {...props.lookedAt}
              fileAt={({ id }) => paths.oitWarc(agency.code, year, item.code, id)}
            />
          ) : (
            <p>{words.notShown}</p>
          )}
          <p class="no-print">
            <a href={`${paths.oitItemLinks(agency.code, year, item.code, item.answerId)}#captures`}>
              {words.proofs}
            </a>
          </p>
        </section>
      ) : null}
      <Clarifications language={language} said={item.clarifications} />
      <Clock frame={frame} assessment={assessment} />
      {props.mayWrite && (isOpen || isKept) ? (
        <unsaved-guard>
          <form
            method="post"
            action={paths.oitResultItem(agency.code, year, item.code)}
            class="card no-print"
            novalidate
          >
            <TextArea
              {...{ form, language }}
              name="words"
              label={words.clarifyWords}
              hint={words.clarifyHint}
              rows={6}
            />
            {isOpen ? <Submit>{words.send}</Submit> : null}
          </form>
        </unsaved-guard>
      ) : null}
    </Layout>
  )
}

const Judged = (props: { title: string; given: Given; language: 'th' | 'en' }) => (
  <section class="card">
    <h2>{props.title}</h2>
    <GivenShown given={props.given} language={props.language} />
  </section>
)

import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { dayText } from '../../basics/day-text.ts'
import { lastDay } from '../../basics/fiscal-year.ts'
import { buddhistYearsAhead, type PlainDate, yearOf } from '../../basics/plain-date.ts'
import type { Finding } from '../../findings/finding.ts'
import { FindingCounts, FindingGroups, FindingList } from '../../findings/pages/findings-list.tsx'
import { findingPageWords } from '../../findings/web-messages.ts'
import { confidenceOf, type Framework } from '../../frameworks/framework.ts'
import { titleOf } from '../../measures/measure.ts'
import { measureWords } from '../../measures/messages.ts'
import { Codes } from '../../measures/pages/parts.tsx'
import { planWayBack } from '../../measures/pages/way-back.tsx'
import type { StoredPlan } from '../../measures/stored-plan.ts'
import { fromFindings } from '../../paths/back.ts'
import { pathsIn } from '../../paths.ts'
import { Submit } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { mendAt } from './mend-at.ts'

/** Everything worth checking in a plan, row by row, as of a day that can be chosen. */
export function FindingsPage(props: {
  frame: Frame
  agency: Agency
  plan: StoredPlan
  findings: readonly Finding[]
  /** What was wrong in the imported file where our papers print words of their own. */
  beforeTables: readonly Finding[]
  asOf: PlainDate
  today: PlainDate
  /** True where the day asked for does not exist. */
  wrongDay: boolean
  analysed: Framework | null
}) {
  const { frame, agency, plan, findings, asOf } = props
  const { language } = frame
  const words = findingPageWords[language]
  const said = measureWords[language]
  const paths = pathsIn(language)
  const year = plan.fiscalYear
  const back = fromFindings(asOf === props.today ? null : asOf)
  const measureAt = (row: number) => plan.measures[row - 1]
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${said.shortYear(year)} · ${agency.name}`}
      crumbs={planWayBack(frame, agency, year)}
    >
      <PageHead
        over={
          <>
            <NameAndPlace {...agency} /> · {said.shortYear(year)}
          </>
        }
        title={words.title}
        under={words.explain}
      />
      {props.wrongDay ? (
        <Notice tone="busy">
          <p>{words.wrongDay}</p>
        </Notice>
      ) : null}
      <div class="card">
        <p>
          <FindingCounts language={language} findings={findings} />
        </p>
        <p>
          {words.checkedOn(dayText(language, asOf))}
          {asOf === props.today ? null : (
            <>
              {' · '}
              <a href={paths.findings(agency.code, year)}>{words.asOfButtons.today}</a>
            </>
          )}
          {asOf === lastDay(year) ? null : (
            <>
              {' · '}
              <a href={paths.findings(agency.code, year, lastDay(year))}>
                {words.asOfButtons.endOfYear}
              </a>
            </>
          )}
        </p>
        <form method="get" action={paths.findings(agency.code, year)} class="inline-form no-print">
          <div class="field">
            <label for="as-of">{words.asOf}</label>
            <p class="hint" id="as-of-hint">
              {words.asOfHint}
            </p>
            <input
              type="text"
              id="as-of"
              name="as-of"
              class="medium"
              inputmode="numeric"
              value={language === 'th' ? buddhist(asOf) : asOf}
              aria-describedby="as-of-hint"
            />
          </div>
          <Submit quiet>{words.check}</Submit>
        </form>
        <Basis {...props} />
      </div>
      {findings.length === 0 ? (
        <Notice tone="good" heading={words.none}>
          <p>{words.noneMore}</p>
        </Notice>
      ) : (
        <FindingGroups
          language={language}
          findings={findings}
          rowTitle={(row) => {
            const measure = measureAt(row)
            return measure ? (
              <>
                <Codes codes={measure.codes} />{' '}
                <a href={paths.measure(agency.code, year, measure.id)}>{titleOf(measure)}</a>
              </>
            ) : (
              said.rowName(row)
            )
          }}
          placeAt={(finding) => mendAt(paths, plan, finding, back)}
        />
      )}
      {props.beforeTables.length > 0 ? (
        <details class="card no-print">
          <summary>{words.beforeTables(props.beforeTables.length)}</summary>
          <p class="soft">{words.beforeTablesMore(plan.imported?.fileName ?? '', agency.name)}</p>
          <FindingList language={language} findings={props.beforeTables} />
        </details>
      ) : null}
    </Layout>
  )
}

/** Which framework the codes were held against, and how far it can be trusted. */
function Basis({ frame, analysed }: { frame: Frame; analysed: Framework | null }) {
  const words = findingPageWords[frame.language]
  if (!analysed) return <p class="small soft">{words.noFramework}</p>
  return confidenceOf(analysed.status) === 'confirmed' ? null : (
    <p class="small soft">{words.unverified(analysed.title[frame.language])}</p>
  )
}

/** A day as Thai people type it: day/month/year of the Buddhist era. */
const buddhist = (day: PlainDate) =>
  `${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${yearOf(day) + buddhistYearsAhead}`

import type { Child } from 'hono/jsx'
import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { Bilingual, Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { confidenceOf } from '../../frameworks/framework.ts'
import type { OitLook } from '../../paths/disclosures.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, Submit } from '../../platform/html/buttons.tsx'
import { type Choice, SelectField } from '../../platform/html/fields.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { type DisclosureItem, elementsOf, itemStates } from '../disclosure.ts'
import { handOverWords } from '../hand-over-messages.ts'
import type { LinkOutcome } from '../link-check.ts'
import { linkWords } from '../link-messages.ts'
import { disclosureWords, periodText } from '../messages.ts'
import { oitWords } from '../page-messages.ts'
import { type ItemProblem, isLocalGovernment, itemProblems, tallyOf } from '../problems.ts'
import { LinkTag, ProblemTag, problemName, StateBar, StateTag } from './parts.tsx'

/** An item as the list shows it. */
export interface ListedItem {
  readonly item: DisclosureItem
  /** Name of the division that prepares it; empty for nobody's. */
  readonly division: string
  readonly health: LinkOutcome | null
  readonly problems: readonly ItemProblem[]
}

interface Place {
  readonly frame: Frame
  readonly agency: Agency
  readonly year: FiscalYear
}

/** The items of a year, under their sub-indicators, with where each stands. */
export function OitListPage(
  props: Place & {
    /** Every item of the year; none where it has no framework. */
    all: readonly ListedItem[]
    shown: readonly ListedItem[]
    look: OitLook
    divisions: readonly Choice[]
    mayAssign: boolean
    /** What stands of the year's score, where one is published. */
    beside: Child
  },
) {
  const { frame, agency, year, all, shown } = props
  const { language } = frame
  const words = oitWords[language]
  const paths = pathsIn(language)
  const tally = tallyOf(all.map(({ item }) => item))
  const first = all[0]?.item.item.code
  const groups = [...Map.groupBy(shown, ({ item }) => item.subIndicator)]
  return (
    <Layout
      frame={frame}
      title={`${words.title(year)} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency)}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title(year)} under={words.lead} />
      {props.beside}
      {all.length === 0 ? (
        <section class="card hero">
          <p class="big">{words.noFramework}</p>
          <p>{words.noFrameworkLead}</p>
        </section>
      ) : (
        <>
          <section class="card">
            <p class="big">{words.published(tally.published, all.length)}</p>
            <StateBar
              language={language}
              tally={tally}
              linkTo={(state) => paths.oitDesk(agency.code, year, { state })}
            />
            <div class="buttons small-buttons no-print">
              {props.mayAssign ? (
                <ButtonLink quiet href={paths.oitHandOver(agency.code, year)}>
                  {handOverWords[language].link}
                </ButtonLink>
              ) : null}
              <ButtonLink quiet href={paths.readiness(agency.code, year)}>
                {words.readiness}
              </ButtonLink>
              <ButtonLink quiet href={paths.oitResult(agency.code, year)}>
                {words.result}
              </ButtonLink>
              <ButtonLink quiet href={paths.publicOit(agency.code, year)}>
                {words.publicPage}
              </ButtonLink>
              <ButtonLink quiet href={paths.oitLinks(agency.code, year)}>
                {linkWords[language].link}
              </ButtonLink>
              <ButtonLink quiet href={paths.itasSheet(agency.code, year)}>
                {words.itas}
              </ButtonLink>
            </div>
          </section>
          {tally['to-do'] === all.length && first ? (
            <section class="card hero main-act no-print">
              <div>
                <p class="big">{words.begin}</p>
                <p class="soft">{words.beginLead}</p>
              </div>
              <ButtonLink href={paths.oitItem(agency.code, year, first)}>
                {words.beginAt(first)}
              </ButtonLink>
            </section>
          ) : null}
          <Filter {...props} />
          {shown.length === 0 ? (
            <p>
              {words.noneFound}. <a href={paths.oitDesk(agency.code, year)}>{words.clear}</a>
            </p>
          ) : null}
          {groups.map(([sub, items]) => (
            <section class="oit-group">
              <h2>
                {sub.no} {sub.name[language]}
              </h2>
              {confidenceOf(sub.groupingConfidence) === 'unverified' ? (
                <p class="soft small">{disclosureWords[language].unverified}</p>
              ) : null}
              <ul class="oit-list">
                {items.map((listed) => (
                  <Line {...props} listed={listed} />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Layout>
  )
}

function Line({ frame, agency, year, listed }: Place & { listed: ListedItem }) {
  const { language } = frame
  const words = oitWords[language]
  const { item, division, health, problems } = listed
  const { code, title } = item.item
  const lastYear = lastYearText(language, item)
  const elements = elementsOf(item.item, isLocalGovernment(agency.type)).length
  const facts = [
    division || words.noDivision,
    periodText(language, item.period),
    words.points(item.points),
    elements === 0 ? words.noElements : words.elements(item.answer?.elements.length ?? 0, elements),
    ...(item.due === null || item.published
      ? []
      : [
          problems.includes('overdue')
            ? words.overdue(dayText(language, item.due, true))
            : words.due(dayText(language, item.due, true)),
        ]),
  ]
  return (
    <li id={code}>
      <div class="oit-name">
        <span class="code">{code}</span>{' '}
        <a href={pathsIn(language).oitItem(agency.code, year, code)}>{titleIn(language, title)}</a>
        <p class="soft small">{facts.join(' · ')}</p>
        {lastYear === '' ? null : <p class="soft small">{lastYear}</p>}
      </div>
      <div class="oit-tags">
        <StateTag language={language} state={item.state} />
        {problems.map((problem) => (
          <ProblemTag language={language} problem={problem} />
        ))}
        {health === 'ok' ? <LinkTag language={language} verdict="ok" /> : null}
      </div>
    </li>
  )
}

/** What the year before said of an item, in a line; empty where nothing was recorded. */
export function lastYearText(language: Language, { before }: DisclosureItem): string {
  const words = oitWords[language]
  if (before.length === 0) return words.isNew
  if (before.every(({ answer }) => answer === null)) return ''
  const said = before.map(({ code, answer }) =>
    answer
      ? words.lastYearSaid(code, disclosureWords[language].answers[answer.answer])
      : words.lastYearNone(code),
  )
  return `${words.lastYear}: ${said.join(', ')}`
}

const titleIn = (language: Language, title: Bilingual) => title[language]

function Filter(props: Place & { look: OitLook; divisions: readonly Choice[] }) {
  const { frame, agency, year, look } = props
  const { language } = frame
  const words = oitWords[language]
  const typed = Object.fromEntries(Object.entries(look).map(([name, value]) => [name, [value]]))
  const form = { typed, problems: [] }
  const all = { value: '', text: words.all }
  return (
    <form
      method="get"
      action={pathsIn(language).oitDesk(agency.code, year)}
      class="evidence-filter no-print"
      aria-label={words.filter}
    >
      <SelectField
        {...{ form, language, name: 'state', label: words.state }}
        required
        choices={[
          all,
          ...itemStates.map((state) => ({
            value: state,
            text: disclosureWords[language].states[state],
          })),
        ]}
      />
      <SelectField
        {...{ form, language, name: 'division', label: words.division }}
        required
        choices={[all, { value: 'none', text: words.noDivision }, ...props.divisions]}
      />
      <SelectField
        {...{ form, language, name: 'problem', label: words.problemLabel }}
        required
        choices={[
          all,
          { value: 'any', text: words.problem },
          ...itemProblems.map((problem) => ({
            value: problem,
            text: problemName(language, problem),
          })),
        ]}
      />
      <Submit quiet>{words.show}</Submit>
    </form>
  )
}

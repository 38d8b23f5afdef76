import type { Child } from 'hono/jsx'
import type { Agency } from '../../agencies/agency.ts'
import { AgencyName } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { nudgesFor } from '../../approvals/nudge.ts'
import { NudgeNotes } from '../../approvals/pages/nudge-notes.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { sameWords } from '../../basics/thai-text.ts'
import { Summary } from '../../measures/pages/summary.tsx'
import type { StoredMeasure } from '../../measures/stored-plan.ts'
import type { Pressing } from '../../measures/urgency.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { workWords } from '../messages.ts'
import { Outbox } from './outbox.tsx'
import { type OwnItem, OwnItems } from './own-items.tsx'
import { RowCard } from './row-card.tsx'

/** What a division has to do: what presses first, each row with its button; for those who see all, the choice of a division. */
export function MyWorkPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  owner: string
  hasPlan: boolean
  rows: readonly Pressing<StoredMeasure>[]
  /** What executives ask about these rows. */
  nudges: ReturnType<typeof nudgesFor>
  /** How many pieces of evidence a row has. */
  piecesOf: (measure: StoredMeasure) => number
  /** The divisions whose rows these are; empty for all, null for somebody who belongs to none. */
  names: readonly string[] | null
  /** The units one may choose from; none for those of a division. */
  units: readonly { readonly unit: string; readonly rows: number }[]
  chosen: string
  mayReport: (measure: StoredMeasure) => boolean
  /** What else waits for whoever looks. */
  beside: Child
  /** The items of the OIT that these divisions were handed. */
  items: readonly OwnItem[]
}) {
  const { frame, agency, year, rows, names, chosen } = props
  const { language } = frame
  const words = workWords[language]
  const paths = pathsIn(language)
  const open = rows.filter(({ urgency }) => urgency !== 'done')
  const done = rows.filter(({ urgency }) => urgency === 'done')
  const count = (urgency: string) => rows.filter((row) => row.urgency === urgency).length
  const card = (row: Pressing<StoredMeasure>) => (
    <RowCard
      {...{ language, ...row }}
      pieces={props.piecesOf(row.measure)}
      at={paths.measure(agency.code, year, row.measure.id)}
      reportAt={
        props.mayReport(row.measure) ? paths.workReport(agency.code, year, row.measure.id) : null
      }
    />
  )
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency)}
      islands={['report-outbox']}
    >
      <PageHead
        over={<AgencyName name={agency.name} />}
        title={chosen ? words.titleOf(chosen) : words.title}
        under={[names?.length ? names.join(', ') : chosen ? '' : words.allUnits, words.year(year)]
          .filter((part) => part !== '')
          .join(' · ')}
      />
      <Outbox {...{ language, owner: props.owner }} />
      <NudgeNotes
        language={language}
        nudges={props.nudges.map(({ id, ...shown }) => ({
          ...shown,
          href: paths.workReport(agency.code, year, id),
        }))}
      />
      {props.beside}
      {props.units.length > 1 ? (
        <nav class="unit-chips no-print" aria-label={words.chooseUnit}>
          <a href={paths.work(agency.code, year)} aria-current={chosen === '' ? 'true' : undefined}>
            {words.all}
          </a>
          {props.units.map(({ unit, rows: many }) => (
            <a
              href={paths.work(agency.code, year, unit)}
              aria-current={sameWords(unit, chosen) ? 'true' : undefined}
            >
              {unit} <span class="count">{many}</span>
            </a>
          ))}
        </nav>
      ) : null}
      <OwnItems {...{ frame, agency, year }} items={props.items} />
      {rows.length === 0 ? (
        props.items.length === 0 ? (
          <NothingToDo {...props} />
        ) : null
      ) : (
        <>
          <section class="card hero">
            <p class="pressing">
              {open.length === 0
                ? words.allDone
                : words.pressing({ late: count('late'), due: count('due') })}
            </p>
            <Summary language={language} measures={rows.map(({ measure }) => measure)} />
          </section>
          {open.length > 0 ? (
            <section>
              <h2 class="heard">{words.toDo}</h2>
              <ul class="work-rows">{open.map(card)}</ul>
            </section>
          ) : null}
          {done.length > 0 ? (
            <details class="work-done" open={open.length === 0}>
              <summary>{words.doneRows(done.length)}</summary>
              <ul class="work-rows">{done.map(card)}</ul>
            </details>
          ) : null}
        </>
      )}
    </Layout>
  )
}

function NothingToDo(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  hasPlan: boolean
  names: readonly string[] | null
}) {
  const words = workWords[props.frame.language]
  const { names, year, hasPlan } = props
  return (
    <section class="card hero">
      <p class="big">{words.emptyTitle}</p>
      <p>
        {!hasPlan
          ? words.emptyNoPlan(year)
          : names === null
            ? words.emptyNoPart
            : words.emptyMore(names.join(', '))}
      </p>
      <div class="buttons">
        <ButtonLink href={pathsIn(props.frame.language).plan(props.agency.code, year)} quiet>
          {words.seePlan}
        </ButtonLink>
      </div>
    </section>
  )
}

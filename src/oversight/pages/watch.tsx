import { AgencyName, Whereabouts } from '../../agencies/pages/agency-name.tsx'
import { Parts } from '../../agencies/pages/agency-search.tsx'
import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { stages } from '../../measures/measure.ts'
import { measureWords } from '../../measures/messages.ts'
import { StageBar } from '../../measures/pages/summary.tsx'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, Submit } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Tag } from '../../platform/html/tags.tsx'
import { disclosedWords } from '../disclosed-messages.ts'
import { questionWords } from '../question-messages.ts'
import { watchWords } from '../watch-messages.ts'
import {
  shows,
  type WatchAsked,
  type WatchCounts,
  type WatchedAgency,
  watchSorts,
} from '../watched.ts'
import { DisclosedCell } from './disclosed.tsx'
import { VerdictTag } from './verified.tsx'

/** The agencies somebody watches: what each has published, and how far it has come since, in figures. */
export function WatchPage(props: {
  frame: Frame
  asked: WatchAsked
  counts: WatchCounts
  rows: readonly WatchedAgency[]
  pages: number
  today: PlainDate
  /** Whether there are agencies whose questions the reader may see. */
  mayAsk: boolean
}) {
  const { frame, asked, counts, rows, pages } = props
  const { language } = frame
  const words = watchWords[language]
  const paths = pathsIn(language)
  const sort = asked.sort === 'name' ? '' : asked.sort
  const look = { q: asked.typed, show: asked.show === 'all' ? '' : asked.show, sort }
  const offered = shows.filter((show) => show !== 'questions' || props.mayAsk)
  const isAsked = asked.typed !== '' || asked.show !== 'all'
  return (
    <Layout frame={frame} title={words.title} wide>
      <PageHead title={words.title} under={words.lead} />
      <p class="only-print">{words.printed(dayText(language, props.today))}</p>
      <dl class="counts">
        {offered.map((show) => (
          <div>
            <dt>
              <a href={paths.watch({ ...look, show: show === 'all' ? '' : show })}>
                {words.shows[show]}
              </a>
            </dt>
            <dd>{counts[show]}</dd>
          </div>
        ))}
      </dl>
      <form method="get" action={paths.watch()} class="watch-filter no-print">
        <div class="field">
          <label for="q">{words.search}</label>
          <input
            type="text"
            enterkeyhint="search"
            id="q"
            name="q"
            value={asked.typed}
            autocomplete="off"
            maxlength={200}
          />
        </div>
        <div class="field">
          <label for="show">{words.show}</label>
          <select id="show" name="show">
            {offered.map((show) => (
              <option value={show} selected={show === asked.show}>
                {words.shows[show]}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="sort">{words.sort}</label>
          <select id="sort" name="sort">
            {watchSorts.map((each) => (
              <option value={each} selected={each === asked.sort}>
                {words.sorts[each]}
              </option>
            ))}
          </select>
        </div>
        <div class="buttons">
          <Submit>{words.apply}</Submit>
          {isAsked ? <a href={paths.watch()}>{words.clear}</a> : null}
        </div>
      </form>
      {rows.length === 0 ? (
        <p class="card">{isAsked ? words.none : words.empty}</p>
      ) : (
        <WatchTable language={language} rows={rows} />
      )}
      {pages > 1 ? <p class="soft">{words.page(asked.page, pages)}</p> : null}
      <Parts
        language={language}
        page={asked.page}
        more={asked.page < pages}
        at={(page) => paths.watch({ ...look, page })}
      />
      {counts[asked.show] > 0 ? (
        <p class="no-print">
          <ButtonLink quiet download href={paths.watchFile(look)}>
            {words.csv}
          </ButtonLink>
        </p>
      ) : null}
    </Layout>
  )
}

function WatchTable(props: { language: Language; rows: readonly WatchedAgency[] }) {
  const words = watchWords[props.language]
  return (
    <table class="watch">
      <thead>
        <tr>
          <th scope="col">{words.agency}</th>
          <th scope="col">{words.edition}</th>
          <th scope="col">{words.progress}</th>
          <th scope="col">{disclosedWords[props.language].title}</th>
          <th scope="col">{words.looking}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <Row language={props.language} {...row} />
        ))}
      </tbody>
    </table>
  )
}

function Row(props: WatchedAgency & { language: Language }) {
  const { language, agency, edition, plan, lastChange, verification, questions } = props
  const paths = pathsIn(language)
  const words = watchWords[language]
  const { stages: named, done } = measureWords[language]
  return (
    <tr>
      <th scope="row">
        <a href={paths.watchAgency(agency.code)}>
          <AgencyName name={agency.name} />
        </a>
        <span class="soft small">
          <Whereabouts {...agency} />
        </span>
        <span class="soft small">
          <a href={paths.publicAgency(agency.code)}>{words.openPublic}</a>
        </span>
      </th>
      <td>
        <span class="watch-label soft small">{words.edition}</span>
        {edition ? (
          <>
            <a href={paths.publicPlan(agency.code, edition.fiscalYear)}>
              {words.editionOf(edition.fiscalYear, edition.number)}
            </a>
            <span class="small soft watch-line">
              <time datetime={edition.day}>{dayText(language, edition.day, true)}</time>
            </span>
            {edition.isEdited ? (
              <Tag tone="note" shape="diamond">
                {words.shows.edited}
              </Tag>
            ) : null}
          </>
        ) : (
          <Tag tone="note" shape="empty">
            {words.noEdition}
          </Tag>
        )}
      </td>
      <td>
        <span class="watch-label soft small">{words.progress}</span>
        {plan ? (
          <>
            <b>{words.planOf(plan.fiscalYear)}</b> {done(plan.tally)}
            <StageBar tally={plan.tally} />
            <span class="small soft watch-line">
              {stages.map((stage) => `${named[stage]} ${plan.tally[stage]}`).join(' · ')}
            </span>
          </>
        ) : (
          <span class="soft watch-line">{words.noPlan}</span>
        )}
        <span class="small soft watch-line">
          {words.lastChange}{' '}
          {lastChange ? (
            <time datetime={lastChange}>{dayText(language, lastChange, true)}</time>
          ) : (
            words.never
          )}
        </span>
      </td>
      <td>
        <span class="watch-label soft small">{disclosedWords[language].title}</span>
        <DisclosedCell
          {...{ language, disclosed: props.disclosed, challenges: props.challenges }}
          at={(year) => paths.publicOit(agency.code, year)}
        />
      </td>
      <td>
        <span class="tags">
          {verification ? <VerdictTag language={language} verification={verification} /> : null}
          {questions > 0 ? (
            <Tag tone="busy" shape="half">
              {questionWords[language].open(questions)}
            </Tag>
          ) : null}
        </span>
      </td>
    </tr>
  )
}

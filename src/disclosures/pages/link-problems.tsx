import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { ItemCode } from '../../basics/item-code.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, Submit } from '../../platform/html/buttons.tsx'
import { type Choice, ErrorSummary, SelectField, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import type { LinkWatch } from '../../settings/link-watch.ts'
import type { LinkStanding } from '../link-check.ts'
import { linkWords } from '../link-messages.ts'
import { type RunProgress, watchHours } from '../link-run.ts'
import { type ItemHint, linkNameOf } from '../link-use.ts'
import { disclosureWords } from '../messages.ts'
import { oitWords } from '../page-messages.ts'
import { CheckNow, HintLine, RoundsNow, StandingLine } from './link-parts.tsx'

interface Place {
  readonly frame: Frame
  readonly agency: Agency
  readonly year: FiscalYear
}

/** An address of an item, with where it stands. */
export interface ListedLink {
  readonly code: ItemCode
  readonly title: string
  readonly division: string
  readonly url: string
  readonly standing: LinkStanding | null
}

/** A hint of an item, with the address it is about. */
export interface ListedHint extends Omit<ListedLink, 'standing'> {
  readonly hint: ItemHint
}

/** What is wrong with the links of a year: broken ones, those nobody is sure of, and hints. */
export function LinkProblemsPage(
  props: Place & {
    links: readonly ListedLink[]
    hints: readonly ListedHint[]
    runs: readonly RunProgress[]
    division: string
    divisions: readonly Choice[]
    may: { readonly check: boolean; readonly watch: boolean }
    watch: LinkWatch | null
    form: FormView
  },
) {
  const { frame, agency, year, links, hints } = props
  const { language } = frame
  const words = linkWords[language]
  const paths = pathsIn(language)
  const here = paths.oitLinks(agency.code, year)
  const found = (verdict: string) => links.filter(({ standing }) => standing?.verdict === verdict)
  const [broken, unsure, ok] = [found('broken'), found('unsure'), found('ok')]
  const unvisited = links.filter(({ standing }) => !standing?.verdict).length
  const verdicts = disclosureWords[language].links
  return (
    <Layout
      frame={frame}
      title={`${words.title(year)} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, {
        href: paths.oitDesk(agency.code, year),
        text: oitWords[language].title(year),
      })}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title(year)} under={words.lead} />
      <ErrorSummary form={props.form} language={language} />
      <RoundsNow language={language} runs={props.runs} here={here} />
      <section class="card">
        {links.length === 0 && props.division === '' ? (
          <>
            <p class="big">{words.none}</p>
            <p>{words.noneLead}</p>
            <ButtonLink href={paths.oitDesk(agency.code, year)}>{words.toItems}</ButtonLink>
          </>
        ) : (
          <>
            <p class="big">{words.counts(links.length)}</p>
            <p>
              {verdicts.broken} <b>{broken.length}</b> · {verdicts.unsure} <b>{unsure.length}</b> ·{' '}
              {verdicts.ok} <b>{ok.length}</b>
              {unvisited > 0 ? ` · ${words.unvisited(unvisited)}` : ''}
            </p>
            {props.may.check ? <CheckNow action={here} text={words.checkYear} /> : null}
          </>
        )}
      </section>
      {links.length > 0 || props.division !== '' ? (
        <form method="get" action={here} class="evidence-filter no-print" aria-label={words.filter}>
          <SelectField
            {...{ language, name: 'division', label: words.division }}
            form={{ typed: { division: [props.division] }, problems: [] }}
            required
            choices={[
              { value: '', text: words.all },
              { value: 'none', text: words.noDivision },
              ...props.divisions,
            ]}
          />
          <Submit quiet>{words.show}</Submit>
        </form>
      ) : null}
      {broken.length + unsure.length + hints.length === 0 && ok.length > 0 ? (
        <p class="big">{words.allGood}</p>
      ) : null}
      <Links {...props} title={words.brokenTitle} listed={broken} />
      <Links {...props} title={words.unsureTitle} listed={unsure} />
      {hints.length > 0 ? (
        <section>
          <h2>{words.hintsTitle}</h2>
          <p class="soft">{words.hintsLead}</p>
          <ul class="oit-list">
            {hints.map((listed) => (
              <li>
                <div class="oit-name">
                  <Name {...props} listed={listed} />
                  <HintLine language={language} hint={listed.hint} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <WatchPart {...props} />
    </Layout>
  )
}

function Links(props: Place & { title: string; listed: readonly ListedLink[] }) {
  if (props.listed.length === 0) return null
  return (
    <section>
      <h2>{props.title}</h2>
      <ul class="oit-list">
        {props.listed.map((listed) => (
          <li>
            <div class="oit-name">
              <Name {...props} listed={listed} />
              <StandingLine language={props.frame.language} standing={listed.standing} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Name({ frame, agency, year, listed }: Place & { listed: Omit<ListedLink, 'standing'> }) {
  const paths = pathsIn(frame.language)
  const { code, title, division, url } = listed
  return (
    <>
      <p>
        <span class="code">{code}</span>{' '}
        <a href={paths.oitItemLinks(agency.code, year, code)}>{title}</a>{' '}
        <span class="soft small">{division || linkWords[frame.language].noDivision}</span>
      </p>
      <p class="small link-address">
        <a href={paths.oitLink(agency.code, year, code, linkNameOf(url))}>{url}</a>
      </p>
    </>
  )
}

function WatchPart(props: Parameters<typeof LinkProblemsPage>[0]) {
  const { frame, agency, year, watch, form } = props
  const { language } = frame
  const words = linkWords[language]
  if (!props.may.watch && watch === null) return null
  return (
    <section class={watch ? 'card' : 'card no-print'} id="watch">
      <h2>{words.watchTitle}</h2>
      <p class="soft">{words.watchLead}</p>
      {watch ? (
        <p>
          {words.watchOn(
            dayText(language, watch.from, true),
            dayText(language, watch.to, true),
            watch.everyHours,
          )}
        </p>
      ) : null}
      {props.may.watch ? (
        <form
          method="post"
          action={pathsIn(language).oitWatch(agency.code, year)}
          class="no-print"
          novalidate
        >
          <div class="watch-days">
            <TextField
              {...{ form, language, name: 'from', label: words.watchFrom, hint: words.watchDay }}
            />
            <TextField
              {...{ form, language, name: 'to', label: words.watchTo, hint: words.watchDay }}
            />
            <SelectField
              {...{ form, language, name: 'hours', label: words.watchEvery }}
              required
              choices={watchHours.map((hours) => ({
                value: String(hours),
                text: words.hours(hours),
              }))}
            />
          </div>
          <div class="buttons">
            <Submit quiet>{words.watchSet}</Submit>
            {watch ? (
              <Submit quiet name="act" value="end">
                {words.watchEnd}
              </Submit>
            ) : null}
          </div>
        </form>
      ) : null}
    </section>
  )
}

import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { plainDate } from '../../basics/plain-date.ts'
import type { Framework } from '../../frameworks/framework.ts'
import { questionOrItem } from '../../frameworks/framework.ts'
import { measureWords } from '../../measures/messages.ts'
import { planWayBack } from '../../measures/pages/way-back.tsx'
import type { MeasureRefusal, StoredMeasure } from '../../measures/stored-plan.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { TextField } from '../../platform/html/fields.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { libraryWords } from '../messages.ts'
import { isTaken, type Offer, type OfferId, type Sought } from '../offer.ts'
import { edition, suggestions } from '../suggestions.ts'
import { type Adopted, JustAdopted } from './just-adopted.tsx'
import { OfferCard } from './offer-card.tsx'

export interface LibraryPageProps {
  frame: Frame
  agency: Agency
  year: FiscalYear
  /** The framework whose codes the plan quotes. */
  quoted: Framework
  /** The framework the library is written in. */
  written: Framework
  offers: readonly Offer[]
  found: readonly Offer[]
  sought: Sought
  /** What was typed for a code, and is none of the framework quoted. */
  strangeCode: string
  measures: readonly StoredMeasure[]
  adopted: Adopted | null
  ticked: readonly string[]
  wrong: 'nothing-ticked' | 'offer-gone' | null
  refusal: MeasureRefusal | null
  formKey: string
  mayAdopt: boolean
}

/** The library for a year's plan: by indicator, by code or by a word, to be taken one by one or several at once. */
export function LibraryPage(props: LibraryPageProps) {
  const { frame, agency, year, quoted, written, sought } = props
  const { language } = frame
  const words = libraryWords[language]
  const paths = pathsIn(language)
  const isAsked = sought.code !== null || sought.indicator !== null || sought.words !== ''
  const entry = sought.code && questionOrItem(quoted, sought.code)
  const day = dayText(language, plainDate(edition.date))
  return (
    <Layout
      frame={frame}
      title={`${words.pageTitle(year)} · ${agency.name}`}
      crumbs={planWayBack(frame, agency, year)}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.pageTitle(year)}
        under={words.lead}
      />
      {props.adopted ? <JustAdopted {...props} adopted={props.adopted} /> : null}
      <form method="get" action={paths.library(agency.code, year)} class="inline-form no-print">
        <TextField
          language={language}
          form={{ typed: { q: [sought.words] }, problems: [] }}
          name="q"
          label={words.search}
          hint={words.searchHint}
        />
        <TextField
          language={language}
          form={{ typed: { code: [sought.code ?? props.strangeCode] }, problems: [] }}
          name="code"
          label={words.code}
          hint={words.codeHint}
          width="short"
        />
        <Submit quiet>{words.find}</Submit>
      </form>
      {props.strangeCode ? (
        <Notice tone="busy">
          <p>{words.codeUnknown(props.strangeCode)}</p>
        </Notice>
      ) : null}
      {isAsked ? (
        <>
          <p>
            <a href={paths.library(agency.code, year)}>{words.all}</a>
          </p>
          {entry ? <h2>{words.forCode(entry.code, entry.title[language])}</h2> : null}
          {sought.indicator !== null ? <IndicatorHeading {...props} no={sought.indicator} /> : null}
          <Found {...props} />
        </>
      ) : (
        <Indicators {...props} />
      )}
      <p class="soft small">
        {words.edition(edition.version, day, suggestions.length)}{' '}
        {written.id === quoted.id
          ? ''
          : `${words.codesOf(quoted.title[language])} ${words.otherFramework(written.title[language])}`}
      </p>
    </Layout>
  )
}

const indicatorsOf = ({ instruments }: Framework) => instruments.flatMap((each) => each.indicators)

const IndicatorHeading = (props: LibraryPageProps & { no: number }) => {
  const { language } = props.frame
  const found = indicatorsOf(props.quoted).find(({ no }) => no === props.no)
  return found ? <h2>{libraryWords[language].indicator(found.no, found.name[language])}</h2> : null
}

/** The ten indicators, with how much each has to offer. */
function Indicators({ frame, agency, year, quoted, offers }: LibraryPageProps) {
  const { language } = frame
  const words = libraryWords[language]
  return (
    <>
      <h2>{words.indicators}</h2>
      <ul class="menu-cards">
        {indicatorsOf(quoted).map(({ no, name }) => {
          const here = offers.filter(({ indicator }) => indicator === no)
          const shared = here.filter(({ source }) => source.kind === 'shared').length
          return (
            <li>
              <a
                class="card menu-card"
                href={pathsIn(language).library(agency.code, year, { indicator: no })}
              >
                <b>{words.indicator(no, name[language])}</b>
                <span>
                  {words.count(here.length)}
                  {shared > 0 ? ` · ${words.fromShared(shared)}` : ''}
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Found(props: LibraryPageProps) {
  const { frame, agency, year, found, sought, mayAdopt } = props
  const { language } = frame
  const words = libraryWords[language]
  const paths = pathsIn(language)
  const writtenFor = props.written.id === props.quoted.id ? null : props.written.fiscalYear
  const cards = (
    <div class="grid">
      {found.map((offer) => (
        <OfferCard
          language={language}
          offer={offer}
          writtenFor={offer.source.kind === 'shared' ? offer.source.fiscalYear : writtenFor}
          isTaken={isTaken(offer, props.measures)}
          isTicked={props.ticked.includes(offer.from)}
          useAt={mayAdopt ? paths.newMeasure(agency.code, year, { from: offer.from }) : null}
        />
      ))}
    </div>
  )
  if (found.length === 0)
    return (
      <section class="card hero">
        <p class="big">{words.found(0)}</p>
        <p>{words.noneMore}</p>
      </section>
    )
  return (
    <>
      <p class="soft">{words.found(found.length)}</p>
      <Wrong {...props} />
      {mayAdopt ? (
        <form method="post" action={paths.library(agency.code, year)} novalidate>
          <HiddenFields
            values={{
              key: props.formKey,
              act: 'adopt',
              code: sought.code ?? '',
              indicator: sought.indicator === null ? '' : String(sought.indicator),
              q: sought.words,
            }}
          />
          {cards}
          <div class="adopt-bar no-print">
            <Submit>{words.adopt}</Submit>
            <span class="soft small">{words.adoptHint}</span>
          </div>
        </form>
      ) : (
        cards
      )}
    </>
  )
}

function Wrong({ frame, wrong, refusal }: LibraryPageProps) {
  const said = measureWords[frame.language]
  if (wrong)
    return (
      <div class="error-summary" role="alert" tabindex={-1} autofocus>
        <p>{libraryWords[frame.language].wrong[wrong]}</p>
      </div>
    )
  if (!refusal) return null
  return (
    <Notice tone="bad" heading={said.refusedHeading}>
      <p>{said.refused[refusal.code]}</p>
    </Notice>
  )
}

/** What a form of the library chose, as it was sent. */
export const offersTicked = (values: readonly string[]): readonly OfferId[] =>
  values.filter((value): value is OfferId => /^(?:library|shared):[a-z0-9-]{1,60}$/.test(value))

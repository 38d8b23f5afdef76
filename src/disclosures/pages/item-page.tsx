import type { Child } from 'hono/jsx'
import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { confidenceOf } from '../../frameworks/framework.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { type DisclosureItem, urlsOf } from '../disclosure.ts'
import type { LinkStanding } from '../link-check.ts'
import { linkWords } from '../link-messages.ts'
import { type AddressHint, linkNameOf } from '../link-use.ts'
import { disclosureWords, explanationOf, periodText } from '../messages.ts'
import { oitWords } from '../page-messages.ts'
import { AnswerForm } from './answer-form.tsx'
import { AnswerShown } from './answer-shown.tsx'
import { ItemDocuments } from './item-documents.tsx'
import { ItemHistory } from './item-history.tsx'
import { AssignForm, ItemSteps } from './item-steps.tsx'
import { HintLine } from './link-parts.tsx'
import { LinkTag } from './parts.tsx'

/** One item at the desk: what it asks, the answer, last year's beside it, documents, steps and history. */
export function ItemPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  item: DisclosureItem
  division: string
  /** Where the plan or its report is published, for the items they answer. */
  planAddress: string | null
  standings: ReadonlyMap<string, LinkStanding>
  /** What was noticed of its addresses, those it shares with other items among them. */
  hints: readonly AddressHint[]
  refusal: string | null
  /** What could not be opened when it was about to be published. */
  notOpened: Child
  steps: Omit<Parameters<typeof ItemSteps>[0], 'language' | 'item'>
  /** Null for whoever may not answer. */
  answer: Omit<Parameters<typeof AnswerForm>[0], 'language' | 'item' | 'period' | 'action'> | null
  assign: Omit<Parameters<typeof AssignForm>[0], 'language'> | null
  documents: Omit<Parameters<typeof ItemDocuments>[0], 'language'>
  history: Omit<Parameters<typeof ItemHistory>[0], 'language' | 'item'>
  /** The codes before and after it in the official order. */
  neighbours: { readonly before: string | null; readonly after: string | null }
}) {
  const { frame, agency, year, item } = props
  const { language } = frame
  const words = oitWords[language]
  const paths = pathsIn(language)
  const { code, title } = item.item
  const { before, after } = props.neighbours
  const urls = item.answer ? urlsOf(item.answer) : []
  return (
    <Layout
      frame={frame}
      title={`${code} ${title[language]} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, {
        href: `${paths.oitDesk(agency.code, year)}#${code}`,
        text: words.title(year),
      })}
      islands={['unsaved-guard', 'copy-button']}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={
          <>
            <span class="code">{code}</span> {title[language]}
          </>
        }
        under={`${item.subIndicator.no} ${item.subIndicator.name[language]}`}
      />
      {props.refusal ? <Notice tone="bad" heading={props.refusal} /> : null}
      {item.returned ? (
        <Notice tone="bad" heading={words.returnedLead(item.returned.reason)} />
      ) : null}
      <nav class="views oit-jumps no-print" aria-label={words.onThisPage}>
        <a href="#answer">{words.answerTitle}</a>
        <a href="#steps">{words.where}</a>
        <a href="#documents">{words.documentsJump}</a>
        <a href="#history">{words.history}</a>
      </nav>
      {props.notOpened}
      <div class="two-thirds oit-item">
        <div>
          <Asked item={item} division={props.division} frame={frame} />
          {props.planAddress ? (
            <Notice tone="note">
              <p>
                <a href={props.planAddress}>{words.planItem}</a>
              </p>
            </Notice>
          ) : null}
          {props.answer ? (
            <unsaved-guard>
              <AnswerForm
                {...props.answer}
                {...{ language, item: item.item, period: item.period }}
                action={paths.oitItem(agency.code, year, code)}
              />
            </unsaved-guard>
          ) : (
            <section class="card">
              <h2>{words.answerTitle}</h2>
              <p class="soft">{words.mayNot}</p>
              {item.answer ? (
                <AnswerShown language={language} item={item.item} answer={item.answer} />
              ) : null}
            </section>
          )}
          <ItemDocuments language={language} {...props.documents} />
          <ItemHistory language={language} item={item} {...props.history} />
        </div>
        <div class="oit-beside">
          <ItemSteps language={language} item={item} {...props.steps} />
          {props.assign ? <AssignForm language={language} {...props.assign} /> : null}
          {urls.length > 0 ? (
            <section class="card">
              <h2>{words.linkHealth}</h2>
              <ul class="plain">
                {urls.map((url) => (
                  <li>
                    <Health language={language} standing={props.standings.get(url)} />{' '}
                    <a
                      class="small link-address"
                      href={paths.oitLink(agency.code, year, code, linkNameOf(url))}
                    >
                      {url}
                    </a>
                    {props.hints
                      .filter((each) => each.url === url)
                      .map(({ hint }) => (
                        <HintLine language={language} hint={hint} />
                      ))}
                  </li>
                ))}
              </ul>
              <p class="no-print">
                <a href={paths.oitItemLinks(agency.code, year, code)}>
                  {linkWords[language].itemTitle(code)}
                </a>
              </p>
            </section>
          ) : null}
          <LastYear {...props} />
        </div>
      </div>
      <nav class="buttons small-buttons no-print" aria-label={words.item}>
        {before ? (
          <ButtonLink quiet href={paths.oitItem(agency.code, year, before)}>
            {words.previous} {before}
          </ButtonLink>
        ) : null}
        {after ? (
          <ButtonLink quiet href={paths.oitItem(agency.code, year, after)}>
            {words.following} {after}
          </ButtonLink>
        ) : null}
        {item.published ? (
          <ButtonLink quiet href={paths.publicOitItem(agency.code, year, code)}>
            {words.publicPage}
          </ButtonLink>
        ) : null}
      </nav>
    </Layout>
  )
}

const Health = (props: { language: Language; standing: LinkStanding | undefined }) =>
  props.standing?.verdict ? (
    <LinkTag language={props.language} verdict={props.standing.verdict} />
  ) : (
    <span class="soft small">{linkWords[props.language].notYet}</span>
  )

/** What the item asks: its period, how often, what it is worth, who prepares it and by when. */
function Asked({
  item,
  division,
  frame,
}: {
  item: DisclosureItem
  division: string
  frame: Frame
}) {
  const { language } = frame
  const words = oitWords[language]
  const { note, formats, confidence } = item.item
  const day = item.due === null ? '' : dayText(language, item.due)
  const rows: readonly (readonly [string, string])[] = [
    [words.period, periodText(language, item.period)],
    [words.cadence, disclosureWords[language].cadences[item.cadence]],
    [words.worth, `${words.points(item.points)} · ${words.pointsHint}`],
    [words.owner, division || words.noDivision],
    [words.dueDay, day !== '' && !item.owner?.due ? `${day} (${words.dueByItself})` : day],
    [words.formats, (formats ?? []).join(', ')],
    // The lists keep their notes in English alone.
    [words.note, language === 'en' ? (note ?? '') : ''],
  ]
  return (
    <section class="card">
      <h2>{words.asked}</h2>
      {confidenceOf(confidence.title) === 'unverified' ? (
        <p class="soft small">{disclosureWords[language].unverified}</p>
      ) : null}
      <dl class="pairs">
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

/** What the year before answered, beside this year's, with a button that begins with it. */
function LastYear(props: Parameters<typeof ItemPage>[0]) {
  const { frame, agency, year, item } = props
  const { language } = frame
  const words = oitWords[language]
  const said = disclosureWords[language]
  const paths = pathsIn(language)
  return (
    <section class="card">
      <h2>{words.beside}</h2>
      {item.before.length === 0 ? <p class="soft">{words.isNew}</p> : null}
      {item.before.map(({ code, relation, answer }) => (
        <>
          <p>
            <a href={paths.oitItem(agency.code, year - 1, code)}>
              {code} ({year - 1})
            </a>{' '}
            · {said.relations[relation]}
          </p>
          {answer ? (
            <>
              <AnswerShown language={language} item={item.item} answer={answer} brief />
              <p class="small" lang="th">
                {explanationOf('th', answer)}
              </p>
              {props.answer ? (
                <div class="small-buttons no-print">
                  <ButtonLink
                    quiet
                    href={`${paths.oitItem(agency.code, year, item.item.code, { from: code })}#answer`}
                  >
                    {words.copy}
                  </ButtonLink>
                </div>
              ) : null}
            </>
          ) : (
            <p class="soft">{words.besideNone}</p>
          )}
        </>
      ))}
    </section>
  )
}

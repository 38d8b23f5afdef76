import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { Language } from '../../basics/bilingual.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { instantText } from '../../basics/instant-text.ts'
import type { ItemCode } from '../../basics/item-code.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, RadioField, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import type { LinkCheck, LinkRuling, LinkStanding } from '../link-check.ts'
import { linkWords } from '../link-messages.ts'
import { linkReasonText } from '../link-reason-messages.ts'
import { linkNameOf } from '../link-use.ts'
import { oitWords } from '../page-messages.ts'
import { StandingLine } from './link-parts.tsx'
import { LinkTag } from './parts.tsx'
import { UpPicture } from './up-picture.tsx'

/** So many visits stand on the page; more would not be read. */
const mostShown = 200

/** Everything that was seen of one address, and what people say of it. */
export function LinkHistoryPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  code: ItemCode
  url: string
  standing: LinkStanding
  checks: readonly LinkCheck[]
  rulings: readonly LinkRuling[]
  nameOf: (id: string) => string
  mayRule: boolean
  refusal: string | null
  form: FormView
}) {
  const { frame, agency, year, code, url, standing, checks, form } = props
  const { language } = frame
  const words = linkWords[language]
  const paths = pathsIn(language)
  const shown = checks.slice(-mostShown).toReversed()
  return (
    <Layout
      frame={frame}
      title={`${code} · ${url.slice(0, 80)} · ${agency.name}`}
      crumbs={agencyWayBack(
        frame,
        agency,
        { href: paths.oitDesk(agency.code, year), text: oitWords[language].title(year) },
        { href: paths.oitItem(agency.code, year, code), text: code },
        { href: paths.oitItemLinks(agency.code, year, code), text: words.itemTitle(code) },
      )}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.visitsOf(code)}
        under={<span class="link-address">{url}</span>}
      />
      {props.refusal ? <Notice tone="bad" heading={props.refusal} /> : null}
      <ErrorSummary form={form} language={language} />
      <section class="card">
        <StandingLine language={language} standing={standing} />
        <h2>{words.upTitle}</h2>
        <p class="soft small">{words.upLead}</p>
        <UpPicture language={language} checks={checks} table />
      </section>
      <Rulings {...props} />
      <section>
        <h2>{words.visitsTitle}</h2>
        {checks.length > mostShown ? <p class="soft">{words.newestOnly(mostShown)}</p> : null}
        {checks.length === 0 ? <p class="soft">{words.notYet}</p> : null}
        {shown.length > 0 ? (
          <div class="scroll">
            <table class="cards-when-narrow">
              <thead>
                <tr>
                  <th scope="col">{words.when}</th>
                  <th scope="col">{words.result}</th>
                  <th scope="col">{words.why}</th>
                  <th scope="col">{words.code}</th>
                  <th scope="col">{words.took}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((check) => (
                  <tr>
                    <td data-label={words.when}>{instantText(language, check.startedAt)}</td>
                    <td data-label={words.result}>
                      <LinkTag language={language} verdict={check.outcome} />
                    </td>
                    <Why language={language} check={check} />
                    <td data-label={words.code}>{check.status ?? ''}</td>
                    <td data-label={words.took}>{words.ms(check.tookMs)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : null}
      </section>
    </Layout>
  )
}

/** Why a visit ended as it did, and where it was led; an empty cell for one that simply worked. */
function Why({ language, check }: { language: Language; check: LinkCheck }) {
  const words = linkWords[language]
  const reason = linkReasonText(language, check.reason)
  const ledTo = check.redirects.length > 0 ? check.finalUrl : null
  if (reason === '' && ledTo === null) return <td data-label={words.why} />
  return (
    <td data-label={words.why}>
      <span>
        {reason}
        {ledTo ? <p class="soft small link-address">{words.ledTo(ledTo)}</p> : null}
      </span>
    </td>
  )
}

function Rulings(props: Parameters<typeof LinkHistoryPage>[0]) {
  const { frame, agency, year, code, url, standing, rulings, form } = props
  const { language } = frame
  const words = linkWords[language]
  const action = pathsIn(language).oitLink(agency.code, year, code, linkNameOf(url))
  if (!props.mayRule && rulings.length === 0) return null
  return (
    <section class={rulings.length > 0 ? 'card' : 'card no-print'} id="ruling">
      <h2>{words.rulingTitle}</h2>
      <p class="soft">{words.rulingLead}</p>
      <ul class="plain">
        {rulings.toReversed().map(({ verdict, reason, recordedAt, recordedBy }) => (
          <li>
            {words.ruled(
              verdict ? words.verdicts[verdict] : null,
              props.nameOf(recordedBy),
              instantText(language, recordedAt),
            )}
            {reason === '' ? '' : `: ${reason}`}
          </li>
        ))}
      </ul>
      {props.mayRule ? (
        <form method="post" action={action} class="no-print" novalidate>
          <RadioField
            {...{ form, language, name: 'verdict', label: words.rulingVerdict }}
            row
            choices={[
              { value: 'ok', text: words.verdicts.ok },
              { value: 'broken', text: words.verdicts.broken },
            ]}
          />
          <TextField
            {...{ form, language, name: 'reason', label: words.rulingReason }}
            hint={words.rulingReasonHint}
          />
          <Submit>{words.rule}</Submit>
        </form>
      ) : null}
      {props.mayRule && standing.ruling ? (
        <ActButton action={action} hidden={{ verdict: 'none' }}>
          {words.withdraw}
        </ActButton>
      ) : null}
    </section>
  )
}

import type { Agency } from '../../agencies/agency.ts'
import { AgencyName, NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { fingerprintSyllables } from '../../basics/syllables.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { inWords } from '../../surveys/form-messages.ts'
import { staffDeskWords } from '../desk-messages.ts'
import type { PublishedRecord } from '../folder.ts'
import { ownStaffResultsLabel } from '../label.ts'
import type { RecordLeaf } from '../record-leaf.ts'
import { staffResultWords } from '../result-messages.ts'
import { ResultBody, type ResultShown } from './result-body.tsx'

interface PublicProps {
  frame: Frame
  agency: Agency
  year: FiscalYear
  surveyId: string
  code: string
  policySha256: string
  openedOn: PlainDate | null
  closedOn: PlainDate | null
  result: ResultShown
  record: PublishedRecord
}

/** What came of a staff survey for anybody: the results, how to recount them, and the record behind them. */
export function PublicStaffSurveyPage(props: PublicProps) {
  const { frame, agency, result, openedOn, closedOn } = props
  const { language } = frame
  const words = staffResultWords[language]
  const paths = pathsIn(language)
  const title = inWords(result.policy.title, language)
  return (
    <Layout
      frame={frame}
      title={`${title} · ${agency.name}`}
      description={words.publicLead}
      crumbs={[{ href: paths.publicAgency(agency.code), text: <AgencyName name={agency.name} /> }]}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={title} under={words.publicLead}>
        <p class="own-label">{ownStaffResultsLabel[language]}</p>
      </PageHead>
      {openedOn && closedOn ? (
        <p class="soft">{words.asked(dayText(language, openedOn), dayText(language, closedOn))}</p>
      ) : null}
      <ResultBody {...result} />
      <Recounting {...props} />
      <Receipts {...props} />
      <Record {...props} />
    </Layout>
  )
}

/** Whether the answers to any question are published one by one. */
const areTold = ({ columns }: ResultShown): boolean => columns.some((column) => column !== null)

function Recounting({ frame, agency, year, surveyId, result }: PublicProps) {
  const words = staffResultWords[frame.language]
  const paths = pathsIn(frame.language)
  const hasColumns = areTold(result)
  return (
    <section class="card no-print">
      <h2>{words.recount}</h2>
      <ol class="measure">
        {words.recountSteps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {hasColumns ? null : (
        <p class="soft measure">
          {result.policy.publishes === 'sums' ? words.recountSums : words.recountFew}
        </p>
      )}
      <ul class="downloads small-buttons">
        {(['html', 'zip', 'xlsx', 'json'] as const).map((format) => (
          <li>
            <ButtonLink
              quiet={format !== 'html'}
              href={paths.publicStaffSurveyFile(agency.code, year, surveyId, format)}
              download={format !== 'html'}
            >
              {words.formats[format]}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Receipts({ frame, agency, year, surveyId, result }: PublicProps) {
  const words = staffResultWords[frame.language]
  const paths = pathsIn(frame.language)
  const spare = paths.publicStaffSurveyFile(agency.code, year, surveyId, 'txt')
  const hasColumns = areTold(result)
  return (
    <section class="card no-print">
      <h2>{words.receipt}</h2>
      <p class="measure">{hasColumns ? words.receiptSay : words.receiptNone}</p>
      {hasColumns ? (
        <p>
          <ButtonLink quiet href={paths.publicStaffSurveyFile(agency.code, year, surveyId, 'html')}>
            {words.receiptOpen}
          </ButtonLink>
        </p>
      ) : null}
      <h3>{words.spare}</h3>
      <p class="measure">{hasColumns ? words.spareSay : words.spareNone}</p>
      <div class="buttons small-buttons">
        <ButtonLink quiet href={spare} download>
          {words.spareGet}
        </ButtonLink>
        {hasColumns ? (
          <ButtonLink quiet href={`${spare}?answers=best`} download>
            {words.spareBest}
          </ButtonLink>
        ) : null}
      </div>
    </section>
  )
}

/** The record leaf by leaf, the fingerprint of the rules, and the signature over it all. */
function Record({ frame, record, policySha256, code }: PublicProps) {
  const { language } = frame
  const words = staffResultWords[language]
  const deskWords = staffDeskWords[language]
  return (
    <section class="card">
      <h2>{words.record}</h2>
      <p class="measure">{words.recordSay}</p>
      <p class="soft small">{deskWords.fingerprint}</p>
      <p class="syllables" lang="th">
        {fingerprintSyllables(policySha256, 8)}
      </p>
      <ol class="record-leaves">
        {record.leaves.map(({ kind, body }) => {
          const leaf = JSON.parse(body) as RecordLeaf
          return (
            <li>
              {words.leaves[kind as RecordLeaf['kind']] ?? kind}
              <span class="soft">{said(language, leaf)}</span>
            </li>
          )
        })}
      </ol>
      <details class="no-print">
        <summary>{words.checkpoint}</summary>
        <pre class="checkpoint">{record.checkpoint}</pre>
        <p>
          <code class="digest">{policySha256}</code>
        </p>
      </details>
      <p class="no-print">
        <a href={pathsIn(language).staffSurveyPromise(code)}>{deskWords.to.promise}</a>
      </p>
    </section>
  )
}

function said(language: 'th' | 'en', leaf: RecordLeaf): string {
  const words = staffResultWords[language]
  switch (leaf.kind) {
    case 'slips':
      return ` · ${words.leafSlips(leaf.slips)}`
    case 'extended':
      return ` · ${dayText(language, leaf.closesOn)} · ${leaf.reason}`
    case 'closed':
    case 'called-off':
    case 'correction':
      return leaf.reason ? ` · ${leaf.reason}` : ''
    default:
      return ''
  }
}

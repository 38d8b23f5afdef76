import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { instantText } from '../../basics/instant-text.ts'
import { planWayBack } from '../../measures/pages/way-back.tsx'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, TextArea } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { ShapeIcon } from '../../platform/html/icons.tsx'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import type { Check, Checked } from '../checklist.ts'
import type { RowChange } from '../difference.ts'
import { editionWords } from '../edition-messages.ts'
import type { Publication } from '../publication.ts'
import { publishWords } from '../publish-messages.ts'
import { refusalWords } from '../refusal-messages.ts'
import type { SignOff } from '../sign-off.ts'
import { EditionChanges } from './edition.tsx'

/** A year without a plan: what comes first, instead of a checklist of nothing. */
export function NothingToPublish(props: { frame: Frame; agency: Agency; year: FiscalYear }) {
  const { frame, agency, year } = props
  const { language } = frame
  const words = publishWords[language]
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${agency.name}`}
      crumbs={planWayBack(frame, agency, year)}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title} under={words.lead} />
      <section class="card hero">
        <p class="big">{words.nothing(year)}</p>
        <ButtonLink href={pathsIn(language).plan(agency.code, year)}>{words.toPlan}</ButtonLink>
      </section>
    </Layout>
  )
}

/** The last look before the public sees a plan, the button itself, and what was published so far. */
export function PublishPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  /** Of the plan as it now is. */
  digest: string
  signOff: SignOff
  checklist: readonly Checked[]
  /** Newest first. */
  publications: readonly Publication[]
  /** What the next edition would change; null where there is none yet. */
  changes: readonly RowChange[] | null
  form: FormView
  refusal: string | null
  mayPublish: boolean
  /** Where the public sees it, whole. */
  address: string
}) {
  const { frame, agency, year, signOff, publications } = props
  const { language } = frame
  const words = publishWords[language]
  const paths = pathsIn(language)
  const mends: Readonly<Record<Check, string>> = {
    'agency-placed': paths.profile(agency.code),
    'year-known': paths.findings(agency.code, year),
    'no-errors': paths.findings(agency.code, year),
    'done-has-proof': paths.evidenceList(agency.code, year),
    'done-has-day': paths.plan(agency.code, year),
    'links-answer': paths.evidenceList(agency.code, year, { kind: 'link' }),
    signed: paths.signOff(agency.code, year),
  }
  const [newest] = publications
  const isPublished = newest?.digest === props.digest
  const isSigned = signOff.state === 'approved' && !signOff.drifted
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${agency.name}`}
      islands={['copy-button']}
      crumbs={planWayBack(frame, agency, year)}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title} under={words.lead} />
      <ErrorSummary form={props.form} language={language} />
      {props.refusal ? (
        <div class="error-summary" role="alert" tabindex={-1} autofocus>
          <h2>{refusalWords[language].heading}</h2>
          <p>{props.refusal}</p>
        </div>
      ) : null}
      {newest ? (
        <section class="card">
          <p class="big">{isPublished ? words.isPublished : words.changedSince}</p>
          <p>
            <a href={paths.publicPlan(agency.code, year)}>{props.address}</a>
          </p>
          <div class="buttons">
            <copy-button text={paths.publicPlan(agency.code, year)} done={words.copied}>
              <button type="button" class="button quiet" hidden>
                {words.copy}
              </button>
            </copy-button>
            <ButtonLink href={paths.proof(newest.digest)} quiet>
              {words.proof}
            </ButtonLink>
            <ButtonLink href={paths.itasSheet(agency.code, year)} quiet>
              {words.itas}
            </ButtonLink>
          </div>
        </section>
      ) : null}
      {isPublished ? null : (
        <section class="card">
          <h2>{words.checklist}</h2>
          <ul class="checklist">
            {props.checklist.map(({ check, isGood, missing }) => (
              <li class={isGood ? 'is-good' : 'is-missing'}>
                <ShapeIcon shape={isGood ? 'full' : 'triangle'} />{' '}
                <span>{words.checks[check]}</span>{' '}
                <b class="small">
                  {isGood ? (
                    words.good
                  ) : (
                    <a
                      href={mends[check]}
                      aria-label={`${words.checks[check]}: ${words.missing(missing)}`}
                    >
                      {words.missing(missing)}
                    </a>
                  )}
                </b>
              </li>
            ))}
          </ul>
          <p class="soft small">{words.advice}</p>
          {isSigned && props.mayPublish ? (
            <form method="post" action={paths.publish(agency.code, year)} novalidate>
              <HiddenFields values={{ seen: props.digest }} />
              {newest ? (
                <TextArea
                  form={props.form}
                  language={language}
                  name="note"
                  label={words.note}
                  hint={words.noteHint}
                  rows={2}
                  optional
                />
              ) : null}
              <Submit>{words.publish}</Submit>
            </form>
          ) : isSigned ? null : (
            <p>
              {signOff.drifted ? words.drifted : words.notSigned}{' '}
              <a href={paths.signOff(agency.code, year)}>{words.toSignOff}</a>
            </p>
          )}
        </section>
      )}
      {props.changes && newest && !isPublished ? (
        <EditionChanges
          language={language}
          changes={props.changes}
          before={newest.number}
          note=""
        />
      ) : null}
      <section>
        <h2>{words.editions}</h2>
        {publications.length === 0 ? <p class="soft">{words.noneYet}</p> : null}
        <ul>
          {publications.map(({ number, publishedAt, digest, note }) => (
            <li>
              <a href={paths.edition(agency.code, year, number)}>
                {publishedText(language, number, publishedAt)}
              </a>{' '}
              · <a href={paths.proof(digest)}>{words.proof}</a>
              {note ? <div class="soft small">{note}</div> : null}
            </li>
          ))}
        </ul>
      </section>
    </Layout>
  )
}

const publishedText = (language: 'th' | 'en', number: number, at: string) =>
  editionWords[language].publishedOn(number, instantText(language, at))

import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { Language } from '../../basics/bilingual.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton, ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, RadioField, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { surveyWords } from '../desk-messages.ts'
import { isTooLong, longestShort } from '../short-address.ts'
import type { Placement, Survey } from '../survey.ts'
import { surveyWayBack } from './way-back.ts'

interface PlacementsView {
  readonly frame: Frame
  readonly agency: Agency
  readonly survey: Survey
  /** The address others know us by, such as https://ita.example.go.th. */
  readonly origin: string
  readonly mayManage: boolean
  readonly form: FormView
  readonly refusal: string | null
}

/** Where the code of a campaign hangs, each place with an address of its own. */
export function PlacementsPage(view: PlacementsView) {
  const { frame, agency, survey } = view
  const { language } = frame
  const words = surveyWords[language]
  const paths = pathsIn(language)
  return (
    <Layout
      frame={frame}
      title={`${words.placementsTitle} · ${agency.name}`}
      crumbs={surveyWayBack(frame, agency, survey)}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.placementsTitle}
        under={words.placementsLead}
      />
      {view.refusal ? <Notice tone="bad" heading={view.refusal} /> : null}
      <ErrorSummary form={view.form} language={language} />
      <section class="card">
        <p class="soft small">{words.mainAddress}</p>
        <Address language={language} address={addressOf(view, '')} />
      </section>
      {survey.placements.length === 0 ? (
        <section class="card hero">
          <p class="big">{words.placementsNone}</p>
          <p>{words.placementsNoneMore}</p>
        </section>
      ) : (
        <ul class="boxed-list placements">
          {survey.placements.map((placement) => (
            <OnePlacement {...{ view, placement }} />
          ))}
        </ul>
      )}
      {survey.placements.some(({ retired }) => retired) ? (
        <p class="soft small">{words.retiredMore}</p>
      ) : null}
      {view.mayManage ? <AddForm {...view} /> : null}
      <div class="buttons no-print">
        <ButtonLink quiet href={paths.surveyPosters(agency.code, survey.year, survey.id)}>
          {words.toPosters}
        </ButtonLink>
      </div>
    </Layout>
  )
}

/** The whole address of a placement, as its QR holds it. */
function addressOf({ survey, origin }: PlacementsView, suffix: string): string {
  const paths = pathsIn('th')
  const path = survey.kind === 'own' ? paths.takeSurvey : paths.forwardSurvey
  return `${origin}${path(survey.code, suffix)}`
}

/** An address, and whether it is too long for a QR. */
function Address({ language, address }: { language: Language; address: string }) {
  return (
    <>
      <p class="typed">
        <b>{address}</b>
      </p>
      {isTooLong(address) ? (
        <Notice tone="busy" heading={surveyWords[language].tooLong(address.length, longestShort)} />
      ) : null}
    </>
  )
}

function OnePlacement({ view, placement }: { view: PlacementsView; placement: Placement }) {
  const { frame, agency, survey } = view
  const { language } = frame
  const words = surveyWords[language]
  const { suffix, name, stratum, retired } = placement
  const self = pathsIn(language).surveyPlacements(agency.code, survey.year, survey.id)
  const field = `name${suffix}`
  const isWrong = view.form.problems.some((problem) => problem.field === field)
  const form: FormView = isWrong ? view.form : { typed: { [field]: [name] }, problems: [] }
  return (
    <li>
      <p>
        <b>{name}</b>
        <span class="soft"> · {words.strata[stratum]}</span>
        {retired ? <span class="soft"> · {words.retired}</span> : null}
      </p>
      <Address language={language} address={addressOf(view, suffix)} />
      {view.mayManage ? (
        <div class="no-print">
          <details open={isWrong}>
            <summary>{words.rename}</summary>
            <form method="post" action={self} class="measure" novalidate>
              <HiddenFields values={{ suffix, act: 'rename' }} />
              <TextField {...{ form, language, name: field, label: words.placementName }} />
              <Submit quiet>{words.save}</Submit>
            </form>
          </details>
          <ActButton action={self} hidden={{ suffix, act: retired ? 'restore' : 'retire' }}>
            {retired ? words.restore : words.retire}
          </ActButton>
        </div>
      ) : null}
    </li>
  )
}

/** The form of a further placement, with what each stratum means. */
function AddForm({ frame, agency, survey, form }: PlacementsView) {
  const { language } = frame
  const words = surveyWords[language]
  const isOwn = survey.kind === 'own'
  return (
    <form
      method="post"
      action={pathsIn(language).surveyPlacements(agency.code, survey.year, survey.id)}
      class="card measure no-print"
      novalidate
    >
      <h2>{words.addPlacement}</h2>
      <HiddenFields values={{ suffix: '', act: 'add' }} />
      <TextField
        {...{ form, language, name: 'name', label: words.placementName }}
        hint={words.placementNameHint}
      />
      {isOwn ? (
        <>
          <RadioField
            {...{ form, language, name: 'stratum', label: words.placementStratum }}
            hint={words.placementStratumHint}
            choices={(['open', 'assisted', 'kiosk'] as const).map((value) => ({
              ...{ value, text: words.strata[value], hint: words.strataHints[value] },
            }))}
          />
          <p class="soft small">{words.eventByTicket}</p>
        </>
      ) : (
        <HiddenFields values={{ stratum: 'open' }} />
      )}
      <Submit>{words.addPlacement}</Submit>
    </form>
  )
}

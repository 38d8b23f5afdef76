import type { Agency } from '../../agencies/agency.ts'
import { AgencyName } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { readDayTyped } from '../../basics/day-typed.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { periodText } from '../../measures/calendar.ts'
import { stages, titleOf } from '../../measures/measure.ts'
import { measureWords } from '../../measures/messages.ts'
import { Codes, List, looks, StageTag } from '../../measures/pages/parts.tsx'
import type { StoredMeasure } from '../../measures/stored-plan.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import {
  ErrorSummary,
  Legend,
  RadioField,
  TextArea,
  TextField,
} from '../../platform/html/fields.tsx'
import { type FormView, idOf, problemOf, typedIn } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { ShapeIcon } from '../../platform/html/icons.tsx'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { workWords } from '../messages.ts'
import { Outbox } from './outbox.tsx'

/** One measure, reported from a phone in a minute: photos, a line, a state; everything else is there already. */
export function ReportPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  measure: StoredMeasure
  owner: string
  form: FormView
  /** Photos that arrived with a form that was sent back. */
  held: readonly { readonly word: string; readonly file: { readonly name: string } }[]
  /** Why it was not saved, as a sentence; null where nothing was refused. */
  refusal: string | null
  hidden: Readonly<Record<string, string>>
}) {
  const { frame, agency, year, measure, form } = props
  const { language } = frame
  const words = workWords[language]
  const paths = pathsIn(language)
  const shared = { form, language }
  return (
    <Layout
      frame={frame}
      title={`${words.send} · ${titleOf(measure)}`}
      crumbs={agencyWayBack(frame, agency, {
        href: paths.work(agency.code, year),
        text: words.title,
      })}
      islands={['report-outbox']}
    >
      <PageHead
        over={<AgencyName name={agency.name} />}
        title={<span lang="th">{titleOf(measure)}</span>}
        under={
          <>
            <Codes codes={measure.codes} /> {periodText(language, measure.period)}
          </>
        }
      />
      <Outbox {...{ language, owner: props.owner }}>
        <ErrorSummary {...shared} />
        {props.refusal ? (
          <Notice tone="bad" heading={words.refused}>
            <p>{props.refusal}</p>
          </Notice>
        ) : null}
        <SaidBefore {...{ language, measure }} isOpen={props.refusal !== null} />
        <form
          method="post"
          action={paths.workReport(agency.code, year, measure.id)}
          enctype="multipart/form-data"
          class="phone-form"
          novalidate
        >
          <HiddenFields values={props.hidden} />
          <PhotoFields {...shared} held={props.held} />
          <TextArea {...shared} name="line" label={words.line} hint={words.lineHint} rows={2} />
          <RadioField
            {...shared}
            name="stage"
            label={words.stage}
            row
            choices={stages.map((stage) => ({
              value: stage,
              text: (
                <>
                  <ShapeIcon shape={looks[stage].shape} /> {measureWords[language].stages[stage]}
                </>
              ),
            }))}
          />
          <StepTicks {...shared} />
          <details class="day-details" open={problemOf(form, 'date') !== null}>
            <summary>{words.changeDate(dayTold(language, typedIn(form.typed, 'date')))}</summary>
            <TextField
              {...shared}
              name="date"
              label={words.date}
              hint={words.dateHint}
              width="medium"
              numeric="decimal"
            />
          </details>
          <div class="send-bar">
            <Submit>{words.send}</Submit>
          </div>
        </form>
      </Outbox>
      <p class="small">
        <a href={paths.progress(agency.code, year, measure.id)}>{words.fullForm}</a>
      </p>
    </Layout>
  )
}

/** A button for the camera and one for what the phone has already; without script they are the browser's own. */
function PhotoFields(props: {
  form: FormView
  language: Language
  held: readonly { readonly word: string; readonly file: { readonly name: string } }[]
}) {
  const { form, language, held } = props
  const words = workWords[language]
  return (
    <fieldset
      class={problemOf(form, 'files') === null ? 'field' : 'field wrong'}
      id={idOf('files')}
    >
      <Legend {...{ form, language }} name="files" label={words.photos} hint={words.photosHint} />
      {held.length > 0 ? (
        <>
          <p class="held">{words.held(held.length)}</p>
          {held.map(({ word, file }) => (
            <label class="line-tick">
              <input type="checkbox" name="kept" value={word} checked /> {file.name}
            </label>
          ))}
        </>
      ) : null}
      <div class="photo-buttons">
        <label class="photo-button">
          <span>{words.takePhoto}</span>
          <input type="file" name="photo" accept="image/*" capture="environment" />
        </label>
        <label class="photo-button quiet">
          <span>{words.choosePhotos}</span>
          <input type="file" name="photo" accept="image/*,application/pdf" multiple />
        </label>
      </div>
      <ul class="pictures chosen" hidden />
    </fieldset>
  )
}

/** Each step with a box to tick; nothing where the measure has no steps. */
function StepTicks({ form, language }: { form: FormView; language: Language }) {
  const steps = form.typed['step'] ?? []
  const ticked = new Set(form.typed['ticked'] ?? [])
  if (steps.length === 0) return null
  return (
    <fieldset class={problemOf(form, 'step') === null ? 'field' : 'field wrong'} id={idOf('step')}>
      <Legend {...{ form, language }} name="step" label={workWords[language].step} />
      {steps.map((text, at) => (
        <>
          <input type="hidden" name="step" value={text} />
          <label class="step-tick">
            <input
              type="checkbox"
              name="ticked"
              value={String(at)}
              checked={ticked.has(String(at))}
            />
            <span lang="th">{text}</span>
          </label>
        </>
      ))}
    </fieldset>
  )
}

/** Where the measure stands, folded: whoever reports again should not say it twice. */
function SaidBefore(props: { language: Language; measure: StoredMeasure; isOpen: boolean }) {
  const { language, measure } = props
  if (measure.standing.entry === null || measure.outcome.length === 0) return null
  return (
    <details class="said-before" open={props.isOpen}>
      <summary>
        {workWords[language].saidBefore}{' '}
        <StageTag language={language} stage={measure.stage} percent={measure.percent} />
      </summary>
      <List items={measure.outcome} />
    </details>
  )
}

function dayTold(language: Language, typed: string): string {
  const day = readDayTyped(typed)
  return day.ok ? dayText(language, day.value, true) : typed
}

import type { Child } from 'hono/jsx'
import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { type Crumb, Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import type { PartDifference } from '../content-difference.ts'
import { titleOf } from '../measure.ts'
import type { MeasureChoices } from '../measure-choices.ts'
import { measureWords } from '../messages.ts'
import type { MeasureRefusal, StoredMeasure } from '../stored-plan.ts'
import { BothSides } from './both-sides.tsx'
import { MeasureForm } from './measure-form.tsx'
import { Codes } from './parts.tsx'
import { ProgressForm } from './progress-form.tsx'

/** What every page with a form about a measure is given. */
export interface FormPageProps {
  frame: Frame
  agency: Agency
  year: FiscalYear
  form: FormView
  /** Why the command would not do it; null where it was not asked yet. */
  refusal: MeasureRefusal | null
  hidden: Readonly<Record<string, string>>
}

/** Adding a measure, or editing one. */
export function MeasureFormPage(
  props: FormPageProps & {
    measure: StoredMeasure | null
    choices: MeasureChoices
    /** What somebody else saved meanwhile beside what was typed; null where nobody did. */
    both: { readonly differences: readonly PartDifference[]; readonly by: string } | null
    /** Where it was opened from; null for the measure itself. */
    back: string | null
  },
) {
  const { frame, agency, year, measure } = props
  const words = measureWords[frame.language]
  const paths = pathsIn(frame.language)
  return (
    <FormSheet
      {...props}
      refusal={props.both ? null : props.refusal}
      title={measure ? words.editTitle : words.addTitle}
      hint={words.addHint}
    >
      {props.both ? <BothSides language={frame.language} {...props.both} /> : null}
      <MeasureForm
        language={frame.language}
        year={year}
        form={props.form}
        hidden={props.hidden}
        choices={props.choices}
        editing={measure !== null}
        action={
          measure
            ? paths.editMeasure(agency.code, year, measure.id)
            : paths.newMeasure(agency.code, year)
        }
        cancel={
          props.back ??
          (measure ? paths.measure(agency.code, year, measure.id) : paths.plan(agency.code, year))
        }
      />
    </FormSheet>
  )
}

/** Reporting how far one measure has come. */
export function ProgressPage(
  props: FormPageProps & { measure: StoredMeasure; back: string | null },
) {
  const { frame, agency, year, measure } = props
  const paths = pathsIn(frame.language)
  return (
    <FormSheet {...props} title={measureWords[frame.language].progressTitle}>
      <ProgressForm
        language={frame.language}
        form={props.form}
        hidden={props.hidden}
        action={paths.progress(agency.code, year, measure.id)}
        cancel={props.back ?? paths.measure(agency.code, year, measure.id)}
      />
    </FormSheet>
  )
}

/** An act without a form that was refused: why, and the way back. */
export function RefusedPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  refusal: MeasureRefusal
}) {
  const { frame, agency, year } = props
  const words = measureWords[frame.language]
  return (
    <Layout frame={frame} title={words.refusedHeading} crumbs={crumbsTo(props)}>
      <PageHead title={words.refusedHeading} />
      <Notice tone="bad">
        <p>{words.refused[props.refusal.code]}</p>
      </Notice>
      <ButtonLink href={pathsIn(frame.language).plan(agency.code, year)}>
        {words.planTitle(year)}
      </ButtonLink>
    </Layout>
  )
}

/** The sheet around a form: its heading, the measure it is about, and why it was refused. */
export function FormSheet(
  props: FormPageProps & {
    measure: StoredMeasure | null
    title: string
    hint?: string
    children: Child
  },
) {
  const { frame, agency, measure } = props
  const words = measureWords[frame.language]
  return (
    <Layout
      frame={frame}
      title={`${props.title} · ${agency.name}`}
      crumbs={crumbsTo(props)}
      islands={['unsaved-guard']}
    >
      <PageHead
        over={
          <>
            <NameAndPlace {...agency} /> · {words.shortYear(props.year)}
          </>
        }
        title={props.title}
        under={
          measure ? (
            <>
              <Codes codes={measure.codes} /> {titleOf(measure)}
            </>
          ) : (
            props.hint
          )
        }
      />
      {props.refusal ? (
        <Notice tone="bad" heading={words.refusedHeading}>
          <p>{words.refused[props.refusal.code]}</p>
        </Notice>
      ) : null}
      {props.children}
    </Layout>
  )
}

function crumbsTo(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  measure?: StoredMeasure | null
}): readonly Crumb[] {
  const { language } = props.frame
  const { agency, year, measure } = props
  const words = measureWords[language]
  const paths = pathsIn(language)
  return agencyWayBack(
    props.frame,
    agency,
    { href: paths.plan(agency.code, year), text: words.planTitle(year) },
    ...(measure
      ? [{ href: paths.measure(agency.code, year, measure.id), text: words.rowName(measure.no) }]
      : []),
  )
}

import type { PropsWithChildren } from 'hono/jsx'
import type { Agency } from '../../../agencies/agency.ts'
import { AgencyName } from '../../../agencies/pages/agency-name.tsx'
import { type SetUpStep, setUpSteps, stepBefore } from '../../../agencies/set-up.ts'
import { pathsIn } from '../../../paths.ts'
import { ErrorSummary } from '../../../platform/html/fields.tsx'
import type { FormView } from '../../../platform/html/form-view.ts'
import type { Frame } from '../../../platform/html/frame.ts'
import { Layout } from '../../../platform/html/layout.tsx'
import { PageHead } from '../../../platform/html/page-head.tsx'
import { setUpWords } from '../../set-up-messages.ts'

/** What every step is given. */
export interface StepPage {
  readonly frame: Frame
  readonly step: SetUpStep
  /** Null until it is registered. */
  readonly agency: Agency | null
  /** The furthest step reached. */
  readonly reached: SetUpStep
  /** What has been done in a step, in a word; of steps not done, nothing. */
  readonly done: Readonly<Partial<Record<SetUpStep, string>>>
  readonly form: FormView
}

/** A step of the setting-up: where it stands, what is done so far, and the way back. */
export function Step(
  props: PropsWithChildren<StepPage & { title: string; lead: string; islands?: readonly string[] }>,
) {
  const { frame, step, agency } = props
  const { language } = frame
  const words = setUpWords[language]
  const at = setUpSteps.indexOf(step)
  const before = stepBefore(step)
  return (
    <Layout frame={frame} title={`${props.title} · ${words.title}`} islands={props.islands ?? []}>
      <nav class="set-up-steps no-print" aria-label={words.title}>
        <ol>
          {setUpSteps.map((each, place) => (
            <li
              class={place < at || props.done[each] ? 'done' : undefined}
              aria-current={each === step ? 'step' : undefined}
            >
              <StepName {...props} each={each} />
            </li>
          ))}
        </ol>
      </nav>
      <PageHead
        title={props.title}
        over={
          <>
            {words.stepOf(at + 1, setUpSteps.length)}
            {agency ? (
              <>
                {' · '}
                <AgencyName name={agency.name} />
              </>
            ) : null}
          </>
        }
        under={props.lead}
        onPaper={false}
      />
      <ErrorSummary form={props.form} language={language} />
      {props.children}
      {before && agency ? (
        <p class="no-print">
          <a href={pathsIn(language).agencySetUpStep(agency.code, before)}>‹ {words.back}</a>
        </p>
      ) : null}
    </Layout>
  )
}

/** A step by name with what was done in it; a link where it was reached. */
function StepName({ frame, step, agency, reached, done, each }: StepPage & { each: SetUpStep }) {
  const words = setUpWords[frame.language]
  const name = words.steps[each]
  const isReached = setUpSteps.indexOf(each) <= setUpSteps.indexOf(reached)
  return (
    <>
      {agency && isReached && each !== step ? (
        <a href={pathsIn(frame.language).agencySetUpStep(agency.code, each)}>{name}</a>
      ) : (
        <span>{name}</span>
      )}
      {done[each] ? <span class="step-done">{done[each]}</span> : null}
    </>
  )
}

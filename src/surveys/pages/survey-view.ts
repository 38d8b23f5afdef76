import type { Agency } from '../../agencies/agency.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import type { OfferedQuestions } from '../offered.ts'
import type { Minimum, Overview } from '../overview.ts'
import type { Survey, SurveyStepKind } from '../survey.ts'

/** All that the page of a campaign shows. */
export interface SurveyView {
  readonly frame: Frame
  readonly agency: Agency
  readonly year: FiscalYear
  readonly survey: Survey
  readonly today: PlainDate
  /** The time at which the numbers were read: "14.32". */
  readonly time: string
  /** The offer of another agency whose very questions it asks; null where it asks others. */
  readonly sameAs: OfferedQuestions | null
  readonly overview: Overview
  readonly minimum: Minimum | null
  /** Whether the year has a framework that says how many answers are needed. */
  readonly hasRule: boolean
  readonly mayManage: boolean
  /** Whether whoever looks may read what citizens wrote. */
  readonly mayReadWords: boolean
  /** The address others know us by, such as https://ita.example.go.th. */
  readonly origin: string
  /** The form of the details. */
  readonly form: FormView
  /** The step whose form is shown again as it was typed, and that form. */
  readonly step: { readonly kind: SurveyStepKind; readonly form: FormView } | null
  readonly refusal: string | null
  readonly nameOf: (id: string) => string
}

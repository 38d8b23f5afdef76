import type { Agency } from '../../agencies/agency.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import type { DeskStep } from '../field-names.ts'
import type { StaffSurvey } from '../staff-survey.ts'

/** How many answers there were when a day began, in steps of five. */
export interface ProgressDay {
  readonly on: PlainDate
  readonly answered: number
}

/** What every page of one staff survey at the desk knows. */
export interface StaffSurveyShown {
  readonly frame: Frame
  readonly agency: Agency
  readonly year: FiscalYear
  readonly survey: StaffSurvey
  readonly today: PlainDate
}

/** All that the page of a staff survey shows. */
export interface StaffSurveyView extends StaffSurveyShown {
  /** The earliest first. */
  readonly progress: readonly ProgressDay[]
  /** Whether the keys of its days are on this computer; true where it needs none. */
  readonly hasKeys: boolean
  /** Whether whoever looks may read what staff wrote, once it was counted. */
  readonly mayReadWords: boolean
  readonly mayManage: boolean
  /** The address others know us by, such as https://ita.example.go.th. */
  readonly origin: string
  readonly plan: FormView
  readonly ledger: FormView
  /** The step whose form is shown again as it was typed, and that form. */
  readonly step: { readonly kind: DeskStep; readonly form: FormView } | null
  readonly refusal: string | null
  readonly nameOf: (id: string) => string
}

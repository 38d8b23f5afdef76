import type { Agency } from '../../agencies/agency.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import type { Finding } from '../../findings/finding.ts'
import type { SignOffAddress } from '../../paths/sign-off.ts'
import { pathsIn } from '../../paths.ts'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import type { Compared, RowChange } from '../difference.ts'
import type { Publication } from '../publication.ts'
import type { SignOff, SignOffEvent } from '../sign-off.ts'
import type { SnapshotMeasure } from '../snapshot.ts'
import type { Ways } from '../ways.ts'

/** Everything the page of sign-off shows of a plan, to one person. */
export interface SignOffView {
  readonly frame: Frame
  readonly agency: Agency
  readonly year: FiscalYear
  readonly today: PlainDate
  /** The name of whoever looks. */
  readonly name: string
  readonly signOff: SignOff
  /** In order. */
  readonly events: readonly SignOffEvent[]
  /** Newest first. */
  readonly publications: readonly Publication[]
  readonly ways: Ways
  /** Others who may sign in place of whoever looks. */
  readonly others: readonly { readonly id: string; readonly name: string }[]
  /** Who signs last, where the agency has said for which post. */
  readonly last: { readonly name: string; readonly post: string } | null
  /** Of the plan as it is now. */
  readonly findings: readonly Finding[]
  /** The rows as they are now. */
  readonly measures: readonly SnapshotMeasure[]
  readonly compared: Compared
  /** What was edited after it was put forward. */
  readonly drift: readonly RowChange[]
  /** The form that was sent and not taken; empty where none was. */
  readonly form: FormView
  /** Why an act was refused, as a sentence. */
  readonly refused: string | null
  /** Of the forms of this page. */
  readonly formKey: string
}

/** A digest as people read it out to each other. */
export const shortDigest = (digest: string): string => `${digest.slice(0, 4)} ${digest.slice(4, 8)}`

/** Where a form of the page posts to. */
export const actAt = (view: SignOffView, act: SignOffAddress): string =>
  pathsIn(view.frame.language).signOffAct(view.agency.code, view.year, act)

/** The fields every form of the page sends unseen: its key, and the copy that was shown. */
export const hiddenOf = ({ formKey, signOff }: SignOffView): Readonly<Record<string, string>> => ({
  key: formKey,
  seen: signOff.digest ?? '',
})

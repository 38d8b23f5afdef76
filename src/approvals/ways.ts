// What one person can do next with a plan on its way to a signature: what the page offers, no more.
import { allow } from '../accounts/permissions.ts'
import type { Actor } from '../basics/actor.ts'
import type { AgencyId } from '../basics/ids.ts'
import { type HandIn, handInsOf } from './hand-in.ts'
import { lastSigner, type Signer, type SignOff, type SignOffEvent } from './sign-off.ts'
import type { SnapshotMeasure } from './snapshot.ts'

/** Whoever looks at a plan on its way. */
export interface Looking extends Omit<Signer, 'id'> {
  readonly actor: Actor
  readonly agencyId: AgencyId
}

/** Each act as it is offered to one person now. */
export interface Ways {
  /** Every division of the plan, and whether this person may hand its rows in. */
  readonly divisions: readonly (HandIn & { readonly mayHandIn: boolean })[]
  readonly handBack: boolean
  readonly putForward: boolean
  readonly takeBack: boolean
  readonly onPaper: boolean
  readonly review: boolean
  readonly approve: boolean
  readonly giveBack: boolean
  readonly delegate: boolean
  readonly publish: boolean
}

/** What is offered to whoever looks. A drifted plan is neither reviewed nor signed: it is put forward anew. */
export function waysOf(
  plan: {
    readonly measures: readonly SnapshotMeasure[]
    readonly events: readonly SignOffEvent[]
    readonly signOff: SignOff
    /** The agency's divisions, which a row of every division's is each one's. */
    readonly divisions?: readonly string[]
  },
  looking: Looking,
): Ways {
  const { actor, agencyId } = looking
  const may = (act: Parameters<typeof allow>[1], units?: readonly string[]) =>
    allow(actor, act, { id: agencyId, ...(units && { units }) }).ok
  const { state, drifted } = plan.signOff
  const waits = state === 'put-forward' || state === 'reviewed'
  const decides = waits && may('approve-plan') && plan.signOff.putForward?.recordedBy !== actor.id
  const signs = decides && lastSigner(plan.signOff, { ...looking, id: actor.id }).ok
  const divisions = handInsOf(plan.events, plan.measures, plan.divisions).map((each) => ({
    ...each,
    mayHandIn: each.state !== 'handed-in' && may('hand-in', [each.unit]),
  }))
  const isHandedIn = divisions.some(({ last }) => last?.kind === 'handed-in')
  return {
    divisions,
    handBack: may('hand-back') && isHandedIn,
    putForward: may('put-forward') && plan.measures.length > 0 && (drifted || isOpen(state)),
    takeBack: may('put-forward') && waits,
    onPaper: may('record-signature') && waits && !drifted,
    review: decides && !drifted && state === 'put-forward' && looking.signsLast !== true,
    approve: signs && !drifted,
    giveBack: decides,
    delegate: signs && !drifted && looking.otherSigners > 0,
    publish: may('publish-plan') && state === 'approved' && !drifted,
  }
}

const isOpen = (state: SignOff['state']) => state === 'working' || state === 'returned'

/** Whether a plan waits for this person: to be reviewed, signed or sent back. */
export const waitsFor = ({ review, approve }: Ways): boolean => review || approve

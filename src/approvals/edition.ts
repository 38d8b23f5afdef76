// An edition is a publication as anybody reads it: the snapshot, who signed it in which post, and its number.
import type { Plan } from '../measures/plan.ts'
import type { Publication } from './publication.ts'
import type { EventOf } from './sign-off.ts'
import { planIn, type Snapshot, type SnapshotProof } from './snapshot.ts'

export interface Edition {
  readonly publication: Publication
  readonly snapshot: Snapshot
  readonly approval: EventOf<'approved'>
  /** By which another executive left the signature to whoever gave it; null where it was theirs to give. */
  readonly delegation: EventOf<'delegated'> | null
  /** The number of the newest edition of the same plan. */
  readonly newest: number
}

/** Who signed an edition: their name, the post they signed in, and the day in Thailand or the instant. */
export interface SignedBy {
  readonly name: string
  readonly post: string
  /** The post of whoever left the signature to them; empty where nobody did. */
  readonly instead: string
  /** Of the order to act; empty where the post says it, or for a holder of their own right. */
  readonly orderNo: string
  /** An instant where it was signed on screen; a day where on paper. */
  readonly at: { readonly instant: string } | { readonly day: string }
}

/** Whoever signed an edition, on screen or on paper. */
export function signedBy({
  approval,
  delegation,
}: Pick<Edition, 'approval' | 'delegation'>): SignedBy {
  const { onPaper, personName, post, recordedAt } = approval
  return onPaper
    ? {
        name: onPaper.signedBy,
        post: onPaper.post,
        instead: '',
        orderNo: onPaper.orderNo,
        at: { day: onPaper.signedOn },
      }
    : {
        ...{ name: personName, post, at: { instant: recordedAt } },
        instead: delegation?.post ?? '',
        orderNo: delegation?.orderNo ?? '',
      }
}

/**
 * The plan of an edition as its papers print it: what was linked as public evidence stands below what was
 * typed, in the words given. Internal evidence is counted nowhere on paper.
 */
export function publishedPlan(snapshot: Snapshot, said: (proof: SnapshotProof) => string): Plan {
  const plan = planIn(snapshot)
  return {
    ...plan,
    measures: plan.measures.map((measure, at) => {
      const proof = snapshot.content.measures[at]?.proof ?? []
      const lines = proof.filter(({ isPublic }) => isPublic).map(said)
      return { ...measure, evidence: [...measure.evidence, ...lines] }
    }),
  }
}

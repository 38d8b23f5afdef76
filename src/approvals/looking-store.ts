import { rolesOver } from '../accounts/role-store.ts'
import type { Actor } from '../basics/actor.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Reader } from '../platform/db/database.ts'
import { executivePostOf } from '../settings/store.ts'
import { holdingsOf, postsOf } from '../staff/division-store.ts'
import { headOf, holdersOf } from '../staff/post.ts'
import { type PostSigner, signerFor } from '../staff/signing.ts'
import type { Looking } from './ways.ts'

/** Somebody else of an agency who may sign. */
export interface OtherSigner {
  readonly id: PersonId
  readonly name: string
}

/** Whoever looks at a plan, and who else may sign it. */
export interface Signers {
  readonly looking: Looking
  readonly others: readonly OtherSigner[]
  /** Who signs last for the post the agency named; null where it named none, or nobody holds it. */
  readonly last: PostSigner | null
}

/** Who may sign in an agency on a day what somebody of it asked for, as one of its people sees it. */
export async function signersOf(
  db: Reader,
  agencyId: AgencyId,
  actor: Actor,
  { today, requester }: { readonly today: PlainDate; readonly requester: string | undefined },
): Promise<Signers> {
  const posts = await postsOf(db, agencyId)
  const postId = (await executivePostOf(db, agencyId)) ?? headOf(posts)
  const holdings = await holdingsOf(db, agencyId)
  const others = new Map(
    (await rolesOver(db, agencyId))
      .filter(({ role }) => role === 'executive')
      .filter(({ personId }) => personId !== actor.id && personId !== requester)
      .map(({ personId, name }) => [personId, { id: personId, name }]),
  )
  const holders = postId === null ? [] : holdersOf(holdings, postId, today)
  return {
    looking: {
      ...{ actor, agencyId, otherSigners: others.size },
      signsLast:
        holders.length === 0 ? null : holders.some(({ personId }) => personId === actor.id),
    },
    others: [...others.values()],
    last: postId === null ? null : signerFor(postId, { posts, holdings }, today),
  }
}

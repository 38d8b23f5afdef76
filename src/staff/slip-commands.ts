import { type IssuedLink, issueLinks, type RoleRefused } from '../accounts/role-commands.ts'
import type { AgencyId } from '../basics/ids.ts'
import { accept, type Result } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { divisionsOf, holdingsOf, postsOf } from './division-store.ts'
import { inOrderOfPosts, postsHeldBy } from './people-shown.ts'
import type { Colleague } from './people-store.ts'

/** A new link for somebody of an agency, with what is printed beside it. */
export interface IssuedSlip extends IssuedLink {
  /** Their post today; empty for none. */
  readonly post: string
  /** The sign-in name proposed to whoever has not joined; null for none. */
  readonly signInName: string | null
}

/** Makes new links for people of an agency: to join with, or for whoever has, to set a new password. */
export async function issueSlips(
  context: Context,
  agencyId: AgencyId,
  people: readonly Colleague[],
): Promise<Result<readonly IssuedSlip[], RoleRefused>> {
  const parts = {
    divisions: await divisionsOf(context.db, agencyId),
    posts: await postsOf(context.db, agencyId),
    holdings: await holdingsOf(context.db, agencyId),
  }
  const asked = inOrderOfPosts(parts, people, context.today).map(
    ({ id, name, email, canSignIn }) => ({
      person: { id, name, email },
      kind: canSignIn ? ('recover' as const) : ('join' as const),
    }),
  )
  const issued = await issueLinks(context, asked, agencyId)
  if (!issued.ok) return issued
  return accept(
    issued.value.map((each) => {
      const [held] = postsHeldBy(parts, each.person.id, context.today)
      const colleague = people.find(({ id }) => id === each.person.id)
      const signInName = colleague?.canSignIn ? null : (colleague?.signInName ?? null)
      return { ...each, post: held?.post.name ?? '', signInName }
    }),
  )
}

import { issueLinks, type RoleRefused } from '../accounts/role-commands.ts'
import type { Result } from '../basics/result.ts'
import { accept } from '../basics/result.ts'
import { pathsIn } from '../paths.ts'
import { thaiDayOf } from '../platform/clock.ts'
import { qrSvg } from '../platform/documents/qr.ts'
import { contextIn, type WebContext, type World } from '../platform/web/env.ts'
import type { Agency } from './agency.ts'
import { divisionsOf, holdingsOf, postsOf } from './division-store.ts'
import type { Slip } from './pages/slips.tsx'
import { postsHeldBy } from './people-shown.ts'
import type { Colleague } from './people-store.ts'

/** Where others reach this site, for a link that is printed. */
export type OriginOf = (c: WebContext) => string

/** Makes new links for people of an agency, and the slips they are printed on. */
export async function slipsFor(
  c: WebContext,
  world: World,
  originOf: OriginOf,
  agency: Agency,
  people: readonly Colleague[],
): Promise<Result<readonly Slip[], RoleRefused>> {
  const context = contextIn(c, world)
  const asked = people.map(({ id, name, email, canSignIn }) => ({
    person: { id, name, email },
    kind: canSignIn ? ('recover' as const) : ('join' as const),
  }))
  const issued = await issueLinks(context, asked, agency.id)
  if (!issued.ok) return issued
  const parts = {
    divisions: await divisionsOf(world.db, agency.id),
    posts: await postsOf(world.db, agency.id),
    holdings: await holdingsOf(world.db, agency.id),
  }
  return accept(
    issued.value.map(({ person, kind, token, until }) => {
      const link = new URL(pathsIn(c.get('language')).join(token), originOf(c)).href
      const [held] = postsHeldBy(parts, person.id, context.today)
      const colleague = people.find(({ id }) => id === person.id)
      return {
        ...{ name: person.name, post: held?.post.name ?? '', kind, link, qr: qrSvg(link) },
        until: thaiDayOf(until),
        signInName: colleague?.canSignIn ? null : (colleague?.signInName ?? null),
      }
    }),
  )
}

import type { Entrance } from '../accounts/door-routes.ts'
import { citizen } from '../accounts/local-officer.ts'
import { personOf } from '../accounts/store.ts'
import type { Actor } from '../basics/actor.ts'
import type { PersonId } from '../basics/ids.ts'
import { splitLanguage } from '../paths.ts'
import type { Database } from '../platform/db/database.ts'

/** Files that are the same for everybody, and where staff answer: nobody is asked who they are. */
const publicFile = /^\/(assets\/|i\/|search\.json$|a\/[^/]+\/(logo\/|[0-9]+\/report\.))/

/**
 * Tells who is behind a request: by the cookies of the session, or the one actor of a test. Without
 * such a cookie nothing is looked up, so that a citizen's page costs no more for it.
 */
export function whoAsks(
  db: Database,
  entrance: Entrance | undefined,
  actor: Actor | undefined,
): (request: Request) => Promise<Actor> {
  if (actor || !entrance) return async () => actor ?? citizen
  return async ({ url, headers }) => {
    if (publicFile.test(splitLanguage(new URL(url).pathname).path)) return citizen
    const signedIn = await entrance.signIn.who(headers)
    return (signedIn && (await personOf(db, signedIn.personId as PersonId))) ?? citizen
  }
}

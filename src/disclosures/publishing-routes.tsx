import type { FactId } from '../basics/ids.ts'
import { pathsIn } from '../paths.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type World } from '../platform/web/env.ts'
import type { AtItem } from './at-item-routes.ts'
import { type Captured, unopened } from './capture.ts'
import { keepCaptures } from './capture-commands.ts'
import { captureLinks, type LinkDoor } from './capture-jobs.ts'
import { inCaptureTurn } from './capture-turns.ts'
import { urlsOf } from './disclosure.ts'
import { documentsOf } from './document-store.ts'
import { NotOpened } from './pages/item-links.tsx'
import { type Said, stepsOf } from './steps.ts'

/**
 * Captures the links of an answer that is about to be published, and says which did not open. Nothing is
 * captured where it would not be published, and not twice where whoever publishes has seen what did not open.
 */
export async function capturedBefore(
  c: WebContext,
  world: World,
  door: LinkDoor | null,
  at: AtItem,
  { said, typed }: { readonly said: Said; readonly typed: Typed },
): Promise<readonly Captured[]> {
  const { item, agency, year, code, framework } = at
  const isPublishing = said === 'published' || said === 'check-and-publish'
  if (!door || !isPublishing || !at.may.publish || typedIn(typed, 'despite') === 'yes') return []
  const { answer } = item
  if (!answer || answer.id !== typedIn(typed, 'seen')) return []
  const documents = await documentsOf(world.db, agency.id, year, code)
  if ('code' in stepsOf(said, item, documents, '') || urlsOf(answer).length === 0) return []
  const captured = await inCaptureTurn(agency.id, () => captureLinks(door, world, urlsOf(answer)))
  const done = await keepCaptures(contextIn(c, world), {
    ...{ agencyId: agency.id, framework, code, answerId: answer.id as FactId, captured },
  })
  // Where the answer changed meanwhile the step itself is refused, and says so.
  return done.ok ? unopened(captured) : []
}

/** What an officer is told of links that did not open, with the way to publish all the same; null where all did. */
export function notOpenedPart(
  c: WebContext,
  { agency, year, code }: AtItem,
  captured: readonly Captured[],
  typed: Typed,
) {
  if (captured.length === 0) return null
  const paths = pathsIn(c.get('language'))
  return (
    <NotOpened
      frame={c.get('frame')}
      captured={captured}
      action={paths.oitStep(agency.code, year, code)}
      hidden={{
        ...{ said: typedIn(typed, 'said'), seen: typedIn(typed, 'seen'), despite: 'yes' },
        documentSeen: typedIn(typed, 'documentSeen'),
      }}
      links={paths.oitItemLinks(agency.code, year, code)}
    />
  )
}

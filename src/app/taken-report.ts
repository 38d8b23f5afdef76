import { accept } from '../basics/result.ts'
import type { TakeIn } from '../division-work/report-routes.tsx'
import { problemsOf } from '../evidence/desk-routes.tsx'
import { takenForm } from '../evidence/intake-routes.ts'
import type { World } from '../platform/web/env.ts'

/** How a report from a phone has its photos taken in: as any evidence. */
export const takenReport =
  (world: World): TakeIn =>
  async (c) => {
    const taken = await takenForm(c, world, null)
    if (!taken.ok) return taken
    const { typed, files, wrong } = taken.value
    return accept({ typed, files, problems: problemsOf(c, wrong) })
  }

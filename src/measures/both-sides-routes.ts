import { namesOf } from '../accounts/record-reading-store.ts'
import { instantText } from '../basics/instant-text.ts'
import type { Typed } from '../platform/html/form-view.ts'
import type { WebContext, World } from '../platform/web/env.ts'
import { differenceOf, type PartDifference } from './content-difference.ts'
import type { Desk } from './desk-routes.tsx'
import { measureFormWords } from './form-messages.ts'
import { readMeasureForm } from './forms.ts'
import { personName } from './messages.ts'
import { measureHistory } from './store.ts'
import type { MeasureRefusal, StoredMeasure } from './stored-plan.ts'

/** Both sides of a measure that two people edited: what was typed, and what somebody saved meanwhile. */
export async function bothSidesOf(
  c: WebContext,
  world: World,
  { agency }: Desk,
  measure: StoredMeasure,
  { typed, refusal }: { readonly typed: Typed; readonly refusal?: MeasureRefusal },
): Promise<{ readonly differences: readonly PartDifference[]; readonly by: string } | null> {
  if (refusal?.code !== 'changed-meanwhile') return null
  const read = readMeasureForm(typed, measure)
  if (!read.ok) return null
  const language = c.get('language')
  const history = await measureHistory(world.db, agency.id, measure.id)
  const saved = history?.facts.find(({ id }) => id === measure.version)
  const by =
    saved &&
    measureFormWords[language].theirsBy(
      personName(saved.recordedBy, language, await namesOf(world.db, [saved.recordedBy])),
      instantText(language, saved.recordedAt),
    )
  return { differences: differenceOf(read.value, measure), by: by ?? '' }
}

import type { AgencyId } from '../basics/ids.ts'
import { newId } from '../platform/db/new-id.ts'
import type { Typed } from '../platform/html/form-view.ts'
import type { World } from '../platform/web/env.ts'
import { intake } from './intake.ts'
import type { PasteUnderstood } from './pages/paste.tsx'
import { readStaffPaste, toIntakeLine } from './people-forms.ts'
import { mostLines } from './people-paste.ts'
import { staffOf } from './people-store.ts'

/** What was understood of a paste and what of it would be new; null before anything was pasted. */
export async function pasteView(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  agencyId: AgencyId,
  typed: Typed,
): Promise<PasteUnderstood | null> {
  const { lines } = readStaffPaste(typed)
  if (lines.length === 0 || lines.length > mostLines) return null
  const there = await staffOf(db, agencyId)
  const { adds } = intake(there, lines.map(toIntakeLine), { newId, today: clock.today() })
  const nothing = { division: false, post: false, person: false }
  return { lines: lines.map((line, at) => ({ ...line, adds: adds[at] ?? nothing })) }
}

import type { MeasureId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { adoptions, type Draft, revision } from './decisions.ts'
import type { Fact } from './facts.ts'
import type { GridToSave, MeasureRefusal } from './stored-plan.ts'

/** Saves the changed and the new rows of a grid: all of them, or none where any was changed meanwhile. */
export function gridSaving(
  facts: readonly Fact[],
  request: GridToSave,
): Result<readonly Draft[], MeasureRefusal> {
  const { agencyId, fiscalYear, rows, added } = request
  const drafts: Draft[] = []
  const changed: MeasureId[] = []
  for (const row of rows) {
    const decided = revision(facts, { agencyId, ...row })
    if (decided.ok) drafts.push(...decided.value)
    else if (['changed-meanwhile', 'measure-missing'].includes(decided.reason.code))
      changed.push(row.measureId)
    else return decided
  }
  if (changed.length > 0) return refuse({ code: 'rows-changed-meanwhile', measures: changed })
  if (added.length === 0)
    return drafts.length > 0 ? accept(drafts) : refuse({ code: 'nothing-changed' })
  const adopted = adoptions(facts, { agencyId, fiscalYear, contents: added })
  return adopted.ok ? accept([...drafts, ...adopted.value]) : adopted
}

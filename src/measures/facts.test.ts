import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactId, MeasureId } from '../basics/ids.ts'
import { type Fact, measuresFrom, type StageMark, stagesFrom, undoable, undone } from './facts.ts'
import type { Stage } from './measure.ts'
import { noPlanning } from './planning.ts'
import { notReported } from './progress.ts'
import type { MeasureContent } from './stored-plan.ts'

const content = (subject: string): MeasureContent => ({
  no: 1,
  instrument: 'IIT',
  indicator: '',
  codes: [],
  subject,
  parts: [],
  measures: [],
  responsible: { units: [], posts: [] },
  period: null,
  steps: [],
  followUp: [],
  ...noPlanning,
})
const head = (ordinal: number) => ({
  id: `fact ${ordinal}` as FactId,
  ordinal,
  recordedAt: '2023-01-01T00:00:00.000Z',
  recordedBy: 'somebody',
})
const version = (ordinal: number, kind: 'adopted' | 'revised' | 'removed', of = 'm'): Fact => ({
  ...head(ordinal),
  kind,
  measureId: of as MeasureId,
  importedBy: null,
  position: 1,
  content: content(`as of ${ordinal}`),
})
const undo = (ordinal: number, of: number): Fact => ({
  ...head(ordinal),
  kind: 'undo',
  measureId: 'm' as MeasureId,
  undoes: `fact ${of}` as FactId,
})
const report = (ordinal: number, stage: Stage): Fact => ({
  ...head(ordinal),
  kind: 'progress',
  measureId: 'm' as MeasureId,
  importedBy: null,
  progress: { ...notReported, stage },
})
/** As much of a fact as is read where only how far the measures have come is asked. */
const markOf = (fact: Fact): StageMark =>
  fact.kind === 'progress' ? { ...fact, stage: fact.progress.stage } : fact
const subjects = (facts: readonly Fact[]) => measuresFrom(facts).map(({ subject }) => subject)

describe('the measures of a plan', () => {
  it('have the words of their newest version', () => {
    expect(subjects([version(1, 'adopted'), version(2, 'revised')])).toEqual(['as of 2'])
  })

  it('are gone once removed, and there again once the removal is undone', () => {
    const facts = [version(1, 'adopted'), version(2, 'removed')]
    expect(subjects(facts)).toEqual([])
    expect(subjects([...facts, undo(3, 2)])).toEqual(['as of 1'])
    expect(subjects([...facts, undo(3, 2), undo(4, 3)])).toEqual([])
    expect(subjects([...facts, undo(3, 2), undo(4, 3), undo(5, 4)])).toEqual(['as of 1'])
  })

  it('are what they were after any act is undone, and what they became after that undo is undone', () => {
    const acts = fc.array(fc.constantFrom('revise', 'remove', 'undo'), { maxLength: 12 })
    fc.assert(
      fc.property(acts, (choices) => {
        const facts: Fact[] = [version(1, 'adopted')]
        for (const choice of choices) {
          const next = facts.length + 1
          const before = subjects(facts)
          const open = facts.filter(({ id }) => undoable(facts, id).ok)
          const last = open.at(-1)
          if (choice === 'undo' && last) facts.push(undo(next, last.ordinal))
          else if (choice !== 'undo' && before.length > 0)
            facts.push(version(next, choice === 'revise' ? 'revised' : 'removed'))
          else continue
          const after = subjects(facts)
          expect(undoable(facts, `fact ${next}` as FactId).ok).toBe(true)
          const undoneOnce = [...facts, undo(next + 1, next)]
          expect(subjects(undoneOnce)).toEqual(before)
          expect(subjects([...undoneOnce, undo(next + 2, next + 1)])).toEqual(after)
        }
      }),
    )
  })
})

it('how far measures have come is the same, read from their marks alone', () => {
  const acts = fc.array(fc.constantFrom('revise', 'remove', 'underway', 'done', 'undo'), {
    maxLength: 14,
  })
  const seen = new Set<string>()
  fc.assert(
    fc.property(acts, (choices) => {
      const facts: Fact[] = [version(1, 'adopted'), version(2, 'adopted', 'other')]
      for (const choice of choices) {
        const next = facts.length + 1
        const last = facts.findLast(({ id }) => undoable(facts, id).ok)
        if (choice === 'undo' && last) facts.push(undo(next, last.ordinal))
        else if (choice === 'revise') facts.push(version(next, 'revised'))
        else if (choice === 'remove') facts.push(version(next, 'removed'))
        else if (choice !== 'undo') facts.push(report(next, choice))
      }
      const stages = measuresFrom(facts).map(({ stage }) => stage)
      expect(stagesFrom(facts.map(markOf)).toSorted()).toEqual(stages.toSorted())
      seen.add(stages.toSorted().join(' '))
    }),
  )
  // The law was tried where it matters: gone, reported, and not.
  expect([...seen]).toEqual(expect.arrayContaining(['not-started', 'done not-started']))
})

describe('undoing', () => {
  it('is refused for what is not there, what is undone already, and what something newer rests on', () => {
    const facts = [version(1, 'adopted'), version(2, 'revised'), version(3, 'adopted', 'other')]
    expect(undoable(facts, 'fact 9' as FactId)).toMatchObject({ reason: { code: 'fact-missing' } })
    expect(undoable(facts, 'fact 1' as FactId)).toMatchObject({
      reason: { code: 'newer-facts', newest: 'fact 2' },
    })
    const after = [...facts, undo(4, 2)]
    expect(undoable(after, 'fact 2' as FactId)).toMatchObject({
      reason: { code: 'already-undone' },
    })
    expect(undoable(after, 'fact 1' as FactId).ok).toBe(true)
    expect([...undone(after)]).toEqual([['fact 2', 'fact 4']])
  })
})

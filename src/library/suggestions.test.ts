import { describe, expect, it } from 'vitest'
import { firstDay, fiscalYear } from '../basics/fiscal-year.ts'
import { joinDetachedAa } from '../basics/sara-am.ts'
import { mendText } from '../basics/thai-text.ts'
import { findingsOf } from '../findings/engine.ts'
import { knownOf } from '../findings/known.ts'
import { likeness } from '../findings/likeness.ts'
import { entriesOf, indicatorOf } from '../frameworks/framework.ts'
import { loadFrameworks } from '../frameworks/store.ts'
import type { PlannedMeasure } from '../measures/plan.ts'
import { measureSuggested, ownFramework } from './suggested-measure.ts'
import type { Suggestion } from './suggestion.ts'
import { edition, suggestionOf, suggestions } from './suggestions.ts'

const frameworks = await loadFrameworks('frameworks')
const own = ownFramework(frameworks)
const known = new Set(entriesOf(own).map(({ code }) => code))

/** Steps closer than this are one measure under two names. */
const tooAlike = 0.4

/** Pairs of suggestions whose steps say nearly the same. */
function twinsAmong(all: readonly Suggestion[]): string[] {
  const steps = all.map((each) => [...each.measures, ...each.steps].join(' '))
  return all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other, further) => {
      const alike = likeness(steps[at] ?? '', steps[at + 1 + further] ?? '')
      return alike >= tooAlike ? [`${one.id} and ${other.id}: ${alike.toFixed(2)}`] : []
    }),
  )
}

/** Everything of a suggestion that a reader of Thai sees. */
const textsIn = (each: Suggestion): readonly string[] => [
  each.title.th,
  ...[each.measures, each.steps, each.followUp, each.expectedEvidence].flat(),
  ...[each.owner.units, each.owner.posts].flat(),
  ...(each.cost ? [each.cost.th] : []),
]

const planOfAll = (year: number): PlannedMeasure[] => {
  const numbers = new Map<string, number>()
  return suggestions.map((suggestion) => {
    const content = measureSuggested(suggestion, fiscalYear(year), frameworks)
    const no = (numbers.get(content.instrument ?? '') ?? 0) + 1
    numbers.set(content.instrument ?? '', no)
    const unreported = { stage: 'not-started', percent: null, statement: '' } as const
    return { ...content, ...unreported, no, outcome: [], evidence: [] }
  })
}

describe('the library of measures', () => {
  it('has at least six for each of the ten indicators, and says which edition it is', () => {
    const counts = Array.from(
      { length: 10 },
      (_, at) => suggestions.filter(({ indicator }) => indicator === at + 1).length,
    )
    expect(counts.every((count) => count >= 6)).toBe(true)
    expect(suggestions.length).toBeGreaterThanOrEqual(60)
    expect(edition).toEqual({
      version: expect.stringMatching(/^\d+$/),
      date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    })
  })

  it('gives each an id of its own, by which it is found', () => {
    expect(new Set(suggestions.map(({ id }) => id)).size).toBe(suggestions.length)
    for (const each of suggestions) {
      expect(each.id).toMatch(/^[a-z0-9-]{4,40}$/)
      expect(suggestionOf(each.id)).toBe(each)
    }
    expect(suggestionOf('nothing-of-the-kind')).toBeNull()
  })

  it('answers codes that exist, under the indicator that has them', () => {
    for (const { id, indicator, codes, also } of suggestions) {
      expect([id, codes.length > 0]).toEqual([id, true])
      expect([id, codes.map((code) => indicatorOf(own, code)?.no)]).toEqual([
        id,
        codes.map(() => indicator),
      ])
      expect([id, also.filter((code) => !known.has(code) || codes.includes(code))]).toEqual([
        id,
        [],
      ])
    }
  })

  it('answers every question and every item as its own matter, and not only beside another', () => {
    const answered = new Set(suggestions.flatMap(({ codes }) => codes))
    expect([...known].filter((code) => !answered.has(code))).toEqual([])
  })

  it('has three to six steps, a follow-up, evidence, an owner and months in the year for each', () => {
    const bare = suggestions.filter(
      ({ measures, steps, followUp, expectedEvidence, owner, months }) =>
        measures.length < 1 ||
        steps.length < 3 ||
        steps.length > 6 ||
        followUp.length < 1 ||
        expectedEvidence.length < 2 ||
        owner.units.length < 1 ||
        owner.posts.length < 1 ||
        months.from < 1 ||
        months.to > 12 ||
        months.from > months.to,
    )
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  it('is long enough to be concrete and short enough for a cell', () => {
    const odd = suggestions.flatMap(({ id, title, measures, steps, followUp }) => [
      ...[title.th, title.en].filter((text) => text.length < 12 || text.length > 60),
      ...measures.filter((text) => text.length < 60 || text.length > 260).map((text) => id + text),
      ...[...steps, ...followUp].filter((text) => text.length < 20 || text.length > 180),
    ])
    expect(odd).toEqual([])
  })

  it('is written in well-formed Thai, with nothing a mending of text would change', () => {
    const texts = suggestions.flatMap(textsIn)
    expect(texts.filter((text) => mendText(text) !== text)).toEqual([])
    expect(texts.filter((text) => joinDetachedAa(text) !== text)).toEqual([])
    // A vowel or mark without its letter, two marks of one kind, and the two halves of ำ typed apart.
    const broken = /(?:^|[\s\d(])[ะัาำิีึืุู็่้๊๋์]|[่้๊๋]{2}|[ิีึืุู]{2}|ํา|[๐-๙]|\uFFFD/u
    expect(texts.filter((text) => broken.test(text))).toEqual([])
  })

  it('has no two alike in what they do', () => {
    expect(twinsAmong(suggestions)).toEqual([])
  })

  it('would notice a copy with a few words exchanged', () => {
    const [first] = suggestions
    if (!first) throw new Error('The library is empty.')
    const copied = {
      ...first,
      id: 'planted-copy',
      steps: first.steps.map((step) => step.replace('เจ้าหน้าที่', 'บุคลากร').replace('ทุก', 'แต่ละ')),
    }
    expect(twinsAmong([...suggestions, copied])).toHaveLength(1)
  })

  it.each([2567, 2566, 2568])('makes a plan of %i that our own rules find nothing in', (year) => {
    const of = fiscalYear(year)
    const agency = { name: 'เทศบาลตำบลตัวอย่าง', district: 'เมือง', province: 'สระบุรี' }
    const plan = { agency, paper: null, answers: null, fiscalYear: of, measures: planOfAll(year) }
    const findings = findingsOf(knownOf(plan, frameworks, firstDay(of)))
    // Codes that another year does not have are left out of its plan, and said on the page.
    const expected = year === 2567 ? [] : ['code-missing']
    const others = findings.filter(({ code }) => !expected.includes(code))
    expect(others).toEqual([])
  })
})

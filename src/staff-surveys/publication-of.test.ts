import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../basics/canonical-json.ts'
import { fraction } from '../basics/fraction.ts'
import type { AskedPart, Questionnaire, Ticked } from '../surveys/questionnaire.ts'
import { countedFrom, tallyOf } from '../surveys/tally.ts'
import { thresholds } from './policy.ts'
import type { Shown } from './publication.ts'
import { type Figures, figuresOf, levelOf, publishedColumns, totalsOf } from './publication-of.ts'

const words = { th: 'ก', en: 'a' }
const better: AskedPart = { title: words, direction: 'positive' }

/** A questionnaire of sections of so many questions each, all on one scale. */
const asked = (
  sections: readonly number[],
  options = 4,
  parts: readonly AskedPart[] = [better],
): Questionnaire => ({
  source: { kind: 'own' },
  asksComment: false,
  scales: [{ id: 's', options: Array.from({ length: options }, () => words) }],
  sections: sections.map((questions, at) => ({
    title: words,
    indicator: at + 1,
    questions: Array.from({ length: questions }, (_, no) => ({
      ...{ code: `S${at}-${no}`, title: words, scale: 's', mayNotKnow: true, parts },
    })),
  })),
})

/** A column of n answers on a scale of `options` that add up to so many steps. */
const column = (n: number, steps: number, options = 4): Ticked[] =>
  Array.from({ length: n }, (_, at) => Math.min(options - 1, Math.floor((steps + at) / n)))
const told = (questionnaire: Questionnaire, columns: readonly (readonly Ticked[])[]) =>
  figuresOf({ questionnaire, thresholds }, columns)
const tallied = (questionnaire: Questionnaire, columns: readonly (readonly Ticked[])[]) => {
  const n = columns[0]?.length ?? 0
  const forms = Array.from({ length: n }, (_, at) => columns.map((each) => each[at] ?? -2))
  return tallyOf(questionnaire, countedFrom(questionnaire, forms))
}

const tooFew = { kind: 'withheld', why: 'too-few' }
const band = (from: number, to: number) => ({ kind: 'band', from, to })
const exact = (over: number, under = 1) => ({ kind: 'exact', mean: fraction(over, under) })

describe('what may be told', () => {
  it('of four ballots is nothing', () => {
    const figures = told(asked([2, 1]), [column(4, 6), column(4, 9), column(4, 3)])
    expect(figures.level).toBe('nothing')
    expect(figures.overall).toBeNull()
    expect(figures.indicators).toEqual([tooFew, tooFew])
    expect(figures.items).toEqual([tooFew, tooFew, tooFew])
  })

  it('of five to nine is the whole alone, in whole points', () => {
    for (const n of [5, 9]) {
      const figures = told(asked([2, 1]), [column(n, 2 * n), column(n, 2 * n), column(n, 2 * n)])
      expect(figures.level).toBe('overall')
      expect(figures.overall).toEqual({ kind: 'whole', points: 67 })
      expect(figures.indicators).toEqual([tooFew, tooFew])
      expect(figures.items).toEqual([tooFew, tooFew, tooFew])
    }
  })

  it('of ten to nineteen is each indicator, and of the items a band', () => {
    for (const n of [10, 19]) {
      const all = [column(n, 2 * n), column(n, n + 2), column(n, 2 * n), column(n, n + 2)]
      const mean = exact(100 * (3 * n + 2), 6 * n)
      const figures = told(asked([2, 2]), all)
      expect(figures.level).toBe('indicators')
      expect(figures.overall).toEqual(mean)
      expect(figures.indicators).toEqual([mean, mean])
      expect(figures.items).toEqual([band(50, 75), band(25, 50), band(50, 75), band(25, 50)])
    }
  })

  it('of ten to nineteen shows an end as a bound, and the whole by what the bound leaves open', () => {
    const all = [column(10, 29), column(10, 30), column(10, 15), column(10, 10)]
    const figures = told(asked([2, 2]), all)
    expect(figures.indicators).toEqual([band(95, 100), exact(125, 3)])
    expect(figures.items).toEqual([band(95, 100), band(95, 100), band(50, 75), band(25, 50)])
    expect(figures.overall).toEqual(band(68, 71))
  })

  it('of twenty and more is every item exactly', () => {
    const figures = told(asked([2, 1]), [column(20, 40), column(20, 41), column(20, 60)])
    expect(figures.level).toBe('items')
    expect(figures.items).toEqual([exact(200, 3), exact(205, 3), exact(100)])
    expect(figures.indicators).toEqual([exact(135, 2), exact(100)])
    expect(figures.overall).toEqual(exact(335, 4))
  })

  it('of an indicator made of one item is no more than of the item', () => {
    const figures = told(asked([1, 2]), [column(10, 17), column(10, 15), column(10, 20)])
    expect(figures.items[0]).toEqual(band(50, 75))
    expect(figures.indicators[0]).toEqual(band(50, 75))
    expect(figures.overall).toMatchObject({ kind: 'band' })
  })

  it('of a survey of one question alone is a band where the whole would be the question', () => {
    expect(told(asked([1]), [column(7, 14)]).overall).toEqual(band(50, 75))
  })
})

describe('one ballot more', () => {
  it('changes how much is told at five, ten and twenty, and nowhere else', () => {
    const changes = Array.from({ length: 80 }, (_, ballots) => ballots).filter(
      (ballots) => levelOf(ballots, thresholds) !== levelOf(ballots - 1, thresholds),
    )
    expect(changes).toEqual([5, 10, 20])
  })
})

describe('items that are told as bands', () => {
  it('are not told where an item could be worked out from the others and their indicator', () => {
    const withheld = { kind: 'withheld', why: 'complement' }
    const corner = told(asked([2]), [column(10, 2), column(10, 8)])
    expect(corner.indicators).toEqual([exact(50, 3)])
    expect(corner.items).toEqual([withheld, withheld])
  })
})

describe('a section of many questions', () => {
  it('is told as any other, and at once', () => {
    const all = Array.from({ length: 80 }, (_, at) => column(13, 20 + (at % 7)))
    const { indicators, items } = told(asked([80]), all)
    expect(indicators[0]?.kind).toBe('exact')
    expect(items.every(({ kind }) => kind === 'band')).toBe(true)
  })
})

describe('where everybody chose the damaging end', () => {
  it.each([5, 9, 10, 19, 20, 60])('of %i no figure says so', (n) => {
    const all = [column(n, 0), column(n, 0), column(n, 0), column(n, 0)]
    const figures = told(asked([2, 2]), all)
    for (const shown of [figures.overall, ...figures.indicators, ...figures.items])
      expect(shown?.kind).not.toMatch(/exact|whole/)
    expect(publishedColumns({ publishes: 'columns' }, figures)).toEqual(Array(5).fill(false))
  })

  it('it looks as where one person did not', () => {
    const others = [column(20, 40), column(20, 30), column(20, 50)]
    const one = told(asked([2, 2]), [column(20, 0), ...others])
    const two = told(asked([2, 2]), [column(20, 1), ...others])
    expect(one).toEqual(two)
    expect(one.items[0]).toEqual(band(0, 5))
    expect(one.indicators).toEqual([band(33, 36), exact(200, 3)])
    expect(one.overall).toEqual(band(49, 52))
  })

  it('the end is the other one where a question is asked the other way about', () => {
    const asksWorse = asked([2], 4, [{ title: words, direction: 'negative' }])
    expect(told(asksWorse, [column(20, 60), column(20, 20)]).items[0]).toEqual(band(0, 5))
    expect(told(asksWorse, [column(20, 0), column(20, 20)]).items[0]).toEqual(exact(100))
  })

  it('those who do not know do not hide it', () => {
    const some = [...column(3, 0), ...Array<Ticked>(17).fill(-1)]
    const figures = told(asked([2]), [some, column(20, 30)])
    expect(figures.items[0]).toEqual(band(0, 5))
  })

  it('its column is kept back, and the quality column, which could tell it', () => {
    const figures = told(asked([2, 1]), [column(20, 40), column(20, 0), column(20, 60)])
    const all = { publishes: 'columns' } as const
    expect(publishedColumns(all, figures)).toEqual([true, false, true, false])
    const whole = told(asked([2, 1]), [column(20, 40), column(20, 9), column(20, 60)])
    expect(publishedColumns(all, whole)).toEqual([true, true, true, true])
    expect(publishedColumns({ publishes: 'sums' }, whole)).toEqual([false, false, false, false])
    const few = told(asked([2, 1]), [column(19, 40), column(19, 9), column(19, 50)])
    expect(publishedColumns(all, few)).toEqual([false, false, false, false])
  })
})

describe('a question that nobody answered', () => {
  it('has no figure, and is left out of its indicator', () => {
    const nobody = Array<Ticked>(20).fill(-2)
    const figures = told(asked([2, 1]), [column(20, 40), nobody, nobody])
    const none = { kind: 'withheld', why: 'nobody-answered' }
    expect(figures.items).toEqual([exact(200, 3), none, none])
    expect(figures.indicators).toEqual([exact(200, 3), none])
    expect(figures.overall).toEqual(exact(200, 3))
  })
})

/** Each exact figure as a line of numbers that its items weigh, for an attacker who solves them all together. */
function linesOf(
  questionnaire: Questionnaire,
  { overall, indicators, items }: Figures,
): number[][] {
  const { sections } = questionnaire
  const starts = sections.map((_, at) =>
    sections.slice(0, at).reduce((sum, { questions }) => sum + questions.length, 0),
  )
  const weights = (section: number, share: number) =>
    items.map((_, item) => {
      const start = starts[section] ?? 0
      const own = sections[section]?.questions.length ?? 1
      return item >= start && item < start + own ? share / own : 0
    })
  const of = (shown: Shown | null | undefined, line: number[]) =>
    shown?.kind === 'exact' ? [line] : []
  return [
    ...items.flatMap((shown, item) =>
      of(
        shown,
        items.map((_, at) => (at === item ? 1 : 0)),
      ),
    ),
    ...indicators.flatMap((shown, section) => of(shown, weights(section, 1))),
    ...of(
      overall,
      sections
        .map((_, section) => weights(section, 1 / sections.length))
        .reduce((sum, line) => sum.map((weight, at) => weight + (line[at] ?? 0))),
    ),
  ]
}

/** How many of these lines say something that the others do not. */
function rankOf(lines: readonly (readonly number[])[]): number {
  let left = lines.map((line) => [...line])
  let rank = 0
  for (let at = 0; at < (lines[0]?.length ?? 0); at++) {
    const pivot = left.find((line) => Math.abs(line[at] ?? 0) > 1e-9)
    if (!pivot) continue
    rank += 1
    left = left
      .filter((line) => line !== pivot)
      .map((line) => {
        const by = (line[at] ?? 0) / (pivot[at] ?? 1)
        return line.map((weight, no) => weight - by * (pivot[no] ?? 0))
      })
  }
  return rank
}

const surveys = fc
  .record({
    sections: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    n: fc.integer({ min: 0, max: 45 }),
    options: fc.integer({ min: 2, max: 6 }),
  })
  .chain(({ sections, n, options }) => {
    const items = sections.reduce((sum, each) => sum + each, 0)
    const ticked = fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: options - 1 }) },
      { weight: 1, arbitrary: fc.constantFrom(-1, -2) },
    )
    const each = fc.oneof(
      fc.array(ticked, { minLength: n, maxLength: n }),
      fc.constantFrom(0, options - 1).map((end) => Array<Ticked>(n).fill(end)),
    )
    return fc.record({
      questionnaire: fc.constant(asked(sections, options)),
      columns: fc.array(each, { minLength: items, maxLength: items }),
    })
  })

describe('an attacker', () => {
  it('who solves all that is told exactly gets no item that is withheld', () =>
    fc.assert(
      fc.property(surveys, ({ questionnaire, columns }) => {
        const figures = told(questionnaire, columns)
        const isAnswered = figures.items.every(
          (item) => item.kind !== 'withheld' || item.why !== 'nobody-answered',
        )
        fc.pre(isAnswered)
        const lines = linesOf(questionnaire, figures)
        const rank = rankOf(lines)
        for (const [item, shown] of figures.items.entries()) {
          if (shown.kind === 'exact') continue
          const alone = figures.items.map((_, at) => (at === item ? 1 : 0))
          expect(rankOf([...lines, alone])).toBe(rank + 1)
        }
        for (const [section, shown] of figures.indicators.entries()) {
          if (shown.kind === 'exact') continue
          const line = linesOf(questionnaire, {
            ...{ level: figures.level, overall: null, items: figures.items.map(() => noFigure) },
            indicators: figures.indicators.map((_, at) => (at === section ? anyFigure : noFigure)),
          })
          expect(rankOf([...lines, ...line])).toBe(rank + 1)
        }
      }),
      { numRuns: 300 },
    ))

  it('who narrows each band by its indicator and the others is never left with one figure', () =>
    fc.assert(
      fc.property(surveys, ({ questionnaire, columns }) => {
        const figures = told(questionnaire, columns)
        let from = 0
        for (const [section, { questions }] of questionnaire.sections.entries()) {
          const items = figures.items.slice(from, from + questions.length).map(boundsOf)
          from += questions.length
          const [indicator, answered] = [
            boundsOf(figures.indicators[section]),
            items.filter((item) => item !== null),
          ]
          if (!indicator) continue
          const least = answered.reduce((sum, item) => sum + item.from, 0)
          const most = answered.reduce((sum, item) => sum + item.to, 0)
          for (const item of answered.filter((each) => each.to > each.from)) {
            const low = indicator.from * answered.length - (most - item.to)
            const high = indicator.to * answered.length - (least - item.from)
            const left = Math.min(item.to, high) - Math.max(item.from, low)
            expect(left).toBeGreaterThan(0.1)
          }
        }
      }),
      { numRuns: 1000 },
    ))

  it.each([
    [[2, 2], 2, 5],
    [[1], 2, 5],
    [[1, 2], 2, 10],
    [[2], 2, 10],
    [[3], 2, 10],
    [[3], 3, 10],
    [[2], 4, 13],
    [[2], 5, 11],
    [[2], 3, 19],
    [[4], 2, 10],
    [[1, 1], 3, 14],
    [[2, 1], 2, 20],
    [[2], 4, 20],
  ] as const)(
    'who knows every rule and tries all answers to %j questions of %i options by %i people is left with two or more for all that is withheld',
    (sections, options, n) => {
      const questionnaire = asked(sections, options)
      const groups = new Map<string, { figures: Figures; found: Set<string>[] }>()
      for (const steps of waysOf(
        sections.reduce((a: number, b: number) => a + b, 0),
        n * (options - 1),
      )) {
        const columns = steps.map((each) => column(n, each, options))
        const figures = told(questionnaire, columns)
        const key = keyOf(figures)
        const tally = tallied(questionnaire, columns)
        const all = [...steps, ...tally.sections.map(({ mean }) => `${mean?.over}/${mean?.under}`)]
        const group = groups.get(key) ?? { figures, found: all.map(() => new Set<string>()) }
        groups.set(key, group)
        for (const [at, value] of all.entries()) group.found[at]?.add(`${value}`)
      }
      for (const { figures, found } of groups.values())
        for (const [at, shown] of [...figures.items, ...figures.indicators].entries())
          if (shown.kind !== 'exact') expect(found[at]?.size).toBeGreaterThan(1)
    },
  )
})

/** Between what a figure lies, as anybody reads it; null for one that nobody answered. */
function boundsOf(shown: Shown | undefined) {
  if (shown?.kind === 'exact') {
    const mean = Number(shown.mean.over) / Number(shown.mean.under)
    return { from: mean, to: mean }
  }
  if (shown?.kind === 'band') return { from: shown.from, to: shown.to }
  return shown?.kind === 'withheld' && shown.why === 'nobody-answered' ? null : { from: 0, to: 100 }
}

const noFigure: Shown = { kind: 'withheld', why: 'too-few' }
const anyFigure: Shown = { kind: 'exact', mean: fraction(50) }
const keyOf = (figures: Figures) =>
  canonicalJson(
    [figures.overall, ...figures.indicators, ...figures.items].map((shown) =>
      shown?.kind === 'exact' ? `${shown.mean.over}/${shown.mean.under}` : shown,
    ),
  )

function* waysOf(items: number, top: number): Generator<number[]> {
  if (items === 0) yield []
  else
    for (const rest of waysOf(items - 1, top)) for (let at = 0; at <= top; at++) yield [...rest, at]
}

describe('what is told of larger parts', () => {
  it('is the mean itself, or holds it', () =>
    fc.assert(
      fc.property(surveys, ({ questionnaire, columns }) => {
        const figures = told(questionnaire, columns)
        const tally = tallied(questionnaire, columns)
        const pairs = [
          [figures.overall, tally.mean] as const,
          ...tally.sections.map(({ mean }, at) => [figures.indicators[at], mean] as const),
        ]
        for (const [shown, mean] of pairs) {
          if (!mean || !shown) continue
          const value = Number(mean.over) / Number(mean.under)
          if (shown.kind === 'exact') expect(shown.mean).toEqual(mean)
          if (shown.kind === 'whole')
            expect(Math.abs(value - shown.points)).toBeLessThanOrEqual(0.5)
          if (shown.kind === 'band') {
            expect(value).toBeGreaterThanOrEqual(shown.from)
            expect(value).toBeLessThanOrEqual(shown.to)
          }
        }
      }),
    ))

  it('is reckoned by anybody from what is told of the items, where these are told', () =>
    fc.assert(
      fc.property(surveys, ({ questionnaire, columns }) => {
        const { level, overall, indicators, items } = told(questionnaire, columns)
        fc.pre(level === 'items')
        expect(totalsOf(questionnaire, items)).toEqual({ overall, indicators })
      }),
    ))
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compared, toTwoDecimals } from '../basics/fraction.ts'
import { notKnown, notTicked, placesOf, type Questionnaire, type Ticked } from './questionnaire.ts'
import { countedFrom, pooledOf, type Tally, tallyOf } from './tally.ts'

const both = (th: string) => ({ th, en: th })
const fourSteps = ['น้อยที่สุด', 'น้อย', 'มาก', 'มากที่สุด'].map(both)

/** Two sections: a plain question, one of two parts of which one is turned round, and one of yes and no. */
const questionnaire: Questionnaire = {
  source: { kind: 'own' },
  scales: [
    { id: 'four', options: fourSteps },
    { id: 'two', options: ['ไม่มี', 'มี'].map(both) },
  ],
  sections: [
    {
      ...{ title: both('คุณภาพ'), indicator: 6 },
      questions: [
        {
          ...{ code: 'E1', title: both('ขั้นตอน'), scale: 'four', mayNotKnow: false },
          parts: [{ title: both(''), direction: 'positive' }],
        },
        {
          ...{ code: 'E2', title: both('เท่าเทียม'), scale: 'four', mayNotKnow: true },
          parts: [
            { title: both('เท่าเทียม'), direction: 'positive' },
            { title: both('เลือกปฏิบัติ'), direction: 'negative' },
          ],
        },
      ],
    },
    {
      ...{ title: both('การสื่อสาร'), indicator: 7 },
      questions: [
        {
          ...{ code: 'E6', title: both('ช่องทาง'), scale: 'two', mayNotKnow: true },
          parts: [{ title: both(''), direction: 'positive' }],
        },
      ],
    },
  ],
  asksComment: true,
}
const places = placesOf(questionnaire)

const form = fc.tuple(
  ...places.map(({ options }) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.nat(options.length - 1) },
      { weight: 1, arbitrary: fc.constantFrom<Ticked>(notKnown, notTicked) },
    ),
  ),
)
const forms = fc.array(form, { maxLength: 12 })
const tallyFrom = (all: readonly (readonly Ticked[])[]) =>
  tallyOf(questionnaire, countedFrom(questionnaire, all))
const meansOf = (tally: Tally) => [
  tally.mean,
  ...tally.sections.flatMap(({ mean, questions }) => [
    mean,
    ...questions.flatMap((question) => [question.mean, ...question.parts.map((each) => each.mean)]),
  ]),
]
const said = (tally: Tally) => meansOf(tally).map((mean) => mean && toTwoDecimals(mean))

describe('what came of a survey', () => {
  it('is the mean of parts, of questions and of sections, and says how many answered', () => {
    const tally = tallyFrom([
      [3, 3, 0, 1],
      [1, 2, notKnown, 0],
      [2, notTicked, 3, notKnown],
    ])
    const [e1, e2] = tally.sections[0]?.questions ?? []
    expect(tally.n).toBe(3)
    expect(e1?.mean && toTwoDecimals(e1.mean)).toBe('66.67')
    // Both of the first part are 100 and 66.67; the turned one has 100 and 0.
    expect(e2?.parts.map(({ mean }) => mean && toTwoDecimals(mean))).toEqual(['83.33', '50.00'])
    expect(e2?.parts.map(({ answered, notKnown: x, none }) => [answered, x, none])).toEqual([
      [2, 0, 1],
      [2, 1, 0],
    ])
    expect(e2?.mean && toTwoDecimals(e2.mean)).toBe('66.67')
    expect(said(tally)[0]).toBe('58.33')
  })

  it('scores a turned scale from its other end', () => {
    const [worst, best] = [tallyFrom([[0, 0, 3, 0]]), tallyFrom([[3, 3, 0, 1]])]
    expect(said(worst)).toEqual(said(worst).map(() => '0.00'))
    expect(said(best)).toEqual(said(best).map(() => '100.00'))
  })

  it('has no mean of a question nobody answered, and says that what stands above it is partial', () => {
    const tally = tallyFrom([[3, notKnown, notTicked, notTicked]])
    const [first, second] = tally.sections
    expect(first?.questions[1]).toMatchObject({ mean: null, isPartial: false })
    expect(first?.isPartial).toBe(true)
    expect(first?.mean && toTwoDecimals(first.mean)).toBe('100.00')
    expect(second).toMatchObject({ mean: null, isPartial: false })
    expect(tally.isPartial).toBe(true)
    expect(tallyFrom([])).toMatchObject({ n: 0, mean: null, isPartial: false })
  })

  it('is the same in whatever order the forms came', () => {
    fc.assert(
      fc.property(forms, (all) => {
        expect(tallyFrom([...all].reverse())).toEqual(tallyFrom(all))
      }),
    )
  })

  it('is the same for two batches put together as for all at once', () => {
    fc.assert(
      fc.property(forms, forms, (some, others) => {
        const counted = [some, others].map((each) => countedFrom(questionnaire, each))
        expect(pooledOf(counted)).toEqual(countedFrom(questionnaire, [...some, ...others]))
      }),
    )
  })

  it('never falls for a better answer', () => {
    fc.assert(
      fc.property(forms, form, fc.nat(places.length - 1), (others, own, at) => {
        const place = places[at]
        const ticked = own[at]
        if (!place || ticked === undefined || ticked < 0) return
        const better = place.part.direction === 'negative' ? ticked - 1 : ticked + 1
        if (better < 0 || better >= place.options.length) return
        const before = meansOf(tallyFrom([...others, own]))
        const after = meansOf(tallyFrom([...others, own.with(at, better)]))
        before.forEach((mean, index) => {
          const now = after[index]
          if (mean && now) expect(compared(now, mean)).toBeGreaterThanOrEqual(0)
        })
        expect(after.map((mean) => mean === null)).toEqual(before.map((mean) => mean === null))
      }),
    )
  })

  it('keeps its means when somebody does not know, or ticks nothing', () => {
    fc.assert(
      fc.property(forms, fc.constantFrom<Ticked>(notKnown, notTicked), (all, left) => {
        const empty = places.map(() => left)
        expect(meansOf(tallyFrom([...all, empty]))).toEqual(meansOf(tallyFrom(all)))
        expect(tallyFrom([...all, empty]).n).toBe(all.length + 1)
      }),
    )
  })
})

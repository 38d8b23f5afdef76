import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction, plus } from '../basics/fraction.ts'
import { loadFrameworks } from '../frameworks/store.ts'
import { type AskedPlace, placesOf, scoreOf } from './questionnaire.ts'
import { isUnverified, questionnaireOf } from './questionnaire-of.ts'
import { readyMade } from './ready-made.ts'

const frameworks = await loadFrameworks('frameworks')
const surveys = frameworks.flatMap((framework) =>
  (['IIT', 'EIT'] as const).map((instrument) => ({
    ...{ framework, instrument, questionnaire: questionnaireOf(framework, instrument) },
  })),
)
const eit = (year: number) => {
  const framework = frameworks.find(({ fiscalYear }) => fiscalYear === year)
  if (!framework) throw new Error(`no framework of ${year}`)
  return {
    framework,
    questionnaire: questionnaireOf(framework),
    unverified: isUnverified(framework),
  }
}

/** One of the things to tick of any framework, and one of its options. */
const ticks = fc
  .constantFrom(...surveys.flatMap(({ questionnaire }) => placesOf(questionnaire)))
  .chain((place) =>
    fc.record({ place: fc.constant(place), ticked: fc.nat(place.options.length - 1) }),
  )
const turned = (place: AskedPlace): AskedPlace => ({
  ...place,
  part: {
    ...place.part,
    direction: place.part.direction === 'negative' ? 'positive' : 'negative',
  },
})

describe('what a framework asks', () => {
  it.each([
    [2565, 15, 19],
    [2566, 15, 19],
    [2567, 9, 9],
    [2568, 9, 9],
    [2569, 9, 9],
  ])(
    'is the EIT of %i: %i questions with %i things to tick, under indicators 6 to 8',
    (year, questions, places) => {
      const { questionnaire } = eit(year)
      expect(questionnaire.sections.map(({ indicator }) => indicator)).toEqual([6, 7, 8])
      const codes = questionnaire.sections.flatMap((section) =>
        section.questions.map(({ code }) => code),
      )
      expect(codes).toEqual(Array.from({ length: questions }, (_, at) => `E${at + 1}`))
      expect(placesOf(questionnaire)).toHaveLength(places)
    },
  )

  it('asks E4 of 2566 for money, property and other benefit apart, where "no" is good', () => {
    const parts = placesOf(eit(2566).questionnaire).filter(({ question }) => question.code === 'E4')
    expect(parts.map(({ part }) => part.title.th)).toEqual(['เงิน', 'ทรัพย์สิน', 'ประโยชน์อื่นใด'])
    for (const part of parts) expect(scoreOf(part, 0)).toEqual(fraction(100))
  })

  it('gives each part of a mixed question the direction it has of its own', () => {
    const mixed = surveys.flatMap(({ framework, instrument, questionnaire }) =>
      framework.instruments
        .filter(({ id }) => id === instrument)
        .flatMap(({ indicators }) => indicators.flatMap(({ questions = [] }) => questions))
        .filter(({ direction }) => direction === 'mixed')
        .map((question) => ({
          says: question.parts?.map(({ direction }) => direction),
          asked: placesOf(questionnaire)
            .filter((place) => place.question.code === question.code)
            .map(({ part }) => part.direction),
        })),
    )
    expect(mixed.length).toBeGreaterThan(0)
    for (const { says, asked } of mixed) {
      expect(asked).toEqual(says)
      expect(new Set(asked).size).toBe(2)
    }
  })

  it('numbers its places in printed order, with the options of the scale of each', () => {
    for (const { questionnaire } of surveys) {
      const places = placesOf(questionnaire)
      expect(places.map(({ place }) => place)).toEqual(places.map((_, at) => at))
      for (const { options } of places) expect(options.length).toBeGreaterThanOrEqual(2)
      const inOrder = questionnaire.sections.flatMap(({ questions }) =>
        questions.flatMap(({ code, parts }) => parts.map((_, partNo) => `${code} ${partNo}`)),
      )
      expect(places.map(({ question, partNo }) => `${question.code} ${partNo}`)).toEqual(inOrder)
    }
  })

  it('scores each option as the framework does, turned round where its part is negative', () => {
    for (const { framework, questionnaire } of surveys)
      for (const place of placesOf(questionnaire)) {
        const scale = framework.scales.find(({ id }) => id === place.question.scale)
        for (const [ticked, label] of place.options.entries()) {
          const { over, under } = scoreOf(place, ticked)
          const said = scale?.options.find((option) => option.label.th === label.th)?.score ?? -1
          const score = place.part.direction === 'negative' ? 100 - said : said
          expect(Number(over) / Number(under)).toBeCloseTo(score, 1)
        }
      }
  })

  it('gives every answer and the same answer turned round 100 together', () => {
    fc.assert(
      fc.property(ticks, ({ place, ticked }) => {
        const both = plus(scoreOf(place, ticked), scoreOf(turned(place), ticked))
        expect(both).toEqual(fraction(100))
        expect(scoreOf(turned(place), place.options.length - 1 - ticked)).toEqual(
          scoreOf(place, ticked),
        )
      }),
    )
  })

  it('says that its wording was not checked', () => {
    for (const { fiscalYear } of frameworks) expect(eit(fiscalYear).unverified).toBe(true)
    const { framework } = eit(2566)
    const checked = {
      ...framework,
      instruments: framework.instruments.map((instrument) => ({
        ...instrument,
        indicators: instrument.indicators.map((indicator) => ({
          ...indicator,
          ...(indicator.questions && {
            questions: indicator.questions.map((each) => ({ ...each, confidence: 'confirmed' })),
          }),
        })),
      })),
    }
    expect(isUnverified(checked)).toBe(false)
  })

  it('refuses a part of which nobody says which end is good', () => {
    const { framework } = eit(2566)
    const [first] = framework.instruments.flatMap(({ indicators }) =>
      indicators.flatMap(({ questions = [] }) => questions),
    )
    if (!first) throw new Error('the framework asks nothing')
    const undecided = {
      ...framework,
      instruments: [
        {
          ...({ id: 'EIT', name: first.title, weight: 1, kind: 'survey', confidence: '' } as const),
          indicators: [
            { no: 6, name: first.title, questions: [{ ...first, direction: 'mixed' as const }] },
          ],
        },
      ],
    }
    expect(() => questionnaireOf(undecided)).toThrow(/has no direction/)
  })
})

describe('the questionnaires that stand ready', () => {
  it('ask for satisfaction with staff, steps, ways, place and all in all, in five steps', () => {
    const [satisfaction] = readyMade
    expect(satisfaction?.questionnaire.sections).toHaveLength(5)
    const places = placesOf(satisfaction?.questionnaire ?? eit(2566).questionnaire)
    expect(places).toHaveLength(13)
    for (const { options } of places) expect(options).toHaveLength(5)
  })

  it('have a code of its own for each question, and both languages for every word', () => {
    for (const { questionnaire } of readyMade) {
      const questions = questionnaire.sections.flatMap((section) => section.questions)
      expect(questions.map(({ code }) => code)).toEqual(questions.map((_, at) => `S${at + 1}`))
      const words = [...questionnaire.sections, ...questions].map(({ title }) => title)
      for (const { th, en } of [
        ...words,
        ...questionnaire.scales.flatMap(({ options }) => options),
      ]) {
        expect(th).toMatch(/[ก-๙]/)
        expect(en).toMatch(/^[A-Z][ -~]+$/)
      }
    }
  })
})

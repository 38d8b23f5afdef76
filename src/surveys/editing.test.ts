import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { type Edit, edited, most, readEdit } from './editing.ts'
import { placesOf, type Questionnaire } from './questionnaire.ts'
import { questionnaireOf } from './questionnaire-of.ts'
import { questionsTyped, readQuestions, wrongIn } from './questions-forms.ts'
import { satisfactionSurvey } from './ready-made.ts'
import { readyScales } from './ways-to-begin.ts'

const ofNacc = frameworks.map((framework) => questionnaireOf(framework))
const any = fc.constantFrom(...ofNacc, satisfactionSurvey.questionnaire)
const edit: fc.Arbitrary<Edit> = fc.record({
  act: fc.constantFrom('add', 'drop', 'up', 'down'),
  of: fc.constantFrom('section', 'question', 'part', 'scale'),
  at: fc.tuple(fc.nat(6), fc.nat(6), fc.nat(4)),
})
const titles = ({ sections }: Questionnaire) =>
  sections.flatMap(({ title, questions }) => [title.th, ...questions.map((each) => each.code)])

describe('the editor of questions', () => {
  it('gives back every questionnaire as it was put in, and finds nothing wrong with ours', () => {
    for (const questionnaire of [...ofNacc, satisfactionSurvey.questionnaire]) {
      const typed = questionsTyped(questionnaire)
      expect(readQuestions(typed, questionnaire.source)).toEqual(questionnaire)
      expect(wrongIn(questionnaire, typed)).toEqual([])
    }
  })

  it('loses and doubles nothing by moving', () => {
    fc.assert(
      fc.property(any, fc.array(edit), (questionnaire, edits) => {
        const moves = edits.filter(({ act }) => act === 'up' || act === 'down')
        const after = moves.reduce((each, move) => edited(each, move, readyScales), questionnaire)
        expect(titles(after).toSorted()).toEqual(titles(questionnaire).toSorted())
        expect(placesOf(after)).toHaveLength(placesOf(questionnaire).length)
      }),
    )
  })

  it('moves back what it moved, within a section and over its edge', () => {
    const [begin = satisfactionSurvey.questionnaire] = ofNacc
    const last = (begin.sections[0]?.questions.length ?? 1) - 1
    const over = edited(begin, { act: 'down', of: 'question', at: [0, last] }, [])
    expect(over.sections[1]?.questions[0]).toEqual(begin.sections[0]?.questions[last])
    expect(edited(over, { act: 'up', of: 'question', at: [1, 0] }, [])).toEqual(begin)
  })

  it('stays within its bounds, and every question keeps a code of its own and a part to tick', () => {
    fc.assert(
      fc.property(any, fc.array(edit, { maxLength: 120 }), (questionnaire, edits) => {
        const after = edits.reduce((each, one) => edited(each, one, readyScales), questionnaire)
        const questions = after.sections.flatMap((section) => section.questions)
        expect(questions.length).toBeLessThanOrEqual(most.questions)
        expect(after.sections.length).toBeLessThanOrEqual(most.sections)
        expect(new Set(questions.map(({ code }) => code)).size).toBe(questions.length)
        for (const { parts } of questions) {
          expect(parts.length).toBeGreaterThan(0)
          expect(parts.length).toBeLessThanOrEqual(most.parts)
        }
      }),
    )
  })

  it('reads what any browser sends without throwing, and keeps codes apart', () => {
    const name = fc.constantFrom(
      's0.th',
      's0.q0.th',
      's0.q1.th',
      's0.q0.code',
      's0.q1.code',
      's1.th',
    )
    const more = fc.constantFrom('scale0.th', 'scale0.en', 'scale0.id', 's0.q0.p0.th', 'comment')
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(name, more), fc.array(fc.string({ unit: 'binary' }))),
        (typed) => {
          const read = readQuestions(typed, { kind: 'own' })
          wrongIn(read, typed)
          const codes = read.sections.flatMap(({ questions }) => questions.map(({ code }) => code))
          expect(new Set(codes).size).toBe(codes.length)
        },
      ),
    )
  })

  it('says what is missing and where', () => {
    const added = edited(
      { source: { kind: 'own' }, scales: [], sections: [], asksComment: false },
      { act: 'add', of: 'section', at: [] },
      readyScales,
    )
    const two = edited(added, { act: 'add', of: 'part', at: [0, 0] }, readyScales)
    expect(wrongIn(two, {}).map(({ field, code }) => `${field} ${code}`)).toEqual([
      's0.th title-missing',
      's0.q0.th question-missing',
      's0.q0.scale scale-missing',
      's0.q0.p0.th part-missing',
      's0.q0.p1.th part-missing',
    ])
  })

  it('knows its buttons and nothing else', () => {
    expect(readEdit('up-question-0-2')).toEqual({ act: 'up', of: 'question', at: [0, 2] })
    expect(readEdit('add-section')).toEqual({ act: 'add', of: 'section', at: [] })
    for (const other of ['save', 'up', 'up-question-x', 'drop-all-1', 'add-part-1-2-3-4'])
      expect(readEdit(other)).toBeNull()
  })
})

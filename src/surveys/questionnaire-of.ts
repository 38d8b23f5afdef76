import type { Instrument } from '../basics/instrument.ts'
import { confidenceOf, type Framework, type Question } from '../frameworks/framework.ts'
import type { AskedPart, AskedScale, AskedSection, Questionnaire } from './questionnaire.ts'

/**
 * What a framework asks with one of its surveys, in its printed order: a section for each indicator, a part
 * for each thing to tick with the direction it has of its own.
 */
export function questionnaireOf(
  framework: Framework,
  instrument: Instrument = 'EIT',
): Questionnaire {
  const sections = sectionsOf(framework, instrument)
  const used = new Set(sections.flatMap(({ questions }) => questions.map(({ scale }) => scale)))
  return {
    source: { kind: 'framework', framework: framework.id },
    scales: framework.scales.filter(({ id }) => used.has(id)).map(scaleOf),
    sections,
    asksComment: true,
  }
}

/** Whether a question of the survey was not checked against the NACC's manual. */
export const isUnverified = (framework: Framework, instrument: Instrument = 'EIT'): boolean =>
  questionsOf(framework, instrument).some(
    ({ confidence }) => confidenceOf(confidence) === 'unverified',
  )

const indicatorsOf = ({ instruments }: Framework, instrument: Instrument) =>
  instruments.find(({ id }) => id === instrument)?.indicators ?? []

const questionsOf = (framework: Framework, instrument: Instrument) =>
  indicatorsOf(framework, instrument).flatMap(({ questions = [] }) => questions)

const sectionsOf = (framework: Framework, instrument: Instrument): readonly AskedSection[] =>
  indicatorsOf(framework, instrument).map(({ no, name, questions = [] }) => ({
    title: name,
    indicator: no,
    questions: questions.map((question) => ({
      code: question.code,
      title: question.title,
      scale: question.scale,
      parts: partsOf(question),
      mayNotKnow: true,
    })),
  }))

/** A question without parts is one part of an empty title. */
const partsOf = ({ code, direction, parts = [] }: Question): readonly AskedPart[] =>
  parts.length === 0
    ? [{ title: { th: '', en: '' }, direction: decided(direction, code) }]
    : parts.map(({ title, direction: own }) => ({
        title,
        direction: decided(own ?? direction, code),
      }))

/** Answers cannot be counted where nobody says which end of the scale is good. */
function decided(direction: Question['direction'], code: string): AskedPart['direction'] {
  if (direction === 'mixed') throw new Error(`a part of ${code} has no direction`)
  return direction
}

/** The options in the order of what they score, which is even from nothing to all. */
const scaleOf = ({ id, options }: Framework['scales'][number]): AskedScale => ({
  id,
  options: options.toSorted((one, other) => one.score - other.score).map(({ label }) => label),
})

/** How a questionnaire is put together while it is a draft: parts added, taken away and moved. */
import type { Bilingual } from '../basics/bilingual.ts'
import type {
  AskedPart,
  AskedQuestion,
  AskedScale,
  AskedSection,
  Questionnaire,
} from './questionnaire.ts'

/** The most that a questionnaire holds: more is answered by nobody. */
export const most = { sections: 12, questions: 60, parts: 10, scales: 8, options: 7, words: 500 }

const unsaid: Bilingual = { th: '', en: '' }
const unasked: AskedPart = { title: unsaid, direction: 'positive' }

/** What a button of the editor asks for, at the place it names: a section, a question, a part or a scale, from 0. */
export interface Edit {
  readonly act: 'add' | 'drop' | 'up' | 'down'
  readonly of: 'section' | 'question' | 'part' | 'scale'
  readonly at: readonly number[]
}

/** Reads the value of a button, such as "up-question-0-2"; null for what is no edit. */
export function readEdit(text: string): Edit | null {
  const [, act, of, at = ''] =
    /^(add|drop|up|down)-(section|question|part|scale)((?:-\d{1,2}){0,3})$/.exec(text) ?? []
  if (!act || !of) return null
  return {
    ...{ act: act as Edit['act'], of: of as Edit['of'] },
    at: at.split('-').slice(1).map(Number),
  }
}

/** A questionnaire after an edit, and where it took place; the same where there is no such place or enough already. */
export function edited(
  questionnaire: Questionnaire,
  { act, of, at }: Edit,
  readyScales: readonly AskedScale[],
): Questionnaire {
  const [s = 0, q = 0, p = 0] = at
  const { sections, scales } = questionnaire
  const withSections = (next: readonly AskedSection[]) => ({ ...questionnaire, sections: next })
  const inSection = (change: (questions: readonly AskedQuestion[]) => readonly AskedQuestion[]) =>
    withSections(
      sections.map((section, no) =>
        no === s ? { ...section, questions: change(section.questions) } : section,
      ),
    )
  const inQuestion = (change: (parts: readonly AskedPart[]) => readonly AskedPart[]) =>
    inSection((questions) =>
      questions.map((question, no) =>
        no === q ? { ...question, parts: change(question.parts) } : question,
      ),
    )
  if (of === 'scale') {
    const isAsked = questionsIn(questionnaire).some(({ scale }) => scale === scales[s]?.id)
    if (act === 'drop')
      return isAsked ? questionnaire : { ...questionnaire, scales: without(scales, s) }
    const ready = act === 'add' ? readyScales[s] : undefined
    const isThere = scales.some(({ id }) => id === ready?.id)
    return ready && !isThere && scales.length < most.scales
      ? { ...questionnaire, scales: [...scales, ready] }
      : questionnaire
  }
  if (of === 'section') {
    if (act === 'drop') return withSections(without(sections, s))
    if (act !== 'add') return withSections(moved(sections, s, act))
    if (sections.length >= most.sections || isFull(questionnaire)) return questionnaire
    const section = { title: unsaid, indicator: null, questions: [newQuestion(questionnaire)] }
    return withSections([...sections, section])
  }
  if (of === 'question') {
    if (act === 'drop') return inSection((questions) => without(questions, q))
    if (act !== 'add') return withSections(movedQuestion(sections, s, q, act))
    return isFull(questionnaire)
      ? questionnaire
      : inSection((questions) => [...questions, newQuestion(questionnaire)])
  }
  if (act === 'drop') return inQuestion((parts) => (parts.length > 1 ? without(parts, p) : parts))
  if (act !== 'add') return inQuestion((parts) => moved(parts, p, act))
  return inQuestion((parts) => (parts.length < most.parts ? [...parts, unasked] : parts))
}

const without = <Each>(all: readonly Each[], at: number): readonly Each[] =>
  all.filter((_, no) => no !== at)

function moved<Each>(all: readonly Each[], at: number, act: 'up' | 'down'): readonly Each[] {
  const to = act === 'up' ? at - 1 : at + 1
  const [one, other] = [all[at], all[to]]
  if (one === undefined || other === undefined) return all
  return all.map((each, no) => (no === at ? other : no === to ? one : each))
}

/** A question goes past its neighbour, or over the edge of its section into the next one. */
function movedQuestion(
  sections: readonly AskedSection[],
  s: number,
  q: number,
  act: 'up' | 'down',
): readonly AskedSection[] {
  const questions = sections[s]?.questions ?? []
  const question = questions[q]
  const to = act === 'up' ? s - 1 : s + 1
  const isAtEdge = act === 'up' ? q === 0 : q === questions.length - 1
  if (!question || (isAtEdge && !sections[to])) return sections
  return sections.map((section, no) => {
    if (no === s)
      return {
        ...section,
        questions: isAtEdge ? without(questions, q) : moved(questions, q, act),
      }
    if (no !== to || !isAtEdge) return section
    const there = section.questions
    return { ...section, questions: act === 'up' ? [...there, question] : [question, ...there] }
  })
}

const questionsIn = ({ sections }: Questionnaire) => sections.flatMap(({ questions }) => questions)
const isFull = (questionnaire: Questionnaire) => questionsIn(questionnaire).length >= most.questions

/** A question without words, of the scale that is asked with most, under a code that no other has. */
function newQuestion(questionnaire: Questionnaire): AskedQuestion {
  const questions = questionsIn(questionnaire)
  const last = questions.at(-1)
  return {
    code: nextCode(questions.map(({ code }) => code)),
    title: unsaid,
    scale: last?.scale ?? questionnaire.scales[0]?.id ?? '',
    parts: [unasked],
    mayNotKnow: true,
  }
}

/** The first code of ours that none of these is: S1, S2 and so on. */
export function nextCode(taken: readonly string[]): string {
  for (let no = 1; ; no += 1) if (!taken.includes(`S${no}`)) return `S${no}`
}

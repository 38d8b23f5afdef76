import type { Bilingual } from '../basics/bilingual.ts'
import { plainWords } from '../basics/plain-words.ts'
import { type Typed, typedFrom, typedIn, type Wrong } from '../platform/form.ts'
import { most, nextCode } from './editing.ts'
import { fieldsOf, type WrongQuestions } from './field-names.ts'
import type { AskedQuestion, AskedScale, AskedSection, Questionnaire } from './questionnaire.ts'

/** How many of something stand in a form, which has a field for each from 0 on. */
const countIn = (typed: Typed, field: (no: number) => string, limit: number): number => {
  let count = 0
  while (count < limit && typed[`${field(count)}.th`] !== undefined) count += 1
  return count
}
const upTo = (count: number) => Array.from({ length: count }, (_, no) => no)

/** Reads a questionnaire as it stands in the editor, finished or not. Where it came from is kept. */
export function readQuestions(typed: Typed, source: Questionnaire['source']): Questionnaire {
  const both = (field: string): Bilingual => ({
    th: plainWords(typedIn(typed, `${field}.th`)),
    en: plainWords(typedIn(typed, `${field}.en`)),
  })
  const scales = upTo(countIn(typed, fieldsOf.scale, most.scales)).map((no) =>
    scaleIn(typed, fieldsOf.scale(no)),
  )
  const codes: string[] = []
  const codeIn = (field: string): string => {
    const said = typedIn(typed, `${field}.code`)
    const isOurs = /^[A-Z][0-9]{1,3}$/.test(said) && !codes.includes(said)
    const code = isOurs ? said : nextCode(codes)
    codes.push(code)
    return code
  }
  const questionIn = (s: number, q: number): AskedQuestion => {
    const field = fieldsOf.question(s, q)
    const parts = countIn(typed, (p) => fieldsOf.part(s, q, p), most.parts)
    const scale = typedIn(typed, `${field}.scale`)
    return {
      ...{ code: codeIn(field), title: both(field) },
      scale: scales.find(({ id }) => id === scale)?.id ?? scales[0]?.id ?? '',
      parts: upTo(Math.max(1, parts)).map((p) => ({
        title: both(fieldsOf.part(s, q, p)),
        direction:
          typedIn(typed, `${fieldsOf.part(s, q, p)}.direction`) === 'negative'
            ? 'negative'
            : 'positive',
      })),
      mayNotKnow: typedIn(typed, `${field}.unknown`) === 'yes',
    }
  }
  const sections = upTo(countIn(typed, fieldsOf.section, most.sections)).map((s): AskedSection => {
    const indicator = typedIn(typed, `${fieldsOf.section(s)}.indicator`)
    return {
      title: both(fieldsOf.section(s)),
      indicator: /^[1-9]\d?$/.test(indicator) ? Number(indicator) : null,
      questions: upTo(countIn(typed, (q) => fieldsOf.question(s, q), most.questions)).map((q) =>
        questionIn(s, q),
      ),
    }
  })
  return { source, scales, sections, asksComment: typedIn(typed, 'comment') === 'yes' }
}

/** The options of a scale, one a line; a line of English fits the Thai one beside it. */
function scaleIn(typed: Typed, field: string): AskedScale {
  const lines = (language: string) =>
    typedIn(typed, `${field}.${language}`)
      .split('\n')
      .map(plainWords)
      .filter((line) => line !== '')
      .slice(0, most.options + 1)
  const english = lines('en')
  const id = typedIn(typed, `${field}.id`)
  return {
    id: /^[a-z0-9-]{1,40}$/.test(id) ? id : field,
    options: lines('th').map((th, no) => ({ th, en: english[no] ?? '' })),
  }
}

/** What is to be mended before a questionnaire can be kept. */
export function wrongIn(
  { sections, scales }: Questionnaire,
  typed: Typed,
): readonly Wrong<WrongQuestions>[] {
  const wrong: Wrong<WrongQuestions>[] = []
  const words = (field: string, { th, en }: Bilingual, missing: WrongQuestions | null) => {
    if (th === '' && missing) wrong.push({ field: `${field}.th`, code: missing })
    for (const [language, text] of [
      ['th', th],
      ['en', en],
    ])
      if ([...(text ?? '')].length > most.words)
        wrong.push({ field: `${field}.${language}`, code: 'text-too-long' })
  }
  for (const [s, section] of sections.entries()) {
    words(fieldsOf.section(s), section.title, 'title-missing')
    if (section.questions.length === 0)
      wrong.push({ field: `${fieldsOf.section(s)}.th`, code: 'section-empty' })
    for (const [q, question] of section.questions.entries()) {
      words(fieldsOf.question(s, q), question.title, 'question-missing')
      if (!scales.some(({ id }) => id === question.scale))
        wrong.push({ field: `${fieldsOf.question(s, q)}.scale`, code: 'scale-missing' })
      const missing = question.parts.length > 1 ? 'part-missing' : null
      for (const [p, part] of question.parts.entries())
        words(fieldsOf.part(s, q, p), part.title, missing)
    }
  }
  if (sections.flatMap(({ questions }) => questions).length > most.questions)
    wrong.push({ field: 's0.th', code: 'too-many' })
  for (const [no, { options }] of scales.entries()) {
    const field = fieldsOf.scale(no)
    if (options.length < 2) wrong.push({ field: `${field}.th`, code: 'options-few' })
    if (options.length > most.options) wrong.push({ field: `${field}.th`, code: 'options-many' })
    const english = typedIn(typed, `${field}.en`)
      .split('\n')
      .filter((line) => line.trim() !== '').length
    if (english > 0 && english !== options.length)
      wrong.push({ field: `${field}.en`, code: 'options-differ' })
    for (const option of options) words(field, option, null)
  }
  return wrong
}

/** A questionnaire as its editor shows it. */
export function questionsTyped({ sections, scales, asksComment }: Questionnaire): Typed {
  const values: Record<string, string> = { comment: asksComment ? 'yes' : '' }
  const both = (field: string, { th, en }: Bilingual) => {
    values[`${field}.th`] = th
    values[`${field}.en`] = en
  }
  for (const [s, section] of sections.entries()) {
    both(fieldsOf.section(s), section.title)
    values[`${fieldsOf.section(s)}.indicator`] = String(section.indicator ?? '')
    for (const [q, question] of section.questions.entries()) {
      const field = fieldsOf.question(s, q)
      both(field, question.title)
      values[`${field}.code`] = question.code
      values[`${field}.scale`] = question.scale
      values[`${field}.unknown`] = question.mayNotKnow ? 'yes' : ''
      for (const [p, part] of question.parts.entries()) {
        both(fieldsOf.part(s, q, p), part.title)
        values[`${fieldsOf.part(s, q, p)}.direction`] = part.direction
      }
    }
  }
  for (const [no, { id, options }] of scales.entries()) {
    values[`${fieldsOf.scale(no)}.id`] = id
    for (const language of ['th', 'en'] as const)
      values[`${fieldsOf.scale(no)}.${language}`] = options
        .map((option) => option[language])
        .join('\n')
  }
  return typedFrom(values)
}

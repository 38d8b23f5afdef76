import type { Line } from '../../basics/document.ts'
import { withMarker } from '../../basics/document.ts'
import { instrumentOfAll } from '../../basics/item-code.ts'
import { mendText } from '../../basics/thai-text.ts'
import type { Measure, Responsible } from '../measure.ts'
import { listLines, outcomeLines, questionLines, responsibleLines } from './cell-lines.ts'
import { isNothing, type Tidy } from './cell-words.ts'
import { readItems } from './paper-list.ts'
import { isOfPaper, readOutcome } from './read-outcome.ts'
import { readQuestion } from './read-question.ts'
import { readResponsible } from './read-responsible.ts'

/** The words of a measure that stand in cells of the official table. */
type Words = Pick<
  Measure,
  | 'instrument'
  | 'indicator'
  | 'codes'
  | 'subject'
  | 'parts'
  | 'measures'
  | 'responsible'
  | 'steps'
  | 'followUp'
>
type Said = Pick<Measure, 'statement' | 'outcome' | 'evidence'>

/**
 * A measure's words as the paper will give them back: each is laid out as the official table prints
 * it and read as the importer reads it. Whatever somebody types goes through here before it is kept,
 * so that our own papers, read again, are the same plan. `tidy` is trimming where the words are mended.
 */
export function settledWords(words: Words, tidy: Tidy = mend): Words {
  const question = settledQuestion(words, tidy)
  return {
    instrument: words.instrument ?? instrumentOfAll(question.codes),
    indicator: isNothing(words.indicator) ? '' : withoutEmptyLines(tidy(words.indicator)),
    ...question,
    measures: settledList(words.measures, tidy),
    responsible: settledResponsible(words.responsible, tidy),
    steps: settledList(words.steps, tidy),
    followUp: settledList(words.followUp, tidy),
  }
}

/** The same for what a report of progress says. */
export const settledProgress = ({ statement, outcome, evidence }: Said, tidy: Tidy = mend): Said =>
  settled<Said>({ statement, outcome, evidence: evidence.flatMap(ownLines) }, (said) => {
    // Alone on its line it would be read as the line that the paper itself adds.
    const ofPaper = said.statement.split('\n').filter(isOfPaper)
    const rest = said.statement.split('\n').filter((line) => !isOfPaper(line))
    const lines = outcomeLines({
      statement: rest.join('\n'),
      outcome: [...ofPaper, ...said.outcome.flatMap(paperLinesApart)],
    })
    const proofs = said.evidence.map((text) => ({ text: `หลักฐาน: ${text}` }))
    const read = readOutcome(textOf([...lines, ...proofs]), tidy)
    return { statement: read.statement, outcome: read.outcome, evidence: read.evidence }
  })

/** Who is responsible, several units typed as one ("กองคลัง/กองช่าง") taken apart. */
export const settledResponsible = (responsible: Responsible, tidy: Tidy = mend): Responsible =>
  settled(responsible, (one) => readResponsible(textOf(responsibleLines(one)), tidy))

function settledList(texts: readonly string[], tidy: Tidy): readonly string[] {
  // Several are counted, one a line, and come back as they are; so does one that has no sign of a list.
  const isPlain = texts.length === 1 ? !mayBeList.test(texts[0] ?? '') : !texts.some(isBroken)
  if (!isPlain) return settled(texts, (some) => readItems(textOf(listLines(some)), tidy))
  const said = texts.map(tidy).filter((text) => text !== '')
  return said.length === texts.length ? said : settledList(said, tidy)
}

const isBroken = (text: string) => text.includes('\n')
const mayBeList = /[^\p{L}\p{M} ]/u

const settledQuestion = (
  { codes, subject, parts }: Pick<Words, 'codes' | 'subject' | 'parts'>,
  tidy: Tidy,
) =>
  settled({ codes, subject, parts }, (one) =>
    readQuestion(textOf(questionLines(one)), tidy, () => []),
  )

/** An item in whose later lines stands one that the paper would take for its own, which becomes an item. */
const paperLinesApart = (item: string): readonly string[] => {
  const lines = item.split('\n')
  const at = lines.findIndex((line, place) => place > 0 && isOfPaper(line))
  if (at < 0) return [item]
  const [own = '', ...after] = lines.slice(at)
  const rest = after.length > 0 ? paperLinesApart(after.join('\n')) : []
  return [lines.slice(0, at).join('\n'), own, ...rest]
}

const mend: Tidy = (text) => mendText(text).trim()
/** An empty line says nothing, and Word does not give it back. */
const withoutEmptyLines = (text: string) => ownLines(text).join('\n')
const ownLines = (text: string) => text.split('\n').filter((line) => line.trim() !== '')
const textOf = (lines: readonly Line[]) => lines.map(withMarker).join('\n')

/** Far more rounds than any words were seen to need; most stand still at the first. */
const mostRounds = 20

/** What comes of reading again and again, until a reading changes nothing. */
function settled<Value>(value: Value, again: (value: Value) => Value, rounds = mostRounds): Value {
  const next = again(value)
  return rounds === 1 || JSON.stringify(next) === JSON.stringify(value)
    ? next
    : settled(next, again, rounds - 1)
}

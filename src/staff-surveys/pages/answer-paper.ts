import type { Block, Cell, Document, Line, Table } from '../../basics/document.ts'
import { inWords } from '../../surveys/form-messages.ts'
import { type AskedPlace, placesOf } from '../../surveys/questionnaire.ts'
import { staffPaperWords } from '../paper-messages.ts'
import {
  column,
  heading,
  paragraph,
  type StaffPaperFacts,
  said,
  staffPaperOf,
} from './paper-facts.ts'

const blank = '\u00a0'

/** All questions on paper, for whoever answers without a device; the slip goes inside. */
export function answerPaper(facts: StaffPaperFacts): Document {
  const { language, questionnaire } = facts
  const words = staffPaperWords[language].form
  const places = placesOf(questionnaire)
  return staffPaperOf(facts, words.title, [
    paragraph(words.lead),
    paragraph(words.sees),
    ...(facts.isUnverified ? [paragraph(words.unverified)] : []),
    ...questionnaire.sections.flatMap((section): Block[] => [
      heading(inWords(section.title, language)),
      ...runsOf(places.filter((place) => place.section === section)).map((run) =>
        questionsOf(run, places, facts),
      ),
    ]),
    ...(facts.asksWords ? [room(words.words, 6)] : []),
    // As high as a folded slip.
    room(words.staple, 13),
  ])
}

/** A box with words above, and so many empty lines. */
const room = (text: string, lines: number): Table => ({
  ...{ kind: 'table', caption: text },
  columns: [column('room', text, 1)],
  rows: [[said(Array.from({ length: lines }, () => blank).join('\n'))]],
})

/** Neighbours that are answered on the same scale, and alike as to not knowing. */
function runsOf(places: readonly AskedPlace[]): AskedPlace[][] {
  const runs: AskedPlace[][] = []
  for (const place of places) {
    const last = runs.at(-1)?.at(-1)
    const { scale, mayNotKnow } = place.question
    if (last && last.question.scale === scale && last.question.mayNotKnow === mayNotKnow)
      runs.at(-1)?.push(place)
    else runs.push([place])
  }
  return runs
}

function questionsOf(
  run: readonly AskedPlace[],
  places: readonly AskedPlace[],
  { language }: StaffPaperFacts,
): Table {
  const { columns } = staffPaperWords[language].form
  const [first] = run
  const options = (first?.options ?? []).map((option) => inWords(option, language))
  const ticks = first?.question.mayNotKnow ? [...options, columns.notKnown] : options
  return {
    ...{ kind: 'table', caption: columns.question },
    columns: [
      column('question', columns.question, 11),
      ...ticks.map((title, at) => ({
        ...column(`tick-${at}`, title, 1.9),
        align: 'center' as const,
      })),
    ],
    rows: run.map((place): Cell[] => [
      { kind: 'text', lines: linesAbout(place, places, language) },
      ...ticks.map(() => said(blank)),
    ]),
  }
}

/** The question where a place is its first, and the part. */
function linesAbout(
  { question, part, partNo }: AskedPlace,
  places: readonly AskedPlace[],
  language: StaffPaperFacts['language'],
): Line[] {
  const { reversed } = staffPaperWords[language].form
  const no = new Set(places.map((each) => each.question))
  const number = [...no].indexOf(question) + 1
  const bad = part.direction === 'negative' ? ` ${reversed}` : ''
  const called = inWords(part.title, language)
  const title = `${number}. ${inWords(question.title, language)}`
  if (called === '') return [{ text: title + bad, strong: true }]
  const itself = { text: called + bad, marker: '–' }
  return partNo === 0 ? [{ text: title, strong: true }, itself] : [itself]
}

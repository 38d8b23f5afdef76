import type { RawPaper } from '../basics/raw-paper.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'
import { mendText } from '../basics/thai-text.ts'
import type { Framework } from '../frameworks/framework.ts'
import { indicatorsOf, inOrder, keyOf, type ScoreKey, type Scores } from './official-scores.ts'
import { readScore, type Score, type ScoreTrouble, scoreText } from './score.ts'
import { type Label, labelsIn } from './score-label.ts'

/** A line of a paste or a file that gave no score, and why. */
export interface UnreadLine {
  readonly text: string
  readonly why:
    | 'not-understood'
    | 'no-score'
    | 'no-label'
    | 'sub-indicator'
    | 'said-twice'
    | 'score-out-of-range'
    /** The first of the lines after the most that are read. */
    | 'too-many-lines'
}

/** The scores a text or a file says, and every line of it that was not used. */
export interface ReadScores {
  readonly scores: Scores
  readonly unread: readonly UnreadLine[]
}

/** Reads what was pasted: two columns from Excel, or the words of the result page of ITAS. */
export const readPastedScores = (text: string, framework: Framework): ReadScores =>
  readRows(
    text.split(/\r\n?|\n/).map((line) => line.split('\t')),
    framework,
  )

/** Reads the scores of a file of any kind that gives rows. */
export const readScoresOf = (paper: RawPaper, framework: Framework): ReadScores =>
  readRows(
    paper.blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? block.text.split('\n').map((line) => line.split('\t'))
        : block.rows.map((row) =>
            row.flatMap(({ text, covered }) => (covered ? [] : [text.replaceAll('\n', ' ')])),
          ),
    ),
    framework,
  )

/** The scores as two columns, as they can be pasted again: what each is of, a tab, the score. */
export const printScores = (scores: Scores, names: (key: ScoreKey) => string): string =>
  [...scores].map(([key, value]) => `${names(key)}\t${scoreText(value)}`).join('\n')

/** Lines that are read of a paste or a file: the fullest result page has some hundred. */
const mostLines = 2_000

function readRows(all: readonly (readonly string[])[], framework: Framework): ReadScores {
  const lines = all
    .slice(0, mostLines)
    .map((row) =>
      row.map((cell) => toArabicDigits(mendText(cell)).trim()).filter((cell) => cell !== ''),
    )
    .filter((row) => row.length > 0)
  const column = tenNumbers(lines, framework)
  if (column) return { scores: column, unread: [] }
  const taking = takingOf()
  for (const row of lines)
    for (const said of saidIn(row, framework)) taking.take(row.join(' '), said)
  const { scores, unread } = taking.end()
  const [next] = all.slice(mostLines)
  const rest = next ? [{ text: next.join(' '), why: 'too-many-lines' as const }] : []
  return { scores: inOrder(framework, scores), unread: [...unread, ...rest] }
}

/** Takes what lines say one by one; a name may wait for its score, which web pages put on the next line. */
function takingOf() {
  const scores = new Map<ScoreKey, Score>()
  const unread: UnreadLine[] = []
  const waiting: { key: ScoreKey; text: string }[] = []
  const stopWaiting = () => {
    for (const { text } of waiting.splice(0)) unread.push({ text, why: 'no-score' })
  }
  const give = (key: ScoreKey, value: Score, text: string) => {
    const before = scores.get(key)
    if (before === undefined) scores.set(key, value)
    else if (before !== value) unread.push({ text, why: 'said-twice' })
  }
  return {
    take(text: string, { key, score, isBare, why }: Said): void {
      const [first] = isBare ? waiting.splice(0) : []
      stopWaiting()
      if (first && score !== null) give(first.key, score, text)
      else if (key === null || why !== null) unread.push({ text, why: why ?? 'not-understood' })
      else if (score === null) waiting.push({ key, text })
      else give(key, score, text)
    },
    end() {
      stopWaiting()
      return { scores, unread }
    },
  }
}

interface Said {
  readonly key: ScoreKey | null
  readonly score: Score | null
  /** A number that stands alone in its line. */
  readonly isBare: boolean
  readonly why: UnreadLine['why'] | null
}

/** What one row says: usually one thing, sometimes several ("IIT 75.40 EIT 80.35 OIT 100"). */
function saidIn(row: readonly string[], framework: Framework): readonly Said[] {
  const text = row.join(' ')
  const bare = readScore(text)
  if (bare.ok) return [{ key: null, score: bare.value, isBare: true, why: 'no-label' }]
  const asTable = saidInCells(row, framework)
  if (asTable) return [asTable]
  const labels = labelsIn(text, framework)
  if (labels.length === 0) {
    return [{ key: null, score: null, isBare: false, why: 'not-understood' }]
  }
  const pieces = labels.map((label, at) => text.slice(label.end, labels[at + 1]?.at ?? text.length))
  if (labels.length > 1 && pieces.every((piece) => lastNumber(piece) !== null))
    return labels.map((label, at) => saidAs(label, lastNumber(pieces[at] ?? '')))
  const [first] = labels
  return first ? [saidAs(first, lastNumber(text.slice(first.end)))] : []
}

/** A row of a table: a cell that names something, and the last number after it. */
function saidInCells(row: readonly string[], framework: Framework): Said | null {
  if (row.length < 2) return null
  const isNumber = (cell: string) => /^[-−–]?\d+(?:[.,]\d+)?\s*%?$/.test(cell)
  const at = row.findIndex((cell) => !isNumber(cell) && labelsIn(cell, framework).length > 0)
  const label = at < 0 ? undefined : labelsIn(row[at] ?? '', framework)[0]
  if (!label) return null
  const numbers = row.slice(at + 1).filter(isNumber)
  return saidAs(label, numbers.findLast((cell) => /[.,]\d/.test(cell)) ?? numbers.at(-1) ?? null)
}

function saidAs({ key }: Label, typed: string | null): Said {
  const read = typed === null ? null : readScore(typed)
  const trouble: ScoreTrouble | null = read && !read.ok ? read.reason : null
  return {
    ...{ key, isBare: false, score: read?.ok ? read.value : null },
    why: key === null ? 'sub-indicator' : trouble === null ? null : 'score-out-of-range',
  }
}

/** The last number of a line of words; one with decimals before one without, which may count something. */
function lastNumber(text: string): string | null {
  const found = [...text.matchAll(/(?<![\d.,/])[-−]?\d+(?:[.,]\d+)?(?![\d/])/gu)].map(
    ([typed]) => typed,
  )
  return found.findLast((typed) => /[.,]\d/.test(typed)) ?? found.at(-1) ?? null
}

/** A column of as many numbers as there are indicators, and nothing else: those of the indicators in order. */
function tenNumbers(lines: readonly (readonly string[])[], framework: Framework): Scores | null {
  const indicators = indicatorsOf(framework)
  if (lines.length !== indicators.length) return null
  const found = new Map<ScoreKey, Score>()
  for (const [at, row] of lines.entries()) {
    const read = readScore(row.join(' '))
    const indicator = indicators[at]
    if (!read.ok || !indicator) return null
    found.set(keyOf(indicator), read.value)
  }
  return found
}

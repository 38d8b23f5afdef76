import type { Block, Column, Line, Paragraph, Table } from '../basics/document.ts'
import { compared, type Fraction, fraction, minus, toTwoDecimals } from '../basics/fraction.ts'
import type { Framework, Indicator } from '../frameworks/framework.ts'
import { passMark } from '../frameworks/grading.ts'
import type { AnsweredPoint, Answering } from './coverage.ts'
import { type Level, levelOf } from './level.ts'
import { indicatorsOf, keyOf, type Scores } from './official-scores.ts'
import { scoreText } from './score.ts'
import { weightedTotal } from './shares.ts'
import { costsOf, lostIn, type WeakPoint } from './weak-points.ts'

/** The words of the analysis; the messages of the slice have them in each language. */
export interface AnalysisWords {
  readonly heading: (resultYear: number) => string
  readonly overall: (total: string, lost: string) => string
  readonly overallUnknown: string
  readonly level: (level: Level) => string
  readonly columns: {
    readonly indicator: string
    readonly score: string
    readonly lost: string
    readonly point: string
    readonly practice: string
  }
  readonly scoresCaption: string
  readonly faults: (mark: number) => string
  readonly develop: (mark: number) => string
  readonly none: string
  readonly practice: (planYear: number) => string
  readonly pointName: (point: WeakPoint) => string
  readonly pointLine: (name: string, score: string, lost: string) => string
  readonly measure: (title: string) => string
  readonly later: (reason: string) => string
  readonly undecided: string
  readonly unverifiedWording: (codes: string) => string
  readonly indicatorName: (indicator: Indicator) => string
}

/** What an analysis is made of: a result, and what the plan after it does about its weak points. */
export interface ToAnalyse<One extends Answering> {
  /** The framework whose result it is. */
  readonly framework: Framework
  readonly planYear: number
  readonly scores: Scores
  /** The weak points the plan answers, weakest first. */
  readonly answered: readonly AnsweredPoint<One>[]
  readonly titleOf: (measure: One) => string
}

/**
 * The analysis of last year's result, as the plan of measures has to open: the result, the faults to mend
 * at once, the points to develop, and how the analysis is put into practice. Every sentence follows from
 * the numbers.
 * @source domain.md 3.4: what O42 (a) of 2566 asks for, and its successors.
 */
export function analysisOf<One extends Answering>(
  { framework, planYear, scores, answered, titleOf }: ToAnalyse<One>,
  words: AnalysisWords,
): readonly Block[] {
  const mark = passMark(framework) ?? 0
  const isFault = ({ point }: AnsweredPoint<One>) => compared(point.score, fraction(mark)) < 0
  const lines = (points: readonly AnsweredPoint<One>[]): readonly Block[] =>
    points.length === 0
      ? [paragraph(words.none)]
      : points.map(({ point }, at) =>
          paragraph(
            `${at + 1}. ${words.pointLine(
              words.pointName(point),
              toTwoDecimals(point.score),
              toTwoDecimals(point.cost),
            )}`,
          ),
        )
  const level = levelOf(framework, scores)
  const unsure = answered.flatMap(({ point }) =>
    point.code && point.confidence === 'unverified' ? [point.code] : [],
  )
  return [
    heading(2, words.heading(framework.fiscalYear)),
    paragraph(overallLine(framework, scores, words)),
    ...(level ? [paragraph(words.level(level))] : []),
    scoreTable(framework, scores, words),
    heading(3, words.faults(mark)),
    ...lines(answered.filter(isFault)),
    heading(3, words.develop(mark)),
    ...lines(answered.filter((each) => !isFault(each))),
    heading(3, words.practice(planYear)),
    answered.length === 0
      ? paragraph(words.none)
      : practiceTable(answered, titleOf, planYear, words),
    ...(unsure.length > 0 ? [paragraph(words.unverifiedWording(unsure.join(', ')))] : []),
  ]
}

function overallLine(framework: Framework, scores: Scores, words: AnalysisWords): string {
  const said = scores.get('total')
  const total: Fraction | null =
    said === undefined ? weightedTotal(framework, scores) : fraction(said, 100)
  if (total === null) return words.overallUnknown
  return words.overall(toTwoDecimals(total), toTwoDecimals(minus(fraction(100), total)))
}

/** The ten indicators with their scores and the points of the total each lost. */
function scoreTable(framework: Framework, scores: Scores, words: AnalysisWords): Table {
  const { points } = costsOf(framework, scores)
  return {
    kind: 'table',
    caption: words.scoresCaption,
    columns: [
      column('indicator', words.columns.indicator, 6, 'start'),
      column('score', words.columns.score, 1.5, 'end'),
      column('lost', words.columns.lost, 1.5, 'end'),
    ],
    rows: indicatorsOf(framework).map((indicator) => {
      const mine = points.filter((point) => point.indicator === indicator)
      const score = scores.get(keyOf(indicator))
      return [
        cell(words.indicatorName(indicator)),
        cell(score === undefined ? '-' : scoreText(score)),
        cell(mine.length === 0 ? '-' : toTwoDecimals(lostIn(mine))),
      ]
    }),
  }
}

/** Each weak point beside the measures that answer it, or the reason why there is none this year. */
const practiceTable = <One extends Answering>(
  answered: readonly AnsweredPoint<One>[],
  titleOf: (measure: One) => string,
  planYear: number,
  words: AnalysisWords,
): Table => ({
  kind: 'table',
  caption: words.practice(planYear),
  columns: [
    column('point', words.columns.point, 4, 'start'),
    column('practice', words.columns.practice, 5, 'start'),
  ],
  rows: answered.map(({ point, measures, later }) => [
    cell(words.pointName(point)),
    cell(
      ...measures.map((measure) => words.measure(titleOf(measure))),
      ...(measures.length === 0 ? [later ? words.later(later.reason) : words.undecided] : []),
    ),
  ]),
})

const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, lines: [text] })
const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text })
const cell = (...texts: readonly string[]) => ({
  kind: 'text' as const,
  lines: texts.map((text): Line => ({ text })),
})
const column = (id: string, title: string, width: number, align: Column['align']): Column => ({
  ...{ id, title, width, align, holds: 'text' },
})

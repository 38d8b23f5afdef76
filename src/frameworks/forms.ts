import { z } from 'zod'
import { instruments } from '../basics/instrument.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { type PlainDate, readPlainDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { type FrameworkProblem, problemsOf } from './consistency.ts'
import { relations } from './framework.ts'

const words = z.string().trim().min(1)
const mark = words
const sources = z.array(words)
const bilingual = z.strictObject({ th: words, en: words })
const code = z.custom<ItemCode>(
  (typed) => typeof typed === 'string' && /^[IEO][1-9]\d*$/.test(typed),
  { error: 'expected a code such as I26, E9 or O38' },
)
const day = z.custom<PlainDate>((typed) => typeof typed === 'string' && readPlainDate(typed).ok, {
  error: 'expected a day such as 2022-10-01',
})
const score = z.number().min(0).max(100)
const count = z.int().positive()

const scale = z.strictObject({
  id: words,
  name: bilingual,
  options: z.array(z.strictObject({ value: z.int(), label: bilingual, score })).min(2),
  reverse: words.exactOptional(),
  exact: words.exactOptional(),
  answer: z.strictObject({ agency: z.array(words), assessor: z.array(words) }).exactOptional(),
  confidence: mark,
  source: sources,
  note: words.exactOptional(),
})

const direction = z.enum(['positive', 'negative', 'mixed'])
const question = z.strictObject({
  code,
  title: bilingual,
  scale: words,
  direction,
  parts: z
    .array(z.strictObject({ no: count, title: bilingual, direction: direction.exactOptional() }))
    .min(1)
    .exactOptional(),
  confidence: mark,
  source: sources,
  note: words.exactOptional(),
  scaleNote: words.exactOptional(),
})

const element = z.strictObject({ id: words, th: words, en: words })
const item = z.strictObject({
  code,
  title: bilingual,
  kind: words,
  period: z.enum([
    'current-fy',
    'first-6-months-of-current-fy',
    'multi-year-covering-current-fy',
    'previous-fy',
    'standing',
  ]),
  scale: words,
  requires: z.array(element),
  localGovernmentExtra: z.array(element).exactOptional(),
  follows: code.exactOptional(),
  mayDeclareNone: z.boolean().exactOptional(),
  formats: z.array(words).exactOptional(),
  note: words.exactOptional(),
  confidence: z.strictObject({ title: mark, requires: mark }),
  source: sources,
})

const indicator = z.strictObject({
  no: count,
  name: bilingual,
  questions: z.array(question).min(1).exactOptional(),
  subIndicators: z
    .array(
      z.strictObject({
        no: z.string().regex(/^\d+\.\d+$/),
        name: bilingual,
        groupingConfidence: mark,
        pointsPerItem: z.number().positive(),
        items: z.array(item).min(1),
      }),
    )
    .min(1)
    .exactOptional(),
})

const surveyPart = z.strictObject({
  no: count,
  name: bilingual,
  confidence: mark.exactOptional(),
  source: sources.exactOptional(),
})
const instrument = z.strictObject({
  id: z.enum(instruments),
  name: bilingual,
  weight: z.number().positive().max(1),
  kind: z.enum(['survey', 'disclosure-check']),
  confidence: mark,
  source: sources,
  note: words.exactOptional(),
  questionCount: count.exactOptional(),
  questionCountAlternatives: z.array(count).exactOptional(),
  itemCount: count.exactOptional(),
  parts: z.array(surveyPart).exactOptional(),
  partWeights: z.array(z.number()).nullable().exactOptional(),
  indicators: z.array(indicator).min(1),
})

const scoring = z.strictObject({
  answerToQuestion: words,
  questionToIndicator: words,
  itemToSubIndicator: words,
  subIndicatorToIndicator: words,
  indicatorToInstrument: words,
  instrumentToTotal: words,
  rounding: words,
  oitItemScores: z.array(score),
  verifiedBy: z.array(z.strictObject({ case: words, source: words })),
  confidence: z.record(words, mark),
  testVector: z
    .strictObject({
      indicators: z.array(score).length(10),
      IIT: score,
      EIT: score,
      OIT: score,
      total: score,
      grade: words,
    })
    .exactOptional(),
})

const grade = z.strictObject({
  id: words,
  order: count,
  name: bilingual,
  pass: z.boolean(),
  minTotal: score,
  minEachInstrument: score.exactOptional(),
})
const gradesMeta = z.strictObject({
  rule: words,
  confidence: mark,
  source: sources,
  examples: z
    .array(z.strictObject({ total: score, level: words, why: words.exactOptional() }))
    .exactOptional(),
})

const minimum = z.strictObject({
  percent: score,
  floor: count,
  takeAllIfPopulationBelow: count,
  cap: count,
  capAppliesAbovePopulation: count,
})
const survey = z.strictObject({
  eligible: bilingual,
  agencyProvides: bilingual,
  minimum,
  parts: z.array(surveyPart).exactOptional(),
  partWeights: z.array(z.number()).nullable().exactOptional(),
  confidence: z.record(words, mark),
  source: sources,
})
const sampling = z.strictObject({
  IIT: survey,
  EIT: survey,
  access: z.strictObject({
    linkPattern: z.array(words),
    agencyCode: words,
    channels: z.array(words),
    anonymity: bilingual,
    confidence: mark,
    source: sources,
  }),
})

const measurePlan = z.strictObject({
  planItem: code,
  reportItem: code,
  analysesFramework: words,
  reportsFramework: words.exactOptional(),
  columns: z
    .array(
      z.strictObject({
        id: words,
        name: bilingual,
        in: z.array(code),
        type: words.exactOptional(),
        values: z.array(z.strictObject({ id: words, name: bilingual })).exactOptional(),
      }),
    )
    .exactOptional(),
  analysisTopics: z.array(z.strictObject({ no: count, name: bilingual })).exactOptional(),
  confidence: mark,
  source: sources,
  note: words.exactOptional(),
})

const crosswalk = z.strictObject({
  fromFramework: words,
  confidence: mark,
  entries: z.array(
    z.strictObject({
      from: code.nullable(),
      to: code.nullable(),
      relation: z.enum(relations),
      note: words.exactOptional(),
    }),
  ),
})

/** The one shape of every file in frameworks/. */
const frameworkFile = z.strictObject({
  schemaVersion: words,
  id: z.string().regex(/^[a-z]+(-[a-z]+)*-\d{4}$/),
  programme: words,
  variant: words,
  status: words,
  fiscalYearBE: z.int().min(2540).max(2700),
  fiscalYearCE: z.int(),
  period: z.strictObject({ from: day, to: day }),
  title: bilingual,
  note: words.exactOptional(),
  confidence: z.record(words, mark),
  warnings: z.array(words).exactOptional(),
  scales: z.array(scale).min(1),
  instruments: z.array(instrument).length(3),
  scoring,
  grades: z.array(grade).min(1),
  gradesMeta,
  sampling,
  calendar: z.array(
    z.strictObject({
      phase: words,
      name: bilingual,
      from: day.exactOptional(),
      to: day,
      confidence: mark,
      source: sources,
    }),
  ),
  roles: z.array(z.strictObject({ id: words, name: bilingual, does: bilingual, confidence: mark })),
  measurePlan,
  nationalResult: z.looseObject({ confidence: mark, source: sources }).exactOptional(),
  crosswalk: crosswalk.exactOptional(),
  variantsSeen: z.array(z.looseObject({ programme: words, name: bilingual })).exactOptional(),
  sources: z.array(z.strictObject({ id: words, url: z.url().nullable(), note: words })),
})

/** Reads a framework file: its shape first, then everything in it that must agree with something else. */
export function readFrameworkFile(
  value: unknown,
  fileName: string,
): Result<z.infer<typeof frameworkFile>, readonly FrameworkProblem[]> {
  const shape = frameworkFile.safeParse(value)
  if (!shape.success) {
    return refuse(
      shape.error.issues.map(({ path, message }) => ({
        code: 'wrong-shape',
        at: path.join('.'),
        says: { message },
      })),
    )
  }
  const problems = problemsOf(shape.data, fileName)
  return problems.length > 0 ? refuse(problems) : accept(shape.data)
}

import type { FiscalYear } from '../basics/fiscal-year.ts'
import { readFiscalYear } from '../basics/fiscal-year.ts'
import { instruments } from '../basics/instrument.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { readItemCode } from '../basics/item-code.ts'
import type { Period } from '../basics/month-range.ts'
import type { Place } from '../basics/place.ts'
import { fields } from '../basics/place.ts'
import type { PlainDate, YearMonth } from '../basics/plain-date.ts'
import { readPlainDate, readYearMonth } from '../basics/plain-date.ts'
import type { Result } from '../basics/result.ts'
import { accept, refuse } from '../basics/result.ts'
import { overlongField, overlongProgress } from '../measures/cell-length.ts'
import { isFinishDay } from '../measures/cells/finish-line.ts'
import { settledProgress, settledWords } from '../measures/cells/settled.ts'
import type { Source } from '../measures/measure.ts'
import { stages } from '../measures/measure.ts'
import type { Plan, PlannedMeasure } from '../measures/plan.ts'
import type { Imported, ImportRefusal, Words } from './imported.ts'
import type { JsonReading } from './json-reading.ts'
import { jsonReading } from './json-reading.ts'

/**
 * Reads a plan from JSON of our own: the canonical plan, or what `import --json` prints. Strict, so
 * that nothing in the file is passed over: an unknown key or a value of another kind refuses it, with
 * its path.
 */
export function readPlanJson(value: unknown): Result<Imported, ImportRefusal> {
  const json = jsonReading()
  const top = json.object(value, '', [...planKeys, ...readingKeys])
  const plan: Plan = {
    agency: agency(json, top['agency']),
    paper: json.orNull(top['paper'], 'paper', code(json)),
    answers: json.orNull(top['answers'], 'answers', code(json)),
    fiscalYear: json.orNull(top['fiscalYear'], 'fiscalYear', fiscalYear(json)),
    measures: json.list(top['measures'], 'measures', (one, path) => measure(json, one, path)),
  }
  const unread = json.listOrNone(top['unread'], 'unread', (one, path) => words(json, one, path))
  const frontMatter = json.listOrNone(top['frontMatter'], 'frontMatter', (one, path) =>
    words(json, one, path),
  )
  const [problem] = json.problems
  if (problem) return refuse({ code: 'not-a-plan', ...problem })
  return accept({
    plan,
    frontMatter,
    unread,
    inferred: [],
    columns: [],
    headings: [],
    missing: [],
  })
}

const planKeys = ['agency', 'paper', 'answers', 'fiscalYear', 'measures']

/** What `import --json` adds: words kept beside the plan, and what is worked out anew on reading. */
const readingKeys = [
  'unread',
  'frontMatter',
  'findings',
  'inferred',
  'columns',
  'headings',
  'missing',
  'file',
]

const measureKeys = [
  'no',
  'instrument',
  'indicator',
  'codes',
  'subject',
  'parts',
  'measures',
  'responsible',
  'period',
  'steps',
  'followUp',
  'stage',
  'percent',
  'statement',
  'outcome',
  'evidence',
  'finishedOn',
  'source',
]

function agency(json: JsonReading, value: unknown): Plan['agency'] {
  const { name, district, province } = json.object(value, 'agency', [
    'name',
    'district',
    'province',
  ])
  return {
    name: json.text(name, 'agency.name'),
    district: json.text(district, 'agency.district'),
    province: json.text(province, 'agency.province'),
  }
}

function measure(json: JsonReading, value: unknown, path: string): PlannedMeasure {
  const of = json.object(value, path, measureKeys)
  const texts = (key: string) =>
    json.list(of[key], `${path}.${key}`, (one, at) => json.text(one, at)).filter(saysSomething)
  const text = (key: string) => json.text(of[key], `${path}.${key}`)
  const responsible = json.object(of['responsible'], `${path}.responsible`, ['units', 'posts'])
  const names = (key: 'units' | 'posts') =>
    json
      .list(responsible[key], `${path}.responsible.${key}`, (one, at) => json.text(one, at))
      .filter(saysSomething)
  const typed: PlannedMeasure = {
    no: json.whole(of['no'], `${path}.no`),
    instrument: json.orNull(of['instrument'], `${path}.instrument`, (one, at) =>
      json.oneOf(one, at, instruments, 'instrument'),
    ),
    indicator: text('indicator'),
    codes: json.list(of['codes'], `${path}.codes`, code(json)),
    subject: text('subject'),
    parts: texts('parts'),
    measures: texts('measures'),
    responsible: { units: names('units'), posts: names('posts') },
    period: json.orNull(of['period'], `${path}.period`, (one, at) => period(json, one, at)),
    steps: texts('steps'),
    followUp: texts('followUp'),
    stage: json.oneOf(of['stage'], `${path}.stage`, stages, 'stage'),
    percent: json.orNull(of['percent'], `${path}.percent`, json.percent),
    statement: of['statement'] === undefined ? '' : text('statement'),
    outcome: texts('outcome'),
    evidence: of['evidence'] === undefined ? [] : texts('evidence'),
  }
  const finished = of['finishedOn'] === undefined ? null : finishedOn(json, of, path)
  const read = { ...typed, ...settledWords(typed), ...settledProgress(typed), ...finished }
  const long = overlongField(read) ?? overlongProgress(read)
  if (long) json.tooLong(`${path}.${long}`)
  return of['source'] === undefined
    ? read
    : { ...read, source: source(json, of['source'], `${path}.source`) }
}

/** The day it was finished, which only what is done has. */
const finishedOn = (json: JsonReading, of: Readonly<Record<string, unknown>>, path: string) => ({
  finishedOn: json.read(
    of['finishedOn'],
    `${path}.finishedOn`,
    'day-of-done',
    '' as PlainDate,
    (text) => {
      const read = readPlainDate(text)
      return of['stage'] === 'done' && read.ok && read.value === text && isFinishDay(read.value)
        ? read.value
        : null
    },
  ),
})

/** An item without a word would be a number with nothing behind it on paper. */
const saysSomething = (text: string) => text.trim() !== ''

function period(json: JsonReading, value: unknown, path: string): Period {
  const { from, to, printed } = json.object(value, path, ['from', 'to', 'printed'])
  return {
    from: json.orNull(from, `${path}.from`, month(json)),
    to: json.orNull(to, `${path}.to`, month(json)),
    printed: json.text(printed, `${path}.printed`),
  }
}

const code = (json: JsonReading) => (value: unknown, path: string) =>
  json.read(value, path, 'item-code', 'I1' as ItemCode, (text) => {
    const read = readItemCode(text)
    return read.ok && read.value === text ? read.value : null
  })

const month = (json: JsonReading) => (value: unknown, path: string) =>
  json.read(value, path, 'month', '' as YearMonth, (text) => {
    const read = readYearMonth(text)
    return read.ok ? read.value : null
  })

const fiscalYear = (json: JsonReading) => (value: unknown, path: string) =>
  json.read(
    typeof value === 'number' ? String(value) : null,
    path,
    'fiscal-year',
    0 as FiscalYear,
    (text) => {
      const read = readFiscalYear(text)
      return read.ok && String(read.value) === text ? read.value : null
    },
  )

function source(json: JsonReading, value: unknown, path: string): Source {
  const of = json.object(value, path, fields)
  const read: { -readonly [F in keyof Source]: Source[F] } = {}
  for (const field of fields) {
    if (of[field] === undefined) continue
    const at = `${path}.${field}`
    const { also, ...first } = json.object(of[field], at, ['place', 'text', 'also'])
    const cell = { ...words(json, first, at) }
    const more = json.listOrNone(also, `${at}.also`, (one, place) => words(json, one, place))
    read[field] = more.length > 0 ? { ...cell, also: more } : cell
  }
  return read
}

function words(json: JsonReading, value: unknown, path: string): Words {
  const { place: where, text, under } = json.object(value, path, ['place', 'text', 'under'])
  const read = { place: place(json, where, `${path}.place`), text: json.text(text, `${path}.text`) }
  return under === undefined ? read : { ...read, under: json.text(under, `${path}.under`) }
}

const parts = ['front-matter', 'heading', 'row', 'plan', 'file'] as const
const counts = ['row', 'item', 'line', 'column', 'table', 'tableRow'] as const
const names = ['sheet', 'cell'] as const

function place(json: JsonReading, value: unknown, path: string): Place {
  const of = json.object(value, path, ['part', 'field', ...counts, ...names])
  const read: { -readonly [K in keyof Place]: Place[K] } = {
    part: json.oneOf(of['part'], `${path}.part`, parts, 'text'),
  }
  if (of['field'] !== undefined)
    read.field = json.oneOf(of['field'], `${path}.field`, fields, 'text')
  for (const count of counts) {
    if (of[count] !== undefined) read[count] = json.whole(of[count], `${path}.${count}`)
  }
  for (const name of names) {
    if (of[name] !== undefined) read[name] = json.text(of[name], `${path}.${name}`)
  }
  return read
}

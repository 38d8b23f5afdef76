import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import { addDays, type PlainDate } from '../basics/plain-date.ts'
import { accept, type Result } from '../basics/result.ts'
import { isWorkingDay } from '../basics/working-days.ts'
import { frameworkFor } from '../frameworks/framework.ts'
import type { Context } from '../platform/context.ts'
import { countAnswers } from '../surveys/answer-store.ts'
import { arrivalTimeOf, type SentForm } from '../surveys/arrival.ts'
import { beginSurvey, openSurvey, publishResults, setPlacement } from '../surveys/commands.ts'
import { ruleOnComment } from '../surveys/comment-commands.ts'
import { commentsOf } from '../surveys/comment-store.ts'
import {
  type AskedPlace,
  notKnown,
  notTicked,
  placesOf,
  type Ticked,
} from '../surveys/questionnaire.ts'
import { surveyOf } from '../surveys/store.ts'
import { revisionInForce } from '../surveys/survey.ts'
import { newTicketCode, ticketHash } from '../surveys/ticket.ts'
import { printTickets } from '../surveys/ticket-commands.ts'
import { beginningOf } from '../surveys/ways-to-begin.ts'
import { programFolder } from './program-folder.ts'
import { ownFrameworks } from './reading.ts'

const both = z.object({ th: z.string(), en: z.string() })

/** The shape of sample/surveys.json; days are counted from the one on which the sample is made. */
const sampleFile = z.array(
  z.object({
    year: z.number(),
    way: z.enum(['framework', 'satisfaction']),
    title: both,
    improved: both,
    population: z.number(),
    openedBefore: z.number(),
    closesAfter: z.number(),
    placements: z.array(
      z.object({
        name: z.string(),
        stratum: z.enum(['open', 'assisted', 'kiosk']),
        answers: z.number(),
      }),
    ),
    tickets: z.object({ label: z.string(), printed: z.number(), used: z.number() }),
    words: z.array(z.string()),
    publishes: z.boolean(),
  }),
)
type SampleSurvey = z.infer<typeof sampleFile>[number]

/** Lets the fictional office ask its citizens, who are fictional like itself: one survey is published, one takes answers. */
export async function askSample(
  context: Context,
  agencyId: AgencyId,
): Promise<Result<unknown, unknown>> {
  const text = await readFile(path.join(programFolder, 'sample', 'surveys.json'), 'utf8')
  for (const each of sampleFile.parse(JSON.parse(text))) {
    const asked = await ask(context, agencyId, each)
    if (!asked.ok) return asked
  }
  return accept(null)
}

async function ask(
  context: Context,
  agencyId: AgencyId,
  sample: SampleSurvey,
): Promise<Result<unknown, unknown>> {
  const openedOn = addDays(context.today, -sample.openedBefore)
  const then = { ...context, today: openedOn, now: `${openedOn}T02:00:00.000Z` }
  const year = fiscalYear(sample.year)
  const begun = beginningOf(sample.way, year, frameworkFor(await ownFrameworks(), year))
  if (!begun) throw new Error(`sample/surveys.json names ${year}, a year unknown`)
  const { title, improved, population } = sample
  const key = context.newId() as FactId
  const of = { agencyId, surveyId: key }
  const content = { ...begun.content, title, improved, population }
  const drafted = await beginSurvey(then, { agencyId, year, kind: begun.kind, content, key })
  if (!drafted.ok) return drafted
  const forms: Pick<SentForm, 'suffix' | 'stratum' | 'ticket'>[] = []
  for (const { answers, ...place } of sample.placements) {
    const placed = await setPlacement(then, { ...of, ...place, suffix: null, retired: false })
    if (!placed.ok) return placed
    const { suffix } = placed.value
    for (let n = 0; n < answers; n += 1)
      forms.push({ suffix, stratum: place.stratum, ticket: null })
  }
  const { label, printed, used } = sample.tickets
  const codes = Array.from({ length: printed }, newTicketCode)
  const made = await printTickets(then, { ...of, label, codes })
  if (!made.ok) return made
  for (const code of codes.slice(0, used))
    forms.push({ suffix: '', stratum: 'open', ticket: ticketHash(key, code) })
  const draft = await surveyOf(context.db, agencyId, key)
  if (!draft) throw new Error('The survey that was begun is not there.')
  const { id: seen, questionnaire } = revisionInForce(draft)
  const closesOn = addDays(context.today, sample.closesAfter)
  const opened = await openSurvey(then, { ...of, seen, closesOn })
  if (!opened.ok) return opened
  const last = sample.closesAfter < 0 ? closesOn : addDays(context.today, -1)
  const days = workingDaysWithin(openedOn, last)
  const places = questionnaire ? placesOf(questionnaire) : []
  const outcomes = await countAnswers(
    context.db,
    forms.map((form, nth) => ({
      ...{ ...form, agencyId, surveyId: key, id: randomUUID(), places },
      ...{ language: 'th', answers: places.map((place) => tickedBy(nth, place)) },
      ...arrivalTimeOf(instantIn(days, nth)),
      comment: sample.words[nth % 5 === 2 ? Math.floor(nth / 5) : sample.words.length] ?? '',
    })),
  )
  if (outcomes.some((outcome) => outcome !== 'counted'))
    throw new Error(`answers of the sample were not counted: ${outcomes.join(', ')}`)
  return sample.publishes ? publishSampleResults(context, of) : accept(null)
}

/** Lets the words be read, and the results with them. */
async function publishSampleResults(
  context: Context,
  of: { readonly agencyId: AgencyId; readonly surveyId: FactId },
): Promise<Result<unknown, unknown>> {
  for (const { id } of await commentsOf(context.db, of)) {
    const ruled = await ruleOnComment(context, {
      ...{ ...of, commentId: id, ruling: 'shown', sure: false },
    })
    if (!ruled.ok) return ruled
  }
  return publishResults(context, of)
}

function workingDaysWithin(from: PlainDate, until: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day)
  return days.length > 0 ? days : [from]
}

/** When the nth answer came: in office hours, more of them on some days and in the morning. */
function instantIn(days: readonly PlainDate[], nth: number): string {
  const day = days[Math.floor(chance('day', nth) ** 1.3 * days.length)] ?? days[0]
  const minutes = Math.floor(chance('minute', nth) ** 1.5 * 7 * 60)
  const at = (unit: number) => String(unit).padStart(2, '0')
  return `${day}T${at(1 + Math.floor(minutes / 60))}:${at(minutes % 60)}:00.000Z`
}

/** What the nth fictional citizen ticks: content as a rule, at some places less so, now and then nothing. */
function tickedBy(nth: number, { place, part, options, question }: AskedPlace): Ticked {
  const whim = chance(`whim ${place}`, nth)
  if (whim < 0.03) return notTicked
  if (whim < 0.09 && question.mayNotKnow) return notKnown
  const last = options.length - 1
  const mood = 0.35 + 0.3 * chance('place', place) + 0.3 * chance('person', nth)
  const good = Math.round(Math.min(1, mood * 0.8 + 0.5 * chance(`${place}`, nth)) * last)
  return part.direction === 'negative' ? last - good : good
}

/** A number from 0 up to 1 that is the same on every computer. */
const chance = (of: string, nth: number): number =>
  createHash('sha256').update(`${of} ${nth}`).digest().readUInt16BE() / 0x10000

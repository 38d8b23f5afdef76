import { sql } from 'kysely'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Reader } from '../platform/db/database.ts'
import type { Arrival } from './arrivals.ts'
import { closedUntil, type HalfDay, shownUntil, type Until } from './hiding.ts'
import { counterOf, countersOf, placesOf, type Questionnaire } from './questionnaire.ts'
import type { GroupCounted } from './results.ts'
import { countsOf } from './store.ts'
import { type Stratum, strata } from './survey.ts'
import type { OfSurvey } from './ticket-store.ts'

/** How many answers of each group came in each half-day, over all placements, the earliest first. */
export async function halfDaysOf(
  db: Reader,
  { agencyId, surveyId }: OfSurvey,
): Promise<readonly HalfDay[]> {
  const rows = await db
    .selectFrom('survey_tally')
    .select(({ fn }) => ['stratum', 'arrived_on', 'half', fn.sum<string>('n').as('n')])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .groupBy(['stratum', 'arrived_on', 'half'])
    .orderBy('arrived_on')
    .orderBy('half')
    .execute()
  return rows.map(({ stratum, arrived_on, half, n }) => ({
    ...{ stratum: stratum as Stratum, day: arrived_on as PlainDate, n: Number(n) },
    half: half === 'am' ? 'am' : 'pm',
  }))
}

/** What may be counted of every group while answers still come: whole steps of days that are over. */
export async function interimCountedOf(
  db: Reader,
  of: OfSurvey,
  questionnaire: Questionnaire,
  { today, closings }: { readonly today: PlainDate; readonly closings: readonly Until[] },
): Promise<readonly GroupCounted[]> {
  const halfDays = await halfDaysOf(db, of)
  const counted: GroupCounted[] = []
  for (const stratum of strata) {
    const until = shownUntil(
      halfDays.filter((each) => each.stratum === stratum),
      today,
      closings,
    )
    if (until) counted.push(await countedUntil(db, of, questionnaire, stratum, until))
  }
  return counted
}

/** What is counted of every group once a survey is closed: all there is, but for what would tell less than five apart. */
export async function closedCountedOf(
  db: Reader,
  of: OfSurvey,
  questionnaire: Questionnaire,
  closings: readonly Until[],
): Promise<readonly GroupCounted[]> {
  const counts = await countsOf(db, of.agencyId, of.surveyId)
  if (closings.length === 0) return counts.map((each) => ({ ...each, until: null }))
  const halfDays = await halfDaysOf(db, of)
  return Promise.all(
    counts.map(async (each) => {
      const own = halfDays.filter(({ stratum }) => stratum === each.stratum)
      const until = closedUntil(own, closings)
      if (until === null) return { ...each, until }
      return countedUntil(db, of, questionnaire, each.stratum, until)
    }),
  )
}

async function countedUntil(
  db: Reader,
  { agencyId, surveyId }: OfSurvey,
  questionnaire: Questionnaire,
  stratum: Stratum,
  until: Until,
): Promise<GroupCounted> {
  const { day, half } = until
  const rows = await db
    .selectFrom('survey_answer')
    .crossJoinLateral(
      sql<{
        ticked: number
        place: string
      }>`unnest(survey_answer.answers) with ordinality`.as<'one'>(sql`one(ticked, place)`),
    )
    .select(({ fn }) => ['one.place', 'one.ticked', fn.countAll<string>().as('n')])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .where('stratum', '=', stratum)
    .where((of) =>
      of.or([
        of('arrived_on', '<', day),
        of.and([
          of('arrived_on', '=', day),
          of('half', 'in', half === 'am' ? ['am'] : ['am', 'pm']),
        ]),
      ]),
    )
    .groupBy(['one.place', 'one.ticked'])
    .execute()
  const places = placesOf(questionnaire)
  const counts = places.map((place) => Array<number>(countersOf(place)).fill(0))
  for (const { place, ticked, n } of rows) {
    const at = Number(place) - 1
    const [asked, own] = [places[at], counts[at]]
    if (asked && own) own[counterOf(asked, ticked)] = Number(n)
  }
  // Everybody stands at every place once, with an option, with not knowing, or with nothing.
  const n = (counts[0] ?? []).reduce((sum, each) => sum + each, 0)
  return { stratum, until, n, counts: counts.flat() }
}

/** How many answers came in the ten minutes from an instant, the earliest first. It is tied to no answer. */
export async function arrivalsOf(
  db: Reader,
  { agencyId, surveyId }: OfSurvey,
): Promise<readonly Arrival[]> {
  return db
    .selectFrom('survey_arrival')
    .select(['bin', 'n'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('bin')
    .execute()
}

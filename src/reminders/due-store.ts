import { postsOn } from '../accounts/record-store.ts'
import { personOf } from '../accounts/store.ts'
import type { Agency } from '../agencies/agency.ts'
import { isPractice } from '../agencies/set-up-store.ts'
import { signOffFrom } from '../approvals/sign-off.ts'
import { signOffEventsOf } from '../approvals/store.ts'
import { type FiscalYear, fiscalYearOf } from '../basics/fiscal-year.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { monthOf, type PlainDate } from '../basics/plain-date.ts'
import { daysBetween } from '../basics/working-days.ts'
import { type ClockState, clockOf } from '../challenges/clock.ts'
import { waitingChallengesOf } from '../challenges/waiting-store.ts'
import { placesOf } from '../disclosures/disclosure.ts'
import { evidenceFor } from '../evidence/store.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { planOf } from '../measures/store.ts'
import type { StoredPlan } from '../measures/stored-plan.ts'
import { plansOf } from '../measures/summary-store.ts'
import { type Question, stateOf } from '../oversight/question.ts'
import { questionsOf } from '../oversight/question-store.ts'
import type { Reader } from '../platform/db/database.ts'
import { colleaguesOf } from '../staff/people-store.ts'
import { inThailand } from './digest.ts'
import { byUrgency, type Matter, mattersOfPhases, mattersOfPlan } from './matter.ts'
import type { Recipient, Waiting } from './recipients.ts'

/** What is due of an agency in a year. */
export interface AgencyDue {
  readonly plan: StoredPlan
  /** What presses most first. */
  readonly matters: readonly Matter[]
  /** The signature its plan waits for; null where it waits for none. */
  readonly waiting: Waiting | null
}

/** What is due of a year's plan on a day; null where there is none, or it is only for practice. */
export async function dueOfYear(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
  frameworks: readonly Framework[],
  today: PlainDate,
): Promise<AgencyDue | null> {
  const plan = await planOf(db, agencyId, year)
  if (!plan || (await isPractice(db, agencyId, plan.imported?.id))) return null
  const measureIds = plan.measures.map(({ id }) => id)
  const evidence = await evidenceFor(db, agencyId, { measureIds })
  const known = plan.measures.map((measure) => ({
    ...{ measure, evidence: evidence.get(measure.id)?.length ?? 0 },
  }))
  const recordedOn = plan.imported ? inThailand(plan.imported.recordedAt).day : null
  const events = await signOffEventsOf(db, agencyId, plan.id)
  const signOff = signOffFrom(events, '')
  const asked = signOff.state === 'put-forward' || signOff.state === 'reviewed'
  const put = asked ? signOff.putForward : null
  const questions = (await questionsOf(db, agencyId)).filter(
    (question) => question.fiscalYear === year && stateOf(question) === 'waiting',
  )
  return {
    plan,
    waiting: put && { askedBy: put.recordedBy, leftTo: signOff.delegated?.to ?? null },
    matters: byUrgency([
      ...mattersOfPlan({ fiscalYear: year, recordedOn }, known, today),
      ...(put ? [signatureMatter(year, put.digest, put.recordedAt, today)] : []),
      ...questions.map((question) => questionMatter(question, today)),
      ...mattersOfPhases(year, frameworkFor(frameworks, year)?.calendar ?? [], today),
    ]),
  }
}

const bare = { measureId: null, units: [], posts: [], due: null } as const

function signatureMatter(
  fiscalYear: FiscalYear,
  digest: string,
  at: string,
  today: PlainDate,
): Matter {
  const days = daysBetween(inThailand(at).day, today)
  const subject = `signature:${fiscalYear}:${digest.slice(0, 16)}`
  return { ...bare, subject, kind: 'signature', grade: 1, fiscalYear, title: '', days }
}

function questionMatter({ id, fiscalYear, entries }: Question, today: PlainDate): Matter {
  const last = entries.at(-1)
  const words = [...(last?.words ?? '').replaceAll(/\s+/g, ' ')]
  const days = last ? daysBetween(inThailand(last.at).day, today) : null
  return {
    ...{ ...bare, subject: `question:${id}`, kind: 'question', grade: 1, fiscalYear, days },
    title: words.length > 120 ? `${words.slice(0, 110).join('')}…` : words.join(''),
  }
}

/** What citizens challenged and nobody has answered, of whatever year; it waits for no plan. */
export async function challengeMattersOf(
  db: Reader,
  agencyId: AgencyId,
  frameworks: readonly Framework[],
  today: PlainDate,
): Promise<readonly Matter[]> {
  const waiting = await waitingChallengesOf(db, agencyId)
  return waiting.map(({ id, year, code, receivedOn, division }): Matter => {
    const { due, state, gone } = clockOf(receivedOn, today)
    const framework = frameworkFor(frameworks, year)
    const place = framework && placesOf(framework).find(({ item }) => item.code === code)
    return {
      ...{ ...bare, subject: `challenge:${id}`, kind: 'challenge', fiscalYear: year },
      ...{ grade: challengeGrades[state], due, days: gone },
      title: place ? `${code} ${place.item.title.th}` : code,
      units: division === null ? [] : [division],
    }
  })
}

/** It is told again where it got worse. */
const challengeGrades: Readonly<Record<ClockState, number>> = {
  ...{ 'in-time': 1, 'due-soon': 2, late: 3, 'very-late': 4 },
}

/** The year whose plan is worked on: the newest with measures, of this fiscal year or the one before. */
export async function yearAtWork(
  db: Reader,
  agencyId: AgencyId,
  today: PlainDate,
): Promise<FiscalYear | null> {
  const thisYear = fiscalYearOf(monthOf(today))
  const plan = (await plansOf(db, agencyId)).find(
    ({ fiscalYear, measures }) =>
      measures > 0 && fiscalYear <= thisYear && fiscalYear >= thisYear - 1,
  )
  return plan?.fiscalYear ?? null
}

/** The people of an agency who hold a role over it, with the posts they hold today. */
export async function recipientsOf(
  db: Reader,
  { id: agencyId }: Pick<Agency, 'id'>,
  today: PlainDate,
): Promise<readonly Recipient[]> {
  const recipients: Recipient[] = []
  for (const { id, roles } of await colleaguesOf(db, agencyId)) {
    const person = roles.length > 0 ? await personOf(db, id) : null
    if (!person) continue
    const posts = await postsOn(db, agencyId, id, today)
    recipients.push({ person, posts: posts.map(({ name }) => name) })
  }
  return recipients
}

/** The ids of people who hold a role over an agency of their own, each once. */
export async function peopleAtWork(db: Reader): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom('role_grant as given')
    .innerJoin('person', 'person.id', 'given.person_id')
    .select('given.person_id as id')
    .distinct()
    .where('given.ended_at', 'is', null)
    .where('given.agency_id', 'is not', null)
    .where('person.erased_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id as PersonId)
}

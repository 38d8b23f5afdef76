import { type Act, allow } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import { personOf } from '../accounts/store.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyById } from '../agencies/store.ts'
import type { Person } from '../basics/actor.ts'
import { toTwoDecimals } from '../basics/fraction.ts'
import type { AgencyId, FactId, PersonId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { itemsOf } from '../disclosures/store.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { retried } from '../platform/db/retry.ts'
import { oitItems, oitScore } from '../scoring/oit-score.ts'
import { lockAgency } from '../staff/division-store.ts'
import {
  type Assessment,
  assessmentOf,
  type Given,
  type Judgement,
  marksIn,
  type Round,
  type Seat,
  seatOf,
} from './assessment.ts'
import {
  type AssessmentRefusal,
  longestText,
  mayClarify,
  mayFinish,
  mayHandIn,
  mayJudge,
  mayOpen,
  mayPublish,
  maySeat,
  wrongWith,
} from './decisions.ts'
import {
  assessmentFactsOf,
  type OfYear,
  saveClarification,
  saveMark,
  saveSeat,
  saveStep,
} from './store.ts'
import { isOwnAgency, tiedSeat } from './tie-store.ts'
import { closingDay } from './window.ts'

type Outcome = Result<null, AssessmentRefusal>
interface OfAgency {
  readonly agencyId: AgencyId
  readonly framework: Framework
}

interface There {
  readonly of: OfYear
  readonly agency: Agency
  readonly assessment: Assessment
  readonly person: Person
  /** What each fact is recorded with. */
  readonly fact: {
    readonly id: FactId
    readonly recordedAt: string
    readonly recordedBy: string
  }
}

/** Gives one of the two seats to an assessor, or makes it free. */
export function giveSeat(
  context: Context,
  request: OfAgency & { readonly seat: Seat; readonly personId: PersonId | null },
): Promise<Outcome> {
  const { seat, personId } = request
  return act(context, request, 'assign-assessors', async (tx, { of, agency, assessment, fact }) => {
    const allowed = maySeat(assessment, seat, personId)
    if (!allowed.ok) return allowed
    const person = personId && (await personOf(tx, personId))
    if (personId) {
      if (!person) return refuse({ code: 'person-missing' })
      if (!allow(person, 'score-disclosures', agency).ok) return refuse({ code: 'not-assessor' })
      if (await isOwnAgency(tx, of, agency, person, context.today))
        return refuse({ code: 'own-agency' })
    }
    await saveSeat(tx, of, { ...fact, seat, personId })
    return accept({
      ...{ assessed: person ? 'seated' : 'unseated', seat },
      ...(person ? { assessor: person.name } : {}),
    })
  })
}

/** Opens the judging: what stands on the public page now is what will be judged. */
export function openAssessment(context: Context, request: OfAgency): Promise<Outcome> {
  return act(context, request, 'assign-assessors', async (tx, { of, assessment, fact }) => {
    const allowed = mayOpen(assessment)
    if (!allowed.ok) return allowed
    const items = await itemsOf(tx, of.agencyId, request.framework)
    const submitted = items.map(({ item, published }) => ({
      ...{ code: item.code, answerId: published?.answer.id ?? null },
    }))
    await saveStep(tx, of, { ...fact, kind: 'opened', submitted })
    return accept({ assessed: 'opened' })
  })
}

/** An assessor judges an item: 0 with the reason, or 100 with the passage seen. */
export function judgeItem(
  context: Context,
  request: OfAgency & Judgement & { readonly code: ItemCode; readonly round: Round },
): Promise<Outcome> {
  const { code, round, mark, reason, passage } = request
  return act(context, request, 'score-disclosures', async (tx, there) => {
    const wrong = wrongWith(request)
    if (wrong) return refuse({ code: wrong })
    const { assessment, person, of, fact } = there
    const allowed = mayJudge(assessment, person.id, code, round)
    if (!allowed.ok) return allowed
    const { seat } = allowed.value
    await saveMark(tx, of, { ...fact, code, seat, round, mark, reason, passage })
    // What was found stays between the seats until it is published, so the record only says that it was.
    return accept({ assessed: 'judged', item: code })
  })
}

/** An assessor hands in all judgements; from then on the two see each other's. */
export function handInMarks(context: Context, request: OfAgency): Promise<Outcome> {
  return act(
    context,
    request,
    'score-disclosures',
    async (tx, { assessment, person, of, fact }) => {
      const allowed = mayHandIn(assessment, person.id)
      if (!allowed.ok) return allowed
      await saveStep(tx, of, { ...fact, kind: 'handed-in', seat: allowed.value })
      return accept({ assessed: 'marks-handed-in', seat: allowed.value })
    },
  )
}

/** Publishes the preliminary score to the agency, and opens its window for clarifying. */
export function publishPreliminary(
  context: Context,
  request: OfAgency & { readonly workingDays: number },
): Promise<Outcome> {
  const { workingDays, framework } = request
  return act(
    context,
    request,
    'score-disclosures',
    async (tx, { agency, assessment, person, of, fact }) => {
      const allowed = mayPublish(assessment, person.id, workingDays)
      if (!allowed.ok) return allowed
      // What either found would count; a tie that came later is no less of one.
      const tied = await tiedSeat(tx, of, agency, assessment.holders, context.today)
      if (tied !== null) return refuse({ code: 'seat-tied', seat: tied })
      const marks = allowed.value
      await saveStep(tx, of, {
        ...{ ...fact, kind: 'preliminary', marks, on: context.today, workingDays },
        closesOn: closingDay(context.today, workingDays),
      })
      return accept({ assessed: 'preliminary', score: scoreText(framework, marks), workingDays })
    },
  )
}

/** The agency says what it has to say to the preliminary score of an item. */
export function clarifyItem(
  context: Context,
  request: OfAgency & { readonly code: ItemCode; readonly words: string },
): Promise<Outcome> {
  const { code, words } = request
  return act(context, request, 'clarify-score', async (tx, { assessment, of, fact }) => {
    const allowed = mayClarify(assessment, code)
    if (!allowed.ok) return allowed
    if (words === '') return refuse({ code: 'words-missing' })
    if (words.length > longestText) return refuse({ code: 'too-long' })
    const before = allowed.value.clarifications.at(-1)
    // A second click says nothing new.
    if (before?.words === words && before.recordedBy === fact.recordedBy) return accept(null)
    await saveClarification(tx, of, { ...fact, code, words })
    return accept({ assessed: 'clarified', item: code, words })
  })
}

/** Gives the final score, once the window is over and what the agency spoke to is settled. */
export function giveFinal(context: Context, request: OfAgency): Promise<Outcome> {
  return act(
    context,
    request,
    'score-disclosures',
    async (tx, { agency, assessment, person, of, fact }) => {
      const allowed = mayFinish(assessment, person.id)
      if (!allowed.ok) return allowed
      // What either found would count; a tie that came later is no less of one.
      const tied = await tiedSeat(tx, of, agency, assessment.holders, context.today)
      if (tied !== null) return refuse({ code: 'seat-tied', seat: tied })
      const marks = allowed.value
      await saveStep(tx, of, { ...fact, kind: 'final', marks })
      return accept({ assessed: 'final', score: scoreText(request.framework, marks) })
    },
  )
}

const scoreText = (framework: Framework, given: readonly Given[]) =>
  toTwoDecimals(oitScore(framework, marksIn(given)).score)

/** Steps of which an agency's own record tells: the others must not be known there before their time. */
const toldToAgency = ['preliminary', 'clarified', 'final']

/** Load, allow, decide, save, record: one transaction, with the agency locked. Null is saved already. */
function act(
  context: Context,
  { agencyId, framework }: OfAgency,
  name: Act,
  decide: (
    tx: Writer,
    there: There,
  ) => Promise<
    Result<(Readonly<Record<string, unknown>> & { assessed: string }) | null, AssessmentRefusal>
  >,
): Promise<Outcome> {
  const once = () =>
    inTransactionUnlessRefused(context.db, async (tx): Promise<Outcome> => {
      const { actor, today, now } = context
      const agency = (await lockAgency(tx, agencyId)) ? await agencyById(tx, agencyId) : null
      if (!agency) return refuse({ code: 'agency-missing' })
      const allowed = allow(actor, name, agency)
      if (!allowed.ok) return allowed
      if (actor.kind === 'citizen') return refuse({ code: 'not-allowed', act: name })
      const of = { agencyId, year: framework.fiscalYear }
      const facts = await assessmentFactsOf(tx, of)
      const assessment = assessmentOf(oitItems(framework), facts, today)
      if (name === 'score-disclosures') {
        if (seatOf(assessment, actor.id) === null) return refuse({ code: 'not-seated' })
        if (await isOwnAgency(tx, of, agency, actor, today)) return refuse({ code: 'own-agency' })
      }
      const fact = { id: context.newId() as FactId, recordedAt: now, recordedBy: actor.id }
      const done = await decide(tx, { of, agency, assessment, person: actor, fact })
      if (!done.ok || done.value === null) return done.ok ? accept(null) : done
      const after = done.value
      await saveActivity(tx, context, {
        ...{ act: name, after },
        agencyId: toldToAgency.includes(after.assessed) ? agencyId : null,
        subject: {
          kind: 'assessment',
          id: fact.id,
          name: `${framework.fiscalYear} ${agency.name}`,
        },
      })
      return accept(null)
    })
  return retried(once, { isKeyed: false })
}

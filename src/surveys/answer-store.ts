import { sql } from 'kysely'
import { type Database, inTransaction, type Writer } from '../platform/db/database.ts'
import { type FormOutcome, formKey, type SentForm, surveyKey } from './arrival.ts'
import { type CountedForm, saveCounts, statesBy, stepsOf, surveyRows } from './count-store.ts'
import { rowsOf } from './row-list-store.ts'
import type { SurveyState } from './survey.ts'
import { spendTickets } from './ticket-store.ts'

/**
 * Counts forms of whatever surveys that came together: what was answered, and the counts of it, in one
 * transaction. Gives what became of each, in their order; a form that is there twice counts once. Rows are
 * taken in one order, kind after kind, so that two batches never wait for each other.
 */
export async function saveAnswers(
  db: Database,
  forms: readonly SentForm[],
): Promise<readonly FormOutcome[]> {
  const once = [...new Map(forms.map((form) => [formKey(form), form])).values()]
  const sorted = once.sort((a, b) => (formKey(a) < formKey(b) ? -1 : 1))
  const outcomes =
    (await takenAsOpen(db, sorted)) ?? (await inTransaction(db, (tx) => takenOneByOne(tx, sorted)))
  const told = new Set<string>()
  return forms.map((form) => {
    const key = formKey(form)
    const outcome = outcomes.get(key) ?? 'not-there'
    const isSecond = told.has(key)
    told.add(key)
    return isSecond && outcome === 'counted' ? 'already-counted' : outcome
  })
}

type Outcomes = ReadonlyMap<string, FormOutcome>

/** Takes all of a transaction back: something about it is out of the ordinary. */
class NotOrdinary extends Error {}

/**
 * Takes forms for what they nearly always are, without a ticket and of surveys that are open: then two
 * statements are enough. That a survey is open is seen last, when its row has long been held by the answers that refer to
 * it. Where anything is otherwise, nothing is kept, and null is given.
 */
async function takenAsOpen(db: Database, forms: readonly SentForm[]): Promise<Outcomes | null> {
  if (forms.some(({ ticket }) => ticket !== null)) return null
  const countable = forms.map((form) => ({ form, stratum: form.stratum }))
  try {
    return await inTransaction(db, async (tx) => {
      const isNew = await answersAdded(tx, countable)
      const counted = countable.filter(({ form }) => isNew.has(formKey(form)))
      if (counted.length > 0) {
        await saveComments(tx, counted)
        const states = statesBy(await saveCounts(tx, counted))
        if (counted.some(({ form }) => states(form) !== 'open')) throw new NotOrdinary()
      }
      return new Map(
        forms.map((form) => {
          const key = formKey(form)
          return [key, isNew.has(key) ? 'counted' : 'already-counted'] as const
        }),
      )
    })
  } catch (error) {
    if (error instanceof NotOrdinary || isOfNoSurvey(error)) return null
    throw error
  }
}

/** An answer to a survey that is not there breaks the rule that it must be. */
const isOfNoSurvey = (error: unknown) => (error as { code?: unknown } | null)?.code === '23503'

/** Takes each form for what it is: late, sent again, with a queue ticket. */
async function takenOneByOne(tx: Writer, sorted: readonly SentForm[]): Promise<Outcomes> {
  const outcomes = new Map<string, FormOutcome>()
  const says = (form: SentForm, outcome: FormOutcome) => outcomes.set(formKey(form), outcome)
  const states = await statesHeld(tx, sorted)
  const isOpen = (form: SentForm) => states(form) === 'open'
  // Whoever sends again what was counted hears so, whatever became of the survey and the ticket since.
  const asked = sorted.filter((form) => !isOpen(form) || form.ticket !== null)
  const before = await countedBefore(tx, asked)
  for (const form of asked)
    if (before.has(formKey(form))) says(form, 'already-counted')
    else if (!isOpen(form)) says(form, lateOutcome(states(form)))
  const left = sorted.filter((form) => !outcomes.has(formKey(form)))

  const ticketed = left.flatMap((form) => (form.ticket === null ? [] : [form]))
  const spent = await ticketsSpent(tx, ticketed, says)
  const countable: readonly CountedForm[] = left.flatMap((form): readonly CountedForm[] => {
    if (form.ticket === null) return [{ form, stratum: form.stratum }]
    return spent.has(form) ? [{ form, stratum: 'event' }] : []
  })
  const isNew = await answersAdded(tx, countable)
  const counted = countable.filter(({ form }) => isNew.has(formKey(form)))
  for (const { form } of countable)
    says(form, isNew.has(formKey(form)) ? 'counted' : 'already-counted')
  await ticketsGivenBack(
    tx,
    [...spent].filter((form) => !isNew.has(formKey(form))),
  )
  await saveComments(tx, counted)
  if (counted.length > 0) await saveCounts(tx, counted)
  return outcomes
}

const lateOutcome = (state: SurveyState): FormOutcome =>
  state === 'paused' || state === 'closed' ? state : 'not-there'

/**
 * Holds surveys as they are, so that none is closed before these forms are counted, and reads what was
 * decided about each. The reading comes after the holding: it sees a closing that was waited for.
 */
async function statesHeld(
  tx: Writer,
  forms: readonly SentForm[],
): Promise<(form: SentForm) => SurveyState> {
  await sql`
    select s.id from survey s
    join json_to_recordset(${surveyRows(forms)}) as t(agency_id uuid, survey_id uuid)
      on s.agency_id = t.agency_id and s.id = t.survey_id
    order by s.agency_id, s.id for share of s`.execute(tx)
  return statesBy((await stepsOf(forms).execute(tx)).rows)
}

/** Which of the forms were counted before, by `formKey`. */
async function countedBefore(tx: Writer, forms: readonly SentForm[]): Promise<ReadonlySet<string>> {
  if (forms.length === 0) return new Set()
  const { rows } = await sql<AnswerRow>`
    select a.agency_id, a.survey_id, a.id from survey_answer a
    join json_to_recordset(${rowsOf(forms.map(answerRow))})
      as t(agency_id uuid, survey_id uuid, id uuid)
      on a.agency_id = t.agency_id and a.survey_id = t.survey_id and a.id = t.id`.execute(tx)
  return new Set(rows.map(keyOfRow))
}

/** Spends the tickets of forms, and says of those whose ticket is not good why they are not counted. */
async function ticketsSpent(
  tx: Writer,
  forms: readonly SentForm[],
  says: (form: SentForm, outcome: FormOutcome) => void,
): Promise<ReadonlySet<SentForm>> {
  const good = new Set<SentForm>()
  if (forms.length === 0) return good
  const told = await spendTickets(
    tx,
    forms.map(({ agencyId, surveyId, ticket }) => ({
      ...{ agencyId, surveyId, codeSha256: ticket ?? '' },
    })),
  )
  for (const [at, form] of forms.entries())
    if (told[at] === 'good') good.add(form)
    else says(form, told[at] === 'spent' ? 'ticket-spent' : 'ticket-unknown')
  // The ticket may have gone with this very form, which another batch counted while its row was waited for.
  const spent = forms.filter((_, at) => told[at] === 'spent')
  const meanwhile = await countedBefore(tx, spent)
  for (const form of spent) if (meanwhile.has(formKey(form))) says(form, 'already-counted')
  return good
}

/** Lets tickets be spent again that this transaction spent on a form which another counted at the same moment. */
async function ticketsGivenBack(tx: Writer, forms: readonly SentForm[]): Promise<void> {
  if (forms.length === 0) return
  const rows = forms.map(({ agencyId, surveyId, ticket }) => ({
    ...{ agency_id: agencyId, survey_id: surveyId, code_sha256: ticket },
  }))
  await sql`
    update survey_ticket k set spent = false
    from json_to_recordset(${rowsOf(rows)})
      as t(agency_id uuid, survey_id uuid, code_sha256 text)
    where k.agency_id = t.agency_id and k.survey_id = t.survey_id
      and k.code_sha256 = t.code_sha256`.execute(tx)
}

/** Adds the answers that are not there yet; gives them by `formKey`. */
async function answersAdded(
  tx: Writer,
  forms: readonly CountedForm[],
): Promise<ReadonlySet<string>> {
  if (forms.length === 0) return new Set()
  const rows = forms.map(({ form, stratum }) => ({
    ...{ ...answerRow(form), stratum, suffix: form.suffix, arrived_on: form.arrivedOn },
    ...{ half: form.half, language: form.language, answers: form.answers },
  }))
  const { rows: added } = await sql<AnswerRow>`
    insert into survey_answer
      (agency_id, survey_id, id, stratum, suffix, arrived_on, half, language, answers)
    select agency_id, survey_id, id, stratum, suffix, arrived_on, half, language, answers
    from json_to_recordset(${rowsOf(rows)}) as t(
      agency_id uuid, survey_id uuid, id uuid, stratum text, suffix text, arrived_on date,
      half text, language text, answers smallint[])
    on conflict do nothing returning agency_id, survey_id, id`.execute(tx)
  return new Set(added.map(keyOfRow))
}

interface AnswerRow {
  readonly agency_id: SentForm['agencyId']
  readonly survey_id: SentForm['surveyId']
  readonly id: string
}
const answerRow = ({ agencyId, surveyId, id }: SentForm): AnswerRow => ({
  ...{ agency_id: agencyId, survey_id: surveyId, id },
})
const keyOfRow = (row: AnswerRow) =>
  formKey({ agencyId: row.agency_id, surveyId: row.survey_id, id: row.id })

/** Keeps what was written besides under ids of its own, in the order of its words: nothing leads to an answer. */
async function saveComments(tx: Writer, counted: readonly CountedForm[]): Promise<void> {
  const written = counted.flatMap(({ form }) => (form.comment === '' ? [] : [form]))
  if (written.length === 0) return
  const rows = written
    .sort((a, b) => (a.comment < b.comment ? -1 : 1))
    .map(({ agencyId, surveyId, comment }) => ({
      ...{ agency_id: agencyId, survey_id: surveyId, words: comment },
    }))
  await sql`
    insert into survey_comment (agency_id, id, survey_id, words)
    select agency_id, gen_random_uuid(), survey_id, words from json_to_recordset(${rowsOf(rows)})
      as t(agency_id uuid, survey_id uuid, words text)`.execute(tx)
}

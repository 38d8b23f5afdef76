import { sql } from 'kysely'
import { type Database, inTransaction, type Writer } from '../platform/db/database.ts'
import { type FormOutcome, formKey, type SentForm, surveyKey } from './arrival.ts'
import { addForms, type CountedForm } from './count-store.ts'
import { rowsOf } from './row-list-store.ts'
import { type SurveyState, type SurveyStep, stateOf } from './survey.ts'
import { spendTickets } from './ticket-store.ts'

/**
 * Counts forms of whatever surveys that came together and says what became of each, in their order. Nearly all
 * are new, of a survey that is open, and without a ticket: one call counts those; whoever is left is
 * looked at one thing after another (`saveAnswers`).
 */
export async function countAnswers(
  db: Database,
  forms: readonly SentForm[],
): Promise<readonly FormOutcome[]> {
  const plain = new Map(
    forms.flatMap((form) => (form.ticket === null ? [[formKey(form), form] as const] : [])),
  )
  const sorted = [...plain].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, form]) => form)
  const added = new Set(
    await addForms(
      db,
      sorted.map((form) => ({ form, stratum: form.stratum })),
    ),
  )
  const first = forms.map((form) => added.delete(formKey(form)))
  if (!first.includes(false)) return forms.map(() => 'counted')
  const left = forms.filter((_, at) => !first[at])
  const told = (await inTransaction(db, (tx) => saveAnswers(tx, left))).values()
  return first.map((isFirst) => (isFirst ? 'counted' : (told.next().value ?? 'not-there')))
}

/**
 * Counts forms of whatever surveys that came together: what was answered, and the counts of it, in the one
 * transaction given. Gives what became of each, in their order; a form that is there twice counts once. Rows
 * are taken in one order, kind after kind, so that two batches never wait for each other.
 */
export async function saveAnswers(
  tx: Writer,
  forms: readonly SentForm[],
): Promise<readonly FormOutcome[]> {
  const once = [...new Map(forms.map((form) => [formKey(form), form])).values()]
  const sorted = once.sort((a, b) => (formKey(a) < formKey(b) ? -1 : 1))
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
  const isNew = await addForms(tx, countable)
  for (const { form } of countable)
    says(form, isNew.has(formKey(form)) ? 'counted' : 'already-counted')
  await ticketsGivenBack(
    tx,
    [...spent].filter((form) => !isNew.has(formKey(form))),
  )
  const told = new Set<string>()
  return forms.map((form) => {
    const key = formKey(form)
    const outcome = outcomes.get(key) ?? 'not-there'
    const isSecond = told.has(key)
    told.add(key)
    return isSecond && outcome === 'counted' ? 'already-counted' : outcome
  })
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
  const surveys = new Map(forms.map((form) => [surveyKey(form), form]))
  const rows = rowsOf(
    [...surveys.values()].map(({ agencyId, surveyId }) => ({
      ...{ agency_id: agencyId, survey_id: surveyId },
    })),
  )
  await sql`
    select s.id from survey s
    join json_to_recordset(${rows}) as t(agency_id uuid, survey_id uuid)
      on s.agency_id = t.agency_id and s.id = t.survey_id
    order by s.agency_id, s.id for share of s`.execute(tx)
  const { rows: steps } = await sql<StepRow>`
    select s.agency_id, s.survey_id, s.kind, s.closes_on from survey_step s
    join json_to_recordset(${rows}) as t(agency_id uuid, survey_id uuid)
      on s.agency_id = t.agency_id and s.survey_id = t.survey_id
    order by s.recorded_at, s.id`.execute(tx)
  const bySurvey = Map.groupBy(steps, (step) =>
    surveyKey({ agencyId: step.agency_id, surveyId: step.survey_id }),
  )
  return (form) => {
    const own = bySurvey.get(surveyKey(form)) ?? []
    const said = own.map(({ kind, closes_on }) => ({ kind, closesOn: closes_on }))
    return stateOf({ steps: said }, form.arrivedOn)
  }
}

interface StepRow {
  readonly agency_id: SentForm['agencyId']
  readonly survey_id: SentForm['surveyId']
  readonly kind: SurveyStep['kind']
  readonly closes_on: SurveyStep['closesOn']
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

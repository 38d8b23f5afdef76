import { sql } from 'kysely'
import type { Writer } from '../platform/db/database.ts'
import { type SentForm, surveyKey } from './arrival.ts'
import { addForm, noCounts } from './counters.ts'
import { rowsOf } from './row-list-store.ts'
import { type Stratum, type SurveyState, type SurveyStep, stateOf } from './survey.ts'

/** A form that counts, and how it came. */
export interface CountedForm {
  readonly form: SentForm
  readonly stratum: Stratum
}

/**
 * Adds forms to the counts of their surveys: of options by stratum, of half-days by placement, and of ten
 * minutes; and gives what was decided about these surveys by then. Every transaction adds them by this one
 * statement, rows in one order, and last of all it does: so nobody waits for somebody who waits for him, and
 * the rows that everybody wants are held for a short time.
 */
export async function saveCounts(
  tx: Writer,
  counted: readonly CountedForm[],
): Promise<readonly DecidedStep[]> {
  const { rows } = await sql<DecidedStep>`
    with options as (
      insert into survey_count as kept (agency_id, survey_id, stratum, n, counts)
      select agency_id, survey_id, stratum, n, counts
      from json_to_recordset(${rowsOf(optionCounts(counted))})
        as t(agency_id uuid, survey_id uuid, stratum text, n integer, counts integer[])
      on conflict (agency_id, survey_id, stratum) do update set
        n = kept.n + excluded.n,
        counts = (
          select array_agg(was + more order by at)
          from unnest(kept.counts, excluded.counts) with ordinality as both_of(was, more, at))
    ), half_days as (
      insert into survey_tally as kept
        (agency_id, survey_id, arrived_on, half, suffix, stratum, n)
      select agency_id, survey_id, arrived_on, half, suffix, stratum, n
      from json_to_recordset(${rowsOf(halfDays(counted))}) as t(agency_id uuid, survey_id uuid,
        arrived_on date, half text, suffix text, stratum text, n integer)
      on conflict (agency_id, survey_id, arrived_on, half, suffix, stratum)
        do update set n = kept.n + excluded.n
    ), minutes as (
      insert into survey_arrival as kept (agency_id, survey_id, bin, n)
      select agency_id, survey_id, bin, n from json_to_recordset(${rowsOf(tenMinutes(counted))})
        as t(agency_id uuid, survey_id uuid, bin timestamptz, n integer)
      on conflict (agency_id, survey_id, bin) do update set n = kept.n + excluded.n
    )
    ${stepsOf(counted.map(({ form }) => form))}`.execute(tx)
  return rows
}

/** What was decided about a survey, as its state is told from. */
export interface DecidedStep {
  readonly agency_id: SentForm['agencyId']
  readonly survey_id: SentForm['surveyId']
  readonly kind: SurveyStep['kind']
  readonly closes_on: SurveyStep['closesOn']
}

/** Asks for what was decided about the surveys of forms, the earliest first. */
export const stepsOf = (forms: readonly SentForm[]) => sql<DecidedStep>`
  select s.agency_id, s.survey_id, s.kind, s.closes_on from survey_step s
  join json_to_recordset(${surveyRows(forms)}) as t(agency_id uuid, survey_id uuid)
    on s.agency_id = t.agency_id and s.survey_id = t.survey_id
  order by s.recorded_at, s.id`

/** The surveys of forms, once each, as rows of their keys. */
export const surveyRows = (forms: readonly SentForm[]) =>
  rowsOf([...new Map(forms.map((form) => [surveyKey(form), ofSurvey(form)])).values()])

/** Where each survey stood on a day, by what was decided. */
export function statesBy(steps: readonly DecidedStep[]): (form: SentForm) => SurveyState {
  const bySurvey = Map.groupBy(steps, (step) =>
    surveyKey({ agencyId: step.agency_id, surveyId: step.survey_id }),
  )
  return (form) => {
    const own = bySurvey.get(surveyKey(form)) ?? []
    const said = own.map(({ kind, closes_on }) => ({ kind, closesOn: closes_on }))
    return stateOf({ steps: said }, form.arrivedOn)
  }
}

type Each = readonly [CountedForm, ...CountedForm[]]

/** Forms that are counted in one row, with the rows in the order of their keys. */
function alike(
  counted: readonly CountedForm[],
  keyOf: (each: CountedForm) => string,
): readonly Each[] {
  const groups = new Map<string, [CountedForm, ...CountedForm[]]>()
  for (const each of counted) {
    const key = `${surveyKey(each.form)} ${keyOf(each)}`
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

const ofSurvey = ({ agencyId, surveyId }: SentForm) => ({
  ...{ agency_id: agencyId, survey_id: surveyId },
})

const optionCounts = (counted: readonly CountedForm[]) =>
  alike(counted, ({ stratum }) => stratum).map((group) => {
    const [{ form, stratum }] = group
    const counts = noCounts(form.places)
    for (const each of group) addForm(counts, each.form.places, each.form.answers)
    return { ...ofSurvey(form), stratum, n: group.length, counts }
  })

const halfDays = (counted: readonly CountedForm[]) =>
  alike(
    counted,
    ({ form, stratum }) => `${form.arrivedOn} ${form.half} ${form.suffix} ${stratum}`,
  ).map((group) => {
    const [{ form, stratum }] = group
    const { arrivedOn, half, suffix } = form
    return { ...ofSurvey(form), arrived_on: arrivedOn, half, suffix, stratum, n: group.length }
  })

const tenMinutes = (counted: readonly CountedForm[]) =>
  alike(counted, ({ form }) => form.bin).map((group) => ({
    ...{ ...ofSurvey(group[0].form), bin: group[0].form.bin, n: group.length },
  }))

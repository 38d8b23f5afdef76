import { type Kysely, sql } from 'kysely'
import type { Tables } from '../platform/db/tables.gen.ts'
import { formKey, type SentForm } from './arrival.ts'
import { countersOfForm } from './counters.ts'
import { rowsOf } from './row-list-store.ts'
import type { Stratum } from './survey.ts'

/** A form that counts, and how it came. */
export interface CountedForm {
  readonly form: SentForm
  readonly stratum: Stratum
}

/**
 * Counts forms that are new and whose survey takes answers, in one statement: the answers, the words apart
 * from them, and the counts of options by stratum, of half-days by placement and of ten minutes. Gives those
 * counted, by `formKey`; of the others nothing is kept. Outside of a transaction the statement is one by
 * itself. It holds the gate of each survey first, and reads it as it is once it is held: a closing that is
 * under way is waited for. Rows are taken in one order.
 */
export async function addForms(
  db: Kysely<Tables>,
  forms: readonly CountedForm[],
): Promise<ReadonlySet<string>> {
  if (forms.length === 0) return new Set()
  const { rows } = await sql<AddedRow>`
    with sent as materialized (
      select * from json_to_recordset(${rowsOf(forms.map(rowOf))}) as t(
        agency_id uuid, survey_id uuid, id uuid, stratum text, suffix text, arrived_on date,
        half text, language text, answers smallint[], counters integer[], width integer,
        bin timestamptz, words text)
    ), held as materialized (
      select agency_id, survey_id, closes_on from survey_gate
      where is_open and (agency_id, survey_id) in (select agency_id, survey_id from sent)
      order by agency_id, survey_id for share
    ), added as (
      insert into survey_answer
        (agency_id, survey_id, id, stratum, suffix, arrived_on, half, language, answers)
      select agency_id, survey_id, id, stratum, suffix, arrived_on, half, language, answers
      from sent join held using (agency_id, survey_id)
      where arrived_on <= closes_on
      order by agency_id, survey_id, id
      on conflict do nothing returning agency_id, survey_id, id
    ), counted as materialized (
      select sent.* from sent join added using (agency_id, survey_id, id)
    ), noted as (
      insert into survey_comment (agency_id, id, survey_id, words)
      select agency_id, gen_random_uuid(), survey_id, words from counted
      where words <> '' order by words
    ), ticked as (
      select agency_id, survey_id, stratum, counter, count(*)::integer as n
      from counted, unnest(counters) as counter group by 1, 2, 3, 4
    ), options as (
      insert into survey_count as kept (agency_id, survey_id, stratum, n, counts)
      select agency_id, survey_id, stratum, count(*), (
        select array_agg(coalesce(ticked.n, 0) order by at)
        from generate_series(1, max(width)) as at left join ticked
          on ticked.agency_id = counted.agency_id and ticked.survey_id = counted.survey_id
          and ticked.stratum = counted.stratum and ticked.counter = at)
      from counted group by agency_id, survey_id, stratum order by agency_id, survey_id, stratum
      on conflict (agency_id, survey_id, stratum) do update set
        n = kept.n + excluded.n,
        counts = (
          select array_agg(was + more order by at)
          from unnest(kept.counts, excluded.counts) with ordinality as both_of(was, more, at))
    ), half_days as (
      insert into survey_tally as kept
        (agency_id, survey_id, arrived_on, half, suffix, stratum, n)
      select agency_id, survey_id, arrived_on, half, suffix, stratum, count(*) from counted
      group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
      on conflict (agency_id, survey_id, arrived_on, half, suffix, stratum)
        do update set n = kept.n + excluded.n
    ), tens as (
      insert into survey_arrival as kept (agency_id, survey_id, bin, n)
      select agency_id, survey_id, bin, count(*) from counted group by 1, 2, 3 order by 1, 2, 3
      on conflict (agency_id, survey_id, bin) do update set n = kept.n + excluded.n
    )
    select agency_id, survey_id, id from added`.execute(db)
  return new Set(
    rows.map((row) => formKey({ agencyId: row.agency_id, surveyId: row.survey_id, id: row.id })),
  )
}

interface AddedRow {
  readonly agency_id: SentForm['agencyId']
  readonly survey_id: SentForm['surveyId']
  readonly id: string
}

const rowOf = ({ form, stratum }: CountedForm) => {
  const { counters, width } = countersOfForm(form.places, form.answers)
  return {
    ...{ agency_id: form.agencyId, survey_id: form.surveyId, id: form.id, stratum },
    ...{ suffix: form.suffix, arrived_on: form.arrivedOn, half: form.half, bin: form.bin },
    ...{ language: form.language, answers: form.answers, counters, width, words: form.comment },
  }
}

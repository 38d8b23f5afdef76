import { sql } from 'kysely'
import type { AgencyId, FactId } from '../basics/ids.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { TicketBatch } from './ticket.ts'

/** A survey of an agency. */
export interface OfSurvey {
  readonly agencyId: AgencyId
  readonly surveyId: FactId
}

/** Adds a sheet of tickets. */
export async function saveBatch(
  tx: Writer,
  { agencyId, surveyId }: OfSurvey,
  batch: Omit<TicketBatch, 'used' | 'cancelled'>,
): Promise<void> {
  await tx
    .insertInto('survey_ticket_batch')
    .values({
      ...{ agency_id: agencyId, id: batch.id, survey_id: surveyId, label: batch.label },
      ...{ tickets: batch.issued, recorded_at: batch.recordedAt, recorded_by: batch.recordedBy },
    })
    .execute()
}

/** Adds tickets to a sheet by the hashes of their codes; gives back those that were new to the survey. */
export async function saveTickets(
  tx: Writer,
  { agencyId, surveyId }: OfSurvey,
  batchId: FactId,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const added = await tx
    .insertInto('survey_ticket')
    .columns(['agency_id', 'survey_id', 'code_sha256', 'batch_id'])
    .expression((from) =>
      from
        .selectFrom(
          sql<{
            hash: string
          }>`jsonb_array_elements_text(${JSON.stringify(hashes)}::jsonb)`.as<'given'>(
            sql`given(hash)`,
          ),
        )
        .select((given) => [
          given.cast<string>(given.val(agencyId), 'uuid').as('agency_id'),
          given.cast<string>(given.val(surveyId), 'uuid').as('survey_id'),
          'given.hash',
          given.cast<string>(given.val(batchId), 'uuid').as('batch_id'),
        ]),
    )
    .onConflict((conflict) =>
      conflict.columns(['agency_id', 'survey_id', 'code_sha256']).doNothing(),
    )
    .returning('code_sha256')
    .execute()
  return new Set(added.map((row) => row.code_sha256))
}

/** A ticket that somebody answers with. */
export interface TicketSent extends OfSurvey {
  readonly codeSha256: string
}

/** What a ticket is to whoever sent it: theirs now, spent by another answer, or none of this survey. */
export type TicketSpent = 'good' | 'spent' | 'unknown'

/**
 * Spends tickets in one statement, each once however many come for it at once, and says of each, in the order
 * given, what came of it. Of one ticket sent twice the first row has it. Tickets are locked in one order, so
 * that two transactions never wait for each other. An answer that is already there must not come here again:
 * it would find its own ticket spent.
 */
export async function spendTickets(
  tx: Writer,
  sent: readonly TicketSent[],
): Promise<readonly TicketSpent[]> {
  if (sent.length === 0) return []
  const rows = JSON.stringify(
    sent.map(({ agencyId, surveyId, codeSha256 }, position) => ({
      ...{ position, agency_id: agencyId, survey_id: surveyId, code_sha256: codeSha256 },
    })),
  )
  const { rows: found } = await sql<{ position: number; is_first: boolean; is_spent: boolean }>`
    with sent as (
      select * from jsonb_to_recordset(${rows}::jsonb)
        as sent(position integer, agency_id uuid, survey_id uuid, code_sha256 text)
    ), free as (
      select agency_id, survey_id, code_sha256 from survey_ticket
      where not spent
        and (agency_id, survey_id, code_sha256) in (select agency_id, survey_id, code_sha256 from sent)
      order by agency_id, survey_id, code_sha256
      for update
    ), taken as (
      update survey_ticket as ticket set spent = true
      from free
      where ticket.agency_id = free.agency_id and ticket.survey_id = free.survey_id
        and ticket.code_sha256 = free.code_sha256
      returning ticket.agency_id, ticket.survey_id, ticket.code_sha256
    )
    select sent.position, taken.code_sha256 is null as is_spent,
      row_number() over (
        partition by sent.agency_id, sent.survey_id, sent.code_sha256 order by sent.position
      ) = 1 as is_first
    from sent
    join survey_ticket as ticket using (agency_id, survey_id, code_sha256)
    left join taken using (agency_id, survey_id, code_sha256)
  `.execute(tx)
  const said = new Map(
    found.map((row) => [row.position, row.is_first && !row.is_spent ? 'good' : 'spent'] as const),
  )
  return sent.map((_, position) => said.get(position) ?? 'unknown')
}

/** Cancels the tickets of a sheet that nobody has used; says how many they were. */
export async function cancelTickets(
  tx: Writer,
  { agencyId, surveyId }: OfSurvey,
  batchId: FactId,
): Promise<number> {
  const gone = await tx
    .deleteFrom('survey_ticket')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .where('batch_id', '=', batchId)
    .where('spent', '=', false)
    .returning('code_sha256')
    .execute()
  return gone.length
}

/** The sheets of a survey with how many of each were used, the newest first. */
export async function batchesOf(
  db: Reader,
  { agencyId, surveyId }: OfSurvey,
): Promise<readonly TicketBatch[]> {
  const rows = await db
    .selectFrom('survey_ticket_batch')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const tickets = await db
    .selectFrom('survey_ticket')
    .select(['batch_id', 'spent'])
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .groupBy(['batch_id', 'spent'])
    .execute()
  return rows.map((row) => {
    const there = (isSpent: boolean) =>
      Number(tickets.find((each) => each.batch_id === row.id && each.spent === isSpent)?.n ?? 0)
    const used = there(true)
    return {
      ...{ id: row.id as FactId, label: row.label, issued: row.tickets, used },
      cancelled: row.tickets - used - there(false),
      ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
    }
  })
}

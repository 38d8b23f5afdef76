import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { Agency } from './agency.ts'
import { readSetUpStep, type SetUp } from './set-up.ts'

/** How far the setting-up of an agency has come; null where it was not set up step by step. */
export async function setUpOf(db: Reader, agencyId: AgencyId): Promise<SetUp | null> {
  const row = await db
    .selectFrom('agency_set_up')
    .select(['step', 'fiscal_year', 'practice_fact', 'finished_at'])
    .where('agency_id', '=', agencyId)
    .executeTakeFirst()
  if (!row) return null
  return {
    step: readSetUpStep(row.step) ?? 'agency',
    fiscalYear: row.fiscal_year as FiscalYear | null,
    practiceFact: row.practice_fact,
    isFinished: row.finished_at !== null,
  }
}

/** The code of the agency somebody began to set up last and has not finished; null for none. */
export async function openSetUpOf(db: Reader, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('agency_set_up')
    .innerJoin('agency', 'agency.id', 'agency_set_up.agency_id')
    .select('agency.code')
    .where('begun_by', '=', personId)
    .where('finished_at', 'is', null)
    .orderBy('begun_at', 'desc')
    .executeTakeFirst()
  return row?.code ?? null
}

/** Keeps how far it has come. */
export async function saveSetUp(
  tx: Writer,
  agencyId: AgencyId,
  { step, fiscalYear, practiceFact, isFinished }: SetUp,
  by: { readonly id: string; readonly at: string },
): Promise<void> {
  const state = {
    ...{ step, fiscal_year: fiscalYear, practice_fact: practiceFact },
    finished_at: isFinished ? by.at : null,
  }
  await tx
    .insertInto('agency_set_up')
    .values({ agency_id: agencyId, ...state, begun_by: by.id, begun_at: by.at })
    .onConflict((conflict) => conflict.column('agency_id').doUpdateSet(state))
    .execute()
}

/** The imports of some agencies that are only for practice. */
export async function practiceImportsOf(
  db: Reader,
  agencyIds: readonly AgencyId[],
): Promise<ReadonlySet<string>> {
  if (agencyIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('agency_set_up')
    .select('practice_fact')
    .where('agency_id', 'in', agencyIds)
    .where('practice_fact', 'is not', null)
    .execute()
  return new Set(rows.flatMap(({ practice_fact }) => practice_fact ?? []))
}

/** Whether an import of an agency is only for practice. */
export async function isPractice(
  db: Reader,
  agencyId: AgencyId,
  importId: string | undefined,
): Promise<boolean> {
  if (importId === undefined) return false
  return (await setUpOf(db, agencyId))?.practiceFact === importId
}

/** A plan as citizens and papers are given it: where its year is only for practice, the agency's name says so. */
export async function markedIfPractice<
  Plan extends { readonly agency: Agency; readonly imported: { readonly id: string } | null },
>(db: Reader, plan: Plan, mark: string): Promise<Plan> {
  const { agency, imported } = plan
  return (await isPractice(db, agency.id, imported?.id))
    ? { ...plan, agency: { ...agency, name: `${agency.name} ${mark}` } }
    : plan
}

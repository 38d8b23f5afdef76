import type { Selectable } from 'kysely'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, DivisionId, FactId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Framework } from '../frameworks/framework.ts'
import { type Reader, toJson, type Writer } from '../platform/db/database.ts'
import type {
  DisclosureAnswerTable,
  DisclosureOwnerTable,
  DisclosureStepTable,
} from '../platform/db/tables.gen.ts'
import {
  type Answered,
  type DisclosureFacts,
  type DisclosureItem,
  type ItemAnswer,
  type ItemOwner,
  type ItemStep,
  itemsOfYear,
  type StepKind,
  yearBefore,
} from './disclosure.ts'

/** Whose items, and of which year. */
export interface OfYear {
  readonly agencyId: AgencyId
  readonly year: FiscalYear
}

/** All that was recorded of a year's items of an agency, with the answers of the year before; of one item if asked. */
export async function disclosuresOf(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
  code: ItemCode | null = null,
): Promise<DisclosureFacts> {
  const rowsOf = async <Table extends 'disclosure_answer' | 'disclosure_owner' | 'disclosure_step'>(
    table: Table,
    ofYear: FiscalYear = year,
    one: ItemCode | null = code,
  ) => {
    const asked = db
      .selectFrom(table as 'disclosure_step')
      .selectAll()
      .where('agency_id', '=', agencyId)
      .where('fiscal_year', '=', ofYear)
      .orderBy('id')
    const rows = await (one === null ? asked : asked.where('item_code', '=', one)).execute()
    return rows as unknown as Selectable<import('../platform/db/tables.gen.ts').Tables[Table]>[]
  }
  return {
    answers: (await rowsOf('disclosure_answer')).map(answerFrom),
    owners: (await rowsOf('disclosure_owner')).map(ownerFrom),
    steps: (await rowsOf('disclosure_step')).map(stepFrom),
    // Of every code: an item may have had another the year before.
    before: (await rowsOf('disclosure_answer', yearBefore(year), null)).map(answerFrom),
  }
}

/** Every item of a year of an agency, in the official order, as it now stands. */
export const itemsOf = async (
  db: Reader,
  agencyId: AgencyId,
  framework: Framework,
): Promise<readonly DisclosureItem[]> =>
  itemsOfYear(framework, await disclosuresOf(db, agencyId, framework.fiscalYear))

/** One item of a year as it now stands; null where the framework has no such item. */
export async function disclosureOf(
  db: Reader,
  agencyId: AgencyId,
  framework: Framework,
  code: ItemCode,
): Promise<DisclosureItem | null> {
  const facts = await disclosuresOf(db, agencyId, framework.fiscalYear, code)
  return itemsOfYear(framework, facts).find(({ item }) => item.code === code) ?? null
}

/** The items of a year that stand on its public page, in the official order, with the answers shown there. */
export async function publishedDisclosuresOf(
  db: Reader,
  agencyId: AgencyId,
  framework: Framework,
): Promise<readonly (DisclosureItem & { readonly shown: ItemAnswer })[]> {
  const items = await itemsOf(db, agencyId, framework)
  return items.flatMap((item) =>
    item.published ? [{ ...item, shown: item.published.answer }] : [],
  )
}

/** The years of which an agency has an item on its public page, newest first. */
export async function publishedYearsOf(
  db: Reader,
  agencyId: AgencyId,
): Promise<readonly FiscalYear[]> {
  const rows = await db
    .selectFrom('disclosure_step')
    .select(['fiscal_year', 'item_code', 'kind'])
    .where('agency_id', '=', agencyId)
    .where('kind', 'in', ['published', 'unpublished'])
    .orderBy('id')
    .execute()
  const last = new Map(rows.map((row) => [`${row.fiscal_year} ${row.item_code}`, row]))
  const years = [...last.values()].flatMap(({ kind, fiscal_year }) =>
    kind === 'published' ? [fiscal_year as FiscalYear] : [],
  )
  return [...new Set(years)].sort((a, b) => b - a)
}

/** Adds an answer. */
export async function saveAnswer(tx: Writer, of: OfYear, answer: ItemAnswer): Promise<void> {
  await tx
    .insertInto('disclosure_answer')
    .values({
      ...ownedBy(of, answer),
      answer: answer.answer,
      links: toJson(answer.links),
      explanation: answer.explanation,
      elements: [...answer.elements],
      none_reason: answer.noneReason,
      none_on: answer.noneOn,
      updated_on: answer.updatedOn,
      months: answer.months === null ? null : toJson(answer.months),
    })
    .execute()
}

/** Adds who prepares an item, and by when. */
export async function saveOwner(tx: Writer, of: OfYear, owner: ItemOwner): Promise<void> {
  await tx
    .insertInto('disclosure_owner')
    .values({ ...ownedBy(of, owner), division_id: owner.divisionId, due_on: owner.due })
    .execute()
}

/** Adds a step. */
export async function saveStep(tx: Writer, of: OfYear, step: ItemStep): Promise<void> {
  await tx
    .insertInto('disclosure_step')
    .values({
      ...ownedBy(of, step),
      ...{ kind: step.kind, answer_id: step.answerId, reason: step.reason },
    })
    .execute()
}

type Fact = Pick<ItemAnswer, 'id' | 'code' | 'recordedAt' | 'recordedBy'>

const ownedBy = ({ agencyId, year }: OfYear, fact: Fact) => ({
  agency_id: agencyId,
  id: fact.id,
  fiscal_year: year,
  item_code: fact.code,
  recorded_at: fact.recordedAt,
  recorded_by: fact.recordedBy,
})

interface FactRow {
  readonly id: string
  readonly item_code: string
  readonly recorded_at: string
  readonly recorded_by: string
}

const factFrom = (row: FactRow) => ({
  id: row.id as FactId,
  code: row.item_code as ItemCode,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
})

const answerFrom = (row: Selectable<DisclosureAnswerTable>): ItemAnswer => ({
  ...factFrom(row),
  answer: row.answer as Answered,
  links: row.links as ItemAnswer['links'],
  explanation: row.explanation,
  elements: row.elements,
  noneReason: row.none_reason,
  noneOn: row.none_on as PlainDate | null,
  updatedOn: row.updated_on as PlainDate | null,
  months: row.months as ItemAnswer['months'],
})

const ownerFrom = (row: Selectable<DisclosureOwnerTable>): ItemOwner => ({
  ...factFrom(row),
  divisionId: row.division_id as DivisionId | null,
  due: row.due_on as PlainDate | null,
})

const stepFrom = (row: Selectable<DisclosureStepTable>): ItemStep => ({
  ...factFrom(row),
  kind: row.kind as StepKind,
  answerId: row.answer_id as FactId,
  reason: row.reason,
})

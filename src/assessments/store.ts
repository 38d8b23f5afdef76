import { type Selectable, sql } from 'kysely'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId, PersonId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { type Reader, toJson, type Writer } from '../platform/db/database.ts'
import type { AssessmentStepTable } from '../platform/db/tables.gen.ts'
import {
  type AssessmentFacts,
  type AssessmentStep,
  type Clarification,
  type ItemMark,
  rounds,
  type Seat,
  type SeatGiven,
} from './assessment.ts'

/** Whose assessment, and of which year. */
export interface OfYear {
  readonly agencyId: AgencyId
  readonly year: FiscalYear
}

/** All that was recorded of an assessment, oldest first. */
export async function assessmentFactsOf(
  db: Reader,
  { agencyId, year }: OfYear,
): Promise<AssessmentFacts> {
  const seatRows = await db
    .selectFrom('assessor_seat')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .orderBy('id')
    .execute()
  const markRows = await db
    .selectFrom('item_mark')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .orderBy('id')
    .execute()
  const stepRows = await db
    .selectFrom('assessment_step')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .orderBy('id')
    .execute()
  const words = await db
    .selectFrom('item_clarification')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .orderBy('id')
    .execute()
  return {
    seats: seatRows.map((row) => ({
      ...{ ...recorded(row), seat: seatFrom(row.seat), personId: row.person_id as PersonId | null },
    })),
    marks: markRows.map((row) => ({
      ...{ ...recorded(row), code: row.item_code as ItemCode, seat: seatFrom(row.seat) },
      ...{ mark: row.mark === 100 ? 100 : 0, reason: row.reason, passage: row.passage },
      round: rounds.find((each) => each === row.round) ?? 'first',
    })),
    steps: stepRows.map(stepFrom),
    clarifications: words.map((row) => ({
      ...{ ...recorded(row), code: row.item_code as ItemCode, words: row.words },
    })),
  }
}

/** The years of some agencies in which a person holds a seat now, newest year first. */
export async function seatedAt(
  db: Reader,
  agencyIds: readonly AgencyId[],
  personId: PersonId,
): Promise<readonly OfYear[]> {
  if (agencyIds.length === 0) return []
  const rows = await db
    .selectFrom('assessor_seat')
    .select(['agency_id', 'fiscal_year'])
    .distinct()
    .where('agency_id', 'in', agencyIds)
    .where('person_id', '=', personId)
    .where(sql<boolean>`not exists (
      select from assessor_seat later
      where later.agency_id = assessor_seat.agency_id and later.seat = assessor_seat.seat
        and later.fiscal_year = assessor_seat.fiscal_year and later.id > assessor_seat.id
    )`)
    .orderBy('fiscal_year', 'desc')
    .execute()
  return rows.map((row) => ({
    agencyId: row.agency_id as AgencyId,
    year: row.fiscal_year as FiscalYear,
  }))
}

/** Adds that a seat was given, or made free. */
export async function saveSeat(tx: Writer, of: OfYear, given: SeatGiven): Promise<void> {
  await tx
    .insertInto('assessor_seat')
    .values({ ...owned(of, given), seat: given.seat, person_id: given.personId })
    .execute()
}

/** Adds a judgement. */
export async function saveMark(tx: Writer, of: OfYear, given: ItemMark): Promise<void> {
  const { code, seat, round, mark, reason, passage } = given
  await tx
    .insertInto('item_mark')
    .values({ ...owned(of, given), item_code: code, seat, round, mark, reason, passage })
    .execute()
}

/** Adds a step. */
export async function saveStep(tx: Writer, of: OfYear, step: AssessmentStep): Promise<void> {
  const { id: _, kind, recordedAt: __, recordedBy: ___, ...content } = step
  await tx
    .insertInto('assessment_step')
    .values({ ...owned(of, step), kind, content: toJson(content) })
    .execute()
}

/** Adds what the agency says. */
export async function saveClarification(
  tx: Writer,
  of: OfYear,
  said: Clarification,
): Promise<void> {
  await tx
    .insertInto('item_clarification')
    .values({ ...owned(of, said), item_code: said.code, words: said.words })
    .execute()
}

type Fact = Pick<SeatGiven, 'id' | 'recordedAt' | 'recordedBy'>

const owned = ({ agencyId, year }: OfYear, { id, recordedAt, recordedBy }: Fact) => ({
  ...{ agency_id: agencyId, id, fiscal_year: year },
  ...{ recorded_at: recordedAt, recorded_by: recordedBy },
})

const recorded = (row: { id: string; recorded_at: string; recorded_by: string }): Fact => ({
  ...{ id: row.id as FactId, recordedAt: row.recorded_at, recordedBy: row.recorded_by },
})

const seatFrom = (seat: number): Seat => (seat === 1 ? 1 : 2)

/** What is kept of a step is what was saved of it: kind and content are of one shape. */
const stepFrom = (row: Selectable<AssessmentStepTable>): AssessmentStep =>
  ({ ...recorded(row), kind: row.kind, ...(row.content as object) }) as AssessmentStep

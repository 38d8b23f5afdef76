// Who owes what: the matters of measures by the unit that answers for them, whom a unit's reminders reach, and
// when it was last told.
import { isUnitsRow, unitsOfRows } from '../basics/every-unit.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { sameWords } from '../basics/thai-text.ts'
import type { Matter } from './matter.ts'
import type { NotificationTold, Reach } from './notification.ts'
import { asUnits, isOwn, type Recipient } from './recipients.ts'

/** Somebody of a unit, and by what they are told. */
export interface Reached {
  readonly id: string
  readonly name: string
  readonly by: Reach
}

/** A unit, and what it owes. */
export interface UnitOwing {
  /** As its plan prints it; empty for measures that name none. */
  readonly unit: string
  readonly matters: readonly Matter[]
  readonly people: readonly Reached[]
  /** The newest notification to one of its people about one of its measures, and to whom. */
  readonly last: { readonly told: NotificationTold; readonly name: string } | null
  /** Whether an officer has had it reminded today. */
  readonly isRemindedToday: boolean
}

/** The units that owe something of their measures, the one that owes most first. */
export function unitsOwing(
  agencyId: AgencyId,
  matters: readonly Matter[],
  recipients: readonly (Recipient & { readonly by: Reach })[],
  told: readonly NotificationTold[],
  today: PlainDate,
  divisions: readonly string[] = [],
): readonly UnitOwing[] {
  const owed = matters.filter(({ measureId }) => measureId !== null)
  const units = unitsOfRows(
    owed.map(({ units: named }) => (named.length === 0 ? [''] : named)),
    divisions,
  )
  const isOf = (unit: string, named: readonly string[]) =>
    unit === '' ? named.length === 0 : isUnitsRow(unit, named)
  return units
    .map((unit): UnitOwing => {
      const own = owed.filter(({ units: named }) => isOf(unit, named))
      const people = recipients
        .filter((each) => own.some((matter) => isOwn(each, agencyId, asUnits(unit, matter))))
        .map(({ person, by }) => ({ id: person.id, name: person.name, by }))
      const newest = told.find(
        ({ personId, matters: of }) =>
          people.some(({ id }) => id === personId) &&
          of.some((matter) => matter.agencyId === agencyId && isOf(unit, matter.units)),
      )
      const name = people.find(({ id }) => id === newest?.personId)?.name ?? ''
      return {
        ...{ unit, matters: own, people, last: newest ? { told: newest, name } : null },
        isRemindedToday: told.some(
          (each) => each.day === today && each.unit !== null && sameWords(each.unit.name, unit),
        ),
      }
    })
    .toSorted((a, b) => b.matters.length - a.matters.length)
}

// What a person was told at once, and how it fared.
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, MeasureId, PersonId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Try } from './delivery.ts'
import type { MatterKind } from './matter.ts'

/** By what a person is told. */
export type Reach = 'mail' | 'line' | 'page'

/** A digest of a day, or what an officer asked a unit to be reminded of. */
export interface Notification {
  readonly id: string
  readonly personId: PersonId
  /** The day in Thailand it was written. */
  readonly day: PlainDate
  readonly kind: 'daily' | 'asked'
  /** Of what was asked: the agency and its unit. */
  readonly unit: { readonly agencyId: AgencyId; readonly name: string } | null
  /** `page`: neither mail nor LINE can reach the person, and it stands on their page alone. */
  readonly channel: Reach
  /** When it is tried to be sent next, ISO 8601 in UTC; null where nothing is left to try. */
  readonly tryAt: string | null
  readonly recordedAt: string
}

/** One thing it told of, as it stood that day. */
export interface MatterTold {
  readonly agencyId: AgencyId
  readonly fiscalYear: FiscalYear
  readonly subject: string
  readonly kind: MatterKind
  readonly grade: number
  readonly measureId: MeasureId | null
  readonly title: string
  readonly units: readonly string[]
  readonly due: PlainDate | null
  readonly days: number | null
}

/** A notification with all it told of and every try to send it. */
export interface NotificationTold extends Notification {
  readonly matters: readonly MatterTold[]
  readonly tries: readonly Try[]
}

/** How a person is to be reminded. */
export interface ReminderReader {
  readonly email: string | null
  readonly language: 'th' | 'en'
  /** Whether mail is to be sent: as they chose, else where they gave the address themselves, with consent. */
  readonly wantsMail: boolean
  /** Their LINE account, where reminders go there; null where none is connected, chosen or still a friend. */
  readonly lineId: string | null
  /** The minute of the day from which they want their digest. */
  readonly minute: number
}

/** A private address of a calendar: of a person's own work, or of a whole agency. */
export interface CalendarFeed {
  readonly id: string
  readonly personId: PersonId
  readonly agencyId: AgencyId | null
  /** What the database keeps of its token. */
  readonly sha256: string
  readonly madeAt: string
}

/** The LINE account of a person, and whether reminders go there. */
export interface LineLink {
  readonly personId: PersonId
  readonly lineId: string
  readonly consentedAt: string
  readonly linkedAt: string
  readonly isChosen: boolean
  /** Whether its owner unfollowed the office's account. */
  readonly isBlocked: boolean
  /** When LINE last said whether they follow it, by LINE's clock. */
  readonly saidAt: string
}

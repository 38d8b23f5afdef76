/** What was sent by one person, as it came in: no name, no address, no instant stays with it. */
import type { Language } from '../basics/bilingual.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { AskedPlace, Ticked } from './questionnaire.ts'
import type { Placement } from './survey.ts'

/** The half of a day by the clock of Thailand. */
export type Half = 'am' | 'pm'

/** When something came, as coarse as it is kept: a half-day beside it, ten minutes apart from it. */
export interface ArrivalTime {
  readonly arrivedOn: PlainDate
  readonly half: Half
  /** The beginning of its ten minutes, ISO 8601 in UTC. */
  readonly bin: string
}

/** One filled form. */
export interface SentForm extends ArrivalTime {
  readonly agencyId: AgencyId
  readonly surveyId: FactId
  /** A uuid made before the form was sent, so that it counts once. */
  readonly id: string
  readonly places: readonly AskedPlace[]
  readonly answers: readonly Ticked[]
  readonly language: Language
  /** Empty where no placement was named. */
  readonly suffix: string
  /** How it came, where no queue ticket is with it. */
  readonly stratum: Placement['stratum']
  /** The hash of the queue ticket that came with it; it then counts as answered with one, or not at all. */
  readonly ticket: string | null
  /** Empty where nothing was written. */
  readonly comment: string
}

/** What became of a form; all but the first two leave it uncounted. */
export type FormOutcome =
  | 'counted'
  | 'already-counted'
  | 'ticket-unknown'
  | 'ticket-spent'
  | 'paused'
  | 'closed'
  /** There is no such survey, or it was never opened. */
  | 'not-there'

const bangkokAhead = 7 * 60 * 60_000
const tenMinutes = 10 * 60_000

let latest: { readonly minute: string; readonly time: ArrivalTime } | null = null

/** An instant (ISO 8601 in UTC) as coarse as it is kept, which nobody may change. */
export function arrivalTimeOf(now: string): ArrivalTime {
  const minute = now.slice(0, 'YYYY-MM-DDThh:mm'.length)
  if (latest?.minute !== minute) latest = { minute, time: reckonedTime(now) }
  return latest.time
}

/** Thailand is seven hours ahead all year: its half-days begin on a full minute of UTC. */
function reckonedTime(now: string): ArrivalTime {
  const at = Date.parse(now)
  const local = new Date(at + bangkokAhead).toISOString()
  return {
    arrivedOn: local.slice(0, 10) as PlainDate,
    half: local.slice(11, 13) < '12' ? 'am' : 'pm',
    bin: new Date(Math.floor(at / tenMinutes) * tenMinutes).toISOString(),
  }
}

/** Names a survey over all agencies. */
export const surveyKey = ({ agencyId, surveyId }: Pick<SentForm, 'agencyId' | 'surveyId'>) =>
  `${agencyId} ${surveyId}`

/** Names a form over all surveys. */
export const formKey = (form: Pick<SentForm, 'agencyId' | 'surveyId' | 'id'>) =>
  `${surveyKey(form)} ${form.id}`

import type { AgencyId, FactId } from '../basics/ids.ts'
import type { Clock } from '../platform/clock.ts'
import { type Database, inTransaction } from '../platform/db/database.ts'
import { type FormStamps, formStamps } from '../platform/web/form-stamp.ts'
import { networkLimits, type Rates } from '../platform/web/network-limits.ts'
import { type NetworkDay, networkCounts, networkOf } from '../platform/web/networks.ts'
import { proofsOfWork } from '../platform/web/proof-of-work.ts'
import { lastTenMinutes, mostInTen, usualDays } from './burst.ts'
import { arrivalsSince, saveNetworkDay } from './network-day-store.ts'
import type { ProofChallenge } from './proof-of-work.ts'
import type { Stratum } from './survey.ts'
import type { OfSurvey } from './ticket-store.ts'

/** Times of the survey's form: it takes some minutes, and may wait on a phone without signal. */
export const surveyTimes = { soonest: 20, longest: 60 * 24 * 60 * 60 } as const

/**
 * How many answers to one survey may come of one network. An office, and a village behind the one address of
 * its provider, is one network; a kiosk, or an official with a tablet, answers for many.
 */
export const surveyRates: Readonly<Record<'ownPhone' | 'forMany', Rates>> = {
  ownPhone: { tenMinutes: 120, hour: 400, day: 1500 },
  forMany: { tenMinutes: 600, hour: 2000, day: 8000 },
}

/** An answer that is otherwise complete, about to be saved. */
export interface Coming extends OfSurvey {
  readonly stratum: Stratum
  /** Where it came from, as requests are counted (`counted`); kept nowhere. Empty where it is not known. */
  readonly address: string
  /** The id of its stamp. */
  readonly form: string
  /** What came in the field `pow`; empty where nothing did. */
  readonly proof: string
}

/** Whether an answer may be saved, in how many seconds to send it again, or which work to do first. */
export type Admission =
  | { readonly kind: 'admitted' }
  | { readonly kind: 'too-many'; readonly seconds: number }
  | { readonly kind: 'prove'; readonly challenge: ProofChallenge }

/** What stands between the form and the answers, without knowing anybody; one of each program. */
export interface SurveyGuard {
  /** The stamps of the form: `given` with each page, `restamped` where one is stale. */
  readonly stamps: FormStamps
  /** Asked of each answer before it is saved; the same form sent again is the same. */
  readonly admit: (answer: Coming) => Promise<Admission>
  /** Told of each answer that was saved and counted, once, and never before. */
  readonly counted: (answer: Pick<Coming, 'agencyId' | 'surveyId' | 'stratum' | 'address'>) => void
  /** Stores the figures of days that are over, and destroys the counters they were made of. */
  readonly closeDays: () => Promise<void>
  /** As the program stops: today's figures as well. Killed, they are lost. */
  readonly stop: () => Promise<void>
}

/** Guards the surveys of one installation. */
export function surveyGuard(parts: {
  readonly db: Database
  readonly clock: Clock
  /** The key of the installation. */
  readonly key: string
  /** Told of what went wrong beside an answer. */
  readonly onFault: (error: unknown) => void
  readonly rates?: typeof surveyRates
}): SurveyGuard {
  const { db, clock, key, onFault, rates = surveyRates } = parts
  const proofs = proofsOfWork(key)
  const networks = networkCounts()
  const limits = {
    ownPhone: networkLimits(rates.ownPhone),
    forMany: networkLimits(rates.forMany),
  }
  const surveys = new Map<string, Watched>()

  const watched = (of: string): Watched => {
    const known = surveys.get(of)
    if (known) return known
    const made = {
      ...{ open: lastTenMinutes(), other: lastTenMinutes() },
      ...{ most: mostInTen([]), readAt: Number.NEGATIVE_INFINITY },
    }
    surveys.set(of, made)
    return made
  }

  /** Looks beside the answers how many are usual; until it is known the last figure holds. */
  const learn = (survey: Watched, of: OfSurvey, minute: number): void => {
    if (Math.abs(minute - survey.readAt) < learnEvery) return
    survey.readAt = minute
    const since = new Date((minute - usualDays * 24 * 60) * 60_000).toISOString()
    arrivalsSince(db, of, since)
      .then((tens) => {
        survey.most = mostInTen(tens)
      })
      .catch(onFault)
  }

  const save = async (figures: readonly NetworkDay[]): Promise<void> => {
    if (figures.length === 0) return
    await inTransaction(db, async (tx) => {
      for (const { of, ...day } of figures) await saveNetworkDay(tx, surveyNamed(of), day)
    })
    networks.kept(figures)
  }

  return {
    stamps: formStamps(key, surveyTimes),

    async admit(answer) {
      const { stratum, address, form, proof } = answer
      const [of, now] = [nameOf(answer), clock.now()]
      const minute = Math.floor(Date.parse(now) / 60_000)
      const survey = watched(of)
      learn(survey, answer, minute)
      const isOpen = stratum === 'open'
      // A form that came with a ticket, or to a kiosk, and now comes by an open code is another.
      const recent = isOpen ? survey.open : survey.other
      if (recent.isResent(form, minute)) return { kind: 'admitted' }
      const network = networkOf(address)
      if (network !== null) {
        const bucket = networks.bucketOf(of, network, clock.today())
        const { wait } = limits[isForMany(stratum) ? 'forMany' : 'ownPhone']
        const seconds = wait(`${of} ${bucket}`)
        if (seconds !== null) return { kind: 'too-many', seconds }
      }
      const isBurst = isOpen && recent.size(minute) >= survey.most
      if (isBurst && !(await proofs.isDone(form, proof, now)))
        return { kind: 'prove', challenge: await proofs.given(form, now) }
      recent.add(form, minute)
      return { kind: 'admitted' }
    },

    counted(answer) {
      const network = isForMany(answer.stratum) ? null : networkOf(answer.address)
      if (network !== null) networks.count(nameOf(answer), network, clock.today())
    },

    closeDays: () => save(networks.over(clock.today())),
    stop: () => save(networks.all()),
  }
}

/** How many minutes what is usual of a survey holds. */
const learnEvery = 10

/** What is known of a survey in memory. */
interface Watched {
  /** The forms that came by open codes. */
  readonly open: ReturnType<typeof lastTenMinutes>
  /** Those that came with a ticket, from an official or a kiosk. */
  readonly other: ReturnType<typeof lastTenMinutes>
  /** The most open answers in ten minutes that are no burst. */
  most: number
  /** The minute that was looked up in. */
  readAt: number
}

/** Kiosks and officials answer for many by their nature. */
const isForMany = (stratum: Stratum) => stratum === 'kiosk' || stratum === 'assisted'

const nameOf = ({ agencyId, surveyId }: OfSurvey) => `${agencyId} ${surveyId}`

function surveyNamed(of: string): OfSurvey {
  const [agencyId = '', surveyId = ''] = of.split(' ')
  return { agencyId: agencyId as AgencyId, surveyId: surveyId as FactId }
}

import type { Agency } from '../agencies/agency.ts'
import { agencyById } from '../agencies/store.ts'
import type { Database } from '../platform/db/database.ts'
import { codesOf, hasTickets } from './known-store.ts'
import { surveyByCode } from './store.ts'
import type { Survey } from './survey.ts'

/** All that the page of a survey is made of. The same object as long as nothing of it changed. */
export interface KnownSurvey {
  readonly survey: Survey
  readonly agency: Agency
  /** Whether queue tickets were printed for it. */
  readonly hasTickets: boolean
}

/**
 * Milliseconds for which what is known is given without a look, and for which it is given while somebody
 * looks; after these it is looked first. All codes are looked up so often at most where one is not known.
 */
export const knownFor = { fresh: 2_000, atMost: 6_000, codes: 2_000 } as const

/** Surveys that are kept; whoever asks for another one makes the longest unasked forgotten. */
const mostKept = 500

/** Unknown codes that are looked for one by one between two looks at all of them. */
const mostGuesses = 100

/** Milliseconds in which nobody looks again after a look that failed. */
const restAfterFailure = 2_000
const never = Number.NEGATIVE_INFINITY

interface Entry {
  known: KnownSurvey | null
  /** The same as text, to see whether it changed. */
  text: string
  /** When the look began that found it. */
  lookedAt: number
  /** How many changes there had been then. */
  changesSeen: number
  failedAt: number
  looking: { readonly changes: number; readonly found: Promise<KnownSurvey | null> } | null
}

/**
 * Knows surveys by their short addresses without asking the database each time: what others changed is seen
 * some seconds later, what this process changed at once. While the database is away, what was known is.
 */
export function knownSurveys(db: Database, now: () => number = () => performance.now()) {
  const kept = new Map<string, Entry>()
  /** How often something was changed by this process. */
  let changes = 0
  let codesChangesSeen = 0
  let codes: ReadonlySet<string> = new Set()
  let codesLookedAt = never
  let guesses = 0
  let codesLooking: Promise<void> | null = null

  /** Looks which codes there are, together with all who ask for one that is not known. */
  function lookForCodes(): Promise<void> {
    const [began, seen] = [now(), changes]
    codesLooking ??= codesOf(db)
      .then((found) => {
        codes = found
        codesLookedAt = began
        codesChangesSeen = seen
        guesses = 0
      })
      .finally(() => {
        codesLooking = null
      })
    return codesLooking
  }

  async function read(code: string, entry: Entry): Promise<KnownSurvey | null> {
    const [began, seen] = [now(), changes]
    const survey = await surveyByCode(db, code)
    const agency = survey ? await agencyById(db, survey.agencyId) : null
    const known =
      survey && agency ? { survey, agency, hasTickets: await hasTickets(db, survey) } : null
    if (began < entry.lookedAt || seen < entry.changesSeen) return entry.known
    const text = JSON.stringify(known)
    // The same object stays, so that the pages made of it do.
    if (text !== entry.text) Object.assign(entry, { known, text })
    Object.assign(entry, { lookedAt: began, changesSeen: seen })
    kept.delete(code)
    kept.set(code, entry)
    return entry.known
  }

  /** Looks, together with all who want to know what is now. */
  function look(code: string, entry: Entry): Promise<KnownSurvey | null> {
    if (entry.looking?.changes === changes) return entry.looking.found
    const found = read(code, entry)
    const looking = { changes, found }
    entry.looking = looking
    const over = () => {
      if (entry.looking === looking) entry.looking = null
    }
    found.then(over, () => {
      entry.failedAt = now()
      over()
    })
    return found
  }

  async function findNew(code: string): Promise<KnownSurvey | null> {
    if (!codes.has(code)) {
      const isOld = codesChangesSeen < changes || now() - codesLookedAt > knownFor.codes
      if (isOld) await lookForCodes()
      if (!codes.has(code)) {
        // It may have been begun since; whoever tries codes by the thousand finds that out in vain.
        if (guesses >= mostGuesses) return null
        guesses += 1
      }
    }
    const entry: Entry = kept.get(code) ?? {
      ...{ known: null, text: '', lookedAt: never, changesSeen: 0, failedAt: never, looking: null },
    }
    kept.set(code, entry)
    const found = await look(code, entry)
    if (!found && entry.known === null) kept.delete(code)
    if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? '')
    return found
  }

  return {
    /** The survey of a code, at once where it is known; null where there is none. */
    find(code: string): KnownSurvey | null | Promise<KnownSurvey | null> {
      const entry = kept.get(code)
      const before = entry?.known
      if (!entry || !before) return findNew(code)
      const age = entry.changesSeen < changes ? Number.POSITIVE_INFINITY : now() - entry.lookedAt
      if (age <= knownFor.fresh || now() - entry.failedAt < restAfterFailure) return before
      // A database that is away tells nothing new.
      const found = look(code, entry).catch(() => before)
      return age <= knownFor.atMost ? before : found
    },
    /** Something was changed by this process: whoever asks from now on is told what is now. */
    changed() {
      changes += 1
    },
  }
}
export type KnownSurveys = ReturnType<typeof knownSurveys>

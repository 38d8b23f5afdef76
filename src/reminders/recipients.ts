// Who is told of what: by the roles somebody holds over an agency, their division, and the posts they hold.
import { allow } from '../accounts/permissions.ts'
import type { Person } from '../basics/actor.ts'
import { meansEveryUnit } from '../basics/every-unit.ts'
import type { AgencyId } from '../basics/ids.ts'
import { isPersonNamed } from '../basics/person-name.ts'
import { sameWords } from '../basics/thai-text.ts'
import type { Matter } from './matter.ts'

/** Somebody of an agency, with the posts they hold or act for today. */
export interface Recipient {
  readonly person: Person
  readonly posts: readonly string[]
}

/** Who may sign what waits: never whoever asked for it; somebody the decision was left to besides. */
export interface Waiting {
  readonly askedBy: string
  readonly leftTo: string | null
}

/** What of an agency's matters is a person's to do. */
export const mattersFor = (
  { person, posts }: Recipient,
  agency: AgencyId,
  matters: readonly Matter[],
  waiting: Waiting | null,
): readonly Matter[] =>
  matters.filter((matter) => {
    switch (matter.kind) {
      case 'signature':
        return (
          waiting !== null &&
          person.id !== waiting.askedBy &&
          (person.id === waiting.leftTo || allow(person, 'approve-plan', agency).ok)
        )
      case 'question':
        return allow(person, 'answer-question', agency).ok
      case 'challenge':
        return allow(person, 'answer-challenge', { id: agency, units: matter.units }).ok
      case 'clarify':
      case 'scored':
        return seesScores(person, agency)
      case 'assess':
      case 'settle':
        // Of a seat its holder alone is told, who is none of the agency's people.
        return false
      case 'phase':
        return isOfficer(person, agency)
      default:
        return isOfficer(person, agency) || isOwn({ person, posts }, agency, matter)
    }
  })

/** Whether a measure is a person's own: it names their division, a post they hold, or them. */
export const isOwn = (
  { person, posts }: Recipient,
  agency: AgencyId,
  { units, posts: named }: Pick<Matter, 'units' | 'posts'>,
): boolean =>
  (!isOfficer(person, agency) &&
    allow(person, 'report-progress', { id: agency, units: [...units, ...named] }).ok) ||
  ((posts.some((post) => named.some((each) => sameWords(each, post))) ||
    named.some((each) => isPersonNamed(person.name, each))) &&
    allow(person, 'see-desk', agency).ok)

/** A matter as one unit answers for it: of what is every division's, its own part. */
export const asUnits = <M extends Pick<Matter, 'units'>>(unit: string, matter: M): M =>
  meansEveryUnit(matter.units) ? { ...matter, units: [unit] } : matter

/** Whether somebody is told of an agency's scores: whoever may clarify them, and its executive. */
export const seesScores = (person: Person, agency: AgencyId) =>
  allow(person, 'clarify-score', agency).ok || allow(person, 'approve-plan', agency).ok

/** Whether somebody answers for an agency's whole plan. */
export const isOfficer = (person: Person, agency: AgencyId) =>
  allow(person, 'put-forward', agency).ok

// Taking on, under the name one signs in by already, what somebody was added for a second time.
import type { LinkRefusal } from './one-time-link.ts'
import type { GivenRole } from './person.ts'

/** Why a link cannot be taken on by somebody who has signed in. */
export type TakeOnRefusal =
  | LinkRefusal
  /** Whoever asks has no account of their own: nobody signed in, or the computer itself. */
  | { readonly code: 'no-account' }
  /** The person the link is for signs in already, or has done something here: two people's acts stay two people's. */
  | { readonly code: 'not-empty' }

/** What a role is over, in letters: two roles of one line are the same role. */
export const roleLine = ({
  role,
  agencyId,
  divisionId,
  province,
  district,
}: Pick<GivenRole, 'role' | 'agencyId' | 'divisionId' | 'province' | 'district'>): string =>
  [role, agencyId, divisionId, province, district].join('\t')

// Everything that can be wrong with a form about people, divisions and posts.
import type { RoleRefusal } from '../accounts/role-rules.ts'
import type { PasteTrouble } from './people-paste.ts'
import type { HoldingRefusal } from './post.ts'

/** Why a form about the parts and people of an agency is not taken. */
export type StaffWrong =
  | PasteTrouble
  | RoleRefusal['code']
  | HoldingRefusal['code']
  | 'agency-missing'
  | 'division-missing'
  | 'division-has-posts'
  | 'holding-missing'
  | 'name-missing'
  | 'name-taken'
  | 'nothing-pasted'
  | 'too-many-lines'
  | 'lines-wrong'
  | 'person-missing'
  | 'post-missing'
  | 'role-missing'
  | 'day-malformed'
  | 'place-missing'
  | 'province-unknown'
  | 'district-empty'

import type { Agency } from '../agencies/agency.ts'
import { emblemOf } from '../agencies/emblem-store.ts'
import { practiceWords } from '../agencies/practice-messages.ts'
import { profileWords } from '../agencies/profile-messages.ts'
import { markedIfPractice } from '../agencies/set-up-store.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { Emblem } from '../basics/document.ts'
import { planOf } from '../measures/store.ts'
import type { StoredPlan } from '../measures/stored-plan.ts'
import type { WebContext, World } from '../platform/web/env.ts'

/** The plan an address names by agency and year; null where there is none, or it has no measures. */
export async function planAt(c: WebContext, world: World): Promise<StoredPlan | null> {
  const at = await agencyYearAt(world.db, c.req.param())
  const plan = at && (await planOf(world.db, at.agency.id, at.year))
  return plan && plan.measures.length > 0
    ? markedIfPractice(world.db, plan, practiceWords[c.get('language')].mark)
    : null
}

/** The emblem of an agency for its papers, with words for those who cannot see it. */
export const emblemIn = (c: WebContext, { files }: World, agency: Agency): Promise<Emblem | null> =>
  emblemOf(files, agency, profileWords[c.get('language')].logoAlt(agency.name))

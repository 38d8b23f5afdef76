import { allow } from '../accounts/permissions.ts'
import { giveRole, type RoleRefused, takeRoleAway } from '../accounts/role-commands.ts'
import type { AgencyRole } from '../accounts/role-rules.ts'
import type { Agency, AgencyRefusal } from '../agencies/agency.ts'
import { type AgencyToRegister, registerAgency } from '../agencies/commands.ts'
import { furtherOf, type SetUp, type SetUpStep } from '../agencies/set-up.ts'
import { saveSetUp, setUpOf } from '../agencies/set-up-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId, PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { importPlan, undo } from '../measures/commands.ts'
import { planOf } from '../measures/store.ts'
import type { MeasureRefusal } from '../measures/stored-plan.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import { holdingsOf, postsOf } from '../staff/division-store.ts'
import { colleaguesOf } from '../staff/people-store.ts'
import { postOf } from '../staff/post.ts'
import type { PracticePlan } from './practice-plan.ts'

/** Registers an agency and begins its setting-up: both, or neither. */
export function beginSetUp(
  context: Context,
  typed: AgencyToRegister,
): Promise<Result<Agency, AgencyRefusal>> {
  return inTransactionUnlessRefused(
    context.db,
    async (tx): Promise<Result<Agency, AgencyRefusal>> => {
      const agency = await registerAgency({ ...context, db: tx }, typed)
      if (!agency.ok) return agency
      const begun = { ...notBegun, step: 'divisions' as const }
      await saveSetUp(tx, agency.value.id, begun, by(context))
      return agency
    },
  )
}

/** Goes on to a step, or finishes; a step that was reached before stays reached. */
export function goOn(
  context: Context,
  agencyId: AgencyId,
  to: SetUpStep,
  change: Partial<Pick<SetUp, 'fiscalYear' | 'practiceFact' | 'isFinished'>> = {},
): Promise<Result<null, { readonly code: 'not-allowed'; readonly act: string }>> {
  return inTransactionUnlessRefused(
    context.db,
    async (tx): Promise<Result<null, { code: 'not-allowed'; act: string }>> => {
      const allowed = allow(context.actor, 'manage-people', agencyId)
      if (!allowed.ok) return allowed
      const there = (await setUpOf(tx, agencyId)) ?? notBegun
      const step = furtherOf(there.step, to)
      await saveSetUp(tx, agencyId, { ...there, step, ...change }, by(context))
      return accept(null)
    },
  )
}

/** The role chosen for somebody who has not joined yet; null for none. */
export interface RoleChosen {
  readonly personId: PersonId
  readonly role: AgencyRole | null
}

/** Gives each person who has not joined the one role that was chosen, and takes any other away. */
export function chooseRoles(
  context: Context,
  agencyId: AgencyId,
  chosen: readonly RoleChosen[],
): Promise<Result<null, RoleRefused>> {
  return inTransactionUnlessRefused(context.db, async (tx): Promise<Result<null, RoleRefused>> => {
    const within = { ...context, db: tx }
    const people = await colleaguesOf(tx, agencyId)
    const holdings = await holdingsOf(tx, agencyId)
    const posts = await postsOf(tx, agencyId)
    for (const { personId, role } of chosen) {
      const person = people.find(({ id }) => id === personId)
      if (!person || person.canSignIn) continue
      const post = postOf(holdings, personId, context.today)?.postId
      const divisionId =
        role === 'contributor' ? (posts.find(({ id }) => id === post)?.divisionId ?? null) : null
      const kept = person.roles.find((held) => held.role === role && held.divisionId === divisionId)
      for (const held of person.roles) {
        if (held === kept) continue
        const taken = await takeRoleAway(within, held.id, agencyId)
        if (!taken.ok) return taken
      }
      if (role === null || kept) continue
      const given = { personId, role, agencyId, divisionId, province: null, district: null }
      const done = await giveRole(within, given)
      if (!done.ok) return done
    }
    return accept(null)
  })
}

/** Puts the sample year into an agency for practice, once. */
export function beginPractice(
  context: Context,
  agencyId: AgencyId,
  sample: PracticePlan,
): Promise<Result<null, MeasureRefusal>> {
  return inTransactionUnlessRefused(
    context.db,
    async (tx): Promise<Result<null, MeasureRefusal>> => {
      const there = await setUpOf(tx, agencyId)
      if (there?.practiceFact) return accept(null)
      const { fiscalYear, plan, bytes, frontMatter, unread, inferred } = sample
      const now = (await planOf(tx, agencyId, fiscalYear))?.imported?.id
      if (there?.practiceFact && there.practiceFact === now) return accept(null)
      const paper = {
        fileName: sample.fileName,
        format: 'json',
        bytes,
        frontMatter,
        unread,
        inferred,
      }
      const done = await importPlan({ ...context, db: tx }, { agencyId, fiscalYear, plan, paper })
      if (!done.ok) return done
      const practiceFact = done.value.fact
      await saveSetUp(tx, agencyId, { ...(there ?? notBegun), practiceFact }, by(context))
      return accept(null)
    },
  )
}

/** Takes the sample year out again. */
export function endPractice(
  context: Context,
  agencyId: AgencyId,
): Promise<Result<null, MeasureRefusal>> {
  return inTransactionUnlessRefused(
    context.db,
    async (tx): Promise<Result<null, MeasureRefusal>> => {
      const there = await setUpOf(tx, agencyId)
      if (!there?.practiceFact) return refuse({ code: 'fact-missing' })
      const factId = there.practiceFact as FactId
      const done = await undo({ ...context, db: tx }, { agencyId, factId })
      if (!done.ok) return done
      await saveSetUp(tx, agencyId, { ...there, practiceFact: null }, by(context))
      return accept(null)
    },
  )
}

const notBegun: SetUp = {
  step: 'agency',
  fiscalYear: null as FiscalYear | null,
  practiceFact: null,
  isFinished: false,
}

const by = ({ actor, now }: Context) => ({ id: actor.id, at: now })

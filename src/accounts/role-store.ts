import { sql } from 'kysely'
import type { Role } from '../basics/actor.ts'
import type { AgencyId, DivisionId, PersonId } from '../basics/ids.ts'
import { batchesOf } from '../platform/db/batches.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { OneTimeLink } from './one-time-link.ts'
import type { GivenRole, KnownPerson } from './person.ts'
import type { RoleHeld } from './role-rules.ts'

/** Who did something and when, as rows remember it. */
export interface By {
  readonly id: string
  /** ISO 8601 in UTC. */
  readonly at: string
}

/** A person as they are added, with the sign-in name an administrator wrote beside them. */
export interface NewPerson extends KnownPerson {
  readonly proposedSignInName: string | null
}

/** A role somebody holds now; null where there is none of that id or it was taken away. */
export async function heldRole(
  db: Reader,
  id: string,
): Promise<(GivenRole & RoleHeld & { readonly name: string }) | null> {
  const row = await heldRows(db).where('given.id', '=', id).executeTakeFirst()
  return row ? heldFrom(row) : null
}

/** Every role a person holds now, wherever. */
export async function rolesOfPerson(db: Reader, personId: PersonId) {
  const rows = await heldRows(db).where('given.person_id', '=', personId).execute()
  return rows.map(heldFrom)
}

/** Every role held now over an agency. */
export async function rolesOver(db: Reader, agencyId: AgencyId) {
  const rows = await heldRows(db).where('given.agency_id', '=', agencyId).execute()
  return rows.map(heldFrom)
}

/** Every role held now above agencies, or over one by assessors: overseers, assessors and operators. */
export async function rolesAbove(db: Reader) {
  const rows = await heldRows(db)
    .where('given.role', 'in', ['overseer', 'assessor', 'operator'])
    .execute()
  return rows.map(heldFrom)
}

/**
 * Locks the roles of one kind over one agency (or above all), so that two administrators cannot take
 * each other's away at the same moment.
 */
export async function lockRolesLike(
  tx: Writer,
  { role, agencyId }: Pick<GivenRole, 'role' | 'agencyId'>,
): Promise<void> {
  await tx
    .selectFrom('role_grant')
    .select('id')
    .where('role', '=', role)
    .where('agency_id', agencyId === null ? 'is' : '=', agencyId)
    .where('ended_at', 'is', null)
    // In one order, so that two who want the same rows never wait for each other.
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Adds people, many at once. */
export async function savePeople(
  tx: Writer,
  people: readonly NewPerson[],
  at: string,
): Promise<void> {
  for (const batch of batchesOf(people))
    await tx
      .insertInto('person')
      .values(
        batch.map(({ id, name, email, proposedSignInName }) => ({
          ...{ id, name, email, proposed_sign_in_name: proposedSignInName },
          ...{ erased_at: null, recorded_at: at },
        })),
      )
      .execute()
}

/** Sets the name and the e-mail of a person right; another address than its owner gave was not consented to. */
export async function changePerson(tx: Writer, { id, name, email }: KnownPerson): Promise<void> {
  await tx
    .updateTable('person')
    .set({ name, email })
    .set({
      email_consented_at: sql`case when email is not distinct from ${email}
        then email_consented_at end`,
    })
    .where('id', '=', id)
    .execute()
}

/** Whoever signs in by a name; null for nobody. */
export async function personBySignInName(db: Reader, name: string): Promise<PersonId | null> {
  const row = await db
    .selectFrom('login')
    .select('id')
    .where('username', '=', name.normalize('NFC').trim().toLowerCase())
    .executeTakeFirst()
  return (row?.id ?? null) as PersonId | null
}

/** The sign-in name an administrator wrote beside a person; null where none was. */
export async function proposedSignInName(db: Reader, id: PersonId): Promise<string | null> {
  const row = await db
    .selectFrom('person')
    .select('proposed_sign_in_name')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.proposed_sign_in_name ?? null
}

/** Gives roles, many at once. */
export async function saveRoles(tx: Writer, given: readonly GivenRole[], by: By): Promise<void> {
  for (const batch of batchesOf(given))
    await tx
      .insertInto('role_grant')
      .values(
        batch.map((role) => ({
          ...{ id: role.id, person_id: role.personId, role: role.role },
          ...{ agency_id: role.agencyId, division_id: role.divisionId },
          ...{ province: role.province, district: role.district },
          ...{ granted_at: by.at, granted_by: by.id, ended_at: null, ended_by: null },
        })),
      )
      .execute()
}

/** Takes a role away. */
export async function endRole(tx: Writer, id: string, by: By): Promise<void> {
  await tx
    .updateTable('role_grant')
    .set({ ended_at: by.at, ended_by: by.id })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends every session of a person, in the transaction that gave the reason to; says how many there were. */
export async function endSessions(tx: Writer, personId: PersonId): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('login_session')
    .where('login_id', '=', personId)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Keeps the hashes of new links, many at once. */
export async function saveLinks(
  tx: Writer,
  links: readonly (Omit<OneTimeLink, 'usedAt'> & { readonly sha256: string })[],
  by: By,
): Promise<void> {
  for (const batch of batchesOf(links))
    await tx
      .insertInto('one_time_link')
      .values(
        batch.map(({ kind, personId, agencyId, sha256, expiresAt }) => ({
          ...{ token_sha256: sha256, kind, person_id: personId, agency_id: agencyId },
          ...{ issued_at: by.at, issued_by: by.id, expires_at: expiresAt, used_at: null },
        })),
      )
      .execute()
}

/** Ends the unused join links of people, before they are given new ones. */
export async function endJoinLinks(
  tx: Writer,
  people: readonly PersonId[],
  at: string,
): Promise<void> {
  for (const batch of batchesOf(people))
    await tx
      .updateTable('one_time_link')
      .set({ used_at: at })
      .where('kind', '=', 'join')
      .where('person_id', 'in', batch)
      .where('used_at', 'is', null)
      .execute()
}

/** The name of the division a role is over, as it is called now; null where it is over none. */
export async function divisionNameOf(
  db: Reader,
  { agencyId, divisionId }: Pick<GivenRole, 'agencyId' | 'divisionId'>,
): Promise<string | null> {
  if (agencyId === null || divisionId === null) return null
  const row = await db
    .selectFrom('division')
    .select('name')
    .where('agency_id', '=', agencyId)
    .where('id', '=', divisionId)
    .executeTakeFirst()
  return row?.name ?? null
}

const heldRows = (db: Reader) =>
  db
    .selectFrom('role_grant as given')
    .innerJoin('person', 'person.id', 'given.person_id')
    .leftJoin('login', 'login.id', 'given.person_id')
    .select(['given.id', 'given.person_id', 'given.role', 'given.agency_id', 'given.division_id'])
    .select(['given.province', 'given.district', 'person.name', 'login.id as login_id'])
    .where('given.ended_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .orderBy('given.granted_at')
    .orderBy('given.id')

type HeldRow = Awaited<ReturnType<ReturnType<typeof heldRows>['execute']>>[number]

const heldFrom = (row: HeldRow) => ({
  id: row.id,
  personId: row.person_id as PersonId,
  name: row.name,
  role: row.role as Role,
  agencyId: row.agency_id as AgencyId | null,
  divisionId: row.division_id as DivisionId | null,
  province: row.province,
  district: row.district,
  canSignIn: row.login_id !== null,
})

import type { Grant, Person, Role } from '../basics/actor.ts'
import type { Language } from '../basics/bilingual.ts'
import type { AgencyId, DivisionId, PersonId } from '../basics/ids.ts'
import { sameWords } from '../basics/thai-text.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { LinkKind, OneTimeLink } from './one-time-link.ts'
import type { GivenRole, KnownPerson } from './person.ts'

/** Somebody who signed in, with the roles held now; null where the person was erased. */
export async function personOf(db: Reader, id: PersonId): Promise<Person | null> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row ? { kind: 'person', ...row, grants: await grantsOf(db, id) } : null
}

/** The roles a person holds now. */
export async function grantsOf(db: Reader, id: PersonId): Promise<readonly Grant[]> {
  const rows = await db
    .selectFrom('role_grant as given')
    .leftJoin('division', (join) =>
      join
        .onRef('division.agency_id', '=', 'given.agency_id')
        .onRef('division.id', '=', 'given.division_id'),
    )
    .select(['given.role', 'given.agency_id', 'given.division_id', 'division.name as unit'])
    .select('division.former_names')
    .select(['given.province', 'given.district'])
    .where('given.person_id', '=', id)
    .where('given.ended_at', 'is', null)
    .orderBy('given.granted_at')
    .execute()
  const grants: Grant[] = []
  for (const row of rows) {
    const role = row.role as Role
    if (row.agency_id === null) {
      const { province, district } = row
      grants.push({
        role,
        over: province === null ? everywhere : { kind: 'territory', province, district },
      })
      continue
    }
    const agency = row.agency_id as AgencyId
    const division =
      row.division_id && row.unit !== null
        ? {
            id: row.division_id as DivisionId,
            names: [row.unit, ...(await stillTheirs(db, agency, row.former_names ?? []))],
          }
        : null
    grants.push({ role, over: { kind: 'agency', agency, division } })
  }
  return grants
}

const everywhere = { kind: 'everywhere' } as const

/** Of a division's former names those that no division of its agency bears now: who took one took its measures. */
async function stillTheirs(
  db: Reader,
  agency: AgencyId,
  formerNames: readonly string[],
): Promise<readonly string[]> {
  if (formerNames.length === 0) return []
  const open = await db
    .selectFrom('division')
    .select('name')
    .where('agency_id', '=', agency)
    .where('closed_at', 'is', null)
    .execute()
  return formerNames.filter((former) => !open.some(({ name }) => sameWords(name, former)))
}

/** A person's name, for pages that show who did something; null for nobody we know. */
export async function knownPerson(db: Reader, id: PersonId): Promise<KnownPerson | null> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row ? { ...row, id: row.id as PersonId } : null
}

/** The language a person has chosen to be greeted and written to in; null where they have not. */
export async function languageOf(db: Reader, id: PersonId): Promise<Language | null> {
  const row = await db
    .selectFrom('person')
    .select('language')
    .where('id', '=', id)
    .executeTakeFirst()
  return (row?.language ?? null) as Language | null
}

/** Keeps the language of a person. */
export async function saveLanguage(tx: Writer, id: PersonId, language: Language): Promise<void> {
  await tx.updateTable('person').set({ language }).where('id', '=', id).execute()
}

/** How many unused codes or links of a kind a person has that still work. */
export async function linksLeft(
  db: Reader,
  kind: LinkKind,
  person: PersonId,
  now: string,
): Promise<number> {
  const rows = await db
    .selectFrom('one_time_link')
    .select('token_sha256')
    .where('kind', '=', kind)
    .where('person_id', '=', person)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
  return rows.length
}

/** Whether anybody runs this installation who can sign in. */
export async function hasOperator(db: Reader): Promise<boolean> {
  const row = await db
    .selectFrom('role_grant')
    .innerJoin('login', 'login.id', 'role_grant.person_id')
    .select('role_grant.id')
    .where('role', '=', 'operator')
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Adds a person. */
export async function savePerson(tx: Writer, person: KnownPerson, at: string): Promise<void> {
  await tx
    .insertInto('person')
    .values({ ...person, erased_at: null, recorded_at: at })
    .execute()
}

/** Gives a role. */
export async function saveRole(
  tx: Writer,
  given: GivenRole,
  by: { readonly id: string; readonly at: string },
): Promise<void> {
  await tx
    .insertInto('role_grant')
    .values({
      id: given.id,
      person_id: given.personId,
      role: given.role,
      agency_id: given.agencyId,
      division_id: given.divisionId,
      province: given.province,
      district: given.district,
      granted_at: by.at,
      granted_by: by.id,
      ended_at: null,
      ended_by: null,
    })
    .execute()
}

/** The link behind the hash of a token; null where there is none. */
export async function linkOf(
  db: Reader,
  sha256: string,
): Promise<(OneTimeLink & { readonly issuedBy: string }) | null> {
  const row = await db
    .selectFrom('one_time_link')
    .selectAll()
    .where('token_sha256', '=', sha256)
    .executeTakeFirst()
  return row
    ? {
        kind: row.kind as LinkKind,
        personId: row.person_id as PersonId | null,
        agencyId: row.agency_id as AgencyId | null,
        expiresAt: row.expires_at,
        usedAt: row.used_at,
        issuedBy: row.issued_by,
      }
    : null
}

/** Keeps the hash of a new link. */
export async function saveLink(
  tx: Writer,
  link: Omit<OneTimeLink, 'usedAt'> & { readonly sha256: string },
  by: { readonly id: string; readonly at: string },
): Promise<void> {
  await tx
    .insertInto('one_time_link')
    .values({
      token_sha256: link.sha256,
      kind: link.kind,
      person_id: link.personId,
      agency_id: link.agencyId,
      issued_at: by.at,
      issued_by: by.id,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute()
}

/** Marks a link used; false where it was used already, so that two at once cannot both use it. */
export async function useLink(tx: Writer, sha256: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('one_time_link')
    .set({ used_at: at })
    .where('token_sha256', '=', sha256)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Ends every unused link of one kind, such as older set-up links when a new one is printed. */
export async function endLinks(
  tx: Writer,
  kind: LinkKind,
  person: PersonId | null,
  at: string,
): Promise<void> {
  await tx
    .updateTable('one_time_link')
    .set({ used_at: at })
    .where('kind', '=', kind)
    .where('person_id', person === null ? 'is' : '=', person)
    .where('used_at', 'is', null)
    .execute()
}

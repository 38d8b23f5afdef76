import { endOf, hashOf, newToken } from '../accounts/one-time-link.ts'
import { allow } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import { saveLinks } from '../accounts/role-store.ts'
import type { Agency } from '../agencies/agency.ts'
import { subjectOf } from '../agencies/commands.ts'
import { agenciesByCodes, saveAgencies } from '../agencies/store.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { type Intake, intake, nobody } from './intake.ts'
import type { LoadedAgency } from './load.ts'
import { saveIntakes, summaryOf } from './people-commands.ts'
import { staffOf } from './people-store.ts'

/** What a load added. */
export interface Loaded {
  readonly agencies: number
  /** Agencies that were here already, to which people were added. */
  readonly known: number
  readonly divisions: number
  readonly posts: number
  readonly people: number
  readonly roles: number
  /** Join links of new people who hold a role; none where none were asked for. */
  readonly links: readonly JoinLink[]
}

/** The link somebody joins by, with what tells them apart. */
export interface JoinLink {
  readonly agency: Agency
  readonly name: string
  readonly email: string | null
  readonly token: string
}

export type LoadRefusal =
  | { readonly code: 'not-allowed'; readonly act: string }
  | { readonly code: 'agency-code-taken'; readonly taken: string }

/**
 * Takes many agencies with their people in: all of them, or nothing. Agencies that are here keep their
 * words and are given the people they lack. Nobody is given a password.
 */
export function loadAgencies(
  context: Context,
  table: readonly LoadedAgency[],
  { withLinks = false }: { readonly withLinks?: boolean } = {},
): Promise<Result<Loaded, LoadRefusal>> {
  return inTransactionUnlessRefused(
    context.db,
    async (tx): Promise<Result<Loaded, LoadRefusal>> => {
      const allowed = allow(context.actor, 'manage-installation', null)
      if (!allowed.ok) return allowed
      const there = new Map(
        (
          await agenciesByCodes(
            tx,
            table.map(({ code }) => code),
          )
        ).map((each) => [each.code, each]),
      )
      const fresh = table.filter(({ code }) => !there.has(code)).map(toAgency(context))
      const added = new Set(await saveAgencies(tx, fresh, context.now))
      const taken = fresh.find(({ code }) => !added.has(code))
      if (taken) return refuse({ code: 'agency-code-taken', taken: taken.code })
      const agencies = new Map([...there, ...fresh.map((each) => [each.code, each] as const)])

      const intakes: Loading[] = []
      for (const { code, lines } of table) {
        const agency = agencies.get(code)
        if (!agency) throw new Error(`The agency ${code} was saved and is not there.`)
        const staff = there.has(code) ? await staffOf(tx, agency.id) : nobody
        const own = intake(staff, lines, context)
        intakes.push({ agency, agencyId: agency.id, taken: own })
      }
      await saveIntakes(tx, context, intakes)
      for (const { agency, taken: own } of intakes) {
        const isNew = !there.has(agency.code)
        await saveActivity(tx, context, {
          ...{ agencyId: agency.id, act: isNew ? 'register-agency' : 'manage-people' },
          subject: subjectOf(agency),
          after: { code: agency.code, ...summaryOf(own) },
        })
      }
      const count = (of: (own: Intake) => readonly unknown[]) =>
        intakes.reduce((sum, { taken: own }) => sum + of(own).length, 0)
      return accept({
        ...{ agencies: fresh.length, known: there.size },
        divisions: count(({ divisions }) => divisions),
        posts: count(({ posts }) => posts),
        people: count(({ people }) => people),
        roles: count(({ grants }) => grants),
        links: withLinks ? await joinLinks(tx, context, intakes) : [],
      })
    },
  )
}

interface Loading {
  readonly agency: Agency
  readonly agencyId: AgencyId
  readonly taken: Intake
}

const toAgency =
  ({ newId }: Context) =>
  ({ code, type, name, district, province }: LoadedAgency): Agency => ({
    ...{ id: newId() as AgencyId, code, type, name, district, province, logoSha256: null },
  })

/** A link for every new person who holds a role. */
async function joinLinks(
  tx: Writer,
  { now, actor }: Context,
  intakes: readonly Loading[],
): Promise<readonly JoinLink[]> {
  const links: (JoinLink & { readonly personId: PersonId })[] = []
  for (const { agency, taken } of intakes) {
    const holders = new Set(taken.grants.map(({ personId }) => personId))
    for (const { id, name, email } of taken.people)
      if (holders.has(id)) links.push({ agency, name, email, personId: id, token: newToken() })
  }
  const expiresAt = endOf('join', now)
  await saveLinks(
    tx,
    links.map(({ agency, personId, token }) => ({
      ...{ kind: 'join' as const, personId, agencyId: agency.id, sha256: hashOf(token), expiresAt },
    })),
    { id: actor.id, at: now },
  )
  return links
}

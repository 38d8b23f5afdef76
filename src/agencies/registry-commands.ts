import { allow, type NotAllowed } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import type { Agency } from './agency.ts'
import { subjectOf, wordsOf } from './commands.ts'
import type { RegistryEntry } from './registry.ts'
import { countsOf, differences, type RegistryChanges, registryChanges } from './registry-changes.ts'
import {
  followRegistry,
  lockRegistry,
  markGone,
  registryEntries,
  registryEntry,
  saveEntries,
} from './registry-store.ts'
import { changeAgency } from './store.ts'

/** A registry taken in: what changed, and how many agencies followed it. */
export interface TakenRegistry {
  readonly changes: RegistryChanges
  readonly followed: number
}

/** A registry file as it was read, and what a person has seen of it. */
export interface RegistryToTake {
  readonly entries: readonly RegistryEntry[]
  /** Whether bodies that the file lacks are marked as gone; not so for a file of one province. */
  readonly markMissing: boolean
  /** The counts that were shown before; another import may have come between. */
  readonly seen?: ReturnType<typeof countsOf>
}

export type RegistryRefusal = NotAllowed | { readonly code: 'registry-changed-meanwhile' }

/**
 * Takes in a registry: entries are added, changed and marked as gone, never deleted. An agency that is
 * still worded as the registry had it follows; one that people have worded keeps its words.
 */
export function importRegistry(
  context: Context,
  { entries, markMissing, seen }: RegistryToTake,
): Promise<Result<TakenRegistry, RegistryRefusal>> {
  type Taken = Result<TakenRegistry, RegistryRefusal>
  return inTransactionUnlessRefused(context.db, async (tx): Promise<Taken> => {
    const allowed = allow(context.actor, 'import-registry', null)
    if (!allowed.ok) return allowed
    await lockRegistry(tx)
    const changes = registryChanges(await registryEntries(tx), entries)
    const counts = countsOf(changes)
    if (seen && JSON.stringify(seen) !== JSON.stringify(counts))
      return refuse({ code: 'registry-changed-meanwhile' })
    const followed = await followRegistry(tx, changes.changed)
    await saveEntries(tx, entries, context.now)
    const missing = changes.missing.map(({ code }) => code)
    if (markMissing) await markGone(tx, missing, context.now)
    await recordTaking(tx, context, { changes, followed: followed.length }, markMissing)
    const byCode = new Map(changes.changed.map((change) => [change.after.code, change]))
    for (const { id, code } of followed) {
      const change = byCode.get(code)
      if (!change) continue
      await saveActivity(tx, context, {
        ...{ agencyId: id, act: 'import-registry' },
        subject: subjectOf({ id, name: change.after.name }),
        before: wordsOf(change.before),
        after: wordsOf(change.after),
      })
    }
    return accept({ changes, followed: followed.length })
  })
}

const recordTaking = (
  tx: Writer,
  context: Context,
  { changes, followed }: TakenRegistry,
  markMissing: boolean,
) =>
  saveActivity(tx, context, {
    ...{ agencyId: null, act: 'import-registry' },
    subject: { kind: 'registry', id: 'dlads_05_01', name: 'dlads_05_01' },
    after: { ...countsOf(changes), followed, markMissing },
  })

/** Lets an agency take the words the registry has for it. */
export function takeRegistryWords(
  context: Context,
  agency: Agency,
): Promise<Result<null, NotAllowed | { readonly code: 'not-in-registry' }>> {
  type Taken = Result<null, NotAllowed | { readonly code: 'not-in-registry' }>
  return inTransactionUnlessRefused(context.db, async (tx): Promise<Taken> => {
    const allowed = allow(context.actor, 'manage-agency', agency)
    if (!allowed.ok) return allowed
    const entry = await registryEntry(tx, agency.code)
    if (!entry) return refuse({ code: 'not-in-registry' })
    if (differences(agency, entry).length === 0) return accept(null)
    await changeAgency(tx, agency, { ...wordsOf(entry), logoSha256: agency.logoSha256 })
    await saveActivity(tx, context, {
      ...{ agencyId: agency.id, act: 'manage-agency' },
      subject: subjectOf({ id: agency.id, name: entry.name }),
      ...{ before: wordsOf(agency), after: wordsOf(entry) },
    })
    return accept(null)
  })
}

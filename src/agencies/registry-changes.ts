import type { AgencyWords } from './agency.ts'
import type { RegistryEntry } from './registry.ts'

/** An entry as the installation has it. */
export interface KeptEntry extends RegistryEntry {
  /** When it was found missing from the registry; null while it stands there. */
  readonly goneAt: string | null
}

/** What a registry file would change, each list in the order of the codes. */
export interface RegistryChanges {
  readonly added: readonly RegistryEntry[]
  readonly changed: readonly { readonly before: RegistryEntry; readonly after: RegistryEntry }[]
  /** Marked as gone before, and in the file again. */
  readonly returned: readonly RegistryEntry[]
  readonly missing: readonly RegistryEntry[]
  /** Entries that stay as they are. */
  readonly same: number
  /** Whether so much is missing that the file is rather a part of the registry. */
  readonly isPartial: boolean
}

/** More than this share of the registry does not vanish between two files of it. */
const mostMissing = 0.1

/** Holds a registry file against what the installation has of it. */
export function registryChanges(
  kept: readonly KeptEntry[],
  given: readonly RegistryEntry[],
): RegistryChanges {
  const before = new Map(kept.map((entry) => [entry.code, entry]))
  const codes = new Set(given.map(({ code }) => code))
  const there = kept.filter(({ goneAt }) => goneAt === null)
  const missing = there.filter(({ code }) => !codes.has(code))
  const added: RegistryEntry[] = []
  const returned: RegistryEntry[] = []
  const changed: { before: RegistryEntry; after: RegistryEntry }[] = []
  for (const after of given) {
    const old = before.get(after.code)
    if (!old) added.push(after)
    else {
      if (old.goneAt !== null) returned.push(after)
      if (!sameBody(old, after)) changed.push({ before: old, after })
    }
  }
  const same = given.filter(({ code, ...after }) => {
    const old = before.get(code)
    return old !== undefined && old.goneAt === null && sameBody(old, after)
  }).length
  const isPartial = missing.length > there.length * mostMissing
  return { added, changed, returned, missing, same, isPartial }
}

/** Whether two name the same body in the same words. */
export const sameBody = (one: AgencyWords, other: AgencyWords): boolean =>
  differences(one, other).length === 0

/** Which words of an agency are others than the registry's. */
export const differences = (one: AgencyWords, other: AgencyWords) =>
  (['type', 'name', 'district', 'province'] as const).filter((each) => one[each] !== other[each])

/** How many changes of each kind, in one word that shows whether a preview is still the whole truth. */
export const countsOf = ({ added, changed, returned, missing }: RegistryChanges) => ({
  ...{ added: added.length, changed: changed.length },
  ...{ returned: returned.length, missing: missing.length },
})

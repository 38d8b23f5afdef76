import { allow, type NotAllowed } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import { accept, type Result } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import type { Agency, AgencyWords } from './agency.ts'
import { subjectOf, wordsOf } from './commands.ts'
import { type LogoRefusal, readLogo } from './logo.ts'
import { differences } from './registry-changes.ts'
import { changeAgency } from './store.ts'

/** Sets right how an agency is called and where it is; its code stays. */
export function reviseAgency(
  context: Context,
  agency: Agency,
  words: AgencyWords,
): Promise<Result<null, NotAllowed>> {
  return inTransactionUnlessRefused(context.db, async (tx): Promise<Result<null, NotAllowed>> => {
    const allowed = allow(context.actor, 'manage-agency', agency)
    if (!allowed.ok) return allowed
    if (differences(agency, words).length === 0) return accept(null)
    await changeAgency(tx, agency, { ...words, logoSha256: agency.logoSha256 })
    await saveActivity(tx, context, {
      ...{ agencyId: agency.id, act: 'manage-agency' },
      subject: subjectOf({ id: agency.id, name: words.name }),
      ...{ before: wordsOf(agency), after: wordsOf(words) },
    })
    return accept(null)
  })
}

/** Gives an agency its emblem, or takes it away (null). The file is kept; papers already printed have it. */
export function setLogo(
  context: Context,
  agency: Agency,
  bytes: Uint8Array | null,
): Promise<Result<null, NotAllowed | LogoRefusal>> {
  type Set = Result<null, NotAllowed | LogoRefusal>
  return inTransactionUnlessRefused(context.db, async (tx): Promise<Set> => {
    const allowed = allow(context.actor, 'manage-agency', agency)
    if (!allowed.ok) return allowed
    const read = bytes && readLogo(bytes)
    if (read && !read.ok) return read
    const logoSha256 = bytes && (await context.files.keep(bytes))
    if (logoSha256 === agency.logoSha256) return accept(null)
    await changeAgency(tx, agency, { ...wordsOf(agency), logoSha256 })
    await saveActivity(tx, context, {
      ...{ agencyId: agency.id, act: 'manage-agency', subject: subjectOf(agency) },
      ...{ before: { logo: agency.logoSha256 }, after: { logo: logoSha256 } },
    })
    return accept(null)
  })
}

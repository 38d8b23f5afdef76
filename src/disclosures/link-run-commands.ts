import { allow, type NotAllowed } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { toThaiDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { isStorable } from '../basics/storable.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import type { LinkWatch } from '../settings/link-watch.ts'
import { linkWatchOf, saveLinkWatch } from '../settings/link-watch-store.ts'
import { lockAgency } from '../staff/division-store.ts'
import { openRunsOf, saveRun } from './link-run-store.ts'
import { linkRulingsOf, saveLinkRuling } from './link-store.ts'

/** Of a year, or of one item of it. */
interface Asked {
  readonly agencyId: AgencyId
  readonly year: FiscalYear
  readonly code: ItemCode | null
}

/**
 * Asks that the links of a year, or of one item, be visited now. One that was asked for and waits is enough; one
 * that has begun is not, since it goes over the links as they were then.
 */
export const askForCheck = (
  context: Context,
  { agencyId, year, code }: Asked,
): Promise<Result<{ readonly runId: string }, NotAllowed>> =>
  inTransactionUnlessRefused(context.db, async (tx) => {
    const allowed = allow(context.actor, 'check-links', agencyId)
    if (!allowed.ok) return allowed
    await lockAgency(tx, agencyId)
    const waiting = (await openRunsOf(tx, agencyId, year)).find(
      ({ run }) =>
        run.begunAt === null &&
        run.agencyId === agencyId &&
        (run.code === null || run.code === code),
    )
    if (waiting) return accept({ runId: waiting.run.id })
    const id = context.newId()
    await saveRun(tx, {
      ...{ id, agencyId, year, code, cause: 'asked' },
      ...{ askedAt: context.now, askedBy: context.actor.id },
      ...{ begunAt: null, finishedAt: null, links: null },
    })
    await saveActivity(tx, context, {
      ...{ agencyId, act: 'check-links', subject: subjectOf(year, code) },
    })
    return accept({ runId: id })
  })

/** Why a ruling is refused. */
export type RulingRefusal =
  | NotAllowed
  | { readonly code: 'reason-missing' }
  | { readonly code: 'not-storable' }
  | { readonly code: 'nothing-ruled' }

/** Says of an address that it works or does not, whatever the checker saw; null takes that back. */
export const ruleOnLink = (
  context: Context,
  ruled: Asked & {
    readonly url: string
    readonly verdict: 'ok' | 'broken' | null
    readonly reason: string
  },
): Promise<Result<null, RulingRefusal>> =>
  inTransactionUnlessRefused<null, RulingRefusal>(context.db, async (tx) => {
    const { agencyId, year, code, url, verdict, reason } = ruled
    const allowed = allow(context.actor, 'rule-on-link', agencyId)
    if (!allowed.ok) return allowed
    await lockAgency(tx, agencyId)
    if (!isStorable(reason)) return refuse({ code: 'not-storable' })
    if (verdict !== null && reason === '') return refuse({ code: 'reason-missing' })
    const before = (await linkRulingsOf(tx, agencyId, url)).at(-1)?.verdict ?? null
    if (verdict === null && before === null) return refuse({ code: 'nothing-ruled' })
    await saveLinkRuling(tx, agencyId, {
      ...{ id: context.newId() as FactId, url, verdict, reason },
      ...{ recordedAt: context.now, recordedBy: context.actor.id },
    })
    await saveActivity(tx, context, {
      ...{ agencyId, act: 'rule-on-link', subject: subjectOf(year, code) },
      before: { url, ...(before && { linkVerdict: `link-${before}` }) },
      after: {
        url,
        ...(verdict && { linkVerdict: `link-${verdict}` }),
        ...(reason !== '' && { reason }),
      },
    })
    return accept(null)
  })

/** Sets the days on which an agency's links are watched more often; null ends it. */
export const setLinkWatch = (
  context: Context,
  { agencyId, year }: Pick<Asked, 'agencyId' | 'year'>,
  watch: LinkWatch | null,
): Promise<Result<null, NotAllowed>> =>
  inTransactionUnlessRefused<null, NotAllowed>(context.db, async (tx) => {
    const allowed = allow(context.actor, 'watch-links', agencyId)
    if (!allowed.ok) return allowed
    const before = await linkWatchOf(tx, agencyId)
    await saveLinkWatch(tx, agencyId, watch, { id: context.actor.id, at: context.now })
    await saveActivity(tx, context, {
      ...{ agencyId, act: 'watch-links', subject: subjectOf(year, null) },
      ...(before && { before: watchSaid(before) }),
      ...(watch && { after: watchSaid(watch) }),
    })
    return accept(null)
  })

const watchSaid = ({ from, to, everyHours }: LinkWatch) => ({
  linkWatch: `${toThaiDate(from)} – ${toThaiDate(to)} · ${everyHours}`,
})

const subjectOf = (year: FiscalYear, code: ItemCode | null) => ({
  kind: 'disclosure' as const,
  id: code ?? String(year),
  name: code === null ? `OIT ${year}` : `${code} (${year})`,
})

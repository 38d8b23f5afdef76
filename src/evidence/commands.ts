import { type Act, allow } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, EvidenceId, FactId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { isStorable } from '../basics/storable.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { lacks } from './completeness.ts'
import {
  type Evidence,
  type EvidenceContent,
  type EvidenceTarget,
  type EvidenceVersion,
  hashesOf,
  isSameTarget,
  type Redaction,
} from './evidence.ts'
import { contentSaid, linkSaid, saidOf } from './recorded.ts'
import type { EvidenceRefusal } from './refusal.ts'
import { lockEvidence, saveEvidence, saveLink, saveVersion, saveWithdrawal } from './store.ts'

/** What evidence may serve, with the units of its row: those of a division act on rows that name it alone. */
export interface KnownTarget {
  readonly target: EvidenceTarget
  readonly units: readonly string[]
  /** The row's own words, for the record. */
  readonly name: string
}

/** What an act on evidence gave. */
export interface RecordedEvidence {
  readonly evidenceId: EvidenceId
  /** The version, link or withdrawal that was added. */
  readonly fact: FactId
  /** That the same form had been saved before, and nothing was added now. */
  readonly again: boolean
}

type Outcome = Promise<Result<RecordedEvidence, EvidenceRefusal>>

export interface EvidenceToAdd {
  readonly agencyId: AgencyId
  readonly fiscalYear: FiscalYear
  /** A uuid made when the form was opened: it becomes the id, so that a form sent twice saves once. */
  readonly key?: string
  readonly content: EvidenceContent
  /** What it serves from the beginning; the caller has found these in the agency's own plan. */
  readonly serves: readonly (KnownTarget & { readonly proves: string })[]
}

/** Adds a piece of evidence with what it serves. Its files must be the person's own drafts. */
export async function addEvidence(context: Context, request: EvidenceToAdd): Outcome {
  const { agencyId, content, serves, fiscalYear } = request
  const wrong = contentTrouble(content)
  if (wrong) return refuse(wrong)
  for (const { units } of serves.length > 0 ? serves : [{ units: [] }]) {
    const allowed = allow(context.actor, 'add-evidence', { id: agencyId, units })
    if (!allowed.ok) return allowed
  }
  if (!(await keepAll(context, hashesOf(content)))) return refuse({ code: 'file-gone' })
  return inTransactionUnlessRefused(context.db, async (tx): Outcome => {
    const evidenceId = (request.key ?? context.newId()) as EvidenceId
    const piece = { id: evidenceId, fiscalYear, ...by(context) }
    if (!(await saveEvidence(tx, agencyId, piece))) {
      const there = await lockEvidence(tx, agencyId, evidenceId)
      const first = there?.versions[0]
      return first && contentSaid(first) === contentSaid(content)
        ? accept({ evidenceId, fact: first.id, again: true })
        : refuse({ code: 'form-used-twice' })
    }
    const version = versionOf(context, content, { ordinal: 1, supersedes: null })
    await saveVersion(tx, agencyId, evidenceId, version)
    for (const { target, proves } of serves)
      await saveLink(tx, agencyId, evidenceId, {
        ...{ id: context.newId() as FactId, fiscalYear, target, proves, ...by(context) },
      })
    await recordedAs(tx, context, agencyId, 'add-evidence', version.title, evidenceId, {
      after: { ...saidOf(content), serves: serves.map(linkSaid) },
    })
    return accept({ evidenceId, fact: version.id, again: false })
  })
}

/** What every act on a piece that is there names: the piece, and the units of the rows it serves. */
export interface EvidenceActedOn {
  readonly agencyId: AgencyId
  readonly evidenceId: EvidenceId
  readonly units: readonly string[]
}

/** Adds a version to a piece; refused where somebody else added one since the form was opened. */
export const reviseEvidence = (
  context: Context,
  request: EvidenceActedOn & {
    readonly basedOn: FactId
    readonly content: EvidenceContent
    readonly key?: string
  },
): Outcome => saveNext(context, 'revise-evidence', request, null)

/** Makes a copy that may be shown to everybody, with what was redacted and why. The full version stays inside. */
export const makePublishSafe = (
  context: Context,
  request: EvidenceActedOn & {
    readonly basedOn: FactId
    readonly content: EvidenceContent
    readonly redactions: readonly Redaction[]
    readonly key?: string
  },
): Outcome =>
  saveNext(
    context,
    'publish-evidence',
    { ...request, content: { ...request.content, sensitivity: 'public' } },
    request.redactions,
  )

async function saveNext(
  context: Context,
  name: Act,
  request: Parameters<typeof reviseEvidence>[1],
  redactions: readonly Redaction[] | null,
): Outcome {
  const wrong = contentTrouble(request.content)
  if (wrong) return refuse(wrong)
  if (redactions?.length === 0) return refuse({ code: 'redactions-missing' })
  if (!isStorable(redactions)) return refuse({ code: 'not-storable' })
  return act(context, name, request, async (tx, piece) => {
    const { agencyId, evidenceId, basedOn, content } = request
    const again = piece.versions.find(({ id }) => id === request.key)
    if (again)
      return contentSaid(again) === contentSaid(content)
        ? accept({ evidenceId, fact: again.id, again: true })
        : refuse({ code: 'form-used-twice' })
    if (piece.withdrawn) return refuse({ code: 'withdrawn' })
    if (piece.current.id !== basedOn) return refuse({ code: 'changed-meanwhile' })
    const known = new Set(piece.versions.flatMap(hashesOf))
    const added = hashesOf(content).filter((sha256) => !known.has(sha256))
    if (!(await keepAll(context, added))) return refuse({ code: 'file-gone' })
    const at = { ordinal: piece.versions.length + 1, supersedes: basedOn }
    const version = {
      ...versionOf(context, content, at),
      ...(request.key && { id: request.key as FactId }),
      redactions,
    }
    await saveVersion(tx, agencyId, evidenceId, version)
    await recordedAs(tx, context, agencyId, name, version.title, evidenceId, {
      before: saidOf(piece.current),
      after: {
        ...saidOf(content),
        ...(redactions && { redactions: redactions.map(({ what, why }) => `${what}: ${why}`) }),
      },
    })
    return accept({ evidenceId, fact: version.id, again: false })
  })
}

/** Lets a piece serve one more measure or item; one it already serves is not linked twice. */
export function linkEvidence(
  context: Context,
  request: Omit<EvidenceActedOn, 'units'> & {
    readonly fiscalYear: FiscalYear
    readonly to: KnownTarget
    readonly proves: string
  },
): Outcome {
  const { agencyId, evidenceId, fiscalYear, to, proves } = request
  return act(context, 'add-evidence', { ...request, units: to.units }, async (tx, piece) => {
    if (!isStorable(proves)) return refuse({ code: 'not-storable' })
    if (piece.withdrawn) return refuse({ code: 'withdrawn' })
    const there = piece.links.find(
      (link) => link.fiscalYear === fiscalYear && isSameTarget(link.target, to.target),
    )
    if (there) return accept({ evidenceId, fact: there.id, again: true })
    const id = context.newId() as FactId
    const link = { id, fiscalYear, target: to.target, proves, ...by(context) }
    await saveLink(tx, agencyId, evidenceId, link)
    await recordedAs(tx, context, agencyId, 'add-evidence', piece.current.title, evidenceId, {
      after: { serves: [linkSaid({ ...to, proves })] },
    })
    return accept({ evidenceId, fact: id, again: false })
  })
}

/** Withdraws one link of a piece. */
export function unlinkEvidence(
  context: Context,
  request: EvidenceActedOn & {
    readonly linkId: FactId
    readonly reason: string
    readonly name: string
  },
): Outcome {
  return withdraw(context, request, request.linkId, true)
}

/** Withdraws a whole piece, with the reason; its history stays. */
export const withdrawEvidence = (
  context: Context,
  request: EvidenceActedOn & { readonly reason: string },
): Outcome =>
  request.reason === ''
    ? Promise.resolve(refuse({ code: 'reason-missing' }))
    : withdraw(context, request, null, true)

/** Puts a withdrawn piece back. */
export const putBackEvidence = (context: Context, request: EvidenceActedOn): Outcome =>
  withdraw(context, { ...request, reason: '' }, null, false)

function withdraw(
  context: Context,
  request: EvidenceActedOn & { readonly reason: string; readonly name?: string },
  linkId: FactId | null,
  withdrawn: boolean,
): Outcome {
  const { agencyId, evidenceId, reason, name } = request
  return act(context, 'revise-evidence', request, async (tx, piece) => {
    if (!isStorable(reason)) return refuse({ code: 'not-storable' })
    if (linkId !== null && !piece.links.some(({ id }) => id === linkId))
      return refuse({ code: 'link-missing' })
    if (linkId === null && (piece.withdrawn !== null) === withdrawn)
      return accept({ evidenceId, fact: piece.withdrawn?.id ?? piece.current.id, again: true })
    const id = context.newId() as FactId
    await saveWithdrawal(tx, agencyId, evidenceId, {
      ...{ id, linkId, withdrawn, reason, ...by(context) },
    })
    const said = linkId === null ? { withdrawn: !withdrawn } : { serves: [name ?? linkId] }
    await recordedAs(tx, context, agencyId, 'revise-evidence', piece.current.title, evidenceId, {
      before: said,
      after: { ...(linkId === null ? { withdrawn } : { serves: [] }), ...(reason && { reason }) },
    })
    return accept({ evidenceId, fact: id, again: false })
  })
}

/** Allows, locks the piece, and goes on with it. */
function act(
  context: Context,
  name: Act,
  { agencyId, evidenceId, units }: EvidenceActedOn,
  then: (tx: Writer, piece: Evidence) => Outcome,
): Outcome {
  return inTransactionUnlessRefused(context.db, async (tx): Outcome => {
    const allowed = allow(context.actor, name, { id: agencyId, units })
    if (!allowed.ok) return allowed
    const piece = await lockEvidence(tx, agencyId, evidenceId)
    return piece ? then(tx, piece) : refuse({ code: 'evidence-missing' })
  })
}

function contentTrouble(content: EvidenceContent): EvidenceRefusal | null {
  if (lacks(content).length > 0) return { code: 'incomplete' }
  return isStorable(content) ? null : { code: 'not-storable' }
}

/** Keeps every draft for good; false where one is no longer there. A file kept and then not recorded harms nobody. */
async function keepAll({ files, actor }: Context, hashes: readonly string[]): Promise<boolean> {
  for (const sha256 of new Set(hashes)) if (!(await files.adopt(actor.id, sha256))) return false
  return true
}

const by = ({ now, actor }: Context) => ({ recordedAt: now, recordedBy: actor.id })

const versionOf = (
  context: Context,
  content: EvidenceContent,
  at: { readonly ordinal: number; readonly supersedes: FactId | null },
): EvidenceVersion => ({
  ...{ ...content, ...at, id: context.newId() as FactId, redactions: null, ...by(context) },
})

function recordedAs(
  tx: Writer,
  context: Context,
  agencyId: AgencyId,
  name: Act,
  title: string,
  id: EvidenceId,
  change: { readonly before?: unknown; readonly after?: unknown },
): Promise<void> {
  const subject = { kind: 'evidence', id, name: title }
  return saveActivity(tx, context, { agencyId, act: name, subject, ...change })
}

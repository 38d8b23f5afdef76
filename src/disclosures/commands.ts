import { type Act, allow, type NotAllowed } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import { canonicalJson } from '../basics/canonical-json.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, DivisionId, FactId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { type PlainDate, toThaiDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { isStorable } from '../basics/storable.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { divisionsOf, lockAgency } from '../staff/division-store.ts'
import type { Division } from '../staff/post.ts'
import type { AnswerContent, DisclosureItem } from './disclosure.ts'
import { documentsOf } from './document-store.ts'
import { answerSaid } from './recorded.ts'
import { cameMeanwhile, type DisclosureRefusal, type Said, stepsOf } from './steps.ts'
import { disclosureOf, itemsOf, saveAnswer, saveOwner, saveStep } from './store.ts'

/** One item of an agency's year. */
export interface ActedItem {
  readonly agencyId: AgencyId
  readonly framework: Framework
  readonly code: ItemCode
}

type NotThere = NotAllowed | { readonly code: 'item-unknown' }
type Outcome<Value> = Promise<Result<Value, DisclosureRefusal>>

/**
 * Answers an item, whole. Refused where somebody else answered it since the form was opened; the same
 * answer again adds nothing.
 */
export function answerItem(
  context: Context,
  request: ActedItem & {
    readonly content: AnswerContent
    /** The newest answer when the form was opened; null where there was none. */
    readonly basedOn: FactId | null
  },
): Outcome<{ readonly answerId: FactId }> {
  return onItem(context, 'answer-disclosure', request, async (tx, item) => {
    const { content, basedOn, code } = request
    if (!isStorable(content)) return refuse({ code: 'not-storable' })
    const before = item.answer && contentOf(item.answer)
    if (item.answer && before && canonicalJson(before) === canonicalJson(content))
      return accept({ answerId: item.answer.id })
    if ((item.answer?.id ?? null) !== basedOn) return refuse({ code: 'changed-meanwhile' })
    const id = context.newId() as FactId
    await saveAnswer(tx, ofYear(request), { ...content, id, code, ...by(context) })
    await recorded(tx, context, request, 'answer-disclosure', {
      ...(before && { before: answerSaid(before) }),
      after: answerSaid(content),
    })
    return accept({ answerId: id })
  })
}

/** Who is to prepare items, and by when. */
interface Handed {
  readonly divisionId: DivisionId | null
  readonly due: PlainDate | null
}

/** Says which division prepares an item, and by when; neither makes it nobody's again. */
export function assignItem(context: Context, request: ActedItem & Handed): Outcome<null> {
  return onItem(context, 'assign-disclosure', request, async (tx, item) => {
    const divisions = await divisionsOf(tx, request.agencyId)
    if (!isKnown(divisions, request)) return refuse({ code: 'division-missing' })
    await hand(tx, context, request, item, divisions)
    return accept(null)
  })
}

/** Hands several items to one division at once, all or none; where no day is said, each keeps the day it has. */
export function assignItems(
  context: Context,
  request: Omit<ActedItem, 'code'> & Handed & { readonly codes: readonly ItemCode[] },
): Outcome<{ readonly count: number }> {
  const { agencyId, framework, codes } = request
  return inTransactionUnlessRefused(context.db, async (tx): Outcome<{ count: number }> => {
    await lockAgency(tx, agencyId)
    const allowed = allow(context.actor, 'assign-disclosure', { id: agencyId, units: [] })
    if (!allowed.ok) return allowed
    const divisions = await divisionsOf(tx, agencyId)
    if (!isKnown(divisions, request)) return refuse({ code: 'division-missing' })
    const chosen = (await itemsOf(tx, agencyId, framework)).filter(({ item }) =>
      codes.includes(item.code),
    )
    if (chosen.length !== new Set(codes).size) return refuse({ code: 'item-unknown' })
    for (const item of chosen) {
      const due = request.due ?? item.owner?.due ?? null
      await hand(tx, context, { ...request, code: item.item.code, due }, item, divisions)
    }
    return accept({ count: chosen.length })
  })
}

const isKnown = (divisions: readonly Division[], { divisionId }: Handed) =>
  divisionId === null || divisions.some(({ id }) => id === divisionId)

/** Writes down who prepares an item, unless that is so already. */
async function hand(
  tx: Writer,
  context: Context,
  request: ActedItem & Handed,
  { owner }: DisclosureItem,
  divisions: readonly Division[],
): Promise<void> {
  const { divisionId, due, code } = request
  if ((owner?.divisionId ?? null) === divisionId && (owner?.due ?? null) === due) return
  const id = context.newId() as FactId
  await saveOwner(tx, ofYear(request), { id, code, divisionId, due, ...by(context) })
  const said = (to: Handed) => ({
    division: divisions.find((each) => each.id === to.divisionId)?.name ?? '',
    due: to.due === null ? '' : toThaiDate(to.due),
  })
  await recorded(tx, context, request, 'assign-disclosure', {
    ...(owner && { before: said(owner) }),
    after: said(request),
  })
}

/** Takes a step with the newest answer: ready, returned, checked, published, or off the public page. */
export function stepItem(
  context: Context,
  request: ActedItem & {
    readonly said: Said
    readonly reason: string
    /** The answer that was on the page; the step is over that one, and no newer. */
    readonly seen: FactId | null
    /** The newest document that was on the page; left out where they were looked at in the same act. */
    readonly documentSeen?: string | null
  },
): Outcome<null> {
  const act: Act = request.said === 'ready' ? 'answer-disclosure' : 'publish-disclosure'
  return onItem(context, act, request, async (tx, item) => {
    const { said, reason, seen, documentSeen, agencyId, code, framework } = request
    if (!isStorable(reason)) return refuse({ code: 'not-storable' })
    if (said !== 'unpublished' && item.answer && item.answer.id !== seen)
      return refuse({ code: 'changed-meanwhile' })
    const documents = await documentsOf(tx, agencyId, framework.fiscalYear, code)
    const isLookedAt = said === 'checked' || said === 'published' || said === 'check-and-publish'
    if (isLookedAt && documentSeen !== undefined && cameMeanwhile(documents, documentSeen))
      return refuse({ code: 'documents-meanwhile' })
    const kinds = stepsOf(said, item, documents, reason)
    if ('code' in kinds) return refuse(kinds)
    const over = said === 'unpublished' ? item.published?.answer : item.answer
    if (!over) return refuse({ code: 'nothing-answered' })
    for (const kind of kinds) {
      const id = context.newId() as FactId
      const step = { id, code, kind, answerId: over.id, reason, ...by(context) }
      await saveStep(tx, ofYear(request), step)
    }
    await recorded(tx, context, request, act, {
      before: { itemState: `oit-${item.state}` },
      after: { itemState: `oit-${kinds.at(-1)}`, ...(reason && { reason }) },
    })
    return accept(null)
  })
}

/** Lets one act on an agency's items go at a time, finds the item, asks whether it may be done, and goes on with it. */
export const onItem = <Value>(
  context: Context,
  act: Act,
  request: ActedItem,
  then: (tx: Writer, item: DisclosureItem) => Outcome<Value>,
): Outcome<Value> => onItemFor<Value, DisclosureRefusal>(context, act, request, then)

/** The same for what leans on items and has refusals of its own. */
export function onItemFor<Value, Why>(
  context: Context,
  act: Act,
  { agencyId, framework, code }: ActedItem,
  then: (tx: Writer, item: DisclosureItem) => Promise<Result<Value, Why>>,
): Promise<Result<Value, Why | NotThere>> {
  return inTransactionUnlessRefused(
    context.db,
    async (tx): Promise<Result<Value, Why | NotThere>> => {
      await lockAgency(tx, agencyId)
      const item = await disclosureOf(tx, agencyId, framework, code)
      const units = item ? await unitsOf(tx, agencyId, item) : []
      const allowed = allow(context.actor, act, { id: agencyId, units })
      if (!allowed.ok) return allowed
      return item ? then(tx, item) : refuse({ code: 'item-unknown' })
    },
  )
}

/** The division that prepares an item, by its name, as the permission table asks for it. */
async function unitsOf(
  tx: Writer,
  agencyId: AgencyId,
  { owner }: Pick<DisclosureItem, 'owner'>,
): Promise<readonly string[]> {
  if (!owner?.divisionId) return []
  const divisions = await divisionsOf(tx, agencyId)
  return divisions.flatMap(({ id, name }) => (id === owner.divisionId ? [name] : []))
}

const ofYear = ({ agencyId, framework }: ActedItem): { agencyId: AgencyId; year: FiscalYear } => ({
  agencyId,
  year: framework.fiscalYear,
})

const by = ({ now, actor }: Context) => ({ recordedAt: now, recordedBy: actor.id })

const contentOf = ({
  answer,
  links,
  explanation,
  elements,
  noneReason,
  noneOn,
  updatedOn,
  months,
}: AnswerContent): AnswerContent => ({
  ...{ answer, links, explanation, elements, noneReason, noneOn, updatedOn, months },
})

/** Writes what was done with an item into the agency's record. */
export const recorded = (
  tx: Writer,
  context: Context,
  { agencyId, framework, code }: ActedItem,
  act: Act,
  change: { readonly before?: unknown; readonly after?: unknown },
): Promise<void> =>
  saveActivity(tx, context, {
    ...{ agencyId, act, ...change },
    subject: { kind: 'disclosure', id: code, name: `${code} (${framework.fiscalYear})` },
  })

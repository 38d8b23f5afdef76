import { type Act, allow } from '../accounts/permissions.ts'
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
import type { AnswerContent, DisclosureItem } from './disclosure.ts'
import { documentsOf } from './document-store.ts'
import { answerSaid } from './recorded.ts'
import { type DisclosureRefusal, type Said, stepsOf } from './steps.ts'
import { disclosureOf, saveAnswer, saveOwner, saveStep } from './store.ts'

/** One item of an agency's year. */
export interface ActedItem {
  readonly agencyId: AgencyId
  readonly framework: Framework
  readonly code: ItemCode
}

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

/** Says which division prepares an item, and by when; neither makes it nobody's again. */
export function assignItem(
  context: Context,
  request: ActedItem & { readonly divisionId: DivisionId | null; readonly due: PlainDate | null },
): Outcome<null> {
  return onItem(context, 'assign-disclosure', request, async (tx, item) => {
    const { agencyId, divisionId, due, code } = request
    const divisions = await divisionsOf(tx, agencyId)
    const named = (id: DivisionId | null) => divisions.find((each) => each.id === id)
    if (divisionId !== null && !named(divisionId)) return refuse({ code: 'division-missing' })
    const before = item.owner
    if ((before?.divisionId ?? null) === divisionId && (before?.due ?? null) === due)
      return accept(null)
    const id = context.newId() as FactId
    await saveOwner(tx, ofYear(request), { id, code, divisionId, due, ...by(context) })
    const said = (division: DivisionId | null, day: PlainDate | null) => ({
      division: named(division)?.name ?? '',
      due: day === null ? '' : toThaiDate(day),
    })
    await recorded(tx, context, request, 'assign-disclosure', {
      ...(before && { before: said(before.divisionId, before.due) }),
      after: said(divisionId, due),
    })
    return accept(null)
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
  },
): Outcome<null> {
  const act: Act = request.said === 'ready' ? 'answer-disclosure' : 'publish-disclosure'
  return onItem(context, act, request, async (tx, item) => {
    const { said, reason, seen, agencyId, code, framework } = request
    if (!isStorable(reason)) return refuse({ code: 'not-storable' })
    if (said !== 'unpublished' && item.answer && item.answer.id !== seen)
      return refuse({ code: 'changed-meanwhile' })
    const documents = await documentsOf(tx, agencyId, framework.fiscalYear, code)
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
export function onItem<Value>(
  context: Context,
  act: Act,
  { agencyId, framework, code }: ActedItem,
  then: (tx: Writer, item: DisclosureItem) => Outcome<Value>,
): Outcome<Value> {
  return inTransactionUnlessRefused(context.db, async (tx): Outcome<Value> => {
    await lockAgency(tx, agencyId)
    const item = await disclosureOf(tx, agencyId, framework, code)
    const units = item ? await unitsOf(tx, agencyId, item) : []
    const allowed = allow(context.actor, act, { id: agencyId, units })
    if (!allowed.ok) return allowed
    return item ? then(tx, item) : refuse({ code: 'item-unknown' })
  })
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

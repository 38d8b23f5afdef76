import { allow } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import type { AgencyId, DivisionId, PostId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import {
  changeDivision,
  changePost,
  divisionsOf,
  endHolding,
  holdingsOf,
  lockAgency,
  postsOf,
  saveDivisions,
  saveHoldings,
  savePosts,
} from './division-store.ts'
import { fits } from './people-paste.ts'
import { colleaguesOf } from './people-store.ts'
import {
  type Division,
  type Holding,
  type HoldingRefusal,
  mayHold,
  movedPosition,
  type Post,
} from './post.ts'

export type DivisionRefusal =
  | { readonly code: 'not-allowed'; readonly act: string }
  | { readonly code: 'agency-missing' | 'division-missing' | 'post-missing' | 'holding-missing' }
  | { readonly code: 'person-missing' | 'name-missing' | 'name-taken' | 'division-has-posts' }
  | { readonly code: 'too-long' }
  | HoldingRefusal

type Outcome = Promise<Result<null, DivisionRefusal>>

/** Adds a division at the end. */
export function addDivision(context: Context, agencyId: AgencyId, name: string): Outcome {
  return act(context, agencyId, async (tx) => {
    const there = await divisionsOf(tx, agencyId)
    const wrong = nameTrouble(name, open(there))
    if (wrong) return refuse(wrong)
    const division: Division = {
      ...{ id: context.newId() as DivisionId, name: name.trim() },
      ...{ position: Math.floor(there.at(-1)?.position ?? 0) + 1, isClosed: false },
    }
    await saveDivisions(tx, [{ ...division, agencyId }], context.now)
    await recorded(tx, context, agencyId, 'division', division, { after: { name: division.name } })
    return accept(null)
  })
}

/** What may be done to a division or a post that is there. */
export type PartChange =
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'move'; readonly direction: 'up' | 'down' }
  | { readonly kind: 'close' }
  | { readonly kind: 'open' }

/** Renames, moves, closes or opens a division; one with posts that are not closed is not closed. */
export function alterDivision(
  context: Context,
  agencyId: AgencyId,
  id: DivisionId,
  change: PartChange,
): Outcome {
  return act(context, agencyId, async (tx) => {
    const all = await divisionsOf(tx, agencyId)
    const division = all.find((each) => each.id === id)
    if (!division) return refuse({ code: 'division-missing' })
    const others = open(all).filter((each) => each.id !== id)
    if (change.kind === 'close') {
      const posts = (await postsOf(tx, agencyId)).filter((post) => post.divisionId === id)
      if (open(posts).length > 0) return refuse({ code: 'division-has-posts' })
    }
    const changed = changedPart(division, change, others, open(all))
    if (!changed.ok) return changed
    await changeDivision(tx, agencyId, changed.value, context.now)
    await recorded(tx, context, agencyId, 'division', division, {
      before: { name: division.name, closed: division.isClosed },
      after: { name: changed.value.name, closed: changed.value.isClosed },
    })
    return accept(null)
  })
}

/** Adds a post to a division, or above the divisions. */
export function addPost(
  context: Context,
  agencyId: AgencyId,
  { divisionId, name }: { readonly divisionId: DivisionId | null; readonly name: string },
): Outcome {
  return act(context, agencyId, async (tx) => {
    if (name.trim() === '') return refuse({ code: 'name-missing' })
    if (!fits(name)) return refuse({ code: 'too-long' })
    if (!(await isOpenDivision(tx, agencyId, divisionId)))
      return refuse({ code: 'division-missing' })
    const there = await postsOf(tx, agencyId)
    const post: Post = {
      ...{ id: context.newId() as PostId, divisionId, name: name.trim(), isClosed: false },
      position: Math.floor(there.at(-1)?.position ?? 0) + 1,
    }
    await savePosts(tx, [{ ...post, agencyId }], context.now)
    await recorded(tx, context, agencyId, 'post', post, { after: { name: post.name } })
    return accept(null)
  })
}

/** Renames, moves, closes or opens a post; with the closing of a post its holders end today. */
export function alterPost(
  context: Context,
  agencyId: AgencyId,
  id: PostId,
  change: PartChange,
): Outcome {
  return act(context, agencyId, async (tx) => {
    const all = await postsOf(tx, agencyId)
    const post = all.find((each) => each.id === id)
    if (!post) return refuse({ code: 'post-missing' })
    if (change.kind === 'open' && !(await isOpenDivision(tx, agencyId, post.divisionId)))
      return refuse({ code: 'division-missing' })
    const beside = open(all).filter(({ divisionId }) => divisionId === post.divisionId)
    const changed = changedPart(post, change, [], beside)
    if (!changed.ok) return changed
    await changePost(tx, agencyId, changed.value, context.now)
    if (change.kind === 'close')
      for (const held of await holdingsOf(tx, agencyId))
        if (held.postId === id && (held.until === null || held.until > context.today))
          await endHolding(tx, agencyId, held.id, laterOf(held.from, context.today))
    await recorded(tx, context, agencyId, 'post', post, {
      before: { name: post.name, closed: post.isClosed },
      after: { name: changed.value.name, closed: changed.value.isClosed },
    })
    return accept(null)
  })
}

/** Puts somebody of the agency on a post, or lets them act for it under an order. */
export function putOnPost(
  context: Context,
  agencyId: AgencyId,
  asked: Omit<Holding, 'id'>,
): Outcome {
  return act(context, agencyId, async (tx) => {
    const post = open(await postsOf(tx, agencyId)).find(({ id }) => id === asked.postId)
    if (!post) return refuse({ code: 'post-missing' })
    const person = (await colleaguesOf(tx, agencyId)).find(({ id }) => id === asked.personId)
    if (!person) return refuse({ code: 'person-missing' })
    const holding = { ...asked, id: context.newId() }
    const held = mayHold(holding, await holdingsOf(tx, agencyId))
    if (!held.ok) return held
    await saveHoldings(tx, [{ ...holding, agencyId }], context.now)
    const { acting, orderNo, from, until } = holding
    await recorded(tx, context, agencyId, 'post', post, {
      after: { person: person.name, acting, orderNo, from, until },
    })
    return accept(null)
  })
}

/** Says the last day somebody holds a post or acts for it. */
export function endOnPost(
  context: Context,
  agencyId: AgencyId,
  holdingId: string,
  until: PlainDate,
): Outcome {
  return act(context, agencyId, async (tx) => {
    const all = await holdingsOf(tx, agencyId)
    const holding = all.find(({ id }) => id === holdingId)
    const post = (await postsOf(tx, agencyId)).find(({ id }) => id === holding?.postId)
    if (!holding || !post) return refuse({ code: 'holding-missing' })
    const held = mayHold({ ...holding, until }, all)
    if (!held.ok) return held
    await endHolding(tx, agencyId, holdingId, until)
    await recorded(tx, context, agencyId, 'post', post, {
      before: { person: holding.personName, until: holding.until },
      after: { person: holding.personName, until },
    })
    return accept(null)
  })
}

/** Load under lock, allow, and then what the act itself decides, saves and records. */
function act(
  context: Context,
  agencyId: AgencyId,
  work: (tx: Writer) => Promise<Result<null, DivisionRefusal>>,
): Outcome {
  return inTransactionUnlessRefused(context.db, async (tx): Outcome => {
    const allowed = allow(context.actor, 'manage-agency', agencyId)
    if (!allowed.ok) return allowed
    return (await lockAgency(tx, agencyId)) ? work(tx) : refuse({ code: 'agency-missing' })
  })
}

type Part = Division | Post

function changedPart<Kind extends Part>(
  part: Kind,
  change: PartChange,
  othersByName: readonly Part[],
  ordered: readonly Part[],
): Result<Kind, DivisionRefusal> {
  switch (change.kind) {
    case 'rename': {
      const wrong = nameTrouble(change.name, othersByName)
      return wrong ? refuse(wrong) : accept({ ...part, name: change.name.trim() })
    }
    case 'move':
      return accept({
        ...part,
        position: movedPosition(ordered, part.id, change.direction) ?? part.position,
      })
    case 'close':
      return accept({ ...part, isClosed: true })
    case 'open': {
      const wrong = nameTrouble(part.name, othersByName)
      return wrong ? refuse(wrong) : accept({ ...part, isClosed: false })
    }
  }
}

function nameTrouble(name: string, others: readonly Part[]) {
  if (name.trim() === '') return { code: 'name-missing' } as const
  if (!fits(name)) return { code: 'too-long' } as const
  const isTaken = others.some((other) => other.name === name.trim())
  return isTaken ? ({ code: 'name-taken' } as const) : null
}

async function isOpenDivision(tx: Writer, agencyId: AgencyId, id: DivisionId | null) {
  return id === null || open(await divisionsOf(tx, agencyId)).some((each) => each.id === id)
}

const open = <Kind extends Part>(parts: readonly Kind[]) => parts.filter((each) => !each.isClosed)
const laterOf = (a: PlainDate, b: PlainDate) => (a > b ? a : b)

const recorded = (
  tx: Writer,
  context: Context,
  agencyId: AgencyId,
  kind: 'division' | 'post',
  { id, name }: Part,
  change: { readonly before?: unknown; readonly after?: unknown },
) =>
  saveActivity(tx, context, {
    ...{ agencyId, act: 'manage-agency', subject: { kind, id, name } },
    ...change,
  })

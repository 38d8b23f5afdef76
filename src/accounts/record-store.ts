import type { Actor } from '../basics/actor.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { type Reader, toJson, type Writer } from '../platform/db/database.ts'
import {
  type Activity,
  type PostHeld,
  postSaid,
  type RecordedAct,
  secretNamed,
  withoutContacts,
} from './record.ts'
import { personOf } from './store.ts'

/** What the record reads of a command's context. */
interface Acting {
  readonly actor: Actor
  readonly today: PlainDate
  readonly now: string
  readonly newId: () => string
}

/**
 * Adds an act to the record of its agency, or of the installation, in the transaction of the command
 * that did it. The name and the post are written out, so that they outlive the person.
 */
export async function saveActivity(tx: Writer, context: Acting, activity: Activity): Promise<void> {
  const { agencyId, act, subject, before, after } = activity
  const who = activity.by ?? (context.actor.kind === 'person' ? context.actor : null)
  if (!who) throw new Error(`Nobody has signed in who could have done "${act}".`)
  const secret = secretNamed({ before, after })
  if (secret) throw new Error(`A secret ("${secret}") may not enter the record of "${act}".`)
  const row = {
    id: context.newId(),
    at: context.now,
    person_id: who.id,
    person_name: who.name,
    act,
    subject_kind: subject.kind,
    subject_id: subject.id,
    subject_name: subject.name,
    before: before === undefined ? null : toJson(withoutContacts(before)),
    after: after === undefined ? null : toJson(withoutContacts(after, before)),
  }
  if (agencyId === null) {
    await tx.insertInto('installation_activity').values(row).execute()
    return
  }
  const post = await postOn(tx, agencyId, who.id, context.today)
  await tx
    .insertInto('activity')
    .values({ ...row, agency_id: agencyId, post })
    .execute()
}

/**
 * Adds what a person did about their own sign-in: to the record of each agency where they hold a role, so
 * that its administrators can see it, and to the installation's for roles above agencies or none.
 * Nothing for nobody.
 */
export async function saveOwnActivity(
  tx: Writer,
  context: Acting,
  personId: PersonId,
  act: RecordedAct,
  after: Readonly<Record<string, string>>,
): Promise<void> {
  const person = await personOf(tx, personId)
  if (!person) return
  const self = { id: person.id, name: person.name }
  const places = new Set<AgencyId | null>(
    person.grants.map(({ over }) => (over.kind === 'agency' ? over.agency : null)),
  )
  if (places.size === 0) places.add(null)
  for (const agencyId of places)
    await saveActivity(tx, context, {
      ...{ agencyId, act, by: self, after },
      subject: { kind: 'person', ...self },
    })
}

/** The posts a person holds in an agency on a day, written out as the record keeps them; null for none. */
export const postOn = async (db: Reader, agencyId: AgencyId, personId: string, day: PlainDate) =>
  postSaid(await postsOn(db, agencyId, personId, day))

/** The posts of an agency that a person holds or acts for on a day: own posts first. */
export async function postsOn(
  db: Reader,
  agencyId: string,
  personId: string,
  day: string,
): Promise<readonly PostHeld[]> {
  // Whoever works at the computer itself has no row and no uuid.
  if (!isUuid(personId)) return []
  const rows = await db
    .selectFrom('post_holding as held')
    .innerJoin('post', (join) =>
      join.onRef('post.agency_id', '=', 'held.agency_id').onRef('post.id', '=', 'held.post_id'),
    )
    .select(['post.name', 'held.acting', 'held.order_no'])
    .where('held.agency_id', '=', agencyId)
    .where('held.person_id', '=', personId)
    .where('held.from_day', '<=', day)
    .where((is) => is.or([is('held.until_day', 'is', null), is('held.until_day', '>=', day)]))
    .orderBy('held.acting')
    .orderBy('post.position')
    .execute()
  return rows.map(({ name, acting, order_no }) => ({ name, acting, orderNo: order_no }))
}

const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)

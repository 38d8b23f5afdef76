import { allow, type NotAllowed } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import { personOf } from '../accounts/store.ts'
import { agencyById } from '../agencies/store.ts'
import { isUnitsRow } from '../basics/every-unit.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { sameWords } from '../basics/thai-text.ts'
import { addDays, isWorkingDay } from '../basics/working-days.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction, inTransactionUnlessRefused } from '../platform/db/database.ts'
import { remindsPeople, saveRemindsPeople } from '../settings/reminder-store.ts'
import { channelsOf } from '../settings/sending-commands.ts'
import type { Installation } from '../settings/store.ts'
import { lockAgency } from '../staff/division-store.ts'
import { scoresDue, seatsDue } from './assessment-store.ts'
import { reachOf } from './channel.ts'
import { inThailand, newMatters, nextOfficeTime } from './digest.ts'
import {
  type AgencyDue,
  challengeMattersOf,
  dueOfYear,
  peopleAtWork,
  recipientsOf,
  yearAtWork,
} from './due-store.ts'
import { linkMattersOf } from './link-due-store.ts'
import { byUrgency, type Matter } from './matter.ts'
import type { MatterTold, Notification } from './notification.ts'
import { reminderReaderOf } from './own-store.ts'
import { asUnits, isOwn, mattersFor, type Recipient } from './recipients.ts'
import type { RemindRefusal } from './refusal.ts'
import { hasDigest, notificationsAbout, saveNotification, toldTo } from './store.ts'

/** What telling stands on besides a context: the mail server's settings, and the frameworks for their phases. */
export interface Telling {
  readonly installation: Installation
  readonly frameworks: readonly Framework[]
}

/** Of nobody's asking: what the program does by itself each working day. */
type Unasked = Pick<Context, 'db' | 'now' | 'newId'>

/**
 * Writes the digest of the day for everybody who wants theirs after one minute of the day and up to
 * another, and has not had it; says how many were written. Nothing on days off.
 */
export async function tellDue(
  context: Unasked,
  telling: Telling,
  { after, until }: { readonly after: number; readonly until: number },
): Promise<number> {
  const { db, now } = context
  const { day: today } = inThailand(now)
  if (!isWorkingDay(today)) return 0
  const channels = await channelsOf(db, telling.installation)
  const dueOf = rememberedDue(context, telling)
  let written = 0
  for (const personId of await peopleAtWork(db)) {
    const reader = await reminderReaderOf(db, personId)
    if (!reader || reader.minute <= after || reader.minute > until) continue
    if (await hasDigest(db, personId, today)) continue
    const matters = await mattersOfPerson(context, telling, personId, dueOf)
    if (matters.length === 0) continue
    const channel = reachOf(reader, channels)
    const told: Notification & { readonly matters: readonly MatterTold[] } = {
      ...{ id: context.newId(), personId, day: today, kind: 'daily', unit: null, matters },
      ...{ channel, recordedAt: now },
      tryAt: channel === 'page' ? null : nextOfficeTime(now),
    }
    const isNew = await inTransaction(db, (tx) => saveNotification(tx, told, 'prongsai'))
    if (isNew) written += 1
  }
  return written
}

type DueOf = (agencyId: AgencyId) => Promise<{
  readonly due: Omit<AgencyDue, 'plan'>
  readonly people: readonly Recipient[]
} | null>

/** What is due of each agency, worked out once however many people ask. */
function rememberedDue({ db, now }: Unasked, { frameworks }: Telling): DueOf {
  const { day: today } = inThailand(now)
  const known = new Map<AgencyId, ReturnType<DueOf>>()
  const look: DueOf = async (agencyId) => {
    if (!(await remindsPeople(db, agencyId))) return null
    const year = await yearAtWork(db, agencyId, today)
    const due = year && (await dueOfYear(db, agencyId, year, frameworks, today))
    const challenged = await challengeMattersOf(db, agencyId, frameworks, today)
    const links = await linkMattersOf(db, agencyId, frameworks, now)
    const scores = await scoresDue(db, agencyId, frameworks, today)
    const all = [...(due ? due.matters : []), ...challenged, ...links, ...scores]
    const matters = byUrgency(all)
    if (matters.length === 0) return null
    const people = await recipientsOf(db, { id: agencyId }, today)
    return { due: { matters, waiting: due ? due.waiting : null }, people }
  }
  return (agencyId) => {
    const found = known.get(agencyId) ?? look(agencyId)
    known.set(agencyId, found)
    return found
  }
}

/** What a person is to be told anew, of every agency they work for. */
async function mattersOfPerson(
  { db, now }: Unasked,
  { frameworks }: Telling,
  personId: PersonId,
  dueOf: DueOf,
): Promise<readonly MatterTold[]> {
  const { day: today } = inThailand(now)
  const person = await personOf(db, personId)
  const agencies = new Set(
    (person?.grants ?? []).flatMap(({ over }) => (over.kind === 'agency' ? [over.agency] : [])),
  )
  // A seat is no matter of the agency that is assessed: whether that reminds its people does not touch it.
  const matters: (MatterTold & Matter)[] = person
    ? [...(await seatsDue(db, person, frameworks, today))]
    : []
  for (const agencyId of agencies) {
    const found = await dueOf(agencyId)
    const recipient = found?.people.find((each) => each.person.id === personId)
    if (!found || !recipient) continue
    const { due } = found
    for (const matter of mattersFor(recipient, agencyId, due.matters, due.waiting))
      matters.push({ agencyId, ...matter })
  }
  if (matters.length === 0) return []
  const told = await toldTo(db, personId, addDays(today, -7))
  const fresh = new Set(newMatters(matters, told, today).map(({ subject }) => subject))
  const sorted = byUrgency(matters) as readonly (MatterTold & Matter)[]
  return sorted.filter(({ subject }) => fresh.has(subject))
}

/** Reminds the people of a unit of what is due of its measures, at most once a day; gives the ids written. */
export const remindUnit = (
  context: Context,
  telling: Telling,
  asked: { readonly agencyId: AgencyId; readonly fiscalYear: FiscalYear; readonly unit: string },
): Promise<Result<readonly string[], RemindRefusal>> =>
  inTransactionUnlessRefused<readonly string[], RemindRefusal>(context.db, async (tx) => {
    const { agencyId, fiscalYear, unit } = asked
    const allowed = allow(context.actor, 'chase-units', agencyId)
    if (!allowed.ok) return allowed
    const agency = (await lockAgency(tx, agencyId)) ? await agencyById(tx, agencyId) : null
    if (!agency) return refuse({ code: 'agency-missing' })
    if (!(await remindsPeople(tx, agencyId))) return refuse({ code: 'reminders-off' })
    const due = await dueOfYear(tx, agencyId, fiscalYear, telling.frameworks, context.today)
    const matters = (due?.matters ?? []).filter(
      ({ measureId, units }) => measureId !== null && isUnitsRow(unit, units),
    )
    if (matters.length === 0) return refuse({ code: 'nothing-due' })
    const before = await notificationsAbout(tx, agencyId, fiscalYear)
    const isToldToday = before.some(
      (told) => told.day === context.today && told.unit && sameWords(told.unit.name, unit),
    )
    if (isToldToday) return refuse({ code: 'reminded-today' })
    const people = (await recipientsOf(tx, agency, context.today)).filter((each) =>
      matters.some((matter) => isOwn(each, agencyId, asUnits(unit, matter))),
    )
    if (people.length === 0) return refuse({ code: 'nobody-to-tell' })
    const channels = await channelsOf(tx, telling.installation)
    const ids: string[] = []
    let mailed = 0
    let byLine = 0
    for (const each of people) {
      const personId = each.person.id as PersonId
      const reader = await reminderReaderOf(tx, personId)
      const channel = reachOf(reader, channels)
      const id = context.newId()
      const own = matters.filter((matter) => isOwn(each, agencyId, matter))
      await saveNotification(
        tx,
        {
          ...{ id, personId, day: context.today, kind: 'asked', recordedAt: context.now },
          ...{ unit: { agencyId, name: unit }, channel },
          tryAt: channel === 'page' ? null : nextOfficeTime(context.now),
          matters: own.map((matter) => ({ agencyId, ...matter })),
        },
        context.actor.id,
      )
      ids.push(id)
      if (channel === 'mail') mailed += 1
      if (channel === 'line') byLine += 1
    }
    await saveActivity(tx, context, {
      ...{ agencyId, act: 'chase-units', subject: { kind: 'division', id: unit, name: unit } },
      after: { reminded: people.map(({ person }) => person.name), mailed, byLine },
    })
    return accept(ids)
  })

/** Turns the reminders of an agency on or off. */
export const setReminders = (
  context: Context,
  agencyId: AgencyId,
  on: boolean,
): Promise<Result<null, NotAllowed | { readonly code: 'agency-missing' }>> =>
  inTransactionUnlessRefused<null, NotAllowed | { readonly code: 'agency-missing' }>(
    context.db,
    async (tx) => {
      const allowed = allow(context.actor, 'chase-units', agencyId)
      if (!allowed.ok) return allowed
      const agency = await agencyById(tx, agencyId)
      if (!agency) return refuse({ code: 'agency-missing' })
      const before = await remindsPeople(tx, agencyId)
      if (before === on) return accept(null)
      await saveRemindsPeople(tx, agencyId, on, { id: context.actor.id, at: context.now })
      await saveActivity(tx, context, {
        ...{ agencyId, act: 'chase-units' },
        subject: { kind: 'setting', id: 'reminders', name: agency.name },
        ...{ before: { reminders: before }, after: { reminders: on } },
      })
      return accept(null)
    },
  )

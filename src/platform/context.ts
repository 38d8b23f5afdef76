import type { Actor } from '../basics/actor.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { systemClock } from './clock.ts'
import type { Database } from './db/database.ts'
import { newId } from './db/new-id.ts'
import type { FileKeeper } from './files/file-keeper.ts'

/** What a command is given: the database, where files are kept, who acts, the day, and a source of ids. */
export interface Context {
  readonly db: Database
  readonly files: FileKeeper
  readonly actor: Actor
  readonly today: PlainDate
  /** The instant written beside each fact, ISO 8601 in UTC. */
  readonly now: string
  /** A new uuid v7, later than every one before it. */
  readonly newId: () => string
}

/** The context of one act of one person, now. */
export function contextOf(
  world: { readonly db: Database; readonly files: FileKeeper },
  actor: Actor,
  clock = systemClock,
): Context {
  return { ...world, actor, today: clock.today(), now: clock.now(), newId }
}

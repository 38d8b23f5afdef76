// By what a person is told: LINE where they connected it, else mail, else their page alone.
import type { Context } from '../platform/context.ts'
import { lineAccountOf, mailServerOf } from '../settings/sending-commands.ts'
import type { Installation } from '../settings/store.ts'
import type { Reach, ReminderReader } from './notification.ts'

/** What the installation can send by. */
export interface Channels {
  readonly mail: boolean
  readonly line: boolean
}

/** What the installation can send by, as it is set now. */
export const channelsOf = async (
  db: Context['db'],
  installation: Installation,
): Promise<Channels> => ({
  mail: (await mailServerOf(db, installation)).ok,
  line: (await lineAccountOf(db, installation)).ok,
})

/** By what a person is told. */
export function reachOf(
  reader: Pick<ReminderReader, 'email' | 'wantsMail' | 'lineId'> | null,
  { mail, line }: Channels,
): Reach {
  if (line && reader?.lineId) return 'line'
  return mail && reader?.wantsMail && reader.email !== null ? 'mail' : 'page'
}

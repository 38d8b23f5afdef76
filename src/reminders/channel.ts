// By what a person is told: LINE where they connected it, else mail, else their page alone.
import type { Reach, ReminderReader } from './notification.ts'

/** By what a person is told, where the installation can send by mail and by LINE. */
export function reachOf(
  reader: Pick<ReminderReader, 'email' | 'wantsMail' | 'lineId'> | null,
  { mail, line }: { readonly mail: boolean; readonly line: boolean },
): Reach {
  if (line && reader?.lineId) return 'line'
  return mail && reader?.wantsMail && reader.email !== null ? 'mail' : 'page'
}

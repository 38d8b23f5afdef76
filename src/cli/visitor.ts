import type { Visitor } from '../platform/visiting/visited.ts'
import { settingOf } from '../settings/store.ts'
import type { Office } from './office.ts'
import { installationOf } from './site.ts'

/** Who visits links from an office, by the address hosts may complain to: its mail, else its pages. */
export async function visitorOf(office: Office): Promise<Visitor> {
  const installation = await installationOf(office)
  const { db } = office.opened
  const said = async (name: 'mail.from' | 'address.origin') => {
    const kept = await settingOf(db, installation, name)
    return kept.ok ? kept.value : ''
  }
  const from = /[^\s<>]+@[^\s<>]+/.exec(await said('mail.from'))?.[0]
  const contact = from ?? (await said('address.origin'))
  return { contact }
}

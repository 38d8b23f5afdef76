import { localOfficer } from '../accounts/local-officer.ts'
import { issueLinks } from '../accounts/role-commands.ts'
import { personBySignInName } from '../accounts/role-store.ts'
import { knownPerson } from '../accounts/store.ts'
import type { Bilingual } from '../basics/bilingual.ts'
import { pathsIn } from '../paths.ts'
import { contextOf } from '../platform/context.ts'
import { readOrigin } from '../settings/forms.ts'
import { settingOf } from '../settings/store.ts'
import type { Arguments } from './arguments.ts'
import { type Office, openOffice } from './office.ts'
import { portOf, usualHost } from './port.ts'
import { recoverWords } from './recover-messages.ts'
import { portMalformed } from './serve-messages.ts'
import { environmentTrouble, installationOf } from './site.ts'
import { type Exit, exits, type Voice } from './words.ts'

/**
 * `recover SIGN-IN-NAME`: a link by which somebody chooses a new password, for the lone operator who has
 * lost theirs. Whoever runs commands on this computer may do all anyway; the record says that it was done.
 */
export async function recover(said: Arguments, voice: Voice): Promise<Exit> {
  const refused = (sentence: Bilingual): Exit => {
    voice.tell(sentence)
    return exits.unusable
  }
  const [name] = said.words
  const wrong = environmentTrouble(process.env)
  if (wrong) return refused(wrong)
  if (name === undefined || said.words.length > 1) return refused(recoverWords.nameUnsaid)
  const port = portOf(said.flags.port)
  if (port === null) return refused(portMalformed)
  const office = await openOffice(said)
  if (!office.ok) return refused(office.reason)
  const { opened, files } = office.value
  try {
    const id = await personBySignInName(opened.db, name)
    const person = id && (await knownPerson(opened.db, id))
    if (!person) return refused(recoverWords.nobody(name))
    const context = contextOf({ db: opened.db, files }, localOfficer)
    const links = await issueLinks(context, [{ person, kind: 'recover' }], null)
    if (!links.ok) throw new Error(`the link was refused: ${links.reason.code}`)
    const origin = (await publicOriginOf(office.value)) ?? `http://${usualHost}:${port}`
    for (const { token } of links.value)
      voice.print(new URL(pathsIn(voice.language).join(token), origin).href)
    voice.tell(recoverWords.made(person.name))
    return exits.good
  } finally {
    await opened.close()
  }
}

async function publicOriginOf(office: Office): Promise<string | null> {
  const installation = await installationOf(office)
  const kept = await settingOf(office.opened.db, installation, 'address.origin')
  return kept.ok ? readOrigin(kept.value) : null
}

import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { localOfficer } from '../accounts/local-officer.ts'
import { rolesAbove } from '../accounts/role-store.ts'
import { openArchive } from '../platform/backup/archive.ts'
import { refusable } from '../platform/backup/maker.ts'
import { backupSentence } from '../platform/backup/messages.ts'
import { restoreBackup } from '../platform/backup/restore.ts'
import { contextOf } from '../platform/context.ts'
import type { Writer } from '../platform/db/database.ts'
import { snapshotIn } from '../platform/db/snapshot.ts'
import { fileKeeper } from '../platform/files/file-keeper.ts'
import { saveRestore } from '../settings/backup-commands.ts'
import { settingOf } from '../settings/store.ts'
import type { Arguments } from './arguments.ts'
import { backupWords as words } from './backup-messages.ts'
import { dataFolder } from './office.ts'
import { programFolder } from './program-folder.ts'
import { showing } from './progress.ts'
import { type Exit, exits, type Voice } from './words.ts'

/** `restore FILE`: a backup into a data folder or PostgreSQL that is empty. */
export async function restore(said: Arguments, voice: Voice): Promise<Exit> {
  const [typed] = said.words
  if (!typed) {
    voice.tell(words.nameFile)
    return exits.unusable
  }
  const file = path.resolve(typed)
  const folder = dataFolder(said)
  const url = process.env.DATABASE_URL || null
  const place = url === null ? folder : `${folder} + DATABASE_URL`
  const looked = await refusable(folder, async () => {
    const archive = await openArchive(file)
    archive.close()
    return archive.manifest
  })
  if (!looked.ok) {
    voice.tell(backupSentence(looked.reason))
    return exits.unusable
  }
  const manifest = looked.value
  voice.tell(words.willRestore(manifest, place))
  if (!said.flags.yes && !(await agreed(voice))) {
    voice.tell(words.sayYes)
    return exits.unusable
  }
  const target = {
    ...{ folder, url, keyGiven: process.env.PRONGSAI_SECRET || null },
    snapshot: await snapshotIn(path.join(programFolder, 'dist')),
  }
  let whose = words.ofWhom([], null)
  const done = await showing(voice, words.restoring, () =>
    refusable(folder, () =>
      restoreBackup(
        file,
        target,
        async (tx, { withKey, madeAt }) => {
          const files = fileKeeper(path.join(folder, 'files'))
          const context = contextOf({ db: tx, files }, localOfficer)
          const name = path.basename(file)
          whose = words.ofWhom(await operatorsIn(tx), await addressIn(tx))
          await saveRestore(tx, context, { sha256: null, name, withKey, madeAt })
        },
        () => undefined,
      ),
    ),
  )
  if (!done.ok) {
    voice.tell(backupSentence(done.reason))
    return exits.unusable
  }
  voice.print(words.restored(place)[voice.language])
  voice.tell(whose)
  if (!done.value.sealedKept) voice.tell(words.sealedGone)
  return exits.good
}

/** The operators of a backup who can sign in, by name and sign-in name. */
async function operatorsIn(tx: Writer): Promise<readonly string[]> {
  const held = await rolesAbove(tx)
  const ids = held.flatMap((each) =>
    each.role === 'operator' && each.canSignIn ? [each.personId] : [],
  )
  if (ids.length === 0) return []
  const logins = await tx
    .selectFrom('login')
    .select(['name', 'username'])
    .where('id', 'in', ids)
    .orderBy('name')
    .execute()
  return logins.map(({ name, username }) => `${name} (${username ?? ''})`)
}

/** The public address that was set in pages; null where none was. */
async function addressIn(tx: Writer): Promise<string | null> {
  const kept = await settingOf(tx, { key: '', environment: {} }, 'address.origin')
  return kept.ok && kept.value !== '' ? kept.value : null
}

async function agreed(voice: Voice): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await asking.question(words.askYes[voice.language])).trim().toLowerCase() === 'yes'
  } finally {
    asking.close()
  }
}

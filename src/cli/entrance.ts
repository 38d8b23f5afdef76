import { randomBytes, randomUUID } from 'node:crypto'
import { constants, copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { issueSetUpLink } from '../accounts/commands.ts'
import { localOfficer } from '../accounts/local-officer.ts'
import { pathsIn } from '../paths.ts'
import { contextOf } from '../platform/context.ts'
import type { Office } from './office.ts'

/**
 * The key of the installation: signs cookies and encrypts secrets. PRONGSAI_SECRET, or a file in the data
 * folder that only its owner can read, made at the first start. Programs that start at once get the same.
 */
export async function installationKey(folder: string): Promise<string> {
  const given = process.env.PRONGSAI_SECRET
  if (given) return given
  const file = path.join(folder, 'secret.key')
  return (await keptIn(file)) ?? (await madeIn(folder, file))
}

/** The key in a file; null where there is no file. */
const keptIn = async (file: string): Promise<string | null> => {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Makes a key where there is none: written beside its place, and put there whole or not at all. */
async function madeIn(folder: string, file: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const unfinished = `${file}.${randomUUID()}`
  const made = randomBytes(48).toString('base64url')
  try {
    await writeFile(unfinished, `${made}\n`, { mode: 0o600, flag: 'wx', flush: true })
    // Unlike a renamed file, a link never takes the place of the key another program put there first.
    await link(unfinished, file).catch((error: unknown) => {
      if (codeOf(error) === 'EEXIST') throw error
      // A disk that knows no links, as a memory stick's, still lets no second one in.
      return copyFile(unfinished, file, constants.COPYFILE_EXCL)
    })
    return made
  } catch (error) {
    const first = codeOf(error) === 'EEXIST' ? await keptIn(file) : null
    if (first === null) throw error
    return first
  } finally {
    await rm(unfinished, { force: true })
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code

/** The address that leads the first administrator in; null once there is one. */
export async function setUpAddress({ opened, files }: Office, origin: string) {
  const token = await issueSetUpLink(contextOf({ db: opened.db, files }, localOfficer))
  return token && new URL(pathsIn('th').setUp(token), origin).href
}

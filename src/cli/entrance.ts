import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { issueSetUpLink } from '../accounts/commands.ts'
import { localOfficer } from '../accounts/local-officer.ts'
import { pathsIn } from '../paths.ts'
import { contextOf } from '../platform/context.ts'
import type { Office } from './office.ts'

/**
 * The key of the installation: signs cookies and encrypts secrets. PRONGSAI_SECRET, or a file in the data
 * folder that only its owner can read, made at the first start.
 */
export async function installationKey(folder: string): Promise<string> {
  const given = process.env.PRONGSAI_SECRET
  if (given) return given
  const file = path.join(folder, 'secret.key')
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (kept !== null) return kept.trim()
  const made = randomBytes(48).toString('base64url')
  await mkdir(folder, { recursive: true })
  await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' })
  return made
}

/** The address that leads the first administrator in; null once there is one. */
export async function setUpAddress({ opened, files }: Office, origin: string) {
  const token = await issueSetUpLink(contextOf({ db: opened.db, files }, localOfficer))
  return token && new URL(pathsIn('th').setUp(token), origin).href
}

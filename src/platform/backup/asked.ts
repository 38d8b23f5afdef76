import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Bilingual } from '../../basics/bilingual.ts'
import { newId } from '../db/new-id.ts'
import { shelfOf } from './shelf.ts'

// The database inside the folder belongs to one process. Whoever wants a backup while another process has
// it open asks that one, by a file in the folder: who may write there could read everything anyway.

/** What another process is asked for. */
export interface Asked {
  readonly withKey: boolean
  readonly verify: boolean
  /** The name the backup will have, for the record. */
  readonly name: string
}

/** What it answered: where the backup stands, or why there is none. */
export type AskedAnswer = { readonly file: string } | { readonly sentence: Bilingual }

const roomOf = (folder: string) => path.join(shelfOf(folder), 'asked')

/** How often both sides look, and how long a question stays without anybody taking it, in milliseconds. */
const patience = { look: 500, taken: 15_000 }

/**
 * Asks the process that has the folder open for a backup and waits for it. Null where nobody takes the
 * question, or `isAlive` says that whoever took it is gone.
 */
export async function askForBackup(
  folder: string,
  asked: Asked,
  isAlive: () => boolean,
): Promise<AskedAnswer | null> {
  const room = roomOf(folder)
  await mkdir(room, { recursive: true, mode: 0o700 })
  const at = (ending: string) => path.join(room, id + ending)
  const id = newId()
  await writeWhole(at('.ask.json'), asked)
  const until = Date.now() + patience.taken
  try {
    for (;;) {
      await wait(patience.look)
      const names = await readdir(room)
      if (names.includes(`${id}.answer.json`))
        return JSON.parse(await readFile(at('.answer.json'), 'utf8')) as AskedAnswer
      if (names.includes(`${id}.ask.json`) && Date.now() > until) return null
      if (!isAlive()) return null
    }
  } finally {
    for (const ending of ['.ask.json', '.taken.json', '.answer.json'])
      await rm(at(ending), { force: true })
  }
}

/** Answers such questions until it is told to stop; `make` writes the backup to the file it is given. */
export async function answerAsked(
  folder: string,
  make: (asked: Asked, file: string) => Promise<AskedAnswer>,
): Promise<{ readonly stop: () => void }> {
  const room = roomOf(folder)
  await rm(room, { recursive: true, force: true })
  let isBusy = false
  const look = async () => {
    for (const name of await namesIn(room)) {
      const id = /^([0-9a-f-]{36})\.ask\.json$/.exec(name)?.[1]
      if (!id) continue
      const taken = path.join(room, `${id}.taken.json`)
      await rename(path.join(room, name), taken)
      const asked = readAsked(await readFile(taken, 'utf8'))
      const answer = asked ? await make(asked, path.join(room, `${id}.zip`)) : null
      if (answer) await writeWhole(path.join(room, `${id}.answer.json`), answer)
    }
  }
  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    look()
      // The one who asks is told by silence; what was wrong is for whoever keeps the program.
      .catch((error: unknown) => console.error('backup asked for:', error))
      .finally(() => {
        isBusy = false
      })
  }, patience.look)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

function readAsked(text: string): Asked | null {
  const { withKey, verify, name } = JSON.parse(text) as Partial<Asked>
  return typeof withKey === 'boolean' && typeof verify === 'boolean' && typeof name === 'string'
    ? { withKey, verify, name }
    : null
}

/** Written under another name first, so that nobody reads half of it. */
async function writeWhole(file: string, content: unknown) {
  await writeFile(`${file}.new`, JSON.stringify(content), { mode: 0o600 })
  await rename(`${file}.new`, file)
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Nobody has asked yet.
    if (error.code === 'ENOENT') return []
    throw error
  })
}

import { readFile } from 'node:fs/promises'
import { localOfficer } from '../accounts/local-officer.ts'
import { toAgencyLine } from '../agencies/agency.ts'
import { countsOf, type RegistryChanges, registryChanges } from '../agencies/registry-changes.ts'
import { importRegistry } from '../agencies/registry-commands.ts'
import { readRegistryFile } from '../agencies/registry-file-routes.ts'
import { registryWords, remarkSentence, troubleSentence } from '../agencies/registry-messages.ts'
import { registryEntries } from '../agencies/registry-store.ts'
import type { Bilingual } from '../basics/bilingual.ts'
import { contextOf } from '../platform/context.ts'
import type { Arguments } from './arguments.ts'
import { openOffice } from './office.ts'
import { showing } from './progress.ts'
import {
  fileUnread,
  fileUnsaid,
  nothingSaved,
  partialUnmarked,
  reading,
  saved,
} from './registry-messages.ts'
import { type Exit, exits, type Voice } from './words.ts'

/** How many bodies of each kind are printed. */
const mostPrinted = 20

/** `registry FILE [--dry-run] [--mark-missing] [--json]`: takes in the registry of local governments. */
export async function takeRegistry(said: Arguments, voice: Voice): Promise<Exit> {
  const [file] = said.words
  if (!file) return told(voice, fileUnsaid)
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Error) return told(voice, fileUnread(file, bytes.code ?? bytes.message))
  const read = await showing(voice, reading, () => readRegistryFile(bytes))
  if (!read.ok) return told(voice, troubleSentence(read.reason))
  const { entries, rows, remarks, remarksLeftOut } = read.value
  const office = await openOffice(said)
  if (!office.ok) return told(voice, office.reason)
  const { opened, files } = office.value
  try {
    const before = registryChanges(await registryEntries(opened.db), entries)
    const isDry = said.flags['dry-run'] === true
    const markMissing = said.flags['mark-missing'] === true || !before.isPartial
    let followed = 0
    if (!isDry) {
      const context = contextOf({ db: opened.db, files }, localOfficer)
      const taken = await importRegistry(context, { entries, markMissing })
      if (!taken.ok) throw new Error(`the registry was refused: ${taken.reason.code}`)
      followed = taken.value.followed
    }
    const { added, changed, returned, missing, same } = before
    if (said.flags.json)
      voice.print(
        JSON.stringify(
          {
            ...{ applied: !isDry, rows, bodies: entries.length, same, followed, markMissing },
            ...{ added, changed, returned, missing, remarks, remarksLeftOut },
          },
          null,
          2,
        ),
      )
    else {
      const { language } = voice
      const words = registryWords[language]
      voice.print(words.readRows(String(rows), String(entries.length)))
      voice.print(linesOf(before, words).join('\n'))
      for (const remark of remarks.slice(0, mostPrinted))
        voice.print(`${words.line(remark.line)}: ${remarkSentence(remark)[language]}`)
      const left = remarks.length + remarksLeftOut - mostPrinted
      if (left > 0) voice.print(words.remarksMore(String(left)))
      if (missing.length > 0 && !markMissing) voice.tell(partialUnmarked)
      voice.tell(isDry ? nothingSaved : saved(followed))
    }
    return exits.good
  } finally {
    await opened.close()
  }
}

function linesOf(changes: RegistryChanges, words: (typeof registryWords)['th']): string[] {
  const counts = countsOf(changes)
  const list = (lines: readonly string[]) => [
    ...lines.slice(0, mostPrinted).map((line) => `  ${line}`),
    ...(lines.length > mostPrinted
      ? [`  ${words.andMore(String(lines.length - mostPrinted))}`]
      : []),
  ]
  return [
    `${words.same}: ${changes.same}`,
    `${words.changed}: ${counts.changed}`,
    ...list(
      changes.changed.map(
        ({ before, after }) => `${toAgencyLine(before)} → ${toAgencyLine(after)}`,
      ),
    ),
    ...(['added', 'returned', 'missing'] as const).flatMap((kind) => [
      `${words[kind]}: ${counts[kind]}`,
      ...list(changes[kind].map(toAgencyLine)),
    ]),
  ]
}

function told(voice: Voice, sentence: Bilingual): Exit {
  voice.tell(sentence)
  return exits.unusable
}

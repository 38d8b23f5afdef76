import { open } from 'node:fs/promises'
import path from 'node:path'
import type { Bilingual } from '../basics/bilingual.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { findingsOf } from '../findings/engine.ts'
import type { Finding } from '../findings/finding.ts'
import { knownOf } from '../findings/known.ts'
import type { Framework } from '../frameworks/framework.ts'
import { loadFrameworks } from '../frameworks/store.ts'
import { type Draft, readDraft, uploadLimits } from '../imports/draft-routes.ts'
import { fileUnsaid, readingOf, whyNotOpened } from './paper-messages.ts'
import { programFolder } from './program-folder.ts'
import { showing } from './progress.ts'
import type { Voice } from './words.ts'

/** The assessments of each year that ship with the program. */
export const ownFrameworks = (): Promise<readonly Framework[]> =>
  loadFrameworks(path.join(programFolder, 'frameworks'))

/** A paper read from a file, with the frameworks it was read by. */
export interface PaperRead extends Draft {
  readonly frameworks: readonly Framework[]
}

/** Reads a file as a plan, telling what is going on; the sentence where it cannot be used. */
export async function readPaperFile(
  file: string | undefined,
  voice: Voice,
): Promise<Result<PaperRead, Bilingual>> {
  if (!file) {
    return refuse(fileUnsaid)
  }
  const bytes = await bytesOf(file)
  if (!bytes.ok) return bytes
  const frameworks = await ownFrameworks()
  const given =
    bytes.value.byteLength >= uploadLimits.file
      ? 'too-large'
      : { bytes: bytes.value, name: path.basename(file) }
  const draft = await showing(voice, readingOf(path.basename(file)), () =>
    readDraft(given, frameworks),
  )
  if (!draft.ok) return refuse(draft.reason.sentence)
  for (const remark of draft.value.remarks) voice.tell(remark)
  return accept({ ...draft.value, frameworks })
}

/** What is wrong with a paper that was read, as of a day. */
export function findingsIn({ imported, frameworks }: PaperRead, asOf: PlainDate): Finding[] {
  const { plan, frontMatter, headings, missing } = imported
  return findingsOf(knownOf(plan, frameworks, asOf, { frontMatter, headings, missing }))
}

/** At most one byte more than is ever read, so that a file of any size costs no more memory than that. */
async function bytesOf(file: string): Promise<Result<Uint8Array, Bilingual>> {
  try {
    const handle = await open(file, 'r')
    try {
      const { size } = await handle.stat()
      const buffer = new Uint8Array(Math.min(size, uploadLimits.file))
      const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, 0)
      return accept(buffer.subarray(0, bytesRead))
    } finally {
      await handle.close()
    }
  } catch (error) {
    return refuse(whyNotOpened(file, (error as NodeJS.ErrnoException).code ?? ''))
  }
}

import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { TooLongToPrint } from '../platform/documents/pdf.ts'
import { type PaperFormat, paperFormats, render } from '../platform/documents/render.ts'
import { reportWords } from '../reports/messages.ts'
import { progressPapers } from '../reports/papers.ts'
import { isPosterLink } from '../reports/print-forms.ts'
import type { Arguments } from './arguments.ts'
import {
  formatUnsaid,
  makingReport,
  posterUnread,
  tooLong,
  undeclared,
  unwritten,
} from './paper-messages.ts'
import { showing } from './progress.ts'
import { readPaperFile } from './reading.ts'
import { type Exit, exits, type Voice } from './words.ts'

/** `report FILE --format F --out PATH`: the official report of a paper that was read. */
export async function makeReport({ words, flags }: Arguments, voice: Voice): Promise<Exit> {
  const out = typeof flags.out === 'string' ? flags.out : null
  const format = formatOf(flags.format, out)
  if (!format || !out) {
    voice.tell(formatUnsaid)
    return exits.unusable
  }
  if (typeof flags.poster === 'string' && !isPosterLink(flags.poster)) {
    voice.tell(posterUnread)
    return exits.unusable
  }
  const read = await readPaperFile(words[0], voice)
  if (!read.ok) {
    voice.tell(read.reason)
    return exits.unusable
  }
  const papers = progressPapers(read.value.imported.plan, reportWords[voice.language], {
    digits: flags.digits === 'thai' ? 'thai' : 'arabic',
    ...(typeof flags.poster === 'string' && { posterLink: flags.poster }),
  })
  const made = await showing(voice, makingReport, () => render(papers, format)).catch((error) => {
    if (error instanceof TooLongToPrint) return null
    throw error
  })
  if (!made) {
    voice.tell(tooLong)
    return exits.unusable
  }
  const { bytes, standard } = made
  const saved = await saveWhole(out, bytes)
  if (saved) {
    voice.tell(unwritten(out, saved))
    return exits.unusable
  }
  if (standard === 'none') {
    voice.tell(undeclared)
  }
  voice.print(path.resolve(out))
  return exits.good
}

const formatOf = (said: string | boolean | undefined, out: string | null): PaperFormat | null =>
  paperFormats.find((each) => each === (said ?? path.extname(out ?? '').slice(1))) ?? null

/** Writes beside the place and moves it there, so that a half-written paper is never found. */
async function saveWhole(out: string, bytes: Uint8Array): Promise<string | null> {
  const unfinished = `${out}.${process.pid}.part`
  try {
    await writeFile(unfinished, bytes)
    await rename(unfinished, out)
    return null
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {
      // What stopped the writing may stop this too; the first reason is the one to tell.
    })
    return (error as NodeJS.ErrnoException).code ?? String(error)
  }
}

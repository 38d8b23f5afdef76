import type { Language } from '../basics/bilingual.ts'
import { toXlsx } from '../platform/documents/xlsx.ts'
import { evenZip, type ZipPart } from '../platform/files/even-zip.ts'
import { folderTexts, type PublishedFolder } from './folder.ts'
import { readMe } from './folder-messages.ts'
import { policyHash } from './made-policy.ts'
import { scoresWorkbook } from './pages/scores-workbook.ts'
import { readZip } from './read-zip.ts'

/** When files say they were made that tell no moment: the first day a zip can name. */
const noMoment = new Date(Date.UTC(1980, 0, 1))

/** A published folder as a zip: the same folder gives the same bytes. `page` recounts offline; null goes without. */
export async function zipOf(
  folder: PublishedFolder,
  page: string | null,
  language: Language,
): Promise<Uint8Array> {
  const texts: ReadonlyMap<string, string> = new Map([
    ['README.txt', readMe(folder, policyHash(folder.policy))],
    ...folderTexts(folder),
    ...(page === null ? [] : [['recount.html', page] as const]),
  ])
  return zipped([
    ...[...texts].map(([name, text]) => ({ name, content: new TextEncoder().encode(text) })),
    { name: 'scores.xlsx', content: await scoresXlsx(folder, language), isPacked: true },
  ])
}

/** The workbook of scores as a file: the same folder gives the same bytes. */
export async function scoresXlsx(folder: PublishedFolder, language: Language): Promise<Uint8Array> {
  const workbook = scoresWorkbook(folder, policyHash(folder.policy), language)
  const made = await toXlsx(workbook, noMoment)
  // What writes it puts the time on each part: they are taken out and put together again.
  const parts = await readZip(Uint8Array.from(made), (name) => !name.endsWith('/'))
  if (typeof parts === 'string') throw new Error(`Our own workbook cannot be read: ${parts}`)
  return zipped([...parts.files].map(([name, content]) => ({ name, content })))
}

const zipped = async (parts: readonly ZipPart[]) =>
  new Uint8Array(await new Response(evenZip(parts)).arrayBuffer())

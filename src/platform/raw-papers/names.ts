import type { RawPaper } from '../../basics/raw-paper.ts'
import { endingOf } from './kinds.ts'
import type { ReadFile } from './read-raw-paper.ts'
import { stop } from './refused.ts'

/** The endings that promise each kind of content; none at all promises nothing. */
const promised: Readonly<Record<ReadFile['format'], RegExp>> = {
  docx: /^$|\.(docx|docm|dotx|dotm)$/,
  xlsx: /^$|\.(xlsx|xlsm|xltx|xltm)$/,
  html: /^$|\.(html?|xhtml)$/,
  csv: /^$|\.(csv|txt|text|md|tsv|tab)$/,
  text: /^$|\.(csv|txt|text|md|tsv|tab)$/,
  json: /^$|\.(json|txt|text)$/,
}

/** Endings under which plain text is no slip of naming: the real file was lost, or never was. */
const neverText =
  /\.(docx?|docm|xlsx|xlsm|pdf|od[ts]|pptx?|zip|rar|7z|png|jpe?g|gif|tiff?|heic|webp)$/

/**
 * Holds a file against its name: one that is another kind is read as what it is and that is said,
 * but text or a web page without a table under the name of a Word, Excel or PDF file is refused.
 */
export function withNameHeld(file: ReadFile, fileName: string): ReadFile {
  const name = endingOf(fileName)
  if (promised[file.format].test(name)) return file
  const isPlain = file.format === 'text' || file.format === 'csv' || file.format === 'json'
  if ((isPlain && neverText.test(name)) || (file.format === 'html' && !hasTable(file))) {
    stop('file-not-what-it-says', { name, is: file.format })
  }
  if (file.format === 'json') return file
  const remark = { code: 'named-otherwise', says: { name, is: file.format } } as const
  return { ...file, remarks: [remark, ...(file.remarks ?? [])] }
}

const hasTable = (paper: RawPaper) => paper.blocks.some((block) => block.kind === 'table')

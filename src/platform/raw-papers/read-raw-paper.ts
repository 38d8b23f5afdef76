import type { FileRefusal, RawPaper } from '../../basics/raw-paper.ts'
import { accept, type Result } from '../../basics/result.ts'
import { agreementOn, delimiterOf, readCsv } from './csv.ts'
import { type Decoded, decode } from './decode.ts'
import { readDocx } from './docx.ts'
import { looksLikeJson, readJson } from './json.ts'
import { endingOf, kindOf } from './kinds.ts'
import { maxOfficeBytes, maxTextBytes } from './limits.ts'
import { withNameHeld } from './names.ts'
import { refusable, stop } from './refused.ts'
import { readText } from './text.ts'
import { readXlsx } from './xlsx.ts'
import { referencesOf, textOfPart, type Unzipped, unzip } from './zip.ts'

/** What a file gives: a paper to understand, or the value of a JSON file. */
export type ReadFile = RawPaper | { readonly format: 'json'; readonly value: unknown }

/**
 * Reads a file of any kind we know into one shape, by its content and not by its name.
 * These bytes come from anybody: whatever they are, the answer is a paper or a refusal.
 */
export function readRawPaper(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ReadFile, FileRefusal>> {
  return refusable(async () => accept(withNameHeld(await read(bytes, fileName), fileName)))
}

async function read(bytes: Uint8Array, fileName: string): Promise<ReadFile> {
  if (bytes.length === 0) stop('file-empty')
  if (bytes.length > maxTextBytes) tooLarge(bytes.length, maxTextBytes)
  const kind = kindOf(bytes)
  if (typeof kind !== 'string') stop(kind.refused, kind.says)
  return kind === 'zip' ? await readZip(bytes) : readWords(decode(bytes), endingOf(fileName))
}

const mebibytes = (size: number) => Math.ceil(size / (1024 * 1024))
const tooLarge = (size: number, limit: number): never =>
  stop('file-too-large', { megabytes: mebibytes(size), limit: mebibytes(limit) })

async function readZip(bytes: Uint8Array): Promise<RawPaper> {
  if (bytes.length > maxOfficeBytes) tooLarge(bytes.length, maxOfficeBytes)
  const zip = await unzip(bytes, (name) => /\.(xml|rels)$|^mimetype$/i.test(name))
  const main = mainPartOf(zip)
  const root = /<(?:\w+:)?(document|workbook|presentation)[\s>/]/.exec(
    (textOfPart(zip, main) ?? '').slice(0, 4_000),
  )?.[1]
  if (root === 'document') return readDocx(zip, main)
  if (root === 'workbook') return readXlsx(zip, main)
  if (root === 'presentation') stop('file-unknown', { kind: 'PowerPoint' })
  if (zip.names.has('xl/workbook.bin')) {
    stop('file-is-old-office', { kind: '.xlsb', save: '.xlsx' })
  }
  const opened = /opendocument\.(text|spreadsheet)/.exec(textOfPart(zip, 'mimetype') ?? '')?.[1]
  if (opened === 'text') stop('file-is-open-document', { kind: '.odt', save: '.docx' })
  if (opened) stop('file-is-open-document', { kind: '.ods', save: '.xlsx' })
  return stop(zip.names.has('[Content_Types].xml') ? 'file-broken' : 'file-is-archive', {
    kind: 'ZIP',
  })
}

/** The part the whole file is about; where nothing says, the one Word and Excel always use. */
function mainPartOf(zip: Unzipped): string {
  const said = referencesOf(zip, '').find(({ kind }) => kind === 'officeDocument')?.target
  const known = [said, 'word/document.xml', 'xl/workbook.xml']
  return known.find((name) => name !== undefined && zip.parts.has(name)) ?? ''
}

async function readWords(decoded: Decoded, ending: string): Promise<ReadFile> {
  const { text, remarks } = decoded
  if (text.trim() === '') stop('file-has-no-text')
  const start = text.slice(0, 4_000)
  if (/^\s*MIME-Version:/i.test(start)) stop('file-is-old-office', { kind: '.mht', save: '.xlsx' })
  if (/^\s*<\?xml/.test(start) && !/<html[\s>]/i.test(start)) {
    if (/mso-application|schemas-microsoft-com:office/.test(start)) {
      stop('file-is-old-office', { kind: '.xml', save: '.xlsx / .docx' })
    }
    stop('file-unknown', { kind: 'XML' })
  }
  if (looksLikeHtml(start) || /\.html?$/.test(ending)) {
    const { readHtml } = await import('./html.ts')
    return readHtml(text, remarks)
  }
  if (ending === '.json' || looksLikeJson(text)) return jsonOrText(decoded, ending)
  return readLines(decoded, ending)
}

const looksLikeHtml = (start: string) =>
  /^(?:<\?xml[^>]*>|<!--[^>]*-->|\s)*<(!doctype html|html|head|body|table|meta|style)\b/i.test(
    start,
  )

/** A text may begin with a bracket and be no JSON; only a file that says it is one is refused for it. */
function jsonOrText(decoded: Decoded, ending: string): ReadFile {
  if (ending !== '.json' && !/[}\]]\s*$/.test(decoded.text)) return readLines(decoded, ending)
  return { format: 'json', value: readJson(decoded.text) }
}

/** A line with three tabs, or tabs in every second line: nobody's CSV has so many in its values. */
function hasTabTable(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const tabbed = lines.filter((line) => line.includes('\t'))
  return tabbed.length * 2 >= lines.length || tabbed.some((line) => line.split('\t').length > 3)
}

/** Tables by tabs have text around them and are read as text; so is what only has commas in its sentences. */
function readLines(decoded: Decoded, ending: string): RawPaper {
  const { text, remarks } = decoded
  const delimiter = delimiterOf(text) ?? (ending === '.csv' ? ',' : '\t')
  const isCsv = ending === '.csv' || agreementOn(text, delimiter) >= 0.9
  return isCsv && delimiter !== '\t' && !hasTabTable(text)
    ? readCsv(text, delimiter, remarks)
    : readText(text, remarks)
}

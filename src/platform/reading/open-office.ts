import type { Inside, InsidePart, InsideTrouble } from '../../basics/inside.ts'
import { unreadInside } from '../../basics/inside.ts'
import type { FileRefusalCode, RawBlock } from '../../basics/raw-paper.ts'
import { readRawPaper } from '../raw-papers/read-raw-paper.ts'
import { GatheredText } from './gathered-text.ts'

/** Opens a Word or Excel file with the readers of the importer; an archive of anything else is said to be one. */
export async function openOffice(bytes: Uint8Array, type: string): Promise<Inside> {
  const read = await readRawPaper(bytes, '')
  if (!read.ok) return { ...unreadInside(troubleOf(read.reason.code)), type }
  const paper = read.value
  if (paper.format !== 'docx' && paper.format !== 'xlsx') return unreadInside('unknown-kind')
  const gathered = new GatheredText()
  const parts = paper.format === 'xlsx' ? sheetsOf(paper.blocks, gathered) : [whole()]
  function whole(): InsidePart {
    const text = gathered.take(paper.format === 'docx' ? paper.blocks.map(wordsOf).join('\n') : '')
    return { kind: 'whole', number: 1, name: '', text, hasPicture: false }
  }
  return {
    kind: paper.format,
    type: `application/vnd.openxmlformats-officedocument.${paper.format === 'docx' ? 'wordprocessingml.document' : 'spreadsheetml.sheet'}`,
    title: '',
    parts,
    pages: parts.length,
    links: [],
    passwordFields: 0,
    refresh: null,
    hasTextLayer: true,
    isCut: gathered.isCut,
    trouble: gathered.isCut ? 'too-long' : null,
  }
}

function sheetsOf(blocks: readonly RawBlock[], gathered: GatheredText): InsidePart[] {
  const bySheet = new Map<string, string[]>()
  for (const block of blocks) {
    const place = block.kind === 'table' ? block.rows[0]?.[0]?.place : block.place
    const name = place?.sheet ?? ''
    bySheet.set(name, [...(bySheet.get(name) ?? []), wordsOf(block)])
  }
  return [...bySheet].map(([name, words], at) => ({
    kind: 'sheet',
    number: at + 1,
    name,
    text: gathered.take(words.join('\n')),
    hasPicture: false,
  }))
}

const wordsOf = (block: RawBlock) =>
  block.kind === 'paragraph'
    ? block.text
    : block.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n')

const troubles: Partial<Record<FileRefusalCode, InsideTrouble>> = {
  'file-empty': 'empty',
  'file-has-no-text': 'empty',
  'file-too-large': 'too-large',
  'file-encrypted': 'encrypted',
  'file-is-archive': 'archive',
  'file-is-old-office': 'old-office',
  'file-is-open-document': 'unknown-kind',
  'file-unknown': 'unknown-kind',
  'zip-bomb': 'bomb',
  'xml-entities': 'bomb',
  'too-many-rows': 'too-long',
  'too-many-columns': 'too-long',
  'too-many-cells': 'too-long',
  'cell-too-long': 'too-long',
}

const troubleOf = (code: FileRefusalCode): InsideTrouble => troubles[code] ?? 'broken'

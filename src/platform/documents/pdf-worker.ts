import type { Block, Document } from '../../basics/document.ts'
import type { EngineInUse, Printed, TypstEngine } from './typst-engine.ts'
import { nativeTypst } from './typst-native.ts'
import { typstPaper } from './typst-paper.ts'

/**
 * The process that prints; it ends with the process that started it. The engine stays alive between
 * papers, so that fonts are read once. Without a document it only says what it prints with.
 */
export interface PdfOrder {
  readonly id: number
  readonly document?: Document
  /** Seconds since 1970, for a file that is the same byte for byte. */
  readonly createdAt?: number
}

/** What came of an order; a failure is in the words of whatever failed. */
export type PdfAnswer =
  | ({ readonly id: number } & Printed)
  | { readonly id: number; readonly inUse: EngineInUse }
  | { readonly id: number; readonly failure: string }

async function choose(): Promise<{ engine: TypstEngine; inUse: EngineInUse }> {
  const native = await nativeTypst()
  if (native.ok) return { engine: native.value, inUse: { kind: 'binary' } }
  const { webTypst } = await import('./typst-web.ts')
  return { engine: await webTypst(), inUse: { kind: 'webassembly', why: native.reason } }
}

const chosen = choose()

async function answerTo({ id, document, createdAt }: PdfOrder): Promise<PdfAnswer> {
  try {
    const { engine, inUse } = await chosen
    return document ? { id, ...printedBy(engine, document, createdAt) } : { id, inUse }
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) }
  }
}

/** Prints a paper; pictures that turn out to be damaged are left out, and keep nobody from the paper. */
function printedBy(engine: TypstEngine, document: Document, createdAt: number | undefined) {
  try {
    return engine(typstPaper(document), createdAt)
  } catch (error) {
    const blocks = document.blocks.flatMap(withoutPictures)
    const isSame = blocks.length === document.blocks.length
    if (isSame && blocks.every((block, at) => block === document.blocks[at])) throw error
    return engine(typstPaper({ ...document, blocks }), createdAt)
  }
}

/** A block without what may be damaged in it; the captions of pictures stay. */
function withoutPictures(block: Block): readonly Block[] {
  if (block.kind === 'emblem') return []
  if (block.kind === 'letter-head' && block.emblem) return [{ ...block, emblem: null }]
  if (block.kind !== 'pictures') return [block]
  return block.pictures.map(({ caption, says }) => ({ kind: 'paragraph', text: caption || says }))
}

process.on('message', (order) => {
  void answerTo(order as PdfOrder).then((answer) => process.send?.(answer))
})

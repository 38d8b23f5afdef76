import type { Block, Document } from '../../basics/document.ts'
import type { Placards } from '../../basics/placards.ts'
import { pngOfPage } from './page-picture.ts'
import type { EngineInUse, Printed, TypstEngine } from './typst-engine.ts'
import { nativeTypst } from './typst-native.ts'
import { typstPaper } from './typst-paper.ts'
import { typstPlacardPaper } from './typst-placard-paper.ts'

/**
 * The process that prints; it ends with the process that started it. The engine stays alive between
 * papers, so that fonts are read once. Without a paper it only says what it prints with.
 */
export interface PdfOrder {
  readonly id: number
  readonly document?: Document
  readonly placards?: Placards
  /** Asks for the first page as a PNG so many pixels wide, instead of a PDF. */
  readonly pixels?: number
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

async function answerTo(order: PdfOrder): Promise<PdfAnswer> {
  const { id, document, placards, createdAt, pixels } = order
  try {
    const { engine, inUse } = await chosen
    if (document) return { id, ...printedBy(engine, document, createdAt) }
    if (!placards) return { id, inUse }
    const printed = placardsBy(engine, placards, createdAt)
    if (pixels === undefined) return { id, ...printed }
    return { id, bytes: await pngOfPage(printed.bytes, pixels), standard: 'none' }
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

/** Prints placards; an emblem that turns out to be damaged is left out. */
function placardsBy(engine: TypstEngine, placards: Placards, createdAt: number | undefined) {
  try {
    return engine(typstPlacardPaper(placards), createdAt, 'placards')
  } catch (error) {
    if (placards.placards.every(({ emblem }) => emblem === null)) throw error
    const bare = placards.placards.map((one) => ({ ...one, emblem: null }))
    return engine(typstPlacardPaper({ ...placards, placards: bare }), createdAt, 'placards')
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

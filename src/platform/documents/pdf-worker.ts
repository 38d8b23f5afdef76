import type { Document } from '../../basics/document.ts'
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

/** Prints a paper; an emblem that turns out to be damaged is left out, and keeps nobody from the paper. */
function printedBy(engine: TypstEngine, document: Document, createdAt: number | undefined) {
  try {
    return engine(typstPaper(document), createdAt)
  } catch (error) {
    const blocks = document.blocks.filter(({ kind }) => kind !== 'emblem')
    if (blocks.length === document.blocks.length) throw error
    return engine(typstPaper({ ...document, blocks }), createdAt)
  }
}

process.on('message', (order) => {
  void answerTo(order as PdfOrder).then((answer) => process.send?.(answer))
})

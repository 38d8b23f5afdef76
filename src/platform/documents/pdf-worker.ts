import type { Printed } from './typst-engine.ts'
import { nativeTypst } from './typst-native.ts'

/**
 * The process that prints; it ends with the process that started it. The engine stays alive between
 * papers, so that fonts are read once.
 */
export interface PdfOrder {
  readonly id: number
  /** JSON for the template. */
  readonly paper: string
  /** Seconds since 1970, for a file that is the same byte for byte. */
  readonly createdAt?: number
}

export type PdfAnswer =
  | ({ readonly id: number } & Printed)
  | { readonly id: number; readonly failure: string }

const engine = nativeTypst().then(
  async (native) => native ?? (await import('./typst-web.ts')).webTypst(),
)

async function answerTo({ id, paper, createdAt }: PdfOrder): Promise<PdfAnswer> {
  try {
    return { id, ...(await engine)(paper, createdAt) }
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) }
  }
}

process.on('message', (order) => {
  void answerTo(order as PdfOrder).then((answer) => process.send?.(answer))
})

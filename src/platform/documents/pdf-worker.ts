import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { withLevelMarks } from './thai-font.ts'
import { typstTemplate } from './typst-template.ts'

/**
 * The process that prints; it ends with the process that started it. The compiler stays alive between
 * papers, so that fonts are read once.
 */
export interface PdfOrder {
  readonly id: number
  /** JSON for the template. */
  readonly paper: string
  /** Seconds since 1970, for a file that is the same byte for byte. */
  readonly createdAt?: number
}

/** `standard` says what the file may honestly call itself: older compilers know no PDF/UA. */
export type PdfAnswer =
  | { readonly id: number; readonly bytes: Uint8Array; readonly standard: 'ua-1' | 'none' }
  | { readonly id: number; readonly failure: string }

const require = createRequire(import.meta.url)
const fonts = path.dirname(require.resolve('@expo-google-fonts/sarabun/package.json'))
const face = (file: string) => Buffer.from(withLevelMarks(readFileSync(path.join(fonts, file))))
const compiler = NodeCompiler.create({
  workspace: fonts,
  fontArgs: [
    {
      fontBlobs: [face('400Regular/Sarabun_400Regular.ttf'), face('700Bold/Sarabun_700Bold.ttf')],
    },
  ],
})

function print({ id, paper, createdAt }: PdfOrder): PdfAnswer {
  compiler.mapShadow(path.join(fonts, 'paper.json'), Buffer.from(paper))
  const stamp = createdAt === undefined ? {} : { creationTimestamp: createdAt }
  const compiled = compiler.compile({ mainFileContent: typstTemplate })
  if (!compiled.result) return { id, failure: diagnosticsOf(compiled.takeDiagnostics()) }
  try {
    const bytes = compiler.pdf(compiled.result, { ...stamp, pdfStandard: 'ua-1' })
    return { id, bytes, standard: 'ua-1' }
  } catch (error) {
    if (!refusesTheStandard(error)) throw error
    return { id, bytes: compiler.pdf(compiled.result, stamp), standard: 'none' }
  } finally {
    // What was set for this paper is of no use to the next, and large.
    compiler.evictCache(0)
  }
}

const refusesTheStandard = (error: unknown) => /ua-1|standard|variant/i.test(String(error))

/** Typst's own words about what it could not set; only a fault of our template can bring them up. */
const diagnosticsOf = (error: NodeError | null): string =>
  error === null ? 'Typst gave no reason' : JSON.stringify(error.shortDiagnostics)

process.on('message', (message) => {
  const order = message as PdfOrder
  let answer: PdfAnswer
  try {
    answer = print(order)
  } catch (error) {
    answer = { id: order.id, failure: error instanceof Error ? error.message : String(error) }
  }
  process.send?.(answer)
})

import path from 'node:path'
import { accept, type Result, refuse } from '../../basics/result.ts'
import type { TypstEngine, WhyNotNative } from './typst-engine.ts'
import { fontFaces, fontFolder } from './typst-engine.ts'
import { typstSources } from './typst-sources.ts'

/**
 * Typst as a binary of this platform: fast, and able to declare PDF/UA-1. Refused where there is no
 * binary, or only an older one that knows no such standard and garbles the text of Thai PDFs.
 */
export async function nativeTypst(): Promise<Result<TypstEngine, WhyNotNative>> {
  let NodeCompiler: typeof import('@myriaddreamin/typst-ts-node-compiler').NodeCompiler
  try {
    NodeCompiler = (await import('@myriaddreamin/typst-ts-node-compiler')).NodeCompiler
  } catch (error) {
    return refuse({ code: 'no-binary', says: firstLine(error) })
  }
  const compiler = NodeCompiler.create({
    workspace: fontFolder,
    fontArgs: [{ fontBlobs: fontFaces().map((face) => Buffer.from(face)) }],
  })
  try {
    compiler.pdf({ mainFileContent: '#set document(title: "x")' }, { pdfStandard: 'ua-1' })
  } catch (error) {
    return refuse({ code: 'binary-too-old', says: firstLine(error) })
  }
  return accept((paper, createdAt, template = 'document') => {
    compiler.mapShadow(path.join(fontFolder, 'paper.json'), Buffer.from(paper))
    const compiled = compiler.compile({ mainFileContent: typstSources[template] })
    if (!compiled.result) {
      throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no reason'))
    }
    try {
      const stamp = createdAt === undefined ? {} : { creationTimestamp: createdAt }
      const bytes = compiler.pdf(compiled.result, { ...stamp, pdfStandard: 'ua-1' })
      return { bytes, standard: 'ua-1' }
    } finally {
      // What was set for this paper is of no use to the next, and large.
      compiler.evictCache(0)
    }
  })
}

const firstLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

import path from 'node:path'
import type { TypstEngine } from './typst-engine.ts'
import { fontFaces, fontFolder } from './typst-engine.ts'
import { typstTemplate } from './typst-template.ts'

/**
 * Typst as a binary of this platform: fast, and able to declare PDF/UA-1. Null where there is no
 * binary, or only an older one that knows no such standard and garbles the text of Thai PDFs.
 */
export async function nativeTypst(): Promise<TypstEngine | null> {
  const module = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => null)
  if (!module) return null
  const compiler = module.NodeCompiler.create({
    workspace: fontFolder,
    fontArgs: [{ fontBlobs: fontFaces().map((face) => Buffer.from(face)) }],
  })
  try {
    compiler.pdf({ mainFileContent: '#set document(title: "x")' }, { pdfStandard: 'ua-1' })
  } catch {
    return null
  }
  return (paper, createdAt) => {
    compiler.mapShadow(path.join(fontFolder, 'paper.json'), Buffer.from(paper))
    const compiled = compiler.compile({ mainFileContent: typstTemplate })
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
  }
}

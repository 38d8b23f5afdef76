import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import init, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import type { TypstEngine } from './typst-engine.ts'
import { fontFaces } from './typst-engine.ts'
import { typstSources } from './typst-sources.ts'

/**
 * The same Typst as WebAssembly, for platforms without a binary of it: some ten times slower, its
 * PDF tagged and its text right, but without an option to declare PDF/UA-1 or a time of making.
 */
export async function webTypst(): Promise<TypstEngine> {
  const require = createRequire(import.meta.url)
  const wasm = require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')
  await init({ module_or_path: readFileSync(wasm) })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const face of fontFaces()) await builder.add_raw_font(face)
  const compiler = await builder.build()
  for (const [template, source] of Object.entries(typstSources)) {
    compiler.add_source(`/${template}.typ`, source)
  }
  return (paper, _, template = 'document') => {
    compiler.map_shadow('/paper.json', Buffer.from(paper))
    const made: { result?: Uint8Array; diagnostics?: unknown } = compiler.compile(
      `/${template}.typ`,
      null,
      'pdf',
      1,
    )
    compiler.reset()
    if (!made.result) throw new Error(JSON.stringify(made.diagnostics ?? 'no reason'))
    return { bytes: made.result, standard: 'none' }
  }
}

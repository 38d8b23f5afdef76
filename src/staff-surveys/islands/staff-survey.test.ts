import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'
import { describe, expect, it } from 'vitest'

describe('the script of the form of a staff survey', () => {
  it('is 3 KB at most, whole, and asks for nothing that old web views lack but what it looks for first', async () => {
    const bundling = pathToFileURL(path.resolve('scripts/bundling.mjs')).href
    const { forOldBrowsers }: { forOldBrowsers: BuildOptions } = await import(bundling)
    const built = await build({
      ...forOldBrowsers,
      entryPoints: ['src/staff-surveys/islands/staff-survey.ts'],
      write: false,
    })
    // Whoever reads it line by line finds all of it: nothing is fetched later.
    expect(built.outputFiles).toHaveLength(1)
    expect(built.warnings).toEqual([])
    const script = built.outputFiles?.[0]?.text ?? ''
    expect(script).toContain('localStorage')
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(3 * 1024)
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(3 * 1024)
    expect(script).not.toMatch(
      /\.(replaceAll|matchAll|flat|flatMap|fromEntries|at|finally|allSettled|toSorted|toggleAttribute|requestSubmit|replaceChildren)\(|\?\.|\?\?|\dn\b|import\(|AbortController|globalThis|structuredClone|eval/,
    )
  })
})

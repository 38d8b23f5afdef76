import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { shownSurvey } from '../../test/world/shown-survey.ts'
import { formHtml } from './pages/form.tsx'
import { placesOf } from './questionnaire.ts'
import { satisfactionSurvey } from './ready-made.ts'

/** Bytes as they are sent. */
const weightOf = (text: string) => gzipSync(text).length

describe('the weight of a survey', () => {
  it('is 14 KB for the whole page at most, in both languages and prints, empty or asking for every answer', () => {
    for (const language of ['th', 'en'] as const)
      for (const isLarge of [false, true])
        for (const view of [
          shownSurvey(),
          shownSurvey({ questionnaire: satisfactionSurvey.questionnaire }),
        ]) {
          const all = placesOf(view.questionnaire).map(({ place }) => place)
          const shown = { ...view, language, isLarge }
          expect(weightOf(formHtml(shown))).toBeLessThanOrEqual(14 * 1024)
          const missing = formHtml({ ...shown, notice: { kind: 'missing', places: all } })
          expect(weightOf(missing)).toBeLessThanOrEqual(14 * 1024)
        }
  })

  it('is 5 KB for its script at most, which asks for nothing that web views of Android 8 lack', async () => {
    const bundling = pathToFileURL(path.resolve('scripts/bundling.mjs')).href
    const { forOldBrowsers }: { forOldBrowsers: BuildOptions } = await import(bundling)
    const built = await build({
      ...forOldBrowsers,
      entryPoints: ['src/surveys/islands/survey-form.ts'],
      write: false,
    })
    const script = built.outputFiles?.[0]?.text ?? ''
    expect(script).toContain('localStorage')
    expect(weightOf(script)).toBeLessThanOrEqual(5 * 1024)
    expect(script).not.toMatch(
      /\.(replaceAll|matchAll|flat|flatMap|fromEntries|at|finally|allSettled|toggleAttribute|requestSubmit|replaceChildren)\(|\?\.|\?\?|AbortController|globalThis|structuredClone/,
    )
  })
})

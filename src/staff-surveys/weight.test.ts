import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { iitOf2566, shownStaffForm } from '../../test/world/shown-staff-form.ts'
import { placesOf } from '../surveys/questionnaire.ts'
import { staffFormHtml } from './pages/form.tsx'

/** Bytes as they are sent. */
const weightOf = (text: string) => gzipSync(text).length

describe('the weight of the form of a staff survey', () => {
  it('is 14 KB for the whole page with 51 things to tick, in both languages and prints, empty or sent back', () => {
    const all = placesOf(iitOf2566).map(({ place }) => place)
    expect(all).toHaveLength(51)
    const filled = {
      code: 'K7QM-2XVB-9HTR-D4',
      answers: all.map(() => 2),
      words: '',
      wantsReceipt: true,
      seen: true,
    }
    for (const language of ['th', 'en'] as const)
      for (const isLarge of [false, true]) {
        const shown = { ...shownStaffForm(), language, isLarge }
        for (const page of [
          staffFormHtml(shown),
          staffFormHtml({ ...shown, notice: { kind: 'missing', places: all } }),
          staffFormHtml({ ...shown, filled, notice: { kind: 'not-sent' } }),
        ])
          expect(weightOf(page)).toBeLessThanOrEqual(14 * 1024)
      }
  })
})

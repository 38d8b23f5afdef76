import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { describeWithRealReport, realReport } from '../../test/world/real-report.ts'
import { plainDate } from '../basics/plain-date.ts'
import { readPlan } from '../imports/read-plan.ts'
import { readText } from '../platform/raw-papers/text.ts'
import { findingsOf } from './engine.ts'
import type { Finding } from './finding.ts'
import { knownOf } from './known.ts'
import { repairOf, sentenceOf } from './messages.ts'

describeWithRealReport('the real report of a subdistrict office (O43, 2566)', () => {
  let findings: readonly Finding[]
  beforeAll(() => {
    const read = readPlan(readText(readFileSync(realReport, 'utf8')), { frameworks })
    if (!read.ok) throw new Error(`no plan in the report: ${read.reason.code}`)
    const { plan } = read.value
    findings = findingsOf(knownOf(plan, frameworks, plainDate('2023-09-30'), read.value))
  })

  const wherever = (code: string) =>
    findings
      .filter((finding) => finding.code === code)
      .map(({ place }) => place.row ?? place.part)
      .filter((place, at, places) => places.indexOf(place) === at)

  it.each([
    ['percent-contradicts-words', [4]],
    ['code-typed-with-zero', [6, 7]],
    ['codes-of-another-year', [6, 7]],
    ['agency-name-varies', ['front-matter', 6]],
    ['step-number-repeated', [4]],
    ['sentence-unfinished', [2]],
    ['done-without-evidence', [1, 2, 3, 5, 6, 7]],
    ['period-over-not-done', [4]],
    ['date-after-period', [4]],
    ['word-doubled', [1]],
    ['unit-named-two-ways', ['plan']],
    // Row 5 says its two measures again as well, with "มี" before the first.
    ['outcome-repeats-measure', [1, 2, 5]],
    // The follow-up of rows 4 and 5 ends in the same sentence.
    ['wording-repeated', [4]],
  ])('yields %s at %j and nowhere else', (code, places) => {
    expect(wherever(code)).toEqual(places)
  })

  it('yields nothing else', () => {
    const named = [
      'percent-contradicts-words',
      'code-typed-with-zero',
      'codes-of-another-year',
      'agency-name-varies',
      'step-number-repeated',
      'sentence-unfinished',
      'done-without-evidence',
      'period-over-not-done',
      'date-after-period',
      'word-doubled',
      'unit-named-two-ways',
      'outcome-repeats-measure',
      'wording-repeated',
    ]
    expect(findings.filter(({ code }) => !named.includes(code))).toEqual([])
  })

  it('points at the item and the line of each slip', () => {
    const at = (code: string, row: number) =>
      findings.find((finding) => finding.code === code && finding.place.row === row)?.place
    expect(at('sentence-unfinished', 2)).toMatchObject({ field: 'steps', item: 3, line: 27 })
    expect(at('step-number-repeated', 4)).toMatchObject({ field: 'steps', item: 4, line: 33 })
    expect(at('date-after-period', 4)).toMatchObject({ field: 'outcome', item: 3, line: 33 })
    expect(at('code-typed-with-zero', 7)).toMatchObject({ field: 'codes', line: 42 })
  })

  it('has a sentence and a repair for each, in both languages', () => {
    for (const finding of findings) {
      const { th, en } = sentenceOf(finding)
      expect(`${th} ${en} ${repairOf(finding)?.th}`).not.toMatch(/undefined|NaN/)
    }
  })
})

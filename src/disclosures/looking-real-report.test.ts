import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { foundAt, itemOf, pdfSaying } from '../../test/world/published-matter.ts'
import { describeWithRealReport, realReport } from '../../test/world/real-report.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { periodOf } from './cadence.ts'
import { findingsOf } from './looking.ts'

interface Asked {
  readonly code: string
  readonly title: { readonly th: string }
  readonly period: string
  readonly requires: readonly { readonly id: string; readonly th: string; readonly en: string }[]
}

describeWithRealReport('a real report, as it was published', () => {
  const framework = path.resolve('frameworks', 'nacc-ita-2566.json')
  const agency = {
    type: 'subdistrict-office',
    name: 'องค์การบริหารส่วนตำบลดงตะงาว',
    district: 'ดอนพุด',
    province: 'สระบุรี',
  }
  const hintsAs = (code: string, text: string) => {
    const items: Asked[] = []
    JSON.parse(readFileSync(framework, 'utf8'), (_, value) => {
      if (value?.code === code && value.requires) items.push(value)
      return value
    })
    const [item] = items
    if (!item) throw new Error(`no item ${code} in ${framework}`)
    const year = fiscalYear(2566)
    const asked = { code, title: item.title.th, requires: item.requires }
    const looked = { ...itemOf('current-fy', asked), period: periodOf(year, item.period) }
    return findingsOf(foundAt('https://a.example/o43.pdf', pdfSaying(text)), looked, agency)
  }

  it.each(['O42', 'O43'])('raises no false alarm for %s', (code) => {
    expect(hintsAs(code, readFileSync(realReport, 'utf8'))).toEqual([])
  })

  it('raises one as soon as it is put up under another year and name', () => {
    const other = readFileSync(realReport, 'utf8')
      .replaceAll('ดงตะงาว', 'ป่าเขียว')
      .replaceAll(/2566|๒๕๖๖/g, '2564')
      .replaceAll(/2565|๒๕๖๕/g, '2563')
    const kinds = hintsAs('O43', other).map(({ kind }) => kind)
    expect(kinds).toContain('other-agency')
    expect(kinds).toContain('wrong-year')
  })
})

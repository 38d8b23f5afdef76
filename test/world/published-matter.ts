import { fiscalYear } from '../../src/basics/fiscal-year.ts'
import type { Inside, InsideLink } from '../../src/basics/inside.ts'
import { type PeriodKind, periodOf } from '../../src/disclosures/cadence.ts'
import type { LookedAgency, LookedItem, LookedMatter } from '../../src/disclosures/looking.ts'

const plain: Inside = {
  kind: 'pdf',
  type: 'application/pdf',
  title: '',
  parts: [],
  pages: 1,
  links: [],
  passwordFields: 0,
  refresh: null,
  hasTextLayer: true,
  isCut: false,
  trouble: null,
}

/** A PDF whose pages have these words; a page without any shows a picture, as scans do. */
export const pdfSaying = (...pages: readonly string[]): Inside => ({
  ...plain,
  parts: pages.map((text, at) => ({
    kind: 'page',
    number: at + 1,
    name: '',
    text,
    hasPicture: text === '',
  })),
  pages: pages.length,
  hasTextLayer: pages.some((text) => text !== ''),
})

/** A page of the web. */
export const webSaying = (
  text: string,
  more: Partial<Inside> & { readonly links?: readonly InsideLink[] } = {},
): Inside => ({
  ...plain,
  kind: 'html',
  type: 'text/html',
  parts: [{ kind: 'whole', number: 1, name: '', text, hasPicture: false }],
  ...more,
})

/** A workbook with a sheet of each name. */
export const sheetsSaying = (sheets: Readonly<Record<string, string>>): Inside => ({
  ...plain,
  kind: 'xlsx',
  parts: Object.entries(sheets).map(([name, text], at) => ({
    kind: 'sheet',
    number: at + 1,
    name,
    text,
    hasPicture: false,
  })),
})

/** An item of 2566 asked for this period. */
export const itemOf = (period: PeriodKind, more: Partial<LookedItem> = {}): LookedItem => ({
  code: 'O11',
  title: 'แผนดำเนินงานและการใช้งบประมาณประจำปี',
  year: fiscalYear(2566),
  period: periodOf(fiscalYear(2566), period),
  requires: [],
  mayDeclareNone: false,
  answer: 'has',
  months: [],
  ...more,
})

/** What was found at an address that led nowhere else. */
export const foundAt = (url: string, inside: Inside, finalUrl = url): LookedMatter => ({
  url,
  finalUrl,
  inside,
})

/** A subdistrict office that there is not. */
export const riverside: LookedAgency = {
  type: 'subdistrict-office',
  name: 'องค์การบริหารส่วนตำบลธารใส',
  district: 'ทุ่งกว้าง',
  province: 'ตัวอย่าง',
}

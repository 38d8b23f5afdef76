/** The kinds of agency, with their names as Thai papers print them. */
export const agencyTypes = [
  {
    id: 'subdistrict-office',
    full: 'องค์การบริหารส่วนตำบล',
    short: 'อบต.',
    en: 'subdistrict administrative organisation',
  },
  {
    id: 'provincial-office',
    full: 'องค์การบริหารส่วนจังหวัด',
    short: 'อบจ.',
    en: 'provincial administrative organisation',
  },
  {
    id: 'subdistrict-municipality',
    full: 'เทศบาลตำบล',
    short: 'ทต.',
    en: 'subdistrict municipality',
  },
  { id: 'town-municipality', full: 'เทศบาลเมือง', short: 'ทม.', en: 'town municipality' },
  { id: 'city-municipality', full: 'เทศบาลนคร', short: 'ทน.', en: 'city municipality' },
] as const

export type AgencyType = (typeof agencyTypes)[number]['id'] | 'other'

/** An agency as its papers name it; district and province without อำเภอ and จังหวัด, empty where not said. */
export interface NamedAgency {
  readonly type: AgencyType
  readonly name: string
  readonly district: string
  readonly province: string
}

export interface AgencyInText {
  readonly printed: string
  readonly type: AgencyType
  readonly ownName: string
  readonly at: number
}

/** Reads the long line of a title page. */
export function readAgency(text: string): NamedAgency | null {
  const [, name, district, province] =
    /((?:องค์การบริหารส่วน|เทศบาล)\S+)(?:\s+อำเภอ(\S+))?(?:\s+จังหวัด(\S+))?/.exec(text) ?? []
  if (!name) return null
  const type = agencyTypes.find((each) => name.startsWith(each.full))?.id ?? 'other'
  return { type, name, district: district ?? '', province: province ?? '' }
}

/** The agencies that running text names. */
export const agencyNamesIn = (text: string): AgencyInText[] =>
  [...text.matchAll(/(องค์การบริหารส่วนตำบล|อบต\.)\s*(\S+)/g)].map((match) => ({
    printed: match[0],
    type: 'subdistrict-office',
    ownName: match[2] ?? '',
    at: match.index,
  }))

/** The long line: name, district and province with their words. */
export const toFullAgencyLine = (
  agency: Pick<NamedAgency, 'name' | 'district' | 'province'>,
): string =>
  [
    agency.name,
    agency.district && `อำเภอ${agency.district}`,
    agency.province && `จังหวัด${agency.province}`,
  ]
    .filter(Boolean)
    .join(' ')

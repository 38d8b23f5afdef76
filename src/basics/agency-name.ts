import { provinceAtStart } from './provinces.ts'
import { mendText } from './thai-text.ts'

/**
 * The kinds of agency, with their names as Thai papers print them. Local governments first, then the
 * general names that other agencies begin with.
 */
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
  { id: 'pattaya', full: 'เมืองพัทยา', short: 'เมืองพัทยา', en: 'City of Pattaya' },
  { id: 'bangkok', full: 'กรุงเทพมหานคร', short: 'กทม.', en: 'Bangkok Metropolitan Administration' },
  { id: 'ministry', full: 'กระทรวง', short: 'กระทรวง', en: 'ministry' },
  { id: 'department', full: 'กรม', short: 'กรม', en: 'department' },
  { id: 'university', full: 'มหาวิทยาลัย', short: 'ม.', en: 'university' },
  { id: 'hospital', full: 'โรงพยาบาล', short: 'รพ.', en: 'hospital' },
  { id: 'police-station', full: 'สถานีตำรวจ', short: 'สภ.', en: 'police station' },
  { id: 'school', full: 'โรงเรียน', short: 'รร.', en: 'school' },
  { id: 'office', full: 'สำนักงาน', short: 'สนง.', en: 'office' },
  { id: 'institute', full: 'สถาบัน', short: 'สถาบัน', en: 'institute' },
  { id: 'province', full: 'จังหวัด', short: 'จ.', en: 'province' },
] as const

/** The kind of an agency, by its id in `agencyTypes`; 'other' where its name begins with none of them. */
export type AgencyType = (typeof agencyTypes)[number]['id'] | 'other'

/** An agency as its papers name it; district and province without อำเภอ and จังหวัด, empty where not said. */
export interface NamedAgency {
  readonly type: AgencyType
  /** Full, the type written out and spelled right. */
  readonly name: string
  readonly district: string
  readonly province: string
}

/** A local government named in a text; `text.slice(at, at + printed.length)` is `printed`, and ends with `ownName`. */
export interface AgencyInText {
  readonly printed: string
  readonly type: AgencyType
  /** The letters after the type up to the next space; words may follow the name without one. */
  readonly ownName: string
  readonly at: number
}

/**
 * Reads the agency a title names: "องค์การบริหารส่วนตำบลดงตะงาว อำเภอดอนพุด จังหวัดสระบุรี", its
 * type in short, misspelt or with spaces in it as well. Null where no agency is named.
 */
export function readAgency(text: string): NamedAgency | null {
  const line = mendText(text).replaceAll('\n', ' ')
  const [local] = agencyNamesIn(line)
  const found = local ?? generalAgencyIn(line)
  if (!found) return null
  const { full } = agencyTypes.find(({ id }) => id === found.type) ?? { full: '' }
  const tail = line.slice(found.at + found.printed.length - found.ownName.length)
  const own = isWhole(found.type) ? '' : ownNameAt(tail, found.type)
  if (own === '' && !isWhole(found.type)) return null
  const rest = isWhole(found.type) ? tail : tail.slice(lengthTyped(tail, own))
  return {
    type: found.type,
    name: full + own,
    district: districtIn(rest),
    province: provinceIn(rest) || impliedProvince(found.type, own),
  }
}

/** The local governments that running text names, with whatever slip in the type they are written. */
export function agencyNamesIn(text: string): AgencyInText[] {
  return [...text.matchAll(localNames)].map((match) => {
    const { own = '', ...types } = match.groups ?? {}
    const type = agencyTypes.find((_, at) => types[`t${at}`] !== undefined)?.id ?? 'other'
    return { printed: match[0], type, ownName: own, at: match.index }
  })
}

/** The long line of a title: name, district and province with their words. */
export const toFullAgencyLine = ({
  name,
  district,
  province,
}: Pick<NamedAgency, 'name' | 'district' | 'province'>): string =>
  [name, district && `อำเภอ${district}`, province && `จังหวัด${province}`].filter(Boolean).join(' ')

const letter = '[\\u0E01-\\u0E2E\\u0E30-\\u0E3A\\u0E40-\\u0E45\\u0E47-\\u0E4E]'
const tambon = 'ต(?:ำ|ํา)\\s*บล'
/** "องค์การบริหารส่วน", and as it is misspelt: องค์กร-, -ส่วนบริหารส่วน-, -บริการส่วน-, without ส่วน. */
const organisation = 'อง(?:ค์)?\\s*กา?ร\\s*(?:ส่วน\\s*)?(?:บริ\\s*หา?ร|บริ\\s*การ)\\s*(?:ส่วน\\s*)?'
const municipality = 'เท[ศส]\\s*บาล\\s*'
const initials = (letters: string) => `(?<!${letter}\\.?)${[...letters].join('\\.?\\s?')}`

/**
 * Reads a line that is nothing but a name, a district and a province with their words, as
 * toFullAgencyLine writes it, for agencies of a type we do not know. Null for any other line: an
 * address, which has numbers, or a place alone.
 */
export function readAgencyLine(
  text: string,
): Pick<NamedAgency, 'name' | 'district' | 'province'> | null {
  const line = mendText(text)
  const [, name = '', district = '', province = ''] =
    /^(\D{2,120}?) (?:อำเภอ(\S+) )?จังหวัด(\S+)$/.exec(line) ?? []
  const isPlace = /^(?:อำเภอ|จังหวัด|ตำบล)|ตำบล\S* *$|หมู่ที่|ถนน/.test(name)
  return name === '' || isPlace ? null : { name, district, province }
}

/** How each local type is written, in the order of agencyTypes. */
const localTypes = [
  `${organisation}${tambon}|อบต\\.|${initials('อบต')}\\.?(?!${letter})`,
  `${organisation}จัง\\s*หวัด|อบจ\\.|${initials('อบจ')}\\.?(?!${letter})`,
  `${municipality}${tambon}|${initials('ทต')}\\.`,
  `${municipality}เมือง|${initials('ทม')}\\.`,
  `${municipality}นคร|${initials('ทน')}\\.`,
  'เมือง\\s?พัทยา',
  `กรุงเทพ\\s?มหานคร|${initials('กทม')}\\.`,
]

const localNames = new RegExp(
  `(?:${localTypes.map((type, at) => `(?<t${at}>${type})`).join('|')})(?:(?<=พัทยา|มหานคร|กทม\\.)|\\s*(?<own>${letter}+))`,
  'g',
)

/** Types that are a name by themselves. */
const isWhole = (type: AgencyType) => type === 'pattaya' || type === 'bangkok'

/** An agency of the state that is no local government, where its name begins a line or stands behind "ของ". */
function generalAgencyIn(line: string): AgencyInText | null {
  const types = agencyTypes.slice(localTypes.length)
  const pattern = `(?<=^|\\s|ของ)(${types.map(({ full }) => full).join('|')})(${letter}+)`
  const match = new RegExp(pattern).exec(line)
  const type = types.find(({ full }) => full === match?.[1])
  return match && type
    ? { printed: match[0], type: type.id, ownName: match[2] ?? '', at: match.index }
    : null
}

/** Words that follow an agency's name without a space, but belong to no name. */
const afterName = /(?:กิ่ง)?อำเภอ|จังหวัด|ประจำปี|ปีงบประมาณ|ประกาศ|เรื่อง|ประจำเดือน|ได้ดำเนิน|ให้พนักงาน/

/** The agency's own name at the start of what follows its type; for a province's, the province. */
function ownNameAt(tail: string, type: AgencyType): string {
  const [run = ''] = new RegExp(`^${letter}+`).exec(tail) ?? []
  const province = type === 'provincial-office' ? provinceAtStart(tail.replaceAll(' ', '')) : null
  if (province) return province
  const [name = ''] = run.split(afterName)
  const rest = tail.slice(name.length)
  const broken = new RegExp(`^ (${letter}{1,12})(?= (?:อำเภอ|อ\\.))`).exec(rest)
  return broken ? name + broken[1] : name
}

/** How many characters of the text hold these letters, spaces between them included. */
function lengthTyped(text: string, letters: string): number {
  let at = 0
  for (const each of letters) at = text.indexOf(each, at) + 1
  return at
}

/** The district behind its word; a space inside it is closed where the province follows. */
function districtIn(text: string): string {
  const word = '(?:อำเภอ|(?<![\\u0E01-\\u0E4E])อ\\.|เขต)\\s*'
  const [, name = ''] =
    new RegExp(`${word}(${letter}(?: ?${letter}){0,30}?)\\s*(?:จังหวัด|จ\\.)`).exec(text) ??
    new RegExp(`${word}(${letter}+)`).exec(text) ??
    []
  return name.replaceAll(' ', '').split(afterName)[0] ?? ''
}

/** The province behind its word: one of those there are, or the letters up to the next space. */
function provinceIn(text: string): string {
  const [, rest = ''] = /(?:จังหวัด|จ\.)\s*(.+)$/.exec(text) ?? []
  return (
    provinceAtStart(rest.replaceAll(' ', '')) ?? new RegExp(`^${letter}+`).exec(rest)?.[0] ?? ''
  )
}

/** An อบจ. carries the name of its province. */
const impliedProvince = (type: AgencyType, own: string) =>
  type === 'provincial-office' ? (provinceAtStart(own) ?? '') : ''

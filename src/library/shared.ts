import type { Agency } from '../agencies/agency.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { FactId, MeasureId } from '../basics/ids.ts'
import type { FrameworkId } from '../frameworks/framework.ts'
import type { MeasureContent } from '../measures/stored-plan.ts'

/** The words of a measure that others are shown: what is planned, and nothing of how far it came or what it costs. */
export type SharedContent = Pick<
  MeasureContent,
  | 'instrument'
  | 'indicator'
  | 'codes'
  | 'subject'
  | 'parts'
  | 'measures'
  | 'responsible'
  | 'period'
  | 'steps'
  | 'followUp'
  | 'expectedEvidence'
>

/** A measure one agency shares with the others here. */
export interface SharedMeasure {
  readonly id: string
  readonly agency: Agency
  readonly measureId: MeasureId
  readonly fiscalYear: FiscalYear
  /** The framework whose codes it quotes. */
  readonly frameworkId: FrameworkId
  readonly content: SharedContent
  readonly recordedAt: string
}

export type SharingRefusal =
  | { readonly code: 'not-allowed'; readonly act: string }
  | { readonly code: 'measure-missing' }
  /** Its words were changed after the page was read. */
  | { readonly code: 'changed-meanwhile'; readonly now: FactId }
  | { readonly code: 'already-shared' }
  | { readonly code: 'not-shared' }
  /** A person is named in it; others see posts and no names. */
  | { readonly code: 'names-a-person'; readonly name: string }

/** What of a measure is shared. */
export function sharedContentOf(content: SharedContent): SharedContent {
  const { instrument, indicator, codes, subject, parts, measures, responsible } = content
  const { period, steps, followUp, expectedEvidence } = content
  return {
    ...{ instrument, indicator, codes, subject, parts, measures, responsible },
    ...{ period, steps, followUp, expectedEvidence },
  }
}

/** A title of address, a given name and a surname; "นายก" and "นายช่าง" are posts. */
const addressed =
  /(?:นางสาว|นาง|นาย|น\.ส\.|(?:ดร|ผศ|รศ|ด\.[ตชญ]|จ\.ส\.[อทต]|[สรพ]\.ต\.[อทต])\.|ว่าที่(?:ร้อยตรี|ร้อยโท|ร้อยเอก|ร\.ต\.))\s*(?!ก(?:เทศมนตรี|องค์การ|\s|$)|ช่าง|อำเภอ|ทะเบียน|ตรวจ|แพทย์|ท้ายเรือ)[ก-๏]{2,30}\s+[ก-๏]{2,40}/u

/** The name of a person that stands in the words; null where none does. `known` are the people of the agency. */
export function personNamedIn(content: SharedContent, known: readonly string[]): string | null {
  const texts = [
    ...[content.indicator, content.subject, ...content.parts, ...content.measures],
    ...[...content.responsible.units, ...content.responsible.posts, ...content.steps],
    ...[...content.followUp, ...content.expectedEvidence],
  ]
  for (const each of texts) {
    const text = plainly(each)
    const titled = addressed.exec(text)?.[0]
    if (titled) return titled
    const name = known.map(plainly).find((one) => one.includes(' ') && text.includes(one))
    if (name) return name
  }
  return null
}

/** Words as an eye reads them: one space where there are several or an odd one, and no signs that cannot be seen. */
const plainly = (words: string) =>
  words
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()

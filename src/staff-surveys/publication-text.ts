/** The publication as text: the same bytes for the same content, and back again. */
import { canonicalJson } from '../basics/canonical-json.ts'
import type { Fraction } from '../basics/fraction.ts'
import type { Publication, Shown } from './publication.ts'

type ShownJson =
  | Exclude<Shown, { kind: 'exact' }>
  /** "187/2": exact numbers stand as text, which every reader of JSON keeps exactly. */
  | { readonly kind: 'exact'; readonly mean: string }

/** A publication as JSON can say it; tables keep it so too. */
export type PublicationJson = Omit<Publication, 'overall' | 'indicators' | 'items'> & {
  readonly overall: ShownJson | null
  readonly indicators: readonly ShownJson[]
  readonly items: readonly ShownJson[]
}

/** A publication as a table or a file keeps it. */
export const publicationJson = (publication: Publication): PublicationJson => ({
  ...publication,
  overall: publication.overall && shownJson(publication.overall),
  indicators: publication.indicators.map(shownJson),
  items: publication.items.map(shownJson),
})

/** What `publicationJson` said; throws where an exact figure is none. */
export const publicationFrom = (json: PublicationJson): Publication => ({
  ...json,
  overall: json.overall && shownFrom(json.overall),
  indicators: json.indicators.map(shownFrom),
  items: json.items.map(shownFrom),
})

/** The bytes of `publication.json`, over which the record's hash is made. */
export const publicationText = (publication: Publication): string =>
  canonicalJson(publicationJson(publication))

const shownJson = (shown: Shown): ShownJson =>
  shown.kind === 'exact' ? { kind: 'exact', mean: `${shown.mean.over}/${shown.mean.under}` } : shown

function shownFrom(shown: ShownJson): Shown {
  if (shown.kind !== 'exact') return shown
  const mean = fractionFrom(shown.mean)
  if (mean === null) throw new TypeError(`${shown.mean} is no exact figure`)
  return { kind: 'exact', mean }
}

/** "187/2" as the exact number it says; null where it is none, or not cancelled. */
export function fractionFrom(text: string): Fraction | null {
  const [, over, under] = /^(0|-?[1-9]\d{0,60})\/([1-9]\d{0,60})$/.exec(text) ?? []
  if (over === undefined || under === undefined) return null
  const read = { over: BigInt(over), under: BigInt(under) }
  return commonOf(read.over < 0n ? -read.over : read.over, read.under) === 1n ? read : null
}

const commonOf = (a: bigint, b: bigint): bigint => (b === 0n ? a : commonOf(b, a % b))

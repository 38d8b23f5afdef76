import type { Instrument } from '../basics/instrument.ts'
import { squeezed } from '../measures/cells/cell-words.ts'
import { withoutField, wordings } from './heading-wordings.ts'
import type { ColumnMeaning } from './imported.ts'
import { instrumentIn, withoutInstrument } from './instrument-names.ts'

export interface HeadingReading {
  readonly means: ColumnMeaning | null
  /** How sure: 1 is a known wording, 0 is nothing like any. A heading known to have no field is sure too. */
  readonly likeness: number
  readonly instrument: Instrument | null
  /** Single letters that belong to no word of the heading. */
  readonly stray: readonly string[]
}

interface Wording {
  readonly key: string
  readonly means: ColumnMeaning | null
  readonly pairs: ReadonlySet<string>
}

const vocabulary: readonly Wording[] = [
  ...(Object.keys(wordings) as (keyof typeof wordings)[]).flatMap((means) =>
    wordings[means].map((wording) => wordingOf(wording, means)),
  ),
  ...withoutField.map((wording) => wordingOf(wording, null)),
]

const exactly: ReadonlyMap<string, Wording> = new Map(
  [...vocabulary].reverse().map((wording) => [wording.key, wording]),
)

/** Reads one heading by its words; `likeness` below 0.6 gives no meaning. */
export function readHeading(typed: string): HeadingReading {
  const instrument = instrumentIn(typed)
  const text = withoutInstrument(typed)
  const best = ofTheRows(bestWording(keyOf(text)), text)
  if (best.likeness === 1) return { ...best, instrument, stray: [] }
  const stray = strayLetters(text)
  const without = stray.length > 0 ? bestWording(keyOf(withoutLetters(text, stray))) : best
  if (without.likeness > best.likeness) return { ...without, instrument, stray }
  return { ...best, instrument, stray: [] }
}

/** "มาตรการตามข้อ" alone says which item a plan is; with the item in it, it heads the measures themselves. */
function ofTheRows<Reading extends { readonly means: ColumnMeaning | null }>(
  reading: Reading,
  text: string,
): Reading {
  if (!/[\d๐-๙]/.test(text)) return reading
  if (reading.means === 'answers') return { ...reading, means: 'measures' }
  return reading.means === 'paper' ? { ...reading, means: 'outcome' } : reading
}

function bestWording(key: string): { means: ColumnMeaning | null; likeness: number } {
  if (key === '') return { means: null, likeness: 0 }
  const known = exactly.get(key)
  if (known) return { means: known.means, likeness: 1 }
  if (key.length > 120) return { means: null, likeness: 0 }
  const pairs = pairsOf(key)
  let best: { means: ColumnMeaning | null; likeness: number } = { means: null, likeness: 0 }
  for (const wording of vocabulary) {
    if (!mayBeBox(key, wording.means)) continue
    const likeness = likenessOf(key, pairs, wording)
    if (likeness > best.likeness) best = { means: wording.means, likeness }
  }
  return best.likeness < 0.6 ? { means: null, likeness: best.likeness } : best
}

/** What a heading must say to be one of the three boxes: ดำเนินการ alone stands in headings of every kind. */
const boxSays: Partial<Record<ColumnMeaning, RegExp>> = {
  'stage-not-started': /ไม|ยัง|รอ|not/,
  'stage-underway': /ระห|กำลัง|way|progress/,
  'stage-done': /แล|เสร็|สำเร็|done|complet/,
}

const mayBeBox = (key: string, means: ColumnMeaning | null): boolean =>
  means === null || (boxSays[means]?.test(key) ?? true)

/** A wording inside the heading counts by how much of it it fills; else the share of letter pairs in common. */
function likenessOf(key: string, pairs: ReadonlySet<string>, wording: Wording): number {
  const { key: wanted } = wording
  const [short, long] = key.length < wanted.length ? [key, wanted] : [wanted, key]
  if (short.length >= 4 && long.includes(short)) return 0.5 + (0.49 * short.length) / long.length
  let common = 0
  for (const pair of pairs) if (wording.pairs.has(pair)) common += 1
  const alike = (2 * common) / (pairs.size + wording.pairs.size || 1)
  return alike >= 0.6 ? alike * 0.95 : 0
}

function wordingOf(wording: string, means: ColumnMeaning | null): Wording {
  const key = keyOf(wording)
  return { key, means, pairs: pairsOf(key) }
}

/** Without spaces, numbering such as "(1)", item codes, and the sign ฯ, which come and go. */
function keyOf(text: string): string {
  const bare = squeezed(text)
    .replace(/[(（][\d๐-๙.]+[)）]/g, '')
    .replace(/^[\d๐-๙]+[.)]/, '')
    .replace(/(?<=ข้อ|item)(?:o|0|๐)[\d๐-๙]+/g, '')
    .replace(/[ฯ:："'“”*]/g, '')
  return bare === '%' ? bare : bare.replace(/[.]+$/, '')
}

function pairsOf(key: string): ReadonlySet<string> {
  return new Set([...key].slice(1).map((letter, at) => `${key[at]}${letter}`))
}

/** Thai consonants that stand alone between spaces: part of a word that a narrow column broke, or of nothing. */
const strayLetters = (text: string): string[] =>
  text.split(/\s+/).filter((piece) => /^[ก-ฮ]$/.test(piece))

const withoutLetters = (text: string, stray: readonly string[]): string =>
  text
    .split(/\s+/)
    .filter((piece) => !stray.includes(piece))
    .join(' ')

import { type Instrument, instruments } from '../basics/instrument.ts'
import { itemCodesIn } from '../basics/item-code.ts'
import { sameWords } from '../basics/thai-text.ts'
import { type Framework, questionOrItem } from '../frameworks/framework.ts'
import { indicatorsOf, keyOf, type ScoreKey } from './official-scores.ts'

/** What a line says it is about, and where in the line those words stand. */
export interface Label {
  /** Null for a sub-indicator or a code the year does not have: read, and kept out. */
  readonly key: ScoreKey | null
  readonly at: number
  readonly end: number
}

const indicatorNumber =
  /(?:ตัวชี้วัด(?:ที่)?|ตชว\.?|indicators?(?:\s+no\.?)?)\s*(?<no>\d{1,2})(?<sub>\.\d)?(?!\d)/giu
const subNumber = /(?<![\d.,])(?:9|10)\.\d(?=\s*[^\s\d%.,)])/gu
const acronym = /(?<![A-Za-z])(IIT|EIT|OIT)(?![A-Za-z])/gi
const total =
  /คะแนน(?:รวม|ภาพรวม|เฉลี่ย(?:รวม)?|ผลการประเมิน|\s*ITA)|ผลคะแนน|ภาพรวม|รวมทั้งหมด|ผลรวม|^รวม(?=\s|$|[:：])|\b(?:grand\s+)?total\b|\boverall\b/giu

/**
 * What a line of a result is about, each label with its place. A number ("ตัวชี้วัดที่ 3", "I5") says
 * more than a name; names are looked for only where no number stands.
 */
export function labelsIn(text: string, framework: Framework): readonly Label[] {
  const subs = spots(text, subNumber, () => null)
  const numbers = spots(text, indicatorNumber, ({ groups }) =>
    groups?.['sub'] ? null : indicatorKey(framework, Number(groups?.['no'])),
  )
  const codes = itemCodesIn(text)
    .filter(({ slip }) => slip !== 'zero-for-letter')
    .map(({ code, at, end }) => ({ key: questionOrItem(framework, code)?.code ?? null, at, end }))
  const exact = apart([...numbers, ...subs, ...codes])
  if (exact.length > 0) return exact
  const named = labelNamed(text, framework)
  if (named && !instruments.some((each) => each === named.key)) return [named]
  const acronyms = spots(text, acronym, ([said]) => said.toUpperCase() as Instrument)
  if (acronyms.length > 0) return apart(acronyms)
  if (named) return [named]
  return spots(text, total, () => 'total').slice(0, 1)
}

/** An indicator or instrument by its name alone; the longest name that stands in the line. */
function labelNamed(text: string, framework: Framework): Label | null {
  const names = namesOf(framework)
  const plain = spaceless(text)
  const found = names
    .filter(({ letters }) => plain.letters.includes(letters))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
  if (!found) {
    const words = text.replace(/[\d.,%\s]+$/u, '').replace(/^\s*\d{1,2}[.)\s]+/, '')
    const same = names.find(({ name }) => words !== '' && sameWords(words, name))
    return same ? { key: same.key, at: 0, end: text.indexOf(words) + words.length } : null
  }
  const { key, letters } = found
  const from = plain.letters.indexOf(letters)
  const to = from + letters.length - 1
  return { key, at: plain.places[from] ?? 0, end: (plain.places[to] ?? 0) + 1 }
}

interface Named {
  readonly key: ScoreKey
  readonly name: string
  /** The name without its spaces, in small letters. */
  readonly letters: string
}

/** Every name of a year, made ready once: a paste asks for them line by line. */
const namesByFramework = new WeakMap<Framework, readonly Named[]>()

function namesOf(framework: Framework): readonly Named[] {
  const there = namesByFramework.get(framework)
  if (there) return there
  const said: readonly (readonly [ScoreKey, string])[] = [
    ...framework.instruments.flatMap(
      ({ id, name }) =>
        [
          [id, name.th],
          [id, name.en],
        ] as const,
    ),
    ...indicatorsOf(framework).flatMap(
      (indicator) =>
        [
          [keyOf(indicator), indicator.name.th],
          [keyOf(indicator), indicator.name.en],
        ] as const,
    ),
  ]
  const names = said.map(([key, name]) => ({ key, name, letters: spaceless(name).letters }))
  namesByFramework.set(framework, names)
  return names
}

/** A text without its spaces, in small letters, with the place each letter had. */
function spaceless(text: string): { readonly letters: string; readonly places: readonly number[] } {
  const places = [...text.matchAll(/\S/gu)].map(({ index }) => index)
  return {
    letters: places
      .map((at) => text.charAt(at))
      .join('')
      .toLowerCase(),
    places,
  }
}

function indicatorKey(framework: Framework, no: number): ScoreKey | null {
  const indicator = indicatorsOf(framework).find((each) => each.no === no)
  return indicator ? keyOf(indicator) : null
}

const spots = (
  text: string,
  pattern: RegExp,
  keyAt: (match: RegExpExecArray) => ScoreKey | null,
): Label[] =>
  [...text.matchAll(pattern)].map((match) => ({
    ...{ key: keyAt(match), at: match.index, end: match.index + match[0].length },
  }))

/** Labels in the order of the line; one that stands inside another is the other's. */
const apart = (labels: readonly Label[]): readonly Label[] =>
  labels
    .toSorted((a, b) => a.at - b.at || b.end - a.end)
    .filter((label, at, all) => all.slice(0, at).every(({ end }) => end <= label.at))

import { attribute, readXml } from './xml.ts'

interface Level {
  start: number
  format: string
  text: string
  suffix: string
}

interface Numbering {
  /** Levels by abstract list and level, "3/0". */
  readonly levels: Map<string, Level>
  readonly abstractOf: Map<string, string>
  /** Where a list starts again, by list and level. */
  readonly restarts: Map<string, number>
  readonly styleLinks: Map<string, string>
  readonly numberStyles: Map<string, string>
}

/** A paragraph's place in a list: which list, and how deep. */
export interface ListPlace {
  readonly list: string
  readonly level: number
}

/** Reads word/numbering.xml. */
export function readNumbering(xml: string): Numbering {
  const levels = new Map<string, Level>()
  const abstractOf = new Map<string, string>()
  const restarts = new Map<string, number>()
  const styleLinks = new Map<string, string>()
  const numberStyles = new Map<string, string>()
  let abstract = ''
  let list = ''
  let depth = '0'
  let level: Level | null = null
  readXml(xml, {
    open: (name, attributes) => {
      const value = attribute(attributes, 'val') ?? ''
      if (name === 'abstractNum') abstract = attribute(attributes, 'abstractNumId') ?? ''
      else if (name === 'num') list = attribute(attributes, 'numId') ?? ''
      else if (name === 'abstractNumId') abstractOf.set(list, value)
      else if (name === 'styleLink') styleLinks.set(value, abstract)
      else if (name === 'numStyleLink') numberStyles.set(abstract, value)
      else if (name === 'lvlOverride') depth = attribute(attributes, 'ilvl') ?? '0'
      else if (name === 'startOverride') restarts.set(`${list}/${depth}`, Number(value))
      else if (name === 'lvl') {
        level = { start: 1, format: 'decimal', text: '', suffix: 'tab' }
        const owner = list === '' ? abstract : `num ${list}`
        levels.set(`${owner}/${attribute(attributes, 'ilvl') ?? '0'}`, level)
      } else if (level && name === 'start') level.start = Number(value) || 0
      else if (level && name === 'numFmt') level.format = value
      else if (level && name === 'lvlText') level.text = value
      else if (level && name === 'suff') level.suffix = value
    },
    text: () => {},
    close: (name) => {
      if (name === 'lvl') level = null
    },
  })
  return { levels, abstractOf, restarts, styleLinks, numberStyles }
}

/** Counts the automatic numbers of a document, which are on the paper but not in its text. */
export class NumberCounter {
  readonly #numbering: Numbering
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()
  constructor(numbering: Numbering) {
    this.#numbering = numbering
  }

  /** The marker of the next paragraph at this place, with the space after it; empty where none shows. */
  next(place: ListPlace): string {
    const abstract = this.#abstractOf(place.list)
    const level = abstract === null ? null : this.#level(abstract, place.list, place.level)
    if (abstract === null || !level) return ''
    if (level.format === 'bullet') return '- '
    const counts = this.#countsAt(abstract, place)
    const marker = level.text.replace(/%(\d)/g, (_all, digit) => {
      const depth = Number(digit) - 1
      const format = this.#level(abstract, place.list, depth)?.format ?? 'decimal'
      return written(counts[depth] ?? 1, format)
    })
    return marker === '' || level.suffix === 'nothing' ? marker : `${marker} `
  }

  #abstractOf(list: string): string | null {
    const { abstractOf, numberStyles, styleLinks } = this.#numbering
    const abstract = abstractOf.get(list)
    if (abstract === undefined) return null
    const style = numberStyles.get(abstract)
    return (style === undefined ? undefined : styleLinks.get(style)) ?? abstract
  }

  #level(abstract: string, list: string, depth: number): Level | undefined {
    const { levels } = this.#numbering
    return levels.get(`num ${list}/${depth}`) ?? levels.get(`${abstract}/${depth}`)
  }

  #countsAt(abstract: string, { list, level }: ListPlace): number[] {
    const counts = (this.#counts.get(abstract) ?? []).slice(0, level + 1)
    const startOf = (depth: number) => this.#level(abstract, list, depth)?.start ?? 1
    for (let depth = 0; depth < level; depth++) counts[depth] ??= startOf(depth)
    const restart = this.#numbering.restarts.get(`${list}/${level}`)
    const key = `${list}/${level}`
    if (restart !== undefined && !this.#begun.has(key)) counts[level] = restart
    else counts[level] = counts[level] === undefined ? startOf(level) : counts[level] + 1
    this.#begun.add(key)
    this.#counts.set(abstract, counts)
    return counts
  }
}

const thaiLetters = 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'

function written(count: number, format: string): string {
  switch (format) {
    case 'thaiNumbers':
      return String(count).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
    case 'thaiLetters':
      return thaiLetters[(count - 1) % thaiLetters.length] ?? String(count)
    case 'lowerLetter':
    case 'upperLetter': {
      const letter = String.fromCharCode(97 + ((count - 1) % 26))
      return format === 'lowerLetter' ? letter : letter.toUpperCase()
    }
    case 'lowerRoman':
      return roman(count)
    case 'upperRoman':
      return roman(count).toUpperCase()
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(count)
  }
}

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count)
  const signs = 'm 1000 cm 900 d 500 cd 400 c 100 xc 90 l 50 xl 40 x 10 ix 9 v 5 iv 4 i 1'.split(
    ' ',
  )
  let rest = count
  let text = ''
  for (let at = 0; at < signs.length; at += 2) {
    const worth = Number(signs[at + 1])
    for (; rest >= worth; rest -= worth) text += signs[at]
  }
  return text
}

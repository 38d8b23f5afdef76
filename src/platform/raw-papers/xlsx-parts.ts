import { builtInFormats } from './number-format.ts'
import { asSeen } from './symbol-fonts.ts'
import { attribute, readXml } from './xml.ts'
import { referencesOf, textOfPart, type Unzipped } from './zip.ts'

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly SheetPart[]
  readonly strings: readonly string[]
  readonly styles: readonly CellStyle[]
  readonly epoch1904: boolean
}

/** A sheet: its name, and the part of the zip that holds it. */
export interface SheetPart {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

/** What the look of a cell tells of its value: the number format, and the font where one is named. */
export interface CellStyle {
  readonly format: string
  readonly font: string | null
}

/** Reads the parts that the sheets lean on: their names and order, shared words, formats and fonts. */
export function readWorkbook(zip: Unzipped, main: string): Workbook {
  const references = referencesOf(zip, main)
  const sheets: SheetPart[] = []
  let epoch1904 = false
  readXml(textOfPart(zip, main) ?? '', {
    open: (name, attributes) => {
      if (name === 'workbookPr')
        epoch1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      const reference = references.find(({ id }) => id === attribute(attributes, 'id'))
      if (reference?.kind !== 'worksheet') return
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        part: reference.target,
        isHidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
      })
    },
    text: () => {},
    close: () => {},
  })
  const partOf = (kind: string) => {
    const target = references.find((reference) => reference.kind === kind)?.target
    return target === undefined ? '' : (textOfPart(zip, target) ?? '')
  }
  return {
    sheets,
    strings: readStrings(partOf('sharedStrings')),
    styles: readStyles(partOf('styles')),
    epoch1904,
  }
}

/** Shared strings: rich text in pieces, each maybe in its own font; phonetic hints are not words. */
function readStrings(xml: string): string[] {
  const strings: string[] = []
  const words = new RichText()
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'si') words.begin()
      else words.open(name, attributes)
    },
    text: (text) => words.text(text),
    close: (name) => {
      if (name === 'si') strings.push(words.value)
      else words.close(name)
    },
  })
  return strings
}

/** Gathers the words of a shared or inline string as its tags pass. */
export class RichText {
  value = ''
  #font: string | null = null
  #isText = false
  #isPhonetic = false

  begin(): void {
    this.value = ''
    this.#font = null
  }

  open(name: string, attributes: string): void {
    if (name === 't') this.#isText = !this.#isPhonetic
    else if (name === 'r') this.#font = null
    else if (name === 'rFont') this.#font = attribute(attributes, 'val')
    else if (name === 'rPh') this.#isPhonetic = true
  }

  text(text: string): void {
    if (this.#isText) this.value += asSeen(unescapedControls(text), this.#font)
  }

  close(name: string): void {
    if (name === 't') this.#isText = false
    else if (name === 'rPh') this.#isPhonetic = false
  }
}

/** Excel writes signs that XML cannot hold as "_x000D_". */
const unescapedControls = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex) => {
        const sign = String.fromCharCode(Number.parseInt(hex, 16))
        return sign === '\r' || sign === '\0' ? '' : sign
      })
    : text

function readStyles(xml: string): CellStyle[] {
  const formats = new Map<number, string>()
  const fonts: (string | null)[] = []
  const styles: CellStyle[] = []
  const path: string[] = []
  readXml(xml, {
    open: (name, attributes) => {
      const parent = path.at(-1)
      path.push(name)
      const number = (of: string) => Number(attribute(attributes, of) ?? 0)
      if (name === 'numFmt' && parent === 'numFmts') {
        formats.set(number('numFmtId'), attribute(attributes, 'formatCode') ?? '')
      } else if (name === 'font' && parent === 'fonts') fonts.push(null)
      else if (name === 'name' && parent === 'font')
        fonts[fonts.length - 1] = attribute(attributes, 'val')
      else if (name === 'xf' && parent === 'cellXfs') {
        const id = number('numFmtId')
        const format = formats.get(id) ?? builtInFormats[id] ?? 'General'
        styles.push({ format, font: fonts[number('fontId')] ?? null })
      }
    },
    text: () => {},
    close: () => {
      path.pop()
    },
  })
  return styles
}

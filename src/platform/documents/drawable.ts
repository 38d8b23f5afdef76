import { readFileSync } from 'node:fs'
import path from 'node:path'
import { tableAt } from './thai-font.ts'
import { fontFolder } from './typst-engine.ts'

/** Signs officials take from symbol fonts and emoji, and a sign of Sarabun that says the same. */
const sameInSarabun: Readonly<Record<string, string>> = {
  ...signs('✓✔☑✅🗸🗹', '√'),
  ...signs('✗✘☒❌✕✖🗴', '×'),
  ...signs('●○⚫⚪◦⦁🔴', '•'),
  ...signs('▪◼⬛', '■'),
  ...signs('☐□▫◻⬜', '[ ]'),
  ...signs('➢➤►▸❯', '▶'),
  ...signs('❖✦✧✪★☆◇', '◆'),
  ...signs('⇒➔➜➡➙⟶', '→'),
  ...signs('⇐⬅⟵', '←'),
}

function signs(all: string, same: string): Record<string, string> {
  return Object.fromEntries([...all].map((sign) => [sign, same]))
}

/** Joiners and marks of direction, and control characters: nothing to see, and PDF/UA refuses some. */
const unseen = /(?![\u00ad\u200b])\p{Default_Ignorable_Code_Point}|(?![\t\n\r])\p{Cc}|\ufeff/gu

/**
 * The text in letters that the font has: PDF/UA-1 refuses a paper with any other, and one emoji must
 * not cost an agency its report. A letter without an equal is named by its number, so that nobody
 * takes the paper for complete.
 */
export function drawable(text: string, has: ReadonlySet<number> = lettersOfSarabun()): string {
  if (isDrawn(text, has)) return text
  let drawn = ''
  let unknown: string[] = []
  const name = () => {
    if (unknown.length > 0) drawn += `[${unknown.join(' ')}]`
    unknown = []
  }
  for (const letter of text.replace(unseen, '')) {
    const same = equalOf(letter, has)
    if (same === null) unknown.push(`U+${hexOf(letter)}`)
    else {
      name()
      drawn += same
    }
  }
  name()
  return drawn
}

const hexOf = (letter: string) =>
  (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

/** The letter itself, or what Unicode or the list above calls the same; null where the font has none. */
function equalOf(letter: string, has: ReadonlySet<number>): string | null {
  if (/[\u2028\u2029]/.test(letter)) return '\n'
  const equals = [letter, sameInSarabun[letter], letter.normalize('NFKC'), letter.normalize('NFKD')]
  return equals.find((each) => each !== undefined && isDrawn(each, has)) ?? null
}

function isDrawn(text: string, has: ReadonlySet<number>): boolean {
  for (const letter of text) if (!has.has(letter.codePointAt(0) ?? 0)) return false
  return true
}

let sarabun: ReadonlySet<number> | null = null

/** Regular and bold hold the same letters. Breaks and zero-width spaces need no picture. */
function lettersOfSarabun(): ReadonlySet<number> {
  const file = path.join(fontFolder, '400Regular/Sarabun_400Regular.ttf')
  sarabun ??= new Set([...lettersOf(readFileSync(file)), 0x09, 0x0a, 0x0d, 0xad, 0x200b])
  return sarabun
}

/**
 * The letters a font has a picture of, private ones aside, which PDF/UA-1 refuses.
 *
 * @source https://learn.microsoft.com/typography/opentype/spec/cmap, "Format 4"
 */
export function lettersOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const letters = new Set<number>()
  const cmap = tableAt(view, 'cmap')
  if (cmap === null) return letters
  for (let at = 0; at < view.getUint16(cmap + 2); at++) {
    const table = cmap + view.getUint32(cmap + 8 + 8 * at)
    if (view.getUint16(table) === 4) addSegments(view, table, letters)
  }
  return letters
}

function addSegments(view: DataView, table: number, letters: Set<number>): void {
  const room = view.getUint16(table + 6)
  for (let at = 0; at < room; at += 2) {
    const last = view.getUint16(table + 14 + at)
    const first = view.getUint16(table + 16 + room + at)
    const shift = view.getUint16(table + 16 + 2 * room + at)
    const offsetAt = table + 16 + 3 * room + at
    const offset = view.getUint16(offsetAt)
    for (let letter = first; letter <= last; letter++) {
      const glyph =
        offset === 0
          ? (letter + shift) & 0xffff
          : view.getUint16(offsetAt + offset + 2 * (letter - first))
      if (glyph !== 0 && (letter < 0xd800 || letter > 0xf8ff) && letter < 0xfff0)
        letters.add(letter)
    }
  }
}

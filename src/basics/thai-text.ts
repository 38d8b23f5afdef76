import { closeColumnBreaks } from './narrow-column.ts'
import { remembered } from './remembered.ts'
import { joinDetachedAa } from './sara-am.ts'
import { toArabicDigits } from './thai-digits.ts'
import { isInsideWord, thaiLetter } from './thai-words.ts'

/**
 * Text with the slips mended that have only one right reading: letters typed as two, characters
 * nobody sees, runs of spaces, and spaces inside a Thai word. Line breaks stay. Nothing else changes.
 */
export const mendText = (text: string): string => closeSpaces(mendLetters(text))

/**
 * Text whose narrow column broke its lines, with the breaks become spaces, as a PDF gives it: mended,
 * and every space closed that is such a break. Give the column's width (columnWidthOf) where the text
 * is one cell of several.
 */
export const unwrapText = (text: string, columnWidth = 0): string =>
  mendText(
    mendLetters(text)
      .split('\n')
      .map((line) => closeColumnBreaks(line, columnWidth))
      .join('\n'),
  )

/** Whether two texts say the same but for spaces, digit set, case and punctuation. */
export const sameWords = (a: string, b: string): boolean => a === b || lettersIn(a) === lettersIn(b)

/** How alike two texts are, 0 to 1, by the pairs of letters they share; spaces, digit set, case and punctuation do not count. */
export function similarity(a: string, b: string): number {
  const [left, right] = [lettersOf(a), lettersOf(b)]
  if (left === right) return 1
  const [few, many] = [pairsOf(left), pairsOf(right)]
  let shared = 0
  for (const [pair, times] of few) shared += Math.min(times, many.get(pair) ?? 0)
  const all = Math.max(0, left.length - 1) + Math.max(0, right.length - 1)
  return all === 0 ? 0 : (2 * shared) / all
}

/** Everything mendText does but closing spaces; one that stands for half of a letter is closed. */
export const mendLetters = (text: string): string => joinDetachedAa(mendSigns(text))

/** Everything mendLetters does but putting a detached "า" to its consonant, which costs more than the rest. */
export const mendSigns = (text: string): string =>
  text
    .replaceAll(/[\uF700-\uF71A]/g, (glyph) => thaiGlyphs[glyph.charCodeAt(0) - 0xf700] ?? glyph)
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[\p{Zs}\t\v\f]+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Bidi_C}\u00AD\u200B-\u200D\u2060-\u2064\uFEFF]/gu, (unseen) =>
      unseen === '\n' ? unseen : '',
    )
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ *\n */g, '\n')
    .trim()
    .normalize('NFC')
    .replaceAll(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33')
    .replaceAll('\u0E40\u0E40', '\u0E41')

/** What old Thai fonts put at U+F700 and on for raised, lowered and shifted marks: the marks themselves. */
const thaiGlyphs = [...'ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู']

const mayHaveSpaceInside = /[\u0E01-\u0E4E] [\u0E01-\u0E4E]/

function closeSpaces(text: string): string {
  if (!mayHaveSpaceInside.test(text)) return text
  const lines = text.split('\n').map((line) => {
    const runs = line.split(' ')
    // Only the end of the text so far bears on a space; asking the whole would cost its length each time.
    let end = ''
    return runs
      .map((run, at) => {
        const isOpen = at > 0 && !mayClose(end, run, runs[at + 1] ?? '')
        end = (isOpen ? run : end + run).slice(-reach)
        return isOpen ? ` ${run}` : run
      })
      .join('')
  })
  const closed = lines.join('\n')
  return closed === text ? text : closeSpaces(mendLetters(closed))
}

/** A mark or vowel that needs a letter before it, or after it. */
const needsBefore = /^[\u0E30-\u0E3A\u0E45\u0E47-\u0E4E]/
const needsAfter = /(?:[\u0E40-\u0E44]|[\u0E31\u0E37][\u0E48-\u0E4B]?)$/

const isThai = (left: string, right: string) =>
  thaiLetter.test(left.at(-1) ?? '') && thaiLetter.test(right[0] ?? '')

/** Whether the space after the last letters of a run stands inside a word; the run after next may hold its end. */
function mayClose(left: string, run: string, next: string): boolean {
  if (!isThai(left, run)) return false
  if (needsBefore.test(run) || needsAfter.test(left)) return true
  return isInsideWord(left, run) || (isThai(run, next) && isInsideWord(left, run + next))
}

/** How many letters before a space can be the word it stands in. */
const reach = 40

const lettersOf = (text: string) =>
  toArabicDigits(mendLetters(text))
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{Nd}]/gu, '')

/** A list of names asks about each of them over and over. */
const lettersIn = remembered(lettersOf)

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

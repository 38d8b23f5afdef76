import { wordCost } from './thai-words.ts'

/** A space between a consonant and "า"; a tone mark of theirs stands on either side of it. */
const detached = /(?<=[\u0E01-\u0E2E])(?: ([\u0E48-\u0E4B]?) ?|([\u0E48-\u0E4B]) )\u0E32/g

/**
 * The text with each detached "า" put to its consonant again. PDFs made by Word lose the upper half
 * of "ำ" and leave a space in its place, "ท างาน" for "ทำงาน"; but a space may stand before a true
 * "า" too, "พัฒน า". The reading of fewer and better known words is taken; where both are as good,
 * the space is the sign of the lost half.
 */
export function joinDetachedAa(text: string): string {
  const parts: string[] = []
  let left = ''
  let end = 0
  for (const match of text.matchAll(detached)) {
    const before = text.slice(end, match.index)
    const tone = match[1] || match[2] || ''
    end = match.index + match[0].length
    // Only what stands close bears on a reading; asking the whole would cost its length each time.
    left = (left + before).slice(-reach)
    const joined = tone + vowelBetween(left, tone, text.slice(end, end + reach))
    parts.push(before, joined)
    left += joined
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(end)
}

/** How many characters on each side can bear on a reading. */
const reach = 40

function vowelBetween(left: string, tone: string, right: string): 'ำ' | 'า' {
  if (neverAm.test(left)) return 'า'
  const [befores, afters] = [contextBefore(left), contextAfter(right)]
  const costOf = (vowel: string) =>
    Math.min(
      ...befores.flatMap((before) =>
        afters.map(
          (after) =>
            wordCost(before.touching + tone + vowel + after.touching) +
            wordCost(before.apart) +
            wordCost(after.apart),
        ),
      ),
    )
  const [am, aa] = [costOf('ำ'), costOf('า')]
  if (am !== aa) return am < aa ? 'ำ' : 'า'
  return tone === '' || usuallyAm.test(left + tone) ? 'ำ' : 'า'
}

/** Consonants that no word of an office paper has before "ำ". */
const neverAm = /[ฆฌญฎฏฐฑฒณปผฝภฟมวศษฬฮ]$/

/** Of น้ำ and น้า papers mean the first, as of these others; of ค่า and ค่ำ, ถ้า and ถ้ำ the second is rare. */
const usuallyAm = /(?:(?<!ห)น้|ซ้|ต่|ย้|ล้)$/

/** Letters on one side of a vowel: those that touch it, and those that a space keeps apart. */
interface Context {
  readonly touching: string
  readonly apart: string
}

/** The run of letters before, and, as the space before it may stand inside a word too, two runs as one. */
function contextBefore(text: string): Context[] {
  const [, apart = '', touching = ''] = /(?:([ก-ฮะ-ฺเ-ๅ็-๎]+) )?([ก-ฮะ-ฺเ-ๅ็-๎]+)$/.exec(text) ?? []
  return ways(touching, apart, apart + touching)
}

/** The same after it; a run that begins with "า" again is not looked at, for it is not read yet. */
function contextAfter(text: string): Context[] {
  const [, touching = '', apart = ''] =
    /^([ก-ฮะ-ฺเ-ๅ็-๎]*)(?: ([ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]*))?/.exec(text) ?? []
  return ways(touching, apart, touching + apart)
}

const ways = (touching: string, apart: string, both: string): Context[] =>
  apart === ''
    ? [{ touching, apart }]
    : [
        { touching, apart },
        { touching: both, apart: '' },
      ]

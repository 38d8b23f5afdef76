/**
 * Ticks that Thai offices make with symbol fonts: the file holds an ordinary letter (or one of the
 * private area) and only the font makes it a tick.
 * @source Character maps of Microsoft's Wingdings, Wingdings 2 and Symbol.
 */
const ticks: Record<string, Record<number, string>> = {
  wingdings: {
    252: '✓',
    254: '☑',
    251: '✗',
    253: '☒',
    168: '☐',
    111: '☐',
    113: '☐',
    108: '•',
    167: '•',
  },
  'wingdings 2': { 80: '✓', 82: '☑', 79: '✗', 81: '☒', 83: '☒', 163: '☐' },
  symbol: { 214: '√', 183: '•', 45: '-' },
  webdings: { 97: '✓', 99: '☐' },
}

/** The words of a run set in a symbol font, as they look; those of any other font unchanged. */
export function asSeen(text: string, font: string | null): string {
  const signs = ticks[font?.toLowerCase() ?? '']
  if (!signs) return text
  return [...text]
    .map((sign) => {
      const point = sign.codePointAt(0) ?? 0
      return signs[point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point] ?? sign
    })
    .join('')
}

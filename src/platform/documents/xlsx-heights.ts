/**
 * Excel works out the height of a row only when somebody touches it, and never of a merged one; other
 * programs show one line. So each row is given the height its words need.
 */

/** Points one line of TH SarabunPSK at 16 points takes, its marks above and below with it. */
const line = 24
/** The most Excel allows a row, in points. */
const most = 409

/** The height of a row in points: that of its cell with the most lines, each broken at its column's width. */
export const rowHeight = (
  cells: readonly { readonly text: string; readonly width: number }[],
): number =>
  Math.min(most, line * Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width))))

/** Lines a text takes in a column of so many letters. Words go over whole, so a line is seldom filled. */
function linesOf(text: string, width: number): number {
  const filled = Math.max(1, width * 0.8)
  return text
    .split('\n')
    .reduce((lines, each) => lines + Math.max(1, Math.ceil(widthOf(each) / filled)), 0)
}

/** Marks stand above and below their letter and take no width. */
const widthOf = (text: string) => text.replaceAll(/\p{Mn}/gu, '').length

/**
 * Lays tone marks of a Thai font level with each other, in memory, before Typst sees the font.
 *
 * Sarabun lowers a tone mark by a few hundredths of an em above some vowels (ขั้น, สิ้น). Typst then
 * sets the mark as a piece of its own and writes the whole cluster twice into the PDF's text, so that
 * a reader who copies or listens gets "ขั้ขั้น". With the difference gone there is one piece and one
 * text; the eye sees a mark 0.05 em higher, as over the other vowels.
 *
 * The tables are those of OpenType: GPOS, lookup type 6 (mark to mark), possibly wrapped in type 9.
 *
 * @source https://learn.microsoft.com/typography/opentype/spec/gpos, "Mark-to-mark attachment"
 */
export function withLevelMarks(font: Uint8Array): Uint8Array {
  const levelled = new Uint8Array(font)
  const view = new DataView(levelled.buffer, levelled.byteOffset, levelled.byteLength)
  const gpos = tableAt(view, 'GPOS')
  if (gpos === null) return levelled
  const lookups = gpos + view.getUint16(gpos + 8)
  for (const lookup of offsets(view, lookups, lookups + 2, view.getUint16(lookups))) {
    const type = view.getUint16(lookup)
    for (const table of offsets(view, lookup, lookup + 6, view.getUint16(lookup + 4))) {
      const wrapped = type === extension
      const real = wrapped ? table + view.getUint32(table + 4) : table
      if ((wrapped ? view.getUint16(table + 2) : type) === markToMark) levelTable(view, real)
    }
  }
  return levelled
}

const markToMark = 6
const extension = 9
/** Differences up to this many units (of 1,000 to the em) are laid level; real steps are larger. */
const slight = 60

/** Moves each lower mark's anchor to the height of the upper marks' anchor nearest to it. */
function levelTable(view: DataView, table: number) {
  const classes = view.getUint16(table + 6)
  const upper = table + view.getUint16(table + 8)
  const lower = table + view.getUint16(table + 10)
  const heights = new Set<number>()
  for (let at = 0; at < view.getUint16(upper); at++) {
    heights.add(view.getInt16(upper + view.getUint16(upper + 4 + 4 * at) + 4))
  }
  for (let at = 0; at < view.getUint16(lower) * classes; at++) {
    const offset = view.getUint16(lower + 2 + 2 * at)
    if (offset === 0) continue
    const anchor = lower + offset
    const height = view.getInt16(anchor + 4)
    const level = [...heights].find((one) => one !== 0 && Math.abs(one - height) <= slight)
    if (level !== undefined) view.setInt16(anchor + 4, level)
  }
}

/** Places of `count` tables whose 16-bit offsets from `base` are listed at `list`. */
const offsets = (view: DataView, base: number, list: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => base + view.getUint16(list + 2 * at))

/** Where a table of a font begins, or null where it has none. */
export function tableAt(view: DataView, tag: string): number | null {
  for (let at = 0; at < view.getUint16(4); at++) {
    const entry = 12 + 16 * at
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)))
    if (name === tag) return view.getUint32(entry + 8)
  }
  return null
}

/** A list as somebody typed it into one cell. */
export interface TypedList {
  /** Words before the first marker. */
  readonly lead: string
  readonly items: readonly TypedItem[]
}

export interface TypedItem {
  /** As typed, such as "1." or "-"; empty where there is none. */
  readonly marker: string
  readonly number: number | null
  readonly text: string
}

/** Reads a list: numbered, with dashes, one item a line, or one item with no marker. */
export function readTypedList(text: string): TypedList {
  const parts = text.trim().split(/(?:^|\s)(\d{1,2})(?:[.)]\s*|\s+|(?=[\u0E01-\u0E4E]))/)
  const [lead = '', ...rest] = parts
  if (rest.length === 0)
    return { lead: '', items: lead ? [{ marker: '', number: null, text: lead }] : [] }
  const items: TypedItem[] = []
  for (let at = 0; at < rest.length; at += 2) {
    items.push({
      marker: `${rest[at]}.`,
      number: Number(rest[at]),
      text: (rest[at + 1] ?? '').trim(),
    })
  }
  return { lead: lead.trim(), items }
}

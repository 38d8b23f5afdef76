/** A sentence or name in both languages. Thai is the source; English says the same. */
export interface Bilingual {
  readonly th: string
  readonly en: string
}

/** One of the two languages, by its code. */
export type Language = keyof Bilingual

/** A sentence or name in both languages. Thai is the source; English says the same. */
export interface Bilingual {
  readonly th: string
  readonly en: string
}

export type Language = keyof Bilingual

import type { Bilingual, Language } from './bilingual.ts'
import type { Digits, Emblem } from './document.ts'

/** What a placard is made as: three for paper, two for screens. */
export const placardShapes = ['a4', 'a5', 'tent', 'square', 'story'] as const
export type PlacardShape = (typeof placardShapes)[number]

/** A promise beside the code, with the sign drawn before it. */
export interface PlacardFact {
  readonly sign: 'minutes' | 'nameless' | 'open-door' | 'official'
  readonly says: Bilingual
}

/** An invitation to scan a code: one page, Thai first and English beneath. */
export interface Placard {
  readonly shape: PlacardShape
  readonly emblem: Emblem | null
  /** Whose it is, and where that is. */
  readonly owner: string
  readonly place: string
  /** What it is about, above the headline; each language empty where there is nothing to say. */
  readonly over: Bilingual
  /** A line break in it is where its author wants one. */
  readonly headline: Bilingual
  readonly facts: readonly PlacardFact[]
  readonly scan: Bilingual
  /** Where the code leads, whole. */
  readonly link: string
  /** The words for people who cannot see the code. */
  readonly codeSays: string
  /** Before the address in text. */
  readonly orType: Bilingual
  /** The address as people type it. */
  readonly address: string
  readonly who: { readonly label: Bilingual; readonly says: Bilingual }
  /** Null where no last day is known. */
  readonly until: { readonly label: Bilingual; readonly day: Bilingual } | null
  /** What nobody may take it for, in plain sight. */
  readonly notice: Bilingual
  /** In tiny print, for whoever hangs it up; empty for none. */
  readonly hangsAt: string
  /** Across the top of what is not to be hung up: a draft, practice. */
  readonly mark: string
}

/** Tickets to be cut apart, many to a sheet of A4. */
export interface TicketSheets {
  readonly owner: string
  readonly title: Bilingual
  readonly scan: Bilingual
  /** Before the code in text, and before the address to type it at. */
  readonly codeLabel: Bilingual
  readonly addressLabel: Bilingual
  readonly address: string
  readonly until: Bilingual | null
  readonly notice: Bilingual
  /** In tiny print: for which counter or half-day these are. */
  readonly batch: string
  readonly codeSays: string
  readonly mark: string
  readonly tickets: readonly {
    /** As printed: in fours. */
    readonly code: string
    readonly link: string
  }[]
}

/** Slips to be cut apart, folded over their code and drawn from a box, ten to a sheet of A4. */
export interface SlipSheets {
  readonly owner: string
  readonly title: string
  readonly scan: string
  /** Before the address in text. */
  readonly orType: string
  readonly address: string
  /** Above the code in large type. */
  readonly codeLabel: string
  readonly fingerprintLabel: string
  /** To be laid beside those of the form, none of them torn. */
  readonly syllables: readonly string[]
  readonly until: string
  readonly promise: string
  /** What to do where it is lost or was used. */
  readonly help: string
  readonly notice: string
  /** Along the line it is folded at. */
  readonly fold: string
  readonly codeSays: string
  readonly mark: string
  readonly slips: readonly {
    /** As printed: in fours. */
    readonly code: string
    readonly link: string
  }[]
}

/** What is hung up or handed out, as one file. */
export interface Placards {
  /** In the file's own properties, as a screen reader announces it. */
  readonly title: string
  readonly language: Language
  /** Digits of what is said in Thai. Addresses, codes and English keep theirs. */
  readonly digits: Digits
  readonly placards: readonly Placard[]
  readonly tickets: TicketSheets | null
  readonly slips?: SlipSheets
}

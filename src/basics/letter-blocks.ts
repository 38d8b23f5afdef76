import type { Emblem } from './document.ts'

// What official letters are made of beside headings, paragraphs and tables: orders, announcements, memos.

/** A block that stands on official letters alone. */
export type LetterBlock =
  | LetterHead
  | Leaders
  | Rule
  | Clause
  | Roster
  | Dated
  | SignedBy
  | Pictures
  | NextSheet

/** The head of a letter: the emblem, or a marked box where it belongs, alone or beside large words. */
export interface LetterHead {
  readonly kind: 'letter-head'
  readonly emblem: Emblem | null
  /** Of the emblem, in centimetres: 3 on an order or announcement, 1.5 on a memo. */
  readonly high: 3 | 1.5
  /** What stands in the box that is kept for an emblem nobody gave. */
  readonly blank: string
  /** "บันทึกข้อความ" beside the small emblem of a memo; empty where the emblem stands alone. */
  readonly beside: string
}

/** Lines of a label and what is written after it, on dots to the end of the line as memos have them. */
export interface Leaders {
  readonly kind: 'leaders'
  /** Two that share a line stand in one list. */
  readonly lines: readonly (readonly Leader[])[]
  readonly dotted: boolean
}

/** A label, and what is written after it. */
export interface Leader {
  readonly label: string
  readonly text: string
}

/** The short line in the middle that ends the title of an order or announcement. */
export interface Rule {
  readonly kind: 'rule'
}

/** A paragraph that begins further in, numbered or not; its other lines begin at the margin. */
export interface Clause {
  readonly kind: 'clause'
  readonly text: string
  /** "1." or "ข้อ 1"; at the margin it is a word such as "เรียน". */
  readonly marker?: string
  /** 0: at the margin · 1: where a paragraph begins · 2: one step further. */
  readonly indent: 0 | 1 | 2
  readonly strong?: boolean
}

/** People with the part each plays, one below the other, in columns without lines. */
export interface Roster {
  readonly kind: 'roster'
  readonly people: readonly {
    readonly marker: string
    /** Empty where the post is named alone. */
    readonly name: string
    readonly post: string
    readonly part: string
  }[]
}

/** "สั่ง ณ วันที่ 1 ตุลาคม พ.ศ. 2565" */
export interface Dated {
  readonly kind: 'dated'
  readonly text: string
}

/** Who signs: room for the hand, the name in brackets and the position below, on one axis. */
export interface SignedBy {
  readonly kind: 'signed'
  /** Dotted where unknown. */
  readonly name: string
  /** A line each; dotted where there is none. */
  readonly positions: readonly string[]
}

/** Pictures two by two, each with words below it. */
export interface Pictures {
  readonly kind: 'pictures'
  readonly pictures: readonly Picture[]
}

/** A picture on paper. */
export interface Picture {
  readonly media: 'image/png' | 'image/jpeg' | 'image/webp'
  readonly bytes: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** What it shows, for people who cannot see it. */
  readonly says: string
  readonly caption: string
}

/** What follows stands on sheets of its own, turned as it says: an annex, a wide table. */
export interface NextSheet {
  readonly kind: 'next-sheet'
  readonly turned: 'landscape' | 'portrait'
}

import type { Language } from '../../basics/bilingual.ts'

/** What a form has just done. */
export type Done = 'saved' | 'removed'

/** What every page needs to know about the site around it; made once per request. */
export interface Frame {
  readonly language: Language
  readonly home: string
  /** Where the wordmark's neighbours lead. */
  readonly links: readonly { readonly href: string; readonly text: string }[]
  /** Who has signed in, or where to. */
  readonly who:
    | { readonly name: string; readonly account: string; readonly signOut: string }
    | { readonly signIn: string }
  /** This same page in the other language. */
  readonly otherLanguage: string
  /** What was just done, and at what o'clock ("14.32"); null on a page that was only opened. */
  readonly told: { readonly done: Done; readonly time: string } | null
  /** Addresses of the style sheets in their order: that of every page, and that of whoever has signed in. */
  readonly css: readonly string[]
  /** Addresses of the icon and of the fonts wanted at once. */
  readonly icon: string
  readonly fonts: readonly string[]
  /** Address of each island that was built; a page without script is complete without them. */
  readonly islands: Readonly<Record<string, string>>
  /** What is kept of people, said to anybody. */
  readonly privacy: string
  /** Said at the foot of every page, such as that the server listens on this computer only. */
  readonly footnote: string
}

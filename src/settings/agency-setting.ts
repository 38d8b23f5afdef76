// What an administrator sets for the papers of one agency.
import type { Digits } from '../basics/document.ts'
import type { PostId } from '../basics/ids.ts'

/** Who signs a paper: whoever holds a post on the day, or a name and a position as typed. */
export interface Signer {
  /** Where it is a post, what was typed is not printed. */
  readonly postId: PostId | null
  readonly name: string
  readonly position: string
}

/** The papers of an agency: digits, the font of Word and Excel files, and who signs. */
export interface PaperSettings {
  readonly digits: Digits
  readonly font: OfficeFont
  readonly reporter: Signer
  readonly executive: Signer
}

/**
 * Fonts of official papers that office programs have. PDFs carry Sarabun inside, whatever is chosen.
 * @source มติคณะรัฐมนตรี 7 กันยายน 2553 (ฟอนต์ของหน่วยงานราชการ 13 แบบ)
 */
export const officeFonts = ['TH SarabunPSK', 'TH Sarabun New', 'TH SarabunIT๙', 'Sarabun'] as const
export type OfficeFont = (typeof officeFonts)[number]

const nobody: Signer = { postId: null, name: '', position: '' }

/** A post of an agency that may be chosen to sign. */
export interface PostChoice {
  readonly id: PostId
  readonly name: string
}

/** What holds until something is set. */
export const usualPapers: PaperSettings = {
  digits: 'arabic',
  font: 'TH SarabunPSK',
  reporter: nobody,
  executive: nobody,
}

/** The agency whose settings a page is about. */
export interface AgencyOfSettings {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly district: string
  readonly province: string
}

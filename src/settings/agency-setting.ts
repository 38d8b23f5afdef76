// What an administrator sets for the papers of one agency.
import type { Digits } from '../basics/document.ts'

/** Who signs a paper: name and post as printed under the line. */
export interface Signer {
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

const nobody: Signer = { name: '', position: '' }

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

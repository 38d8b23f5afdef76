import type { Bilingual, Language } from '../basics/bilingual.ts'
import type { Digits } from '../basics/document.ts'
import type { PlainDate } from '../basics/plain-date.ts'

/** What a sheet of queue tickets is made of. */
export interface TicketSheetInput {
  readonly agency: { readonly name: string }
  readonly title: Bilingual
  /** Where a code may be typed, such as "https://ita.example.go.th/s/k7m2p". */
  readonly address: string
  /** For which counter or half-day the tickets are, as the batch is called. */
  readonly label: string
  readonly lastDay: PlainDate | null
  /** Codes as printed or plain; url is what the QR holds, with its fragment. */
  readonly tickets: readonly { readonly code: string; readonly url: string }[]
  /** The language that comes first; the other follows in small print. */
  readonly language: Language
  readonly digits?: Digits
  /** Said across the head of tickets that are no good, such as those of a practice year. */
  readonly mark?: string
}

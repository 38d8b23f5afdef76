import type { Bilingual, Language } from '../basics/bilingual.ts'
import type { Digits } from '../basics/document.ts'
import type { Placards } from '../basics/placards.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { printedCode } from '../basics/printed-code.ts'
import { ownSurveyLabel } from './label.ts'
import { dayOn, type PosterMark, type PosterWords, typedAddress } from './poster.ts'

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
  /** Arabic unless told; codes and addresses keep theirs. */
  readonly digits?: Digits
  /** Said on tickets that are no good. */
  readonly mark?: PosterMark | null
}

/** Queue tickets by the sheet, to be cut apart. */
export function ticketPaper(input: TicketSheetInput, words: PosterWords): Placards {
  const { title, lastDay, mark = null } = input
  const day = lastDay && dayOn(lastDay, words)
  const { until, ...said } = words.ticket
  return {
    title: words.titles.tickets(title.th),
    language: input.language,
    digits: input.digits ?? 'arabic',
    placards: [],
    tickets: {
      ...{ owner: input.agency.name, title, address: typedAddress(input.address) },
      ...{ scan: said.scan, codeLabel: said.code, addressLabel: said.address },
      until: day && { th: `${until.th} ${day.th}`, en: `${until.en} ${day.en}` },
      ...{ notice: ownSurveyLabel, batch: input.label, codeSays: words.codeSays[input.language] },
      mark: mark ? `${words.marks[mark].th} · ${words.marks[mark].en}` : '',
      tickets: input.tickets.map(({ code, url }) => ({ code: printedCode(code), link: url })),
    },
  }
}

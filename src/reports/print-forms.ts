import { z } from 'zod'
import type { Digits } from '../basics/document.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { mendText } from '../basics/thai-text.ts'
import { type Typed, typedIn, type Wrong } from '../platform/form.ts'
import type { ProgressReportOptions } from './progress-report/v1.ts'

/** What can be wrong with the choices of a print; web-messages.ts has a sentence for each. */
export type WrongPrint = Wrong<
  'format-unknown' | 'poster-not-a-link' | 'poster-too-long' | 'text-too-long'
>

/** A printed report as it was asked for. */
export interface PrintChoices {
  readonly format: 'pdf' | 'docx'
  readonly options: ProgressReportOptions
}

/** The longest address whose QR code is still read from across a counter. */
const longestLink = 300
const line = z
  .string()
  .max(200, 'text-too-long')
  .transform((typed) => mendText(typed).trim())

const form = z.object({
  format: z.enum(['pdf', 'docx'], 'format-unknown'),
  digits: z.string().transform((typed): Digits => (typed === 'thai' ? 'thai' : 'arabic')),
  poster: z
    .string()
    .trim()
    .max(longestLink, 'poster-too-long')
    .refine((typed) => typed === '' || isLink(typed), 'poster-not-a-link'),
  reporterName: line,
  reporterPosition: line,
  executiveName: line,
  executivePosition: line,
})

/** Reads the choices of a print, or says which field is wrong. */
export function readPrintForm(typed: Typed): Result<PrintChoices, readonly WrongPrint[]> {
  const names = Object.keys(form.shape)
  const read = form.safeParse(Object.fromEntries(names.map((name) => [name, typedIn(typed, name)])))
  if (!read.success) {
    return refuse(
      read.error.issues.map(({ path, message }) => ({
        field: String(path[0]),
        code: message as WrongPrint['code'],
      })),
    )
  }
  const { format, digits, poster, ...who } = read.data
  return accept({
    format,
    options: {
      digits,
      ...(poster !== '' && { posterLink: poster }),
      signatories: {
        ...named('reporter', who.reporterName, who.reporterPosition),
        ...named('executive', who.executiveName, who.executivePosition),
      },
    },
  })
}

const named = (who: 'reporter' | 'executive', name: string, position: string) =>
  name === '' && position === '' ? {} : { [who]: { name, position } }

/** Whether a text is an address of the web; "javascript:" is none. */
const isLink = (typed: string) => URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol)

/** Whether a link may stand on the poster: an address of the web, short enough for its QR code. */
export const isPosterLink = (typed: string): boolean => isLink(typed) && typed.length <= longestLink

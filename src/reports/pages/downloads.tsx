import type { Child } from 'hono/jsx'
import type { PrintLook } from '../../basics/asked-in-address.ts'
import type { Language } from '../../basics/bilingual.ts'
import { type PaperFormat, paperFormats } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import { downloadWords } from '../web-messages.ts'

/** The report in every format it is given out in. */
export function Downloads(props: {
  language: Language
  /** Where a format of it is to be had. */
  href: (format: PaperFormat, look?: PrintLook) => string
  /** More buttons in the same row. */
  children?: Child
}) {
  const words = downloadWords[props.language]
  return (
    <section class="card no-print">
      <h2>{words.downloads}</h2>
      <ul class="downloads small-buttons">
        {paperFormats.map((format) => (
          <li>
            <ButtonLink href={props.href(format)} quiet>
              {words.formats[format]}
            </ButtonLink>
          </li>
        ))}
        <li>
          <ButtonLink href={props.href('pdf', { digits: 'thai' })} quiet>
            {words.thaiDigits}
          </ButtonLink>
        </li>
        {props.children}
      </ul>
    </section>
  )
}

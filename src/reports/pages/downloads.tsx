import type { Child } from 'hono/jsx'
import type { Language } from '../../basics/bilingual.ts'
import { paperFormats, pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import { downloadWords } from '../web-messages.ts'

/** The report in every format it is given out in. */
export function Downloads(props: {
  language: Language
  agencyCode: string
  year: number
  /** More buttons in the same row. */
  children?: Child
}) {
  const words = downloadWords[props.language]
  const paths = pathsIn(props.language)
  return (
    <section class="card no-print">
      <h2>{words.downloads}</h2>
      <ul class="downloads small-buttons">
        {paperFormats.map((format) => (
          <li>
            <ButtonLink href={paths.publicPaper(props.agencyCode, props.year, format)} quiet>
              {words.formats[format]}
            </ButtonLink>
          </li>
        ))}
        <li>
          <ButtonLink
            href={paths.publicPaper(props.agencyCode, props.year, 'pdf', { digits: 'thai' })}
            quiet
          >
            {words.thaiDigits}
          </ButtonLink>
        </li>
        {props.children}
      </ul>
    </section>
  )
}

import type { Language } from '../../basics/bilingual.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import { resultWords } from '../result-messages.ts'

/** The formats in which results are given out. */
export const resultFormats = ['pdf', 'xlsx', 'csv', 'json'] as const
export type ResultFormat = (typeof resultFormats)[number]

/** The results as files. */
export const ResultFiles = (props: {
  language: Language
  href: (format: ResultFormat) => string
}) => {
  const words = resultWords[props.language]
  return (
    <section class="card no-print">
      <h2>{words.files}</h2>
      <ul class="downloads small-buttons">
        {resultFormats.map((format) => (
          <li>
            <ButtonLink quiet href={props.href(format)}>
              {words.formats[format]}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

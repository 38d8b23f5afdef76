import type { Language } from '../../basics/bilingual.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { Translation } from '../../frameworks/translation.ts'
import { Tag } from '../../platform/html/tags.tsx'
import { libraryWords } from '../messages.ts'

/** What became of codes of another year: said for each that is not what it was, and marked where nobody checked it. */
export function Translated(props: {
  language: Language
  codes: readonly Translation[]
  /** The year of the codes before. */
  from: FiscalYear
  /** Whether codes that stayed are told too. */
  all?: boolean
}) {
  const { language } = props
  const words = libraryWords[language]
  const changed = props.codes.filter(({ relation }) => props.all || relation !== 'same')
  if (changed.length === 0) return null
  return (
    <ul class="plain small translated">
      {changed.map(({ code, to, relation, confidence }) => (
        <li>
          {words.was(code, props.from)} → {to.length > 0 ? to.join(', ') : '–'}:{' '}
          {words.relations[relation]}{' '}
          {confidence === 'unverified' ? (
            <Tag tone="note" shape="empty">
              {words.unverified}
            </Tag>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

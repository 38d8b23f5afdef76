import type { Language } from '../../basics/bilingual.ts'
import { placeWords } from '../../findings/place-messages.ts'
import type { Imported, Words } from '../imported.ts'
import { importWords } from '../web-messages.ts'

/** What was worked out, each with its reason. */
export function Inferred({ language, imported }: { language: Language; imported: Imported }) {
  const words = importWords[language]
  if (imported.inferred.length === 0) return null
  return (
    <section>
      <h2>{words.inferred}</h2>
      <ul>
        {imported.inferred.slice(0, 100).map((each) => (
          <li>
            {words.inferredOf[each.of]}: <b>{each.value}</b>{' '}
            <span class="soft">({placeWords(each.place)[language]})</span> {each.because[language]}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Words of the file with their places, letter by letter. */
export const WordsAt = ({ language, words }: { language: Language; words: readonly Words[] }) => (
  <ul class="plain">
    {words.slice(0, 300).map((each) => (
      <li>
        <span class="soft small">
          {placeWords(each.place)[language]}
          {each.under ? ` · ${each.under}` : ''}
        </span>
        <div class="typed">{each.text}</div>
      </li>
    ))}
  </ul>
)

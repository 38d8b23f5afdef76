import type { Language } from '../../basics/bilingual.ts'
import { instantText } from '../../basics/instant-text.ts'
import { placeWords } from '../../findings/place-messages.ts'
import { type Names, personName } from '../../measures/messages.ts'
import type { ImportedPaper } from '../../measures/stored-plan.ts'
import { ActButton } from '../../platform/html/buttons.tsx'
import { deskWords } from '../messages.ts'

/** The paper a plan came from: its name, what was worked out, and what could not be read. */
export function PaperAccount(props: {
  language: Language
  paper: ImportedPaper
  names: Names
  /** Null for those who may not undo. */
  undoAt: string | null
  undoKey: string
}) {
  const { language, paper } = props
  const words = deskWords[language]
  return (
    <section class="card no-print">
      <h2>{words.paperTitle}</h2>
      <p>
        {words.paperFrom(
          paper.fileName,
          instantText(language, paper.recordedAt),
          personName(paper.recordedBy, language, props.names),
        )}
      </p>
      {paper.inferred.length > 0 ? (
        <details>
          <summary>{words.inferred}</summary>
          <ul>
            {paper.inferred.map((each) => (
              <li>
                <b>{each.value}</b> <span class="soft">({placeWords(each.place)[language]})</span>{' '}
                {each.because[language]}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {paper.unread.length > 0 ? (
        <details>
          <summary>{words.unread(paper.unread.length)}</summary>
          <ul>
            {paper.unread.map((each) => (
              <li>
                <span class="soft">{placeWords(each.place)[language]}</span>
                <p class="typed">{each.text}</p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {paper.mayBeUndone && props.undoAt ? (
        <div class="small-buttons">
          <ActButton action={props.undoAt} hidden={{ key: props.undoKey }} danger>
            {words.undoImport}
          </ActButton>
        </div>
      ) : null}
    </section>
  )
}

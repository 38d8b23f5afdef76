import type { Language } from '../../basics/bilingual.ts'
import { posterPageWords } from '../poster-page-messages.ts'
import { type PostTarget, postTargets } from '../poster-post.ts'

const languages: readonly Language[] = ['th', 'en']

/** Words to post in both languages, in fields to select from; with a script a button copies them. */
export function WordsToPost(props: {
  language: Language
  id: string
  says: (target: PostTarget, language: Language) => string
}) {
  const words = posterPageWords[props.language]
  return (
    <div class="post-texts">
      {languages.flatMap((language) =>
        postTargets.map((target) => {
          const text = props.says(target, language)
          const id = `${props.id}-${target}-${language}`
          return (
            <div class="field">
              <label for={id}>
                {words.postLabel(words.targets[target], words.languages[language])}
              </label>
              <textarea id={id} lang={language} rows={text.split('\n').length + 3} readonly>
                {text}
              </textarea>
              <copy-button text={text} done={words.copied} exact>
                <button type="button" class="button quiet" hidden>
                  {words.copy}
                </button>
              </copy-button>
            </div>
          )
        }),
      )}
    </div>
  )
}

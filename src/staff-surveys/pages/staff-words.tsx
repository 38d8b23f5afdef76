import { personalDataIn } from '../../evidence/personal-data.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import type { Shape } from '../../platform/html/icons.tsx'
import { ShowOrWithhold } from '../../platform/html/show-or-withhold.tsx'
import { Notice, Tag, type Tone } from '../../platform/html/tags.tsx'
import { commentWords } from '../../surveys/comment-messages.ts'
import { type StaffWord, type WordStanding, wordStanding } from '../word.ts'
import { staffWordsWords } from '../word-messages.ts'
import { StaffPage } from './staff-page.tsx'
import type { StaffSurveyShown } from './staff-survey-view.ts'

type WordsProps = StaffSurveyShown & {
  words: readonly StaffWord[]
  /** Why there are none to read; null where they are below. */
  none: 'not-asked' | 'not-counted' | 'too-few' | null
  /** Whoever looks. */
  reader: string
  refusal: string | null
}

/** What staff wrote, mixed, for those who read it; shown where two different people say so. */
export function StaffWordsPage(props: WordsProps) {
  const { frame, words: all, none } = props
  const own = staffWordsWords[frame.language]
  return (
    <StaffPage {...props} part={own.title} under={own.lead}>
      {none ? (
        <Notice tone="calm" heading={own.none[none]}>
          <p>{own.noneSay}</p>
        </Notice>
      ) : (
        <>
          <p class="soft measure">{own.apart}</p>
          {all.map((word) => (
            <Word {...props} word={word} />
          ))}
        </>
      )}
    </StaffPage>
  )
}

function Word(props: WordsProps & { word: StaffWord }) {
  const { frame, agency, year, survey, word, reader } = props
  const { language } = frame
  const own = staffWordsWords[language]
  if (word.words === null)
    return (
      <article class="card" id={`w-${word.id}`}>
        <p class="soft">{commentWords[language].deleted}</p>
      </article>
    )
  const standing = wordStanding(word)
  const found = personalDataIn(word.words)
  const mine = word.rulings.get(reader)
  const to = {
    action: pathsIn(language).staffSurveyWords(agency.code, year, survey.id),
    hidden: { word: word.id },
  }
  return (
    <article class="card" id={`w-${word.id}`}>
      <blockquote class="spoken" lang="th">
        {word.words}
      </blockquote>
      <p>
        <Tag {...looks[standing]}>{own.standings[standing]}</Tag>
      </p>
      {found.length > 0 ? (
        <Notice
          tone="busy"
          heading={commentWords[language].looksPersonal(found.map(({ shown }) => shown).join(', '))}
        />
      ) : null}
      {mine === undefined ? (
        <ShowOrWithhold
          {...to}
          words={commentWords[language]}
          looksPersonal={found.length > 0}
          shows="shown"
        />
      ) : (
        <form method="post" action={to.action} class="no-print">
          <HiddenFields values={to.hidden} />
          <p class="soft small">{own.mine(commentWords[language].rulings[mine])}</p>
          <div class="buttons small-buttons">
            <Submit quiet name="ruling" value="undone">
              {commentWords[language].undo}
            </Submit>
          </div>
        </form>
      )}
    </article>
  )
}

const looks: Readonly<Record<WordStanding, { readonly tone: Tone; readonly shape: Shape }>> = {
  unread: { tone: 'calm', shape: 'empty' },
  'half-shown': { tone: 'busy', shape: 'half' },
  shown: { tone: 'good', shape: 'full' },
  withheld: { tone: 'note', shape: 'dot' },
  gone: { tone: 'note', shape: 'dot' },
}

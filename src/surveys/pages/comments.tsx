import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { Bilingual } from '../../basics/bilingual.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { personalDataIn } from '../../evidence/personal-data.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { ShowOrWithhold } from '../../platform/html/show-or-withhold.tsx'
import { Notice, Tag } from '../../platform/html/tags.tsx'
import { type Comment, type HeldBack, publicWordsOf } from '../comment.ts'
import { commentWords } from '../comment-messages.ts'
import { inWords } from '../form-messages.ts'
import { resultWords } from '../result-messages.ts'
import { ResultLabel } from './result-facts.tsx'

interface CommentsProps {
  frame: Frame
  agency: Agency
  year: FiscalYear
  surveyId: string
  title: Bilingual
  /** Why nobody reads them yet; null where they are below. */
  held: HeldBack | null
  /** Empty while they are held back. */
  comments: readonly Comment[]
  refusal: string | null
}

/** What people wrote below a survey, and what may be published of it. */
export function CommentsPage(props: CommentsProps) {
  const { frame, agency, year, surveyId, held, comments } = props
  const { language } = frame
  const words = commentWords[language]
  const paths = pathsIn(language)
  const shown = comments.filter(({ ruling }) => ruling === 'shown').length
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${agency.name}`}
      crumbs={agencyWayBack(
        frame,
        agency,
        {
          href: paths.survey(agency.code, year, surveyId),
          text: inWords(props.title, language),
        },
        {
          href: paths.surveyResults(agency.code, year, surveyId),
          text: resultWords[language].title,
        },
      )}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title} under={words.lead}>
        <ResultLabel language={language} />
      </PageHead>
      {props.refusal ? <Notice tone="bad" heading={props.refusal} /> : null}
      {held ? (
        <Notice tone="calm" heading={words.held[held]}>
          <p>{words.heldSays}</p>
        </Notice>
      ) : (
        <>
          <p class="soft measure">{words.apart}</p>
          <p>
            <b>{words.count(comments.length)}</b> ·{' '}
            {publicWordsOf(comments).length > 0 ? words.publicShown(shown) : words.publicFew(shown)}
          </p>
          {comments.map((comment) => (
            <Ruled {...props} comment={comment} />
          ))}
        </>
      )}
    </Layout>
  )
}

/** Words as they were written, what was decided, and the buttons that decide. */
function Ruled(props: CommentsProps & { comment: Comment }) {
  const { frame, comment } = props
  const { language } = frame
  const words = commentWords[language]
  const { ruling } = comment
  if (comment.words === null)
    return (
      <article class="card" id={`c-${comment.id}`}>
        <p class="soft">{words.deleted}</p>
      </article>
    )
  const found = personalDataIn(comment.words)
  return (
    <article class="card" id={`c-${comment.id}`}>
      <blockquote class="spoken" lang="th">
        {comment.words}
      </blockquote>
      <p>
        <Tag
          tone={ruling === null ? 'calm' : ruling === 'shown' ? 'good' : 'note'}
          shape={ruling === null ? 'empty' : ruling === 'shown' ? 'full' : 'dot'}
        >
          {ruling === null ? words.waiting : words.rulings[ruling]}
        </Tag>
      </p>
      {found.length > 0 ? (
        <Notice
          tone="busy"
          heading={words.looksPersonal(found.map(({ shown }) => shown).join(', '))}
        />
      ) : null}
      <Ruling {...props} looksPersonal={found.length > 0} />
    </article>
  )
}

/** The buttons over one comment: what it may be ruled, or the way back from a ruling. */
function Ruling(props: CommentsProps & { comment: Comment; looksPersonal: boolean }) {
  const { frame, agency, year, surveyId, comment } = props
  const { language } = frame
  const words = commentWords[language]
  const to = {
    action: pathsIn(language).surveyComments(agency.code, year, surveyId),
    hidden: { comment: comment.id },
  }
  if (comment.ruling === null)
    return (
      <ShowOrWithhold {...to} {...{ words, looksPersonal: props.looksPersonal }} shows="shown" />
    )
  return (
    <form method="post" action={to.action} class="no-print">
      <HiddenFields values={to.hidden} />
      <div class="buttons small-buttons">
        <Submit quiet name="ruling" value="undone">
          {words.undo}
        </Submit>
      </div>
    </form>
  )
}

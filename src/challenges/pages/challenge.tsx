import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import type { DisclosureItem } from '../../disclosures/disclosure.ts'
import { personalDataIn } from '../../evidence/personal-data.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import {
  CheckField,
  ErrorSummary,
  RadioField,
  TextArea,
  TextField,
} from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { ShowOrWithhold } from '../../platform/html/show-or-withhold.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { type Challenge, isOpen, outcomes, type Voice } from '../challenge.ts'
import { challengeWords } from '../messages.ts'
import { ClockTag, clockText, Replies } from './parts.tsx'

interface ChallengeProps {
  frame: Frame
  agency: Agency
  year: FiscalYear
  item: DisclosureItem
  challenge: Challenge
  today: PlainDate
  /** Name of the division that looks after the item; empty for nobody. */
  division: string
  /** Whether whoever looks decides which words are shown. */
  mayShow: boolean
  form: FormView
  refusal: string | null
}

/** One challenge at the desk: what was written, what was answered, and the answer to give. */
export function ChallengePage(props: ChallengeProps) {
  const { frame, agency, year, item, challenge, today, form } = props
  const { language } = frame
  const words = challengeWords[language]
  const paths = pathsIn(language)
  const { code, title } = item.item
  const said = { language, challenge, today }
  const written = challenge.voices.filter(({ hasWords }) => hasWords)
  return (
    <Layout
      frame={frame}
      title={`${code} ${words.kinds[challenge.kind]} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, {
        href: paths.challenges(agency.code, year),
        text: words.deskTitle,
      })}
      islands={['unsaved-guard']}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={
          <>
            <span class="code">{code}</span> {words.kinds[challenge.kind]}
          </>
        }
        under={title[language]}
      />
      {props.refusal ? <Notice tone="bad" heading={props.refusal} /> : null}
      <ErrorSummary form={form} language={language} />
      <section class="card">
        <p>
          <ClockTag {...said} />
        </p>
        <p>
          {words.times(challenge.voices.length)} · {clockText(said)}
        </p>
        <p class="soft small">{props.division || words.noDivision}</p>
        <div class="buttons small-buttons no-print">
          <ButtonLink quiet href={paths.oitItem(agency.code, year, code)}>
            {words.openAt}
          </ButtonLink>
          <ButtonLink quiet href={paths.publicOitItem(agency.code, year, code)}>
            {words.publicPage}
          </ButtonLink>
        </div>
      </section>
      {written.length > 0 ? (
        <section>
          <h2>{words.wordsTitle}</h2>
          <p class="soft">{words.wordsLead}</p>
          {props.mayShow ? null : <p class="soft small">{words.wordsMayNot}</p>}
          {written.map((voice) => (
            <Words {...props} voice={voice} />
          ))}
        </section>
      ) : null}
      {challenge.replies.length > 0 ? (
        <section class="card">
          <Replies {...said} />
        </section>
      ) : null}
      <ReplyForm {...props} />
    </Layout>
  )
}

/** Words as they were written, whether the public sees them, and the buttons that decide it. */
function Words(props: ChallengeProps & { voice: Voice }) {
  const { frame, agency, year, challenge, voice } = props
  const { language } = frame
  const words = challengeWords[language]
  const found = voice.words === null ? [] : personalDataIn(voice.words)
  const { ruling } = voice
  return (
    <article class="card">
      <blockquote class="spoken" lang="th">
        {voice.words ?? words.wordsDeleted}
      </blockquote>
      <p class="soft small">
        {ruling === null
          ? words.wordsWaiting
          : ruling.withheld === null
            ? words.wordsAreShown
            : words.wordsWithheld(words.withheld[ruling.withheld])}
      </p>
      {found.length > 0 ? (
        <Notice
          tone="busy"
          heading={words.looksPersonal(found.map(({ shown }) => shown).join(', '))}
        />
      ) : null}
      {props.mayShow && voice.words !== null ? (
        <ShowOrWithhold
          action={pathsIn(language).challengeWords(agency.code, year, challenge.id)}
          hidden={{ voice: voice.id }}
          looksPersonal={found.length > 0}
          shows="show"
          words={words}
        />
      ) : null}
    </article>
  )
}

/** The form of an answer, or of more to it. */
function ReplyForm({ frame, agency, year, challenge, form }: ChallengeProps) {
  const { language } = frame
  const words = challengeWords[language]
  const first = isOpen(challenge)
  const fields = (
    <unsaved-guard>
      <form
        method="post"
        action={pathsIn(language).challenge(agency.code, year, challenge.id)}
        class="measure"
      >
        <HiddenFields values={{ seen: String(challenge.replies.length) }} />
        <RadioField
          {...{ form, language, name: 'outcome', label: words.outcome }}
          choices={outcomes.map((outcome) => ({
            ...{ value: outcome, text: words.outcomes[outcome], hint: words.outcomeHints[outcome] },
          }))}
        />
        <TextArea
          {...{ form, language, name: 'words', label: words.replyWords }}
          hint={words.replyWordsHint}
          rows={5}
        />
        <TextField {...{ form, language, name: 'link', label: words.replyLink }} optional />
        {form.problems.some(({ sentence }) => sentence === words.wrongReply['looks-personal']) ? (
          <CheckField {...{ form, language, name: 'sure', label: words.replySure }} />
        ) : null}
        <Submit>{words.sendReply}</Submit>
      </form>
    </unsaved-guard>
  )
  return first ? (
    <section class="card no-print">
      <h2>{words.reply}</h2>
      {fields}
    </section>
  ) : (
    <details class="card no-print" open={form.problems.length > 0}>
      <summary>{words.replyMore}</summary>
      <p class="soft">{words.replyMoreLead}</p>
      {fields}
    </details>
  )
}

import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { instantText } from '../../basics/instant-text.ts'
import { titleOf } from '../../frameworks/framework.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, RadioField, TextArea } from '../../platform/html/fields.tsx'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { type Clarification, type ItemAssessment, otherSees, rounds } from '../assessment.ts'
import { roundFor } from '../decisions.ts'
import { assessmentWords } from '../messages.ts'
import { AnswerLookedAt } from './answer-looked-at.tsx'
import type { SheetProps } from './assess-sheet.tsx'
import { assessWayBack, GivenShown, RefusalNotice, type Shown } from './parts.tsx'

interface Looked {
  readonly item: ItemAssessment
  readonly looked: {
    /** What is judged; null where nothing was published. */
    readonly of: Omit<
      Parameters<typeof AnswerLookedAt>[0],
      'language' | 'fileAt' | 'documentAt'
    > | null
    /** Whether the public page shows another answer by now. */
    readonly isChanged: boolean
  }
  /** The permanent public address of a document of this item. */
  readonly documentAt: Parameters<typeof AnswerLookedAt>[0]['documentAt']
}

/** One item as an assessor judges it: what the public sees, and the mark with its reason and passage. */
export function AssessItemPage(props: SheetProps & Shown & Looked) {
  const { frame, agency, year, framework, assessment, seat, item, form } = props
  const { language } = frame
  const words = assessmentWords[language]
  const paths = pathsIn(language)
  const round = roundFor(assessment, item, seat)
  const at = assessment.items.indexOf(item)
  const near = (step: number) => assessment.items[at + step]?.code
  const [before, after] = [near(-1), near(1)]
  return (
    <Layout
      frame={frame}
      title={`${item.code} · ${agency.name}`}
      crumbs={assessWayBack(frame, {
        href: paths.assessSheet(agency.code, year),
        text: words.title(year),
      })}
      islands={['unsaved-guard']}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={`${item.code} ${titleOf(framework, item.code)?.[language] ?? ''}`}
      />
      <RefusalNotice language={language} refusal={props.refusal} />
      <ErrorSummary form={form} language={language} />
      <section class="card">
        <h2>{words.shown}</h2>
        <p class="small soft">{words.shownWhy}</p>
        {props.looked.isChanged ? (
          <Notice tone="note">
            <p>{words.changedSince}</p>
          </Notice>
        ) : null}
        {props.looked.of ? (
          <AnswerLookedAt
            language={language}
            {...props.looked.of}
            documentAt={props.documentAt}
            fileAt={({ id }) => paths.assessWarc(agency.code, year, item.code, id)}
          />
        ) : (
          <p>{words.notShown}</p>
        )}
      </section>
      <Clarifications language={language} said={item.clarifications} />
      <Judgements {...props} />
      {round === null ? null : (
        <unsaved-guard>
          <form
            method="post"
            action={paths.assessItem(agency.code, year, item.code)}
            class="card no-print"
            novalidate
          >
            <h2>{words.judge}</h2>
            <p class="small soft">{words.phaseWhy[assessment.phase]}</p>
            <HiddenFields values={{ round }} />
            <RadioField
              {...{ form, language }}
              name="mark"
              label={words.mark}
              choices={[
                { value: '100', text: words.mark100 },
                { value: '0', text: words.mark0 },
              ]}
              row
            />
            <TextArea
              {...{ form, language }}
              name="passage"
              label={words.passage}
              hint={words.passageHint}
              rows={3}
            />
            <TextArea
              {...{ form, language }}
              name="reason"
              label={words.reason}
              hint={words.reasonHint}
              rows={3}
            />
            <Submit>{words.save}</Submit>
          </form>
        </unsaved-guard>
      )}
      <nav class="buttons no-print">
        {before ? (
          <a href={paths.assessItem(agency.code, year, before)}>
            {words.previous} {before}
          </a>
        ) : null}
        <a href={paths.assessSheet(agency.code, year)}>{words.backToList}</a>
        {after ? (
          <a href={paths.assessItem(agency.code, year, after)}>
            {words.next} {after}
          </a>
        ) : null}
      </nav>
    </Layout>
  )
}

/** What this seat found in each round, and of the other what may be seen. */
function Judgements({ frame, assessment, seat, item }: SheetProps & Looked) {
  const { language } = frame
  const words = assessmentWords[language]
  const shown = rounds.flatMap((round) => {
    const mine = item[round].get(seat)
    const theirs = otherSees(assessment, item, round, seat)
    return mine || theirs ? [{ round, mine, theirs }] : []
  })
  if (shown.length === 0) return null
  return (
    <section class="card">
      {shown.map(({ round, mine, theirs }) => (
        <>
          <h2>{words.rounds[round]}</h2>
          <div class="two-judgements">
            <div>
              <h3>{words.mine}</h3>
              {mine ? <GivenShown given={mine} language={language} /> : <p>{words.notYet}</p>}
            </div>
            <div>
              <h3>{words.theirs}</h3>
              {theirs ? (
                <GivenShown given={theirs} language={language} />
              ) : (
                <p class="soft">{assessment.phase === 'judging' ? words.unseen : words.notYet}</p>
              )}
            </div>
          </div>
        </>
      ))}
    </section>
  )
}

/** What the agency said to the preliminary score of an item. */
export function Clarifications(props: { language: 'th' | 'en'; said: readonly Clarification[] }) {
  const words = assessmentWords[props.language]
  if (props.said.length === 0) return null
  return (
    <section class="card">
      <h2>{words.clarifications}</h2>
      {props.said.map((each) => (
        <>
          <p class="lines">{each.words}</p>
          <p class="small soft">{words.said(instantText(props.language, each.recordedAt))}</p>
        </>
      ))}
    </section>
  )
}

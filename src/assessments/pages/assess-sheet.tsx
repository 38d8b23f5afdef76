import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { type Framework, titleOf } from '../../frameworks/framework.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, TextField } from '../../platform/html/fields.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice, Tag } from '../../platform/html/tags.tsx'
import { type Assessment, type ItemAssessment, otherSees, type Seat } from '../assessment.ts'
import { differs, roundFor } from '../decisions.ts'
import { assessmentWords } from '../messages.ts'
import { usualWorkingDays } from '../window.ts'
import { assessWayBack, MarkTag, PhaseTag, RefusalNotice, type Shown } from './parts.tsx'

export interface SheetProps {
  frame: Frame
  agency: Agency
  year: FiscalYear
  framework: Framework
  assessment: Assessment
  seat: Seat
}

/** One agency's assessment as one of its two assessors works on it. */
export function AssessSheetPage(props: SheetProps & Shown) {
  const { frame, agency, year, assessment, seat } = props
  const { language } = frame
  const words = assessmentWords[language]
  const { phase, items } = assessment
  return (
    <Layout
      frame={frame}
      title={`${words.title(year)} · ${agency.name}`}
      crumbs={assessWayBack(frame)}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.title(year)}
        under={words.seat(seat)}
      />
      <RefusalNotice language={language} refusal={props.refusal} />
      <ErrorSummary form={props.form} language={language} />
      <section class="card">
        <p>
          <PhaseTag phase={phase} language={language} />{' '}
          {words.judged(items.filter(({ first }) => first.has(seat)).length, items.length)}
        </p>
        <p class="soft">{words.phaseWhy[phase]}</p>
        {assessment.window ? (
          <p>
            {assessment.window.isOpen
              ? words.closes(dayText(language, assessment.window.closesOn), assessment.window.left)
              : words.closed(dayText(language, assessment.window.closesOn))}
          </p>
        ) : null}
        <NextAct {...props} />
      </section>
      <section class="card">
        <h2>{words.items}</h2>
        <ol class="plain assess-items">
          {items.map((item) => (
            <Line {...props} item={item} />
          ))}
        </ol>
      </section>
    </Layout>
  )
}

/** What the phase asks of this seat next. */
function NextAct({ frame, agency, year, assessment, seat, form }: SheetProps & Shown) {
  const { language } = frame
  const words = assessmentWords[language]
  const action = pathsIn(language).assessSheet(agency.code, year)
  const { phase } = assessment
  if (phase === 'judging' && assessment.handedIn.has(seat))
    return (
      <Notice tone="calm">
        <p>{words.handedIn}</p>
      </Notice>
    )
  const next = assessment.items.find(({ first }) => !first.has(seat))
  if (phase === 'judging' && next)
    return (
      <div class="buttons no-print">
        <ButtonLink href={pathsIn(language).assessItem(agency.code, year, next.code)}>
          {words.judgeNext(next.code)}
        </ButtonLink>
      </div>
    )
  if (phase === 'judging')
    return (
      <form method="post" action={action} class="no-print">
        <HiddenFields values={{ act: 'hand-in' }} />
        <p class="small soft">{words.handInWhy}</p>
        <Submit>{words.handIn}</Submit>
      </form>
    )
  if (phase === 'to-publish')
    return (
      <form method="post" action={action} class="no-print" novalidate>
        <HiddenFields values={{ act: 'publish' }} />
        <TextField
          {...{ form, language }}
          name="days"
          label={words.days}
          hint={words.daysHint(usualWorkingDays)}
          width="short"
          numeric
        />
        <Submit>{words.publish}</Submit>
      </form>
    )
  if (phase === 'to-finish')
    return (
      <form method="post" action={action} class="no-print">
        <HiddenFields values={{ act: 'finish' }} />
        <p class="small soft">{words.finishWhy}</p>
        <Submit>{words.finish}</Submit>
      </form>
    )
  return null
}

function Line(props: SheetProps & { item: ItemAssessment }) {
  const { frame, agency, year, framework, assessment, seat, item } = props
  const { language } = frame
  const words = assessmentWords[language]
  const mine = item.clarified.get(seat) ?? item.reconcile.get(seat) ?? item.first.get(seat)
  const round =
    item.clarified.size > 0 ? 'clarified' : item.reconcile.size > 0 ? 'reconcile' : 'first'
  const theirs =
    otherSees(assessment, item, round, seat) ?? otherSees(assessment, item, 'first', seat)
  const given = item.final ?? item.preliminary
  const asks = roundFor(assessment, item, seat) !== null
  return (
    <li>
      <a href={pathsIn(language).assessItem(agency.code, year, item.code)}>
        <b>{item.code}</b> {titleOf(framework, item.code)?.[language]}
      </a>
      <span class="assess-marks">
        {given ? (
          <MarkTag mark={given.mark} />
        ) : (
          <>
            {mine ? (
              <span>
                <span class="small soft">{words.mine}</span> <MarkTag mark={mine.mark} />
              </span>
            ) : (
              <span class="small soft">{words.notYet}</span>
            )}
            {theirs ? (
              <span>
                <span class="small soft">{words.theirs}</span> <MarkTag mark={theirs.mark} />
              </span>
            ) : null}
          </>
        )}
        {asks && assessment.phase === 'reconciling' && differs(item) && !item.agreed ? (
          <Tag tone="busy" shape="half">
            {words.differs}
          </Tag>
        ) : null}
        {item.clarifications.length > 0 ? (
          <Tag tone={item.settled ? 'good' : 'busy'} shape={item.settled ? 'full' : 'half'}>
            {words.clarified}
          </Tag>
        ) : null}
      </span>
    </li>
  )
}

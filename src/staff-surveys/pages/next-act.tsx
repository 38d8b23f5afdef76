import { dayText } from '../../basics/day-text.ts'
import { daysBetween } from '../../basics/working-days.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { staffDeskWords } from '../desk-messages.ts'
import { readyPlan, type UnreadyPlan } from '../made-policy.ts'
import { closingDay } from '../staff-survey.ts'
import { stageOf } from '../stage.ts'
import { addsUp } from './ledger.tsx'
import type { StaffSurveyView } from './staff-survey-view.ts'

type Next =
  | ('plan' | 'prepare' | 'slips' | 'open' | 'answering' | 'ledger' | 'unsettled' | 'count')
  | ('sweep' | 'publish' | 'published' | 'called-off')

/** Where the survey stands in one sentence, and the one thing to do next; whoever may only look sees no button. */
export function NextAct(view: StaffSurveyView) {
  const { frame, survey, today } = view
  const { language } = frame
  const words = staffDeskWords[language]
  const next = nextOf(view)
  const closesOn = closingDay(survey)
  const days = closesOn === null || closesOn < today ? null : daysBetween(today, closesOn)
  const missing = missingIn(view)
  return (
    <section class="card hero main-act">
      <div class="next-words">
        <p class="big">{words.next[next]}</p>
        <p class="soft">
          {next === 'plan' && missing
            ? words.stillMissing(words.missing[missing])
            : words.next[`${next}More`]}
        </p>
        {next === 'answering' && closesOn ? (
          <p>
            <b>{words.until(dayText(language, closesOn))}</b>
            {days === null ? '' : ` · ${words.daysLeft(days)}`}
          </p>
        ) : null}
      </div>
      <NextButton {...view} next={next} />
    </section>
  )
}

function NextButton({ next, ...view }: StaffSurveyView & { next: Next }) {
  const { frame, agency, year, survey } = view
  const words = staffDeskWords[frame.language]
  const paths = pathsIn(frame.language)
  const of = [agency.code, year, survey.id] as const
  if (next === 'published')
    return <ButtonLink href={paths.publicStaffSurvey(...of)}>{words.to.public}</ButtonLink>
  if (next === 'publish')
    return <ButtonLink href={paths.staffSurveyResults(...of)}>{words.to.results}</ButtonLink>
  if (!view.mayManage) return null
  switch (next) {
    case 'plan':
      return <ButtonLink href="#plan">{words.to.plan}</ButtonLink>
    case 'prepare':
      return <ButtonLink href={paths.prepareStaffSurvey(...of)}>{words.to.prepare}</ButtonLink>
    case 'slips':
      return <ButtonLink href={paths.staffSurveySlips(...of)}>{words.to.slips}</ButtonLink>
    case 'open':
      return view.hasKeys ? (
        <form method="post" action={paths.staffSurveyStep(...of)} class="act">
          <HiddenFields values={{ step: 'opened' }} />
          <Submit>{words.to.open}</Submit>
        </form>
      ) : null
    case 'ledger':
      return <ButtonLink href="#ledger">{words.to.ledger}</ButtonLink>
    case 'unsettled':
      return (
        <div class="buttons">
          <ButtonLink href="#ledger">{words.to.ledgerAgain}</ButtonLink>
          <ButtonLink quiet href={paths.countStaffSurvey(...of)}>
            {words.to.countAnyway}
          </ButtonLink>
        </div>
      )
    case 'count':
      return <ButtonLink href={paths.countStaffSurvey(...of)}>{words.to.count}</ButtonLink>
    default:
      return null
  }
}

function missingIn({ survey, today }: StaffSurveyView): UnreadyPlan['code'] | null {
  const ready = readyPlan(survey.revision, today)
  return ready.ok ? null : ready.reason.code
}

function nextOf(view: StaffSurveyView): Next {
  switch (stageOf(view.survey, view.today)) {
    case null:
      return 'called-off'
    case 'planned':
      return missingIn(view) ? 'plan' : 'prepare'
    case 'prepared':
      return 'slips'
    case 'slips':
      return 'open'
    case 'open':
      return 'answering'
    case 'closed':
      return !view.survey.ledger ? 'ledger' : addsUp(view.survey) ? 'count' : 'unsettled'
    case 'counted':
      return 'sweep'
    case 'swept':
      return 'publish'
    case 'published':
      return 'published'
  }
}

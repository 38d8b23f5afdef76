import { pathsIn } from '../../paths.ts'
import { Submit } from '../../platform/html/buttons.tsx'
import { TextField } from '../../platform/html/fields.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { staffDeskWords } from '../desk-messages.ts'
import { ledgerNumbers } from '../field-names.ts'
import { ledgerWords } from '../ledger-messages.ts'
import { ledgerChecks } from '../ledger-sums.ts'
import {
  policyOf,
  printedSlips,
  publicationIn,
  type StaffSurvey,
  staffStateOf,
} from '../staff-survey.ts'
import { LedgerNumbers, LedgerSums } from './ledger-parts.tsx'
import type { StaffSurveyView } from './staff-survey-view.ts'

/** The sums of a survey's ledger; none before it was counted. */
const checksOf = (survey: StaffSurvey) =>
  survey.ledger
    ? ledgerChecks(survey.ledger, {
        printed: printedSlips(survey),
        eligible: policyOf(survey)?.eligible ?? null,
        used: publicationIn(survey)?.used ?? null,
      })
    : []

/** Whether every sum of its ledger holds. */
export const addsUp = (survey: StaffSurvey): boolean => checksOf(survey).every(({ holds }) => holds)

/** What the committee counted of the paper slips: its sums, and the form for the numbers. */
export function Ledger(view: StaffSurveyView) {
  const { survey, frame, ledger: form } = view
  const own = ledgerWords[frame.language]
  const isWrong = form.problems.length > 0
  // The slips are counted when the survey is closed; before that the form only waits.
  const isNext = survey.ledger === null && staffStateOf(survey, view.today) === 'closed'
  return (
    <section class="card" id="ledger">
      <h2>{own.title}</h2>
      <p class="soft measure">{own.lead}</p>
      {survey.ledger ? <Sums {...view} /> : null}
      {view.mayManage ? (
        isNext ? (
          <LedgerForm {...view} />
        ) : (
          <details class="no-print" open={isWrong}>
            <summary>
              {survey.ledger ? own.change : staffDeskWords[frame.language].to.ledger}
            </summary>
            <LedgerForm {...view} />
          </details>
        )
      ) : survey.ledger ? null : (
        <p>{own.none}</p>
      )}
    </section>
  )
}

/** Every sum with both its sides, and what to look for where it does not hold. */
export function Sums({ survey, frame }: Pick<StaffSurveyView, 'survey' | 'frame'>) {
  const own = ledgerWords[frame.language]
  const { ledger } = survey
  if (!ledger) return null
  const checks = checksOf(survey)
  const wrong = checks.filter(({ holds }) => !holds)
  return (
    <>
      {wrong.length > 0 ? (
        <Notice tone="busy" heading={own.addsNot}>
          <ul>
            {wrong.map(({ check, sides }) => (
              <li>{own.faults[check](sides)}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice tone="good" heading={own.adds} />
      )}
      <LedgerNumbers ledger={ledger} language={frame.language} />
      <LedgerSums checks={checks} language={frame.language} />
    </>
  )
}

function LedgerForm({ frame, agency, year, survey, ledger: form }: StaffSurveyView) {
  const { language } = frame
  const words = staffDeskWords[language]
  const own = ledgerWords[language]
  const field = { form, language }
  const isCounted = publicationIn(survey) !== null
  return (
    <form
      method="post"
      action={pathsIn(language).staffSurveyLedger(agency.code, year, survey.id)}
      class="no-print"
      novalidate
    >
      <p>
        {words.printed}: <b>{words.slipsCount(printedSlips(survey))}</b>
      </p>
      <div class="ledger-fields">
        {ledgerNumbers.map((name) => (
          <TextField
            {...{ ...field, name, label: own.fields[name], hint: own.hints[name] }}
            {...{ suffix: words.slipsUnit, width: 'short', numeric: true }}
          />
        ))}
      </div>
      <TextField {...{ ...field, name: 'witnesses', label: own.witnesses }} />
      {isCounted ? (
        <TextField
          {...{ ...field, name: 'ledger-reason', label: own.reason }}
          hint={own.reasonHint}
        />
      ) : null}
      <Submit quiet={survey.ledger !== null}>{own.save}</Submit>
    </form>
  )
}

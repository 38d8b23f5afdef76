import { pathsIn } from '../../paths.ts'
import { Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, PasswordField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import { Notice } from '../../platform/html/tags.tsx'
import { ceremonyWords } from '../ceremony-messages.ts'
import { passphraseFields } from '../field-names.ts'
import { policyOf, staffStateOf } from '../staff-survey.ts'
import { Sums } from './ledger.tsx'
import { StaffPage } from './staff-page.tsx'
import type { StaffSurveyShown } from './staff-survey-view.ts'

type CountProps = StaffSurveyShown & { form: FormView; refusal: string | null }

/** The act in which the two witnesses open and count what was answered. */
export function CountPage(props: CountProps) {
  const { frame, agency, year, survey, today, form } = props
  const { language } = frame
  const { count: words, prepare } = ceremonyWords[language]
  const paths = pathsIn(language)
  const policy = policyOf(survey)
  if (!policy || staffStateOf(survey, today) !== 'closed')
    return (
      <StaffPage {...props} part={words.title}>
        <Notice tone="calm" heading={words.notNow}>
          <p>{words.notNowSay}</p>
        </Notice>
      </StaffPage>
    )
  return (
    <StaffPage {...props} part={words.title} under={words.lead}>
      <ErrorSummary form={form} language={language} />
      <section class="card">
        {survey.ledger ? (
          <Sums survey={survey} frame={frame} />
        ) : (
          <Notice tone="busy" heading={words.noLedger}>
            <p>{words.noLedgerSay}</p>
            <p>
              <a href={`${paths.staffSurvey(agency.code, year, survey.id)}#ledger`}>
                {words.toLedger}
              </a>
            </p>
          </Notice>
        )}
      </section>
      <section class="card hero">
        <ol class="measure">
          {words.says.map((line) => (
            <li>{line}</li>
          ))}
        </ol>
        <form
          method="post"
          action={paths.countStaffSurvey(agency.code, year, survey.id)}
          autocomplete="off"
          novalidate
        >
          <div class="two-halves passphrases">
            {([passphraseFields.first, passphraseFields.second] as const).map(([name], no) => (
              <PasswordField
                {...{ form, language, name, fill: 'current-password' }}
                label={prepare.typed(policy.witnesses[no] ?? '')}
              />
            ))}
          </div>
          <p class="soft">{words.wait}</p>
          <Submit>{words.submit}</Submit>
        </form>
      </section>
      <details class="card">
        <summary>{words.lost}</summary>
        <p class="measure">{words.lostSay}</p>
      </details>
    </StaffPage>
  )
}

import { fingerprintSyllables } from '../../basics/syllables.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, PasswordField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import { Notice } from '../../platform/html/tags.tsx'
import { ceremonyWords } from '../ceremony-messages.ts'
import { staffDeskWords } from '../desk-messages.ts'
import { passphraseFields } from '../field-names.ts'
import { readyPlan } from '../made-policy.ts'
import { thresholds } from '../policy.ts'
import { PlanFacts } from './plan-form.tsx'
import { StaffPage } from './staff-page.tsx'
import type { StaffSurveyShown } from './staff-survey-view.ts'

/** The act in which the rules are frozen: what they are, and a passphrase from each of the two witnesses. */
export function PreparePage(
  props: StaffSurveyShown & {
    form: FormView
    refusal: string | null
    /** Fresh passphrases that nobody has used, one for each witness. */
    suggestions: readonly [string, string]
  },
) {
  const { frame, agency, year, survey, today, form } = props
  const { language } = frame
  const words = ceremonyWords[language].prepare
  const deskWords = staffDeskWords[language]
  const paths = pathsIn(language)
  const here = paths.staffSurvey(agency.code, year, survey.id)
  const prepared = survey.steps.find((step) => step.kind === 'prepared')
  const ready = readyPlan(survey.revision, today)
  if (prepared)
    return (
      <StaffPage {...props} part={words.title}>
        <section class="card hero">
          <h2>{words.done}</h2>
          <p class="syllables big" lang="th">
            {fingerprintSyllables(prepared.policySha256, 8)}
          </p>
          <p class="measure">{words.doneSay}</p>
          <p class="soft measure">{words.keyFile}</p>
          <ButtonLink href={paths.staffSurveySlips(agency.code, year, survey.id)}>
            {deskWords.to.slips}
          </ButtonLink>
        </section>
      </StaffPage>
    )
  if (!ready.ok || survey.steps.length > 0)
    return (
      <StaffPage {...props} part={words.title}>
        <Notice tone="calm" heading={words.notYet}>
          <p>{ready.ok ? null : deskWords.stillMissing(deskWords.missing[ready.reason.code])}</p>
          <p>
            <a href={`${here}#plan`}>{deskWords.to.plan}</a>
          </p>
        </Notice>
      </StaffPage>
    )
  const { overallFrom, indicatorsFrom, itemsFrom } = thresholds
  const { witnesses } = ready.value
  return (
    <StaffPage {...props} part={words.title} under={words.lead}>
      <ErrorSummary form={form} language={language} />
      <section class="card">
        <h2>{words.frozen}</h2>
        <p class="measure">{words.frozenSay}</p>
        <p class="measure soft">{words.thresholds(overallFrom, indicatorsFrom, itemsFrom)}</p>
        <PlanFacts language={language} plan={survey.revision} />
      </section>
      <section class="card">
        <h2>{words.passphrases}</h2>
        <ol class="measure">
          {words.says.map((line) => (
            <li>{line}</li>
          ))}
        </ol>
        <Notice tone="busy">
          <p>{words.lost}</p>
        </Notice>
        <form
          method="post"
          action={paths.prepareStaffSurvey(agency.code, year, survey.id)}
          autocomplete="off"
          novalidate
        >
          <HiddenFields values={{ seen: survey.revision.id }} />
          <div class="two-halves passphrases">
            {([passphraseFields.first, passphraseFields.second] as const).map(
              ([field, again], no) => {
                const name = witnesses[no] ?? ''
                const common = { form, language, fill: 'new-password' as const }
                return (
                  <fieldset class="witness">
                    <legend>{name}</legend>
                    <details>
                      <summary>{words.suggestion}</summary>
                      <p class="syllables" lang="th">
                        {props.suggestions[no]}
                      </p>
                      <p class="soft small">{words.suggestionSay}</p>
                    </details>
                    <PasswordField
                      {...{ ...common, name: field, label: words.typed(name) }}
                      hint={words.typedHint}
                    />
                    <PasswordField {...{ ...common, name: again, label: words.again(name) }} />
                  </fieldset>
                )
              },
            )}
          </div>
          <p class="soft">{words.wait}</p>
          <Submit>{words.submit}</Submit>
        </form>
      </section>
    </StaffPage>
  )
}

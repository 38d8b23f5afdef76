import { pathsIn } from '../../paths.ts'
import { ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { CheckField, ErrorSummary, TextField } from '../../platform/html/fields.tsx'
import { type FormView, typedIn } from '../../platform/html/form-view.ts'
import { Notice } from '../../platform/html/tags.tsx'
import { ceremonyWords } from '../ceremony-messages.ts'
import { staffDeskWords } from '../desk-messages.ts'
import { policyOf, printedSlips, staffStateOf } from '../staff-survey.ts'
import { StaffPage } from './staff-page.tsx'
import type { StaffSurveyShown } from './staff-survey-view.ts'

type SlipsProps = StaffSurveyShown & { form: FormView; refusal: string | null }

/** Printing slips: the codes are in the file that is the answer, and nowhere else. */
export function SlipsPage(props: SlipsProps) {
  const { frame, agency, year, survey, today } = props
  const { language } = frame
  const words = ceremonyWords[language].slips
  const deskWords = staffDeskWords[language]
  const state = staffStateOf(survey, today)
  const printed = printedSlips(survey)
  return (
    <StaffPage {...props} part={words.title} under={words.lead}>
      <ErrorSummary form={props.form} language={language} />
      <section class="card hero received">
        <p class="received-number">
          <b>{printed.toLocaleString('en')}</b> {printed === 0 ? words.none : words.printed}
        </p>
        <p>
          {words.eligible}: {deskWords.eligibleCount(policyOf(survey)?.eligible ?? 0)}
        </p>
      </section>
      {state === 'prepared' || state === 'open' ? (
        <>
          <section class="card no-print">
            <h2>{printed > 0 ? words.more : words.title}</h2>
            <ul class="measure">
              {words.says.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
            <PrintForm {...props} />
          </section>
          {printed > 0 && state === 'prepared' ? <AnewForm {...props} /> : null}
        </>
      ) : (
        <Notice tone="calm" heading={words.notNow}>
          <p>{words.notNowSay}</p>
        </Notice>
      )}
      {policyOf(survey) ? <Papers {...props} /> : null}
      <div class="buttons no-print">
        <ButtonLink quiet href={pathsIn(language).staffSurvey(agency.code, year, survey.id)}>
          {deskWords.toSurvey}
        </ButtonLink>
      </div>
    </StaffPage>
  )
}

/** A tenth more than there are people, two at least. */
export const spareFor = (eligible: number): number => Math.max(2, Math.ceil(eligible / 10))

function PrintForm({ frame, agency, year, survey, form }: SlipsProps) {
  const { language } = frame
  const words = ceremonyWords[language].slips
  const printed = printedSlips(survey)
  const eligible = policyOf(survey)?.eligible ?? 0
  const isFirst = printed === 0
  return (
    <form
      method="post"
      action={pathsIn(language).staffSurveySlips(agency.code, year, survey.id)}
      class="measure"
      novalidate
    >
      {isFirst ? null : <p class="soft">{words.moreSay}</p>}
      <HiddenFields values={{ act: 'print', seen: String(survey.printings.length) }} />
      <TextField
        {...{ form, language, name: 'slips', width: 'short', numeric: true }}
        label={isFirst ? words.first : words.moreCount}
        hint={isFirst ? words.firstHint(eligible, spareFor(eligible)) : undefined}
        suffix={staffDeskWords[language].slipsUnit}
      />
      <p class="soft">{words.wait}</p>
      <Submit quiet={!isFirst}>{words.print}</Submit>
    </form>
  )
}

function AnewForm({ frame, agency, year, survey, form }: SlipsProps) {
  const { language } = frame
  const words = ceremonyWords[language].slips
  const isAsked = typedIn(form.typed, 'act') === 'anew'
  return (
    <details class="card no-print" open={isAsked && form.problems.length > 0}>
      <summary>{words.anew}</summary>
      <form
        method="post"
        action={pathsIn(language).staffSurveySlips(agency.code, year, survey.id)}
        class="measure"
        novalidate
      >
        <p class="soft">{words.anewSay}</p>
        <HiddenFields values={{ act: 'anew', seen: String(survey.printings.length) }} />
        <TextField
          {...{ form, language, name: 'slips-anew', label: words.anewCount }}
          {...{ width: 'short', numeric: true, suffix: staffDeskWords[language].slipsUnit }}
        />
        <CheckField {...{ form, language, name: 'sure-anew', label: words.anewSure }} />
        <Submit quiet danger>
          {words.anewSubmit}
        </Submit>
      </form>
    </details>
  )
}

function Papers({ frame, agency, year, survey }: SlipsProps) {
  const { language } = frame
  const words = ceremonyWords[language].slips
  const names = staffDeskWords[language].papers
  const paths = pathsIn(language)
  return (
    <section class="card no-print">
      <h2>{words.papers}</h2>
      <ul class="plain acts">
        {(['instructions', 'roster', 'form', 'memo'] as const).map((paper) => (
          <li>
            <span>
              <a href={paths.staffSurveyPaper(agency.code, year, survey.id, paper)}>
                {names[paper]}
              </a>
              <span class="soft"> · {words.papersSay[paper]}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

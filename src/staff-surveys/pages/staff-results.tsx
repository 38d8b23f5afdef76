import { pathsIn } from '../../paths.ts'
import { ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { Notice, Tag } from '../../platform/html/tags.tsx'
import { staffDeskWords } from '../desk-messages.ts'
import { ownStaffResultsLabel } from '../label.ts'
import { staffResultWords } from '../result-messages.ts'
import { isStaffPublished } from '../staff-survey.ts'
import { ResultBody, type ResultShown } from './result-body.tsx'
import { StaffPage } from './staff-page.tsx'
import type { StaffSurveyShown } from './staff-survey-view.ts'

/** What came of a staff survey, at the desk, and whether everybody sees it. */
export function StaffResultsPage(
  props: StaffSurveyShown & {
    /** Null before it was counted. */
    result: ResultShown | null
    mayManage: boolean
  },
) {
  const { frame, agency, year, survey, result } = props
  const { language } = frame
  const words = staffResultWords[language]
  return (
    <StaffPage {...props} part={words.title} label={ownStaffResultsLabel[language]} refusal={null}>
      {result ? (
        <>
          <ResultBody {...result} />
          <Publishing {...props} />
        </>
      ) : (
        <Notice tone="calm" heading={words.notCounted}>
          <p>{words.notCountedSay}</p>
        </Notice>
      )}
      <div class="buttons no-print">
        <ButtonLink quiet href={pathsIn(language).staffSurvey(agency.code, year, survey.id)}>
          {staffDeskWords[language].toSurvey}
        </ButtonLink>
      </div>
    </StaffPage>
  )
}

function Publishing(props: Parameters<typeof StaffResultsPage>[0]) {
  const { frame, agency, year, survey } = props
  const words = staffResultWords[frame.language]
  const paths = pathsIn(frame.language)
  const of = [agency.code, year, survey.id] as const
  if (isStaffPublished(survey))
    return (
      <section class="card no-print">
        <p>
          <Tag tone="good" shape="full">
            {words.published}
          </Tag>
        </p>
        <ButtonLink quiet href={paths.publicStaffSurvey(...of)}>
          {words.seePublic}
        </ButtonLink>
      </section>
    )
  const isSwept = survey.steps.some(({ kind }) => kind === 'swept')
  if (!props.mayManage) return null
  return (
    <section class="card hero no-print">
      <h2>{words.publish}</h2>
      <p class="measure">{isSwept ? words.publishSay : words.publishLater}</p>
      {isSwept ? (
        <form method="post" action={paths.staffSurveyStep(...of)}>
          <HiddenFields values={{ step: 'published' }} />
          <Submit>{words.publish}</Submit>
        </form>
      ) : null}
    </section>
  )
}

import { pathsIn } from '../../src/paths.ts'
import type { StaffSurveyWorld } from './staff-survey.ts'

/** Every address at which something of a staff survey is seen, papers that are drawn anew left out. */
export function staffSurveyPages({ survey }: Pick<StaffSurveyWorld, 'survey'>): readonly string[] {
  const { code, id } = survey
  return (['th', 'en'] as const).flatMap((language) => {
    const paths = pathsIn(language)
    const at = ['thansai', 2566, id] as const
    return [
      ...[
        paths.takeStaffSurvey(code),
        paths.staffSurveyPromise(code),
        paths.staffSurveyPolicy(code),
      ],
      ...[paths.staffSurveys('thansai', 2566), paths.staffSurvey(...at)],
      ...[paths.prepareStaffSurvey(...at), paths.staffSurveySlips(...at)],
      ...[paths.staffSurveyStep(...at), paths.staffSurveyLedger(...at)],
      ...[paths.countStaffSurvey(...at), paths.staffSurveyResults(...at)],
      ...[paths.staffSurveyWords(...at), paths.publicStaffSurvey(...at)],
      ...(['json', 'xlsx', 'zip', 'html', 'txt'] as const).map((format) =>
        paths.publicStaffSurveyFile(...at, format),
      ),
      ...['/', '/desk/thansai', '/desk/thansai/2566', '/desk/thansai/2566/surveys', '/a/thansai'],
      ...['/a/thansai/2566', '/desk/thansai/record'],
    ]
  })
}

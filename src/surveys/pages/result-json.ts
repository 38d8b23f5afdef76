import { toTwoDecimals } from '../../basics/fraction.ts'
import { ownResultsLabel } from '../label.ts'
import { columnsOf, shownAnswers } from '../results.ts'
import type { Mean } from '../tally.ts'
import type { ResultFacts } from './result-cells.ts'

/** The shape of the file; a change that breaks readers counts it up. */
export const resultSchema = 'prongsai.survey-results/1'

/** The results for programs: means are text to two decimals, null where nobody answered. */
export function resultJson({ agency, year, sheet, halfDays, address }: ResultFacts): string {
  const { results, least } = sheet
  const told = {
    ...{ schema: resultSchema, label: ownResultsLabel, official: false, address },
    agency: { code: agency.code, name: agency.name },
    fiscalYear: year,
    survey: {
      ...{ id: sheet.surveyId, title: sheet.title, state: sheet.state },
      ...{ openedOn: sheet.openedOn, closedOn: sheet.closedOn, interim: results.isInterim },
      ...{ questionnaireSha256: sheet.questionnaireSha256, wordingUnverified: sheet.isUnverified },
    },
    answers: { shown: shownAnswers(results), received: sheet.received },
    least: least && {
      ...{ answers: least.answers, population: least.population, unverified: least.isUnverified },
    },
    smallestGroupShown: 5,
    hiddenGroups: results.hidden,
    questionnaire: results.questionnaire,
    groups: columnsOf(results).map(({ group, tally }) => ({
      ...{ group, n: tally.n, ...meanSaid(tally) },
      countedUntil: results.groups.find(({ stratum }) => stratum === group)?.until ?? null,
      sections: tally.sections.map((section) => ({
        ...{ title: section.section.title, indicator: section.section.indicator },
        ...meanSaid(section),
        questions: section.questions.map((question) => ({
          ...{ code: question.question.code, ...meanSaid(question) },
          parts: question.parts.map((part) => ({
            ...{ title: part.part.title, direction: part.part.direction },
            ...{ answered: part.answered, counts: part.options, doNotKnow: part.notKnown },
            ...{ none: part.none, mean: part.mean && toTwoDecimals(part.mean) },
          })),
        })),
      })),
    })),
    halfDays: halfDays.map(({ stratum, day, half, n }) => ({ group: stratum, day, half, n })),
  }
  return `${JSON.stringify(told, null, 2)}\n`
}

const meanSaid = ({ mean, isPartial }: Mean) => ({
  ...{ mean: mean && toTwoDecimals(mean), partial: isPartial },
})

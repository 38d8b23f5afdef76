import { staffSurveyPaths, staffSurveyPatterns } from './staff-surveys.ts'

const desk = '/desk/:agency/:year{[0-9]+}/surveys'
const one = `${desk}/:survey{[0-9a-f]+-[0-9a-f-]+}`
const shown = '/a/:agency/:year{[0-9]+}/surveys'
const code = ':code{[a-z2-9]{5}}'
const suffix = ':suffix{[a-z0-9]{1,2}}'

/** The surveys of citizens and of staff: short addresses, the office's side, and published results. */
export const surveyPatterns = {
  takeSurvey: `/s/${code}`,
  takeSurveyAt: `/s/${code}/${suffix}`,
  forwardSurvey: `/q/${code}`,
  forwardSurveyAt: `/q/${code}/${suffix}`,
  surveys: desk,
  survey: one,
  surveyQuestions: `${one}/questions`,
  surveyPlacements: `${one}/placements`,
  surveyStep: `${one}/step`,
  surveyPosters: `${one}/posters`,
  surveyPoster: `${one}/posters/:poster{[a-z0-9-]+}/:suffix{(?:[a-z0-9]{1,2}|all)}/:format{pdf|png}`,
  surveyTickets: `${one}/tickets`,
  surveyResults: `${one}/results`,
  surveyResultsFile: `${one}/results/:format{csv|xlsx|json|pdf}`,
  surveyComments: `${one}/comments`,
  publicSurveys: shown,
  publicSurvey: `${shown}/:survey{[0-9a-f]+-[0-9a-f-]+}`,
  publicSurveyFile: `${shown}/:survey{[0-9a-f]+-[0-9a-f-]+}/:format{csv|xlsx|json|pdf}`,
  ...staffSurveyPatterns,
} as const

type Names = Readonly<Record<string, string | number>>

/** The addresses of surveys, made with the names of one campaign. */
export const surveyPaths = (at: (name: keyof typeof surveyPatterns, names: Names) => string) => ({
  takeSurvey: (code: string, suffix = '') =>
    suffix === '' ? at('takeSurvey', { code }) : at('takeSurveyAt', { code, suffix }),
  forwardSurvey: (code: string, suffix = '') =>
    suffix === '' ? at('forwardSurvey', { code }) : at('forwardSurveyAt', { code, suffix }),
  surveys: (agency: string, year: number) => at('surveys', { agency, year }),
  survey: (agency: string, year: number, survey: string) => at('survey', { agency, year, survey }),
  surveyQuestions: (agency: string, year: number, survey: string) =>
    at('surveyQuestions', { agency, year, survey }),
  surveyPlacements: (agency: string, year: number, survey: string) =>
    at('surveyPlacements', { agency, year, survey }),
  surveyStep: (agency: string, year: number, survey: string) =>
    at('surveyStep', { agency, year, survey }),
  surveyPosters: (agency: string, year: number, survey: string) =>
    at('surveyPosters', { agency, year, survey }),
  surveyPoster: (
    agency: string,
    year: number,
    survey: string,
    of: { readonly poster: string; readonly suffix: string; readonly format: 'pdf' | 'png' },
  ) => at('surveyPoster', { agency, year, survey, ...of }),
  surveyTickets: (agency: string, year: number, survey: string) =>
    at('surveyTickets', { agency, year, survey }),
  surveyResults: (agency: string, year: number, survey: string) =>
    at('surveyResults', { agency, year, survey }),
  surveyResultsFile: (agency: string, year: number, survey: string, format: string) =>
    at('surveyResultsFile', { agency, year, survey, format }),
  surveyComments: (agency: string, year: number, survey: string) =>
    at('surveyComments', { agency, year, survey }),
  publicSurveys: (agency: string, year: number) => at('publicSurveys', { agency, year }),
  publicSurvey: (agency: string, year: number, survey: string) =>
    at('publicSurvey', { agency, year, survey }),
  publicSurveyFile: (agency: string, year: number, survey: string, format: string) =>
    at('publicSurveyFile', { agency, year, survey, format }),
  ...staffSurveyPaths(at),
})

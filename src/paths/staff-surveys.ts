const desk = '/desk/:agency/:year{[0-9]+}/staff-surveys'
const one = `${desk}/:survey{[0-9a-f]+-[0-9a-f-]+}`
const shown = '/a/:agency/:year{[0-9]+}/staff-surveys/:survey{[0-9a-f]+-[0-9a-f-]+}'
const code = ':code{[a-z2-9]{5}}'

/** The staff survey: its one common address, the office's side of it, and its published results. */
export const staffSurveyPatterns = {
  takeStaffSurvey: `/i/${code}`,
  staffSurveyPolicy: `/i/${code}/policy`,
  staffSurveyTokens: `/i/${code}/tokens`,
  staffSurveyItems: `/i/${code}/items`,
  staffSurveyPromise: `/i/${code}/promise`,
  staffSurveys: desk,
  staffSurvey: one,
  prepareStaffSurvey: `${one}/prepare`,
  staffSurveySlips: `${one}/slips`,
  staffSurveyPaper: `${one}/papers/:paper{instructions|form|roster|memo}`,
  staffSurveyStep: `${one}/step`,
  staffSurveyLedger: `${one}/ledger`,
  countStaffSurvey: `${one}/count`,
  staffSurveyResults: `${one}/results`,
  staffSurveyWords: `${one}/words`,
  publicStaffSurvey: shown,
  publicStaffSurveyFile: `${shown}/:format{json|xlsx|zip|html|txt}`,
} as const

type Names = Readonly<Record<string, string | number>>
type At = (name: keyof typeof staffSurveyPatterns, names: Names) => string

/** The addresses of staff surveys, made with the names of one of them. */
export const staffSurveyPaths = (at: At) => {
  const of =
    (name: keyof typeof staffSurveyPatterns) => (agency: string, year: number, survey: string) =>
      at(name, { agency, year, survey })
  return {
    takeStaffSurvey: (code: string) => at('takeStaffSurvey', { code }),
    staffSurveyPolicy: (code: string) => at('staffSurveyPolicy', { code }),
    staffSurveyTokens: (code: string) => at('staffSurveyTokens', { code }),
    staffSurveyItems: (code: string) => at('staffSurveyItems', { code }),
    staffSurveyPromise: (code: string) => at('staffSurveyPromise', { code }),
    staffSurveys: (agency: string, year: number) => at('staffSurveys', { agency, year }),
    staffSurvey: of('staffSurvey'),
    prepareStaffSurvey: of('prepareStaffSurvey'),
    staffSurveySlips: of('staffSurveySlips'),
    staffSurveyPaper: (agency: string, year: number, survey: string, paper: string) =>
      at('staffSurveyPaper', { agency, year, survey, paper }),
    staffSurveyStep: of('staffSurveyStep'),
    staffSurveyLedger: of('staffSurveyLedger'),
    countStaffSurvey: of('countStaffSurvey'),
    staffSurveyResults: of('staffSurveyResults'),
    staffSurveyWords: of('staffSurveyWords'),
    publicStaffSurvey: of('publicStaffSurvey'),
    publicStaffSurveyFile: (agency: string, year: number, survey: string, format: string) =>
      at('publicStaffSurveyFile', { agency, year, survey, format }),
  }
}

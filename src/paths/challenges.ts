const shown = '/a/:agency/:year{[0-9]+}/oit/:item{O[0-9]+}/challenge'
const desk = '/desk/:agency/:year{[0-9]+}/challenges'
const one = `${desk}/:challenge{[0-9a-f]+-[0-9a-f-]+}`

/** What anybody says is wrong with an item: the form, its receipt, and the office's side of it. */
export const challengePatterns = {
  raiseChallenge: shown,
  challengeReceipt: `${shown}/:receipt{[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}}`,
  challenges: desk,
  challenge: one,
  challengeWords: `${one}/words`,
} as const

type Names = Readonly<Record<string, string | number>>

/** The addresses of challenges, made with the names of one agency, year and item. */
export const challengePaths = (
  at: (name: keyof typeof challengePatterns, names: Names) => string,
) => ({
  raiseChallenge: (agency: string, year: number, item: string) =>
    at('raiseChallenge', { agency, year, item }),
  challengeReceipt: (agency: string, year: number, item: string, receipt: string) =>
    at('challengeReceipt', { agency, year, item, receipt }),
  challenges: (agency: string, year: number) => at('challenges', { agency, year }),
  challenge: (agency: string, year: number, challenge: string) =>
    at('challenge', { agency, year, challenge }),
  challengeWords: (agency: string, year: number, challenge: string) =>
    at('challengeWords', { agency, year, challenge }),
})

import { query } from '../basics/query.ts'

const ofYear = '/desk/:agency/:year{[0-9]+}/oit'

/** What the open data would score, and how they are scored. */
export const assessmentPatterns = {
  readiness: `${ofYear}/readiness`,
} as const

type At = (
  name: keyof typeof assessmentPatterns,
  names: Readonly<Record<string, string | number>>,
) => string

/** The addresses of this file in one language. */
export const assessmentPaths = (at: At) => ({
  readiness: (agency: string, year: number, look: { count?: string } = {}) =>
    at('readiness', { agency, year }) + query(look),
})

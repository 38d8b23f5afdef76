import { query } from '../basics/query.ts'

const ofYear = '/desk/:agency/:year{[0-9]+}/oit'

/** What the open data would score, and how they are scored. */
export const assessmentPatterns = {
  readiness: `${ofYear}/readiness`,
  oitResult: `${ofYear}/result`,
  oitResultItem: `${ofYear}/result/:item{O[0-9]+}`,
  assess: '/assess',
  assessSheet: '/assess/:agency/:year{[0-9]+}',
  assessItem: '/assess/:agency/:year{[0-9]+}/:item{O[0-9]+}',
  assessWarc:
    '/assess/:agency/:year{[0-9]+}/:item{O[0-9]+}/captures/:capture{[0-9a-f]+-[0-9a-f-]+}',
  assessors: '/assess/:agency/:year{[0-9]+}/seats',
} as const

type At = (
  name: keyof typeof assessmentPatterns,
  names?: Readonly<Record<string, string | number>>,
) => string

/** The addresses of this file in one language. */
export const assessmentPaths = (at: At) => ({
  readiness: (agency: string, year: number, look: { count?: string } = {}) =>
    at('readiness', { agency, year }) + query(look),
  oitResult: (agency: string, year: number) => at('oitResult', { agency, year }),
  oitResultItem: (agency: string, year: number, item: string) =>
    at('oitResultItem', { agency, year, item }),
  assess: () => at('assess'),
  assessSheet: (agency: string, year: number) => at('assessSheet', { agency, year }),
  assessItem: (agency: string, year: number, item: string) =>
    at('assessItem', { agency, year, item }),
  assessWarc: (agency: string, year: number, item: string, capture: string) =>
    at('assessWarc', { agency, year, item, capture }),
  assessors: (agency: string, year: number) => at('assessors', { agency, year }),
})

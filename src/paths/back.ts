import { readPlainDate } from '../basics/plain-date.ts'
import type { Paths } from '../paths.ts'

/** The name under which a form keeps where its reader came from. */
export const backField = 'back'

/** What it says of somebody who came from the list of findings: the list as of today, or of another day. */
export const fromFindings = (asOf: string | null) => asOf ?? 'findings'

/** The list of findings a form was opened from; null where it was opened from elsewhere. This word comes from the browser. */
export function backToFindings(
  paths: Paths,
  agency: string,
  year: number,
  said: string,
): string | null {
  if (said === 'findings') return paths.findings(agency, year)
  return readPlainDate(said).ok ? paths.findings(agency, year, said) : null
}

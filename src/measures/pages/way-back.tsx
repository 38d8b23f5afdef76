import type { Agency } from '../../agencies/agency.ts'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import type { Crumb } from '../../platform/html/layout.tsx'
import { measureWords } from '../messages.ts'

/** The way back from a page about a year's plan: the agency's desk, the plan, and what is between. */
export const planWayBack = (
  frame: Frame,
  agency: Pick<Agency, 'code' | 'name'>,
  year: FiscalYear,
  ...more: readonly Crumb[]
): readonly Crumb[] =>
  agencyWayBack(
    frame,
    agency,
    {
      href: pathsIn(frame.language).plan(agency.code, year),
      text: measureWords[frame.language].planTitle(year),
    },
    ...more,
  )

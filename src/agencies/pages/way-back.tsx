import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import type { Crumb } from '../../platform/html/layout.tsx'
import { wayBackTo } from '../../platform/html/way-back.ts'
import type { Agency } from '../agency.ts'
import { AgencyName } from './agency-name.tsx'

/** The way back from a page about an agency: the first page, the agency's desk, and what is between. */
export const agencyWayBack = (
  frame: Frame,
  agency: Pick<Agency, 'code' | 'name'>,
  ...more: readonly Crumb[]
): readonly Crumb[] => [
  ...wayBackTo(frame, frame.home),
  {
    href: pathsIn(frame.language).agencyMenu(agency.code),
    text: <AgencyName name={agency.name} />,
  },
  ...more,
]

/** The way back from a page that operators alone see: the first page, their menu, and what is between. */
export const operatorWayBack = (frame: Frame, ...more: readonly Crumb[]): readonly Crumb[] => [
  ...wayBackTo(frame, frame.home, pathsIn(frame.language).operatorMenu()),
  ...more,
]

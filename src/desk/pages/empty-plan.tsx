import type { Act } from '../../accounts/permissions.ts'
import type { Agency } from '../../agencies/agency.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import type { May } from '../may.ts'
import { deskWords } from '../messages.ts'

/** One way to begin: the act it is, its words, and where it leads. */
interface Way {
  readonly act: Act
  readonly way: 'result' | 'library' | 'copy' | 'import' | 'blank'
  readonly href: string
}

/** A year without measures: the ways to begin, each a card of its own; for those who may not, what to wait for. */
export function EmptyPlan(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  /** Other years that have a plan to copy from. */
  years: readonly FiscalYear[]
  may: May
}) {
  const { frame, agency, year, may } = props
  const words = deskWords[frame.language]
  const paths = pathsIn(frame.language)
  const all: readonly Way[] = [
    { act: 'see-desk', way: 'result', href: paths.weakPoints(agency.code, year) },
    { act: 'adopt-measures', way: 'library', href: paths.library(agency.code, year) },
    ...(props.years.length > 0
      ? [
          {
            act: 'adopt-measures' as const,
            way: 'copy' as const,
            href: paths.copyPlan(agency.code, year),
          },
        ]
      : []),
    { act: 'import-plan', way: 'import', href: paths.importTable({ agency: agency.code, year }) },
    { act: 'adopt-measure', way: 'blank', href: paths.newMeasure(agency.code, year) },
  ]
  const ways = may('adopt-measure') ? all.filter(({ act }) => may(act)) : []
  return (
    <>
      <section>
        <p class="big">{words.emptyTitle(year)}</p>
        <p>{ways.length > 0 ? words.emptyMore : words.emptyForOthers}</p>
      </section>
      <ul class="menu-cards">
        {ways.map(({ way, href }) => (
          <li>
            <a class="card menu-card" href={href}>
              <b>
                {way === 'result' ? words.startFromResult(year - 1) : words.waysToBegin[way].title}
              </b>
              <span>{words.waysToBegin[way].more}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

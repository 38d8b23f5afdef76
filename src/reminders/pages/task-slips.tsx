import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { HereOnly, opensHereOnly } from '../../staff/pages/slips.tsx'
import type { Matter } from '../matter.ts'
import { reminderWords } from '../messages.ts'
import { matterTitle, matterWhen } from './matter-parts.tsx'

/** A slip for one unit about one measure, with the address of its row. */
export interface TaskSlip {
  readonly unit: string
  readonly matter: Matter
  readonly link: string
  readonly qr: { readonly size: number; readonly path: string }
}

/** Slips for those whom neither mail nor LINE reaches: several on a sheet, to print and cut. */
export function TaskSlipsPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  slips: readonly TaskSlip[]
}) {
  const { frame, agency, year, slips } = props
  const { language } = frame
  const words = reminderWords[language]
  const back = pathsIn(language).chase(agency.code, year)
  return (
    <Layout
      frame={frame}
      title={words.slipsTitle}
      crumbs={[...agencyWayBack(frame, agency), { href: back, text: words.chaseTitle(year) }]}
    >
      <PageHead title={words.slipsTitle} under={words.slipsLead} onPaper={false} />
      {slips.length === 0 ? (
        <p class="lead">{words.slipsNone}</p>
      ) : (
        <p class="soft no-print">{words.slipsHow}</p>
      )}
      {slips.some(({ link }) => opensHereOnly(link)) ? <HereOnly frame={frame} /> : null}
      <ul class="slips">
        {slips.map(({ unit, matter, link, qr }) => (
          <li class="slip">
            <svg
              class="slip-code"
              viewBox={`0 0 ${qr.size} ${qr.size}`}
              role="img"
              aria-label={link}
            >
              <path d={qr.path} />
            </svg>
            <div class="slip-words">
              <p class="slip-kind">{words.kinds[matter.kind]}</p>
              <p class="slip-name" lang="th">
                {unit || words.noUnit}
              </p>
              <p class="slip-task" lang="th">
                {matterTitle(language, matter)}
              </p>
              <p class="small slip-scan">{matterWhen(language, matter)}</p>
              <p class="soft small">{words.slipScan}</p>
              <p class="soft small">
                <NameAndPlace {...agency} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      <div class="buttons no-print">
        <ButtonLink href={back} quiet>
          {words.back}
        </ButtonLink>
      </div>
    </Layout>
  )
}

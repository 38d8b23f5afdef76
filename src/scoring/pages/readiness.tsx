import type { Child } from 'hono/jsx'
import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { toTwoDecimals } from '../../basics/fraction.ts'
import type { ItemCode } from '../../basics/item-code.ts'
import { oitWords } from '../../disclosures/page-messages.ts'
import type { Framework } from '../../frameworks/framework.ts'
import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice, Tag } from '../../platform/html/tags.tsx'
import { scoringWords } from '../messages.ts'
import { oitItems } from '../oit-score.ts'
import { type ItemProgress, metBy, type Readiness, type Reading, readings } from '../readiness.ts'
import { LevelsOpen } from './levels-open.tsx'
import { MissingItems } from './missing-items.tsx'
import { SubIndicators } from './sub-indicators.tsx'

interface At {
  frame: Frame
  agency: Agency
  year: FiscalYear
}

/** The items of a year as they are counted. */
export interface Counted {
  framework: Framework
  items: readonly ItemProgress[]
  came: Readiness
  /** What is counted as met. */
  reading: Reading
  /** Items that are not met and were ticked, in printed order. */
  ticked: readonly ItemCode[]
  /** Whether anything it rests on was not checked against the manuals. */
  isUnverified: boolean
}

export type ReadinessShown = At & Counted

/** What the open data would score now, what is missing, and what finishing it would bring. */
export function ReadinessPage(
  props: At & {
    /** Null where the year has no framework. */
    counted: Counted | null
    /** What stands of the year's score, where one is published. */
    beside: Child
  },
) {
  const { frame, agency, year, counted } = props
  const { language } = frame
  const words = scoringWords[language]
  return (
    <Layout
      frame={frame}
      title={`${words.title(year)} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, {
        href: pathsIn(language).oitDesk(agency.code, year),
        text: oitWords[language].title(year),
      })}
      islands={['live-look']}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title(year)} under={words.lead} />
      {props.beside}
      {counted === null ? (
        <Notice tone="calm">
          <p>{words.noFramework(year)}</p>
        </Notice>
      ) : (
        <>
          <Readings {...{ frame, agency, year, ...counted }} />
          <live-look>
            <SubIndicators {...{ frame, agency, year, ...counted }} />
            <MissingItems {...{ frame, agency, year, ...counted }} />
            <LevelsOpen {...{ frame, agency, year, ...counted }} />
          </live-look>
          <p class="small soft">
            {words.rounding}{' '}
            {counted.isUnverified ? (
              <>
                <Tag tone="calm" shape="empty">
                  {words.unverified}
                </Tag>{' '}
                {words.unverifiedWhy}
              </>
            ) : null}
          </p>
        </>
      )}
    </Layout>
  )
}

/** The score by each of the three readings, said apart; each leads to itself. */
function Readings({ frame, agency, year, framework, items, came, reading }: ReadinessShown) {
  const { language } = frame
  const words = scoringWords[language]
  const all = oitItems(framework).length
  return (
    <section class="card">
      <h2>{words.now}</h2>
      <p class="small soft">{words.nowWhy}</p>
      <ul class="plain readings">
        {readings.map((each) => (
          <li class={each === reading ? 'is-counted' : undefined}>
            <a
              href={pathsIn(language).readiness(agency.code, year, { count: each })}
              aria-current={each === reading ? 'true' : undefined}
            >
              {words.readings[each]}
            </a>
            <p>
              <b class="count reading-score">{toTwoDecimals(came[each].score)}</b>{' '}
              <span class="soft">{words.of100}</span>
            </p>
            <p class="small soft">
              {words.points(toTwoDecimals(came[each].points))}
              <br />
              {words.counted(metBy(each, items).length, all)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Child } from 'hono/jsx'
import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { dayIn } from '../../basics/instant-text.ts'
import type { ItemCode } from '../../basics/item-code.ts'
import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import type { DisclosureItem } from '../disclosure.ts'
import { disclosureWords } from '../messages.ts'
import { publicOitWords } from '../public-messages.ts'

/** What an agency discloses of a year, item by item, as it published it. */
export function PublicOitPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  items: readonly DisclosureItem[]
  /** What stands beside some of them. */
  beside: ReadonlyMap<ItemCode, Child>
  /** Other years in which something stands. */
  years: readonly FiscalYear[]
}) {
  const { frame, agency, year, items } = props
  const { language } = frame
  const words = publicOitWords[language]
  const paths = pathsIn(language)
  const done = items.filter(({ published }) => published !== null).length
  return (
    <Layout
      frame={frame}
      title={`${words.title(year)} · ${agency.name}`}
      description={`${agency.name} · ${words.published(done, items.length)}`}
      crumbs={[{ href: paths.publicAgency(agency.code), text: words.agencyPage }]}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title(year)} under={words.lead} />
      <p class="big">{words.published(done, items.length)}</p>
      <YearLinks {...props} />
      {[...Map.groupBy(items, ({ subIndicator }) => subIndicator)].map(([sub, own]) => (
        <section>
          <h2>
            {sub.no} {sub.name[language]}
          </h2>
          <ul class="agency-list">
            {own.map(({ item, published }) => (
              <li>
                <a href={paths.publicOitItem(agency.code, year, item.code)}>
                  {item.code} {item.title[language]}
                </a>
                <span class="soft">
                  {published
                    ? `${disclosureWords[language].answers[published.answer.answer]} · ${dayText(
                        language,
                        dayIn(published.step.recordedAt),
                        true,
                      )}`
                    : words.notYet}
                </span>
                {props.beside.get(item.code) ?? null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Layout>
  )
}

/** Ways to the same page of other years. */
function YearLinks(props: { frame: Frame; agency: Agency; years: readonly FiscalYear[] }) {
  const { language } = props.frame
  const words = publicOitWords[language]
  if (props.years.length === 0) return null
  return (
    <nav class="views" aria-label={words.years}>
      {props.years.map((year) => (
        <a href={pathsIn(language).publicOit(props.agency.code, year)}>{words.year(year)}</a>
      ))}
    </nav>
  )
}

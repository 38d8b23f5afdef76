import type { Agency } from '../../agencies/agency.ts'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { DisclosureItem } from '../../disclosures/disclosure.ts'
import { oitWords } from '../../disclosures/page-messages.ts'
import { ProblemTag, StateTag } from '../../disclosures/pages/parts.tsx'
import type { ItemProblem } from '../../disclosures/problems.ts'
import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { workWords } from '../messages.ts'

/** An item handed to a division, with what of it wants a look. */
export interface OwnItem {
  readonly item: DisclosureItem
  readonly problems: readonly ItemProblem[]
}

/** The items of the OIT that divisions were handed: those they have yet to finish first. */
export function OwnItems(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  items: readonly OwnItem[]
}) {
  const { frame, agency, year, items } = props
  const { language } = frame
  const words = workWords[language]
  if (items.length === 0) return null
  const isOpen = ({ item, problems }: OwnItem) =>
    ['to-do', 'with-division'].includes(item.state) || problems.length > 0
  const sorted = [...items.filter(isOpen), ...items.filter((each) => !isOpen(each))]
  return (
    <section>
      <h2>{words.items(items.filter(isOpen).length)}</h2>
      <ul class="oit-list">
        {sorted.map(({ item, problems }) => (
          <li>
            <div class="oit-name">
              <span class="code">{item.item.code}</span>{' '}
              <a href={pathsIn(language).oitItem(agency.code, year, item.item.code)}>
                {item.item.title[language]}
              </a>
              {item.due === null ? null : (
                <p class="soft small">
                  {oitWords[language].due(dayText(language, item.due, true))}
                </p>
              )}
            </div>
            <div class="oit-tags">
              <StateTag language={language} state={item.state} />
              {problems.map((problem) => (
                <ProblemTag language={language} problem={problem} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

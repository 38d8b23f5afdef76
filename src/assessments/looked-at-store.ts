import type { Agency } from '../agencies/agency.ts'
import { elementsOf, type ItemAnswer, urlsOf } from '../disclosures/disclosure.ts'
import type { LinkStanding } from '../disclosures/link-check.ts'
import { linkStandingsOf } from '../disclosures/link-store.ts'
import { isLocalGovernment } from '../disclosures/problems.ts'
import { disclosureOf } from '../disclosures/store.ts'
import type { Framework, Item, RequiredElement } from '../frameworks/framework.ts'
import type { Reader } from '../platform/db/database.ts'
import type { ItemAssessment } from './assessment.ts'

/** What is looked at to judge an item. */
export interface LookedAt {
  /** The answer that was public when the assessment was opened; null where there was none. */
  readonly of: {
    readonly item: Item
    readonly answer: ItemAnswer
    readonly asked: readonly RequiredElement[]
    readonly links: ReadonlyMap<string, LinkStanding>
  } | null
  /** Whether the public page shows another answer by now. */
  readonly isChanged: boolean
}

/** What an item is judged by: the answer it was opened with, and what was seen at its addresses. */
export async function lookedAt(
  db: Reader,
  agency: Agency,
  framework: Framework,
  { code, answerId }: Pick<ItemAssessment, 'code' | 'answerId'>,
): Promise<LookedAt> {
  const disclosed = await disclosureOf(db, agency.id, framework, code)
  const answer = disclosed?.answers.find(({ id }) => id === answerId)
  const isChanged = (disclosed?.published?.answer.id ?? null) !== answerId
  if (!disclosed || !answer) return { of: null, isChanged }
  const { item } = disclosed
  return {
    isChanged,
    of: {
      ...{ item, answer, asked: elementsOf(item, isLocalGovernment(agency.type)) },
      links: await linkStandingsOf(db, agency.id, urlsOf(answer)),
    },
  }
}

import { allow } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { pathsIn } from '../paths.ts'
import type { WebContext, World } from '../platform/web/env.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { divisionsOf } from '../staff/division-store.ts'
import type { Division } from '../staff/post.ts'
import type { DisclosureItem } from './disclosure.ts'
import { disclosureOf } from './store.ts'

/** Where a request about one item stands. */
export interface AtItem {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly framework: Framework
  readonly code: ItemCode
  readonly item: DisclosureItem
  /** Every division of the agency, closed ones too. */
  readonly divisions: readonly Division[]
  readonly may: { readonly answer: boolean; readonly assign: boolean; readonly publish: boolean }
}

/** Finds agency, year and item of an address, and what whoever asks may do there; 404 where one is not there. */
export async function atItem(
  c: WebContext,
  { db }: World,
  frameworks: readonly Framework[],
  then: (at: AtItem) => Response | Promise<Response>,
): Promise<Response> {
  const at = await agencyYearAt(db, c.req.param())
  const framework = at && frameworkFor(frameworks, at.year)
  const code = (c.req.param('item') ?? '') as ItemCode
  const item = framework && (await disclosureOf(db, at.agency.id, framework, code))
  if (!item) return trouble(c, 'not-found')
  const divisions = await divisionsOf(db, at.agency.id)
  const own = divisions.find(({ id }) => id === item.owner?.divisionId)
  const on = { id: at.agency.id, units: own ? [own.name] : [] }
  const actor = c.get('actor')
  return then({
    ...{ ...at, framework, code, item, divisions },
    may: {
      answer: allow(actor, 'answer-disclosure', on).ok,
      assign: allow(actor, 'assign-disclosure', on).ok,
      publish: allow(actor, 'publish-disclosure', on).ok,
    },
  })
}

/** The page here that answers the item of the plan, or of its report; null for every other item. */
export function planAddressOf(
  c: WebContext,
  { agency, year, framework, code }: AtItem,
): string | null {
  const paths = pathsIn(c.get('language'))
  const { planItem, reportItem } = framework.measurePlan
  if (code === planItem) return paths.publish(agency.code, year)
  return code === reportItem ? paths.publish(agency.code, year) : null
}

// What of an item wants a look before an assessor comes, and how many items stand in each state.
import { type AgencyType, agencyTypes } from '../basics/agency-name.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { type DisclosureItem, type ItemState, itemStates, urlsOf } from './disclosure.ts'
import { type LinkStanding, worstOf } from './link-check.ts'
import type { AddressHint } from './link-use.ts'

/** What may be wrong with an item as it stands, the gravest first. */
export const itemProblems = [
  'broken',
  'returned',
  'overdue',
  'changed-since',
  'older-shown',
  'unsure',
  'shared-link',
  'hint',
] as const
export type ItemProblem = (typeof itemProblems)[number]

/** All that wants a look, the gravest first. */
export function problemsOf(
  item: DisclosureItem,
  standings: ReadonlyMap<string, LinkStanding>,
  today: PlainDate,
  hints: readonly AddressHint[] = [],
): readonly ItemProblem[] {
  const { state, published, answer, changedSince, returned } = item
  const links = answer ? urlsOf(answer).flatMap((url) => standings.get(url) ?? []) : []
  const health = worstOf(links)
  return [
    ...(health === 'broken' ? (['broken'] as const) : []),
    ...(returned ? (['returned'] as const) : []),
    ...(isOverdue(item, today) ? (['overdue'] as const) : []),
    ...(changedSince ? (['changed-since'] as const) : []),
    ...(published && state !== 'published' && !changedSince && published.answer.id !== answer?.id
      ? (['older-shown'] as const)
      : []),
    ...(health === 'unsure' ? (['unsure'] as const) : []),
    ...(hints.some(({ hint }) => hint.kind === 'duplicate-link') ? (['shared-link'] as const) : []),
    ...(hints.some(({ hint }) => hint.kind !== 'duplicate-link' && hint.certainty === 'likely')
      ? (['hint'] as const)
      : []),
  ]
}

/** Whether an item is late while its year can still be assessed: what was never shown of a year long gone is past mending. */
const isOverdue = (
  { due, published, endsOn }: Pick<DisclosureItem, 'due' | 'published' | 'endsOn'>,
  today: PlainDate,
): boolean => due !== null && due < today && published === null && today <= endsOn

/** How many items stand in each state. */
export const tallyOf = (
  items: readonly Pick<DisclosureItem, 'state'>[],
): Readonly<Record<ItemState, number>> =>
  Object.fromEntries(
    itemStates.map((state) => [state, items.filter((item) => item.state === state).length]),
  ) as Record<ItemState, number>

/** Whether an agency is a local government, which some items ask more of: those the list of types begins with. */
export const isLocalGovernment = (type: AgencyType): boolean => {
  const at = agencyTypes.findIndex(({ id }) => id === type)
  return at >= 0 && at < agencyTypes.findIndex(({ id }) => id === 'ministry')
}

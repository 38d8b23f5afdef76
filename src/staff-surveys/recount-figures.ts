/** Checks of a recount over what was told of the answers: the ledger, the scores, and what had to be withheld. */
import { canonicalJson } from '../basics/canonical-json.ts'
import { placesOf } from '../surveys/questionnaire.ts'
import { countedFrom, tallyOf } from '../surveys/tally.ts'
import type { PublishedFolder } from './folder.ts'
import type { Item } from './item.ts'
import { type Policy, thresholds } from './policy.ts'
import type { Publication } from './publication.ts'
import { type Figures, figuresOf, levelOf, publishedColumns, totalsOf } from './publication-of.ts'
import { publicationJson } from './publication-text.ts'
import { checked, type RecountCheck } from './recount-check.ts'
import { leavesOf } from './recount-record.ts'

/** Ballots are no more than codes used, these no more than slips drawn, these no more than people; slips add up. */
export function ledgerCheck({
  policy,
  record,
  ledger,
  publication,
}: PublishedFolder): RecountCheck {
  if (!ledger) return checked('ledger', 'not-done', 'none')
  const { drawn, returned, replaced, onPaper } = ledger
  const { ballots, used } = publication
  const { eligible } = policy
  const slips = leavesOf(record).findLast((leaf) => leaf?.kind === 'slips')
  const printed = slips?.kind === 'slips' ? slips.slips : 0
  const found = { ballots, used, drawn, returned, replaced, onPaper, eligible, printed }
  const say = (why: string) => checked('ledger', 'no', why, found)
  if (ballots > used) return say('ballots-over-used')
  if (used > drawn) return say('used-over-drawn')
  if (drawn > eligible + replaced) return say('drawn-over-eligible')
  if (printed !== drawn + returned) return say('printed')
  if (replaced > drawn || onPaper > used) return say('parts')
  return checked('ledger', 'yes', '', found)
}

/** The scores come out of the published answers bit for bit. What rests on answers that are withheld is not done. */
export function scoreCheck({ policy, columns, publication }: PublishedFolder): RecountCheck {
  const { questionnaire } = policy
  const places = placesOf(questionnaire)
  const own = columns.slice(0, places.length)
  const published = own.filter((items) => items !== null)
  const found = { columns: published.length, hidden: places.length - published.length }
  if (published.length === places.length)
    return areAlike(figuresOf(policy, published.map(tickedOf)), publication)
      ? checked('scores', 'yes', '', found)
      : checked('scores', 'no', 'differs', found)
  for (const [place, items] of own.entries())
    if (items && !isMeanOf(policy, place, items, publication))
      return checked('scores', 'no', 'item', { ...found, column: place + 1 })
  if (publication.level === 'items') {
    const totals = { ...figuresIn(publication), ...totalsOf(questionnaire, publication.items) }
    if (!areAlike(totals, publication)) return checked('scores', 'no', 'totals', found)
  }
  return checked('scores', 'not-done', published.length > 0 ? 'partly' : 'no-columns', found)
}

/** As much is told as the policy's thresholds let, no more and no less, and these are no lower than the house's own. */
export function suppressionCheck({ policy, publication, columns }: PublishedFolder): RecountCheck {
  const { ballots, kept, level } = publication
  const say = (why: string) => checked('suppression', 'no', why, { ballots })
  const lowered = Object.entries(thresholds).some(
    ([name, least]) => policy.thresholds[name as keyof typeof thresholds] < least,
  )
  if (lowered) return say('lowered')
  const { leastSide } = policy.thresholds
  if (level !== levelOf(ballots, policy.thresholds)) return say('level')
  if (kept !== null && Math.min(kept, ballots - kept) < leastSide) return say('side')
  const isTold = publishedColumns(policy, figuresIn(publication))
  if (columns.some((items, place) => items !== null && !isTold[place])) return say('column')
  // An answer that nobody may look at could be any: what the policy lets be seen must be there.
  if (columns.some((items, place) => items === null && isTold[place])) return say('hidden')
  return checked('suppression', 'yes', '', { ballots })
}

const tickedOf = (items: readonly Item[]) => items.map(({ t }) => t)

/** The figures of a publication without what else it says. */
const figuresIn = ({ level, overall, indicators, items }: Publication): Figures => ({
  ...{ level, overall, indicators, items },
})

const areAlike = (figures: Figures, publication: Publication) =>
  canonicalJson(publicationJson({ ...publication, ...figures })) ===
  canonicalJson(publicationJson(publication))

/** Whether the figure told of a place is the mean of its published answers, or a band around it. */
function isMeanOf(
  { questionnaire }: Policy,
  place: number,
  items: readonly Item[],
  { items: told }: Publication,
): boolean {
  const forms = items.map(({ t }) =>
    placesOf(questionnaire).map((_, at) => (at === place ? t : -2)),
  )
  const parts = tallyOf(questionnaire, countedFrom(questionnaire, forms)).sections.flatMap(
    ({ questions }) => questions.flatMap((question) => question.parts),
  )
  const mean = parts[place]?.mean ?? null
  const shown = told[place]
  if (shown?.kind === 'exact')
    return mean !== null && shown.mean.over === mean.over && shown.mean.under === mean.under
  if (shown?.kind === 'withheld') return shown.why === 'nobody-answered' && mean === null
  return false
}

/**
 * What comes of the opened ballots of a survey. Each slip counts once, whatever was stored in its name; what is no
 * ballot of any slip, or was sealed by a stranger, counts nowhere and is told as a number.
 */
import { createHash, type KeyObject } from 'node:crypto'
import { canonicalJson } from '../basics/canonical-json.ts'
import { compared, fraction } from '../basics/fraction.ts'
import { notKnown, notTicked, placesOf, type Ticked } from '../surveys/questionnaire.ts'
import { countedFrom, tallyOf } from '../surveys/tally.ts'
import type { Ballot, FormBallot } from './ballot.ts'
import {
  preparedHash,
  readColumnKey,
  readSigningKey,
  signItem,
  verifyItem,
} from './blind-signature.ts'
import { columnText } from './folder.ts'
import { type Item, qualities } from './item.ts'
import type { Policy } from './policy.ts'
import type { Publication } from './publication.ts'
import { figuresOf, publishedColumns } from './publication-of.ts'
import { unsignedItems } from './sealed-ballot.ts'
import { isFormsSlip, type SpentEntries } from './spent.ts'
import type { WindowKeys } from './window-keys.ts'

/** Ballots as they were opened; null for what did not open or is no ballot. */
export type OpenedBallots = readonly (Ballot | null)[]

/** What came of a survey. */
export interface Counting {
  readonly publication: Publication
  /** As they are published: in the order of the places, the quality column last; null for one that is not. */
  readonly columns: readonly (readonly Item[] | null)[]
}

interface Signer {
  readonly signing: readonly KeyObject[]
  readonly kept: KeyObject
}

/** An answered form or set of items: what was ticked in each column, and the items where they are signed already. */
interface Answered {
  readonly ticked: readonly Ticked[]
  readonly source: FormBallot | readonly Item[]
}

/** Counts opened ballots. It takes its time and lets others go on: each form is signed for. */
export async function countBallots(
  policy: Policy,
  ballots: OpenedBallots,
  spent: SpentEntries,
  keys: Pick<WindowKeys, 'columns' | 'kept'>,
): Promise<Counting> {
  const forms = formsIn(policy, ballots, spent)
  const blind = await blindIn(policy, ballots)
  const unreadable = ballots.length - forms.readable - blind.readable
  const all = [...forms.answered, ...blind.answered]
  const width = placesOf(policy.questionnaire).length + 1
  const ticked = Array.from({ length: width }, (_, place) =>
    all.map((answered) => answered.ticked[place] ?? notTicked),
  )
  const figures = figuresOf(policy, ticked)
  const isPublished = publishedColumns(policy, figures)
  const isApart = areApart(policy, [forms.answered, blind.answered])
  const signer: Signer = {
    signing: keys.columns.map(readSigningKey),
    kept: readSigningKey(keys.kept),
  }
  const columns: (readonly Item[] | null)[] = []
  for (const [place, isTold] of isPublished.entries())
    columns.push(isTold ? await columnOf(policy.surveyId, place, all, { signer, isApart }) : null)
  const replaced = spent.filter(
    (entry) => entry.state === 'pending' && !forms.marks.has(entry.mark),
  ).length
  return {
    columns,
    publication: {
      ...{ ballots: all.length, kept: isApart ? forms.answered.length : null },
      ...{ used: spent.length - replaced, unreadable, ...figures },
      columns: columns.some((column) => column !== null)
        ? columns.map((column) => (column ? sha256(columnText(column)) : ''))
        : [],
    },
  }
}

/** The forms whose slip was spent on them or is held for them, each once. */
function formsIn(policy: Policy, ballots: OpenedBallots, spent: SpentEntries) {
  const entries = new Map(spent.map((entry) => [entry.mark, entry]))
  const answered = new Map<string, Answered>()
  let readable = 0
  const forms = ballots.filter((ballot) => ballot?.kind === 'form')
  for (const form of sortedBy(forms, canonicalJson)) {
    const ticked = [...form.answers, form.quality]
    const entry = entries.get(form.mark)
    if (!entry || !areAnswers(policy, ticked)) continue
    // A form that gave way to another of the same slip was never acknowledged.
    readable += 1
    if (isFormsSlip(entry, form) && !answered.has(form.mark))
      answered.set(form.mark, { ticked, source: form })
  }
  return { answered: [...answered.values()], marks: new Set(answered.keys()), readable }
}

/**
 * The sets of items that are signed, each once. A set of which an item was counted with another set already is
 * nobody's: the columns would not be equally long any more.
 */
async function blindIn(policy: Policy, ballots: OpenedBallots) {
  const keys = policy.keys.columns.map(readColumnKey)
  const answered: Answered[] = []
  const sets = new Set<string>()
  const taken = new Set<string>()
  let readable = 0
  const hashed = ballots.flatMap((ballot) =>
    ballot?.kind === 'items' ? [{ ballot, hashes: hashesOf(policy, ballot.items) }] : [],
  )
  for (const { ballot, hashes } of sortedBy(hashed, (each) => each.hashes.join())) {
    await others()
    const { items } = ballot
    const ticked = items.map(({ t }) => t)
    const isSigned =
      items.length === keys.length &&
      areAnswers(policy, ticked) &&
      keys.every((key, place) => {
        const item = items[place]
        return item !== undefined && verifyItem(key, policy.surveyId, place, item)
      })
    if (!isSigned) continue
    const isAgain = sets.has(hashes.join())
    if (!isAgain && hashes.some((hash) => taken.has(hash))) continue
    readable += 1
    if (isAgain) continue
    sets.add(hashes.join())
    for (const hash of hashes) taken.add(hash)
    answered.push({ ticked, source: items.map(({ t, p, s }) => ({ t, p, s })) })
  }
  return { answered, readable }
}

/**
 * Whether answers that came without script are signed by a key of their own, and so can be told from the others:
 * only where neither side is small, and neither says of a question what nobody of it can have not said.
 */
function areApart(policy: Policy, sides: readonly (readonly Answered[])[]): boolean {
  const { questionnaire, thresholds } = policy
  return sides.every((side) => {
    if (side.length < Math.max(1, thresholds.leastSide)) return false
    const counted = countedFrom(
      questionnaire,
      side.map(({ ticked }) => ticked.slice(0, -1)),
    )
    return tallyOf(questionnaire, counted).sections.every(({ questions }) =>
      questions.every(({ parts }) =>
        parts.every(({ mean }) => mean === null || compared(mean, fraction(5)) > 0),
      ),
    )
  })
}

/** The items of a column in the order of their hashes, those of forms signed now. */
async function columnOf(
  surveyId: string,
  place: number,
  all: readonly Answered[],
  { signer, isApart }: { readonly signer: Signer; readonly isApart: boolean },
): Promise<readonly Item[]> {
  const items: Item[] = []
  for (const { source } of all) {
    if ('kind' in source) {
      await others()
      const unsigned = unsignedItems(source)[place]
      const key = isApart ? signer.kept : signer.signing[place]
      if (!unsigned || !key) throw new Error(`There is no column ${place} to sign for.`)
      const s = signItem(key, surveyId, place, unsigned)
      items.push(isApart ? { ...unsigned, s, k: 1 } : { ...unsigned, s })
    } else items.push(...source.slice(place, place + 1))
  }
  return sortedBy(items, (item) => preparedHash(surveyId, place, item))
}

/** Whether each column's answer is one that the form offers. */
function areAnswers({ questionnaire }: Policy, ticked: readonly Ticked[]): boolean {
  const places = placesOf(questionnaire)
  const quality = ticked[places.length] ?? -1
  return (
    ticked.length === places.length + 1 &&
    quality >= 0 &&
    quality <= qualities.straight + qualities.hasty &&
    places.every(({ options, question }, place) => {
      const given = ticked[place] ?? notTicked
      if (given === notKnown) return question.mayNotKnow
      return given === notTicked || (given >= 0 && given < options.length)
    })
  )
}

const hashesOf = ({ surveyId }: Policy, items: readonly Item[]) =>
  items.map((item, place) => preparedHash(surveyId, place, item))

/** In the order of a text of each, which tells nothing of how they came. */
const sortedBy = <Each>(all: readonly Each[], text: (each: Each) => string): readonly Each[] =>
  all
    .map((each) => [text(each), each] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, each]) => each)

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Lets whoever waits for the program be served between two signatures. */
const others = () => new Promise<void>((resolve) => void setImmediate(resolve))

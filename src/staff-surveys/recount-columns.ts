/** Checks of a recount over the published answers themselves. */
import { notKnown, notTicked, placesOf, type Ticked } from '../surveys/questionnaire.ts'
import { joined } from '../transparency-log/merkle.ts'
import type { PublishedFolder } from './folder.ts'
import { type Item, itemMessage, qualities } from './item.ts'
import { fromBase64, fromBase64url, hexOf, utf8 } from './plain-bytes.ts'
import { checked, type RecountCheck, type RecountTools, type Verifier } from './recount-check.ts'

/** The prepared messages of a column are hashed and their signatures checked; hashes are hex, in the file's order. */
export interface ReadColumn {
  readonly place: number
  readonly items: readonly Item[]
  readonly hashes: readonly string[]
  /** From 0: items whose signature is not by the key that it must be by. */
  readonly unsigned: readonly number[]
}

/** How many signatures are under way at once. */
const atOnce = 64

/** Hashes and verifies every published item, telling now and then how far it is. */
export async function readColumns(
  tools: RecountTools,
  { policy, columns }: PublishedFolder,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<readonly ReadColumn[]> {
  const all = columns.reduce((sum, items) => sum + (items?.length ?? 0), 0)
  const verifierOf = async (spki: string | undefined): Promise<Verifier> => {
    const key = fromBase64(spki ?? '')
    return (key && (await tools.rsaVerifier(key))) ?? (async () => false)
  }
  const kept = await verifierOf(policy.keys.kept)
  const read: ReadColumn[] = []
  let done = 0
  for (const [place, items] of columns.entries()) {
    if (!items) continue
    const own = await verifierOf(policy.keys.columns[place])
    const looked: { hash: string; isSigned: boolean }[] = []
    for (let from = 0; from < items.length; from += atOnce) {
      const some = items.slice(from, from + atOnce).map(async ({ t, p, s, k }) => {
        const message = preparedMessage(policy.surveyId, place, { t, p })
        const signature = fromBase64url(s)
        const isSigned =
          message !== null && signature !== null && (await (k ? kept : own)(message, signature))
        return { hash: hexOf(await tools.sha256(message ?? utf8(''))), isSigned }
      })
      looked.push(...(await Promise.all(some)))
      done += some.length
      onProgress(done, all)
    }
    const unsigned = looked.flatMap(({ isSigned }, at) => (isSigned ? [] : [at]))
    read.push({ place, items, unsigned, hashes: looked.map(({ hash }) => hash) })
  }
  return read
}

/** The bytes that are signed: 32 random ones, then the message; null where the 32 are none. */
function preparedMessage(surveyId: string, place: number, { t, p }: Pick<Item, 't' | 'p'>) {
  const prefix = fromBase64url(p)
  return prefix?.length === 32 ? joined(prefix, utf8(itemMessage(surveyId, place, t))) : null
}

/** The checks of the answers, in the order in which they are told. */
export const columnChecks = (
  folder: PublishedFolder,
  read: readonly ReadColumn[],
): readonly RecountCheck[] => [
  signatureCheck(read),
  duplicateCheck(read),
  sortedCheck(read),
  answerCheck(folder, read),
  countCheck(folder, read),
  keptCheck(folder, read),
]

/** Every answer is signed by the key of its question, or by the one of answers that came without script. */
function signatureCheck(read: readonly ReadColumn[]): RecountCheck {
  const wrong = read.find(({ unsigned }) => unsigned.length > 0)
  const of = read.reduce((sum, { items }) => sum + items.length, 0)
  if (wrong)
    return checked('signatures', 'no', '', {
      ...{ column: wrong.place + 1, wrong: wrong.unsigned.length, of: wrong.items.length },
    })
  return read.length === 0
    ? checked('signatures', 'not-done')
    : checked('signatures', 'yes', '', { of, columns: read.length })
}

/** No answer counts twice. */
function duplicateCheck(read: readonly ReadColumn[]): RecountCheck {
  const twice = read.find(({ hashes }) => new Set(hashes).size < hashes.length)
  return twice
    ? checked('duplicates', 'no', '', { column: twice.place + 1 })
    : checked('duplicates', read.length === 0 ? 'not-done' : 'yes')
}

/** Answers stand in the order of their hashes: no other order is left to tell who was first. */
function sortedCheck(read: readonly ReadColumn[]): RecountCheck {
  const mixed = read.find(({ hashes }) =>
    hashes.some((hash, at) => at > 0 && (hashes[at - 1] ?? '') > hash),
  )
  return mixed
    ? checked('sorted', 'no', '', { column: mixed.place + 1 })
    : checked('sorted', read.length === 0 ? 'not-done' : 'yes')
}

/** Each is an answer that its question knows. */
function answerCheck({ policy }: PublishedFolder, read: readonly ReadColumn[]): RecountCheck {
  const places = placesOf(policy.questionnaire)
  const strange = read.find(({ place, items }) => {
    const asked = places[place]
    const last = asked ? asked.options.length - 1 : qualities.straight + qualities.hasty
    const isKnown = (t: Ticked) =>
      (t >= 0 && t <= last) ||
      (asked !== undefined && (t === notTicked || (t === notKnown && asked.question.mayNotKnow)))
    return !items.every(({ t }) => isKnown(t))
  })
  return strange
    ? checked('answers', 'no', '', { column: strange.place + 1 })
    : checked('answers', read.length === 0 ? 'not-done' : 'yes')
}

/** As many answers to each question as ballots were counted. */
function countCheck({ publication }: PublishedFolder, read: readonly ReadColumn[]): RecountCheck {
  const { ballots } = publication
  const other = read.find(({ items }) => items.length !== ballots)
  if (other)
    return checked('counts', 'no', '', {
      ...{ column: other.place + 1, items: other.items.length, ballots },
    })
  return checked('counts', read.length === 0 ? 'not-done' : 'yes', '', { ballots })
}

/** How many came without script is as told, and alike in each column. */
function keptCheck({ publication }: PublishedFolder, read: readonly ReadColumn[]): RecountCheck {
  const { kept, ballots } = publication
  const other = read.find(({ items }) => items.filter(({ k }) => k).length !== (kept ?? 0))
  if (other)
    return checked('kept', 'no', 'differs', {
      ...{ column: other.place + 1, items: other.items.filter(({ k }) => k).length },
      kept: kept ?? 0,
    })
  if (kept !== null && kept > ballots) return checked('kept', 'no', 'too-many', { kept, ballots })
  return checked('kept', read.length === 0 ? 'not-done' : 'yes', kept === null ? 'together' : '', {
    ...{ kept: kept ?? 0, ballots },
  })
}

/** Checks of a recount over the public record: who signed it, over what, in which order. */
import { canonicalJson } from '../basics/canonical-json.ts'
import { frozenText, placesOf } from '../surveys/questionnaire.ts'
import { openedNote, readCheckpoint, type VerifyEd25519 } from '../transparency-log/checkpoint.ts'
import { leafBytes } from '../transparency-log/leaf.ts'
import { isSame, leafHashOf, rootOf } from '../transparency-log/merkle.ts'
import { columnFile, columnText, type PublishedFolder, type PublishedRecord } from './folder.ts'
import { isRecordLeaf } from './folder-shapes.ts'
import { fromBase64, hexOf, utf8 } from './plain-bytes.ts'
import type { Policy } from './policy.ts'
import { publicationText } from './publication-text.ts'
import { type RecordLeaf, recordOrigin } from './record-leaf.ts'
import { checked, type RecountCheck, type RecountTools } from './recount-check.ts'

/** The leaves as they say it; null for one that says nothing we know, or not what it is named. */
export const leavesOf = ({ leaves }: PublishedRecord): readonly (RecordLeaf | null)[] =>
  leaves.map(({ kind, body }) => {
    const leaf = parsed(body)
    return isRecordLeaf(leaf) && leaf.kind === kind && canonicalJson(leaf) === body ? leaf : null
  })

/** Root of the first leaves. */
export async function recordRoot(
  { sha256 }: Pick<RecountTools, 'sha256'>,
  { leaves }: PublishedRecord,
  size = leaves.length,
): Promise<Uint8Array> {
  const first = leaves.slice(0, size).map((leaf) => leafHashOf(sha256, leafBytes(leaf)))
  return rootOf(sha256, await Promise.all(first))
}

/** What stands before the 32 bytes of an Ed25519 key in SubjectPublicKeyInfo. @source RFC 8410, section 4 */
const ed25519Head = Uint8Array.of(
  0x30,
  0x2a,
  0x30,
  0x05,
  0x06,
  0x03,
  0x2b,
  0x65,
  0x70,
  0x03,
  0x21,
  0,
)

/** The key that signs the record, raw; null where the policy names none. */
export function recordKeyIn({ keys }: Pick<Policy, 'keys'>): Uint8Array<ArrayBuffer> | null {
  const spki = fromBase64(keys.record)
  return spki?.length === 44 && isSame(spki.subarray(0, 12), ed25519Head) ? spki.slice(12) : null
}

/** The checkpoint is over exactly these leaves, and signed by the key that the policy names. */
export async function checkpointCheck(
  tools: RecountTools,
  { policy, record }: PublishedFolder,
): Promise<RecountCheck> {
  const say = (holds: RecountCheck['holds'], why = '') =>
    checked('checkpoint', holds, why, { leaves: record.leaves.length })
  const publicKey = recordKeyIn(policy)
  if (!publicKey) return say('no', 'key')
  const name = recordOrigin(policy.surveyId)
  let isDone = true
  const verify: VerifyEd25519 = async (...of) => {
    const holds = await tools.verifyEd25519(...of)
    if (holds === null) isDone = false
    // What cannot be checked here is read on, and never told as checked.
    return holds ?? true
  }
  const text = await openedNote({ sha256: tools.sha256, verify }, record.checkpoint, {
    ...{ name, publicKey },
  })
  const head = readCheckpoint(text ?? '')
  if (!head || head.origin !== name) return say('no', 'signature')
  if (head.size !== record.leaves.length) return say('no', 'size')
  if (!isSame(head.root, await recordRoot(tools, record))) return say('no', 'root')
  return say(isDone ? 'yes' : 'not-done')
}

/** The first leaf holds the hash of this very policy, whose questions and keys are whole. */
export async function policyCheck(
  { sha256 }: RecountTools,
  { policy, record }: PublishedFolder,
): Promise<RecountCheck> {
  const hash = hexOf(await sha256(utf8(canonicalJson(policy))))
  const questions = hexOf(await sha256(utf8(frozenText(policy.questionnaire))))
  const [first] = leavesOf(record)
  const isSaid =
    first?.kind === 'policy' && first.policySha256 === hash && first.surveyId === policy.surveyId
  if (!isSaid) return checked('policy', 'no', 'leaf')
  if (questions !== policy.questionnaireSha256) return checked('policy', 'no', 'questions')
  if (policy.keys.columns.length !== placesOf(policy.questionnaire).length + 1)
    return checked('policy', 'no', 'keys')
  return checked('policy', 'yes', '', { sha256: hash })
}

/** What may follow what; whatever else stands in the record, or in another order, is seen. */
const way =
  /^policy( extended)* slips( slips| extended)* opened( slips| extended)* closed publish( correction)*$/

/** Everything was decided before anybody answered, and is told in the order in which it can happen. */
export function orderCheck({ record }: PublishedFolder): RecountCheck {
  const kinds = leavesOf(record).map((leaf) => leaf?.kind ?? 'unknown')
  if (kinds.includes('unknown'))
    return checked('order', 'no', 'unknown', { leaf: kinds.indexOf('unknown') + 1 })
  return way.test(kinds.join(' '))
    ? checked('order', 'yes', '', { leaves: kinds.length })
    : checked('order', 'no', 'order')
}

/** What was published is what the record says was. */
export async function publishedCheck(
  { sha256 }: RecountTools,
  folder: PublishedFolder,
): Promise<RecountCheck> {
  const { record, publication, ledger, columns } = folder
  const leaves = leavesOf(record)
  const leaf = leaves.findLast((each) => each?.kind === 'publish')
  if (leaf?.kind !== 'publish') return checked('published', 'no', 'no-leaf')
  const hashOf = async (text: string) => hexOf(await sha256(utf8(text)))
  const differs = (file: string) => checked('published', 'no', 'differs', { file })
  if ((await hashOf(publicationText(publication))) !== leaf.publicationSha256)
    return differs('publication.json')
  const corrected = leaves.findLast((each) => each?.kind === 'correction')
  const ledgerSha256 = corrected?.kind === 'correction' ? corrected.ledgerSha256 : leaf.ledgerSha256
  if ((ledger && (await hashOf(canonicalJson(ledger)))) !== ledgerSha256)
    return differs('ledger.json')
  if (leaf.columns.join() !== publication.columns.join()) return differs('publication.json')
  for (const [place, items] of columns.entries()) {
    const said = publication.columns[place] ?? ''
    if ((items ? await hashOf(columnText(items)) : '') !== said) return differs(columnFile(place))
  }
  return publication.columns.length > columns.length
    ? differs('publication.json')
    : checked('published', 'yes', '', { columns: columns.filter((each) => each).length })
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

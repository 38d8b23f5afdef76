// What a command adds to the public record of a staff survey.
import type { Writer } from '../platform/db/database.ts'
import { type RecordKey, recordPublicKey } from '../platform/sealing/record-signing.ts'
import { leafHashOf, rootOf } from '../transparency-log/merkle.ts'
import { sha256 } from '../transparency-log/signing.ts'
import { saveLeaf } from './leaf-store.ts'
import { idsOf } from './on-staff-survey-commands.ts'
import type { RecordLeaf } from './record-leaf.ts'
import { slipHashesOf } from './slip-store.ts'
import { policyOf, type StaffSurvey } from './staff-survey.ts'

/** The key of the installation is another than when the survey was prepared: nobody could hold the record to it. */
export interface RecordKeyChanged {
  readonly code: 'record-key-changed'
}

/** Adds a leaf to the record of a prepared survey, unless it would be signed by another key than the policy names. */
export async function addLeaf(
  tx: Writer,
  survey: StaffSurvey,
  leaf: RecordLeaf,
  recordKey: RecordKey,
): Promise<RecordKeyChanged | null> {
  if (policyOf(survey)?.keys.record !== recordPublicKey(recordKey))
    return { code: 'record-key-changed' }
  await saveLeaf(tx, { ...idsOf(survey), leaf }, recordKey)
  return null
}

/** What the record says after a printing: how many slips are good, and the root over their sorted hashes. */
export async function slipsLeaf(tx: Writer, survey: StaffSurvey): Promise<RecordLeaf> {
  const hashes = await slipHashesOf(tx, idsOf(survey))
  const leaves = await Promise.all(
    hashes.map((hash) => leafHashOf(sha256, new Uint8Array(Buffer.from(hash, 'hex')))),
  )
  const root = Buffer.from(await rootOf(sha256, leaves)).toString('hex')
  return { kind: 'slips', slips: hashes.length, root }
}

import type { AgencyId } from '../basics/ids.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { RecordKey } from '../platform/sealing/record-signing.ts'
import { leafBytes } from '../transparency-log/leaf.ts'
import { leafHashOf, rootOf } from '../transparency-log/merkle.ts'
import { sha256, signedCheckpoint } from '../transparency-log/signing.ts'
import type { PublishedRecord } from './folder.ts'
import { leafBody, type RecordLeaf, recordOrigin } from './record-leaf.ts'

interface OfStaffSurvey {
  readonly agencyId: AgencyId
  readonly surveyId: string
}

/**
 * Adds a leaf to the public record of a survey, with the signed checkpoint over all its leaves. The survey must be
 * locked by its caller: two leaves at once would want the same place, and the second is refused by the database.
 */
export async function saveLeaf(
  tx: Writer,
  { agencyId, surveyId, leaf }: OfStaffSurvey & { readonly leaf: RecordLeaf },
  recordKey: RecordKey,
): Promise<void> {
  const before = await rowsOf(tx, { agencyId, surveyId })
  const published = { kind: leaf.kind, body: leafBody(leaf) }
  const hash = await leafHashOf(sha256, leafBytes(published))
  const hashes = [...before.map(({ leaf_hash }) => bytesOf(leaf_hash)), hash]
  const checkpoint = {
    ...{ origin: recordOrigin(surveyId), size: hashes.length },
    root: await rootOf(sha256, hashes),
  }
  await tx
    .insertInto('staff_survey_leaf')
    .values({
      ...{ agency_id: agencyId, survey_id: surveyId, place: before.length, ...published },
      leaf_hash: Buffer.from(hash).toString('hex'),
      signed_note: await signedCheckpoint(checkpoint, recordKey),
    })
    .execute()
}

/** The public record of a survey as it is published; null where it has no leaf yet. */
export async function recordOf(db: Reader, of: OfStaffSurvey): Promise<PublishedRecord | null> {
  const rows = await rowsOf(db, of)
  const newest = rows.at(-1)
  if (!newest) return null
  return {
    format: 'prongsai-staff-record-1',
    leaves: rows.map(({ kind, body }) => ({ kind, body })),
    checkpoint: newest.signed_note,
  }
}

const rowsOf = (db: Reader, { agencyId, surveyId }: OfStaffSurvey) =>
  db
    .selectFrom('staff_survey_leaf')
    .select(['kind', 'body', 'leaf_hash', 'signed_note'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('place')
    .execute()

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))

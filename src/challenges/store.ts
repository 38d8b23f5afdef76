import { type Selectable, sql } from 'kysely'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { WithheldFor } from '../basics/withheld.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type {
  ChallengeReplyTable,
  ChallengeTable,
  ChallengeWordsRulingTable,
} from '../platform/db/tables.gen.ts'
import type {
  Challenge,
  ChallengeKind,
  ChallengeReply,
  Outcome,
  Voice,
  WordsRuling,
} from './challenge.ts'
import { unanswered } from './waiting-store.ts'

/** Which challenges of an agency are read. */
export interface Asked {
  readonly year: FiscalYear
  /** Of one item alone. */
  readonly code?: ItemCode
  /** One alone. */
  readonly id?: string
}

/** The challenges of an agency's year, the newest first, with every voice and reply. */
export async function challengesOf(
  db: Reader,
  agencyId: AgencyId,
  { year, code, id }: Asked,
): Promise<readonly Challenge[]> {
  const rows = await db
    .selectFrom('challenge')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .$if(code !== undefined, (all) => all.where('item_code', '=', code ?? ''))
    .$if(id !== undefined, (all) => all.where('id', '=', id ?? ''))
    .orderBy('received_on', 'desc')
    .orderBy('ordinal', 'desc')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const voices = await voicesOf(db, agencyId, ids)
  const replies = await db
    .selectFrom('challenge_reply')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('challenge_id', 'in', ids)
    .orderBy('id')
    .execute()
  return rows.map((row) => challengeFrom(row, voices.get(row.id) ?? [], replies))
}

async function voicesOf(
  db: Reader,
  agencyId: AgencyId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Voice[]>> {
  const rows = await db
    .selectFrom('challenge_voice as v')
    .leftJoin('challenge_words as w', (join) =>
      join.onRef('w.agency_id', '=', 'v.agency_id').onRef('w.voice_id', '=', 'v.id'),
    )
    .select(['v.id', 'v.challenge_id', 'v.receipt', 'v.received_on', 'v.has_words', 'w.words'])
    .where('v.agency_id', '=', agencyId)
    .where('v.challenge_id', 'in', ids)
    .orderBy('v.received_on')
    .orderBy('v.id')
    .execute()
  const rulings = await db
    .selectFrom('challenge_words_ruling as r')
    .innerJoin('challenge_voice as v', (join) =>
      join.onRef('v.agency_id', '=', 'r.agency_id').onRef('v.id', '=', 'r.voice_id'),
    )
    .selectAll('r')
    .where('r.agency_id', '=', agencyId)
    .where('v.challenge_id', 'in', ids)
    .orderBy('r.id')
    .execute()
  const last = new Map(rulings.map((row) => [row.voice_id, rulingFrom(row)]))
  return Map.groupBy(
    rows.map((row) => ({
      challenge: row.challenge_id,
      ...{ id: row.id, receipt: row.receipt, receivedOn: row.received_on as PlainDate },
      ...{ hasWords: row.has_words, words: row.words, ruling: last.get(row.id) ?? null },
    })),
    ({ challenge }) => challenge,
  )
}

/** The newest challenge of an item and a kind; null where there was none. */
export async function lastChallengeOf(
  db: Reader,
  agencyId: AgencyId,
  { year, code, kind }: Asked & { readonly code: ItemCode; readonly kind: ChallengeKind },
): Promise<{
  readonly id: string
  readonly ordinal: number
  readonly isOpen: boolean
} | null> {
  const row = await db
    .selectFrom('challenge')
    .select(['id', 'ordinal', sql<boolean>`${unanswered(sql`challenge`)}`.as('is_open')])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .where('item_code', '=', code)
    .where('kind', '=', kind)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { id: row.id, ordinal: row.ordinal, isOpen: row.is_open } : null
}

/** The receipt of a form that was sent before; null where it was not. */
export async function receiptOf(
  db: Reader,
  agencyId: AgencyId,
  voiceId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('challenge_voice')
    .select('receipt')
    .where('agency_id', '=', agencyId)
    .where('id', '=', voiceId)
    .executeTakeFirst()
  return row?.receipt ?? null
}

/** Adds a challenge; its first voice says it. */
export async function saveChallenge(
  tx: Writer,
  agencyId: AgencyId,
  challenge: Omit<Challenge, 'voices' | 'replies'>,
): Promise<void> {
  await tx
    .insertInto('challenge')
    .values({
      ...{ agency_id: agencyId, id: challenge.id, fiscal_year: challenge.year },
      ...{ item_code: challenge.code, kind: challenge.kind, ordinal: challenge.ordinal },
      ...{ answer_id: challenge.answerId, received_on: challenge.receivedOn },
    })
    .execute()
}

/** Adds a voice to a challenge, with its words where there are any. */
export async function saveVoice(
  tx: Writer,
  of: { readonly agencyId: AgencyId; readonly challengeId: string },
  voice: Pick<Voice, 'id' | 'receipt' | 'receivedOn'> & { readonly words: string },
): Promise<void> {
  const { id, receipt, receivedOn, words } = voice
  await tx
    .insertInto('challenge_voice')
    .values({
      ...{ agency_id: of.agencyId, id, challenge_id: of.challengeId, receipt },
      ...{ received_on: receivedOn, has_words: words !== '' },
    })
    .execute()
  if (words === '') return
  await tx
    .insertInto('challenge_words')
    .values({ agency_id: of.agencyId, voice_id: id, words })
    .execute()
}

/** Adds a ruling over words; words about a person go with it. */
export async function saveWordsRuling(
  tx: Writer,
  agencyId: AgencyId,
  ruling: WordsRuling,
): Promise<void> {
  await tx
    .insertInto('challenge_words_ruling')
    .values({
      ...{ agency_id: agencyId, id: ruling.id, voice_id: ruling.voiceId },
      ...{ withheld: ruling.withheld, recorded_at: ruling.recordedAt },
      recorded_by: ruling.recordedBy,
    })
    .execute()
  if (ruling.withheld !== 'personal-data') return
  await tx
    .deleteFrom('challenge_words')
    .where('agency_id', '=', agencyId)
    .where('voice_id', '=', ruling.voiceId)
    .execute()
}

/** Adds what the office answers. */
export async function saveReply(
  tx: Writer,
  of: { readonly agencyId: AgencyId; readonly challengeId: string },
  reply: ChallengeReply,
): Promise<void> {
  await tx
    .insertInto('challenge_reply')
    .values({
      ...{ agency_id: of.agencyId, id: reply.id, challenge_id: of.challengeId },
      ...{ outcome: reply.outcome, words: reply.words, link: reply.link },
      ...{ replied_on: reply.repliedOn, took_days: reply.tookDays },
      ...{ recorded_at: reply.recordedAt, recorded_by: reply.recordedBy },
    })
    .execute()
}

const challengeFrom = (
  row: Selectable<ChallengeTable>,
  voices: readonly Voice[],
  replies: readonly Selectable<ChallengeReplyTable>[],
): Challenge => ({
  ...{ id: row.id, year: row.fiscal_year as FiscalYear, code: row.item_code as ItemCode },
  ...{ kind: row.kind as ChallengeKind, ordinal: row.ordinal, voices },
  ...{ answerId: row.answer_id as FactId | null, receivedOn: row.received_on as PlainDate },
  replies: replies.filter((each) => each.challenge_id === row.id).map(replyFrom),
})

const replyFrom = (row: Selectable<ChallengeReplyTable>): ChallengeReply => ({
  ...{ id: row.id as FactId, outcome: row.outcome as Outcome, words: row.words, link: row.link },
  ...{ repliedOn: row.replied_on as PlainDate, tookDays: row.took_days },
  ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
})

const rulingFrom = (row: Selectable<ChallengeWordsRulingTable>): WordsRuling => ({
  ...{ id: row.id as FactId, voiceId: row.voice_id, withheld: row.withheld as WithheldFor | null },
  ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
})

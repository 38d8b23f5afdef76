/** How the files of a published folder must be written; what is written otherwise is not read. */
import { readPlainDate } from '../basics/plain-date.ts'
import type { PublishedRecord } from './folder.ts'
import type { Item } from './item.ts'
import type { Ledger } from './ledger.ts'
import type { Policy } from './policy.ts'
import { fractionFrom, type PublicationJson } from './publication-text.ts'
import type { RecordLeaf } from './record-leaf.ts'
import { either, list, members, one, type Shape, whole, words, written } from './shape.ts'

const most = 1_000_000
const sha256: Shape = written(/^[0-9a-f]{64}$/)
const base64: Shape = written(/^[\w+/=-]{20,1000}$/)
const uuid: Shape = written(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const day: Shape = (value) =>
  typeof value === 'string' && readPlainDate(value).ok && value.length === 10
const flag = one(true, false)
const name = words(500)
const bilingual = members({ th: words(2000), en: words(2000) })
const count = whole(0, most)

const part = members({ title: bilingual, direction: one('positive', 'negative') })
const question = members({
  ...{ code: name, title: bilingual, scale: name, mayNotKnow: flag },
  parts: list(part, 1, 100),
})
const section = members({
  ...{ title: bilingual, indicator: either(one(null), whole(0, 1000)) },
  questions: list(question, 1, 200),
})
const questionnaire = members({
  source: either(
    members({ kind: one('framework'), framework: name }),
    members({ kind: one('ready-made'), id: name }),
    members({ kind: one('own') }),
  ),
  scales: list(members({ id: name, options: list(bilingual, 2, 7) }), 1, 100),
  sections: list(section, 1, 100),
  asksComment: flag,
})

const isPolicyShaped = members({
  format: one('prongsai-staff-survey-1'),
  surveyId: uuid,
  agency: members({ code: name, name: bilingual }),
  year: whole(2500, 2700),
  title: bilingual,
  ...{ questionnaire, questionnaireSha256: sha256, scoring: one('prongsai-scoring-1') },
  ...{ eligible: whole(1, most), closesOn: day, witnesses: list(name, 2, 2) },
  ...{ isBlind: flag, publishes: one('columns', 'sums'), asksWords: flag },
  thresholds: members({
    ...{ overallFrom: count, indicatorsFrom: count, itemsFrom: count, leastSide: count },
    ...{ wordsFromBallots: count, wordsFromWords: count },
  }),
  keys: members({ sealing: base64, columns: list(base64, 2, 2000), kept: base64, record: base64 }),
})

/** Whether this is a policy, whose every question has the scale that it names. */
export const isPolicy = (value: unknown): value is Policy => {
  if (!isPolicyShaped(value)) return false
  const { scales, sections } = (value as Policy).questionnaire
  const known = new Set(scales.map(({ id }) => id))
  return (
    known.size === scales.length &&
    sections.every(({ questions }) => questions.every(({ scale }) => known.has(scale)))
  )
}

const isRecordShaped = members({
  format: one('prongsai-staff-record-1'),
  leaves: list(members({ kind: words(40), body: words(200_000) }), 1, 10_000),
  checkpoint: words(10_000),
})
export const isRecord = (value: unknown): value is PublishedRecord => isRecordShaped(value)

const isLedgerShaped = members({
  ...{ drawn: count, returned: count, replaced: count, onPaper: count, disputed: count },
  witnesses: words(2000),
})
export const isLedger = (value: unknown): value is Ledger => isLedgerShaped(value)

const points = whole(0, 100)
const exact: Shape = (value) => typeof value === 'string' && fractionFrom(value) !== null
const shown = either(
  members({ kind: one('exact'), mean: exact }),
  members({ kind: one('whole'), points }),
  members({ kind: one('band'), from: points, to: points }),
  members({
    kind: one('withheld'),
    why: one('too-few', 'complement', 'nobody-answered'),
  }),
)
const columnHashes = list(either(sha256, one('')), 0, 2000)
const isPublicationShaped = members({
  ...{ ballots: count, kept: either(one(null), count), used: count, unreadable: count },
  level: one('nothing', 'overall', 'indicators', 'items'),
  overall: either(one(null), shown),
  ...{ indicators: list(shown, 0, 100), items: list(shown, 0, 2000), columns: columnHashes },
})
export const isPublicationJson = (value: unknown): value is PublicationJson =>
  isPublicationShaped(value)

const areItemsShaped = list(
  members(
    { t: whole(-2, 6), p: written(/^[\w-]{43}$/), s: written(/^[\w-]{342}$/) },
    { k: one(1) },
  ),
  0,
  most,
)
export const areItems = (value: unknown): value is readonly Item[] => areItemsShaped(value)

const reason = words(10_000)
const isLeafShaped = either(
  members({ kind: one('policy'), surveyId: uuid, policySha256: sha256 }),
  members({ kind: one('slips'), slips: whole(1, most), root: sha256 }),
  members({ kind: one('opened') }),
  members({ kind: one('extended'), closesOn: day, reason }),
  members({ kind: one('closed', 'called-off'), reason }),
  members({
    ...{ kind: one('publish'), publicationSha256: sha256, columns: columnHashes },
    ledgerSha256: either(one(null), sha256),
  }),
  members({ kind: one('correction'), reason, ledgerSha256: sha256 }),
)
export const isRecordLeaf = (value: unknown): value is RecordLeaf => isLeafShaped(value)

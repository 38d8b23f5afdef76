// What is signed and published: a year's plan frozen at one moment, with the proof of each measure. Its name is the
// digest of its canonical JSON, so that whoever holds the file can check, without us, that it is what was signed.
import { createHash } from 'node:crypto'
import type { Agency } from '../agencies/agency.ts'
import { canonicalJson } from '../basics/canonical-json.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { MeasureId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Channel, Evidence, EvidenceKind } from '../evidence/evidence.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Measure } from '../measures/measure.ts'
import { plainMeasure, plainPlan } from '../measures/plain-plan.ts'
import type { Plan } from '../measures/plan.ts'
import type { StoredMeasure, StoredPlan } from '../measures/stored-plan.ts'

/** A frozen plan: its content, the text that was hashed, and the hash. */
export interface Snapshot {
  /** Hex sha256 over `text` in UTF-8. */
  readonly digest: string
  /** Canonical JSON of the content (RFC 8785). */
  readonly text: string
  readonly content: SnapshotContent
}

/**
 * Everything a signature answers for. A field that is added later changes `format`, never an old
 * snapshot: the first format has no day on which a measure was finished.
 */
export interface SnapshotContent {
  readonly format: 'prongsai-snapshot/1' | 'prongsai-snapshot/2'
  readonly agency: Pick<Agency, 'code' | 'type' | 'name' | 'district' | 'province'>
  readonly fiscalYear: FiscalYear
  readonly paper: Plan['paper']
  readonly answers: Plan['answers']
  /** The assessment year it was written for, by the hash of its data; null where that year is not known. */
  readonly framework: { readonly id: string; readonly sha256: string } | null
  readonly measures: readonly SnapshotMeasure[]
}

/** A measure as it stood, the day it was last reported for, and what proves it. */
export interface SnapshotMeasure extends Measure {
  readonly id: MeasureId
  readonly reportedOn: PlainDate | null
  readonly proof: readonly SnapshotProof[]
}

/** One piece of evidence as it then was. */
export interface SnapshotProof {
  readonly id: string
  readonly version: string
  readonly kind: EvidenceKind
  readonly title: string
  /** What it proves of the measure, in the words of whoever linked it. */
  readonly proves: string
  /** Where it was made known; null for what is no such notice. */
  readonly channel: Channel | null
  /** The day of what it shows; null where it has none. */
  readonly date: PlainDate | null
  /** Where it can be seen on the web; null for files alone. */
  readonly url: string | null
  readonly isPublic: boolean
  readonly files: readonly {
    readonly sha256: string
    readonly name: string
    readonly type: string
    readonly bytes: number
  }[]
}

/** Freezes a plan as it now stands. */
export function snapshotOf(
  plan: StoredPlan,
  framework: Framework | null,
  proofOf: (measure: StoredMeasure) => readonly SnapshotProof[],
): Snapshot {
  const { code, type, name, district, province } = plan.agency
  const plain = plainPlan(plan, framework)
  const content: SnapshotContent = {
    format: 'prongsai-snapshot/2',
    agency: { code, type, name, district, province },
    fiscalYear: plan.fiscalYear,
    paper: plain.paper,
    answers: plain.answers,
    framework: framework && { id: framework.id, sha256: framework.hash },
    measures: plan.measures.map((measure) => ({
      ...plainMeasure(measure),
      id: measure.id,
      reportedOn: measure.standing.reportedOn,
      proof: proofOf(measure),
    })),
  }
  return frozen(content)
}

function frozen(content: SnapshotContent): Snapshot {
  const text = canonicalJson(content)
  return { digest: digestOf(text), text, content: JSON.parse(text) as SnapshotContent }
}

/** The same plan as the first format froze it, to compare with what was signed in that format. */
export const inFirstFormat = ({ content }: Snapshot): Snapshot =>
  frozen({
    ...content,
    format: 'prongsai-snapshot/1',
    measures: content.measures.map(withoutFinishDay),
  })

/** A measure as the first format had it. */
export const withoutFinishDay = ({ finishedOn: _, ...measure }: SnapshotMeasure): SnapshotMeasure =>
  measure

/**
 * What a piece of evidence is for a measure, as a snapshot says it. A snapshot is published: of what is
 * internal it has the kind, the day and the hashes, and no words.
 */
export function proofFrom(piece: Evidence, measureId: MeasureId): SnapshotProof {
  const { current, shown, links } = piece
  const isPublic = shown !== null
  const version = shown ?? current
  const said = (words: string) => (isPublic ? words : '')
  const link = links.find(
    ({ target }) => target.kind === 'measure' && target.measureId === measureId,
  )
  return {
    id: piece.id,
    version: version.id,
    kind: version.kind,
    title: said(version.title),
    proves: said(link?.proves ?? ''),
    channel: version.channel,
    date: version.date,
    url: said(version.url) || null,
    isPublic,
    files: version.files.map(({ sha256, name, type, bytes }) => ({
      ...{ sha256, type, bytes, name: said(name) },
    })),
  }
}

/** How many pieces of evidence each measure of a snapshot has, public or not. */
export const proofCounts = ({ content }: Snapshot): ReadonlyMap<MeasureId, number> =>
  new Map(content.measures.map(({ id, proof }) => [id, proof.length]))

/** Reads a snapshot back from its text; throws where the text is not what the digest names. */
export function readSnapshot(digest: string, text: string): Snapshot {
  if (digestOf(text) !== digest)
    throw new Error(`The snapshot kept as ${digest} is no longer what was signed.`)
  return { digest, text, content: JSON.parse(text) as SnapshotContent }
}

/** The plan in a snapshot, as papers and pages take it. */
export const planIn = ({ content }: Snapshot): Plan => ({
  agency: {
    name: content.agency.name,
    district: content.agency.district,
    province: content.agency.province,
  },
  paper: content.paper,
  answers: content.answers,
  fiscalYear: content.fiscalYear,
  measures: content.measures.map(plainMeasure),
})

const digestOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

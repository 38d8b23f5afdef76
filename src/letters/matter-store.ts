import type { Agency } from '../agencies/agency.ts'
import { emblemOf } from '../agencies/emblem-store.ts'
import { markedIfPractice } from '../agencies/set-up-store.ts'
import type { Block } from '../basics/document.ts'
import { isUnitsRow, unitsOfRows } from '../basics/every-unit.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { buddhistYearsAhead, plainDate } from '../basics/plain-date.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { evidenceOf, evidenceOfYear } from '../evidence/store.ts'
import { analysedBy, type Framework, frameworkFor } from '../frameworks/framework.ts'
import { factsAt, factsOn } from '../measures/as-of.ts'
import { titleOf } from '../measures/measure.ts'
import { plainPlan } from '../measures/plain-plan.ts'
import { planOf } from '../measures/store.ts'
import type { StoredMeasure } from '../measures/stored-plan.ts'
import type { Database } from '../platform/db/database.ts'
import type { FileKeeper } from '../platform/files/file-keeper.ts'
import type { ReportWords } from '../reports/report-words.ts'
import { type AnalysisWords, analysisOf } from '../results/analysis.ts'
import { coverageOf } from '../results/coverage.ts'
import { currentOf } from '../results/result-version.ts'
import { leftForLater, resultVersions } from '../results/store.ts'
import { costsOf, toAnswer } from '../results/weak-points.ts'
import { openDivisionsOf } from '../staff/division-store.ts'
import type { LetterKind } from './letter.ts'
import { type LetterMatter, mostPhotos, type Proof } from './matter.ts'

/** What a paper is asked about. */
export interface MatterAsked {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly kind: LetterKind
  /** The evidence, or the division; empty where the paper is about the whole plan. */
  readonly about: string
  /** What is read is what was recorded until then. */
  readonly until: string
  readonly font: string | null
  /** Photos as small as a page wants them, or as large as paper does. */
  readonly photos: 'preview' | 'full'
}

/** The words a paper borrows from other slices. */
export interface MatterWords {
  readonly report: ReportWords
  readonly analysis: (framework: Framework) => AnalysisWords
  readonly emblemSays: string
  readonly practiceMark: string
}

/** Everything the record knows for a paper, as it was at an instant. */
export async function matterOf(
  { db, files }: { readonly db: Database; readonly files: FileKeeper },
  frameworks: readonly Framework[],
  asked: MatterAsked,
  words: MatterWords,
): Promise<LetterMatter> {
  const { agency, year, kind, about, until } = asked
  const known = factsAt(until)
  const halfDay = plainDate(`${year - buddhistYearsAhead}-03-31`)
  const kept = await planOf(db, agency.id, year, (facts) =>
    kind === 'half-year' ? factsOn(known(facts), halfDay) : known(facts),
  )
  const empty = {
    agency,
    paper: null,
    answers: null,
    fiscalYear: year,
    measures: [],
    imported: null,
  }
  const stored = await markedIfPractice(db, kept ?? empty, words.practiceMark)
  const framework = frameworkFor(frameworks, year)
  const analysed = framework && analysedBy(frameworks, framework)
  const measures: readonly StoredMeasure[] = kept?.measures ?? []
  const plan = plainPlan(stored, framework)
  const left = plan.measures.filter(
    ({ stage, responsible }) => stage !== 'done' && isUnitsRow(about, responsible.units),
  )
  return {
    ...{ agency: plan.agency, year, plan, font: asked.font, reportWords: words.report },
    analysis:
      kind === 'plan' && analysed
        ? await analysisFor({ db, ...asked, measures }, analysed, words.analysis(analysed))
        : null,
    analysedYear: analysed?.fiscalYear ?? year - 1,
    emblem: await emblemOf(files, agency, words.emblemSays),
    proof: isAboutProof(kind) ? await proofOf({ db, files }, asked, measures) : null,
    division: kind === 'reminder' ? { name: about, left } : null,
  }
}

/** Whether a paper is about one piece of evidence. */
export const isAboutProof = (kind: LetterKind): boolean => kind === 'activity' || kind === 'minutes'

/** The pieces of a year that a paper may be about: activities with their photos, or meetings. */
export async function proofsFor(
  db: Database,
  agency: Agency,
  year: FiscalYear,
  kind: LetterKind,
): Promise<
  readonly { readonly id: string; readonly title: string; readonly date: PlainDate | null }[]
> {
  const wanted = kind === 'minutes' ? 'meeting' : 'activity'
  return (await evidenceOfYear(db, agency.id, year))
    .filter(({ current, withdrawn }) => !withdrawn && current.kind === wanted)
    .map(({ id, current: { title, date } }) => ({ id, title, date }))
}

/** The divisions that a year's plan names, in the order of its paper. */
export async function divisionsInPlan(
  db: Database,
  agency: Agency,
  year: FiscalYear,
): Promise<readonly { readonly name: string; readonly left: number }[]> {
  const measures = (await planOf(db, agency.id, year))?.measures ?? []
  const named = measures.map(({ responsible }) => responsible.units)
  const names = unitsOfRows(named, await openDivisionsOf(db, agency.id))
  return names.map((name) => ({
    name,
    left: measures.filter(
      ({ stage, responsible }) => stage !== 'done' && isUnitsRow(name, responsible.units),
    ).length,
  }))
}

async function analysisFor(
  asked: MatterAsked & { readonly db: Database; readonly measures: readonly StoredMeasure[] },
  framework: Framework,
  words: AnalysisWords,
): Promise<readonly Block[] | null> {
  const { db, agency, year, until, measures } = asked
  const versions = await resultVersions(db, agency.id, framework.fiscalYear)
  const version = currentOf(versions.filter(({ recordedAt }) => recordedAt <= until))
  if (!version) return null
  const later = (await leftForLater(db, agency.id, year)).filter(
    ({ recordedAt }) => recordedAt <= until,
  )
  const weak = toAnswer(framework, costsOf(framework, version.scores).points)
  const { points } = coverageOf(framework, weak, measures, later)
  const about = { framework, planYear: year, scores: version.scores, titleOf, answered: points }
  return analysisOf(about, words)
}

async function proofOf(
  { db, files }: { readonly db: Database; readonly files: FileKeeper },
  { agency, about, photos, until }: MatterAsked,
  measures: readonly StoredMeasure[],
): Promise<Proof | null> {
  const piece = await evidenceOf(db, agency.id, about)
  if (!piece) return null
  const version = piece.versions.findLast(
    ({ recordedAt, redactions }) => recordedAt <= until && redactions === null,
  )
  if (!version) return null
  const { title, date, place, purpose, members, minutes } = version
  const shown = version.files.filter(isPicture).slice(0, mostPhotos)
  const read = await Promise.all(
    shown.map(async ({ type, sha256, previewSha256, width, height }) => {
      const isSmall = photos === 'preview' && previewSha256 !== null
      const bytes = await files.read(isSmall ? previewSha256 : sha256)
      // A preview is drawn as JPEG, whatever the picture is.
      const media = isSmall ? 'image/jpeg' : mediaOf(type)
      return bytes && media ? [{ media, bytes, width: width ?? 4, height: height ?? 3 }] : []
    }),
  )
  return {
    ...{ id: piece.id, title, date, place, purpose, members, minutes, photos: read.flat() },
    measures: measures.filter(({ id }) => serves(piece, id)).map(titleOf),
  }
}

const serves = ({ links }: Evidence, id: string) =>
  links.some(({ target }) => target.kind === 'measure' && target.measureId === id)

const mediaOf = (type: string) =>
  (['image/png', 'image/jpeg', 'image/webp'] as const).find((media) => media === type) ?? null

const isPicture = ({ type }: { readonly type: string }) => mediaOf(type) !== null

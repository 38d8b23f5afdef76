import type { Agency } from '../agencies/agency.ts'
import type { Capture } from '../disclosures/capture.ts'
import { capturesOf } from '../disclosures/capture-store.ts'
import { elementsOf, type ItemAnswer, urlsOf } from '../disclosures/disclosure.ts'
import { documentsOf } from '../disclosures/document-store.ts'
import type { LinkStanding } from '../disclosures/link-check.ts'
import { linkChecksOf, linkStandingsOf } from '../disclosures/link-store.ts'
import { isLocalGovernment } from '../disclosures/problems.ts'
import { disclosureOf } from '../disclosures/store.ts'
import { type UpShare, upShareOf } from '../disclosures/up-history.ts'
import type { Framework, Item, RequiredElement } from '../frameworks/framework.ts'
import type { Reader } from '../platform/db/database.ts'
import type { Assessment, ItemAssessment } from './assessment.ts'
import { type JudgedDocuments, judgedDocuments } from './judged-documents.ts'

/** What is looked at to judge an item. */
export interface LookedAt {
  /** The answer that was public when the assessment was opened; null where there was none. */
  readonly of: {
    readonly item: Item
    readonly answer: ItemAnswer
    readonly asked: readonly RequiredElement[]
    readonly links: ReadonlyMap<string, LinkStanding>
    /** How much of the time each address was up, of all visits. */
    readonly up: ReadonlyMap<string, UpShare>
    /** What was kept of the addresses for this very answer, newest first. */
    readonly captures: readonly Capture[]
    /** What was put up here for the item, as it stood then. */
    readonly documents: JudgedDocuments
  } | null
  /** Whether the public page shows another answer by now. */
  readonly isChanged: boolean
}

/** What an item is judged by: the answer it was opened with, and its documents, and what was seen at its addresses. */
export async function lookedAt(
  db: Reader,
  agency: Agency,
  framework: Framework,
  { opened }: Pick<Assessment, 'opened'>,
  { code, answerId }: Pick<ItemAssessment, 'code' | 'answerId'>,
): Promise<LookedAt> {
  const disclosed = await disclosureOf(db, agency.id, framework, code)
  const answer = disclosed?.answers.find(({ id }) => id === answerId)
  const isChanged = (disclosed?.published?.answer.id ?? null) !== answerId
  if (!opened || !disclosed || !answer) return { of: null, isChanged }
  const { item } = disclosed
  const urls = urlsOf(answer)
  const documents = await documentsOf(db, agency.id, framework.fiscalYear, code)
  const up = new Map<string, UpShare>()
  for (const url of urls) up.set(url, upShareOf(await linkChecksOf(db, agency.id, url)))
  return {
    isChanged,
    of: {
      ...{ item, answer, asked: elementsOf(item, isLocalGovernment(agency.type)) },
      ...{ up, links: await linkStandingsOf(db, agency.id, urls) },
      captures: await submittedCaptures(db, agency, framework, { code, answerId }),
      documents: judgedDocuments(disclosed, documents, { answerId }, opened),
    },
  }
}

/** What was kept of the addresses of the answer an item was opened with, newest first; of no other answer. */
export async function submittedCaptures(
  db: Reader,
  { id }: Pick<Agency, 'id'>,
  { fiscalYear }: Pick<Framework, 'fiscalYear'>,
  { code, answerId }: Pick<ItemAssessment, 'code' | 'answerId'>,
): Promise<readonly Capture[]> {
  const captures = await capturesOf(db, id, fiscalYear, code)
  return captures.filter((each) => each.answerId === answerId).toReversed()
}

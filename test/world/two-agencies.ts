import { randomUUID } from 'node:crypto'
import { savePerson, saveRole } from '../../src/accounts/store.ts'
import type { Agency } from '../../src/agencies/agency.ts'
import { registerAgency } from '../../src/agencies/commands.ts'
import { newestEditionsOf } from '../../src/approvals/edition-store.ts'
import type { Actor } from '../../src/basics/actor.ts'
import { fiscalYear } from '../../src/basics/fiscal-year.ts'
import type { AgencyId, FactId, PersonId } from '../../src/basics/ids.ts'
import { raiseChallenge } from '../../src/challenges/commands.ts'
import { challengesOf } from '../../src/challenges/store.ts'
import { publishSample } from '../../src/cli/sample-office.ts'
import type { Captured } from '../../src/disclosures/capture.ts'
import { keepCaptures } from '../../src/disclosures/capture-commands.ts'
import { capturesOf } from '../../src/disclosures/capture-store.ts'
import { answerItem, stepItem } from '../../src/disclosures/commands.ts'
import { putUpDocument } from '../../src/disclosures/document-commands.ts'
import { documentsOf } from '../../src/disclosures/document-store.ts'
import { linkNameOf } from '../../src/disclosures/link-use.ts'
import { disclosuresOf } from '../../src/disclosures/store.ts'
import { addEvidence } from '../../src/evidence/commands.ts'
import type { EvidenceContent } from '../../src/evidence/evidence.ts'
import { evidenceOfYear } from '../../src/evidence/store.ts'
import { writeLetter } from '../../src/letters/commands.ts'
import { lettersOf } from '../../src/letters/store.ts'
import { importPlan } from '../../src/measures/commands.ts'
import { measureHistory, planOf } from '../../src/measures/store.ts'
import { askAgency } from '../../src/oversight/question-commands.ts'
import { questionsOf } from '../../src/oversight/question-store.ts'
import { verifyAgency } from '../../src/oversight/verification-commands.ts'
import { verificationsOf } from '../../src/oversight/verification-store.ts'
import { inTransaction } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/db/new-id.ts'
import { enterResult } from '../../src/results/commands.ts'
import { score } from '../../src/results/score.ts'
import { resultVersions } from '../../src/results/store.ts'
import { beginStaffSurvey } from '../../src/staff-surveys/commands.ts'
import { staffSurveysOf } from '../../src/staff-surveys/store.ts'
import { beginSurvey, openSurvey } from '../../src/surveys/commands.ts'
import { satisfactionSurvey } from '../../src/surveys/ready-made.ts'
import { surveyOf, surveysOf } from '../../src/surveys/store.ts'
import { printTickets } from '../../src/surveys/ticket-commands.ts'
import { cleanPlan, frameworks } from './clean-plan.ts'
import { temporaryFiles, testContext, testDay } from './context.ts'
import { testDatabase } from './database.ts'
import { staffContent } from './staff-survey.ts'

const linkOf = ({ code }: Agency) => `https://${code}.example.go.th/o1`

/** Two agencies of different provinces, each with a plan, a person, a division and a post. */
export async function twoAgencies() {
  const database = await testDatabase()
  const kept = temporaryFiles()
  const { db } = database
  const { files } = kept
  const context = testContext({ db, files })
  const year = fiscalYear(2566)

  const of2566 = frameworks.find(({ fiscalYear: each }) => each === year)
  if (!of2566) throw new Error('There is no framework of 2566.')
  const made = async (name: string, code: string, province: string): Promise<Agency> => {
    const agency = await registerAgency(context, { name, code, district: 'เมือง', province })
    if (!agency.ok) throw new Error(agency.reason.code)
    const words = { frontMatter: [], unread: [], inferred: [] }
    const saved = await importPlan(context, {
      ...{ agencyId: agency.value.id, fiscalYear: year, plan: cleanPlan() },
      paper: { fileName: `${code}.txt`, format: 'text', bytes: new Uint8Array([1]), ...words },
    })
    if (!saved.ok) throw new Error(saved.reason.code)
    const ofPlan = { agencyId: agency.value.id, fiscalYear: year }
    const published = await publishSample(context, ofPlan)
    if (!published.ok) throw new Error(published.reason.code)
    return agency.value
  }
  const units: string[] = []
  const samplesOf = async (agency: Agency) => {
    const measure = (await planOf(db, agency.id, year))?.measures[0]
    if (!measure) throw new Error('There is no measure.')
    const history = await measureHistory(db, agency.id, measure.id)
    const fact = history?.facts.at(-1)?.id
    if (!fact) throw new Error('There is no fact.')
    const [person, division, post] = [newId() as PersonId, newId(), newId()]
    const at = { agency_id: agency.id, recorded_at: context.now, closed_at: null, position: 1 }
    await inTransaction(db, async (tx) => {
      await savePerson(tx, { id: person, name: `คนของ${agency.name}`, email: null }, context.now)
      const nowhere = { divisionId: null, province: null, district: null }
      await saveRole(
        tx,
        { ...nowhere, id: newId(), personId: person, role: 'officer', agencyId: agency.id },
        { id: person, at: context.now },
      )
      await tx
        .insertInto('division')
        .values({ ...at, id: division, name: 'กองคลัง' })
        .execute()
      await tx
        .insertInto('post')
        .values({ ...at, id: post, division_id: division, name: 'ผู้อำนวยการกองคลัง' })
        .execute()
    })
    const entered = await enterResult(context, {
      ...{ agencyId: agency.id, framework: of2566, scores: new Map([['1', score(8851)] as const]) },
      ...{ origin: 'typed' as const, paper: null, seen: null },
    })
    if (!entered.ok) throw new Error(entered.reason.code)
    const result = (await resultVersions(db, agency.id, year))[0]?.id ?? ''
    units.push(...measure.responsible.units)
    const actor: Actor = {
      ...{ kind: 'person', id: person, name: `ผู้กำกับ${agency.name}` },
      grants: [{ role: 'overseer', over: { kind: 'everywhere' } }],
    }
    const said = { agencyId: agency.id, fiscalYear: year, words: 'ดูหน้าสาธารณะ', key: null }
    const question = await askAgency({ ...context, actor }, { ...said, measureId: measure.id })
    const seen = (await newestEditionsOf(db, [agency.id]))[0]?.number ?? 0
    const verification = newId()
    const stated = await verifyAgency(
      { ...context, actor },
      { ...said, kind: 'verified', seen, key: verification },
    )
    if (!question.ok || !stated.ok) throw new Error('Nothing could be asked or verified.')
    const words = new TextEncoder().encode(`หลักฐานของ${agency.name}`)
    const content = await files.drafts.of(context.actor.id).keep(words)
    const piece = await addEvidence(context, {
      ...{ agencyId: agency.id, fiscalYear: year, content: evidenceIn(content) },
      serves: [
        {
          ...{ target: { kind: 'measure', measureId: measure.id }, name: '', proves: '' },
          units: measure.responsible.units,
        },
      ],
    })
    if (!piece.ok) throw new Error(piece.reason.code)
    const evidence = piece.value.evidenceId as string
    const item = { agencyId: agency.id, framework: of2566, code: 'O1' as const }
    const shown = await putUpDocument(context, {
      ...{ ...item, title: 'โครงสร้าง', table: null },
      file: { sha256: content, name: 'หลักฐาน.txt', type: 'text/plain', bytes: 1 },
    })
    const answered = await answerItem(context, {
      ...{ ...item, basedOn: null },
      content: {
        ...{
          answer: 'has',
          links: [{ url: linkOf(agency), clickPath: '' }],
          explanation: '',
          elements: [],
          noneReason: '',
        },
        ...{ noneOn: null, updatedOn: null, months: null },
      },
    })
    if (!shown.ok || !answered.ok) throw new Error('Nothing could be disclosed.')
    const captured: Captured = {
      ...{ url: linkOf(agency), warcSha256: content, payloadSha256: null, status: 404 },
      ...{ capturedAt: context.now, outcome: 'broken', reason: 'not-found', finalUrl: null },
    }
    const { answerId } = answered.value
    await keepCaptures(context, { ...item, answerId, captured: [captured] })
    const [capture] = await capturesOf(db, agency.id, year, item.code)
    if (!capture) throw new Error('Nothing could be captured.')
    for (const said of ['ready', 'check-and-publish'] as const) {
      const over = { ...item, said, reason: '', seen: answered.value.answerId }
      const stepped = await stepItem(context, over)
      if (!stepped.ok) throw new Error(stepped.reason.code)
    }
    const raised = await raiseChallenge(context, {
      ...{ ...item, form: randomUUID(), kind: 'outdated', words: `เก่าแล้ว ${agency.name}` },
    })
    if (!raised.ok) throw new Error(raised.reason.code)
    const challenge = (await challengesOf(db, agency.id, { year }))[0]?.id ?? ''
    const survey = newId() as FactId
    const begun = await beginSurvey(context, {
      ...{ agencyId: agency.id, year, kind: 'own', key: survey },
      content: {
        ...{ title: satisfactionSurvey.title, questionnaire: satisfactionSurvey.questionnaire },
        ...{ officialUrl: null, population: 900, improved: null },
      },
    })
    const campaign = begun.ok && (await surveyOf(db, agency.id, survey))
    if (!campaign) throw new Error('No survey could be begun.')
    const seenRevision = { agencyId: agency.id, surveyId: survey, seen: campaign.revisions[0].id }
    const running = await openSurvey(context, { ...seenRevision, closesOn: testDay })
    const codes = ['K7QM-2XVB']
    const printed = await printTickets(context, { ...seenRevision, label: 'เช้า', codes })
    if (!running.ok || !printed.ok) throw new Error('The survey could not be opened.')
    // Under the same id: the addresses of both name it alike.
    const staff = await beginStaffSurvey(context, {
      ...{ agencyId: agency.id, year, key: survey },
      content: staffContent(context),
    })
    if (!staff.ok) throw new Error(staff.reason.code)
    const letter = newId()
    const written = await writeLetter(context, {
      ...{ agencyId: agency.id, year, kind: 'order', key: letter },
      content: { texts: { subject: 'แต่งตั้งคณะทำงาน' }, lists: {}, day: null, digits: 'thai' },
    })
    if (!written.ok) throw new Error(written.reason.code)
    return {
      ...{ measure: measure.id as string, fact: fact as string, person, division, post },
      ...{ question: question.value as string, verification, result, evidence, content },
      ...{ letter, document: shown.value.id as string, challenge },
      ...{ receipt: raised.value.receipt, survey: survey as string },
      ...{ link: linkNameOf(linkOf(agency)), capture: capture.id as string },
    }
  }
  const own = await made('องค์การบริหารส่วนตำบลธารใส', 'thansai', 'ตัวอย่าง')
  const foreign = await made('เทศบาลตำบลริมธาร', 'rimthan', 'สมมุติ')
  const samples = { own: await samplesOf(own), foreign: await samplesOf(foreign) }
  const standing = async (agencyId: AgencyId) =>
    JSON.stringify([
      await planOf(db, agencyId, year),
      await evidenceOfYear(db, agencyId, year),
      await lettersOf(db, agencyId, year),
      await disclosuresOf(db, agencyId, year),
      await documentsOf(db, agencyId, year),
      await challengesOf(db, agencyId, { year }),
      await resultVersions(db, agencyId, year),
      await surveysOf(db, agencyId, year),
      await staffSurveysOf(db, agencyId, year),
      await db.selectFrom('survey_ticket').selectAll().where('agency_id', '=', agencyId).execute(),
      await questionsOf(db, agencyId),
      (await verificationsOf(db, agencyId))(year),
      await db.selectFrom('division').selectAll().where('agency_id', '=', agencyId).execute(),
      await db.selectFrom('post').selectAll().where('agency_id', '=', agencyId).execute(),
      await db
        .selectFrom('role_grant')
        .select(['role', 'ended_at'])
        .where('agency_id', '=', agencyId)
        .execute(),
    ])
  return {
    ...{ db, files, own, foreign, samples, folder: kept.folder },
    /** The units that answer for the sample measures. */
    units,
    /** The fact that the content of the foreign measure rests on, as a form would name it. */
    foreignVersion: samples.foreign.fact,
    /** Everything of the foreign agency that could be changed, as one text. */
    foreignStanding: () => standing(foreign.id),
    async close() {
      kept.remove()
      await database.close()
    },
  }
}
export type TwoAgencies = Awaited<ReturnType<typeof twoAgencies>>

/** A piece of evidence that everybody may see: one file of text. */
const evidenceIn = (sha256: string): EvidenceContent => ({
  ...{ kind: 'file', title: 'หลักฐาน', date: null, place: '', purpose: '', channel: null },
  ...{ members: [], minutes: '', url: '', capture: null, sensitivity: 'public' },
  files: [
    {
      ...{ sha256, name: 'หลักฐาน.txt', type: 'text/plain', bytes: 1, width: null, height: null },
      ...{ takenAt: null, previewSha256: null, originalSha256: null },
    },
  ],
})

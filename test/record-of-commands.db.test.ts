import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  becomeOperator,
  chooseLanguage,
  issueSetUpLink,
  takeLink,
} from '../src/accounts/commands.ts'
import { localOfficer } from '../src/accounts/local-officer.ts'
import { changeOwnEmail } from '../src/accounts/own-email-commands.ts'
import { recordOwnAct } from '../src/accounts/record-commands.ts'
import { differenceOf } from '../src/accounts/record-difference.ts'
import { recordOf } from '../src/accounts/record-reading-store.ts'
import { makeRecoveryCodes, takeRecoveryCode } from '../src/accounts/recovery-commands.ts'
import * as roleCommands from '../src/accounts/role-commands.ts'
import { rolesOver } from '../src/accounts/role-store.ts'
import { personOf, savePerson, saveRole } from '../src/accounts/store.ts'
import { registerAgency } from '../src/agencies/commands.ts'
import { reviseAgency, setLogo } from '../src/agencies/profile-commands.ts'
import { importRegistry, takeRegistryWords } from '../src/agencies/registry-commands.ts'
import { agencyById } from '../src/agencies/store.ts'
import * as approvals from '../src/approvals/commands.ts'
import { editionsOf } from '../src/approvals/edition-store.ts'
import { tickItas } from '../src/approvals/itas-commands.ts'
import { nudgeMeasure } from '../src/approvals/nudge-commands.ts'
import { standingOf } from '../src/approvals/standing-store.ts'
import * as assessing from '../src/assessments/commands.ts'
import { fiscalYear } from '../src/basics/fiscal-year.ts'
import type { AgencyId, EvidenceId, FactId, PersonId } from '../src/basics/ids.ts'
import type { ItemCode } from '../src/basics/item-code.ts'
import { plainDate, yearMonth } from '../src/basics/plain-date.ts'
import * as challenges from '../src/challenges/commands.ts'
import { challengesOf } from '../src/challenges/store.ts'
import { fieldText, subjectText } from '../src/desk/pages/record-text.ts'
import { actText } from '../src/desk/record-messages.ts'
import * as setUp from '../src/desk/set-up-commands.ts'
import type { Captured } from '../src/disclosures/capture.ts'
import * as captures from '../src/disclosures/capture-commands.ts'
import * as disclosures from '../src/disclosures/commands.ts'
import * as documents from '../src/disclosures/document-commands.ts'
import { documentsOf } from '../src/disclosures/document-store.ts'
import * as links from '../src/disclosures/link-run-commands.ts'
import { disclosuresOf } from '../src/disclosures/store.ts'
import { seeReports, sendReport } from '../src/division-work/commands.ts'
import * as proofs from '../src/evidence/commands.ts'
import { evidenceOfYear } from '../src/evidence/store.ts'
import * as letters from '../src/letters/commands.ts'
import { letterFields } from '../src/letters/letter.ts'
import * as sharing from '../src/library/sharing-commands.ts'
import * as measures from '../src/measures/commands.ts'
import { noPlanning } from '../src/measures/planning.ts'
import { notReported } from '../src/measures/progress.ts'
import { planOf } from '../src/measures/store.ts'
import * as questions from '../src/oversight/question-commands.ts'
import { questionsOf } from '../src/oversight/question-store.ts'
import * as verifications from '../src/oversight/verification-commands.ts'
import { verificationsOf } from '../src/oversight/verification-store.ts'
import type { Context } from '../src/platform/context.ts'
import { inTransaction } from '../src/platform/db/database.ts'
import type { OpenDatabase } from '../src/platform/db/open-database.ts'
import * as reminders from '../src/reminders/commands.ts'
import * as lineLinks from '../src/reminders/line-commands.ts'
import { endFeed, makeFeed } from '../src/reminders/own-commands.ts'
import * as results from '../src/results/commands.ts'
import { score } from '../src/results/score.ts'
import { resultVersions } from '../src/results/store.ts'
import { oitItems } from '../src/scoring/oit-score.ts'
import { recordBackup, recordDownload } from '../src/settings/backup-commands.ts'
import * as settings from '../src/settings/commands.ts'
import { sendLetter, sendLine } from '../src/settings/sending-commands.ts'
import * as parts from '../src/staff/division-commands.ts'
import { divisionsOf, holdingsOf, postsOf } from '../src/staff/division-store.ts'
import { erasePerson } from '../src/staff/erase-commands.ts'
import { loadAgencies } from '../src/staff/load-commands.ts'
import { letGo, takeIn } from '../src/staff/people-commands.ts'
import { colleaguesOf } from '../src/staff/people-store.ts'
import { issueSlips } from '../src/staff/slip-commands.ts'
import { takeOnAs } from '../src/staff/take-on-commands.ts'
import { giveUpperRole } from '../src/staff/upper-commands.ts'
import * as surveys from '../src/surveys/commands.ts'
import { ruleOnComment } from '../src/surveys/comment-commands.ts'
import { surveysOf } from '../src/surveys/store.ts'
import * as tickets from '../src/surveys/ticket-commands.ts'
import { batchesOf } from '../src/surveys/ticket-store.ts'
import { cleanMeasure, cleanPlan, frameworks } from './world/clean-plan.ts'
import { temporaryFiles, testContext } from './world/context.ts'
import { describeWithDatabase, testDatabase } from './world/database.ts'
import { signersOf } from './world/signers.ts'
import { staffSurveyActs } from './world/staff-survey-acts.ts'
import { testKey } from './world/web.ts'

/** Everything the files of commands give out, found by looking: a new command stands here by itself. */
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('commands.ts'),
)

/** What change no row, or help another command within its transaction. */
const notActs: readonly string[] = [
  ...[
    'linkBehind',
    'personFrom',
    'quotaOf',
    'mailServerOf',
    'lineAccountOf',
    'channelsOf',
    'usableProviders',
    'daysOf',
  ],
  ...['wordsOf', 'subjectOf', 'summaryOf', 'saveIntakes', 'saveRestore'],
  ...['onItem', 'onItemFor', 'recorded', 'onSurvey', 'recordSurvey'],
  ...['onStaffSurvey', 'recordStaffSurvey', 'idsOf', 'addLeaf', 'slipsLeaf'],
  'mayGoOn',
]

/** Commands that change rows and are let off, with the reason. */
const letOff: Readonly<Record<string, string>> = {
  chooseLanguage: 'a person’s own taste, which nobody else can see',
  goOn: 'how far the wizard was opened; what its steps do is recorded by what they call',
  sendLetter: 'notification_attempt is itself the log of what was sent',
  sendLine: 'notification_attempt is itself the log of what was sent',
  clearOldAttempts: 'the end of the days an operator set, which was recorded',
  tellDue: 'notification is itself the log of what people were told',
  sendReminders: 'notification_try is itself the log of what was sent',
  clearOldNotifications: 'the end of the days an operator set, which was recorded',
  chooseLine: 'a person’s own taste, which nobody else can see',
  chooseReminders: 'a person’s own taste, which nobody else can see',
  leadOn: 'survey_tally is itself the count, by the half-day; a line would tell the minute',
  raiseChallenge:
    'challenge_voice is itself the log of what came, by the day; a line would tell the minute',
  takeForm: 'staff answer without a name; a line would tell the minute',
  signTokens: 'staff answer without a name; a line would tell the minute',
  takeItems: 'staff answer without a name; a line would tell the minute',
  clearOldDrafts: 'files that were never saved, not rows',
}

describeWithDatabase('every command', () => {
  let open: OpenDatabase
  let context: Context
  let agencyId: AgencyId
  const kept = temporaryFiles()
  const year = fiscalYear(2566)
  const installation = { key: testKey, environment: {} }
  const told = { token: '', line: '', code: '', several: '' }

  beforeAll(async () => {
    open = await testDatabase()
    context = testContext({ db: open.db, files: kept.files })
  })
  afterAll(async () => {
    await open.close()
    kept.remove()
  })

  const agency = async () => there(await agencyById(open.db, agencyId))
  const first = async () => there((await planOf(open.db, agencyId, year))?.measures[0])
  const person = async (name: string) =>
    there((await colleaguesOf(open.db, agencyId)).find((each) => each.name === name))
  const part = async () => ({
    division: there((await divisionsOf(open.db, agencyId))[0]),
    post: there((await postsOf(open.db, agencyId))[0]),
  })
  const overseeing = (): Context => ({
    ...context,
    actor: {
      ...{ kind: 'person', id: context.newId(), name: 'กำกับ' },
      grants: [{ role: 'overseer', over: { kind: 'everywhere' } }],
    },
  })
  /** More on the newest question, by somebody who has read all of it. */
  const onQuestion = async (words: string) => {
    const { id, entries } = there((await questionsOf(open.db, agencyId))[0])
    return { agencyId, questionId: id, seen: entries.length, words, key: null }
  }
  const words = { frontMatter: [], unread: [], inferred: [] }
  const paper = { fileName: 'a.txt', format: 'text', bytes: new Uint8Array([1]), ...words }
  const { stage: _, percent, statement, outcome, evidence, source, ...printed } = cleanMeasure()
  const content = { ...printed, ...noPlanning }
  const line = (name: string, post: string) => ({
    ...{ name, post, division: 'กองคลัง', email: null, signInName: null },
    roles: ['officer' as const],
  })
  const entry = {
    ...{ code: '5990101', name: 'องค์การบริหารส่วนตำบลปลายธาร', type: 'subdistrict' as never },
    ...{ district: 'เมือง', province: 'สมมุติ' },
  }

  const piece = async () => there((await evidenceOfYear(open.db, agencyId, year))[0])
  const activity = {
    ...{
      kind: 'activity' as const,
      title: 'อบรม',
      date: plainDate('2023-02-01'),
      place: 'ห้องประชุม',
    },
    ...{ purpose: 'ให้ความรู้', channel: null, members: ['มานี'], minutes: 'ครบ', url: '' },
    ...{ capture: null, files: [], sensitivity: 'internal' as const },
  }
  const nextOf = async () => {
    const { id, current } = await piece()
    const content = { ...activity, title: 'อบรมคุณธรรม', channel: 'other' as const }
    return { agencyId, evidenceId: id as EvidenceId, basedOn: current.id, units: [], content }
  }

  const campaign = async () => {
    const survey = there((await surveysOf(open.db, agencyId, year))[0])
    return { survey, of: { agencyId, surveyId: survey.id } }
  }

  let signers: Awaited<ReturnType<typeof signersOf>> | null = null
  const by = () => there(signers)
  const unit = 'กองช่าง'
  const ofPlan = {
    fiscalYear: year,
    get agencyId() {
      return agencyId
    },
  }
  const seen = async () => ({
    ...ofPlan,
    seen: there(await standingOf(open.db, agencyId, year, frameworks)).now.digest,
  })
  const putForward = async () => {
    signers ??= await signersOf(context, agencyId)
    given(await approvals.putForward(by().officer, frameworks, { ...ofPlan, reason: 'ยังมีข้อสังเกต' }))
  }
  const of2566 = there(frameworks.find(({ fiscalYear }) => fiscalYear === 2566))
  const item = () => ({ agencyId, framework: of2566, code: 'O29' as const })
  const of2565 = there(frameworks.find(({ fiscalYear }) => fiscalYear === 2565))
  const scored = () => ({
    ...{ agencyId, framework: of2565, scores: new Map([['O43', score(0)] as const]) },
    ...{ origin: 'pasted' as const, seen: null },
    paper: { name: '', bytes: new Uint8Array([3]) },
  })

  const assessors: PersonId[] = []
  const ofYear = () => ({ agencyId, framework: of2565 })
  const later = plainDate('2023-12-01')
  const assessedBy = async (id: PersonId, today = context.today): Promise<Context> => ({
    ...{ ...context, today, actor: there(await personOf(open.db, id)) },
  })
  async function judgeAll(round: 'first' | 'clarified', codes: readonly ItemCode[]) {
    const judgement = { mark: 0, reason: 'ไม่พบ', passage: '', round } as const
    for (const who of assessors) {
      const judge = await assessedBy(who, round === 'first' ? context.today : later)
      for (const code of codes)
        given(await assessing.judgeItem(judge, { ...ofYear(), ...judgement, code }))
    }
  }

  /** One act of every command that changes something, in an order in which each can be done. */
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    registerAgency: async () => {
      const typed = { name: 'เทศบาลตำบลธารใส', district: 'เมือง', province: 'สมมุติ', code: '5990101' }
      const done = given(await registerAgency(context, typed))
      agencyId = done.id
    },
    beginSetUp: async () => {
      const typed = { name: 'เทศบาลตำบลริมธาร', district: 'เมือง', province: 'สมมุติ' }
      given(await setUp.beginSetUp(context, typed))
    },
    goOn: async () => given(await setUp.goOn(context, agencyId, 'people')),
    beginPractice: async () =>
      given(
        await setUp.beginPractice(context, agencyId, {
          ...{ ...words, fiscalYear: fiscalYear(2565), plan: cleanPlan() },
          ...{ fileName: 'sample.json', bytes: new Uint8Array([2]) },
        }),
      ),
    endPractice: async () => given(await setUp.endPractice(context, agencyId)),
    reviseAgency: async () =>
      given(
        await reviseAgency(context, await agency(), { ...(await agency()), district: 'ทุ่งกว้าง' }),
      ),
    setLogo: async () => given(await setLogo(context, await agency(), emblem)),
    importRegistry: async () =>
      given(await importRegistry(context, { entries: [entry], markMissing: false })),
    takeRegistryWords: async () => given(await takeRegistryWords(context, await agency())),

    takeIn: async () =>
      given(
        await takeIn(context, agencyId, [
          line('ชูใจ', 'ผู้อำนวยการกองคลัง'),
          line('มานี', 'นักวิชาการคลัง'),
          line('ปิติ', ''),
        ]),
      ),
    loadAgencies: async () => {
      const lines = [line('วีระ', 'ผู้อำนวยการกองคลัง')]
      const more = { ...entry, code: '5990102', name: 'องค์การบริหารส่วนตำบลต้นธาร', lines }
      given(await loadAgencies(context, [more, { ...entry, lines }]))
    },
    addDivision: async () => given(await parts.addDivision(context, agencyId, 'กองช่าง')),
    alterDivision: async () =>
      given(
        await parts.alterDivision(context, agencyId, (await part()).division.id, {
          ...{ kind: 'rename', name: 'กองการคลัง' },
        }),
      ),
    addPost: async () =>
      given(await parts.addPost(context, agencyId, { divisionId: null, name: 'ปลัดเทศบาล' })),
    alterPost: async () =>
      given(
        await parts.alterPost(context, agencyId, (await part()).post.id, {
          ...{ kind: 'rename', name: 'หัวหน้าฝ่าย' },
        }),
      ),
    putOnPost: async () => {
      const post = there(
        (await postsOf(open.db, agencyId)).find(({ name }) => name === 'ปลัดเทศบาล'),
      )
      given(
        await parts.putOnPost(context, agencyId, {
          ...{ postId: post.id, personId: (await person('มานี')).id, acting: true },
          ...{ orderNo: '12/2566', from: plainDate('2023-09-01'), until: null },
        }),
      )
    },
    endOnPost: async () => {
      const held = there((await holdingsOf(open.db, agencyId)).find(({ acting }) => acting))
      given(await parts.endOnPost(context, agencyId, held.id, plainDate('2023-09-20')))
    },

    chooseRoles: async () => {
      const personId = (await person('มานี')).id
      given(await setUp.chooseRoles(context, agencyId, [{ personId, role: 'executive' }]))
    },
    giveUpperRole: async () =>
      given(
        await giveUpperRole(context, {
          ...{ role: 'overseer', to: { name: 'กำกับ ดูแล', email: null }, agencyCode: '' },
          ...{ province: 'สระบุรี', district: '' },
        }),
      ),
    giveRole: async () =>
      given(
        await roleCommands.giveRole(context, {
          ...{ personId: (await person('มานี')).id, role: 'contributor', agencyId },
          ...{ divisionId: null, province: null, district: null },
        }),
      ),
    takeRoleAway: async () => {
      const held = there(
        (await rolesOver(open.db, agencyId)).find(({ role }) => role === 'contributor'),
      )
      given(await roleCommands.takeRoleAway(context, held.id, agencyId))
    },
    setPersonRight: async () => {
      const { id } = await person('มานี')
      const next = { id, name: 'มานี มีใจ', email: 'manee@example.go.th' }
      given(await roleCommands.setPersonRight(context, next, agencyId))
    },
    issueLinks: async () => {
      const asked = { person: await person('ชูใจ'), kind: 'join' as const }
      told.token = there(given(await roleCommands.issueLinks(context, [asked], agencyId))[0]).token
    },
    takeLink: async () => given(await takeLink(context, told.token, ['join'])),
    takeOnAs: async () => {
      const own = await person('มานี มีใจ')
      await signedIn(own.id)
      given(await takeIn(context, agencyId, [line('มานี อีกคน', 'นักวิชาการ')]))
      const asked = { person: await person('มานี อีกคน'), kind: 'join' as const }
      const link = there(given(await roleCommands.issueLinks(context, [asked], agencyId))[0])
      const actor = { kind: 'person' as const, ...own, grants: [] }
      given(await takeOnAs({ ...context, actor }, link.token))
    },
    issueSlips: async () =>
      given(await issueSlips(context, agencyId, await colleaguesOf(open.db, agencyId))),
    recordOwnAct: async () =>
      recordOwnAct(context, (await person('ชูใจ')).id, 'sign-in', { by: 'password' }),
    changeOwnEmail: async () =>
      changeOwnEmail(context, (await person('ชูใจ')).id, 'choojai@example.go.th'),
    chooseLanguage: async () => chooseLanguage(context, (await person('ชูใจ')).id, 'en'),
    makeRecoveryCodes: async () => {
      told.code = there((await makeRecoveryCodes(context, (await person('ชูใจ')).id))[0])
    },
    takeRecoveryCode: async () =>
      given(await takeRecoveryCode(context, (await person('ชูใจ')).id, told.code)),
    endSessionsOf: async () => {
      const { id } = await person('ชูใจ')
      await signedIn(id)
      return given(await roleCommands.endSessionsOf(context, id, agencyId))
    },

    importPlan: async () =>
      given(
        await measures.importPlan(context, {
          ...{ agencyId, fiscalYear: year, plan: cleanPlan(), paper },
        }),
      ),
    adoptMeasure: async () => {
      for (const _ of ['one', 'and its neighbour'])
        given(await measures.adoptMeasure(context, { agencyId, fiscalYear: year, content }))
    },
    reviseMeasure: async () => {
      const { id, version } = await first()
      const next = { ...content, followUp: ['ประชุม'] }
      const request = { agencyId, measureId: id, basedOn: version, content: next }
      given(await measures.reviseMeasure(context, request))
    },
    saveGrid: async () => {
      const { id, version } = await first()
      const row = { measureId: id, basedOn: version, content: { ...content, followUp: ['ตาราง'] } }
      given(
        await measures.saveGrid(context, {
          agencyId,
          fiscalYear: year,
          rows: [row],
          added: [content],
        }),
      )
    },
    moveMeasure: async () => {
      const all = there(await planOf(open.db, agencyId, year)).measures
      const mover = there(all.find((each, at) => all[at + 1]?.instrument === each.instrument))
      given(
        await measures.moveMeasure(context, {
          ...{ agencyId, measureId: mover.id, basedOn: mover.version, direction: 'down' },
        }),
      )
    },
    reportProgress: async () => {
      const { id, standing } = await first()
      const progress = { ...notReported, stage: 'underway' as const, percent: 10 }
      given(
        await measures.reportProgress(context, {
          ...{ agencyId, measureId: id, basedOn: standing.entry, progress },
        }),
      )
    },
    seeReports: async () => {
      const { id } = there(await planOf(open.db, agencyId, year))
      const plan = { id, fiscalYear: year }
      given(await seeReports(context, { agencyId, plan, seen: context.now }))
    },
    sendReport: async () => {
      const { id, standing, responsible } = await first()
      const target = { kind: 'measure' as const, measureId: id }
      given(
        await sendReport(context, {
          ...{ agencyId, fiscalYear: year, measureId: id, key: context.newId(), photos: [] },
          ...{ basedOn: standing.entry, before: standing },
          said: { stage: 'underway', line: 'ติดป้ายแล้ว', date: context.today, steps: [] },
          row: { target, units: responsible.units, name: 'มาตรการ' },
        }),
      )
    },
    verifyMeasure: async () => {
      const progress = {
        ...{ ...notReported, stage: 'done' as const, percent: 100, evidence: ['ภาพที่ 1'] },
        finishedOn: context.today,
      }
      const { id, standing } = await first()
      const of = { agencyId, measureId: id }
      const report = { ...of, basedOn: standing.entry, progress }
      const other = { ...context, actor: { ...localOfficer, id: 'another-officer' } }
      const { fact } = given(await measures.reportProgress(other, report))
      given(await measures.verifyMeasure(context, { ...of, basedOn: fact, sentence: 'ตรวจแล้ว' }))
    },
    withdrawVerification: async () => {
      const { id, verification } = await first()
      const basedOn = there(verification).id
      given(await measures.withdrawVerification(context, { agencyId, measureId: id, basedOn }))
    },
    adoptMeasures: async () => {
      const contents = [content, { ...content, measures: ['อีกมาตรการหนึ่ง'] }]
      told.several = given(
        await measures.adoptMeasures(context, { agencyId, fiscalYear: year, contents }),
      ).fact
    },
    shareMeasure: async () => {
      const { id, version } = await first()
      const of = { agencyId, fiscalYear: year, measureId: id, seen: version }
      given(await sharing.shareMeasure(context, { ...of, frameworkId: 'nacc-ita-2565' }))
    },
    endSharing: async () => {
      given(await sharing.endSharing(context, { agencyId, measureId: (await first()).id }))
    },
    undoSeveral: async () => {
      given(await measures.undoSeveral(context, { agencyId, factIds: [told.several as FactId] }))
    },
    undo: async () => {
      const factId = there((await first()).standing.entry)
      given(await measures.undo(context, { agencyId, factId }))
    },
    handIn: async () => {
      signers ??= await signersOf(context, agencyId)
      given(await approvals.handIn(by().officer, frameworks, { ...ofPlan, unit }))
    },
    handBack: async () => {
      const request = { ...ofPlan, unit, reason: 'ยังไม่ครบ' }
      given(await approvals.handBack(by().officer, frameworks, request))
    },
    putForward: async () => putForward(),
    takeBack: async () => {
      const request = { ...(await seen()), reason: 'แก้ก่อน' }
      given(await approvals.takeBack(by().officer, frameworks, request))
    },
    reviewPlan: async () => {
      await putForward()
      given(await approvals.reviewPlan(by().clerk, frameworks, await seen()))
    },
    nudgeMeasure: async () => {
      const asked = { ...(await seen()), measureId: (await first()).id, note: 'ขอภาพ', key: 'k' }
      given(await nudgeMeasure(by().executive, asked))
    },
    returnPlan: async () => {
      const request = { ...(await seen()), reason: 'ขาดหลักฐาน' }
      given(await approvals.returnPlan(by().executive, frameworks, request))
    },
    delegateApproval: async () => {
      await putForward()
      const to = { id: by().clerk.actor.id as PersonId, name: by().clerk.actor.name }
      const request = { ...(await seen()), to, orderNo: '9/2566' }
      given(await approvals.delegateApproval(by().executive, frameworks, request))
    },
    recordSignature: async () => {
      const signature = { signedBy: 'มานะ', post: 'นายก', orderNo: '', signedOn: context.today }
      const request = { ...(await seen()), signature }
      given(await approvals.recordSignature(by().officer, frameworks, request))
    },
    publishPlan: async () => {
      const request = { ...(await seen()), note: 'ฉบับแรก' }
      given(await approvals.publishPlan(by().officer, frameworks, request))
    },
    tickItas: async () => {
      const request = { ...ofPlan, agencyId, code: 'O42' as const, entered: true }
      given(await tickItas(by().officer, request))
    },
    approvePlan: async () => {
      const { id, version } = await first()
      const next = { ...content, followUp: ['ประชุมอีกครั้ง'] }
      const request = { agencyId, measureId: id, basedOn: version, content: next }
      given(await measures.reviseMeasure(context, request))
      await putForward()
      given(await approvals.approvePlan(by().executive, frameworks, await seen()))
    },
    remindUnit: async () => {
      const roles = ['contributor' as const]
      given(await takeIn(context, agencyId, [{ ...line('แก้ว ใจดี', ''), division: '', roles }]))
      const telling = { frameworks, installation }
      given(await reminders.remindUnit(context, telling, { ...ofPlan, unit: 'สำนักปลัด' }))
    },
    setReminders: async () => given(await reminders.setReminders(context, agencyId, false)),
    makeFeed: async () => {
      given(await makeFeed(context, testKey, (await person('ชูใจ')).id, agencyId))
    },
    askLineCode: async () => {
      told.line = await lineLinks.askLineCode(context, testKey, (await person('ชูใจ')).id)
    },
    connectLine: async () => {
      const sent = { code: told.line, lineId: `U${'0'.repeat(32)}`, at: context.now }
      given(await lineLinks.connectLine(context, testKey, sent))
    },
    hearFollowing: async () => {
      const at = new Date(Date.parse(context.now) + 1_000).toISOString()
      await lineLinks.hearFollowing(context, { lineId: `U${'0'.repeat(32)}`, follows: false, at })
    },
    endLine: async () => lineLinks.endLine(context, (await person('ชูใจ')).id),
    endFeed: async () => endFeed(context, (await person('ชูใจ')).id, agencyId),
    removeMeasure: async () => {
      const { id, version } = await first()
      given(await measures.removeMeasure(context, { agencyId, measureId: id, basedOn: version }))
    },

    addEvidence: async () => {
      const asked = { agencyId, fiscalYear: year, content: activity, serves: [] }
      given(await proofs.addEvidence(context, asked))
    },
    linkEvidence: async () => {
      const { id, responsible } = await first()
      const to = { target: { kind: 'measure' as const, measureId: id }, name: 'มาตรการ' }
      given(
        await proofs.linkEvidence(context, {
          ...{ agencyId, evidenceId: (await piece()).id, fiscalYear: year, proves: 'จัดแล้ว' },
          to: { ...to, units: responsible.units },
        }),
      )
    },
    makePublishSafe: async () => {
      const redactions = [{ what: 'รายชื่อ', why: 'ข้อมูลส่วนบุคคล' }]
      given(await proofs.makePublishSafe(context, { ...(await nextOf()), redactions }))
    },
    reviseEvidence: async () => given(await proofs.reviseEvidence(context, await nextOf())),
    unlinkEvidence: async () => {
      const linkId = there((await piece()).links[0]).id
      const asked = { ...(await nextOf()), linkId, reason: 'ผิดแถว', name: 'มาตรการ' }
      given(await proofs.unlinkEvidence(context, asked))
    },
    withdrawEvidence: async () =>
      given(await proofs.withdrawEvidence(context, { ...(await nextOf()), reason: 'ผิดไฟล์' })),
    putBackEvidence: async () => given(await proofs.putBackEvidence(context, await nextOf())),
    enterResult: async () => given(await results.enterResult(context, scored())),
    answerWeakPoint: async () =>
      given(
        await results.answerWeakPoint(context, {
          ...{ agencyId, year, analysed: of2565, key: 'O43', reason: 'รอคู่มือ' },
        }),
      ),
    undoResult: async () => {
      const [version] = await resultVersions(open.db, agencyId, of2565.fiscalYear)
      const resultId = there(version).id
      given(await results.undoResult(context, { agencyId, year: of2565.fiscalYear, resultId }))
    },
    writeLetter: async () =>
      given(
        await letters.writeLetter(context, {
          ...{ agencyId, year, kind: 'order', key: context.newId() },
          content: {
            texts: { ...Object.fromEntries(letterFields.map((field) => [field, 'ก'])) },
            lists: { members: ['มานี'], duties: ['ข้อแรก'] },
            ...{ day: plainDate('2022-10-01'), digits: 'thai' },
          },
        }),
      ),
    answerItem: async () =>
      given(
        await disclosures.answerItem(context, {
          ...{ ...item(), basedOn: null },
          content: {
            ...{ answer: 'none', explanation: 'ก', elements: ['O29.1'], noneReason: 'ไม่มีเรื่อง' },
            ...{ noneOn: context.today, updatedOn: context.today },
            links: [{ url: 'https://example.go.th/', clickPath: 'หน้าแรก' }],
            months: [{ month: yearMonth('2022-10'), answer: 'none', url: '', on: null, note: '' }],
          },
        }),
      ),
    assignItem: async () => {
      const [division] = await divisionsOf(open.db, agencyId)
      const to = { divisionId: there(division).id, due: context.today }
      given(await disclosures.assignItem(context, { ...item(), ...to }))
    },
    assignItems: async () => {
      const [division] = await divisionsOf(open.db, agencyId)
      const { code, ...ofYear } = item()
      const to = { codes: [code], divisionId: there(division).id, due: plainDate('2023-03-31') }
      given(await disclosures.assignItems(context, { ...ofYear, ...to }))
    },
    putUpDocument: async () => {
      const sha256 = await context.files.drafts.of(context.actor.id).keep(new Uint8Array([1]))
      const file = { sha256, name: 'ก.txt', type: 'text/plain', bytes: 1 }
      given(await documents.putUpDocument(context, { ...item(), title: 'ก', file, table: null }))
    },
    stepItem: async () => {
      const seen = there((await disclosuresOf(open.db, agencyId, year)).answers.at(-1)).id
      for (const said of [
        'ready',
        'returned',
        'ready',
        'check-and-publish',
        'unpublished',
      ] as const)
        given(await disclosures.stepItem(context, { ...item(), said, reason: 'ดูแล้ว', seen }))
    },
    raiseChallenge: async () =>
      given(
        await challenges.raiseChallenge(context, {
          ...{ ...item(), form: randomUUID(), kind: 'missing', words: 'ไม่มีตารางสรุป' },
        }),
      ),
    ruleOnWords: async () => {
      const { id, voices } = there((await challengesOf(open.db, agencyId, { year }))[0])
      const asked = { ...item(), challengeId: id, voiceId: there(voices[0]).id, sure: false }
      for (const withheld of ['other-matter', null, 'insult', 'personal-data'] as const)
        given(await challenges.ruleOnWords(context, { ...asked, withheld }))
    },
    answerChallenge: async () => {
      const { id } = there((await challengesOf(open.db, agencyId, { year }))[0])
      const answers = ['already-there', 'none-held', 'other-item'] as const
      for (const [seen, outcome] of answers.entries())
        given(
          await challenges.answerChallenge(context, {
            ...{ ...item(), challengeId: id, outcome, words: 'อยู่หน้าแรก', sure: false, seen },
            link: 'https://example.go.th/',
          }),
        )
    },
    beginSurvey: async () => {
      const key = context.newId() as FactId
      given(
        await surveys.beginSurvey(context, {
          ...{ agencyId, year, kind: 'own', content: surveyContent, key },
        }),
      )
    },
    reviseSurvey: async () => {
      const { survey, of } = await campaign()
      const basedOn = survey.revisions[0].id
      const title = { th: 'ความพึงพอใจของผู้รับบริการ', en: 'Satisfaction' }
      const content = { ...surveyContent, title, population: 900 }
      given(await surveys.reviseSurvey(context, { ...of, basedOn, content }))
    },
    undoRevision: async () => {
      const { survey, of } = await campaign()
      given(await surveys.undoRevision(context, { ...of, basedOn: survey.revisions[0].id }))
    },
    openSurvey: async () => {
      const { survey, of } = await campaign()
      const seen = survey.revisions[0].id
      given(await surveys.openSurvey(context, { ...of, seen, closesOn: context.today }))
    },
    setPlacement: async () => {
      const { of } = await campaign()
      for (const stratum of ['open', 'assisted', 'kiosk'] as const)
        for (const [suffix, retired] of [
          [null, false],
          [{ open: '1', assisted: '2', kiosk: '3' }[stratum], true],
        ] as const)
          given(
            await surveys.setPlacement(context, {
              ...{ ...of, suffix, name: stratum, stratum, retired },
            }),
          )
    },
    printTickets: async () => {
      const { of } = await campaign()
      given(await tickets.printTickets(context, { ...of, label: 'เช้า', codes: ['K7QM-2XVB'] }))
    },
    cancelSheet: async () => {
      const { of } = await campaign()
      const batchId = there((await batchesOf(open.db, of))[0]).id
      given(await tickets.cancelSheet(context, { ...of, batchId }))
    },
    pauseSurvey: async () => {
      const { of } = await campaign()
      given(await surveys.pauseSurvey(context, { ...of, reason: 'น้ำท่วม' }))
    },
    resumeSurvey: async () => given(await surveys.resumeSurvey(context, (await campaign()).of)),
    extendSurvey: async () => {
      const { of } = await campaign()
      const extended = { ...of, reason: 'ยังไม่ครบ', closesOn: later }
      given(await surveys.extendSurvey(context, extended))
    },
    closeSurvey: async () => {
      const { of } = await campaign()
      given(await surveys.closeSurvey(context, { ...of, reason: 'ครบแล้ว' }))
    },
    ruleOnComment: async () => {
      const { of } = await campaign()
      const ids = Array.from({ length: 10 }, () => randomUUID())
      for (const id of ids)
        await open.db
          .insertInto('survey_comment')
          .values({ agency_id: agencyId, survey_id: of.surveyId, id, words: 'บริการดี' })
          .execute()
      const commentId = there(ids[0])
      const rulings = [
        'shown',
        'undone',
        'insult',
        'undone',
        'other-matter',
        'personal-data',
      ] as const
      for (const ruling of rulings)
        given(await ruleOnComment(context, { ...of, commentId, ruling, sure: false }))
    },
    publishResults: async () => given(await surveys.publishResults(context, (await campaign()).of)),
    unpublishResults: async () => {
      const { of } = await campaign()
      given(await surveys.unpublishResults(context, { ...of, reason: 'ผิดปี' }))
    },
    offerQuestions: async () => given(await surveys.offerQuestions(context, (await campaign()).of)),
    withdrawQuestions: async () =>
      given(await surveys.withdrawQuestions(context, (await campaign()).of)),
    ...staffSurveyActs({ context: () => context, agencyId: () => agencyId }),
    keepCaptures: async () => {
      const answerId = there((await disclosuresOf(open.db, agencyId, year)).answers.at(-1)).id
      const captured: Captured = {
        ...{ url: 'https://example.go.th/', warcSha256: null, payloadSha256: null, status: 404 },
        ...{ capturedAt: context.now, outcome: 'broken', reason: 'not-found', finalUrl: null },
      }
      const request = { ...item(), answerId, captured: [captured] }
      given(await captures.keepCaptures(context, request))
    },
    recordPack: async () =>
      given(await captures.recordPack(context, { ...item(), explanation: 'วันนั้นเปิดได้' })),
    askForCheck: async () =>
      given(await links.askForCheck(context, { agencyId, year, code: item().code })),
    ruleOnLink: async () => {
      const ruled = { agencyId, year, code: item().code, url: 'https://example.go.th/' }
      for (const verdict of ['broken', 'ok', null] as const)
        given(await links.ruleOnLink(context, { ...ruled, verdict, reason: 'เปิดดูแล้ว' }))
    },
    setLinkWatch: async () => {
      const watch = { from: context.today, to: context.today, everyHours: 4 }
      for (const set of [watch, null])
        given(await links.setLinkWatch(context, { agencyId, year }, set))
    },
    withdrawDocument: async () => {
      const documentId = there((await documentsOf(open.db, agencyId, year))[0]).id
      for (const withdrawn of [true, false]) {
        const asked = { ...item(), documentId, withdrawn, reason: 'ผิดไฟล์' }
        given(await documents.withdrawDocument(context, asked))
      }
    },
    askAgency: async () =>
      given(
        await questions.askAgency(overseeing(), {
          ...{ agencyId, fiscalYear: year, measureId: (await first()).id },
          ...{ words: 'หลักฐานอยู่ที่ใด', key: null },
        }),
      ),
    answerQuestion: async () =>
      given(await questions.answerQuestion(context, await onQuestion('ที่หน้าเว็บไซต์'))),
    askFurther: async () =>
      given(await questions.askFurther(overseeing(), await onQuestion('หน้าใด'))),
    closeQuestion: async () =>
      given(await questions.closeQuestion(overseeing(), await onQuestion(''))),
    verifyAgency: async () =>
      given(
        await verifications.verifyAgency(overseeing(), {
          ...{ agencyId, fiscalYear: year, kind: 'verified', words: 'ดูครบทุกข้อ', key: null },
          seen: there((await editionsOf(open.db, agencyId, year))[0]).number,
        }),
      ),
    withdrawAgencyVerification: async () => {
      const [stated] = (await verificationsOf(open.db, agencyId))(year)
      given(
        await verifications.withdrawAgencyVerification(overseeing(), {
          ...{ agencyId, fiscalYear: year, verificationId: there(stated).id },
          ...{ words: 'ดูผิดปี', key: null },
        }),
      )
    },

    giveSeat: async () => {
      for (const seat of [1, 2] as const) {
        const id = context.newId() as PersonId
        const role = { id: context.newId(), personId: id, role: 'assessor' as const, agencyId }
        await inTransaction(open.db, async (tx) => {
          await savePerson(tx, { id, name: `ผู้ประเมิน ${seat}`, email: null }, context.now)
          const nowhere = { divisionId: null, province: null, district: null }
          await saveRole(tx, { ...role, ...nowhere }, { id, at: context.now })
        })
        given(await assessing.giveSeat(context, { ...ofYear(), seat, personId: id }))
        assessors.push(id)
      }
    },
    openAssessment: async () => given(await assessing.openAssessment(context, ofYear())),
    judgeItem: async () => judgeAll('first', oitItems(of2565)),
    handInMarks: async () => {
      for (const who of assessors)
        given(await assessing.handInMarks(await assessedBy(who), ofYear()))
    },
    publishPreliminary: async () => {
      const by = await assessedBy(there(assessors[0]))
      given(await assessing.publishPreliminary(by, { ...ofYear(), workingDays: 1 }))
    },
    clarifyItem: async () =>
      given(await assessing.clarifyItem(context, { ...ofYear(), code: 'O1', words: 'อยู่หน้า 3' })),
    giveFinal: async () => {
      await judgeAll('clarified', ['O1'])
      given(await assessing.giveFinal(await assessedBy(there(assessors[0]), later), ofYear()))
    },

    changeSettings: async () =>
      given(
        await settings.changeSettings(context, installation, 'retention', [
          { name: 'retention.attempts', value: '30' },
        ]),
      ),
    saveProvider: async () =>
      given(
        await settings.saveProvider(context, installation, {
          ...{ id: 'thaid', name: 'ThaID', discovery: 'https://idp.example.go.th' },
          ...{ clientId: 'prongsai', clientSecret: 'ความลับ' },
        }),
      ),
    removeProvider: async () => given(await settings.removeProvider(context, 'thaid')),
    changePaperSettings: async () =>
      given(
        await settings.changePaperSettings(context, installation, await agency(), {
          ...{ digits: 'thai', font: 'Sarabun' },
          reporter: { postId: null, name: 'ชูใจ', position: 'ผู้อำนวยการกองคลัง' },
          executive: { postId: null, name: 'มานะ', position: 'นายกเทศมนตรี' },
        }),
      ),
    sendLetter: async () =>
      sendLetter(
        context,
        installation,
        { to: 'a@example.go.th', subject: 'ก', text: 'ก', html: 'ก' },
        'test',
      ),
    sendLine: async () => sendLine(context, installation, { to: 'U1', text: 'ก' }, 'test'),
    clearOldAttempts: async () => {
      const later = { ...context, now: '2030-01-01T00:00:00.000Z' }
      return settings.clearOldAttempts(later, installation)
    },
    recordBackup: async () =>
      recordBackup(context, { sha256: 'f'.repeat(64), name: 'a.zip', withKey: true }),
    recordDownload: async () => recordDownload(context, 'a.zip'),

    letGo: async () => given(await letGo(context, agencyId, (await person('มานี มีใจ')).id)),
    erasePerson: async () =>
      given(await erasePerson(context, { agencyId, personId: (await person('ปิติ')).id })),
    issueSetUpLink: async () => {
      told.token = there(await issueSetUpLink(context))
    },
    becomeOperator: async () =>
      given(await becomeOperator(context, told.token, 'สมใจ', [agencyId])),
  }

  it('is tried here, is said to change nothing, or is let off with a reason', async () => {
    const found = await Promise.all(
      files.map((file): Promise<Record<string, unknown>> => import(path.resolve('src', file))),
    )
    const commands = found.flatMap((module) =>
      Object.entries(module).flatMap(([name, value]) =>
        typeof value === 'function' ? [name] : [],
      ),
    )
    expect(commands.length).toBeGreaterThan(40)
    const known = [...Object.keys(acts), ...notActs, ...Object.keys(letOff)]
    expect(commands.filter((name) => !known.includes(name))).toEqual([])
    expect(known.filter((name) => !commands.includes(name))).toEqual([])
  })

  it('that changes a row leaves a line in the record', async () => {
    for (const [name, act] of Object.entries(acts)) {
      const before = await tablesNow()
      await act().catch((error: unknown) => {
        throw new Error(`${name} could not be done: ${error}`)
      })
      const after = await tablesNow()
      const changed = [...after].flatMap(([table, rows]) =>
        before.get(table) === rows ? [] : [table],
      )
      expect(changed, `${name} changed nothing, so nothing is proved of it`).not.toEqual([])
      const isRecorded = changed.some((table) => records.includes(table))
      expect(isRecorded, `${name} changed ${changed.join(', ')} and left no record`).toBe(
        !(name in letOff),
      )
    }
  })

  it('is said in words: no act, thing or field of the record is without one', async () => {
    const ofAgency = await recordOf(open.db, agencyId, {}, { limit: 500, offset: 0 })
    const above = await recordOf(open.db, null, {}, { limit: 500, offset: 0 })
    const lines = [...ofAgency.lines, ...above.lines]
    expect(lines.length).toBeGreaterThan(35)
    const wordless = lines.flatMap(({ act, subject, before, after }) => [
      ...(actText('th', act) === act ? [act] : []),
      ...(subjectText('th', subject).startsWith(subject.kind) ? [subject.kind] : []),
      ...differenceOf(before, after)
        .map(({ field }) => field)
        .filter((field) => fieldText('th', field) === field),
    ])
    expect([...new Set(wordless)]).toEqual([])
  })

  const records = ['activity', 'installation_activity']

  /** The content of every table, as a digest. */
  async function tablesNow(): Promise<ReadonlyMap<string, string>> {
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = current_schema() and table_type = 'BASE TABLE'
        and table_name not like 'kysely%'`.execute(open.db)
    expect(tables.length).toBeGreaterThan(20)
    const digests = new Map<string, string>()
    for (const { name } of tables) {
      const { rows } = await sql<{ digest: string }>`
        select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest
        from ${sql.table(name)} as t`.execute(open.db)
      digests.set(name, rows[0]?.digest ?? '')
    }
    return digests
  }

  /** A browser in which a person is signed in, for there to be a session to end. */
  async function signedIn(id: PersonId) {
    const at = { created_at: context.now, updated_at: context.now }
    const login = { id, name: 'ชูใจ', email: `${id}@no-mail.invalid`, email_verified: false }
    await open.db
      .insertInto('login')
      .values({ ...login, ...at })
      .execute()
    const session = { id: context.newId(), login_id: id, token: id }
    const expires_at = '2030-01-01T00:00:00Z'
    await open.db
      .insertInto('login_session')
      .values({ ...session, ...at, expires_at })
      .execute()
  }
})

const yesOrNo = ['ไม่ใช่', 'ใช่'].map((th) => ({ th, en: '' }))
const surveyContent: surveys.CampaignContent = {
  title: { th: 'ความพึงพอใจ', en: '' },
  questionnaire: {
    ...{ source: { kind: 'own' }, scales: [{ id: 'yes-no', options: yesOrNo }], asksComment: true },
    sections: [
      {
        ...{ title: { th: 'การบริการ', en: '' }, indicator: null },
        questions: [
          {
            ...{ code: 'S1', title: { th: 'พอใจหรือไม่', en: '' }, scale: 'yes-no' },
            ...{ parts: [{ title: { th: '', en: '' }, direction: 'positive' }], mayNotKnow: true },
          },
        ],
      },
    ],
  },
  ...{ officialUrl: null, population: 1200, improved: { th: 'เพิ่มเก้าอี้รอคิว', en: 'More chairs' } },
}

/** The head of a picture of 200 by 200 points. */
const emblem = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  (byte, at) => (at === 19 || at === 23 ? 200 : byte),
)

function given<Value>(
  result:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly reason: { readonly code: string } },
): Value {
  if (!result.ok) throw new Error(result.reason.code)
  return result.value
}

function there<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('is not there')
  return value
}

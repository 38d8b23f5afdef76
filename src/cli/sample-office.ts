import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { localOfficer } from '../accounts/local-officer.ts'
import { registerAgency } from '../agencies/commands.ts'
import { agencies, agencyAt } from '../agencies/store.ts'
import {
  type ApprovalRefusal,
  type OfPlan,
  publishPlan,
  putForward,
  recordSignature,
} from '../approvals/commands.ts'
import type { Result } from '../basics/result.ts'
import type { PracticePlan } from '../desk/practice-plan.ts'
import { frameworkById } from '../frameworks/framework.ts'
import { readPlanJson } from '../imports/plan-json.ts'
import { importPlan } from '../measures/commands.ts'
import { type Context, contextOf } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import { recordKeyOf } from '../platform/sealing/record-signing.ts'
import { enterResult, type ResultToEnter } from '../results/commands.ts'
import { readPastedScores } from '../results/read-scores.ts'
import { windowKeyFolder, windowKeysIn } from '../staff-surveys/window-key-store.ts'
import { installationKey } from './entrance.ts'
import type { Office } from './office.ts'
import { programFolder } from './program-folder.ts'
import { ownFrameworks } from './reading.ts'
import { discloseSample } from './sample-disclosures.ts'
import { askSampleStaff } from './sample-staff-surveys.ts'
import { askSample } from './sample-surveys.ts'

/** The code of the fictional office; no real one begins with two zeros. */
export const sampleCode = '0000001'

const fileName = 'plan-2566.json'
const resultName = 'result-2565.txt'

/** The fictional plan that comes with the program. */
export async function samplePlan(): Promise<PracticePlan> {
  const bytes = await readFile(path.join(programFolder, 'sample', fileName))
  const read = readPlanJson(JSON.parse(bytes.toString('utf8')))
  if (!read.ok) throw new Error(`sample/${fileName}: ${JSON.stringify(read.reason)}`)
  const { plan, frontMatter, unread, inferred } = read.value
  const { fiscalYear } = plan
  if (fiscalYear === null) throw new Error(`sample/${fileName} names no fiscal year`)
  return { ...{ fiscalYear, plan, fileName, bytes, frontMatter, unread, inferred } }
}

/** The fictional result its plan answers: that of the year before, as somebody pasted it. */
async function sampleResult(): Promise<Omit<ResultToEnter, 'agencyId'>> {
  const bytes = await readFile(path.join(programFolder, 'sample', resultName))
  const frameworks = await ownFrameworks()
  const framework = frameworkById(frameworks, 'nacc-ita-2565')
  if (!framework) throw new Error(`sample/${resultName} is of a year without a framework`)
  const { scores } = readPastedScores(bytes.toString('utf8'), framework)
  const paper = { name: resultName, bytes }
  return { framework, scores, origin: 'pasted', paper, seen: null }
}

/**
 * Puts the fictional office with its plan into an installation that has no agency yet, through the same
 * commands the pages use, all at once or not at all.
 */
export async function addSample({ opened, files, folder }: Office): Promise<void> {
  if ((await agencies(opened.db, { limit: 1 })).length > 0) return
  const { fiscalYear, plan, ...rest } = await samplePlan()
  const context = contextOf({ db: opened.db, files }, localOfficer)
  const added = await inTransactionUnlessRefused(
    opened.db,
    async (tx): Promise<Result<unknown, unknown>> => {
      const within = { ...context, db: tx }
      const agency = await registerAgency(within, { ...plan.agency, code: sampleCode })
      if (!agency.ok) return agency
      const paper = { ...rest, format: 'json' }
      const agencyId = agency.value.id
      const planned = await importPlan(within, { agencyId, fiscalYear, plan, paper })
      if (!planned.ok) return planned
      const entered = await enterResult(within, { ...(await sampleResult()), agencyId })
      if (!entered.ok) return entered
      const disclosed = await discloseSample(within, agencyId)
      if (!disclosed.ok) return disclosed
      const asked = await askSample(within, agencyId)
      return asked.ok ? publishSample(within, { agencyId, fiscalYear }) : asked
    },
  )
  if (!added.ok) throw new Error(`the sample was refused: ${JSON.stringify(added.reason)}`)
  // Sealed answers and keys in files are of no transaction.
  const agency = await agencyAt(opened.db, sampleCode)
  if (!agency) throw new Error('The sample office is not there.')
  await askSampleStaff(context, agency.id, {
    keeper: windowKeysIn(path.join(folder, windowKeyFolder)),
    recordKey: recordKeyOf(await installationKey(folder)),
  })
}

/** Publishes a plan as an office does that signs on paper, its signature and its findings fictional like itself. */
export async function publishSample(
  context: Context,
  plan: OfPlan,
): Promise<Result<unknown, ApprovalRefusal>> {
  const years = await ownFrameworks()
  const reason = 'ตัวอย่าง: ข้อสังเกตที่เหลือตั้งใจทิ้งไว้ให้เห็นว่าระบบตรวจพบอะไร'
  const asked = await putForward(context, years, { ...plan, reason })
  if (!asked.ok) return asked
  if (asked.value.kind !== 'put-forward') throw new Error('What was put forward is something else.')
  const seen = { ...plan, seen: asked.value.digest }
  const signature = {
    ...{ signedBy: 'นายมานะ อดทน (ตัวอย่าง)', post: 'นายกองค์การบริหารส่วนตำบล', orderNo: '' },
    signedOn: context.today,
  }
  const signed = await recordSignature(context, years, { ...seen, signature })
  return signed.ok ? publishPlan(context, years, { ...seen, note: '' }) : signed
}

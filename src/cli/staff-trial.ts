import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { localOfficer } from '../accounts/local-officer.ts'
import { registerAgency } from '../agencies/commands.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { FactId } from '../basics/ids.ts'
import { addDays } from '../basics/plain-date.ts'
import { plainPrintedCode } from '../basics/printed-code.ts'
import type { Result } from '../basics/result.ts'
import { newPassphrase } from '../basics/syllables.ts'
import { type Context, contextOf } from '../platform/context.ts'
import { openDatabase } from '../platform/db/open-database.ts'
import { snapshotIn } from '../platform/db/snapshot.ts'
import { fileKeeper } from '../platform/files/file-keeper.ts'
import { recordKeyOf } from '../platform/sealing/record-signing.ts'
import { beginStaffSurvey, prepareStaffSurvey } from '../staff-surveys/commands.ts'
import { newOnce } from '../staff-surveys/form-secrets.ts'
import { heldSlips } from '../staff-surveys/held-slip-store.ts'
import { heldWindows } from '../staff-surveys/held-windows.ts'
import { printSlips } from '../staff-surveys/slip-commands.ts'
import { openStaffSurvey } from '../staff-surveys/step-commands.ts'
import { staffSurveyOf } from '../staff-surveys/store.ts'
import { storedItems } from '../staff-surveys/stored-items.ts'
import { takeForm } from '../staff-surveys/take-commands.ts'
import type { TakeRefusal } from '../staff-surveys/taking.ts'
import { windowKeyFolder, windowKeysIn } from '../staff-surveys/window-key-store.ts'
import { programFolder } from './program-folder.ts'

/**
 * Answers a trial survey in a database of its own, which is destroyed, and looks into every file for what was
 * answered with. Gives the names of the files that tell it, none of which there should be, and how many were read.
 */
export async function staffTrial(): Promise<{
  readonly telling: readonly string[]
  readonly files: number
}> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'prongsai-trial-'))
  try {
    const snapshot = await snapshotIn(path.join(programFolder, 'dist'))
    const opened = await openDatabase({ folder: path.join(folder, 'database'), snapshot })
    if (!opened.ok) throw new Error(opened.reason.code)
    const { db, close } = opened.value
    let secrets: readonly string[]
    try {
      const files = fileKeeper(path.join(folder, 'files'))
      secrets = await answered(contextOf({ db, files }, localOfficer), folder)
      await sql`checkpoint`.execute(db)
    } finally {
      await close()
    }
    const telling: string[] = []
    let files = 0
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const bytes = await readFile(path.join(entry.parentPath, entry.name))
      files += 1
      if (secrets.some((secret) => bytes.includes(secret))) telling.push(entry.name)
    }
    return { telling, files }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Prepares, prints, opens and answers; what nobody may find. */
async function answered(context: Context, folder: string): Promise<readonly string[]> {
  const agency = given(await registerAgency(context, { name: 'ทดลอง', district: '', province: '' }))
  const key = randomUUID() as FactId
  const of = { agencyId: agency.id, surveyId: key }
  const keeper = windowKeysIn(path.join(folder, windowKeyFolder))
  const sealing = { keeper, recordKey: recordKeyOf(randomUUID()) }
  const content = {
    ...{ title: said('ทดลอง'), eligible: 5, closesOn: addDays(context.today, 1) },
    ...{ witnesses: ['ก', 'ข'] as const, questionnaire: oneQuestion },
    ...{ isBlind: true, publishes: 'columns' as const, asksWords: true },
  }
  given(await beginStaffSurvey(context, { ...of, year: fiscalYear(2569), content, key }))
  const now = async () => {
    const survey = await staffSurveyOf(context.db, of.agencyId, key)
    if (!survey) throw new Error('The trial survey is not there.')
    return survey
  }
  const seen = (await now()).revision.id
  const passphrases = [newPassphrase(), newPassphrase()] as const
  const cost = { logN: 10, r: 8, p: 1 }
  given(await prepareStaffSurvey(context, { ...of, ...sealing, seen, passphrases, cost }))
  const codes = given(
    await printSlips(context, { ...of, ...sealing, slips: 5, seen: 0, isAnew: false }),
  )
  given(await openStaffSurvey(context, { ...of, ...sealing }))
  const { db } = context
  const door = {
    ...{ db, recordKey: sealing.recordKey, windows: heldWindows(keeper), slips: heldSlips(db) },
    stored: storedItems<TakeRefusal>(),
  }
  const [code = ''] = codes
  const words = `ขมิ้น ${randomUUID()}`
  const once = newOnce()
  const form = { code, words, once, answers: [1], wantsReceipt: false }
  given(await takeForm(door, { survey: await now(), today: context.today }, form))
  return [...codes, ...codes.map(plainPrintedCode), ...passphrases, words, once]
}

const said = (th: string) => ({ th, en: th })

/** For each question a key is made, which takes its time. */
const oneQuestion = {
  source: { kind: 'own' as const },
  scales: [{ id: 'two', options: [said('น้อย'), said('มาก')] }],
  sections: [
    {
      ...{ title: said('ทดลอง'), indicator: 1 },
      questions: [
        {
          ...{ code: 'T1', title: said('ทดลอง'), scale: 'two', mayNotKnow: false },
          parts: [{ title: said(''), direction: 'positive' as const }],
        },
      ],
    },
  ],
  asksComment: false,
}

function given<Value>(result: Result<Value, { readonly code: string } | TakeRefusal>): Value {
  if (result.ok) return result.value
  throw new Error(typeof result.reason === 'string' ? result.reason : result.reason.code)
}

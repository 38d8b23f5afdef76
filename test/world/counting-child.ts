// node test/world/counting-child.ts DATA URL AGENCY SURVEY KEY PASSPHRASE PASSPHRASE: counts a closed staff survey and
// sweeps it, saying each part as it begins, until it is done or somebody kills it.
import { writeSync } from 'node:fs'
import path from 'node:path'
import { localOfficer } from '../../src/accounts/local-officer.ts'
import type { AgencyId, FactId } from '../../src/basics/ids.ts'
import { contextOf } from '../../src/platform/context.ts'
import { newId } from '../../src/platform/db/new-id.ts'
import { fileKeeper } from '../../src/platform/files/file-keeper.ts'
import { recordKeyOf } from '../../src/platform/sealing/record-signing.ts'
import { countStaffSurvey } from '../../src/staff-surveys/count-commands.ts'
import { sweepStaffSurveys } from '../../src/staff-surveys/sweep-jobs.ts'
import { windowKeyFolder, windowKeysIn } from '../../src/staff-surveys/window-key-store.ts'
import { lookInto } from './look-into.ts'

const [data = '', url = '', agencyId = '', surveyId = '', key = '', one = '', other = ''] =
  process.argv.slice(2)
const keeper = windowKeysIn(path.join(data, windowKeyFolder))
const say = (part: string) => void writeSync(1, `${part}\n`)
await lookInto({ data, url }, async ({ db }) => {
  const context = contextOf({ db, files: fileKeeper(path.join(data, 'files')) }, localOfficer)
  say('counting')
  const counted = await countStaffSurvey(context, {
    ...{ agencyId: agencyId as AgencyId, surveyId: surveyId as FactId },
    ...{ keeper, recordKey: recordKeyOf(key), passphrases: [one, other] },
  })
  if (!counted.ok) throw new Error(counted.reason.code)
  say('sweeping')
  await sweepStaffSurveys({ db, keeper, newId, now: () => context.now })
  say('done')
})

// node test/world/checking-child.ts FOLDER PORT: goes on with the round that is open in a data folder, on the
// miniature site of another process, until it is finished or somebody kills it.
import { takeAndDo } from '../../src/cli/checking.ts'
import { letGoOfRuns } from '../../src/disclosures/link-run-store.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { inTransaction } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/db/new-id.ts'
import { openDatabase } from '../../src/platform/db/open-database.ts'
import { endReaders } from '../../src/platform/reading/read-inside.ts'
import { frameworks } from './clean-plan.ts'

const [folder = ''] = process.argv.slice(2)
const opened = await openDatabase({ folder })
if (!opened.ok) throw new Error(opened.reason.code)
const { db } = opened.value
await inTransaction(db, letGoOfRuns)
const run = await takeAndDo(
  {
    ...{ db, clock: systemClock, newId, frameworks },
    visitor: { contact: 'webmaster@thansai.example' },
    reach: {
      resolve: async () => ['127.0.0.1'],
      mayConnect: (address) => address === '127.0.0.1',
    },
    ...{ pause: 0, again: [], atOnce: 4 },
  },
  ['asked'],
)
endReaders()
await opened.value.close()
process.stdout.write(run === null ? 'nothing to do\n' : 'finished\n')

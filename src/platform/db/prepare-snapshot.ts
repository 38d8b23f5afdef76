// node src/platform/db/prepare-snapshot.ts FOLDER: makes the snapshot a new data folder begins from.
import { preparedSnapshot } from './snapshot.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Name the folder the snapshot goes to.')
process.stdout.write(`${await preparedSnapshot(folder)}\n`)

// node test/world/reading-parent.ts: starts a reader of published files, says its process number, and waits.
import { once } from 'node:events'
import path from 'node:path'
import { forkReader } from '../../src/platform/reading/reader.ts'

const reader = forkReader(path.resolve('src/platform/reading/inside-worker.ts'))
await once(reader, 'message')
process.stdout.write(`${reader.pid}\n`)
setInterval(() => undefined, 60_000)

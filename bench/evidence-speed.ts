import { createHash, randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { localOfficer } from '../src/accounts/local-officer.ts'
import { registerAgency } from '../src/agencies/commands.ts'
import { createApp } from '../src/app.ts'
import { pathsIn } from '../src/paths.ts'
import { contextOf } from '../src/platform/context.ts'
import { openDatabase } from '../src/platform/db/open-database.ts'
import { fileKeeper } from '../src/platform/files/file-keeper.ts'
import { type Report, saying, timed } from './figures.ts'
import type { Bench } from './settings.ts'

const size = 5_000_000
const pieceSize = 64 * 1024
const section = 'Evidence files of 5 MB, sent one after the other'

/** Sending in papers by the form, against the same bytes streamed to the disk and hashed on the way. */
export async function benchEvidence({ folder, quick }: Bench, report: Report): Promise<void> {
  const count = quick ? 100 : 1_000
  saying(`${count} evidence files of 5 MB`)
  const place = path.join(folder, 'evidence-files')
  const opened = await openDatabase({ folder: path.join(folder, 'evidence') })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason))
  const { db, close } = opened.value
  try {
    const files = fileKeeper(place)
    const context = contextOf({ db, files }, localOfficer)
    const made = await registerAgency(context, { name: 'อบต.', district: '', province: '' })
    if (!made.ok) throw new Error(made.reason.code)
    const app = createApp({ db, files, frameworks: [], actor: localOfficer })
    const origin = 'http://127.0.0.1:4380'
    const form = pathsIn('th').newEvidence(made.value.code, 2566, { kind: 'file' })
    const send = async (number: number) => {
      const answer = await app.request(`${origin}${form}`, {
        method: 'POST',
        headers: {
          ...{ host: '127.0.0.1:4380', origin, 'sec-fetch-site': 'same-origin' },
          'content-type': `multipart/form-data; boundary=${boundary}`,
        },
        body: Readable.toWeb(Readable.from(formOf(number))) as ReadableStream,
        duplex: 'half',
      } as RequestInit)
      if (answer.status !== 303) throw new Error(`The form answers ${answer.status}.`)
    }
    const bare = (number: number) => streamed(path.join(folder, 'bare'), paper(number))
    // Both are warm before anything counts; what was sent is cleared at once, so that the disk never fills.
    for (let number = 0; number < 10; number += 1) await send(number)
    const before = process.memoryUsage.rss()
    let peak = before
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss())
    }, 20)
    const took = { sent: 0, bare: 0 }
    for (let number = 10; number < count + 10; number += 1) {
      took.sent += await timed(() => send(number))
      took.bare += await timed(() => bare(number))
      rmSync(place, { recursive: true, force: true })
    }
    clearInterval(watch)
    const speed = (ms: number) => (count * size) / 1000 / ms
    const growth = (peak - before) / 1024 / 1024
    report.figures.push(
      {
        ...{ section, what: `${count} files, MB a second`, value: speed(took.sent) },
        ...{ unit: 'MB', runs: count, note: 'kind told, kept for good and recorded' },
        yardstick: { name: 'streamed to disk with a hash', value: speed(took.bare) },
      },
      { section, what: 'memory above the first ten', value: growth, unit: 'MB', runs: 1 },
    )
    report.aims.push({
      aim: `memory stays flat while ${count} files of 5 MB are sent (less than 100 MB more)`,
      holds: growth < 100,
      measured: `${growth.toFixed(0)} MB, at ${(speed(took.sent) / speed(took.bare)).toFixed(2)} times the bare speed`,
    })
  } finally {
    await close()
  }
}

const noise = randomBytes(pieceSize)

/** A paper like no other, piece by piece: the head of a PDF, and letters of chance that each begin anew. */
function* paper(number: number): Generator<Uint8Array> {
  for (let at = 0; at < size; at += pieceSize) {
    const piece = Buffer.from(noise.subarray(0, Math.min(pieceSize, size - at)))
    piece.write(at === 0 ? `%PDF-1.7\n% ${number}\n` : `${number} ${at} `, 'latin1')
    yield piece
  }
}

const boundary = 'the-end-of-one-field'

function* formOf(number: number): Generator<Uint8Array> {
  const head = (name: string, more = '') =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`
  yield Buffer.from(`${head('title')}หลักฐานที่ ${number}\r\n${head('sensitivity')}internal\r\n`)
  yield Buffer.from(head('files', `; filename="${number}.pdf"`))
  yield* paper(number)
  yield Buffer.from(`\r\n--${boundary}--\r\n`)
}

/** Writes pieces to a file that is safely on the disk at the end, hashed on the way. */
async function streamed(folder: string, pieces: Iterable<Uint8Array>) {
  await mkdir(folder, { recursive: true })
  const place = path.join(folder, 'file')
  const hash = createHash('sha256')
  const file = await open(place, 'w')
  for (const piece of pieces) {
    hash.update(piece)
    await file.writeFile(piece)
  }
  await file.sync()
  await file.close()
  hash.digest('hex')
}

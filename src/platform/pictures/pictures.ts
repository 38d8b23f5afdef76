import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { accept, type Result, refuse } from '../../basics/result.ts'
import { endsWithUs, letBe } from '../ends-with-us.ts'
import type { PictureAnswer, PictureOrder, PictureTrouble, SafePicture } from './picture-worker.ts'

export type { PictureTrouble, SafePicture }

/** Milliseconds for one picture; the slowest machine needs some seconds for the largest photo. */
const usualTimeLimit = 60_000
/** A process nobody needs is let go after this long, and its memory with it. */
const idleFor = 30_000

let worker: ChildProcess | null = null
let idle: NodeJS.Timeout | null = null
let orders = 0
/** One picture at a time, so that a weak machine survives twenty photos in one form. */
let queue: Promise<unknown> = Promise.resolve()

/**
 * Opens a picture of a stranger in a process of its own and gives back a safe one: upright, at most 2000
 * points long, a JPEG without EXIF, and a small preview. One that takes too long is refused as unreadable.
 */
export function safePicture(
  from: { readonly place: string; readonly isHeic: boolean },
  timeLimit = usualTimeLimit,
): Promise<Result<SafePicture, PictureTrouble>> {
  const mine = queue.then(() => made(from, timeLimit))
  queue = mine.catch(() => undefined)
  return mine
}

async function made(
  from: Omit<PictureOrder, 'id'>,
  timeLimit: number,
): Promise<Result<SafePicture, PictureTrouble>> {
  const answer = await ask({ ...from, id: ++orders }, timeLimit)
  return 'picture' in answer ? accept(answer.picture) : refuse(answer.trouble)
}

function ask(order: PictureOrder, timeLimit: number): Promise<PictureAnswer> {
  if (idle) clearTimeout(idle)
  worker ??= opened()
  const asked = worker
  asked.ref()
  asked.channel?.ref()
  const { promise, resolve } = Promise.withResolvers<PictureAnswer>()
  const givenUp = () => {
    if (worker === asked) worker = null
    asked.kill('SIGKILL')
    resolve({ id: order.id, trouble: 'picture-unreadable' })
  }
  const limit = setTimeout(givenUp, timeLimit)
  asked.on('message', (answer) => resolve(answer as PictureAnswer))
  // A picture that brings its process down is one nobody should open.
  asked.on('exit', givenUp)
  asked.on('error', givenUp)
  asked.send(order)
  return promise.finally(() => {
    clearTimeout(limit)
    letBe(asked)
    if (worker === asked) rest(asked)
  })
}

/** The worker's own file: TypeScript beside this one in the source, JavaScript beside the bundle. */
const workerUrl = () =>
  new URL(
    import.meta.url.endsWith('.ts') ? './picture-worker.ts' : './picture-worker.js',
    import.meta.url,
  )

const opened = () =>
  endsWithUs(
    fork(fileURLToPath(workerUrl()), {
      execArgv: ['--max-old-space-size=384'],
      serialization: 'advanced',
    }),
  )

function rest(resting: ChildProcess) {
  resting.unref()
  resting.channel?.unref()
  resting.on('exit', () => {
    if (worker === resting) worker = null
  })
  idle = setTimeout(() => {
    if (worker === resting) worker = null
    resting.disconnect()
  }, idleFor).unref()
}

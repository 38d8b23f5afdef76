import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Inside, type InsideTrouble, unreadInside } from '../../basics/inside.ts'
import { type InsideAnswer, type InsideOrder, insideLimits } from './inside-order.ts'

/** A reader nobody needs is let go after this long, and its memory with it. */
const idleFor = 30_000

/** A process that reads one file after another; a fresh one takes its place when it falls or has grown. */
export class Reader {
  #child: ChildProcess | null = null
  #idle: NodeJS.Timeout | null = null
  #files = 0

  /** Reads a file; never fails, and never reads two at a time. */
  async read(bytes: Uint8Array, timeLimit: number): Promise<Inside> {
    if (this.#idle) clearTimeout(this.#idle)
    const child = this.#opened()
    const order: InsideOrder = { id: ++this.#files, bytes }
    const { promise, resolve } = Promise.withResolvers<Inside>()
    const givenUp = (trouble: InsideTrouble) => () => {
      if (this.#child === child) this.end()
      resolve(unreadInside(trouble))
    }
    const limit = setTimeout(givenUp('too-slow'), timeLimit)
    child.on('message', (message) => {
      const answer = message as InsideAnswer
      if (answer.id !== order.id) return
      const isWorn = answer.holds > insideLimits.heldMegabytes * 1024 * 1024
      if (isWorn || this.#files >= insideLimits.files) this.end()
      resolve(answer.inside)
    })
    // V8 ends a process whose heap is full with SIGABRT, and so does the kernel with SIGKILL.
    child.on('exit', givenUp('too-much-memory'))
    child.on('error', givenUp('broken'))
    child.send(order, (error) => {
      if (error) givenUp('broken')()
    })
    const inside = await promise
    clearTimeout(limit)
    child.removeAllListeners()
    child.on('error', () => undefined)
    if (this.#child === child) this.#rest(child)
    return inside
  }

  /** Ends the process; the next file starts another. */
  end(): void {
    const child = this.#child
    this.#child = null
    this.#files = 0
    if (this.#idle) clearTimeout(this.#idle)
    child?.kill('SIGKILL')
  }

  #opened(): ChildProcess {
    this.#child ??= forked()
    this.#child.ref()
    this.#child.channel?.ref()
    return this.#child
  }

  #rest(child: ChildProcess): void {
    child.unref()
    child.channel?.unref()
    child.on('exit', () => {
      if (this.#child === child) this.#child = null
    })
    this.#idle = setTimeout(() => this.end(), idleFor).unref()
  }
}

/** The reader's own file: TypeScript beside this one in the source, JavaScript beside the bundle. */
const workerFile = () =>
  fileURLToPath(
    new URL(
      import.meta.url.endsWith('.ts') ? './inside-worker.ts' : './inside-worker.js',
      import.meta.url,
    ),
  )

/** Where the program's own code lies: all a reader may open. */
function programFolders(file: string): string[] {
  const isSource = file.endsWith('.ts')
  const root = isSource ? path.resolve(file, '../../../..') : path.resolve(file, '../..')
  return ['package.json', 'node_modules', isSource ? 'src' : 'dist'].map((name) =>
    path.join(root, name),
  )
}

/**
 * A process with no environment, that may read the program's code and nothing else, write nothing and start
 * nothing, with a heap of its own size and little room for WebAssembly.
 */
function forked(): ChildProcess {
  const file = workerFile()
  return fork(file, {
    env: {},
    execArgv: [
      '--permission',
      ...programFolders(file).map((folder) => `--allow-fs-read=${folder}`),
      `--max-old-space-size=${insideLimits.heapMegabytes}`,
      `--wasm-max-mem-pages=${insideLimits.wasmMegabytes * 16}`,
      '--disallow-code-generation-from-strings',
      '--no-warnings',
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

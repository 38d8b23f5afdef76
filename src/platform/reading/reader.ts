import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Inside, type InsideTrouble, unreadInside } from '../../basics/inside.ts'
import type { TableRows } from '../../basics/table-rows.ts'
import { endsWithUs, letBe } from '../ends-with-us.ts'
import { type InsideAnswer, type InsideOrder, insideLimits, readerIsReady } from './inside-order.ts'

/** A reader nobody needs is let go after this long, and its memory with it. */
const idleFor = 30_000

/** What a reader said of a file, or the trouble it ended in. */
type Answered = InsideAnswer | InsideTrouble

/** A process that reads one file after another; a fresh one takes its place when it falls or has grown. */
export class Reader {
  #child: ChildProcess | null = null
  #idle: NodeJS.Timeout | null = null
  #files = 0

  /** Reads a file, never two at a time. Whatever the file does is trouble; throws only where no reader starts. */
  async read(bytes: Uint8Array, timeLimit: number): Promise<Inside> {
    const answer = await this.#ask({ bytes }, timeLimit)
    return typeof answer === 'string' ? unreadInside(answer) : answer.inside
  }

  /** Reads the rows of a table in the same way; null where it is none, or was trouble. */
  async rows(bytes: Uint8Array, rowsOf: string, timeLimit: number): Promise<TableRows | null> {
    const answer = await this.#ask({ bytes, rowsOf }, timeLimit)
    return typeof answer === 'string' ? null : answer.rows
  }

  async #ask(order: Omit<InsideOrder, 'id'>, timeLimit: number): Promise<Answered> {
    if (this.#idle) clearTimeout(this.#idle)
    const child = await this.#started()
    child.ref()
    child.channel?.ref()
    const answer = await this.#answer(child, { ...order, id: ++this.#files }, timeLimit)
    letBe(child)
    if (this.#child === child) this.#rest(child)
    return answer
  }

  #answer(child: ChildProcess, order: InsideOrder, timeLimit: number): Promise<Answered> {
    const { promise, resolve } = Promise.withResolvers<Answered>()
    const giveUp = (trouble: InsideTrouble) => {
      if (this.#child === child) this.end()
      child.kill('SIGKILL')
      resolve(trouble)
    }
    const limit = setTimeout(() => giveUp('too-slow'), timeLimit)
    child.on('message', (message) => {
      const answer = message as InsideAnswer
      if (answer.id !== order.id) return
      const isWorn = answer.holds > insideLimits.heldMegabytes * 1024 * 1024
      if (isWorn || this.#files >= insideLimits.files) this.end()
      resolve(answer)
    })
    child.on('exit', (code, signal) => giveUp(troubleOfEnd(code, signal)))
    child.on('error', () => giveUp('broken'))
    child.send(order, (error) => {
      if (error) giveUp('broken')
    })
    return promise.finally(() => clearTimeout(limit))
  }

  /** Ends the process; the next file starts another. */
  end(): void {
    const child = this.#child
    this.#child = null
    this.#files = 0
    if (this.#idle) clearTimeout(this.#idle)
    child?.kill('SIGKILL')
  }

  async #started(): Promise<ChildProcess> {
    if (this.#child?.connected) return this.#child
    const child = forkReader(workerFile())
    const { promise, resolve, reject } = Promise.withResolvers<ChildProcess>()
    const failed = () => {
      child.kill('SIGKILL')
      reject(new Error('The reader of published files did not start'))
    }
    const limit = setTimeout(failed, insideLimits.start)
    child.on('message', (message) => {
      if (message === readerIsReady) resolve(child)
    })
    child.on('exit', failed)
    child.on('error', failed)
    try {
      this.#files = 0
      this.#child = await promise
      return this.#child
    } finally {
      clearTimeout(limit)
      letBe(child)
    }
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

/** V8 aborts where its heap is full, and a kernel out of memory kills. Anything else is a fault of a parser. */
const troubleOfEnd = (code: number | null, signal: NodeJS.Signals | null): InsideTrouble =>
  code === 134 || ['SIGABRT', 'SIGKILL', 'SIGTRAP'].includes(signal ?? '')
    ? 'too-much-memory'
    : 'broken'

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
 * nothing, with a heap of its own size and little room for WebAssembly. It ends with this program, busy or not.
 */
export function forkReader(file: string): ChildProcess {
  return endsWithUs(
    fork(file, {
      env: {},
      execArgv: readerFlags(file),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }),
  )
}

/** What Node is told of a reader in this file: its rights and its memory. */
export const readerFlags = (file: string): string[] => [
  '--permission',
  ...programFolders(file).map((folder) => `--allow-fs-read=${folder}`),
  `--max-old-space-size=${insideLimits.heapMegabytes}`,
  `--wasm-max-mem-pages=${insideLimits.wasmMegabytes * 16}`,
  '--disallow-code-generation-from-strings',
  '--no-warnings',
]

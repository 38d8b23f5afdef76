import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Document } from '../../basics/document.ts'
import type { Placards } from '../../basics/placards.ts'
import { endsWithUs } from '../ends-with-us.ts'
import type { PdfAnswer, PdfOrder } from './pdf-worker.ts'
import type { EngineInUse } from './typst-engine.ts'

/** A PDF as it was printed, and the standard it declares. */
export interface PrintedPdf {
  readonly bytes: Uint8Array
  /** 'ua-1': the file declares PDF/UA-1 · 'none': this machine's compiler knows no such standard. */
  readonly standard: 'ua-1' | 'none'
}

/** What may be asked of a print. */
export interface PdfOptions {
  /** Fixes the creation time, so that one paper gives one file byte for byte. */
  readonly createdAt?: Date
  /** Milliseconds after which a print is given up; tests are less patient. */
  readonly timeLimit?: number
}

/** Ten times what the longest honest report takes; one made to be slow must not keep the others waiting. */
const usualTimeLimit = 180_000

/** A paper whose printing was given up; any other format can still be had. */
export class TooLongToPrint extends Error {}

/**
 * Prints a document as PDF, in a process of its own: Typst compiles in one go and would hold up every
 * answer, a thousand rows take over a gigabyte that only the end of a process gives back, and a
 * fault in native code must not end the server.
 */
export const printPdf = (document: Document, options: PdfOptions = {}): Promise<PrintedPdf> =>
  printed({ document }, options)

/** Prints placards and tickets as one PDF, in the same process. */
export const printPlacards = (placards: Placards, options: PdfOptions = {}): Promise<PrintedPdf> =>
  printed({ placards }, options)

/** The first page of placards as a PNG so many pixels wide. */
export const drawPlacard = async (placards: Placards, pixels: number): Promise<Uint8Array> =>
  (await printed({ placards, pixels }, {})).bytes

async function printed(
  paper: Pick<PdfOrder, 'document' | 'placards' | 'pixels'>,
  { createdAt, timeLimit = usualTimeLimit }: PdfOptions,
): Promise<PrintedPdf> {
  const order = {
    ...paper,
    ...(createdAt && { createdAt: Math.floor(createdAt.getTime() / 1000) }),
  }
  const answer = await ask(order, timeLimit)
  if (!('bytes' in answer)) throw failureOf(answer)
  return { bytes: answer.bytes, standard: answer.standard }
}

/** What prints PDFs on this machine; starts the printer. Throws where nothing can print. */
export async function engineInUse(): Promise<EngineInUse> {
  const answer = await ask({}, usualTimeLimit)
  if (!('inUse' in answer)) throw failureOf(answer)
  return answer.inUse
}

/**
 * Whether the binary lies ready where it is known to print well, so that nobody need start a printer to
 * ask: starting one costs tens of megabytes for a minute.
 */
export function binaryIsThere(): boolean {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false
  const { resolve } = createRequire(import.meta.url)
  return ['gnu', 'musl'].some((kind) => {
    try {
      return resolve(`@myriaddreamin/typst-ts-node-compiler-linux-x64-${kind}`) !== ''
    } catch {
      // Not this kind of binary; the printer says why where there is none at all.
      return false
    }
  })
}

const failureOf = (answer: PdfAnswer) =>
  new Error(
    `Typst could not print: ${'failure' in answer ? answer.failure : 'another answer came'}`,
  )

/** Prints a document as PDF: the bytes alone. */
export const toPdf = async (document: Document, options: PdfOptions = {}): Promise<Uint8Array> =>
  (await printPdf(document, options)).bytes

/** The printer's own file: TypeScript beside this one in the source, JavaScript beside the bundle. */
export const pdfWorkerUrl = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.js', import.meta.url)

/** A printer nobody needs is let go after this long, and its memory with it. */
const idleFor = 60_000

interface Printer {
  readonly process: ChildProcess
  /** In the order in which they are printed, one after another. */
  readonly waiting: Map<number, Waiting>
  idle: NodeJS.Timeout | null
  /** Runs while the first of the waiting is printed. */
  limit: NodeJS.Timeout | null
}

interface Waiting {
  readonly order: PdfOrder
  readonly timeLimit: number
  readonly done: (answer: PdfAnswer) => void
  readonly failed: (why: Error) => void
}

let printer: Printer | null = null
let orders = 0

function ask(order: Omit<PdfOrder, 'id'>, timeLimit: number): Promise<PdfAnswer> {
  const id = ++orders
  return new Promise((done, failed) => {
    queue({ order: { ...order, id }, timeLimit, done, failed })
  })
}

function queue(waiting: Waiting) {
  printer ??= openPrinter()
  if (printer.idle) clearTimeout(printer.idle)
  printer.process.ref()
  printer.process.channel?.ref()
  printer.waiting.set(waiting.order.id, waiting)
  if (printer.waiting.size === 1) watch(printer)
  printer.process.send(waiting.order)
}

/** Gives up the paper being printed when its time is over; those behind it go to a fresh printer. */
function watch(watched: Printer) {
  if (watched.limit) clearTimeout(watched.limit)
  watched.limit = null
  const [first] = watched.waiting.values()
  if (!first) return
  watched.limit = setTimeout(() => {
    const [, ...behind] = watched.waiting.values()
    watched.waiting.clear()
    if (printer === watched) printer = null
    watched.process.kill('SIGKILL')
    first.failed(new TooLongToPrint(`Not printed within ${first.timeLimit} ms`))
    for (const each of behind) queue(each)
  }, first.timeLimit)
}

function openPrinter(): Printer {
  const process = endsWithUs(
    fork(fileURLToPath(pdfWorkerUrl()), { execArgv: [], serialization: 'advanced' }),
  )
  const opened: Printer = { process, waiting: new Map(), idle: null, limit: null }
  process.on('message', (message) => {
    const answer = message as PdfAnswer
    opened.waiting.get(answer.id)?.done(answer)
    opened.waiting.delete(answer.id)
    watch(opened)
    if (opened.waiting.size === 0) rest(opened)
  })
  process.on('error', (error) => fail(opened, error))
  process.on('exit', (code, signal) =>
    fail(opened, new Error(`The printer ended (${signal ?? code}) before it had answered`)),
  )
  return opened
}

/** A printer at rest does not keep the program alive, and is let go when it rests for long. */
function rest(resting: Printer) {
  resting.process.unref()
  resting.process.channel?.unref()
  resting.idle = setTimeout(() => {
    if (printer === resting) printer = null
    resting.process.disconnect()
  }, idleFor).unref()
}

function fail(failed: Printer, why: Error) {
  if (printer === failed) printer = null
  for (const { failed: tell } of failed.waiting.values()) tell(why)
  failed.waiting.clear()
  watch(failed)
}

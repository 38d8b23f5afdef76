import { Worker } from 'node:worker_threads'
import type { Document } from '../../basics/document.ts'
import type { PdfAnswer, PdfOrder } from './pdf-worker.ts'
import { typstPaper } from './typst-paper.ts'

export interface PrintedPdf {
  readonly bytes: Uint8Array
  /** 'ua-1': the file declares PDF/UA-1 · 'none': this machine's compiler knows no such standard. */
  readonly standard: 'ua-1' | 'none'
}

export interface PdfOptions {
  /** Fixes the creation time, so that one paper gives one file byte for byte. */
  readonly createdAt?: Date
}

/** Prints a document as PDF, off the event loop. */
export async function printPdf(document: Document, options: PdfOptions = {}): Promise<PrintedPdf> {
  const order = {
    paper: typstPaper(document),
    ...(options.createdAt && { createdAt: Math.floor(options.createdAt.getTime() / 1000) }),
  }
  const answer = await ask(order)
  if ('failure' in answer) throw new Error(`Typst could not print: ${answer.failure}`)
  return { bytes: answer.bytes, standard: answer.standard }
}

/** Prints a document as PDF: the bytes alone. */
export const toPdf = async (document: Document, options: PdfOptions = {}): Promise<Uint8Array> =>
  (await printPdf(document, options)).bytes

/** The worker's own file: TypeScript beside this one in the source, JavaScript beside the bundle. */
export const pdfWorkerUrl = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.js', import.meta.url)

/** A thread nobody needs is given back after this long, with its memory. */
const idleFor = 60_000

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, { done: (answer: PdfAnswer) => void; failed: (why: Error) => void }>
  idle: NodeJS.Timeout | null
}

let thread: Thread | null = null
let orders = 0

function ask(order: Omit<PdfOrder, 'id'>): Promise<PdfAnswer> {
  thread ??= openThread()
  const { worker, waiting, idle } = thread
  if (idle) clearTimeout(idle)
  worker.ref()
  const id = ++orders
  return new Promise((done, failed) => {
    waiting.set(id, { done, failed })
    worker.postMessage({ ...order, id })
  })
}

function openThread(): Thread {
  const worker = new Worker(pdfWorkerUrl())
  const opened: Thread = { worker, waiting: new Map(), idle: null }
  worker.on('message', (answer: PdfAnswer) => {
    opened.waiting.get(answer.id)?.done(answer)
    opened.waiting.delete(answer.id)
    if (opened.waiting.size === 0) rest(opened)
  })
  worker.on('error', (error) => fail(opened, error))
  worker.on('exit', (code) => fail(opened, new Error(`The printing thread ended (${code})`)))
  return opened
}

/** A thread at rest does not keep the program alive, and ends when it rests for long. */
function rest(resting: Thread) {
  resting.worker.unref()
  resting.idle = setTimeout(() => {
    if (thread === resting) thread = null
    void resting.worker.terminate()
  }, idleFor).unref()
}

function fail(failed: Thread, why: Error) {
  if (thread === failed) thread = null
  for (const { failed: tell } of failed.waiting.values()) tell(why)
  failed.waiting.clear()
}

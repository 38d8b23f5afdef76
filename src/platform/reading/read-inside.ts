import { open } from 'node:fs/promises'
import { type Inside, unreadInside } from '../../basics/inside.ts'
import type { TableRows } from '../../basics/table-rows.ts'
import { insideLimits } from './inside-order.ts'
import { Reader } from './reader.ts'

/** What may be asked of a reading; tests are less patient than the checker. */
export interface ReadInsideOptions {
  /** Milliseconds. */
  readonly timeLimit?: number
}

/** Two files at a time: one that is slow does not hold up the others, and a weak machine bears it. */
const visited = poolOf([new Reader(), new Reader()])
/** What a person sends waits behind no page that is visited. */
const sent = poolOf([new Reader()])

/**
 * Reads what stands in a file of a stranger, by its bytes or from its place on the disk. It is opened in a
 * process without the environment, the files or the rights of this one, within limits of memory, time
 * and output; whatever the file does, the answer is what could be read and the trouble there was.
 */
export async function readInside(
  from: Uint8Array | { readonly place: string },
  { timeLimit = insideLimits.time }: ReadInsideOptions = {},
): Promise<Inside> {
  const bytes = from instanceof Uint8Array ? from : await bytesAt(from.place)
  if (bytes === null || bytes.length > insideLimits.bytes) return unreadInside('too-large')
  if (bytes.length === 0) return { ...unreadInside('empty'), isCut: false }
  return visited.lend((reader) => reader.read(bytes, timeLimit))
}

/** Reads the rows of a CSV or Excel file in such a process too; null where they cannot be read within its limits. */
export function readRows(
  bytes: Uint8Array,
  name: string,
  { timeLimit = insideLimits.rowsTime }: ReadInsideOptions = {},
): Promise<TableRows | null> {
  return sent.lend((reader) => reader.rows(bytes, name, timeLimit))
}

/** Ends the readers there are; the next file starts a new one. */
export function endReaders(): void {
  visited.end()
  sent.end()
}

/** The bytes of a kept file; null for one that is larger than we read. */
async function bytesAt(place: string): Promise<Uint8Array | null> {
  const file = await open(place)
  try {
    const { size } = await file.stat()
    return size > insideLimits.bytes ? null : await file.readFile()
  } finally {
    await file.close()
  }
}

interface Pool {
  /** Waits for a reader that is free. */
  readonly lend: <Value>(use: (reader: Reader) => Promise<Value>) => Promise<Value>
  readonly end: () => void
}

function poolOf(readers: readonly Reader[]): Pool {
  const free = [...readers]
  const waiting: ((reader: Reader) => void)[] = []
  const taken = (): Promise<Reader> => {
    const reader = free.pop()
    if (reader) return Promise.resolve(reader)
    const { promise, resolve } = Promise.withResolvers<Reader>()
    waiting.push(resolve)
    return promise
  }
  return {
    async lend(use) {
      const reader = await taken()
      try {
        return await use(reader)
      } finally {
        const next = waiting.shift()
        if (next) next(reader)
        else free.push(reader)
      }
    },
    end() {
      for (const reader of readers) reader.end()
    },
  }
}

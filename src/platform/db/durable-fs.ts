import { closeSync, fsyncSync, openSync } from 'node:fs'
import { PGlite, type postgresMod } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type PostgresMod = postgresMod.PostgresMod

/** An open file as the file system inside PGlite knows it; a folder has no descriptor. */
interface Stream {
  readonly nfd?: number
  readonly node: unknown
}

interface FileSystemInside {
  readonly stream_ops: Record<string, unknown>
  readonly realPath: (node: unknown) => string
}

/**
 * A folder that PGlite really writes to the disk. As shipped PGlite never calls fsync: its file system
 * has no such operation. This gives it one, and counts the calls so that they can be proved.
 *
 * It leans on PGlite's insides, which moved between 0.4 and 0.5: openDatabase refuses to start when a
 * commit is not seen here.
 */
export class DurableFS extends NodeFS {
  fsyncs = 0
  readonly #onFailure: (error: unknown) => void
  readonly #sync: (descriptor: number) => void

  /** `onFailure` is told of an fsync that failed: nothing written since the last one can be trusted to be there. */
  constructor(folder: string, onFailure: (error: unknown) => void, sync = fsyncSync) {
    super(folder)
    this.#onFailure = onFailure
    this.#sync = sync
  }

  override async init(pg: PGlite, options: Partial<PostgresMod>) {
    const { emscriptenOpts } = await super.init(pg, options)
    const preRun = [...(emscriptenOpts.preRun ?? []), (mod: PostgresMod) => this.#hook(mod)]
    return { emscriptenOpts: { ...emscriptenOpts, preRun } }
  }

  #hook(mod: PostgresMod) {
    const inside = fileSystemOf(mod)
    inside.stream_ops['fsync'] = (stream: Stream) => {
      this.fsyncs += 1
      try {
        if (stream.nfd === undefined) syncByName(inside.realPath(stream.node))
        else this.#sync(stream.nfd)
      } catch (error) {
        this.#onFailure(error)
        throw error
      }
      return 0
    }
  }
}

/**
 * What PGlite is started with by default, but with a smaller buffer: an office's plans are a few
 * megabytes, and 128 MB of buffer costs that much memory at rest.
 */
export const leanStart = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB']

/** The same with fsync on. The build's fdatasync is a stub; its fsync is not. */
export const durableStart = [
  ...leanStart.filter((word) => word !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'synchronous_commit=on'],
]

function fileSystemOf(mod: PostgresMod): FileSystemInside {
  const { NODEFS, FS } = mod as unknown as {
    NODEFS?: FileSystemInside
    FS: { filesystems?: { NODEFS?: FileSystemInside } }
  }
  const inside = NODEFS ?? FS.filesystems?.NODEFS
  if (!inside) throw new Error('PGlite no longer shows the file system it uses on Node.')
  return inside
}

/** Windows cannot fsync a folder, and its file systems do not need it. */
function syncByName(place: string) {
  if (process.platform === 'win32') return
  const descriptor = openSync(place, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

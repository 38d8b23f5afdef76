/** What the worker that runs PGlite is given when it starts. */
export interface WorkerStart {
  /** Folder of the cluster; null keeps it in memory. */
  readonly folder: string | null
  /** A .tar.gz or .tar to begin from; the folder is empty then. */
  readonly snapshot: string | null
}

/** What the worker can be asked, and what it answers. */
export interface Calls {
  /** Waits until PGlite is ready; how long that took is not said. */
  start: { ask: null; answer: null }
  query: { ask: { sql: string; parameters: readonly unknown[] }; answer: Answer }
  /** Number of fsync calls so far. */
  fsyncs: { ask: null; answer: number }
  /** The whole cluster as a tar file, gzipped or not. */
  dump: { ask: { gzip: boolean }; answer: Uint8Array }
  close: { ask: null; answer: null }
}

/** The name of a thing the worker can be asked. */
export type CallName = keyof Calls

/** What a query gave back. */
export interface Answer {
  readonly rows: Record<string, unknown>[]
  readonly affected: number | null
  /** The command PostgreSQL says it ran; "ROLLBACK" after a COMMIT that could not be. */
  readonly command: string
}

/** One question to the worker; its number comes back with the answer. */
export interface Call {
  readonly id: number
  readonly name: CallName
  readonly ask: unknown
}

/** What comes back from the worker: an answer or a trouble, by the number of the question. */
export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly trouble: Trouble }
  /** The last word of a worker whose disk failed. */
  | { readonly dead: string }

/** An error as it crosses from the worker: PostgreSQL's own fields where it has them. */
export interface Trouble {
  readonly message: string
  readonly stack: string
  readonly code?: string
  readonly detail?: string
  readonly constraint?: string
  readonly table?: string
  readonly column?: string
}

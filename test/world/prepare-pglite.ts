import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { preparedSnapshot } from '../../src/platform/db/snapshot.ts'

/** Prepares, once for all workers, the snapshot that each test database in memory begins from. */
export default async function setup(project: TestProject) {
  const folder = path.join(project.config.root, '.cache')
  project.provide('snapshot', await preparedSnapshot(folder, { gzip: false }))
}

declare module 'vitest' {
  interface ProvidedContext {
    /** File of the prepared snapshot, for PGlite. */
    snapshot: string
    /** Address of the tests' PostgreSQL with `DATABASE` for the database; or why there is none. */
    postgres: { readonly url: string } | { readonly whyNot: string }
  }
}

import { createHash } from 'node:crypto'
import { canonicalJson } from '../basics/canonical-json.ts'

/** Names a framework by its content: hex sha256 over its canonical JSON, whatever the layout of the file. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')

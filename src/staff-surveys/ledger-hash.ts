import { createHash } from 'node:crypto'
import { canonicalJson } from '../basics/canonical-json.ts'
import type { Ledger } from './ledger.ts'

/** Names a ledger by all it says, as the public record does: hex sha256 over its canonical JSON. */
export const ledgerHash = (ledger: Ledger): string =>
  createHash('sha256').update(canonicalJson(ledger), 'utf8').digest('hex')

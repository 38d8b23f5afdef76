import { accept, type Result, refuse } from '../basics/result.ts'
import { CsvUnreadable, csvRows } from '../platform/raw-papers/csv-rows.ts'
import { type ReadRegistry, type RegistryTrouble, registryReading } from './registry.ts'
import type { FileTrouble } from './registry-messages.ts'

/** Reads the bytes of a registry file, row by row. */
export async function readRegistryFile(
  bytes: Uint8Array,
): Promise<Result<ReadRegistry, RegistryTrouble | FileTrouble>> {
  const reading = registryReading()
  try {
    for await (const row of csvRows(bytes)) reading.take(row)
  } catch (error) {
    if (!(error instanceof CsvUnreadable)) throw error
    return refuse({ code: error.code, line: error.line })
  }
  const read = reading.end()
  return read.ok ? accept(read.value) : read
}

import { type TableRows, tableRowsOf } from '../../basics/table-rows.ts'
import { readRawPaper } from '../raw-papers/read-raw-paper.ts'

/** The rows of a CSV or Excel file, as many as a page shows; null where it cannot be read as a table. */
export async function openRows(bytes: Uint8Array, name: string): Promise<TableRows | null> {
  try {
    const read = await readRawPaper(bytes, name)
    return read.ok && read.value.format !== 'json' ? tableRowsOf(read.value) : null
  } catch {
    // A parser says much about a spoilt file; it is handed out as it is all the same.
    return null
  }
}

/** Rows one statement adds: far below the parameters PostgreSQL takes, large enough that statements cost little. */
const size = 1000

/** Rows in the batches they are written in; none for no rows. */
export function batchesOf<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const batches: (readonly Row[])[] = []
  for (let at = 0; at < rows.length; at += size) batches.push(rows.slice(at, at + size))
  return batches
}

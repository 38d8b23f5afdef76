import type { SpokenAs, Watching } from './overseer.ts'

/** The right somebody spoke in, as it stands in a row. */
export const rightRow = (as: SpokenAs) => ({
  post: as.kind === 'agency' ? as.post : null,
  ...territoryRow(as),
})

/** The territory an overseer spoke for, as it stands in a row: both null for the nation. */
export const territoryRow = (as: SpokenAs) => {
  const over = as.kind === 'overseer' && as.over.kind === 'territory' ? as.over : null
  return { province: over?.province ?? null, district: over?.district ?? null }
}

/** An overseer's right, read from a row. */
export const rightFrom = (province: string | null, district: string | null): Watching => ({
  kind: 'overseer',
  over: province === null ? { kind: 'everywhere' } : { kind: 'territory', province, district },
})

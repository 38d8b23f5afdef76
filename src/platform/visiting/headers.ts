import type { HeaderList } from './visited.ts'

/** The one value of a header, asked for in small letters; null where it is not there. Of several the first. */
export const headerOf = (headers: HeaderList, wanted: string): string | null =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null

import { statfsSync } from 'node:fs'

/**
 * Whether an error says that the disk, or a person's share of it, is full; 53100 is PostgreSQL's word
 * for it, and 13 SQLite's.
 */
export function isDiskFull(error: unknown): boolean {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown }
  return code === 'ENOSPC' || code === 'EDQUOT' || code === '53100' || errcode === 13
}

/** Bytes that may still be written to the disk a folder is on; null where the system does not say. */
export function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    // Only a hint is lost: what was tried on the disk has its own error.
    return null
  }
}

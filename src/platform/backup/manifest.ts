import { z } from 'zod'
import { accept, type Result, refuse } from '../../basics/result.ts'

/** The format of the file; a program reads this one and older ones. */
export const formatVersion = 1

/** The names of the parts of a backup. Nothing else may stand in it. */
export const parts = {
  manifest: 'manifest.json',
  key: 'secret.key',
  table: (name: string) => `tables/${name}.jsonl`,
  file: (sha256: string) => `files/${sha256}`,
} as const

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()
/** As PostgreSQL names tables and columns that need no quotes. */
const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/)

const column = z.strictObject({ name, type: z.string().max(200) })
const table = z.strictObject({
  name,
  columns: z.array(column).min(1).max(1600),
  rows: count,
  bytes: count,
  sha256,
})
const file = z.strictObject({ sha256, bytes: count })

const manifest = z.strictObject({
  format: z.literal('prongsai-backup'),
  formatVersion: z.number().int().positive(),
  /** Version of the program that made it. */
  program: z.string().max(100),
  /** When the state was taken, ISO 8601 in UTC. */
  madeAt: z.iso.datetime(),
  /** Fingerprint of the installation's key: says whose it is, and whether a key at hand is the right one. */
  installation: z.string().regex(/^[0-9a-f]{16}$/),
  /** Whether the key itself is in the file. */
  withKey: z.boolean(),
  migrations: z
    .array(z.string().regex(/^\d{14}_[a-z0-9_]+$/))
    .min(1)
    .max(10_000),
  tables: z.array(table).max(10_000),
  files: z.array(file),
  /** Kept files that were no longer what was put there, by their hash, and so are not in the backup. */
  spoilt: z.array(sha256),
})

/** What is in a backup: each part with its digest, so that every byte of it can be checked. */
export type Manifest = z.infer<typeof manifest>
export type TableEntry = z.infer<typeof table>
export type FileEntry = z.infer<typeof file>
export type ColumnEntry = z.infer<typeof column>

/** Why a manifest cannot be used. */
export type ManifestRefusal =
  | { readonly code: 'not-a-backup' }
  | { readonly code: 'newer-format'; readonly found: number; readonly known: number }

/** Reads a manifest; what names a part twice is no manifest. */
export function readManifest(text: string): Result<Manifest, ManifestRefusal> {
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    // Not JSON: not a manifest of ours.
    return refuse({ code: 'not-a-backup' })
  }
  const version = (said as { formatVersion?: unknown } | null)?.formatVersion
  if (typeof version === 'number' && version > formatVersion)
    return refuse({ code: 'newer-format', found: version, known: formatVersion })
  const read = manifest.safeParse(said)
  if (!read.success) return refuse({ code: 'not-a-backup' })
  const { tables, files, migrations } = read.data
  const isOnce = [
    tables.map((each) => each.name),
    files.map((each) => each.sha256),
    migrations,
  ].every((names) => new Set(names).size === names.length)
  return isOnce ? accept(read.data) : refuse({ code: 'not-a-backup' })
}

/** The names of all parts a manifest speaks of, itself included. */
export const partsOf = ({ tables, files, withKey }: Manifest): readonly string[] => [
  ...tables.map((each) => parts.table(each.name)),
  ...files.map((each) => parts.file(each.sha256)),
  ...(withKey ? [parts.key] : []),
  parts.manifest,
]

/** Bytes of everything in a backup when it is unpacked. */
export const unpackedBytes = ({ tables, files }: Manifest): number =>
  [...tables, ...files].reduce((sum, { bytes }) => sum + bytes, 0)

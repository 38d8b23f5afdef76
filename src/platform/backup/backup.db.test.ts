import { readdirSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  backedUp,
  backupKey,
  emptyPostgres,
  emptySnapshot,
  temporaryFolder,
  worked,
} from '../../../test/world/backup.ts'
import { describeWithDatabase, engine, testDatabase } from '../../../test/world/database.ts'
import { appliedIn, migrate, migrationsFolder, migrationsIn } from '../db/migrate.ts'
import { newId } from '../db/new-id.ts'
import { type OpenDatabase, openDatabase } from '../db/open-database.ts'
import { tableKinds } from '../db/table-kinds.ts'
import { fileKeeper, sha256Of } from '../files/file-keeper.ts'
import { checkBackup } from './check-backup.ts'
import { Stopped } from './refusal.ts'
import { restoreBackup } from './restore.ts'
import { leftOut, tablesIn } from './tables.ts'
import type { Made } from './write-backup.ts'

describeWithDatabase('a backup', () => {
  const { folder, remove } = temporaryFolder()
  const file = path.join(folder, 'backup.zip')
  let open: OpenDatabase
  let made: Made
  beforeAll(async () => {
    open = await testDatabase()
    await worked({ db: open.db, files: fileKeeper(path.join(folder, 'files')) })
    await addOddities(open)
    made = await backedUp(open, folder)
  })
  afterAll(async () => {
    await open.close()
    remove()
  })
  const restored = async (
    change: { folder: string; url?: string; keyGiven?: string },
    from = file,
  ) =>
    restoreBackup(
      from,
      { snapshot: await emptySnapshot(), url: null, keyGiven: null, ...change },
      async () => {},
      () => {},
    )
  const digestsOf = ({ manifest }: Made) =>
    Object.fromEntries(manifest.tables.map(({ name, rows, sha256 }) => [name, { rows, sha256 }]))

  it('has every table but those that are left out on purpose', async () => {
    const listed = [...tableKinds.distributed, ...tableKinds.reference, ...tableKinds.local]
    const saved = made.manifest.tables.map(({ name }) => name)
    expect([...saved, ...leftOut].sort()).toEqual([...listed].sort())
    expect(saved).toEqual((await tablesIn(open.db)).map(({ name }) => name))
  })

  it('has the kept files, and none that was never saved', () => {
    const kept = readdirSync(path.join(folder, 'files'), { recursive: true, encoding: 'utf8' })
      .map((name) => path.basename(name))
      .filter((name) => /^[0-9a-f]{64}$/.test(name))
    expect(made.manifest.files.map(({ sha256 }) => sha256)).toEqual(kept.sort())
    expect(kept.length).toBeGreaterThan(0)
  })

  it('is proved by loading it into a database of its own', async () => {
    const scratch = { folder: path.join(folder, 'scratch'), snapshot: await emptySnapshot() }
    expect(await checkBackup(file, scratch)).toEqual(made.manifest)
  })

  it('restores into a fresh folder, with equal digests, and from there onwards', async () => {
    const target = path.join(folder, 'fresh')
    expect((await restored({ folder: target, keyGiven: backupKey })).manifest).toEqual(
      made.manifest,
    )
    expect(readdirSync(target).sort()).toEqual(['database', 'files'])
    const again = await opened({ folder: path.join(target, 'database') })
    const second = await backedUp(again, target)
    await again.close()
    expect(digestsOf(second)).toEqual(digestsOf(made))
    expect(second.manifest.files).toEqual(made.manifest.files)
    for (const { sha256 } of second.manifest.files) {
      const bytes = await fileKeeper(path.join(target, 'files')).read(sha256)
      expect(sha256Of(bytes ?? new Uint8Array())).toBe(sha256)
    }
  })

  // Needs a PostgreSQL beside PGlite, which only that engine's run has.
  const fromPostgres = engine === 'postgres' ? it : () => {}
  fromPostgres('goes from PostgreSQL to PGlite to PostgreSQL', async () => {
    const between = path.join(folder, 'by-pglite')
    await restored({ folder: between, keyGiven: backupKey })
    const embedded = await opened({ folder: path.join(between, 'database') })
    await backedUp(embedded, between)
    await embedded.close()
    const { url, drop } = await emptyPostgres()
    const there = path.join(folder, 'by-postgres')
    const fromPGlite = path.join(between, 'backup.zip')
    await restored({ folder: there, url, keyGiven: backupKey }, fromPGlite)
    expect(readdirSync(there)).toEqual(['files'])
    const again = await opened({ url })
    const second = await backedUp(again, there)
    await again.close()
    expect(digestsOf(second)).toEqual(digestsOf(made))
    const refusal = await refusalOf(restored({ folder: path.join(folder, 'other'), url }))
    expect(refusal).toEqual({ code: 'not-empty', place: 'DATABASE_URL' })
    await drop()
  })

  it('of an older structure is loaded into that structure, and brought to the newest', async () => {
    const older = path.join(folder, 'older')
    const all = [...(await migrationsIn(migrationsFolder)).keys()]
    const first = await openDatabase({ memory: true }, 'as-it-is')
    if (!first.ok) throw new Error(first.reason.code)
    const { db, close } = first.value
    expect(await migrate(db, migrationsFolder, all.slice(0, 3))).toMatchObject({ ok: true })
    await sql`insert into agency values (${newId()}, 'old-agency', 'อบต.', '', '', now())`.execute(
      db,
    )
    const old = await backedUp(first.value, folder, { name: 'older.zip' })
    await close()
    expect(old.manifest.migrations).toEqual(all.slice(0, 3))
    const target = { folder: older, url: null, snapshot: await emptySnapshot(), keyGiven: null }
    await restoreBackup(
      path.join(folder, 'older.zip'),
      target,
      async () => {},
      () => {},
    )
    const again = await opened({ folder: path.join(older, 'database') })
    const { rows } = await sql`select code, type from agency`.execute(again.db)
    expect(again.migrated).toEqual([])
    expect(await appliedIn(again.db)).toEqual(all)
    await again.close()
    expect(rows).toEqual([{ code: 'old-agency', type: 'other' }])
  })

  it('is not restored over anything', async () => {
    const target = path.join(folder, 'taken')
    await restored({ folder: target })
    const refusal = await refusalOf(restored({ folder: target }))
    expect(refusal).toEqual({ code: 'not-empty', place: target })
    expect(readdirSync(target).sort()).toEqual(['database', 'files'])
  })

  it('keeps sealed settings and second factors with their key, and lets them go without', async () => {
    const sealedIn = async (target: string, keyGiven?: string) => {
      const { sealedKept } = await restored({ folder: target, ...(keyGiven && { keyGiven }) })
      const { db, close } = await opened({ folder: path.join(target, 'database') })
      const { rows } = await sql<{ settings: number; factors: number; asked: number }>`
        select (select count(*) from setting) as settings,
          (select count(*) from login_second_factor) as factors,
          (select count(*) from login where two_factor_enabled) as asked`.execute(db)
      await close()
      return { sealedKept, ...rows[0] }
    }
    expect(await sealedIn(path.join(folder, 'same-key'), backupKey)).toEqual({
      ...{ sealedKept: true, settings: 2, factors: 1, asked: 1 },
    })
    expect(await sealedIn(path.join(folder, 'no-key'))).toEqual({
      ...{ sealedKept: false, settings: 1, factors: 0, asked: 0 },
    })
  })
})

/** Values that are easily rounded or changed on the way. */
async function addOddities({ db }: OpenDatabase) {
  const [person, agency] = [newId(), newId()]
  await sql`insert into person values (${person}, E'ก\u00a0"\\\n\t\u2028ข', null, null,
    '2026-11-23 10:31:35.123456+07')`.execute(db)
  await sql`insert into login (id, name, email, email_verified, username, two_factor_enabled, created_at, updated_at)
    values (${person}, 'ก', 'a@example.org', true, 'somebody', true, '0044-03-15 BC', 'infinity')`.execute(
    db,
  )
  await sql`insert into login_second_factor values (${newId()}, ${person}, 'sealed', 'sealed', true, 0, null)`.execute(
    db,
  )
  await sql`insert into login_session values (${newId()}, ${person}, 'token', now(), null, null, now(), now())`.execute(
    db,
  )
  await sql`insert into setting values
    ('mail-password', '"sealed"', true, now(), 'x'),
    ('numbers', '{"b": 12345678901234567890.123456789, "a": [1.10, null]}', false, now(), 'x')`.execute(
    db,
  )
  await sql`insert into agency (id, code, name, district, province, recorded_at)
    values (${agency}, 'z-agency', 'อบต.', '', '', now())`.execute(db)
  await sql`insert into division (agency_id, id, name, position, recorded_at, closed_at) values
    (${agency}, ${newId()}, 'กอง', 0.1::float8 + 0.2::float8, now(), null),
    (${agency}, ${newId()}, 'กอง', 5e-324, now(), null),
    (${agency}, ${newId()}, 'กอง', 'NaN', now(), null)`.execute(db)
}

async function opened(place: Parameters<typeof openDatabase>[0]): Promise<OpenDatabase> {
  const open = await openDatabase(place)
  if (!open.ok) throw new Error(open.reason.code)
  return open.value
}

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => {
      if (error instanceof Stopped) return error.refusal
      throw error
    },
  )

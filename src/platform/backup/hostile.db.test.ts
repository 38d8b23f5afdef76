import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  backedUp,
  emptyPostgres,
  emptySnapshot,
  temporaryFolder,
  worked,
} from '../../../test/world/backup.ts'
import {
  changedTable,
  manifestIn,
  partsIn,
  withManifest,
  zipOf,
} from '../../../test/world/backup-file.ts'
import { describeWithDatabase, engine, testDatabase } from '../../../test/world/database.ts'
import { fileKeeper } from '../files/file-keeper.ts'
import { checkBackup } from './check-backup.ts'
import { Stopped } from './refusal.ts'
import { restoreBackup } from './restore.ts'

describeWithDatabase('a backup that was changed', () => {
  const { folder, remove } = temporaryFolder()
  const place = path.join(folder, 'fresh')
  let parts: Map<string, Buffer>
  let server: Awaited<ReturnType<typeof emptyPostgres>> | null
  beforeAll(async () => {
    const open = await testDatabase()
    await worked({ db: open.db, files: fileKeeper(path.join(folder, 'files')) })
    await backedUp(open, folder)
    await open.close()
    parts = await partsIn(path.join(folder, 'backup.zip'))
    server = engine === 'postgres' ? await emptyPostgres() : null
  })
  afterAll(async () => {
    await server?.drop()
    remove()
  })

  /**
   * What a trial says of it, in memory; on PostgreSQL, what a restore says into one and the same database:
   * whatever was refused before must have left nothing there.
   */
  async function saidOf(changed: Map<string, Buffer>) {
    const file = await zipOf(path.join(folder, 'changed.zip'), changed)
    const snapshot = await emptySnapshot()
    if (!server) return refusalOf(checkBackup(file, { folder, snapshot }))
    const said = await refusalOf(restored(file, { url: server.url }))
    if (said !== null) expect(readdirSync(place)).toEqual([])
    return said
  }
  const restored = async (file: string, { url }: { url: string | null }) => {
    const target = { folder: place, url, snapshot: await emptySnapshot(), keyGiven: null }
    return restoreBackup(
      file,
      target,
      async () => {},
      () => {},
    )
  }

  it('in a byte of its rows or of a kept file is told by the digest', async () => {
    const name = 'tables/plan.jsonl'
    const other = parts.get(name)?.toString('utf8').replace('2566', '2567') ?? ''
    expect(await saidOf(new Map(parts).set(name, Buffer.from(other)))).toEqual({
      ...{ code: 'damaged', part: name },
    })
    const file = [...parts.keys()].find((each) => each.startsWith('files/')) ?? ''
    const spoilt = Buffer.from(parts.get(file) ?? '')
    spoilt[0] = (spoilt[0] ?? 0) ^ 1
    expect(await saidOf(new Map(parts).set(file, spoilt))).toEqual({ code: 'damaged', part: file })
  })

  it.each<[string, string, (lines: string) => string, object]>([
    [
      'a word where a number stands',
      'plan',
      (lines) => lines.replace('"2566"', '"ปี"'),
      { code: 'rows-refused', table: 'plan' },
    ],
    [
      'a year out of its range',
      'plan',
      (lines) => lines.replace('"2566"', '"1"'),
      { code: 'rows-refused', table: 'plan' },
    ],
    [
      'a row of nobody',
      'plan',
      (lines) => lines.replace(/"agency_id":"./, '"agency_id":"f'),
      { code: 'rows-refused', table: 'plan' },
    ],
    ['a row twice', 'plan', (lines) => lines + lines, { code: 'rows-refused', table: 'plan' }],
    [
      'lines that are no JSON',
      'plan',
      () => 'drop table plan;\n',
      { code: 'rows-refused', table: 'plan' },
    ],
    [
      'a number that PostgreSQL rounds',
      'measure_version',
      (lines) => lines.replace(/"position":"[^"]*"/, '"position":"1.00000000000000000001"'),
      { code: 'digest-differs', table: 'measure_version' },
    ],
    [
      'a member no column has',
      'plan',
      (lines) => lines.replace('{', '{"a":"b",'),
      { code: 'digest-differs', table: 'plan' },
    ],
    [
      'two rows in one line',
      'agency',
      (lines) =>
        lines.replace(
          /^(\{.*\})$/m,
          (row) => `${row},${row.replace(/"id":"./, '"id":"f').replace(/"code":"./, '"code":"z')}`,
        ),
      { code: 'digest-differs', table: 'agency' },
    ],
  ])('to hold %s, with digests that fit, leaves nothing behind', async (_, table, change, said) => {
    expect(await saidOf(changedTable(parts, table, change))).toMatchObject(said)
  })

  it('to hold a table or column this program does not know is refused', async () => {
    const manifest = manifestIn(parts)
    const [first] = manifest.tables
    if (!first) throw new Error('The backup has no table.')
    const extra = { ...manifest, tables: [...manifest.tables, { ...first, name: 'pg_authid' }] }
    const held = new Map(parts).set(
      'tables/pg_authid.jsonl',
      parts.get(`tables/${first.name}.jsonl`) ?? Buffer.alloc(0),
    )
    expect(await saidOf(withManifest(held, extra))).toEqual({
      code: 'tables-differ',
      table: 'pg_authid',
    })
    const columns = [...first.columns, { name: 'more', type: 'text' }]
    const wider = { ...manifest, tables: [{ ...first, columns }, ...manifest.tables.slice(1)] }
    expect(await saidOf(withManifest(parts, wider))).toEqual({
      code: 'tables-differ',
      table: first.name,
    })
  })

  it('made by a newer program is refused by name', async () => {
    const manifest = manifestIn(parts)
    const migrations = [...manifest.migrations, '29990101000000_add_more']
    expect(await saidOf(withManifest(parts, { ...manifest, migrations }))).toEqual({
      ...{ code: 'newer-program', migration: '29990101000000_add_more', program: 'test' },
    })
  })

  it('leaves nothing in a folder it was to be restored into', async () => {
    const changed = changedTable(parts, 'plan', (lines) => lines.replace('"2566"', '"1"'))
    const file = await zipOf(path.join(folder, 'changed.zip'), changed)
    expect(await refusalOf(restored(file, { url: null }))).toMatchObject({ code: 'rows-refused' })
    expect(readdirSync(place)).toEqual([])
  })

  it('is restored all the same where nothing was changed', async () => {
    expect(await saidOf(parts)).toBeNull()
  })
})

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => {
      if (error instanceof Stopped) return error.refusal
      throw error
    },
  )

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { inTransaction } from './database.ts'
import { migrate } from './migrate.ts'
import { isDurable, type OpenDatabase, openDatabase, whyNotStarted } from './open-database.ts'
import { startPGlite } from './pglite-client.ts'
import { sentenceOf } from './refusal.ts'

describe('a data folder', () => {
  let folder: string
  const opened: OpenDatabase[] = []
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'prongsai-folder-'))
  })
  afterEach(async () => {
    for (const open of opened.splice(0)) await open.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  const open = async (at = folder) => {
    const result = await openDatabase({ folder: at, snapshot: inject('snapshot') })
    if (!result.ok) throw new Error(sentenceOf(result.reason).en)
    opened.push(result.value)
    return result.value
  }
  const refusalOf = async (at = folder) => {
    const result = await openDatabase({ folder: at, snapshot: inject('snapshot') })
    if (result.ok) opened.push(result.value)
    return result.ok ? null : result.reason
  }

  it('is written to the disk exactly once for each commit, and never for a look', async () => {
    const { db, fsyncs } = await open()
    await sql`create table word (words text)`.execute(db)
    const before = (await fsyncs()) ?? 0
    for (let commits = 1; commits <= 10; commits += 1) {
      await inTransaction(db, async (tx) => {
        await sql`insert into word values (${'หนึ่ง'})`.execute(tx)
        await sql`insert into word values (${'สอง'})`.execute(tx)
      })
      expect(await fsyncs()).toBe(before + commits)
    }
    await sql`select * from word`.execute(db)
    expect(await fsyncs()).toBe(before + 10)
  })

  it('would not be opened if a commit did not reach the disk', async () => {
    const inMemory = await startPGlite({ folder: null, snapshot: inject('snapshot') })
    expect(await isDurable(inMemory)).toBe(false)
    await inMemory.close()
  })

  it('is given up at once when the disk refuses to keep what is written', async () => {
    const modules = ['@electric-sql/pglite', new URL('./durable-fs.ts', import.meta.url).href]
    const [pglite, durable] = modules.map((name) => JSON.stringify(import.meta.resolve(name)))
    const said = await answerOf(`
      const { PGlite } = await import(${pglite})
      const { DurableFS, durableStart } = await import(${durable})
      let fails = false
      const giveUp = (error) => { process.stdout.write(JSON.stringify(error.message)); process.exit(1) }
      const sync = () => { if (fails) throw new Error('EIO') }
      const fs = new DurableFS(${JSON.stringify(path.join(folder, 'pgdata'))}, giveUp, sync)
      const db = await PGlite.create({ fs, startParams: durableStart })
      await db.exec('create table word (words text)')
      fails = true
      await db.exec("insert into word values ('lost')")
      process.stdout.write('"acknowledged"')`)
    expect(said).toBe('EIO')
  })

  it('keeps what was committed when it is closed and opened again', async () => {
    const first = await open()
    await sql`create table word (words text)`.execute(first.db)
    await sql`insert into word values (${'โปร่งใส'})`.execute(first.db)
    await first.close()
    const again = await open()
    expect(again.migrated).toEqual([])
    expect((await sql`select words from word`.execute(again.db)).rows).toEqual([
      { words: 'โปร่งใส' },
    ])
  })

  it('is held by one process, and a second opener is told which', async () => {
    const first = await open()
    const refusal = await refusalOf()
    expect(refusal).toEqual({ code: 'folder-in-use', folder, pid: process.pid })
    expect(sentenceOf(refusal!).en).toContain(`process ${process.pid}`)
    expect(await openElsewhere(folder)).toEqual({ code: 'folder-in-use', folder, pid: process.pid })
    await first.close()
    expect(existsSync(path.join(folder, 'in-use-by.json'))).toBe(false)
    expect(await openElsewhere(folder)).toBeNull()
  })

  it('is free again when the process that held it is dead, whatever its lock says', async () => {
    await (await open()).close()
    writeFileSync(
      path.join(folder, 'in-use-by.json'),
      JSON.stringify({ pid: 1, startedAt: 'once' }),
    )
    expect(await refusalOf()).toBeNull()
  })

  it('whose first start was interrupted is begun anew, and what was there is put aside', async () => {
    mkdirSync(path.join(folder, 'pgdata', 'base'), { recursive: true })
    writeFileSync(path.join(folder, 'pgdata', 'PG_VERSION'), '18\n')
    await open()
    expect(
      readdirSync(folder).filter((name) => name.startsWith('pgdata.unfinished-')),
    ).toHaveLength(1)
  })

  it('of another PostgreSQL, or of a newer Prongsai, or that is a file, is refused and not touched', async () => {
    const first = await open()
    await sql`insert into kysely_migration values ('29990101000000_add_more', 'later')`.execute(
      first.db,
    )
    await first.close()
    expect(await refusalOf()).toEqual({
      code: 'migrated-by-newer',
      migration: '29990101000000_add_more',
    })
    writeFileSync(path.join(folder, 'pgdata', 'PG_VERSION'), '17\n')
    expect(await refusalOf()).toEqual({
      code: 'folder-of-another-version',
      folder,
      found: '17',
      wanted: '18',
    })
    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    expect(await refusalOf(file)).toMatchObject({ code: 'folder-unwritable', folder: file })
  })

  it('that is broken is refused with a sentence and let go of', async () => {
    await (await open()).close()
    rmSync(path.join(folder, 'pgdata', 'global'), { recursive: true })
    expect(await refusalOf()).toMatchObject({ code: 'folder-broken', folder })
    expect(await refusalOf()).toMatchObject({ code: 'folder-broken', folder })
  })

  it('that only wants room is not called broken, lest an old backup be put over it', () => {
    const refusal = whyNotStarted(folder, 'PGlite failed to initialize properly', 700_000)
    expect(refusal).toEqual({ code: 'disk-full', folder, free: 700_000 })
    expect(sentenceOf(refusal).en).toContain('What was saved is still there')
    expect(whyNotStarted(folder, 'why', 10 ** 12)).toMatchObject({ code: 'folder-broken' })
    expect(whyNotStarted(folder, 'why', null)).toMatchObject({ code: 'folder-broken' })
  })

  it('keeps nothing of a migration that fails', async () => {
    const { db } = await open()
    const migrations = path.join(folder, 'migrations')
    mkdirSync(migrations)
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
    for (const { name } of rows) writeFileSync(path.join(migrations, `${name}.sql`), '')
    writeFileSync(
      path.join(migrations, '29990101000000_fail.sql'),
      'create table half (n integer); select 1/0;',
    )
    const failed = await migrate(db, migrations)
    expect(failed).toMatchObject({
      ok: false,
      reason: {
        code: 'migration-failed',
        migration: '29990101000000_fail',
        why: 'division by zero',
      },
    })
    const half = await sql`select to_regclass('half') as there`.execute(db)
    expect(half.rows).toEqual([{ there: null }])
  })

  it('answers other work while a long query runs', async () => {
    const { db } = await open()
    let answered = 0
    let running = true
    const other = () => {
      answered += 1
      if (running) setImmediate(other)
    }
    setImmediate(other)
    await sql`select count(*) from generate_series(1, 1000000) a where a % 7 = 3`.execute(db)
    running = false
    // On one thread the query would hold up all but a handful of these.
    expect(answered).toBeGreaterThan(100)
  })

  it('says so, rather than wait for ever, when the database is used inside its own transaction', async () => {
    const { db } = await open()
    const wrong = inTransaction(db, () => sql`select 1`.execute(db))
    await expect(wrong).rejects.toThrow('inside its own transaction')
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  })

  it('at a server nobody answers at is refused with a sentence', async () => {
    const nowhere = await openDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing' })
    expect(nowhere).toMatchObject({ ok: false, reason: { code: 'server-unreachable' } })
  })
})

/** Tries to open the folder from another process; gives its refusal, or null where it was let in. */
const openElsewhere = (folder: string): Promise<unknown> =>
  answerOf(`
    const { openDatabase } = await import(${JSON.stringify(new URL('./open-database.ts', import.meta.url).href)})
    const result = await openDatabase({ folder: ${JSON.stringify(folder)} })
    process.stdout.write(JSON.stringify(result.ok ? null : result.reason))
    if (result.ok) await result.value.close()`)

/** Runs a script in a process of its own and gives the JSON it writes. */
async function answerOf(script: string): Promise<unknown> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 30_000,
    killSignal: 'SIGKILL',
  })
  let said = ''
  child.stdout.on('data', (words) => {
    said += words
  })
  await new Promise((resolve) => child.once('close', resolve))
  return JSON.parse(said)
}

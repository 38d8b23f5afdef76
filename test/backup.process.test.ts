import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { checkBackup } from '../src/platform/backup/check-backup.ts'
import { refusable } from '../src/platform/backup/maker.ts'
import { openDatabase } from '../src/platform/db/open-database.ts'
import { sentenceOf } from '../src/platform/db/refusal.ts'
import { emptySnapshot, temporaryFolder } from './world/backup.ts'

const run = (...said: string[]) => {
  const done = spawnSync(process.execPath, ['dist/cli.js', ...said, '--lang', 'en'], {
    encoding: 'utf8',
  })
  return { code: done.status, out: done.stdout.trim(), said: done.stderr }
}

describe('an office that is in use', { timeout: 180_000 }, () => {
  const { folder, remove } = temporaryFolder()
  const data = path.join(folder, 'data')
  const running: ChildProcess[] = []
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL')
    remove()
  })

  it('is saved while it answers, and the saved office answers the same', async () => {
    const site = await served(data, ['--sample'])
    const plan = await planPage(site.address)
    const { code, out, said } = run('backup', '--data', data)
    expect(said).toContain('every row and file is the same')
    expect(code).toBe(0)
    const shelf = readdirSync(path.join(data, 'backups'))
    expect(shelf.filter((name) => !/^(asked|\.scratch)$/.test(name))).toEqual([path.basename(out)])
    await site.stop()
    const fresh = path.join(folder, 'fresh')
    expect(run('restore', out, '--data', fresh).code).toBe(2)
    expect(existsSync(fresh)).toBe(false)
    const restored = run('restore', out, '--data', fresh, '--yes')
    expect(restored.said).toContain('Operators are (nobody yet)')
    expect(restored.said).toContain('The key is not the one of the backup')
    expect(restored.code).toBe(0)
    const again = await served(fresh)
    expect(await planPage(again.address)).toBe(plan)
    await again.stop()
    expect(run('restore', out, '--data', fresh, '--yes').code).toBe(2)
  })

  it('is saved as it was at one moment, while facts are being added', async () => {
    const busy = path.join(folder, 'busy')
    const worker = spawn(
      process.execPath,
      [path.resolve('test/world/busy-backup.ts'), busy, await emptySnapshot()],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    running.push(worker)
    const said: string[] = []
    createInterface({ input: worker.stdout }).on('line', (line) => void said.push(line))
    const [code] = await once(worker, 'exit')
    expect(code).toBe(0)
    const files = said.map((line) => (JSON.parse(line) as { made?: string }).made ?? '')
    expect(files.length).toBe(2)
    for (const [at, file] of files.entries()) {
      const fresh = path.join(folder, `moment-${at}`)
      expect(run('restore', file, '--data', fresh, '--yes').code).toBe(0)
      expect(await halfSaved(fresh)).toEqual({ plans: 1, counted: true, missing: [] })
    }
  })

  it('killed while it is being saved leaves no file that pretends to be whole', async () => {
    for (const after of [0, 150, 400, 800]) {
      const out = path.join(folder, `killed-${after}.zip`)
      const child = spawn(process.execPath, ['dist/cli.js', 'backup', '--data', data, '--out', out])
      running.push(child)
      const begun = `${out}.unfinished`
      while (child.exitCode === null && !existsSync(begun) && !existsSync(out)) await wait(5)
      await wait(after)
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      if (!existsSync(out)) continue
      const scratch = { folder: path.join(folder, 'scratch'), snapshot: await emptySnapshot() }
      expect((await refusable(folder, () => checkBackup(out, scratch))).ok).toBe(true)
    }
    // Killed at once it was certainly not whole.
    expect(existsSync(path.join(folder, 'killed-0.zip'))).toBe(false)
    const good = run('backup', '--data', data, '--out', path.join(folder, 'after.zip'))
    expect(good.code).toBe(0)
    expect(statSync(good.out).size).toBeGreaterThan(1000)
  })

  async function served(at: string, more: readonly string[] = []) {
    const said = ['dist/cli.js', 'serve', '--port', '0', '--data', at, ...more]
    const child = spawn(process.execPath, said, { stdio: ['ignore', 'pipe', 'ignore'] })
    running.push(child)
    const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
    const stop = async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    return { address, stop }
  }
})

/** The plan as any citizen reads it. */
async function planPage(address: string): Promise<string> {
  const answer = await fetch(new URL('/a/0000001/2566', address))
  expect(answer.status).toBe(200)
  const html = await answer.text()
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? []
  expect(main).toContain('<')
  return main.replaceAll(address.replace(/\/$/, ''), '')
}

/** Whether every plan has as many facts as it counts, and every paper its file. */
async function halfSaved(folder: string) {
  const opened = await openDatabase({ folder: path.join(folder, 'database') })
  if (!opened.ok) throw new Error(sentenceOf(opened.reason).en)
  const { db, close } = opened.value
  const { rows } = await sql<{ facts: number; found: number }>`
    select p.facts, (select count(*) from (
      select id from imported_paper where plan_id = p.id
      union all select id from measure_version where plan_id = p.id
      union all select id from progress_entry where plan_id = p.id
    ) f) as found from plan p`.execute(db)
  const papers = await sql<{ sha256: string }>`select sha256 from imported_paper`.execute(db)
  await close()
  const placeOf = (sha256: string) => path.join(folder, 'files', sha256.slice(0, 2), sha256)
  return {
    plans: rows.length,
    counted: rows.every(({ facts, found }) => facts === found && facts > 0),
    missing: papers.rows.filter(({ sha256 }) => !existsSync(placeOf(sha256))),
  }
}

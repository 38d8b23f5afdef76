import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { worked } from '../../test/world/backup.ts'
import { frameworks } from '../../test/world/clean-plan.ts'
import { testContext } from '../../test/world/context.ts'
import { testDatabase } from '../../test/world/database.ts'
import { localOfficer } from '../accounts/local-officer.ts'
import { createApp } from '../app.ts'
import type { Actor, Role } from '../basics/actor.ts'
import type { AgencyId } from '../basics/ids.ts'
import { backupMaker, type Maker } from '../platform/backup/maker.ts'
import { keptOnShelf, shelfName, shelfOf } from '../platform/backup/shelf.ts'
import type { OpenDatabase } from '../platform/db/open-database.ts'
import { fileKeeper } from '../platform/files/file-keeper.ts'

const home = 'http://127.0.0.1:4380'
const ownPage = { host: '127.0.0.1:4380', 'sec-fetch-site': 'same-origin', origin: home }
const address = '/operator/backup'

describe('the page of backups', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-backup-page-'))
  const files = fileKeeper(path.join(folder, 'files'))
  const clock = { today: () => testContext({ db, files }).today, now: () => now }
  let now = '2026-11-23T03:00:00.000Z'
  let opened: OpenDatabase
  let db: OpenDatabase['db']
  let maker: Maker
  let agency: AgencyId
  beforeAll(async () => {
    opened = await testDatabase()
    db = opened.db
    agency = (await worked({ db, files })).id
    const key = 'a key of forty-eight letters for tests of backups'
    maker = backupMaker({ opened, folder, key, program: 'test', snapshot: inject('snapshot') })
  })
  afterAll(async () => {
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const faults: unknown[] = []
  const ask = (actor: Actor, at: string, form?: Record<string, string>) =>
    createApp({
      ...{ db, files, frameworks, clock, actor, backups: maker },
      onFault: (_, error) => void faults.push(error),
    }).request(`${home}${at}`, {
      headers: {
        ...ownPage,
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form && { method: 'POST', body: new URLSearchParams(form).toString() }),
    })
  const shown = async (at = address) => (await ask(localOfficer, at)).text()
  /** Looks at the page until nothing is under way, as the page does by itself. */
  async function settled(): Promise<string> {
    for (;;) {
      const html = await shown()
      if (!html.includes('http-equiv="refresh"')) return html
      await wait(50)
    }
  }

  it('says that nothing has been saved yet, and how to begin', async () => {
    const html = await shown()
    expect(html).toContain('ยังไม่เคยสำรองข้อมูล')
    expect(html).toContain('ยังไม่มีไฟล์สำรอง')
    expect(await shown(`/en${address}`)).toContain('No backup has been made yet')
  })

  it('makes one, shows how far it is without script, and what came of it', async () => {
    const answer = await ask(localOfficer, address, {})
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(address)
    const meanwhile = await shown()
    expect(meanwhile).toContain('http-equiv="refresh"')
    expect(meanwhile).toContain('ดูความคืบหน้าตอนนี้')
    const html = await settled()
    expect(html).toContain(`สำรองแล้ว ${shelfName(now)}`)
    expect(html).not.toContain('ยังไม่เคยสำรองข้อมูล')
    expect(existsSync(path.join(shelfOf(folder), shelfName(now)))).toBe(true)
    expect(faults).toEqual([])
  })

  it('gives it out whole, and writes both to the record', async () => {
    const answer = await ask(localOfficer, `${address}/${shelfName(now)}`)
    expect(answer.headers.get('content-type')).toBe('application/zip')
    expect(answer.headers.get('content-disposition')).toContain(shelfName(now))
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(bytes.length).toBe(Number(answer.headers.get('content-length')))
    const record = await db
      .selectFrom('installation_activity')
      .select(['after', 'person_id', 'subject_name'])
      .where('subject_kind', '=', 'backup')
      .orderBy('id')
      .execute()
    const by = { person_id: localOfficer.id, subject_name: shelfName(now) }
    expect(record).toEqual([
      { ...by, after: { backup: 'made', withKey: false } },
      { ...by, after: { backup: 'downloaded' } },
    ])
  })

  it('tries an old one again, and says what is wrong with a spoilt one', async () => {
    expect((await ask(localOfficer, `${address}/${shelfName(now)}`, {})).status).toBe(303)
    expect(await settled()).toContain(`${shelfName(now)} ใช้ได้`)
    const spoilt = 'prongsai-20260101-000000.zip'
    writeFileSync(path.join(shelfOf(folder), spoilt), 'PK\u0003\u0004 cut short')
    expect((await ask(localOfficer, `${address}/${spoilt}`, {})).status).toBe(303)
    const html = await settled()
    expect(html).toContain(`${spoilt} ไม่สำเร็จ`)
    expect(html).toContain('เสียหรือขาด')
    rmSync(path.join(shelfOf(folder), spoilt))
  })

  it('reminds after a week, and not on the seventh day', async () => {
    now = '2026-11-30T03:00:00.000Z'
    expect(await shown()).not.toContain('สำรองครั้งล่าสุดเมื่อ')
    now = '2026-12-01T03:00:01.000Z'
    expect(await shown()).toContain('สำรองครั้งล่าสุดเมื่อ 8 วันก่อน')
  })

  it(`keeps the newest ${keptOnShelf}, and leaves other files alone`, async () => {
    for (let day = 1; day <= keptOnShelf; day += 1)
      writeFileSync(path.join(shelfOf(folder), `prongsai-2026010${day}-000000.zip`), 'old')
    writeFileSync(path.join(shelfOf(folder), 'mine.zip'), 'mine')
    const killed = path.join(shelfOf(folder), 'prongsai-20251231-000000.zip.unfinished')
    writeFileSync(killed, 'half')
    utimesSync(killed, 1, 1)
    await ask(localOfficer, address, {})
    const html = await settled()
    expect([...html.matchAll(/action="\/operator\/backup\/prongsai/g)]).toHaveLength(keptOnShelf)
    expect(existsSync(path.join(shelfOf(folder), 'prongsai-20260102-000000.zip'))).toBe(false)
    expect(existsSync(path.join(shelfOf(folder), 'mine.zip'))).toBe(true)
    expect(existsSync(killed)).toBe(false)
  })

  it('is not there for a name that is no backup', async () => {
    for (const name of [
      'mine.zip',
      'prongsai-1.zip',
      'prongsai-20990101-000000.zip',
      '..%2fsecret',
    ])
      expect((await ask(localOfficer, `${address}/${name}`)).status).toBe(404)
  })

  it('is for operators alone', async () => {
    const person = (role: Role): Actor => ({
      ...{ kind: 'person', id: 'somebody', name: 'ก' },
      grants: [{ role, over: { kind: 'agency', agency, division: null } }],
    })
    for (const role of ['officer', 'administrator', 'executive', 'assessor'] as const) {
      for (const at of [address, `${address}/${shelfName(now)}`]) {
        expect((await ask(person(role), at)).status).toBe(403)
        expect((await ask(person(role), at, {})).status).toBe(403)
      }
    }
    const citizen: Actor = { kind: 'citizen', id: 'citizen' }
    expect((await ask(citizen, address)).status).toBe(303)
    expect((await ask(citizen, address, {})).status).toBe(401)
    expect(maker.doing()).toBeNull()
  })
})

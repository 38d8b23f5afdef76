import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { registerAgency } from '../src/agencies/commands.ts'
import { fiscalYear } from '../src/basics/fiscal-year.ts'
import { ownFrameworks } from '../src/cli/reading.ts'
import { answerItem } from '../src/disclosures/commands.ts'
import { placesOf } from '../src/disclosures/disclosure.ts'
import { askForCheck } from '../src/disclosures/link-run-commands.ts'
import { frameworkFor } from '../src/frameworks/framework.ts'
import { openDatabase } from '../src/platform/db/open-database.ts'
import { temporaryFiles, testContext } from './world/context.ts'
import { type MiniatureSite, openMiniatureSite } from './world/miniature-site.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-check-'))
const kept = temporaryFiles()
let site: MiniatureSite
beforeAll(async () => {
  site = await openMiniatureSite()
}, 60_000)
afterAll(async () => {
  await site.close()
  kept.remove()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const opened = async () => {
  const database = await openDatabase({ folder, snapshot: inject('snapshot') })
  if (!database.ok) throw new Error(database.reason.code)
  return database.value
}
const begun = (): ChildProcess =>
  spawn(process.execPath, ['test/world/checking-child.ts', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
const told = async () => {
  const database = await opened()
  const rows = await database.db.selectFrom('link_check').select(['url', 'run_id']).execute()
  await database.close()
  return rows
}

it('a round that is killed halfway is gone on with: nothing finished is lost, and nothing visited again', async () => {
  const year = fiscalYear(2566)
  const framework = frameworkFor(await ownFrameworks(), year)
  if (!framework) throw new Error('There is no framework of 2566.')
  const database = await opened()
  const context = testContext({ db: database.db, files: kept.files })
  const agency = await registerAgency(context, {
    ...{ name: 'องค์การบริหารส่วนตำบลธารใส', code: 'thansai', district: 'เมือง', province: 'ตัวอย่าง' },
  })
  if (!agency.ok) throw new Error(agency.reason.code)
  const agencyId = agency.value.id
  const urls: string[] = []
  for (const [at, { item }] of placesOf(framework).entries()) {
    // Several hosts, and one page that all the items share.
    const own = site.url(`portal-${at % 5}`, `/${item.code}`)
    urls.push(own)
    const answered = await answerItem(context, {
      ...{ agencyId, framework, code: item.code, basedOn: null },
      content: {
        ...{ answer: 'has', explanation: '', elements: [], noneReason: '', noneOn: null },
        links: [own, site.url('portal', '/shared')].map((url) => ({ url, clickPath: '' })),
        ...{ updatedOn: null, months: null },
      },
    })
    if (!answered.ok) throw new Error(answered.reason.code)
  }
  urls.push(site.url('portal', '/shared'))
  const asked = await askForCheck(context, { agencyId, year, code: null })
  expect(asked.ok).toBe(true)
  await database.close()

  const pages = () => site.visits.filter(({ path }) => path !== '/robots.txt')
  const first = begun()
  while (pages().length < 15) await new Promise((later) => setTimeout(later, 20))
  first.kill('SIGKILL')
  await once(first, 'exit')
  const before = new Set((await told()).map(({ url }) => url))
  expect(before.size).toBeGreaterThan(3)
  expect(before.size).toBeLessThan(urls.length)
  const visitedBefore = pages().length

  const second = begun()
  await once(second, 'exit')
  expect(second.exitCode).toBe(0)
  const after = await told()
  // None is lost, each is told of once, all in the one round.
  expect(after.map(({ url }) => url).toSorted()).toEqual(urls.toSorted())
  expect(new Set(after.map(({ run_id }) => run_id)).size).toBe(1)
  const again = pages()
    .slice(visitedBefore)
    .map(({ host, path }) => `http://${host}:${site.port}${path}`)
  expect(again.filter((url) => before.has(url))).toEqual([])
  expect(new Set(again).size).toBe(again.length)
  expect(again).toHaveLength(urls.length - before.size)

  const third = begun()
  const [said] = (await once(third.stdout as NonNullable<typeof third.stdout>, 'data')) as [Buffer]
  expect(String(said)).toContain('nothing to do')
  await once(third, 'exit')
}, 120_000)

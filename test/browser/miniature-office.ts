import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { issueSetUpLink } from '../../src/accounts/commands.ts'
import { localOfficer } from '../../src/accounts/local-officer.ts'
import type { Agency } from '../../src/agencies/agency.ts'
import { registerAgency } from '../../src/agencies/commands.ts'
import { createApp } from '../../src/app.ts'
import { type PlainDate, plainDate } from '../../src/basics/plain-date.ts'
import { checkingRounds } from '../../src/cli/checking.ts'
import { openOffice as openOfficeIn } from '../../src/cli/office.ts'
import { pathsIn } from '../../src/paths.ts'
import { type Clock, thaiDayOf } from '../../src/platform/clock.ts'
import { type Context, contextOf } from '../../src/platform/context.ts'
import { newId } from '../../src/platform/db/new-id.ts'
import { endReaders } from '../../src/platform/reading/read-inside.ts'
import { attemptCounter } from '../../src/platform/sign-in/attempts.ts'
import { createSignIn } from '../../src/platform/sign-in/sign-in.ts'
import { realTime } from '../../src/platform/visiting/time.ts'
import { answering } from '../../src/platform/web/answering.ts'
import { frameworks } from '../world/clean-plan.ts'
import { firstAdministrator } from '../world/first-administrator.ts'
import { idleMaker } from '../world/idle-maker.ts'
import { miniatureAgency } from '../world/miniature-files.ts'
import { type MiniatureSite, openMiniatureSite } from '../world/miniature-site.ts'
import type { Office } from './office.ts'

/** An office whose agency has the miniature site for its web site, on a day that the test chooses. */
export interface MiniatureOffice extends Office {
  readonly site: MiniatureSite
  readonly agency: Agency
  /** Lets time pass until nine in the morning of a day; the clock goes on from there. */
  readonly moveTo: (day: string) => void
  /** Lets so many minutes pass. */
  readonly later: (minutes: number) => void
  /** The world of a command, now, as the officer at this computer acts. */
  readonly context: () => Context
}

const key = 'the key of an installation made for a story alone'

/**
 * Opens an office within this process, so that its links lead to the miniature site and to nowhere else, and its
 * days pass as the story wants: the pages, the sign-in, the rounds of visits and the captures are the program's own.
 */
export async function openMiniatureOffice(day: string): Promise<MiniatureOffice> {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-story-'))
  const office = await openOfficeIn({ flags: { data: path.join(folder, 'data') } })
  if (!office.ok) throw new Error(office.reason.en)
  const { opened, files } = office.value
  const { db } = opened
  const site = await openMiniatureSite()
  const faults: string[] = []
  const fault = (error: unknown) => void faults.push(String(error))
  const { clock, moveTo, later } = movingClock(plainDate(day))
  const world = { db, files }
  const made = await registerAgency(contextOf(world, localOfficer, clock), {
    ...{ name: miniatureAgency, code: 'thansai', district: 'ทุ่งกว้าง', province: 'ตัวอย่าง' },
  })
  if (!made.ok) throw new Error(made.reason.code)
  const time = { ...realTime, now: () => Date.parse(clock.now()) }
  const polite = {
    ...{ visitor: { contact: 'webmaster@thansai.example' }, reach: site.reach, pause: 0, time },
    bounds: { answer: 2_500, whole: 3_500, bytes: 8 * 1024 * 1024 },
  }
  const rounds = checkingRounds(
    { ...polite, again: [], db, frameworks, clock, newId },
    { isAlone: true, onFault: fault },
  )
  const answers = answering((request, env) => app.fetch(request, env))
  const server = createAdaptorServer({ fetch: answers.answer })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const islands = path.resolve(import.meta.dirname, '../../dist/islands')
  const app = createApp({
    ...{ db, files, frameworks, clock, localOrigin: address, backups: idleMaker(folder) },
    checking: { ...polite, poke: rounds.poke },
    entrance: {
      signIn: createSignIn({ db, secret: key, origin: address }),
      attempts: attemptCounter(key),
    },
    islandsFolder: existsSync(islands) ? islands : null,
    installation: { key, environment: {} },
    onFault: (_, error) => fault(error),
  })
  const token = await issueSetUpLink(contextOf(world, localOfficer, clock))
  const setUp = new URL(pathsIn('th').setUp(token ?? ''), address).href
  return {
    ...{ address, folder, setUp, site, agency: made.value, moveTo, later },
    cookies: await firstAdministrator(setUp),
    faults: () => faults,
    context: () => contextOf(world, localOfficer, clock),
    async close() {
      await Promise.all([answers.end(server), rounds.stop()])
      endReaders()
      await site.close()
      await opened.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

/** A clock that goes on by itself, from nine in the morning of a day that may be moved ahead. */
function movingClock(first: PlainDate) {
  let start = Date.parse(`${first}T02:00:00Z`)
  let since = Date.now()
  const now = () => new Date(start + Date.now() - since).toISOString()
  const clock: Clock = { now, today: () => thaiDayOf(now()) }
  const moveTo = (day: string) => {
    start = Date.parse(`${plainDate(day)}T02:00:00Z`)
    since = Date.now()
  }
  const later = (minutes: number) => {
    start += minutes * 60_000
  }
  return { clock, moveTo, later }
}

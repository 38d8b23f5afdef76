import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { localOfficer } from '../../src/accounts/local-officer.ts'
import { registerAgency } from '../../src/agencies/commands.ts'
import { createApp } from '../../src/app.ts'
import { openOffice } from '../../src/cli/office.ts'
import { clockAt } from '../../src/platform/clock.ts'
import { contextOf } from '../../src/platform/context.ts'
import { answering } from '../../src/platform/web/answering.ts'
import { frameworks } from '../world/clean-plan.ts'
import { testDay } from '../world/context.ts'
import { idleMaker } from '../world/idle-maker.ts'
import { whatCounts } from '../world/staff-answers.ts'
import { keeperInMemory, openedStaffSurvey, type StaffSurveyWorld } from '../world/staff-survey.ts'
import { testKey } from '../world/web.ts'

/** An office within this process that asks its staff, as the program serves it. */
export interface StaffDoor {
  readonly address: string
  readonly cookies: readonly never[]
  /** A staff survey that takes answers. */
  readonly open: (wanted?: Parameters<typeof openedStaffSurvey>[2]) => Promise<StaffSurveyWorld>
  /** What would count of one, were it counted now. */
  readonly counts: (staff: StaffSurveyWorld) => ReturnType<typeof whatCounts>
  /** What it was asked for, in order: the method and the path. */
  readonly asked: readonly string[]
  readonly faults: readonly string[]
  readonly close: () => Promise<void>
}

/** Opens it, with the scripts that were built. */
export async function openStaffDoor(): Promise<StaffDoor> {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-staff-'))
  const office = await openOffice({ flags: { data: path.join(folder, 'data') } })
  if (!office.ok) throw new Error(office.reason.en)
  const { opened, files } = office.value
  const { db } = opened
  const clock = clockAt(testDay)
  const context = contextOf({ db, files }, localOfficer, clock)
  const agency = await registerAgency(context, {
    ...{ name: 'องค์การบริหารส่วนตำบลธารใส', code: 'thansai' },
    ...{ district: 'ทุ่งกว้าง', province: 'ตัวอย่าง' },
  })
  if (!agency.ok) throw new Error(agency.reason.code)
  const keeper = keeperInMemory()
  const [asked, faults]: [string[], string[]] = [[], []]
  const answers = answering((request, env) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`)
    return app.fetch(request, env)
  })
  const server = createAdaptorServer({ fetch: answers.answer })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const app = createApp({
    ...{ db, files, frameworks, clock, localOrigin: address, windowKeys: keeper },
    ...{ backups: idleMaker(folder), installation: { key: testKey, environment: {} } },
    islandsFolder: path.resolve(import.meta.dirname, '../../dist/islands'),
    onFault: (_, error) => void faults.push(String(error)),
  })
  return {
    ...{ address, cookies: [], asked, faults },
    open: (wanted = {}) => openedStaffSurvey(context, agency.value.id, { keeper, ...wanted }),
    async counts(staff) {
      const keys = await keeper.read(staff.surveyId)
      if (!keys) throw new Error('The keys are gone.')
      return whatCounts(db, staff, keys)
    },
    async close() {
      await answers.end(server)
      await opened.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

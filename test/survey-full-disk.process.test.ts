import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Survey } from '../src/surveys/survey.ts'
import { type SmallDisk, smallDisk, whyNoSmallDisk } from './world/small-disk.ts'
import { begunProgram, type Filled, formsOf, keptIn, sent, surveyIn } from './world/survey-storm.ts'

const reason = whyNoSmallDisk()
if (reason !== null) console.warn(`The test of a full disk is skipped: ${reason}.`)

describe.skipIf(reason !== null)('a survey on a disk that is full', { timeout: 180_000 }, () => {
  const outside = mkdtempSync(path.join(os.tmpdir(), 'prongsai-survey-disk-'))
  let disk: SmallDisk
  let survey: Survey
  let program: Awaited<ReturnType<typeof begunProgram>>
  const counted: Filled[] = []

  beforeAll(async () => {
    const office = { data: path.join(outside, 'data'), url: '' }
    survey = await surveyIn(office)
    disk = await smallDisk(300)
    await copied(office.data, disk.folder)
    program = await begunProgram({ data: path.join(disk.folder, 'data'), url: '' }, disk.run)
  }, 120_000)
  afterAll(async () => {
    await program.stop()
    disk.close()
    rmSync(outside, { recursive: true, force: true, maxRetries: 5 })
  })

  async function copied(from: string, to: string) {
    const [code] = await once(disk.run('cp', ['-r', from, to], process.env), 'exit')
    expect(code).toBe(0)
  }
  const send = (form: Filled) => sent(program.home, survey, form)

  it('says that nothing was sent, and counts the same form once there is room', async () => {
    const form = formsOf(survey)
    const first = form()
    expect(await send(first)).toMatchObject({ state: 'counted' })
    counted.push(first)
    disk.fill()
    // What has room in pages that are there already is still taken; the first that has none is refused.
    const words = { comment: 'ก'.repeat(900) }
    let refused: Filled | null = null
    for (let tries = 0; tries < 3000 && refused === null; tries += 1) {
      const each = form(words)
      const said = await send(each)
      if (said?.state === 'counted') counted.push(each)
      else {
        expect(said).toMatchObject({ status: 507, state: 'not-sent' })
        refused = each
      }
    }
    if (refused === null) throw new Error('The disk took everything.')
    disk.makeRoom()
    expect(await send(refused)).toMatchObject({ status: 200, state: 'counted' })
    counted.push(refused)
    expect(await send(refused)).toMatchObject({ state: 'already-counted' })
  })

  it('has lost none that it acknowledged, and its counts equal a recount', async () => {
    await program.stop()
    await copied(path.join(disk.folder, 'data'), path.join(outside, 'after'))
    const { kept, recounted, answers } = await keptIn(
      { data: path.join(outside, 'after'), url: '' },
      survey,
    )
    expect(kept).toEqual(recounted)
    expect(answers.map(({ id }) => id).sort()).toEqual(counted.map(({ id }) => id).sort())
  })
})

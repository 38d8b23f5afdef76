import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testContext } from '../../test/world/context.ts'
import { filledForm, frozenPolicy, onDevice } from '../../test/world/staff-answers.ts'
import {
  keeperInMemory,
  openedStaffSurvey,
  type StaffSurveyWorld,
  staffPassphrases,
} from '../../test/world/staff-survey.ts'
import { webWorld } from '../../test/world/web.ts'
import { citizen } from '../accounts/local-officer.ts'
import { countStaffSurvey } from './count-commands.ts'
import type { Receipt } from './item.ts'
import { saveLedger } from './ledger-commands.ts'
import { nodeTools } from './node-tools.ts'
import { isCounted } from './read-folder.ts'
import { readZip } from './read-zip.ts'
import { readReceipt, receiptText } from './receipt.ts'
import { recountFolder } from './recount.ts'
import { isWhole } from './recount-check.ts'
import { checkSaid } from './recount-check-messages.ts'
import { closeStaffSurvey, publishStaffResults, unpublishStaffResults } from './step-commands.ts'
import { sweepStaffSurveys } from './sweep-jobs.ts'

const keeper = keeperInMemory()
/** What is built of the page that recounts: enough to see what becomes of it. */
const islandsFolder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-islands-'))
const csp = "default-src 'none'; script-src 'sha256-x'"
const built = `<html lang="th"><meta content="${csp}"><!--FILES--><script>1</script></html>`
writeFileSync(path.join(islandsFolder, 'recount.html'), built)
let world: Awaited<ReturnType<typeof webWorld>>
let staff: StaffSurveyWorld
let file: (format: string) => string
/** Of one who answered without script, and of one who answered with it. */
const receipts: string[] = []

const headers = { host: '127.0.0.1:4380', 'sec-fetch-site': 'same-origin', origin: 'null' }
const tell = async <Said>(address: string, sent: unknown): Promise<Said> => {
  const answer = await world.app.request(`http://127.0.0.1:4380${address}`, {
    ...{ method: 'POST', body: JSON.stringify(sent) },
    headers: { ...headers, 'content-type': 'application/json' },
  })
  return (await answer.json()) as Said
}

beforeAll(async () => {
  world = await webWorld({ windowKeys: keeper, actor: citizen, islandsFolder })
  staff = await openedStaffSurvey(testContext(world), world.agency.id, { keeper, slips: 26 })
  const at = `/i/${staff.survey.code}`
  const policy = await frozenPolicy(world.db, staff)
  for (const [no, code] of staff.codes.slice(0, 24).entries()) {
    const answers = [no % 4, (no + 1) % 3, no % 3 === 0 ? 1 : 3]
    if (no < 11) {
      const [q0, q1, q2] = answers.map(String)
      const { once } = filledForm(code)
      const fields = { code, q0: q0 ?? '', q1: q1 ?? '', q2: q2 ?? '', once, receipt: '1' }
      const page = await (await world.post(at, fields, headers)).text()
      if (no === 3) receipts.push(page.slice(page.indexOf('prongsai promise')))
    } else {
      const device = await onDevice(policy, answers)
      const { signatures } = await tell<{ readonly signatures: readonly string[] }>(
        `${at}/tokens`,
        { code, blinded: device.blinded },
      )
      const receipt = await tell<Receipt>(`${at}/items`, {
        items: await device.items(signatures),
      })
      if (no === 20) receipts.push(receiptText(receipt))
    }
  }
  const context = testContext(world)
  const asked = { ...staff, reason: '' }
  const ledger = {
    ...{ drawn: 25, returned: 1, replaced: 0, onPaper: 0, disputed: 0 },
    witnesses: 'สมชาย ใจดี',
  }
  await closeStaffSurvey(context, { ...asked, reason: 'ครบแล้ว' })
  await saveLedger(context, { ...asked, ledger })
  await countStaffSurvey(context, { ...staff, passphrases: staffPassphrases })
  const { db, newId, now } = context
  await sweepStaffSurveys({ db, keeper, newId, now: () => now })
  file = (format) => `/a/${world.agency.code}/2566/staff-surveys/${staff.surveyId}/${format}`
})
afterAll(async () => {
  await world.close()
  rmSync(islandsFolder, { recursive: true, force: true })
})

describe('the files of a staff survey', () => {
  it('are there for nobody before its results are published', async () => {
    for (const format of ['json', 'xlsx', 'zip', 'html', 'txt'])
      expect((await world.get(file(format))).status).toBe(404)
    await publishStaffResults(testContext(world), staff)
    expect((await world.get(file('json'))).status).toBe(200)
  })

  it('count again from the zip as it was given, with the receipts of those who answered', async () => {
    const answer = await world.get(file('zip'))
    expect(answer.headers.get('content-type')).toBe('application/zip')
    const read = await readZip(new Uint8Array(await answer.arrayBuffer()), isCounted)
    if (typeof read === 'string') throw new Error(read)
    expect(receipts.map(readReceipt)).toEqual([expect.anything(), expect.anything()])
    for (const receipt of receipts) {
      const recount = await recountFolder(read.files, nodeTools, { receipt })
      expect(recount.checks.filter(({ holds }) => holds !== 'yes').map(checkSaid)).toEqual([])
      expect(isWhole(recount)).toBe(true)
      expect(recount.folder?.publication).toMatchObject({ ballots: 24, kept: 11, used: 24 })
    }
  })

  it('are the same bytes each time, and say so to a browser that has them', async () => {
    const first = await world.get(file('zip'))
    const second = await world.get(file('zip'))
    expect(Buffer.from(await first.arrayBuffer())).toEqual(Buffer.from(await second.arrayBuffer()))
    const tag = first.headers.get('etag') ?? ''
    expect((await world.get(file('zip'), { 'if-none-match': tag })).status).toBe(304)
  })

  it('have every file in one JSON', async () => {
    const { files } = (await (await world.get(file('json'))).json()) as {
      files: Readonly<Record<string, string>>
    }
    const named = new Map(
      Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]),
    )
    expect(isWhole(await recountFolder(named, nodeTools))).toBe(true)
  })

  it('stand in the page that recounts, which may load and ask nothing', async () => {
    const answer = await world.get(`/en${file('html')}`)
    expect(answer.headers.get('content-security-policy')).toBe(`${csp}; frame-ancestors 'none'`)
    const page = await answer.text()
    expect(page).toContain('<html lang="en">')
    const [, text = ''] = /id="files">([^<]*)<\/script>/.exec(page) ?? []
    expect(Object.keys(JSON.parse(text))).toContain('columns/04.json')
  })

  it('give anybody a receipt that is another each time, and convinces', async () => {
    const { files } = (await (await world.get(file('json'))).json()) as {
      files: Readonly<Record<string, string>>
    }
    const named = new Map(
      Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]),
    )
    const spare = [file('txt'), file('txt'), `${file('txt')}?answers=best`].map(async (address) =>
      (await world.get(address)).text(),
    )
    const texts = await Promise.all(spare)
    expect(new Set(texts).size).toBe(3)
    for (const receipt of texts)
      expect((await recountFolder(named, nodeTools, { receipt })).checks.at(-1)).toMatchObject({
        ...{ check: 'receipt', holds: 'yes' },
      })
  })

  it('are there for nobody once they were taken back', async () => {
    await unpublishStaffResults(testContext(world), { ...staff, reason: 'ผิดปี' })
    expect((await world.get(file('zip'))).status).toBe(404)
  })
})

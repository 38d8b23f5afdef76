import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { Agent, request } from 'undici'
import { localOfficer } from '../src/accounts/local-officer.ts'
import { registerAgency } from '../src/agencies/commands.ts'
import { fiscalYear } from '../src/basics/fiscal-year.ts'
import type { FactId } from '../src/basics/ids.ts'
import { plainDate } from '../src/basics/plain-date.ts'
import { addRun, takeAndDo } from '../src/cli/checking.ts'
import { ownFrameworks } from '../src/cli/reading.ts'
import { type ItemAnswer, placesOf } from '../src/disclosures/disclosure.ts'
import { saveAnswer } from '../src/disclosures/store.ts'
import { frameworkFor } from '../src/frameworks/framework.ts'
import { clockAt } from '../src/platform/clock.ts'
import { contextOf } from '../src/platform/context.ts'
import { inTransaction } from '../src/platform/db/database.ts'
import { newId } from '../src/platform/db/new-id.ts'
import { openDatabase } from '../src/platform/db/open-database.ts'
import { fileKeeper } from '../src/platform/files/file-keeper.ts'
import { endReaders } from '../src/platform/reading/read-inside.ts'
import { inProcessOfItsOwn } from './child.ts'
import type { Report } from './figures.ts'
import { saying } from './figures.ts'
import type { Bench } from './settings.ts'

const section = 'Links of OIT items, visited in one round'
/** Milliseconds between two visits of one host in the bench; the program itself waits a second. */
const pause = 5

/** What a fresh process answers of its visits. */
export interface LinkAnswer {
  readonly links: number
  readonly ms: number
  /** Megabytes it held before it began: the database and the program. */
  readonly before: number
  readonly peakMegabytes: number
  /** The most it held at once over the second half, above the most over the first. */
  readonly growthMegabytes: number
}

/** Every item of many agencies on a small web of this computer, against a bare loop over the same pages. */
export async function benchLinks({ folder, quick }: Bench, report: Report): Promise<void> {
  const agencies = quick ? 10 : 100
  saying(`43 items × ${agencies} agencies, each agency a host`)
  const site = await openSite()
  try {
    const task = JSON.stringify({ folder: path.join(folder, 'links'), port: site.port, agencies })
    const bare = await inProcessOfItsOwn<LinkAnswer>(['links-bare', task])
    const ours = await inProcessOfItsOwn<LinkAnswer>(['links', task])
    const speed = ({ links, ms }: LinkAnswer) => (links / ms) * 1000
    const { links } = ours
    report.figures.push(
      {
        ...{ section, what: `${links} links, links a second`, value: speed(ours), unit: 'rows/s' },
        ...{
          runs: 1,
          note: `robots.txt and ${pause} ms a host kept, read inside, each saved with fsync`,
        },
        yardstick: { name: 'bare undici loop', value: speed(bare) },
      },
      {
        ...{ section, what: 'Peak memory', value: ours.peakMegabytes, unit: 'MB', runs: 1 },
        note: `${ours.before.toFixed(0)} MB of it held before the first visit: the program and its database`,
        yardstick: { name: 'bare undici loop', value: bare.peakMegabytes },
      },
      {
        ...{
          section,
          what: 'Peak of the second half above that of the first',
          unit: 'MB',
          runs: 1,
        },
        value: ours.growthMegabytes,
      },
    )
    report.aims.push({
      aim: 'A round over all agencies holds flat memory',
      holds: ours.growthMegabytes < 40,
      measured: `${ours.growthMegabytes.toFixed(0)} MB more in the second half`,
    })
  } finally {
    await site.close()
  }
}

interface LinkTask {
  readonly folder: string
  readonly port: number
  readonly agencies: number
}

const urlsFor = ({ port, agencies }: LinkTask, codes: readonly string[]) =>
  Array.from({ length: agencies }, (_, at) =>
    codes.map((code) => `http://agency-${at}.mini.example:${port}/${code}`),
  )

async function itemCodes() {
  const framework = frameworkFor(await ownFrameworks(), fiscalYear(2566))
  if (!framework) throw new Error('There is no framework of 2566.')
  return { framework, codes: placesOf(framework).map(({ item }) => item.code) }
}

/** The round itself, from agencies without a visit to every one written down. */
export async function visitOnce(typed: string): Promise<LinkAnswer> {
  const task: LinkTask = JSON.parse(typed)
  const { codes } = await itemCodes()
  const opened = await openDatabase({ folder: task.folder })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason))
  const { db, close } = opened.value
  const context = contextOf({ db, files: fileKeeper(`${task.folder}-files`) }, localOfficer)
  for (const [at, urls] of urlsFor(task, codes).entries()) {
    const made = await registerAgency(context, {
      ...{ name: `อบต.ที่ ${at}`, code: `bench-${at}`, district: '', province: '' },
    })
    if (!made.ok) throw new Error(made.reason.code)
    const of = { agencyId: made.value.id, year: fiscalYear(2566) }
    await inTransaction(db, async (tx) => {
      for (const [position, url] of urls.entries()) {
        const answer: ItemAnswer = {
          ...{ id: newId() as FactId, code: codes[position] ?? 'O1', answer: 'has' },
          ...{ links: [{ url, clickPath: '' }], explanation: '', elements: [], noneReason: '' },
          ...{ noneOn: null, updatedOn: null, months: null },
          ...{ recordedAt: context.now, recordedBy: context.actor.id },
        }
        await saveAnswer(tx, of, answer)
      }
    })
  }
  const checking = {
    ...{ db, clock: clockAt(plainDate('2023-09-30')), newId, frameworks: await ownFrameworks() },
    visitor: { contact: 'webmaster@thansai.example' },
    reach: {
      resolve: async () => ['127.0.0.1'],
      mayConnect: (address: string) => address === '127.0.0.1',
    },
    ...{ pause, again: [], atOnce: 16 },
  }
  await addRun(checking, { agencyId: null, year: null, code: null }, 'command')
  const held = watched()
  const began = performance.now()
  let links = 0
  await takeAndDo(checking, ['command'], undefined, (done, all) => {
    links = done
    if (done * 2 >= all) held.half()
  })
  const ms = performance.now() - began
  const memory = held.end()
  endReaders()
  await close()
  return { links, ms, ...memory }
}

/** The same pages one after another per host, sixteen hosts at once, read to their end and forgotten. */
export async function visitBare(typed: string): Promise<LinkAnswer> {
  const task: LinkTask = JSON.parse(typed)
  const hosts = urlsFor(task, (await itemCodes()).codes)
  const dispatcher = new Agent({
    connect: {
      lookup: (_host, _options, told) => told(null, [{ address: '127.0.0.1', family: 4 }]),
    },
  })
  const held = watched()
  const began = performance.now()
  let [links, next] = [0, 0]
  const worker = async () => {
    for (let urls = hosts[next++]; urls; urls = hosts[next++])
      for (const url of urls) {
        const { body } = await request(url, { dispatcher })
        for await (const _ of body);
        links += 1
        if (links * 2 >= hosts.length * 43) held.half()
      }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  const ms = performance.now() - began
  const memory = held.end()
  await dispatcher.close()
  return { links, ms, ...memory }
}

/** Watches how much memory this process holds, in each half of its work. */
function watched() {
  const before = process.memoryUsage.rss() / 1024 / 1024
  const peaks = [0, 0]
  let at = 0
  const look = () => {
    peaks[at] = Math.max(peaks[at] ?? 0, process.memoryUsage.rss() / 1024 / 1024)
  }
  look()
  const timer = setInterval(look, 50)
  return {
    half() {
      at = 1
    },
    end() {
      clearInterval(timer)
      look()
      const [first = 0, second = 0] = peaks
      return { before, peakMegabytes: Math.max(first, second), growthMegabytes: second - first }
    },
  }
}

/** A page of some 20 kB for every address, as an agency's pages are. */
async function openSite() {
  const words = 'แผนการใช้จ่ายงบประมาณ ประจำปีงบประมาณ พ.ศ. 2566 องค์การบริหารส่วนตำบล '.repeat(120)
  const html = `<!doctype html><title>ข้อมูล</title><main><p>${words}</p></main>`
  const server = createServer((asked, told) => {
    if (asked.url === '/robots.txt') told.writeHead(404).end()
    else told.setHeader('content-type', 'text/html; charset=utf-8').end(html)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => void server.close(closed))
    },
  }
}

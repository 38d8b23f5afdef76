import path from 'node:path'
import { sampleCode } from '../src/cli/sample-office.ts'
import { pathsIn } from '../src/paths.ts'
import type { Report } from './figures.ts'
import { interleaved, percentile, saying, timed } from './figures.ts'
import { bareServer, fetched, type Running, runToTheEnd, signedIn, started } from './running.ts'
import type { Bench } from './settings.ts'

const year = 2566
const inThai = pathsIn('th')

/** The server from outside, as `prongsai serve` runs it: start, memory, answers. */
export async function benchServer(bench: Bench, report: Report): Promise<void> {
  const used = path.join(bench.folder, 'used')
  await (await started(used)).stop()
  await benchStart(bench, used, report)
  const server = await started(used)
  try {
    await benchMemory(server, report)
    await benchRequests(server, report)
  } finally {
    await server.stop()
  }
}

async function benchStart({ quick, folder }: Bench, used: string, report: Report): Promise<void> {
  const section = 'Start: from the command to the first page'
  const runs = quick ? 3 : 5
  saying(`start, ${runs} times each`)
  const start = async (data: string) => {
    const server = await started(data)
    await server.stop()
    return server.msToFirstAnswer
  }
  const times = await interleaved(runs, {
    used: () => start(used),
    fresh: (round) => start(path.join(folder, `fresh-${round}`)),
    bare: () => timed(() => runToTheEnd(['-e', '0'])),
  })
  const yardstick = { name: 'node -e 0', value: times.bare }
  const figure = { section, unit: 'ms', runs, yardstick } as const
  report.figures.push(
    { ...figure, what: 'on a folder in use', value: times.used },
    { ...figure, what: 'on a fresh folder, with the sample', value: times.fresh },
  )
  report.aims.push({
    aim: 'start to first answer under 3 s on an existing folder',
    holds: times.used < 3000,
    measured: `${Math.round(times.used)} ms; on a fresh folder ${Math.round(times.fresh)} ms`,
  })
}

async function benchMemory(server: Running, report: Report): Promise<void> {
  const section = 'Memory of the server and its processes together'
  saying('memory')
  await new Promise((done) => setTimeout(done, 5000))
  const tell = (what: string) => {
    const value = server.megabytes()
    if (value !== null) report.figures.push({ section, what, value, unit: 'MB', runs: 1 })
  }
  tell('5 s after the start')
  await fetched(server.address, inThai.publicPaper(sampleCode, year, 'pdf'))
  tell('after making a PDF, its printer still there')
}

async function benchRequests(server: Running, report: Report): Promise<void> {
  const section = 'Requests: one after another, compressed as a browser asks'
  const pages = {
    'plan page': inThai.plan(sampleCode, year),
    'public report': inThai.publicReport(sampleCode, year),
  }
  const cookie = await signedIn(server)
  for (const [what, page] of Object.entries(pages)) {
    saying(`200 requests for the ${what}`)
    const answer = await fetched(server.address, page, cookie)
    const bare = await bareServer(answer)
    try {
      const ours: number[] = []
      const theirs: number[] = []
      for (let request = -20; request < 200; request += 1) {
        const took = await timed(() => fetched(server.address, page, cookie))
        const bareTook = await timed(() => fetched(bare.address, '/'))
        if (request < 0) continue
        ours.push(took)
        theirs.push(bareTook)
      }
      for (const share of [0.5, 0.95]) {
        const yardstick = { name: 'bare node:http', value: percentile(theirs, share) }
        const figure = { section, unit: 'ms', runs: 200, yardstick } as const
        const note = `${Math.round(answer.bytes.length / 1024)} KB`
        const value = percentile(ours, share)
        report.figures.push({ ...figure, what: `${what}, p${share * 100}`, value, note })
      }
    } finally {
      await bare.stop()
    }
  }
}

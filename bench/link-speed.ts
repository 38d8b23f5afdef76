import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openMiniatureSite } from '../test/world/miniature-site.ts'
import { inProcessOfItsOwn } from './child.ts'
import { type Report, saying } from './figures.ts'
import type { BareAnswer, LinksAnswer, LinksTask } from './link-task.ts'
import type { Bench } from './settings.ts'

const items = 43
/** As many pages at the same time as the program visits, by us and by the yardstick. */
const atOnce = 16
/** Milliseconds between two visits of one host. The program rests longer; here that would be all one measures. */
const pause = 100

/** One round of the checker over every item of many agencies, against a bare loop over the same pages. */
export async function benchLinks({ folder, quick }: Bench, report: Report): Promise<void> {
  const agencies = quick ? 20 : 100
  const count = agencies * items
  const section = `Links: ${items} items of ${agencies} agencies at ${agencies} hosts of the miniature site, ${atOnce} at a time, ${pause} ms between two of a host`
  saying(`${count} links`)
  const site = await openMiniatureSite({ remembers: false })
  try {
    // Of each host every fourteenth is a file that is opened and read; the others are pages in HTML.
    const files = ['/plan.pdf', '/plan.docx', '/budget.xlsx']
    const links = Array.from({ length: agencies }, (_, agency) =>
      Array.from({ length: items }, (_, item) =>
        site.url(
          `agency-${agency}`,
          (item % 14 === 13 && files[(item - 13) / 14]) || `/o${item + 1}`,
        ),
      ),
    )
    mkdirSync(folder, { recursive: true })
    const file = path.join(folder, 'links.json')
    const task: LinksTask = { links, atOnce, pause, folder: path.join(folder, 'links') }
    writeFileSync(file, JSON.stringify(task))
    const bare = await inProcessOfItsOwn<BareAnswer>(['links-bare', file])
    const ours = await inProcessOfItsOwn<LinksAnswer>(['links', file])
    if (bare.opened !== count || ours.opened !== count)
      throw new Error(
        `Of ${count} pages ${ours.opened} opened, and ${bare.opened} for the yardstick.`,
      )
    const speed = (ms: number) => (count * 1000) / ms
    const ratio = speed(ours.ms) / speed(bare.ms)
    const [first, second] = ours.peaks
    const [early, late] = ours.held
    report.figures.push(
      {
        ...{ section, what: `${count} links checked, links a second`, value: speed(ours.ms) },
        ...{
          unit: 'rows/s',
          runs: 1,
          note: 'each kept, read inside, looked through and written down',
        },
        yardstick: { name: 'a bare undici loop, nothing read or kept', value: speed(bare.ms) },
      },
      {
        ...{ section, what: 'peak memory above the start', value: Math.max(first, second) },
        ...{
          unit: 'MB',
          runs: 1,
          note: `the program itself, which started at ${ours.start.toFixed(0)} MB`,
        },
        yardstick: { name: 'the bare loop', value: bare.peak },
      },
      { section, what: 'peak memory of the readers', value: ours.readers, unit: 'MB', runs: 1 },
    )
    report.aims.push({
      aim: `what is held stays flat over ${count} links (at the end at most 10 MB more than after a tenth of them)`,
      holds: late - early <= 10,
      measured: `${early.toFixed(0)} MB held after a tenth, ${late.toFixed(0)} MB at the end; with garbage not yet cleared at most ${first.toFixed(0)} MB above the start in the first half and ${second.toFixed(0)} MB in the second; ${ratio.toFixed(2)} times the speed of the bare loop`,
    })
  } finally {
    await site.close()
  }
}

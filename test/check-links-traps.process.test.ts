import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Agency } from '../src/agencies/agency.ts'
import { fiscalYear } from '../src/basics/fiscal-year.ts'
import { addRun, takeAndDo } from '../src/cli/checking.ts'
import type { Checking } from '../src/disclosures/check-links-jobs.ts'
import { placesOf } from '../src/disclosures/disclosure.ts'
import { readAnswerForm } from '../src/disclosures/forms.ts'
import type { LinkCheck } from '../src/disclosures/link-check.ts'
import { outcomesIn, runById } from '../src/disclosures/link-run-store.ts'
import { linkChecksOf } from '../src/disclosures/link-store.ts'
import { hintsFor } from '../src/disclosures/link-use.ts'
import { clockAt } from '../src/platform/clock.ts'
import { newId } from '../src/platform/db/new-id.ts'
import { type OpenDatabase, openDatabase } from '../src/platform/db/open-database.ts'
import { sentenceOf } from '../src/platform/db/refusal.ts'
import { snapshotIn } from '../src/platform/db/snapshot.ts'
import { endReaders } from '../src/platform/reading/read-inside.ts'
import { frameworks } from './world/clean-plan.ts'

import { testDay } from './world/context.ts'
import { flyingTime } from './world/flying-time.ts'
import { saveLinkedAnswers } from './world/linked-answers.ts'
import { miniatureAgency, miniatureYear } from './world/miniature-files.ts'
import { type MiniatureSite, openMiniatureSite } from './world/miniature-site.ts'
import { hintText, tableOf } from './world/trap-table.ts'

const year = fiscalYear(miniatureYear)
/** The item the traps were made for: the year’s plan of work and of what is spent. */
const planned = 'O11'

/** What the table shows of a check besides the name of the trap. */
const columns: Readonly<Record<string, (check: LinkCheck) => string | number | null>> = {
  outcome: ({ outcome }) => outcome,
  reason: ({ reason }) => reason,
  findings: (check) => hintsFor(check, codeOf(planned), year).map(hintText).join(', '),
  status: ({ status }) => status,
  way: ({ redirects }) => redirects.map(({ status }) => status).join(' '),
  type: ({ type }) => type?.split(';')[0]?.slice(0, 40) ?? '',
  bytes: ({ bytes }) => bytes,
}

const codes = placesOf(
  frameworks.find(({ fiscalYear }) => fiscalYear === year) ?? { instruments: [] },
).map(({ item }) => item.code)
function codeOf(typed: string) {
  const code = codes.find((each) => each === typed)
  if (!code) throw new Error(`There is no ${typed}.`)
  return code
}

/** What the form says of an address that is typed; undefined where it takes it. */
const typedWrong = (url: string) =>
  readAnswerForm(
    { answer: ['has'], 'link-url': [url], 'link-path': [''] },
    { elements: [], months: null, today: testDay },
  ).wrong[0]?.code

describe('a round of the program over an agency that fell into every trap', () => {
  let site: MiniatureSite
  let opened: OpenDatabase
  let agency: Agency | undefined
  let checking: Checking
  beforeAll(async () => {
    site = await openMiniatureSite()
    const database = await openDatabase({ memory: true, snapshot: await snapshotIn('dist') })
    if (!database.ok) throw new Error(sentenceOf(database.reason).en)
    opened = database.value
    const urls = site.traps.map(({ url }) => url)
    // Two of them no form takes; they stand here as if they had come another way.
    // O11 names them all; every other item names two or three of them besides.
    const links = codes.map((code, at) =>
      code === planned ? urls : urls.filter((_, each) => each % codes.length === at),
    )
    ;[agency] = await saveLinkedAnswers(opened.db, year, [{ name: miniatureAgency, links }])
    checking = {
      ...{ db: opened.db, frameworks, clock: clockAt(testDay), newId, reach: site.reach },
      visitor: { contact: 'webmaster@thansai.example' },
      bounds: { answer: 2_500, whole: 3_500, bytes: 8 * 1024 * 1024 },
      time: flyingTime(),
    }
  }, 120_000)
  afterAll(async () => {
    endReaders()
    await opened.close()
    await site.close()
  })

  it('writes down for each what it is, once, whichever items name it', async () => {
    const scope = { agencyId: agency?.id ?? null, year, code: null }
    const id = await addRun(checking, scope, 'command')
    const counted: string[] = []
    await takeAndDo(checking, ['command'], undefined, (done, all) => {
      counted.push(`${done} of ${all}`)
    })
    const visited = site.traps.filter(({ url }) => /^https?:/.test(url))
    const never = site.traps.filter((trap) => !visited.includes(trap))
    expect(never.map(({ url }) => [url, typedWrong(url)])).toEqual([
      ['#', 'address-wrong'],
      ['javascript:void(0)', 'address-wrong'],
    ])
    const all = visited.length
    expect(counted).toEqual(Array.from({ length: all + 1 }, (_, done) => `${done} of ${all}`))
    expect((await runById(opened.db, id ?? ''))?.finishedAt).not.toBeNull()

    const checks = new Map<string, readonly LinkCheck[]>()
    for (const { url } of site.traps)
      if (agency) checks.set(url, await linkChecksOf(opened.db, agency.id, url))
    for (const { url } of never) expect(checks.get(url)).toEqual([])
    for (const { url } of visited) expect(checks.get(url)).toHaveLength(1)
    const rows = visited.map(({ name, url }) => {
      const [check] = checks.get(url) ?? []
      if (!check) return [name]
      return [name, ...Object.values(columns).map((column) => String(column(check) ?? ''))]
    })
    console.log(tableOf([['trap', ...Object.keys(columns)], ...rows]))
    expect(
      rows.map(([name, outcome, reason, findings]) => ({ name, outcome, reason, findings })),
    ).toEqual(
      visited.map(({ name, outcome, reason, seen }) => ({
        ...{ name, outcome, findings: seen },
        reason: outcome === 'ok' ? '' : reason,
      })),
    )
    const count = (said: string) => visited.filter(({ outcome }) => outcome === said).length
    expect(await outcomesIn(opened.db, id ?? '')).toEqual({
      ...{ ok: count('ok'), broken: count('broken'), unsure: count('unsure') },
    })
  }, 120_000)

  it('keeps every finding with the item it was looked for in, and says nothing of items that do not name it', async () => {
    const misplaced: string[] = []
    for (const [at, { url, name }] of site.traps.entries()) {
      const [check] = agency ? await linkChecksOf(opened.db, agency.id, url) : []
      const naming = [planned, codes[at % codes.length]]
      for (const finding of check?.findings ?? [])
        if (!('code' in finding) || !naming.includes(String(finding.code))) misplaced.push(name)
    }
    expect(misplaced).toEqual([])
  })

  it('asked by its own name, and never came where nobody outside may', () => {
    expect(site.visits.filter(({ at }) => at !== '127.0.0.1')).toEqual([])
    expect(site.visits.filter(({ path }) => path === '/secret')).toEqual([])
    expect(new Set(site.visits.map(({ headers }) => headers['user-agent']))).toEqual(
      new Set(['Prongsai (+webmaster@thansai.example)']),
    )
  })
})

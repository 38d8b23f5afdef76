import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { localOfficer } from '../src/accounts/local-officer.ts'
import { recordOf } from '../src/accounts/record-reading-store.ts'
import { savePerson, saveRole } from '../src/accounts/store.ts'
import type { Agency } from '../src/agencies/agency.ts'
import { agencyByCode } from '../src/agencies/store.ts'
import { publishedPlan } from '../src/approvals/edition.ts'
import { proofSaid } from '../src/approvals/pages/edition-text.ts'
import { readSnapshot } from '../src/approvals/snapshot.ts'
import type { Person } from '../src/basics/actor.ts'
import { canonicalJson } from '../src/basics/canonical-json.ts'
import { dayText } from '../src/basics/day-text.ts'
import { readDayTyped } from '../src/basics/day-typed.ts'
import { fiscalYear } from '../src/basics/fiscal-year.ts'
import type { PersonId } from '../src/basics/ids.ts'
import { findingsOf } from '../src/findings/engine.ts'
import { knownOf } from '../src/findings/known.ts'
import { findingPageWords } from '../src/findings/web-messages.ts'
import { readPlan } from '../src/imports/read-plan.ts'
import { plainMeasure } from '../src/measures/plain-plan.ts'
import type { PlannedMeasure } from '../src/measures/plan.ts'
import { planOf } from '../src/measures/store.ts'
import { pathsIn } from '../src/paths.ts'
import { inTransaction } from '../src/platform/db/database.ts'
import { readRawPaper } from '../src/platform/raw-papers/read-raw-paper.ts'
import { withPdfPages } from './browser/pdf-pages.ts'
import { frameworks } from './world/clean-plan.ts'
import { testContext, testDay } from './world/context.ts'
import { describeWithRealReport, realReport } from './world/real-report.ts'
import { repairs, reportOf, typedOf } from './world/repairs.ts'
import { plain, problemsIn, sendingIn, shownForm } from './world/shown-form.ts'
import { type Signer, signerPosts, signersOf } from './world/signers.ts'
import { ledTo, webWorld } from './world/web.ts'

const paths = pathsIn('th')
const year = fiscalYear(2566)
const words = findingPageWords.th

describeWithRealReport('the real report of 2566, taken in and repaired through the pages', () => {
  let world: Awaited<ReturnType<typeof webWorld>>
  let agency: Agency
  let signers: Awaited<ReturnType<typeof signersOf>>
  let site = ''
  let wordRead: readonly PlannedMeasure[] = []
  // Every request is this one's; who it is changes from act to act.
  const actor: { -readonly [Part in keyof Person]: Person[Part] } = { ...localOfficer }
  const be = (person: Person) => void Object.assign(actor, person)
  const as = (signer: Signer) => be(signers[signer].actor)
  const pages = createServer((asked, answer) => {
    answer.setHeader('content-type', 'text/html').end(`<title>${asked.url}</title>`)
  })
  beforeAll(async () => {
    await new Promise<void>((listening) => void pages.listen(0, '127.0.0.1', listening))
    site = `http://ita.example.go.th:${(pages.address() as AddressInfo).port}`
    const reach = {
      ...{ resolve: async () => ['127.0.0.1'], patience: 5_000 },
      mayConnect: (address: string) => address === '127.0.0.1',
    }
    world = await webWorld({ actor, reach, isPublished: false })
  })
  afterAll(async () => {
    pages.closeAllConnections()
    pages.close()
    await world.close()
  })

  const text = async (address: string) => {
    const answer = await world.get(address)
    expect(answer.status, address).toBe(200)
    return answer.text()
  }
  const send = sendingIn(() => world)
  const measures = async () => (await planOf(world.db, agency.id, year))?.measures ?? []
  const measureOf = async (row: number) => {
    const measure = (await measures())[row - 1]
    if (!measure) throw new Error(`There is no row ${row}.`)
    return measure
  }
  const findingsPage = () => paths.findings(agency.code, year)
  /** Where the findings of a row lead, without the field. */
  const mendsOf = async (row: number) => {
    const [, section = ''] = (await text(findingsPage())).split(`id="findings-row-${row}"`)
    return [
      ...(section.split('</section>')[0] ?? '').matchAll(/<a class="button quiet" href="([^"]*)"/g),
    ].map(([, href = '']) => plain(href))
  }
  const findingsLeft = async () =>
    (await text(findingsPage())).split('<details')[0]?.match(/<li class="finding /g)?.length ?? 0
  const recorded = async () =>
    (await recordOf(world.db, agency.id, {}, { limit: 500, offset: 0 })).lines.toReversed()

  it('comes in with every slip it has; its heading, which our papers print anew, is told apart', async () => {
    const form = new FormData()
    form.append('file', new File([readFileSync(realReport)], 'o43.txt'))
    const preview = ledTo(await world.upload(paths.importTable(), form))
    expect((await text(preview)).match(/<li class="finding /g)).toHaveLength(28)
    const plan = await send(preview, preview.replace(/\?.*/, ''), () => ({}))
    const found = await agencyByCode(world.db, decodeURIComponent(plan.split('/')[2] ?? ''))
    if (!found) throw new Error(`Nothing is at ${plan}.`)
    agency = found
    signers = await signersOf(testContext(world), agency.id)
    as('officer')
    expect(await measures()).toHaveLength(7)
    // 27 that its paper shows, and no day of finishing in any of the six rows ticked as done.
    expect(await findingsLeft()).toBe(27 + 6)
    expect(await text(findingsPage())).toContain(words.beforeTables(1))

    expect((await measures()).flatMap(({ evidence }) => evidence)).toEqual([])
    expect(repairs).toHaveLength(7)
  })

  it.each(repairs.map((repair, at) => [at + 1, repair] as const))(
    'row %i is mended where its findings lead, given evidence, reported as done, and leads back each time',
    async (row, repair) => {
      const before = await findingsLeft()
      const { id } = await measureOf(row)
      const edit = paths.editMeasure(agency.code, year, id)
      const mends = await mendsOf(row)
      expect(mends.length).toBeGreaterThan(0)
      expect(mends.every((href) => href.includes(id) && href.includes('back=findings'))).toBe(true)
      const first = mends.find((href) => href.startsWith(edit)) ?? `${edit}?back=findings`
      expect(await send(first, '/edit', repair.words)).toBe(findingsPage())
      for (const piece of repair.evidence) {
        const begun = { kind: piece.kind, measure: id, back: 'findings' }
        const address = paths.newEvidence(agency.code, year, begun)
        const back = await send(address, '/evidence/new', () => typedOf(piece, site), 'multipart')
        expect(back).toBe(findingsPage())
      }
      const progress = `${paths.progress(agency.code, year, id)}?back=findings`
      expect(await send(progress, '/progress', (shown) => reportOf(repair, shown))).toBe(
        findingsPage(),
      )
      expect(await mendsOf(row)).toEqual([])
      expect(await findingsLeft()).toBeLessThan(before)
    },
  )

  it('has no findings left', async () => {
    const html = await text(findingsPage())
    expect(html).toContain(words.noneMore)
    expect(await findingsLeft()).toBe(0)
  })

  it('has every repair in its record, as it was and as it is', async () => {
    const lines = await recorded()
    const of = async (row: number, act: string) => {
      const { id } = await measureOf(row)
      return lines.filter((line) => line.act === act && line.subject.id === id)
    }
    for (const row of [1, 2, 3, 4, 5, 6, 7]) {
      expect(await of(row, 'revise-measure'), `row ${row}`).toHaveLength(1)
      expect(await of(row, 'report-progress'), `row ${row}`).toMatchObject([
        { person: { name: signers.officer.actor.name }, after: { stage: 'done', percent: 100 } },
      ])
    }
    const revised = async (row: number) => (await of(row, 'revise-measure'))[0]
    expect(await revised(1)).toMatchObject({
      before: { responsible: { units: ['สำนักงานปลัด'] } },
      after: { responsible: { units: ['สำนักปลัด'] } },
    })
    expect(JSON.stringify((await revised(1))?.before)).toContain('แผนแผน')
    expect(JSON.stringify((await revised(1))?.after)).not.toContain('แผนแผน')
    expect(await revised(4)).toMatchObject({
      before: { numbersTyped: ['1, 2, 3, 3'], period: { to: '2023-02' } },
      after: { numbersTyped: [], period: { to: '2023-09' } },
    })
    expect(await of(4, 'report-progress')).toMatchObject([
      {
        before: { stage: 'underway', percent: 80, finishedOn: null },
        after: { stage: 'done', percent: 100, finishedOn: '2023-09-12' },
      },
    ])
    expect(JSON.stringify((await revised(6))?.before)).toContain('ดงเตงาว')
    expect(JSON.stringify((await of(6, 'report-progress'))[0]?.after)).not.toContain('ดงเตงาว')
    expect(await revised(6)).toMatchObject({
      before: { codes: ['038'] },
      after: { codes: ['O38'] },
    })
    expect(await revised(7)).toMatchObject({
      before: { codes: ['011', '023', '024'] },
      after: { codes: ['O11', 'O23', 'O24'] },
    })
    const pieces = repairs.flatMap(({ evidence }) => evidence.map(({ title }) => title))
    const added = lines.filter(({ act }) => act === 'add-evidence')
    expect(added.map(({ subject }) => subject.name)).toEqual(pieces)
    const page = await text(paths.record(agency.code))
    expect(page).toContain('<del>038</del>')
  })

  it('is verified by somebody who did not report it, row by row', async () => {
    as('clerk')
    for (const { id } of await measures()) {
      const address = paths.verifyMeasure(agency.code, year, id)
      await send(address, '/verify', () => ({ sentence: 'เปิดดูหลักฐานแล้วตรงกับที่รายงาน' }))
    }
    const all = await measures()
    expect(all.map(({ verification }) => verification?.holds)).toEqual(all.map(() => true))
    expect((await recorded()).filter(({ act }) => act === 'verify-measure')).toHaveLength(7)
  })

  it('is put forward, reviewed, left to an acting executive under an order, signed and published', async () => {
    const deputy = await actingExecutive()
    const at = paths.signOff(agency.code, year)
    const press = async (act: string, fields: Readonly<Record<string, string>> = {}) => {
      const shown = shownForm(await text(at), `/${act}`)
      const answer = await world.post(`${at}/${act}`, { ...shown, ...fields })
      expect(answer.status, `${act}: ${problemsIn(await answer.clone().text())}`).toBe(303)
    }
    as('officer')
    await press('put-forward')
    as('clerk')
    await press('review')
    as('executive')
    await press('delegate', { delegateTo: deputy.id, orderNo: '91/2566' })
    be(deputy)
    await press('approve')
    as('officer')
    const publish = paths.publish(agency.code, year)
    await send(publish, '/publish', () => ({}))
    const signed = plain(await text(paths.publicPlan(agency.code, year)))
    expect(signed).toContain(deputy.name)
    expect(signed).toContain(`ลงนามแทน ${signerPosts.executive}`)
    expect(signed).toContain('(ตามคำสั่งที่ 91/2566)')
  })

  it('shows on its pages, as PDF and as Word the evidence and days that the original lacked', async () => {
    be(localOfficer)
    const bytesOf = async (format: 'pdf' | 'docx') => {
      const answer = await world.get(paths.publicPaper(agency.code, year, format))
      expect(answer.status).toBe(200)
      return new Uint8Array(await answer.arrayBuffer())
    }
    const proofs = repairs.flatMap(({ evidence }) => evidence)
    const printed = proofs.flatMap(({ title, path, date }) => [
      title,
      ...(path ? [site + path] : []),
      ...(date ? [dayText('th', dayOf(date), true)] : []),
    ])
    const page = plain(await text(paths.publicReport(agency.code, year)))
    expect(printed.filter((words) => !page.includes(words))).toEqual([])
    await withPdfPages(await bytesOf('pdf'), async (pages) => {
      const letters = pages.map((each) => each.letters).join('')
      const lettersOf = (words: string) => words.normalize('NFC').replaceAll(/\s/g, '')
      expect(printed.filter((words) => !letters.includes(lettersOf(words)))).toEqual([])
      expect(letters).toContain('91/2566')
    })
    const raw = await readRawPaper(await bytesOf('docx'), 'report.docx')
    if (!raw.ok || raw.value.format === 'json') throw new Error('The Word file is not read.')
    const again = readPlan(raw.value, { frameworks })
    if (!again.ok) throw new Error(again.reason.code)
    expect(again.value.plan.measures.map(({ evidence }) => evidence.length)).toEqual(
      repairs.map(({ evidence }) => evidence.length),
    )
    const inRows = again.value.unread.filter(({ place }) => place.part === 'row')
    expect(inRows).toEqual([])
    wordRead = again.value.plan.measures
    const known = knownOf(again.value.plan, frameworks, testDay, again.value)
    expect(findingsOf(known), 'what the published paper itself has wrong').toEqual([])
  })

  it('can be checked offline: the file of edition 1 is what its fingerprint names, and has no findings', async () => {
    const answer = await world.get(paths.editionSnapshot(agency.code, year, 1))
    const bytes = Buffer.from(await answer.arrayBuffer())
    const digest = createHash('sha256').update(bytes).digest('hex')
    expect(plain(await text(paths.proof(digest)))).toContain(digest)
    const content: unknown = JSON.parse(bytes.toString('utf8'))
    expect(canonicalJson(content as never)).toBe(bytes.toString('utf8'))
    const snapshot = readSnapshot(digest, bytes.toString('utf8'))
    const plan = publishedPlan(snapshot, proofSaid('th', agency.code, 'http://127.0.0.1:4380'))
    expect(wordRead.map(plainMeasure), 'the Word file, read again').toEqual(plan.measures)
    expect(wordRead.map(({ finishedOn }) => finishedOn)).toContain('2023-09-12')
    expect(findingsOf(knownOf(plan, frameworks, testDay))).toEqual([])
    expect(world.faults).toEqual([])
  })

  async function actingExecutive(): Promise<Person> {
    const { actor: executive, newId } = signers.executive
    const id = newId() as PersonId
    await inTransaction(world.db, async (tx) => {
      const when = '2023-09-30T03:00:00.000Z'
      await savePerson(tx, { id, name: 'สุดา รักษาการ', email: null }, when)
      const nowhere = { divisionId: null, province: null, district: null }
      const role = { ...nowhere, personId: id, role: 'executive' as const }
      await saveRole(tx, { ...role, id: newId(), agencyId: agency.id }, { id, at: when })
    })
    return { kind: 'person', id, name: 'สุดา รักษาการ', grants: executive.grants }
  }
})

const dayOf = (typed: string) => {
  const read = readDayTyped(typed)
  if (!read.ok) throw new Error(`No day: ${typed}`)
  return read.value
}

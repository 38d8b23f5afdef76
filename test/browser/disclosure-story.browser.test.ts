import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { personBySignInName } from '../../src/accounts/role-store.ts'
import { personOf } from '../../src/accounts/store.ts'
import { judgeItem } from '../../src/assessments/commands.ts'
import { assessmentWords } from '../../src/assessments/messages.ts'
import { fiscalYear } from '../../src/basics/fiscal-year.ts'
import { challengeWords } from '../../src/challenges/messages.ts'
import { documentWords } from '../../src/disclosures/document-messages.ts'
import { handOverWords } from '../../src/disclosures/hand-over-messages.ts'
import { linkWords } from '../../src/disclosures/link-messages.ts'
import { disclosureWords } from '../../src/disclosures/messages.ts'
import { oitWords } from '../../src/disclosures/page-messages.ts'
import { workWords } from '../../src/division-work/messages.ts'
import { frameworkFor } from '../../src/frameworks/framework.ts'
import { disclosedWords } from '../../src/oversight/disclosed-messages.ts'
import { pathsIn } from '../../src/paths.ts'
import { readWarc } from '../../src/platform/visiting/read-warc.ts'
import { oitItems } from '../../src/scoring/oit-score.ts'
import { staffWords } from '../../src/staff/people-messages.ts'
import { partsIn } from '../world/backup-file.ts'
import { frameworks } from '../world/clean-plan.ts'
import { miniatureAgency } from '../world/miniature-files.ts'
import { journeys } from './chromium.ts'
import { peopleBySlips, phone } from './joining.ts'
import { openMiniatureOffice } from './miniature-office.ts'
import type { Visit } from './visit.ts'
import { withOfficeOf } from './with-office.ts'

const paths = pathsIn('th')
const code = 'thansai'
const year = 2566

/** The office as its clerk pastes it. */
const table = [
  'ส่วนราชการ\tตำแหน่ง\tชื่อ-สกุล\tสิทธิ์',
  'สำนักปลัด\tหัวหน้าสำนักปลัด\tนางวิไล ตั้งใจ\tผู้รายงาน',
  'กองคลัง\tผู้อำนวยการกองคลัง\tนางมาลี ใจดี\tผู้รายงาน',
].join('\n')
const head = 'นางมาลี ใจดี'
const plan = 'แผนดำเนินงานและการใช้งบประมาณประจำปี'
const overseer = 'นายกำกับ ติดตาม'

journeys('the items of one year, from the division to the final score', () => {
  const { visit, office } = withOfficeOf(() => openMiniatureOffice('2023-04-18'))
  const { as, keepSlips, signInNameOf } = peopleBySlips(visit)
  const [oit, said, staff] = [oitWords.th, disclosureWords.th, staffWords.th]
  const [links, assess, challenge] = [linkWords.th, assessmentWords.th, challengeWords.th]
  const watch = disclosedWords.th
  const main = (page: Page) => page.getByRole('main').innerText()
  const desk = (item: string) => paths.oitItem(code, year, item)

  /** Of the plan as it stands on the agency’s web site. */
  const planDigest = () => createHash('sha256').update(office().site.files.pdf).digest('hex')

  it('begins with the officer, who hands two items to a division at once', async () => {
    const { page, go, press, expectNoFault } = await visit({ script: false })
    await go(paths.pastePeople(code))
    await page.locator('[name=table]').fill(table)
    await press(page.getByRole('button', { name: staff.preview, exact: true }))
    await press(page.getByRole('button', { name: staff.save, exact: true }))
    await go(paths.people(code))
    await press(page.getByRole('button', { name: staff.linksForWaiting(2) }))
    await keepSlips(page, [head])
    await go(paths.oitDesk(code, year))
    await press(page.getByRole('link', { name: handOverWords.th.link }))
    for (const item of ['O11', 'O20']) await page.locator(`[value="${item}"]`).check()
    await page.locator('[name=division]').selectOption({ label: 'กองคลัง' })
    await page.locator('[name=due]').fill('28/4/2566')
    await press(page.getByRole('button', { name: handOverWords.th.hand }))
    await go(desk('O11'))
    expect(await main(page)).toContain('กองคลัง')
    expect(await main(page)).toContain('28 เมษายน 2566')
    expectNoFault()
  })

  it('the division answers on a phone: two links, and a table it puts up here', async () => {
    const { site } = office()
    const { page, go, press, expectNoFault } = await as(head)
    await go(paths.home())
    await press(page.getByRole('link', { name: workWords.th.title }))
    expect(await main(page)).toContain(workWords.th.items(2))
    await press(page.getByRole('link', { name: plan }))
    await page.getByRole('radio', { name: said.answers.has }).first().check()
    for (const tick of await page.locator('[name=element]').all()) await tick.check()
    await page.getByLabel(oit.url(1)).fill(site.url('dead', '/page'))
    await page.getByLabel(oit.clickPath(1)).fill('หน้าแรก > แผนงาน > แผนดำเนินงาน')
    await press(page.getByRole('button', { name: oit.addRow }))
    await page.getByLabel(oit.url(2)).fill(site.url('old', '/page'))
    await press(page.getByRole('button', { name: oit.saveAndReady }))
    expect(await main(page)).toContain(said.states.ready)

    await go(desk('O20'))
    await page.getByRole('radio', { name: said.answers.has }).first().check()
    await press(page.getByRole('button', { name: oit.save }).last())
    await press(page.getByRole('link', { name: documentWords.th.upload }))
    await page.locator('[name=title]').fill('ประกาศจัดซื้อจัดจ้าง ปีงบประมาณ 2566')
    await page.locator('[name=file]').setInputFiles({
      ...{ name: 'ประกาศ.csv', mimeType: 'text/csv' },
      buffer: Buffer.from('เรื่อง,วันที่,ผู้ชนะ\nซื้อเก้าอี้,9 มี.ค. 2566,ร้านใจดี\n'),
    })
    await press(page.getByRole('button', { name: documentWords.th.put }))
    await press(page.getByRole('button', { name: oit.ready, exact: true }))
    expect(await main(page)).toContain(said.states.ready)
    expectNoFault()
  })

  /** Asks for the links to be checked, and looks again until the round is at its end. */
  async function checked({ page, press }: Visit, button: string) {
    await press(page.getByRole('button', { name: button }))
    for (let looks = 0; looks < 60; looks += 1) {
      const again = page.getByRole('link', { name: links.reload })
      if ((await again.count()) === 0) return
      await page.waitForTimeout(250)
      await press(again)
    }
    expect.fail('The round never ended')
  }

  it('the checker finds the dead link and the year that is wrong, and the officer returns the item', async () => {
    const officer = await visit({ script: false })
    const { page, go, press, expectNoFault } = officer
    await go(paths.oitDesk(code, year))
    await press(page.getByRole('link', { name: links.link, exact: true }))
    await checked(officer, links.checkYear)
    const found = await main(page)
    expect(found).toContain(office().site.url('dead', '/page'))
    expect(found).toContain('404')
    expect(found).toContain('พบปี 2564 แต่ข้อนี้ขอปีงบประมาณ พ.ศ. 2566')
    await go(paths.oitDesk(code, year, { problem: 'any' }))
    await press(page.getByRole('link', { name: plan }))
    await page.locator('[name=reason]').fill('ลิงก์แรกเสีย ลิงก์ที่สองเป็นแผนปี 2564')
    await press(page.getByRole('button', { name: oit.giveBack }))
    expect(await main(page)).toContain(said.links.broken)
    expectNoFault()
  })

  it('the division sees why on its phone, and repairs both links', async () => {
    const { site } = office()
    const { page, go, press, expectNoFault } = await as(head)
    await go(paths.work(code, year))
    await press(page.getByRole('link', { name: plan }))
    const returned = page.locator('.notice').filter({ hasText: 'ลิงก์แรกเสีย' })
    expect(await returned.count()).toBe(1)
    expect(await main(page)).toContain('พบปี 2564')
    await page.getByLabel(oit.url(1)).fill(site.url('files', '/plan.pdf'))
    await press(page.getByRole('button', { name: oit.dropRow(2) }))
    await press(page.getByRole('button', { name: oit.saveAndReady }))
    expect(await main(page)).toContain(said.states.ready)
    expect(await returned.count()).toBe(0)
    expectNoFault()
  })

  it('the officer checks again and publishes, and what the public saw is kept as proof', async () => {
    const officer = await visit({ script: false })
    const { page, go, press, expectNoFault } = officer
    await go(paths.oitItemLinks(code, year, 'O11'))
    await checked(officer, links.checkNow)
    expect(await main(page)).toContain(said.links.ok)
    expect(await main(page)).not.toContain('พบปี 2564')
    for (const item of ['O11', 'O20']) {
      await go(desk(item))
      await press(page.getByRole('button', { name: oit.checkAndPublish }))
      expect(await main(page)).toContain(said.states.published)
    }
    await go(paths.oitItemLinks(code, year, 'O11'))
    const file = page.getByRole('link', { name: links.warc })
    const warc = await page.request.get((await file.first().getAttribute('href')) ?? '')
    expect(warc.status()).toBe(200)
    expect(await main(page)).toContain(planDigest())
    expect((await payloads(await warc.body())).at(-1)).toBe(`sha256:${planDigest()}`)
    expectNoFault()

    const citizen = await visit({ ...phone, citizen: true })
    await citizen.go(paths.publicOit(code, year))
    await citizen.press(citizen.page.getByRole('link', { name: /^O20 / }))
    await citizen.press(citizen.page.getByRole('link', { name: /^ประกาศจัดซื้อจัดจ้าง/ }))
    expect(await main(citizen.page)).toContain('ร้านใจดี')
    citizen.expectNoFault()
  })

  const assessors = ['นางสาวอรุณ เที่ยงตรง', 'นายบุญ ละเอียด'] as const
  it('two assessors are given their seats by the operator, who opens the judging', async () => {
    const { page, go, press, expectNoFault } = await visit({ script: false })
    for (const [name, role] of [
      ...assessors.map((name) => [name, 'assessor'] as const),
      [overseer, 'overseer'] as const,
    ]) {
      await go(paths.upperPeople())
      await page.locator(`[name=role][value=${role}]`).check()
      await page.locator('[name=name]').fill(name)
      if (role === 'assessor') await page.locator('[name=agencyCode]').fill(code)
      const give = page.locator('form').filter({ has: page.locator('[name=name]') })
      await press(give.getByRole('button').last())
      await keepSlips(page, [name])
      await (await as(name)).close()
    }
    await go(paths.assessors(code, year))
    for (const [at, name] of assessors.entries()) {
      await page.locator(`#seat-${at + 1}`).selectOption({ label: name })
      await press(page.locator('.seat-form').nth(at).getByRole('button'))
    }
    await press(page.getByRole('button', { name: assess.open }))
    expect(await main(page)).toContain(assess.phases.judging)
    expectNoFault()
  })

  it('each judges by the page, 0 with the reason and 100 with the passage, and both find the same', async () => {
    for (const [at, name] of assessors.entries()) {
      const { page, go, press, expectNoFault } = await as(name, { ...phone, width: 1280 })
      await go(paths.assess())
      await press(page.getByRole('link', { name: miniatureAgency }))
      await press(page.getByRole('link', { name: /^O11 / }))
      expect(await main(page)).toContain(office().site.url('files', '/plan.pdf'))
      await page.getByRole('radio', { name: assess.mark0 }).check()
      await press(page.getByRole('button', { name: assess.save }), 422)
      await page.locator('[name=reason]').fill('ไม่พบระยะเวลาดำเนินการ')
      await press(page.getByRole('button', { name: assess.save }))
      await go(paths.assessItem(code, year, 'O20'))
      await page.getByRole('radio', { name: assess.mark100 }).check()
      await page.locator('[name=passage]').fill('ซื้อเก้าอี้ 9 มี.ค. 2566 ร้านใจดี')
      await press(page.getByRole('button', { name: assess.save }))
      await theRestIsNotShown(at)
      await go(paths.assessSheet(code, year))
      await press(page.getByRole('button', { name: assess.handIn }))
      expectNoFault()
    }
    const { page, go, press } = await as(assessors[0])
    await go(paths.assessSheet(code, year))
    await page.locator('[name=days]').fill('10')
    await press(page.getByRole('button', { name: assess.publish }))
    expect(await main(page)).toContain(assess.phases.clarifying)
  })

  /** What nobody published gets its 0 forty-one times, by the command the page gives. */
  async function theRestIsNotShown(at: number) {
    const { agency, context } = office()
    const framework = frameworkFor(frameworks, fiscalYear(year)) ?? expect.fail()
    const now = context()
    const id = await personBySignInName(now.db, signInNameOf(assessors[at] ?? ''))
    const actor = (id && (await personOf(now.db, id))) || expect.fail()
    for (const item of oitItems(framework)) {
      if (item === 'O11' || item === 'O20') continue
      const judged = await judgeItem(
        { ...now, actor },
        {
          ...{ agencyId: agency.id, framework, code: item, round: 'first', mark: 0 },
          ...{ reason: 'ไม่ได้เผยแพร่', passage: '' },
        },
      )
      expect(judged.ok).toBe(true)
    }
  }

  it('the agency disputes the 0 inside its window, with the pack of proofs', async () => {
    const { site, moveTo } = office()
    moveTo('2023-04-24')
    const { page, go, press, expectNoFault } = await visit({ script: false })
    await go(paths.oitResult(code, year))
    await press(page.getByRole('link', { name: /^O11 / }))
    expect(await main(page)).toContain('ไม่พบระยะเวลาดำเนินการ')
    await press(page.getByRole('link', { name: assess.proofs }))
    await page.locator('[name=words]').fill('หน้าเว็บเปิดได้ตลอด ดูไฟล์ WARC')
    const [pack] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: links.makePack }).click(),
    ])
    const parts = await partsIn(await pack.path())
    const warc = [...parts.keys()].find((name) => name.startsWith('warc/O11')) ?? ''
    const sum = createHash('sha256')
      .update(parts.get(warc) ?? '')
      .digest('hex')
    expect(parts.get('SHA256SUMS.txt')?.toString()).toContain(`${sum}  ${warc}`)
    expect((await payloads(parts.get(warc) ?? Buffer.alloc(0))).at(-1)).toBe(
      `sha256:${planDigest()}`,
    )
    const cover = parts.get('cover.html')?.toString() ?? ''
    for (const said of ['หน้าเว็บเปิดได้ตลอด', plan, site.url('files', '/plan.pdf')])
      expect(cover.includes(said), said).toBe(true)
    await go(paths.oitResultItem(code, year, 'O11'))
    await page.locator('[name=words]').fill('ระยะเวลาอยู่ในตารางหน้า 1 ของไฟล์เดิม หลักฐานเก็บเมื่อเผยแพร่')
    await press(page.getByRole('button', { name: assess.send }))
    expect(await main(page)).toContain('หลักฐานเก็บเมื่อเผยแพร่')
    moveTo('2023-05-10')
    await go(paths.oitResultItem(code, year, 'O11'))
    expect(await page.locator('[name=words]').count()).toBe(0)
    expectNoFault()
  })

  it('the assessors look at the same link again, and give the final score', async () => {
    for (const name of assessors) {
      const { page, go, press, expectNoFault } = await as(name)
      await go(paths.assessItem(code, year, 'O11'))
      expect(await main(page)).toContain('หลักฐานเก็บเมื่อเผยแพร่')
      await page.getByRole('radio', { name: assess.mark100 }).check()
      await page.locator('[name=passage]').fill('ตารางหน้า 1')
      await press(page.getByRole('button', { name: assess.save }))
      expectNoFault()
    }
    const last = await as(assessors[0])
    await last.go(paths.assessSheet(code, year))
    await last.press(last.page.getByRole('button', { name: assess.finish }))
    const { page, go } = await visit({ script: false })
    await go(paths.oitResult(code, year))
    expect(await main(page)).toContain(assess.final)
    expect(await main(page)).toContain(assess.fullItems(2))
  })

  it('a citizen says on a phone that an item is outdated, and the division answers in public', async () => {
    const citizen = await visit({ ...phone, citizen: true })
    await citizen.go(paths.publicOitItem(code, year, 'O20'))
    await citizen.press(citizen.page.getByRole('link', { name: challenge.link }))
    await citizen.page.getByRole('radio', { name: challenge.kinds.outdated }).check()
    await citizen.page.locator('[name=words]').fill('ยังไม่มีประกาศของเดือนเมษายน')
    office().later(1)
    await citizen.press(citizen.page.getByRole('button', { name: challenge.send }))
    const receipt = new URL(citizen.page.url()).pathname
    expect(await main(citizen.page)).toContain(challenge.wordsWaiting)

    const officer = await visit({ script: false })
    await officer.go(paths.challenges(code, year))
    await officer.press(officer.page.getByRole('link', { name: /O20|ประกาศต่าง/ }).first())
    await officer.press(officer.page.getByRole('button', { name: challenge.show, exact: true }))

    office().moveTo('2023-05-12')
    const division = await as(head)
    await division.go(paths.challenges(code, year))
    await division.press(division.page.getByRole('link', { name: /O20|ประกาศต่าง/ }).first())
    await division.page.getByRole('radio', { name: challenge.outcomes['already-there'] }).check()
    await division.page.locator('[name=words]').fill('ประกาศเดือนเมษายนอยู่ในตารางเดียวกัน แถวสุดท้าย')
    await division.press(division.page.getByRole('button', { name: challenge.sendReply }))

    for (const address of [receipt, paths.publicOitItem(code, year, 'O20')]) {
      await citizen.go(address)
      expect(await main(citizen.page)).toContain('แถวสุดท้าย')
    }
    expect(await main(citizen.page)).toContain('ยังไม่มีประกาศของเดือนเมษายน')
    expect(await main(citizen.page)).toContain(challenge.took(2))
    expect(await citizen.context.cookies()).toEqual([])
    for (const each of [citizen, officer, division]) each.expectNoFault()
  })

  it('the overseer sees what is published, what was scored and what was challenged', async () => {
    const { page, go, press, expectNoFault } = await as(overseer, { ...phone, width: 1280 })
    await go(paths.watch())
    await press(page.getByRole('link', { name: miniatureAgency }))
    const seen = await main(page)
    expect(seen).toContain(watch.published(2, 43))
    expect(seen).toContain(watch.broken(0))
    expect(seen).toContain(watch.challenges(0, 0))
    // One of 8 and one of 4 items, in two of five sub-indicators of the one of two indicators: (12.5 + 25) / 5 / 2.
    expect(seen).toContain(watch.readiness('3.75'))
    expect(seen).toContain(watch.final('3.75'))
    expectNoFault()
    expect(office().faults()).toEqual([])
  })
})

/** The digests of what was answered, as a WARC file tells them. */
async function payloads(bytes: Uint8Array) {
  const told: (string | null)[] = []
  const pieces = (async function* () {
    yield bytes
  })()
  for await (const { type, payloadDigest } of readWarc(pieces))
    if (type === 'response') told.push(payloadDigest)
  return told
}

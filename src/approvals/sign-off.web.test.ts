import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testContext } from '../../test/world/context.ts'
import { type Signer, signersOf } from '../../test/world/signers.ts'
import { hiddenFields, ledTo, webWorld } from '../../test/world/web.ts'
import { savePerson, saveRole } from '../accounts/store.ts'
import type { Grant, Person } from '../basics/actor.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { addEvidence } from '../evidence/commands.ts'
import { reviseMeasure } from '../measures/commands.ts'
import { inTransaction } from '../platform/db/database.ts'
import { changeWords } from './change-messages.ts'
import { refusalWords } from './refusal-messages.ts'
import { signOffWords } from './sign-off-messages.ts'

const words = signOffWords.th
const changes = changeWords.th
const { refused, wrong } = refusalWords.th
const at = '/desk/thansai/2566/sign-off'

describe('the page of sign-off', () => {
  let world: Awaited<ReturnType<typeof webWorld>>
  let signers: Awaited<ReturnType<typeof signersOf>>
  // Every request is this one's; who it is changes from act to act.
  const actor: { -readonly [Part in keyof Person]: Person[Part] } = {
    ...{ kind: 'person', id: 'nobody', name: '', grants: [] },
  }
  const be = (person: Person) => void Object.assign(actor, person)
  const as = (signer: Signer) => be(signers[signer].actor)

  beforeAll(async () => {
    world = await webWorld({ actor, isPublished: false })
    signers = await signersOf(testContext(world), world.agency.id)
  })
  afterAll(() => world.close())

  const read = async () => (await world.get(at)).text()
  const press = async (act: string, fields: Readonly<Record<string, string>> = {}) => {
    const hidden = hiddenFields(await read(), `/${act}`)
    return world.post(`${at}/${act}`, { ...hidden, ...fields })
  }
  /** Presses, and expects it to be saved. */
  const done = async (act: string, fields: Readonly<Record<string, string>> = {}) => {
    const answer = await press(act, fields)
    expect(answer.status, `${act}: ${await answer.clone().text()}`).toBe(303)
    expect(ledTo(answer)).toBe(at)
  }
  let edits = 0
  async function edit(said?: string) {
    edits += 1
    const text = said ?? `ประชุมติดตามครั้งที่ ${edits}`
    const [measure] = await world.measures()
    if (!measure) throw new Error('There is no measure.')
    const { stage, percent, statement, outcome, evidence, ...rest } = measure
    const { id, version, position, standing, source, ...content } = rest
    const saved = await reviseMeasure(testContext(world), {
      ...{ agencyId: world.agency.id, measureId: id, basedOn: version },
      content: { ...content, followUp: [text] },
    })
    expect(saved.ok).toBe(true)
  }
  const putForward = async () => {
    as('officer')
    await done('put-forward', { forwardReason: 'รอข้อมูลจากอำเภอ' })
  }

  it('lets a division hand in its own rows and no others, and shows what changed since', async () => {
    const [measure] = await world.measures()
    const unit = measure?.responsible.units[0] ?? ''
    const over = {
      ...{ kind: 'agency' as const, agency: world.agency.id },
      division: { id: 'own' as never, names: [unit] },
    }
    const grants: Grant[] = [{ role: 'contributor', over }]
    be({ kind: 'person', id: 'contributor', name: 'ปิติ', grants })
    const html = await read()
    expect(html).toContain(words.handIn(unit))
    expect(html.match(/sign-off\/hand-in"/g)).toHaveLength(1)
    const hidden = hiddenFields(html, '/hand-in')
    const foreign = await world.post(`${at}/hand-in`, { ...hidden, unit: 'กองของผู้อื่น' })
    expect([foreign.status, (await foreign.text()).includes(refused['not-allowed'])]).toEqual([
      403,
      true,
    ])
    await done('hand-in')
    expect(await read()).toContain(words.handInStates['handed-in'])
    await edit()
    expect(await read()).toContain(words.handInStates.changed)
    expect((await press('hand-in')).status).toBe(303)

    as('officer')
    const missing = await press('hand-back', { handBackUnit: unit })
    expect([missing.status, (await missing.text()).includes(wrong['reason-missing'])]).toEqual([
      422,
      true,
    ])
    await done('hand-back', { handBackUnit: unit, handBackReason: 'ขาดภาพกิจกรรม' })
    be({ kind: 'person', id: 'contributor', name: 'ปิติ', grants })
    const back = await read()
    expect(back).toContain('ขาดภาพกิจกรรม')
    expect(back).toContain(words.handInAgain(unit))
  })

  it('asks the officer why mistakes stay, and keeps what was typed', async () => {
    as('officer')
    await edit('')
    const answer = await press('put-forward', { forwardReason: ' ' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(wrong['findings-unexplained'])
    await edit()
  })

  it('leads from the officer over the clerk to the executive, each with one thing to do', async () => {
    await putForward()
    expect(await read()).toContain(words.states['put-forward'])
    as('clerk')
    const asked = await read()
    expect(asked).toContain(words.review)
    expect(asked).toContain(changes.first)
    expect(asked).toContain('รอข้อมูลจากอำเภอ')
    await done('review')
    as('executive')
    const html = await read()
    expect(html).toContain(words.reviewedBy('วีระ มั่นคง'))
    expect(html).toMatch(/ลงนามอนุมัติฉบับ [0-9a-f]{4} [0-9a-f]{4}</)
    await done('approve')
    const signed = await read()
    expect(signed).toContain(words.states.approved)
    expect(signed).toContain('นายกองค์การบริหารส่วนตำบล')
    expect(signed).not.toContain('sign-off/approve"')
  })

  it('shows after an edit what the signature does not cover, and to the next clerk what changed', async () => {
    await edit('รายงานผลทุกเดือน <b>')
    as('executive')
    const drifted = await read()
    expect(drifted).toContain(words.driftSigned)
    expect(drifted).toContain('<ins>รายงานผลทุกเดือน &lt;b&gt;</ins>')
    await putForward()
    as('clerk')
    const html = await read()
    expect(html).toContain(changes.changesTitle)
    expect(html).toContain(changes.changeCount(1))
    expect(html).toMatch(/<del>ประชุมติดตามครั้งที่ \d+<\/del>/)
  })

  it('shows evidence that was added as a small picture, with what it proves', async () => {
    as('officer')
    const [measure] = await world.measures()
    if (!measure) throw new Error('There is no measure.')
    const drafts = world.files.drafts.of(signers.officer.actor.id)
    const file = {
      ...{ sha256: await drafts.keep(Uint8Array.from([1, 2, 3])), name: 'อบรม.jpg' },
      ...{ type: 'image/jpeg', bytes: 3, width: 4, height: 3, takenAt: null },
      ...{ previewSha256: null, originalSha256: null },
    }
    const { units } = measure.responsible
    const added = await addEvidence(signers.officer, {
      ...{ agencyId: world.agency.id, fiscalYear: fiscalYear(2566) },
      content: {
        ...{ kind: 'file', title: 'ภาพอบรม', date: null, place: '', purpose: '', channel: null },
        ...{ members: [], minutes: '', url: '', capture: null, sensitivity: 'public' },
        files: [file],
      },
      serves: [
        {
          ...{ target: { kind: 'measure', measureId: measure.id }, name: 'มาตรการ', units },
          proves: 'จัดอบรมแล้ว',
        },
      ],
    })
    expect(added).toMatchObject({ ok: true })
    await putForward()
    as('clerk')
    const html = await read()
    expect(html).toContain(changes.proofAdded)
    expect(html).toMatch(new RegExp(`<img src="/desk/thansai/evidence/[^"]*/${file.sha256}"`))
    expect(html).toContain('จัดอบรมแล้ว')
  })

  it('offers nobody a signature once the plan was edited, and refuses one pressed on an old page', async () => {
    as('executive')
    const hidden = hiddenFields(await read(), '/approve')
    await edit()
    const html = await read()
    expect(html).toContain(words.driftTitle)
    expect(html).not.toContain('sign-off/approve"')
    const answer = await world.post(`${at}/approve`, hidden)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain(refused['changed-since-put-forward'])
    await putForward()
    as('executive')
    const old = await world.post(`${at}/approve`, hidden)
    expect([old.status, (await old.text()).includes(refused['another-put-forward'])]).toEqual([
      409,
      true,
    ])
  })

  it('goes back with a reason, is mended on the pages, put forward again and signed', async () => {
    as('executive')
    const silent = await press('return', { returnReason: '' })
    expect(silent.status).toBe(422)
    expect(await silent.text()).toContain(wrong['reason-missing'])
    await done('return', { returnReason: 'แถวแรกยังไม่บอกวิธีติดตาม' })
    as('officer')
    const html = await read()
    expect(html).toContain('แถวแรกยังไม่บอกวิธีติดตาม')
    const [measure] = await world.measures()
    const form = `/desk/thansai/2566/measures/${measure?.id}/edit`
    const typed = await world.get(form)
    const hidden = hiddenFields(await typed.text(), '/edit')
    const mended = await world.post(form, {
      ...{
        ...hidden,
        instrument: measure?.instrument ?? '',
        codes: measure?.codes.join(' ') ?? '',
      },
      ...{ measures: measure?.measures ?? [], units: measure?.responsible.units ?? [] },
      followUp: 'หัวหน้าส่วนรายงานทุกวันที่ 5',
    })
    expect(mended.status, await mended.clone().text()).toBe(303)
    await putForward()
    as('executive')
    await done('approve')
    expect(await read()).toContain(words.states.approved)
  })

  it('is saved once though a button is pressed twice, and is decided by one of two', async () => {
    await edit()
    await putForward()
    as('executive')
    const hidden = hiddenFields(await read(), '/approve')
    expect(hidden['key']).toMatch(/^[0-9a-f-]{36}$/)
    as('clerk')
    const others = hiddenFields(await read(), '/approve')
    as('executive')
    const twice = await Promise.all([1, 2].map(() => world.post(`${at}/approve`, hidden)))
    expect(twice.map(({ status }) => status)).toEqual([303, 303])
    as('clerk')
    const late = await world.post(`${at}/approve`, others)
    expect([late.status, (await late.text()).includes(refused['already-decided'])]).toEqual([
      409,
      true,
    ])
    const events = await world.db
      .selectFrom('sign_off')
      .select(['kind'])
      .where('agency_id', '=', world.agency.id)
      .orderBy('ordinal', 'desc')
      .limit(2)
      .execute()
    expect(events.map(({ kind }) => kind)).toEqual(['approved', 'put-forward'])
  })

  it('is taken back by the officer, and then waits for nobody', async () => {
    await edit()
    await putForward()
    await done('take-back', { takeBackReason: 'ขอแก้แถวที่ 2' })
    as('executive')
    expect(await read()).toContain(words.nothingMore.working)
  })

  it('records a signature on paper, with what was mistyped kept', async () => {
    await putForward()
    const fields = { paperName: 'มานะ อดทน', paperPost: 'นายก อบต.', paperOrder: '' }
    const wrongDay = await press('on-paper', { ...fields, paperDay: '32/9/2566' })
    expect(wrongDay.status).toBe(422)
    const html = await wrongDay.text()
    expect(html).toContain(wrong['day-wrong'])
    expect(html).toContain('value="32/9/2566"')
    const early = await press('on-paper', { ...fields, paperDay: '1/10/2566' })
    expect(await early.text()).toContain(wrong['signed-in-the-future'])
    const before = await press('on-paper', { ...fields, paperDay: '29/9/2566' })
    expect(before.status).toBe(409)
    await done('on-paper', { ...fields, paperDay: '30/9/2566' })
    expect(await read()).toContain('มานะ อดทน · นายก อบต. ลงนามบนกระดาษเมื่อ')
  })

  it('is left to another executive under an order, who signs without a post of their own', async () => {
    const deputy = signers.executive.newId()
    await inTransaction(world.db, async (tx) => {
      const id = deputy as never
      const when = '2023-09-30T03:00:00.000Z'
      await savePerson(tx, { id, name: 'สุดา รักษาการ', email: null }, when)
      const nowhere = { divisionId: null, province: null, district: null }
      const role = { ...nowhere, personId: id, role: 'executive' as const }
      await saveRole(tx, { ...role, id: deputy, agencyId: world.agency.id }, { id, at: when })
    })
    await edit()
    await putForward()
    as('executive')
    const missing = await press('delegate', { delegateTo: deputy, orderNo: '' })
    expect([missing.status, (await missing.text()).includes(wrong['order-missing'])]).toEqual([
      422,
      true,
    ])
    const { grants } = signers.executive.actor
    const suda: Person = { kind: 'person', id: deputy, name: 'สุดา รักษาการ', grants }
    be(suda)
    const early = await press('approve')
    expect([early.status, (await early.text()).includes(refused['no-post-held'])]).toEqual([
      409,
      true,
    ])
    as('executive')
    await done('delegate', { delegateTo: deputy, orderNo: '9/2566' })
    be(suda)
    expect(await read()).toContain(words.delegatedTo('สุดา รักษาการ', '9/2566'))
    await done('approve')
    as('officer')
    const publish = '/desk/thansai/2566/publish'
    const hidden = hiddenFields(await (await world.get(publish)).text(), '/publish')
    expect((await world.post(publish, hidden)).status).toBe(303)
    const said = await (await world.get('/a/thansai/2566')).text()
    expect(said).toContain('สุดา รักษาการ ลงนามแทน นายกองค์การบริหารส่วนตำบล')
    expect(said).toContain('(ตามคำสั่งที่ 9/2566)')
  })

  it('refuses an executive whose post or role ended meanwhile, and leaves earlier signatures as they were', async () => {
    await edit()
    await putForward()
    as('executive')
    const hidden = hiddenFields(await read(), '/approve')
    const earlier = () =>
      world.db
        .selectFrom('sign_off')
        .selectAll()
        .where('agency_id', '=', world.agency.id)
        .where('kind', '=', 'approved')
        .orderBy('ordinal')
        .execute()
    const before = await earlier()
    await world.db
      .updateTable('post_holding')
      .set({ until_day: '2023-09-29' as never })
      .where('agency_id', '=', world.agency.id)
      .where('person_id', '=', signers.executive.actor.id)
      .execute()
    const answer = await world.post(`${at}/approve`, hidden)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain(refused['no-post-held'])
    const over = { kind: 'agency' as const, agency: world.agency.id, division: null }
    be({ ...signers.executive.actor, grants: [{ role: 'contributor', over }] })
    expect((await world.post(`${at}/approve`, hidden)).status).toBe(403)
    be({ ...signers.executive.actor, grants: [] })
    expect((await world.post(`${at}/approve`, hidden)).status).toBe(404)
    expect(await earlier()).toEqual(before)
    as('clerk')
    expect(await read()).toContain('มานะ อดทน')
  })

  it('says in English too, and of a year without a plan, what can be done', async () => {
    as('officer')
    const empty = await world.get('/desk/thansai/2570/sign-off')
    expect([empty.status, (await empty.text()).includes(words.nothing)]).toEqual([200, true])
    const english = await (await world.get(`/en${at}`)).text()
    expect(english).toContain(signOffWords.en.wayTitle)
    expect(world.faults).toEqual([])
  })
})

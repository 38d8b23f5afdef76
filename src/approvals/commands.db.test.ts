import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { testContext } from '../../test/world/context.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { signerPosts, signersOf } from '../../test/world/signers.ts'
import { twoAgencies } from '../../test/world/two-agencies.ts'
import { recordOf } from '../accounts/record-reading-store.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { FactId, PersonId, PostId } from '../basics/ids.ts'
import { reviseMeasure } from '../measures/commands.ts'
import { inTransaction } from '../platform/db/database.ts'
import { usualPapers } from '../settings/agency-setting.ts'
import { savePaperSettings } from '../settings/store.ts'
import * as approvals from './commands.ts'
import type { SignOffAct } from './sign-off.ts'
import { inFirstFormat } from './snapshot.ts'
import { type Standing, standingOf } from './standing-store.ts'
import { saveSignOff, saveSnapshot, snapshotBy } from './store.ts'

describeWithDatabase('a plan on its way to a signature', () => {
  let world: Awaited<ReturnType<typeof twoAgencies>>
  let signers: Awaited<ReturnType<typeof signersOf>>
  const year = fiscalYear(2566)

  beforeAll(async () => {
    world = await twoAgencies()
    signers = await signersOf(testContext(world), world.own.id)
  })
  afterAll(() => world.close())
  beforeEach(() => edit())

  const standing = async (): Promise<Standing> => {
    const found = await standingOf(world.db, world.own.id, year, frameworks)
    if (!found) throw new Error('There is no plan.')
    return found
  }
  const asked = async () => ({
    ...{ agencyId: world.own.id, fiscalYear: year },
    seen: (await standing()).now.digest,
  })
  let edits = 0
  async function edit() {
    edits += 1
    const measure = (await standing()).plan.measures[0]
    if (!measure) throw new Error('There is no measure.')
    const { stage, percent, statement, outcome, evidence, ...rest } = measure
    const { id, version, position, standing: _, source, ...content } = rest
    const done = await reviseMeasure(testContext(world), {
      ...{ agencyId: world.own.id, measureId: id, basedOn: version },
      content: { ...content, followUp: [`ประชุมครั้งที่ ${edits}`] },
    })
    expect(done.ok).toBe(true)
  }
  const putForward = async () =>
    approvals.putForward(signers.officer, frameworks, { ...(await asked()), reason: '' })
  const approve = async (by = signers.executive) =>
    approvals.approvePlan(by, frameworks, await asked())
  const publish = async () =>
    approvals.publishPlan(signers.officer, frameworks, { ...(await asked()), note: '' })

  it('is frozen, reviewed, signed in a post and published; an edit voids the signature', async () => {
    expect(await putForward()).toMatchObject({ ok: true })
    expect(await approvals.reviewPlan(signers.clerk, frameworks, await asked())).toMatchObject({
      value: { kind: 'reviewed', personName: 'วีระ มั่นคง', post: 'ปลัดองค์การบริหารส่วนตำบล' },
    })
    expect(await approve()).toMatchObject({ ok: true })
    const first = (await standing()).now
    // The world’s first edition stands already.
    expect(await publish()).toMatchObject({ value: { number: 2, digest: first.digest } })
    await edit()
    expect((await standing()).signOff).toMatchObject({ state: 'approved', drifted: true })
    expect(await publish()).toMatchObject({ reason: { code: 'changed-since-approved' } })
    expect([(await putForward()).ok, (await approve()).ok]).toEqual([true, true])
    expect(await publish()).toMatchObject({ value: { number: 3 } })
    expect((await snapshotBy(world.db, world.own.id, first.digest))?.text).toBe(first.text)
    expect((await standing()).publications.map(({ number }) => number)).toEqual([3, 2, 1])
  })

  it('signed in the format before finishing days stays signed until it is edited', async () => {
    const { actor, now } = signers.executive
    const { plan, now: newest, events } = await standing()
    const first = inFirstFormat(newest)
    const owner = { agencyId: world.own.id, planId: plan.id }
    await inTransaction(world.db, async (tx) => {
      await saveSnapshot(tx, owner, first, { id: actor.id, at: now })
      const acts: readonly SignOffAct[] = [
        { kind: 'put-forward', digest: first.digest, reason: '' },
        { kind: 'approved', digest: first.digest, onPaper: null },
      ]
      for (const [at, act] of acts.entries())
        await saveSignOff(tx, owner, {
          ...{ id: signers.executive.newId() as FactId, ordinal: events.length + at + 1 },
          ...{ recordedAt: now, recordedBy: actor.id, personName: 'ก', post: 'ข' },
          ...act,
        })
    })
    expect(await standing()).toMatchObject({
      now: { digest: first.digest },
      signOff: { state: 'approved', drifted: false },
    })
    expect(await publish()).toMatchObject({ ok: true, value: { digest: first.digest } })
    await edit()
    expect(await standing()).toMatchObject({
      now: { content: { format: 'prongsai-snapshot/2' } },
      signOff: { drifted: true },
    })
  })

  it('is signed by whoever may, and by nobody else', async () => {
    await putForward()
    expect(await approve(signers.officer)).toMatchObject({ reason: { code: 'not-allowed' } })
    const stranger = { ...signers.executive, actor: { ...signers.executive.actor, grants: [] } }
    expect(await approve(stranger)).toMatchObject({ reason: { code: 'not-allowed' } })
    const noPost = { ...signers.executive.actor, id: '0194d3f2-0000-7000-8000-000000000001' }
    expect(await approve({ ...signers.executive, actor: noPost })).toMatchObject({
      reason: { code: 'no-post-held' },
    })
    expect(await approve()).toMatchObject({ ok: true })
  })

  it('is decided once, though two executives press at the same moment', async () => {
    await putForward()
    const both = await Promise.all([approve(signers.clerk), approve(signers.executive)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it('is signed by the post the agency named, not by a clerk whose form was made by hand', async () => {
    const post = await world.db
      .selectFrom('post')
      .select('id')
      .where('agency_id', '=', world.own.id)
      .where('name', '=', signerPosts.executive)
      .executeTakeFirstOrThrow()
    const papers = { executive: { postId: post.id as PostId, name: '', position: '' } }
    await inTransaction(world.db, (tx) =>
      savePaperSettings(
        tx,
        world.own.id,
        { ...usualPapers, ...papers },
        { id: 'x', at: signers.officer.now },
      ),
    )
    await putForward()
    expect(await approve(signers.clerk)).toMatchObject({ reason: { code: 'another-signs-last' } })
    const to = { id: signers.officer.actor.id as PersonId, name: 'ใครก็ได้' }
    const left = { ...(await asked()), to, orderNo: '9/2566' }
    expect(await approvals.delegateApproval(signers.clerk, frameworks, left)).toMatchObject({
      reason: { code: 'another-signs-last' },
    })
    expect(await approve()).toMatchObject({ ok: true })
  })

  it('is handed in by its divisions, given back, and told as changed after an edit', async () => {
    const request = { agencyId: world.own.id, fiscalYear: year, unit: 'กองช่าง' }
    const contributor = (division: string, names: readonly string[]) => {
      const over = {
        ...{ kind: 'agency' as const, agency: world.own.id },
        division: { id: division as never, names },
      }
      const grants = [{ role: 'contributor' as const, over }]
      return { ...signers.officer, actor: { ...signers.officer.actor, grants } }
    }
    const [own, other] = [contributor('a', ['กองช่าง']), contributor('b', ['กองคลัง'])]
    expect(await approvals.handIn(other, frameworks, request)).toMatchObject({
      reason: { code: 'not-allowed' },
    })
    expect((await approvals.handIn(own, frameworks, request)).ok).toBe(true)
    expect(await approvals.handIn(own, frameworks, request)).toMatchObject({
      reason: { code: 'already-handed-in' },
    })
    const back = { ...request, reason: 'ยังไม่มีหลักฐาน' }
    expect((await approvals.handBack(signers.officer, frameworks, back)).ok).toBe(true)
    expect(await approvals.handBack(signers.officer, frameworks, back)).toMatchObject({
      reason: { code: 'not-handed-in' },
    })
  })

  it('leaves every act in the record of its agency, and none in another’s', async () => {
    const own = await recordOf(world.db, world.own.id, {}, { limit: 500, offset: 0 })
    const acts = own.lines.map(({ act }) => act)
    for (const act of ['put-forward', 'review-plan', 'approve-plan', 'publish-plan', 'hand-in'])
      expect(acts).toContain(act)
    const foreign = await recordOf(world.db, world.foreign.id, {}, { limit: 500, offset: 0 })
    expect(foreign.lines.map(({ act }) => act)).not.toContain('approve-plan')
    const mine = await snapshotBy(world.db, world.foreign.id, (await standing()).now.digest)
    expect(mine).toBeNull()
  })

  it('stays as it was signed: the database refuses to change a snapshot, a sign-off or a publication', async () => {
    for (const table of ['plan_snapshot', 'sign_off', 'publication'])
      await expect(
        sql`update ${sql.table(table)} set recorded_by = 'x'`.execute(world.db),
      ).rejects.toThrow(/never changed/)
  })
})

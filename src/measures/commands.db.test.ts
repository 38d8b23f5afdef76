import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { cleanMeasure, cleanPlan } from '../../test/world/clean-plan.ts'
import { temporaryFiles, testContext } from '../../test/world/context.ts'
import { describeWithDatabase, testDatabase } from '../../test/world/database.ts'
import { citizen, localOfficer } from '../accounts/local-officer.ts'
import type { Agency } from '../agencies/agency.ts'
import { registerAgency } from '../agencies/commands.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId, MeasureId } from '../basics/ids.ts'
import { plainDate } from '../basics/plain-date.ts'
import type { Result } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { newId } from '../platform/db/new-id.ts'
import type { OpenDatabase } from '../platform/db/open-database.ts'
import * as commands from './commands.ts'
import { plainMeasure } from './plain-plan.ts'
import type { PlannedMeasure } from './plan.ts'
import { noPlanning } from './planning.ts'
import { asPrinted, notReported, type Progress } from './progress.ts'
import { measureHistory, planOf } from './store.ts'
import type {
  MeasureContent,
  MeasureRefusal,
  PlanToImport,
  Recorded,
  StoredMeasure,
  StoredPlan,
} from './stored-plan.ts'
import { measureRefusals } from './stored-plan.ts'
import { plansOf } from './summary-store.ts'

const produced = new Set<string>()

describeWithDatabase('a plan', () => {
  let open: OpenDatabase
  let context: Context
  let agency: Agency
  const files = temporaryFiles()
  const year = fiscalYear(2566)

  beforeAll(async () => {
    open = await testDatabase()
    context = testContext({ db: open.db, files: files.files })
  })
  beforeEach(async () => {
    agency = given(
      await registerAgency(context, {
        name: 'องค์การบริหารส่วนตำบลธารใส',
        district: 'ทุ่งกว้าง',
        province: 'ตัวอย่าง',
      }),
    )
  })
  afterAll(async () => {
    await open.close()
    files.remove()
  })

  const paper = (words = 'ตาราง', over: Partial<PlanToImport> = {}): PlanToImport => ({
    agencyId: agency.id,
    fiscalYear: year,
    plan: cleanPlan(),
    paper: {
      fileName: 'o43.txt',
      format: 'text',
      frontMatter: [{ place: { part: 'front-matter', line: 1 }, text: 'รายงาน' }],
      unread: [{ place: { part: 'file', line: 6 }, text: 'Activate' }],
      inferred: [],
      bytes: new TextEncoder().encode(words),
    },
    ...over,
  })
  const plan = async (): Promise<StoredPlan> => there(await planOf(open.db, agency.id, year))
  const first = async () => there((await plan()).measures[0])
  const contentOf = ({
    no,
    instrument,
    indicator,
    codes,
    subject,
    parts,
    measures,
    responsible,
    period,
    steps,
    followUp,
  }: PlannedMeasure): MeasureContent => ({
    no,
    instrument,
    indicator,
    codes,
    subject,
    parts,
    measures,
    responsible,
    period,
    steps,
    followUp,
    ...noPlanning,
  })
  const asItsPaperSays = (measure: PlannedMeasure): PlannedMeasure => ({
    ...plainMeasure(measure),
    ...(measure.source && { source: measure.source }),
  })
  /** The steps of cleanMeasure before anybody has reported. */
  const notBegun = cleanMeasure().steps.map((text) => ({ text, stage: 'not-started' }))
  const underway = (over: Partial<Progress> = {}): Progress => ({
    stage: 'underway',
    percent: 40,
    statement: '',
    outcome: ['จัดประชุมแล้ว'],
    evidence: [],
    ...asPrinted,
    reportedOn: plainDate('2023-05-01'),
    ...over,
  })
  const adopt = async (over: Partial<PlannedMeasure> = {}) =>
    given(
      await commands.adoptMeasure(context, {
        agencyId: agency.id,
        fiscalYear: year,
        content: contentOf(cleanMeasure(over)),
      }),
    )

  it('that is imported stands as it was read, with its sources, in the order of the paper', async () => {
    const recorded = given(await commands.importPlan(context, paper()))
    const stored = await plan()
    const asRead = stored.measures.map(asItsPaperSays)
    expect(asRead).toEqual(cleanPlan().measures)
    expect(stored).toMatchObject({
      paper: 'O43',
      answers: 'O42',
      fiscalYear: 2566,
      agency,
      id: recorded.planId,
    })
    expect(stored.imported).toMatchObject({
      id: recorded.fact,
      fileName: 'o43.txt',
      format: 'text',
      byteLength: 15,
      recordedBy: 'local-officer',
      recordedAt: '2023-09-30T03:00:00.000Z',
      mayBeUndone: true,
      unread: paper().paper.unread,
      frontMatter: paper().paper.frontMatter,
    })
    const kept = await files.files.read(there(stored.imported).sha256)
    expect(new TextDecoder().decode(there(kept))).toBe('ตาราง')
  })

  it('keeps every kind of measure a paper may hold, empty and contradictory ones included', async () => {
    const measures: PlannedMeasure[] = [
      cleanMeasure({
        instrument: null,
        codes: [],
        subject: '',
        indicator: '',
        parts: [],
        measures: [],
        period: null,
        steps: [],
        followUp: [],
        responsible: { units: [], posts: [] },
      }),
      cleanMeasure({
        period: { from: null, to: null, printed: 'ตลอดปี' },
        stage: 'done',
        percent: 80,
      }),
      cleanMeasure({
        stage: 'not-started',
        percent: null,
        statement: '',
        outcome: [],
        evidence: [],
      }),
      cleanMeasure({ stage: 'not-started', percent: 0, statement: '', outcome: [], evidence: [] }),
      cleanMeasure({
        percent: 33.3,
        stage: 'underway',
        outcome: ['', '{"NULL",\\}', 'สอง\nบรรทัด'],
      }),
    ]
    given(
      await commands.importPlan(
        context,
        paper('', { plan: cleanPlan(measures), paper: paper('x').paper }),
      ),
    )
    const asRead = (await plan()).measures.map(asItsPaperSays)
    expect(asRead).toEqual(measures)
  })

  it('is refused as a whole when one value cannot be kept, and nothing of it is left', async () => {
    const bad = cleanPlan([cleanMeasure(), cleanMeasure({ steps: ['ก\0'] })])
    refused(await commands.importPlan(context, paper('x', { plan: bad })), {
      code: 'not-storable',
      row: 2,
      field: 'steps',
    })
    const long = cleanPlan([cleanMeasure({ steps: Array(40).fill('ก'.repeat(1_000)) })])
    refused(await commands.importPlan(context, paper('x', { plan: long })), {
      code: 'cell-too-long',
      row: 1,
      field: 'steps',
    })
    const over = cleanPlan([cleanMeasure({ percent: 180 })])
    refused(await commands.importPlan(context, paper('x', { plan: over })), {
      code: 'not-storable',
      row: 1,
      field: 'percent',
    })
    refused(await commands.importPlan(context, paper('x', { plan: cleanPlan([]) })), {
      code: 'plan-empty',
    })
    expect(await planOf(open.db, agency.id, year)).toBeNull()
  })

  it('is not imported over another unless that is asked for; the old one can be brought back', async () => {
    given(await commands.importPlan(context, paper()))
    const before = await plan()
    const again = paper('ใหม่', { plan: cleanPlan([cleanMeasure({ indicator: 'ใหม่' })]) })
    refused(await commands.importPlan(context, again), {
      code: 'plan-already-there',
      fiscalYear: year,
      measures: before.measures.length,
    })
    const replaced = given(await commands.importPlan(context, { ...again, replace: true }))
    expect((await plan()).measures.map(({ indicator }) => indicator)).toEqual(['ใหม่'])
    given(await commands.undo(context, { agencyId: agency.id, factId: replaced.fact }))
    expect(await plan()).toEqual({
      ...before,
      imported: { ...before.imported, mayBeUndone: (await plan()).imported?.mayBeUndone },
    })
    expect((await plan()).imported?.id).toBe(before.imported?.id)
  })

  it('can have its import undone, and the undo undone, as long as nobody worked on it since', async () => {
    const imported = given(await commands.importPlan(context, paper()))
    const before = await plan()
    const gone = given(await commands.undo(context, { agencyId: agency.id, factId: imported.fact }))
    expect(await plan()).toMatchObject({ measures: [], imported: null, paper: null })
    refused(await commands.undo(context, { agencyId: agency.id, factId: imported.fact }), {
      code: 'already-undone',
    })
    given(await commands.undo(context, { agencyId: agency.id, factId: gone.fact }))
    expect(await plan()).toEqual(before)
    const { id: measureId, standing } = await first()
    const reported = given(
      await commands.reportProgress(context, {
        agencyId: agency.id,
        measureId,
        basedOn: standing.entry,
        progress: underway(),
      }),
    )
    expect((await plan()).imported?.mayBeUndone).toBe(false)
    refused(await commands.undo(context, { agencyId: agency.id, factId: imported.fact }), {
      code: 'newer-facts',
      newest: reported.fact,
    })
  })

  it('cannot get an undone import back on top of another', async () => {
    const imported = given(await commands.importPlan(context, paper()))
    const gone = given(await commands.undo(context, { agencyId: agency.id, factId: imported.fact }))
    const other = given(await commands.importPlan(context, paper('อื่น')))
    refused(await commands.undo(context, { agencyId: agency.id, factId: gone.fact }), {
      code: 'newer-facts',
      newest: expect.any(String) as never,
    })
    expect((await plan()).imported?.id).toBe(other.fact)
  })

  it('begins with its first measure when nothing was imported', async () => {
    expect(await planOf(open.db, agency.id, year)).toBeNull()
    const { measureId } = await adopt()
    expect(await plan()).toMatchObject({
      imported: null,
      measures: [{ id: measureId, standing: { entry: null }, stage: 'not-started', percent: null }],
    })
    expect(await plansOf(open.db, agency.id)).toEqual([
      { id: (await plan()).id, fiscalYear: 2566, measures: 1, done: 0, underway: 0, notStarted: 1 },
    ])
  })

  it('loses the source of the fields that were typed anew, and of no other', async () => {
    given(await commands.importPlan(context, paper()))
    const measure = await first()
    expect(Object.keys(measure.source ?? {})).toContain('steps')
    given(
      await commands.reviseMeasure(context, {
        agencyId: agency.id,
        measureId: measure.id,
        basedOn: measure.version,
        content: { ...contentOf(measure), steps: ['ขั้นตอนใหม่'] },
      }),
    )
    const now = await first()
    expect(now).toMatchObject({
      steps: ['ขั้นตอนใหม่'],
      stage: measure.stage,
      outcome: measure.outcome,
    })
    expect(Object.keys(now.source ?? {})).toEqual(
      Object.keys(measure.source ?? {}).filter((field) => field !== 'steps'),
    )
  })

  it('does not let one officer overwrite what another saved meanwhile', async () => {
    const { measureId, fact } = await adopt()
    const revise = {
      agencyId: agency.id,
      measureId: there(measureId),
      basedOn: fact,
      content: contentOf(cleanMeasure({ subject: 'หนึ่ง' })),
    }
    const saved = given(await commands.reviseMeasure(context, revise))
    const late = { ...revise, content: contentOf(cleanMeasure({ subject: 'สอง' })) }
    refused(await commands.reviseMeasure(context, late), {
      code: 'changed-meanwhile',
      basedOn: fact,
      now: saved.fact,
    })
    refused(await commands.removeMeasure(context, late), {
      code: 'changed-meanwhile',
      basedOn: fact,
      now: saved.fact,
    })
    const report = {
      agencyId: agency.id,
      measureId: there(measureId),
      basedOn: null,
      progress: underway(),
    }
    const reported = given(await commands.reportProgress(context, report))
    refused(await commands.reportProgress(context, report), {
      code: 'changed-meanwhile',
      basedOn: null,
      now: reported.fact,
    })
    expect((await first()).subject).toBe('หนึ่ง')
  })

  it('saves a form once, however often and however simultaneously it is sent', async () => {
    const form = {
      agencyId: agency.id,
      fiscalYear: year,
      content: contentOf(cleanMeasure()),
      idempotencyKey: newId(),
    }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => commands.adoptMeasure(context, form)),
    )
    const recorded = answers.map(given)
    expect(new Set(recorded.map(({ fact }) => fact)).size).toBe(1)
    expect(recorded.filter(({ again }) => !again)).toHaveLength(1)
    expect((await plan()).measures).toHaveLength(1)
    const other = { ...form, content: contentOf(cleanMeasure({ subject: 'อื่น' })) }
    refused(await commands.adoptMeasure(context, other), { code: 'form-used-twice' })
  })

  it('counts a refused form as not sent: put right, it is saved under the same key', async () => {
    const idempotencyKey = 'ก'.repeat(300)
    const form = { agencyId: agency.id, fiscalYear: year, idempotencyKey }
    refused(
      await commands.adoptMeasure(context, {
        ...form,
        content: contentOf(cleanMeasure({ subject: '\0' })),
      }),
      { code: 'not-storable', row: null, field: 'subject' },
    )
    expect(await planOf(open.db, agency.id, year)).toBeNull()
    given(await commands.adoptMeasure(context, { ...form, content: contentOf(cleanMeasure()) }))
  })

  it('shows the whole history of a measure, and what of it may be undone', async () => {
    const { measureId: id, fact: adopted } = await adopt()
    const measureId = there(id)
    const of = { agencyId: agency.id, measureId }
    const reported = given(
      await commands.reportProgress(context, { ...of, basedOn: null, progress: underway() }),
    )
    const withdrawn = given(
      await commands.undo(context, { agencyId: agency.id, factId: reported.fact }),
    )
    expect((await first()).standing).toEqual({ ...notReported, steps: notBegun })
    const revised = given(
      await commands.reviseMeasure(context, {
        ...of,
        basedOn: adopted,
        content: contentOf(cleanMeasure({ subject: 'ใหม่' })),
      }),
    )
    const removed = given(await commands.removeMeasure(context, { ...of, basedOn: revised.fact }))
    expect((await plan()).measures).toEqual([])
    const history = there(await measureHistory(open.db, agency.id, measureId))
    expect(history).toMatchObject({ id: measureId, now: null, fiscalYear: 2566 })
    expect(
      history.facts.map(({ id, kind, undoneBy, mayBeUndone }) => [id, kind, undoneBy, mayBeUndone]),
    ).toEqual([
      [adopted, 'adopted', null, false],
      [reported.fact, 'progress', withdrawn.fact, false],
      [withdrawn.fact, 'undo', null, true],
      [revised.fact, 'revised', null, false],
      [removed.fact, 'removed', null, true],
    ])
    refused(await commands.undo(context, { agencyId: agency.id, factId: adopted }), {
      code: 'newer-facts',
      newest: removed.fact,
    })
    given(await commands.undo(context, { agencyId: agency.id, factId: removed.fact }))
    given(await commands.undo(context, { agencyId: agency.id, factId: withdrawn.fact }))
    expect(await first()).toMatchObject({
      subject: 'ใหม่',
      stage: 'underway',
      percent: 40,
      standing: { entry: reported.fact, reportedOn: '2023-05-01' },
    })
  })

  it('lets measures change places, with their printed numbers, within their instrument', async () => {
    const one = await adopt({ no: 1, subject: 'หนึ่ง' })
    await adopt({ no: 1, instrument: 'OIT', subject: 'อื่น' })
    await adopt({ no: 2, subject: 'สอง' })
    const move = (direction: 'up' | 'down', basedOn: FactId) =>
      commands.moveMeasure(context, {
        agencyId: agency.id,
        measureId: there(one.measureId),
        basedOn,
        direction,
      })
    refused(await move('up', one.fact), { code: 'nowhere-to-move' })
    const moved = given(await move('down', one.fact))
    expect((await plan()).measures.map(({ no, subject }) => [no, subject])).toEqual([
      [1, 'สอง'],
      [1, 'อื่น'],
      [2, 'หนึ่ง'],
    ])
    refused(await move('down', moved.fact), { code: 'nowhere-to-move' })
  })

  it('refuses progress that contradicts itself or has not come yet', async () => {
    const { measureId } = await adopt()
    const report = (over: Partial<Progress>) =>
      commands.reportProgress(context, {
        agencyId: agency.id,
        measureId: there(measureId),
        basedOn: null,
        progress: underway(over),
      })
    refused(await report({ percent: 12.5 }), { code: 'percent-not-whole', percent: 12.5 })
    refused(await report({ stage: 'done', percent: 80 }), {
      code: 'done-below-hundred',
      percent: 80,
    })
    refused(await report({ stage: 'not-started', percent: 5 }), {
      code: 'not-started-above-zero',
      percent: 5,
    })
    refused(await report({ reportedOn: plainDate('2023-10-01') }), {
      code: 'reported-in-the-future',
      reportedOn: plainDate('2023-10-01'),
    })
    refused(await report({ statement: '\0' }), {
      code: 'not-storable',
      row: null,
      field: 'outcome',
    })
    expect((await first()).standing).toEqual({ ...notReported, steps: notBegun })
  })

  it('is done by its steps, with a day and with evidence', async () => {
    const { measureId } = await adopt()
    const [one = '', two = ''] = cleanMeasure().steps
    const report = async (over: Partial<Progress>) =>
      commands.reportProgress(context, {
        ...{ agencyId: agency.id, measureId: there(measureId) },
        basedOn: (await first()).standing.entry,
        progress: underway(over),
      })
    const half = [{ text: one, stage: 'done' as const }]
    refused(await report({ steps: half }), { code: 'percent-reason-missing', bySteps: 50 })
    given(await report({ steps: half, percent: null }))
    expect(await first()).toMatchObject({ percent: 50, standing: { steps: [{}, { text: two }] } })
    // A report that says nothing of steps leaves them as they were.
    given(await report({ percent: null, outcome: ['ลงนามแล้ว'] }))
    expect(await first()).toMatchObject({ percent: 50 })
    const over = { percent: 70, percentReason: 'ร่างประกาศเสร็จแล้ว' }
    given(await report(over))
    expect(await first()).toMatchObject({ percent: 70, standing: over })
    const steps = [...half, { text: two, stage: 'done' as const }]
    const done = {
      stage: 'done' as const,
      percent: null,
      steps,
      finishedOn: plainDate('2023-06-30'),
    }
    refused(await report(done), { code: 'evidence-missing' })
    const evidence = ['ประกาศ อบต. ลงวันที่ 30 มิถุนายน 2566']
    refused(await report({ ...done, evidence, finishedOn: null }), { code: 'finish-day-missing' })
    const finishedOn = plainDate('2023-10-01')
    const ahead = { code: 'finished-in-the-future' as const, finishedOn }
    refused(await report({ ...done, evidence, finishedOn }), ahead)
    given(await report({ ...done, evidence }))
    expect(await first()).toMatchObject({ stage: 'done', percent: 100, evidence })
    // A plan that gains a step has as many done as it had, of one more.
    given(await report({ percent: null }))
    const { id, version } = await first()
    const content = { ...contentOf(cleanMeasure()), steps: [one, 'อบรม', two] }
    const change = { agencyId: agency.id, measureId: id, basedOn: version, content }
    given(await commands.reviseMeasure(context, change))
    expect(await first()).toMatchObject({ stage: 'underway', percent: 66 })
  })

  it('keeps what a measure answers, costs and expects, and where it came from', async () => {
    const planning = {
      reason: 'I26 ได้ 71.43',
      expectedEvidence: ['ประกาศที่ลงนาม', 'รายชื่อผู้เข้าอบรม'],
      budget: { baht: 12_500.25, from: 'ข้อบัญญัติงบประมาณ' },
      origin: { kind: 'library' as const, of: 'i26-1', name: 'ประกาศแผน', year: null },
    }
    const content = { ...contentOf(cleanMeasure()), ...planning }
    given(await commands.adoptMeasure(context, { agencyId: agency.id, fiscalYear: year, content }))
    const { id, version } = await first()
    expect(await first()).toMatchObject(planning)
    const below = { ...content, budget: { baht: -1, from: '' } }
    const change = { agencyId: agency.id, measureId: id, basedOn: version }
    refused(await commands.reviseMeasure(context, { ...change, content: below }), {
      ...{ code: 'not-storable', row: null, field: 'measures' },
    })
    given(
      await commands.reviseMeasure(context, { ...change, content: { ...content, budget: null } }),
    )
    expect(await first()).toMatchObject({ ...planning, budget: null })
  })

  it('is verified by somebody who did not report it, for as long as no newer report comes', async () => {
    const measureId = there((await adopt()).measureId)
    const executive: Context = {
      ...context,
      actor: {
        ...{ kind: 'person', id: newId(), name: 'นายก' },
        grants: [
          { role: 'executive', over: { kind: 'agency', agency: agency.id, division: null } },
        ],
      },
    }
    const of = { agencyId: agency.id, measureId }
    const report = async (over: Partial<Progress>) =>
      given(
        await commands.reportProgress(context, {
          ...{ ...of, basedOn: (await first()).standing.entry, progress: underway(over) },
        }),
      ).fact
    const verify = (basedOn: FactId, sentence = 'ตรวจประกาศฉบับจริงแล้ว', by = executive) =>
      commands.verifyMeasure(by, { ...of, basedOn, sentence })
    refused(await verify(await report({})), { code: 'not-done-yet' })
    const done: Partial<Progress> = {
      ...{ stage: 'done', percent: 100, evidence: ['ภาพที่ 1'] },
      finishedOn: plainDate('2023-06-30'),
    }
    const entry = await report(done)
    refused(await verify(entry, 'ตรวจแล้ว', context), { code: 'own-report' })
    refused(await verify(entry, ' '), { code: 'sentence-missing' })
    const withdraw = (basedOn: FactId) =>
      commands.withdrawVerification(executive, { ...of, basedOn })
    refused(await withdraw(entry), { code: 'not-verified' })
    const verified = given(await verify(entry)).fact
    const held = { id: verified, entry, by: executive.actor.id, holds: true }
    expect((await first()).verification).toMatchObject(held)
    refused(await verify(entry), { code: 'already-verified', verification: verified })
    given(await withdraw(verified))
    expect((await first()).verification).toBeNull()
    const again = given(await verify(entry)).fact
    await report({ ...done, outcome: ['แก้ตัวเลข'] })
    expect((await first()).verification).toMatchObject({ id: again, holds: false })
    expect((await measureHistory(open.db, agency.id, measureId))?.facts.at(-2)).toMatchObject({
      ...{ kind: 'verified', sentence: 'ตรวจประกาศฉบับจริงแล้ว' },
    })
  })

  it('is saved as a grid: changed rows and new ones at once, or none where a row was changed', async () => {
    await adopt()
    await adopt()
    const [one, two] = (await plan()).measures
    const grid = (rows: readonly StoredMeasure[], added: readonly MeasureContent[] = []) =>
      commands.saveGrid(context, {
        ...{ agencyId: agency.id, fiscalYear: year, added },
        rows: rows.map(({ id, version }) => ({
          ...{ measureId: id, basedOn: version },
          content: { ...contentOf(cleanMeasure()), followUp: ['ในตาราง'] },
        })),
      })
    refused(await grid([]), { code: 'nothing-changed' })
    given(await grid([there(two)]))
    const measures = [there(two).id]
    refused(await grid([there(one), there(two)]), { code: 'rows-changed-meanwhile', measures })
    expect((await first()).followUp).toEqual(there(one).followUp)
    given(await grid((await plan()).measures, [contentOf(cleanMeasure({ measures: ['ใหม่'] }))]))
    expect(
      (await plan()).measures.map(({ no, followUp, measures }) => [no, followUp[0], measures[0]]),
    ).toEqual([
      [1, 'ในตาราง', cleanMeasure().measures[0]],
      [1, 'ในตาราง', cleanMeasure().measures[0]],
      [2, cleanMeasure().followUp[0], 'ใหม่'],
    ])
  })

  it('is changed only by officers of its agency, and only where there is something to change', async () => {
    const { measureId, fact } = await adopt()
    const of = { agencyId: agency.id, measureId: there(measureId), basedOn: fact }
    const elsewhere = { kind: 'agency' as const, agency: newId() as AgencyId, division: null }
    const strangers = [
      citizen,
      { ...localOfficer, grants: [{ role: 'officer' as const, over: elsewhere }] },
    ]
    for (const actor of strangers)
      refused(await commands.removeMeasure({ ...context, actor }, of), {
        code: 'not-allowed',
        act: 'remove-measure',
      })
    const nobody = newId() as AgencyId
    refused(
      await commands.adoptMeasure(context, {
        agencyId: nobody,
        fiscalYear: year,
        content: contentOf(cleanMeasure()),
      }),
      { code: 'agency-missing' },
    )
    refused(await commands.removeMeasure(context, { ...of, measureId: newId() as MeasureId }), {
      code: 'measure-missing',
    })
    refused(await commands.undo(context, { agencyId: agency.id, factId: newId() as FactId }), {
      code: 'fact-missing',
    })
    expect(await measureHistory(open.db, agency.id, '../../etc' as MeasureId)).toBeNull()
    refused(await commands.undo(context, { agencyId: agency.id, factId: 'no uuid' as FactId }), {
      code: 'fact-missing',
    })
    const other = given(
      await registerAgency(context, { name: 'เทศบาลตำบลอื่น', district: '', province: '' }),
    )
    refused(await commands.removeMeasure(context, { ...of, agencyId: other.id }), {
      code: 'measure-missing',
    })
    expect(await measureHistory(open.db, other.id, there(measureId))).toBeNull()
  })

  it('of a thousand measures is kept and read whole, in order', async () => {
    const measures = Array.from({ length: 1000 }, (_, at) => cleanMeasure({ no: at + 1 }))
    given(await commands.importPlan(context, paper('พัน', { plan: cleanPlan(measures) })))
    const stored = await plan()
    expect(stored.measures.map(({ no }) => no)).toEqual(measures.map(({ no }) => no))
  })

  it('gives every refusal there is in some test of this file', () => {
    expect([...produced].sort()).toEqual(Object.keys(measureRefusals).sort())
  })
})

function given<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`)
  return result.value
}

function refused(result: Result<Recorded, MeasureRefusal>, reason: MeasureRefusal) {
  expect(result).toEqual({ ok: false, reason })
  produced.add(reason.code)
}

function there<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('it is not there')
  return value
}

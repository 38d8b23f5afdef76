import { afterAll, beforeAll, expect, it } from 'vitest'
import { cleanMeasure, cleanPlan } from '../../test/world/clean-plan.ts'
import { temporaryFiles, testContext } from '../../test/world/context.ts'
import { describeWithDatabase, testDatabase } from '../../test/world/database.ts'
import type { Agency } from '../agencies/agency.ts'
import { registerAgency } from '../agencies/commands.ts'
import type { Person } from '../basics/actor.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { DivisionId, MeasureId } from '../basics/ids.ts'
import type { Result } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { newId } from '../platform/db/new-id.ts'
import type { OpenDatabase } from '../platform/db/open-database.ts'
import * as commands from './commands.ts'
import { noPlanning } from './planning.ts'
import { notReported } from './progress.ts'
import { planOf } from './store.ts'

describeWithDatabase('what is done to a plan', () => {
  let open: OpenDatabase
  let context: Context
  let agency: Agency
  const kept = temporaryFiles()
  const year = fiscalYear(2566)
  const record = async () =>
    open.db
      .selectFrom('activity')
      .selectAll()
      .where('agency_id', '=', agency.id)
      .orderBy('id')
      .execute()
  const latest = async () => (await record()).at(-1)
  const first = async () => {
    const measure = (await planOf(open.db, agency.id, year))?.measures[0]
    if (!measure) throw new Error('There is no measure.')
    return measure
  }

  beforeAll(async () => {
    open = await testDatabase()
    context = testContext({ db: open.db, files: kept.files })
    const typed = { name: 'เทศบาลตำบลธารใส', district: 'ทุ่งกว้าง', province: 'ตัวอย่าง' }
    agency = given(await registerAgency(context, typed))
  })
  afterAll(async () => {
    await open.close()
    kept.remove()
  })

  it('stands in the record as it was before and after, act by act', async () => {
    const agencyId = agency.id
    const words = { frontMatter: [], unread: [], inferred: [] }
    const imported = given(
      await commands.importPlan(context, {
        ...{ agencyId, fiscalYear: year, plan: cleanPlan() },
        paper: { fileName: 'o43.txt', format: 'text', bytes: new Uint8Array([1]), ...words },
      }),
    )
    expect(await latest()).toMatchObject({
      ...{ act: 'import-plan', subject_kind: 'plan', subject_name: '2566', before: null },
      after: { measures: cleanPlan().measures.length, fileName: 'o43.txt' },
      person_id: 'local-officer',
    })

    const measure = await first()
    const { stage: _, percent, statement, outcome, evidence, source, ...printed } = cleanMeasure()
    const content = { ...printed, ...noPlanning }
    given(
      await commands.reviseMeasure(context, {
        ...{ agencyId, measureId: measure.id, basedOn: measure.version },
        content: { ...content, followUp: ['ประชุมทุกเดือน'] },
      }),
    )
    expect(await latest()).toMatchObject({
      ...{ act: 'revise-measure', subject_kind: 'measure', subject_id: measure.id },
      before: { followUp: measure.followUp },
      after: { followUp: ['ประชุมทุกเดือน'] },
    })
    expect(JSON.stringify((await latest())?.after)).not.toContain('"source"')

    const reported = given(
      await commands.reportProgress(context, {
        ...{ agencyId, measureId: measure.id, basedOn: (await first()).standing.entry },
        progress: { ...notReported, stage: 'underway', percent: 35 },
      }),
    )
    expect(await latest()).toMatchObject({ act: 'report-progress', after: { percent: 35 } })

    given(await commands.undo(context, { agencyId, factId: reported.fact }))
    expect(await latest()).toMatchObject({ act: 'undo', before: { percent: 35 } })

    const now = await first()
    given(
      await commands.removeMeasure(context, {
        ...{ agencyId, measureId: now.id, basedOn: now.version },
      }),
    )
    expect(await latest()).toMatchObject({ act: 'remove-measure', after: null })
    expect((await latest())?.subject_name).not.toBe('')

    const count = (await record()).length
    expect((await commands.undo(context, { agencyId, factId: imported.fact })).ok).toBe(false)
    expect(await record()).toHaveLength(count)
  })

  it('is written once where a form is sent twice', async () => {
    const { stage: _, percent, statement, outcome, evidence, source, ...printed } = cleanMeasure()
    const content = { ...printed, ...noPlanning }
    const form = { agencyId: agency.id, fiscalYear: year, content, idempotencyKey: newId() }
    given(await commands.adoptMeasure(context, form))
    const count = (await record()).length
    expect(given(await commands.adoptMeasure(context, form)).again).toBe(true)
    expect(await record()).toHaveLength(count)
  })

  it('by somebody of a division is progress on the measures of that division alone', async () => {
    const measure = await first()
    const of = (unit: string): Context => {
      const division = { id: newId() as DivisionId, names: [unit] }
      const over = { kind: 'agency' as const, agency: agency.id, division }
      const actor: Person = {
        ...{ kind: 'person', id: newId(), name: 'มานี' },
        grants: [{ role: 'contributor', over }],
      }
      return { ...context, actor }
    }
    const report = (unit: string, measureId: MeasureId = measure.id) =>
      commands.reportProgress(of(unit), {
        ...{ agencyId: agency.id, measureId, basedOn: measure.standing.entry },
        progress: { ...notReported, stage: 'underway', percent: 50 },
      })
    expect(await report('กองที่ไม่มีในแผน')).toMatchObject({
      ok: false,
      reason: { code: 'not-allowed', act: 'report-progress' },
    })
    expect(await report('กองที่ไม่มีในแผน', newId() as MeasureId)).toMatchObject({
      reason: { code: 'measure-missing' },
    })
    const [own = ''] = measure.responsible.units
    expect(await report(own)).toMatchObject({ ok: true })
    expect(await latest()).toMatchObject({ person_name: 'มานี', act: 'report-progress' })
  })
})

function given<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(result.reason.code)
  return result.value
}

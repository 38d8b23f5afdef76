import type { ItemCode } from '../basics/item-code.ts'
import { type Framework, questionOrItem } from '../frameworks/framework.ts'
import type { Plan, PlannedMeasure } from './plan.ts'

/**
 * A plan as its paper says it, without the ids and standings it is kept with. A plan typed here names no
 * items; its year's framework does, where they are confirmed: an official paper prints nothing unverified.
 */
export const plainPlan = (plan: Plan, current: Framework | null): Plan => ({
  agency: {
    name: plan.agency.name,
    district: plan.agency.district,
    province: plan.agency.province,
  },
  paper: plan.paper ?? confirmed(current, current?.measurePlan.reportItem),
  answers: plan.answers ?? confirmed(current, current?.measurePlan.planItem),
  fiscalYear: plan.fiscalYear,
  measures: plan.measures.map(plainMeasure),
})

function confirmed(framework: Framework | null, code: ItemCode | undefined): ItemCode | null {
  const entry = framework && code ? questionOrItem(framework, code) : null
  return entry?.confidence === 'confirmed' ? entry.code : null
}

/** A measure as its paper says it: no source, id or standing. */
export const plainMeasure = (measure: PlannedMeasure): PlannedMeasure => ({
  no: measure.no,
  instrument: measure.instrument,
  indicator: measure.indicator,
  codes: measure.codes,
  subject: measure.subject,
  parts: measure.parts,
  measures: measure.measures,
  responsible: measure.responsible,
  period: measure.period,
  steps: measure.steps,
  followUp: measure.followUp,
  stage: measure.stage,
  percent: measure.percent,
  statement: measure.statement,
  outcome: measure.outcome,
  evidence: measure.evidence,
  ...(measure.finishedOn && { finishedOn: measure.finishedOn }),
})

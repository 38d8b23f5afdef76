import type { Plan, PlannedMeasure } from './plan.ts'

/** A plan as its paper says it, without the ids and standings it is kept with. */
export const plainPlan = (plan: Plan): Plan => ({
  agency: {
    name: plan.agency.name,
    district: plan.agency.district,
    province: plan.agency.province,
  },
  paper: plan.paper,
  answers: plan.answers,
  fiscalYear: plan.fiscalYear,
  measures: plan.measures.map(plainMeasure),
})

const plainMeasure = (measure: PlannedMeasure): PlannedMeasure => ({
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
})

import { monthsNamedIn } from '../../basics/month-range.ts'
import type { PlannedMeasure } from '../../measures/plan.ts'
import { dueOf } from '../../measures/urgency.ts'
import type { KeptOfRow, Rule, Sighting } from '../finding.ts'
import { shareWithin, withoutOpening } from '../likeness.ts'
import { placeInRow } from '../place-in-row.ts'

/** Applies a rule that looks at one row at a time. */
const eachRow =
  (
    look: (measure: PlannedMeasure, at: number, kept: KeptOfRow | undefined) => readonly Sighting[],
  ): Rule =>
  ({ plan, kept }) =>
    plan.measures.flatMap((measure, at) => look(measure, at, kept?.[at]))

/** The box says one thing and the percentage another: "done" below 100, "not started" above 0, "underway" at 100. */
export const percentContradictsStage = eachRow((measure, at) => {
  const { stage, percent } = measure
  const agrees =
    percent === null ||
    (stage === 'done' && percent === 100) ||
    (stage === 'not-started' && percent === 0) ||
    (stage === 'underway' && percent < 100)
  return agrees ? [] : [{ place: placeInRow(measure, at, 'percent'), says: { stage, percent } }]
})

/** Words that claim all is finished, not preceded by "not" or by a hope; and words that claim nothing is. */
const finished = /(?<!ไม่|ยังไม่|จะ|จะดำเนินการ|ให้|ไม่ได้ดำเนินการ|คาดว่า)(ครบถ้วน|แล้วเสร็จ|เสร็จสิ้น|เสร็จสมบูรณ์)/
const doneAlone = /^(ดำเนินการแล้ว)(?!\s*(?:ร้อยละ)?\s*[\d๐-๙])/
const notBegun = /(ยังไม่ได้?ดำเนินการ|ยังไม่เริ่ม)/
const going = /(อยู่ระหว่างดำเนินการ|อยู่ระหว่างการดำเนินการ)/

/** The words of the statement claim more or less than the percentage and the box: "ครบถ้วน 80%" ticked as underway. */
export const percentContradictsWords = eachRow((measure, at) => {
  const { statement, percent, stage } = measure
  const text = statement.replace(/\s+/g, '')
  const isAll = stage === 'done' && (percent ?? 100) === 100
  const said = text.match(finished)?.[1] ?? statement.trim().match(doneAlone)?.[1]
  const open = text.match(going)?.[1]
  const none = text.match(notBegun)?.[1]
  const words =
    said && !isAll
      ? said
      : open && (stage !== 'underway' || percent === 100)
        ? open
        : none && (stage !== 'not-started' || (percent ?? 0) > 0)
          ? none
          : null
  if (words === null) return []
  const says = percent === null ? { words, stage } : { words, stage, percent }
  return [{ place: placeInRow(measure, at, 'outcome'), says }]
})

const link = /https?:\/\/|www\.|(?<![\w-])[\w-]+\.(?:go|or|ac|co|in)\.th\b/i
const documentNumber = /ที่\s*(?:[ก-ฮ]{1,4}\s*)?(?:\.\s*)?[\d๐-๙]+\s*\/\s*(?:[\d๐-๙]{4}|ว)/
const attached = /ภาคผนวก|เอกสารแนบ|ตามแนบ|แนบท้าย/

/** Whether a row's own words show something to look at: evidence, a link, a document number or a date. */
export const showsEvidence = ({
  evidence,
  statement,
  outcome,
}: Pick<PlannedMeasure, 'evidence' | 'statement' | 'outcome'>): boolean =>
  evidence.length > 0 ||
  [statement, ...outcome].some(
    (text) =>
      link.test(text) || documentNumber.test(text) || attached.test(text) || namesMonth(text),
  )

const namesMonth = (text: string) => monthsNamedIn(text).length > 0

/** Ticked as done, yet nothing to look at: no evidence in words or linked, and no date on which it was done. */
export const doneWithoutEvidence = eachRow((measure, at, kept) =>
  measure.stage !== 'done' || (kept?.linked ?? 0) > 0 || showsEvidence(measure)
    ? []
    : [{ place: placeInRow(measure, at, 'outcome'), says: {} }],
)

/** Done, yet neither a day of finishing is kept nor do its words name a month; silent on a paper. */
export const doneWithoutDate = eachRow((measure, at, kept) => {
  if (measure.stage !== 'done' || kept?.finishedOn !== null) return []
  const { statement, outcome, evidence } = measure
  return [statement, ...outcome, ...evidence].some(namesMonth)
    ? []
    : [{ place: placeInRow(measure, at, 'stage'), says: {} }]
})

/** The last day of the period has passed and the measure is not done; silent on a paper that prints no stages. */
export const periodOverNotDone: Rule = ({ plan, asOf, missing = [] }) =>
  missing.includes('stage')
    ? []
    : plan.measures.flatMap((measure, at) => {
        const ended = dueOf(measure)
        if (ended === null || measure.stage === 'done' || asOf <= ended) return []
        return [
          {
            place: placeInRow(measure, at, 'stage'),
            says: { ended, asOf, stage: measure.stage },
          },
        ]
      })

/** The outcome speaks of a month after the period's last: what it tells was not done within the period. */
export const dateAfterPeriod = eachRow((measure, at) => {
  const to = measure.period?.to
  if (!to) return []
  return measure.outcome.flatMap((text, item) => {
    const late = monthsNamedIn(text).find(({ month }) => month > to)
    if (!late) return []
    return [
      {
        place: placeInRow(measure, at, 'outcome', item + 1),
        says: { printed: late.printed, month: late.month, ended: to },
      },
    ]
  })
})

/** A figure, a date or a link: something an outcome tells that its plan could not. */
const fact = /[\d๐-๙]|https?:|www\./

/** An outcome says the measure's own words again, with "มีการ" before them, and tells nothing that came of it. */
export const outcomeRepeatsMeasure = eachRow((measure, at, kept) => {
  const { outcome } = measure
  const proven = measure.evidence.length > 0 || (kept?.linked ?? 0) > 0
  if (outcome.length === 0 || proven || outcome.some((text) => fact.test(text))) {
    return []
  }
  const planned = measure.measures.map(withoutOpening)
  const repeated = outcome.flatMap((text, item) => {
    const told = withoutOpening(text)
    return planned.some((plan) => saysAgain(told, plan)) ? [item + 1] : []
  })
  if (repeated.length * 2 < outcome.length) return []
  return [
    {
      place: placeInRow(measure, at, 'outcome', repeated[0]),
      says: { items: repeated.join(', ') },
    },
  ]
})

/** The told words stand in the plan's, and are most of them or begin as they do. */
const saysAgain = (told: string, planned: string): boolean =>
  shareWithin(told, planned) >= 0.85 &&
  (shareWithin(planned, told) >= 0.6 || planned.startsWith(told.slice(0, 12)))

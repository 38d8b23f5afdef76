import type { PlainDate } from '../../basics/plain-date.ts'
import { isPercent, percentsNamed } from '../../basics/printed-percent.ts'
import type { Tidy } from './cell-words.ts'
import { isNothing, squeezed } from './cell-words.ts'
import { dayInFinishLine } from './finish-line.ts'
import { readPaperList } from './paper-list.ts'
import { percentIn, stageOfWords } from './stage-words.ts'

export interface Outcome {
  readonly statement: string
  readonly outcome: readonly string[]
  readonly percent: number | null
  readonly evidence: readonly string[]
  /** The line that says on which day the measure was finished, as typed, and that day. */
  readonly finished: { readonly line: string; readonly day: PlainDate } | null
  /** Lines that name a progress no measure can have, such as "ความก้าวหน้า: 150%". */
  readonly unread: readonly string[]
}

const evidenceLine = /^\s*(?:เอกสาร)?(?:หลักฐาน|Evidence)\s*[:：]\s*(?=\S)/i
const evidenceWithin = /\s(?:เอกสาร)?หลักฐาน\s*[:：]\s*(?=\S)/
const progressLine = /^\s*(?:ความก้าวหน้า|Progress)\s*[:：]\s*(?:[-–]|[-−–]?[\d๐-๙.]+\s*[%％])\s*$/i

/** Whether a line is one that a paper itself adds: "ความก้าวหน้า: 80%", "แล้วเสร็จเมื่อ 5 มกราคม 2566". */
export const isOfPaper = (line: string): boolean =>
  progressLine.test(line) || dayInFinishLine(line) !== null

/**
 * Reads what came of a measure: the line that states how far it came, the outcomes, the percentage
 * and the evidence, as in "ดำเนินการครบถ้วน 80% 1.… 2.…".
 */
export function readOutcome(typed: string, tidy: Tidy): Outcome {
  if (isNothing(typed)) {
    return {
      ...{ statement: '', outcome: [], percent: null, evidence: [] },
      ...{ finished: null, unread: [] },
    }
  }
  // An empty line says nothing, and Word does not give it back.
  const lines = typed.split('\n').filter((line) => line.trim() !== '')
  const progress = lines.filter((line) => progressLine.test(line))
  const proofs = lines.filter((line) => evidenceLine.test(line))
  const finished = lines.flatMap((line) => {
    const day = dayInFinishLine(line)
    return day === null ? [] : [{ line: line.trim(), day }]
  })
  const rest = lines.filter((line) => !isOfPaper(line) && !evidenceLine.test(line)).join('\n')
  const [body = '', ...within] = hasMarkerAfterEvidence(rest) ? [rest] : rest.split(evidenceWithin)
  const { statement, outcome } = statementAndList(body)
  const said = tidy(statement)
  return {
    statement: said,
    outcome: outcome.map(tidy).filter((one) => !isNothing(one)),
    percent: progress.length > 0 ? percentIn(progress.join(' ')) : percentIn(said),
    evidence: [...within, ...proofs.map((line) => line.replace(evidenceLine, ''))]
      .map(tidy)
      .filter((one) => one !== ''),
    finished: finished.at(-1) ?? null,
    unread: progress.filter((line) => percentsNamed(line).some((figure) => !isPercent(figure))),
  }
}

/** Evidence named in the middle of a list belongs to its item and stays there. */
function hasMarkerAfterEvidence(text: string): boolean {
  const found = evidenceWithin.exec(text)
  return found !== null && /\s[\d๐-๙]{1,2}[.)]/.test(text.slice(found.index + found[0].length))
}

/** What stands before the first number is the statement; without numbers, only words that speak of a stage are. */
function statementAndList(text: string): { statement: string; outcome: readonly string[] } {
  const { lead, items, marked } = readPaperList(text)
  if (lead !== '' || marked) return { statement: lead, outcome: items }
  const statement = openingStatement(text)
  const rest = readPaperList(text.slice(statement.length))
  return { statement, outcome: [rest.lead, ...rest.items] }
}

/** The opening words that state how far it came: up to the percentage, or a whole line of nothing else. */
function openingStatement(text: string): string {
  const [withPercent] =
    /^[^\n\d๐-๙]{0,60}?(?:[\d๐-๙]+(?:\.[\d๐-๙]+)?\s*[%％]|ร้อยละ\s*[\d๐-๙]+(?:\.[\d๐-๙]+)?)(?=\s|$)/.exec(
      text,
    ) ?? []
  if (withPercent) {
    const said = squeezed(withPercent)
    const words = said.replace(/ร้อยละ|[\d๐-๙.%％]/g, '')
    if (stageOfWords(withPercent) || said.length <= 12 || onlyStage.test(words)) return withPercent
  }
  const [first = ''] = text.split('\n')
  return onlyStage.test(squeezed(first)) ? first : ''
}

const onlyStage =
  /^(?:ยังไม่|ได้|อยู่|ระหว่าง|ดำเนินการ|ดำเนินงาน|แล้ว|เสร็จ|สิ้น|ครบถ้วน|เรียบร้อย|สำเร็จ|ต่อเนื่อง)+[.]?$/

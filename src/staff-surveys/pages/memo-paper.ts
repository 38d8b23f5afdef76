import { dayText } from '../../basics/day-text.ts'
import type { Block, Cell, Document, Table } from '../../basics/document.ts'
import { toTwoDecimals } from '../../basics/fraction.ts'
import { fingerprintSyllables } from '../../basics/syllables.ts'
import { inWords } from '../../surveys/form-messages.ts'
import { ownStaffSurveyLabel } from '../label.ts'
import { staffPaperWords } from '../paper-messages.ts'
import type { Shown } from '../publication.ts'
import { column, inGroups, type StaffPaperFacts, said, spoken } from './paper-facts.ts'

/**
 * The memo that reports a staff survey: figures, ledger and fingerprints, signed by the two who counted.
 * @source ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526, ข้อ 12 (บันทึกข้อความ)
 */
export function memoPaper(facts: StaffPaperFacts): Document {
  const { language, digits, agency, closesOn } = facts
  const words = staffPaperWords[language]
  const { memo } = words
  const title = inWords(facts.title, language)
  const strong = (text: string): Block => ({ kind: 'clause', indent: 1, text, strong: true })
  const clause = (text: string): Block => ({ kind: 'clause', indent: 1, text })
  return {
    ...{ title: `${memo.title} ${memo.subjectOf(title)}`, language, digits },
    page: {
      ...{ size: 'A4', turned: 'portrait', margins: 'letter' },
      pageOf: { before: '', between: '' },
    },
    blocks: [
      {
        kind: 'letter-head',
        emblem: facts.emblem,
        high: 1.5,
        blank: memo.blank,
        beside: memo.title,
      },
      {
        kind: 'leaders',
        dotted: true,
        lines: [
          [{ label: memo.office, text: agency.name }],
          [
            { label: memo.number, text: '' },
            { label: memo.day, text: '' },
          ],
          [{ label: memo.subject, text: memo.subjectOf(title) }],
        ],
      },
      { kind: 'clause', indent: 0, marker: memo.to, text: memo.dots },
      ...(facts.isPractice ? [strong(words.practice)] : []),
      clause(
        closesOn ? memo.opening(title, dayText(language, closesOn)) : memo.openingUndated(title),
      ),
      clause(ownStaffSurveyLabel[language]),
      strong(memo.figures),
      tableOf(memo.figures, [memo.columns.name, memo.columns.value], 5, [
        ...figuresOf(facts),
        ...ledgerOf(facts),
      ]),
      ...doesItAddUp(facts).map(clause),
      strong(memo.fingerprints),
      tableOf(
        memo.fingerprints,
        [memo.columns.of, memo.columns.fingerprint],
        2,
        fingerprintsOf(facts),
      ),
      clause(memo.compare),
      clause(memo.closing),
      {
        kind: 'signatures',
        signatories: facts.witnesses.map((name) => ({
          ...{ signs: memo.signs, part: '', name, position: memo.witness, labels: memo.labels },
        })),
      },
    ],
  }
}

type Rows = readonly (readonly [string, string])[]

/** The name takes so many tenths of the width. */
const tableOf = (
  caption: string,
  heads: readonly [string, string],
  tenths: number,
  rows: Rows,
): Table => ({
  ...{ kind: 'table', caption },
  columns: [column('name', heads[0], tenths), column('value', heads[1], 10 - tenths)],
  rows: rows.map((row): Cell[] => row.map(said)),
})

function figuresOf({ language, eligible, publication }: StaffPaperFacts): Rows {
  const { memo, facts } = staffPaperWords[language]
  const kept = publication?.kept ?? null
  const asWords = (shown: Shown | null): string => {
    switch (shown?.kind) {
      case 'exact':
        return toTwoDecimals(shown.mean)
      case 'whole':
        return String(shown.points)
      case 'band':
        return memo.band(shown.from, shown.to)
      default:
        return memo.withheld
    }
  }
  return [
    [memo.rows.eligible, eligible === null ? facts.unknown : memo.people(eligible)],
    [memo.rows.ballots, publication ? memo.ballots(publication.ballots) : memo.notCounted],
    ...(kept === null ? [] : [[memo.rows.kept, memo.ballots(kept)] as const]),
    [memo.rows.overall, publication ? asWords(publication.overall) : memo.notCounted],
  ]
}

function ledgerOf({ language, ledger, printed }: StaffPaperFacts): Rows {
  const { rows, slips, ballots, people } = staffPaperWords[language].memo
  return [
    [rows.printed, slips(printed)],
    ...(ledger
      ? ([
          [rows.drawn, slips(ledger.drawn)],
          [rows.replaced, slips(ledger.replaced)],
          [rows.returned, slips(ledger.returned)],
          [rows.onPaper, ballots(ledger.onPaper)],
          [rows.disputed, people(ledger.disputed)],
        ] as const)
      : []),
  ]
}

/** Whether the ledger adds up; a difference is told, with room to explain it by hand. */
function doesItAddUp({ language, ledger, printed, publication }: StaffPaperFacts): string[] {
  const { adds, noLedger } = staffPaperWords[language].memo
  if (!ledger) return [noLedger]
  const { drawn, returned } = ledger
  const counted = publication?.ballots ?? 0
  return [
    printed === drawn + returned ? adds.right : adds.wrong(printed, drawn + returned),
    ...(counted > drawn ? [adds.above(counted, drawn)] : []),
  ]
}

function fingerprintsOf(facts: StaffPaperFacts): Rows {
  const { memo, notYet } = staffPaperWords[facts.language]
  const both = (hex: string | null) =>
    hex === null ? notYet : `${fingerprintSyllables(hex, spoken)}\n${inGroups(hex)}`
  return [
    [memo.policy, both(facts.policySha256)],
    ...(facts.recordSha256 ? [[memo.record, both(facts.recordSha256)] as const] : []),
  ]
}

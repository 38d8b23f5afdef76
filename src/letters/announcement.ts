import type { Block, Document } from '../basics/document.ts'
import { reportCells, reportColumns } from '../reports/progress-report/v1.ts'
import type { LetterContent } from './letter.ts'
import type { LetterWords } from './letter-words.ts'
import type { LetterMatter } from './matter.ts'
import {
  bothSign,
  headOf,
  letterOf,
  listOf,
  numbered,
  paragraphs,
  signedBy,
  textOf,
} from './parts.ts'

/**
 * The announcement of the measures, with their table as its annex.
 * @source ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526, ข้อ 20 (ประกาศ)
 */
export function announcementLetter(
  content: LetterContent,
  matter: LetterMatter,
  words: LetterWords,
): Document {
  const { announcement } = words
  const subject = textOf(content, 'subject')
  const lines = [announcement.title(matter.agency.name), announcement.subject(subject)]
  const day = content.day ? words.longDay(content.day) : words.blankDay
  return letterOf(
    lines.join(' '),
    [
      headOf(matter, words, 3),
      { kind: 'heading', level: 1, lines },
      { kind: 'rule' },
      ...paragraphs(textOf(content, 'opening')),
      ...numbered(listOf(content, 'body'), announcement.article),
      ...paragraphs(textOf(content, 'closing')),
      { kind: 'dated', text: announcement.dated(day) },
      signedBy(content),
      { kind: 'next-sheet', turned: 'landscape' },
      {
        kind: 'heading',
        level: 2,
        lines: [
          ...announcement.annex(subject),
          `${announcement.title(matter.agency.name)} ${announcement.dated(day).replace(/^\S+ /, '')}`,
        ],
      },
      ...measureTables(matter, words),
    ],
    content,
    matter,
  )
}

/** The plan: the analysis of last year's result, and the measures that answer it. */
export function planLetter(
  content: LetterContent,
  matter: LetterMatter,
  words: LetterWords,
): Document {
  const { agency, year, analysis } = matter
  const spoken = { agency: agency.name, year }
  const subject = textOf(content, 'subject')
  return letterOf(
    `${subject} ${agency.name}`,
    [
      ...(matter.emblem ? [headOf(matter, words, 3)] : []),
      { kind: 'heading', level: 1, lines: [subject, agency.name] },
      { kind: 'rule' },
      ...paragraphs(textOf(content, 'opening')),
      ...(analysis ?? [
        { kind: 'heading', level: 2, lines: [words.plan.analysis(matter.analysedYear)] },
        { kind: 'leaders', dotted: true, lines: blankLines },
      ]),
      { kind: 'next-sheet', turned: 'landscape' },
      { kind: 'heading', level: 2, lines: words.plan.measures(spoken) },
      ...measureTables(matter, words),
      bothSign(content, words.signatures),
    ],
    content,
    matter,
  )
}

/** Room to write an analysis that the record cannot give. */
const blankLines = Array.from({ length: 8 }, () => [{ label: '', text: '' }])

/** The official table without the columns of progress, one for each run of an instrument. */
function measureTables({ plan, reportWords }: LetterMatter, words: LetterWords): Block[] {
  const runs = runsOf(plan.measures)
  if (runs.length === 0) return [{ kind: 'paragraph', text: words.plan.noMeasures, centred: true }]
  return runs.map((run) => {
    const columns = reportColumns(run[0]?.instrument ?? null, plan, reportWords)
    const kept = columns.findIndex(({ id }) => id === 'followUp') + 1
    return {
      ...{ kind: 'table', caption: reportWords.caption(run[0]?.instrument ?? null) },
      columns: columns.slice(0, kept),
      rows: run.map((measure) => reportCells(measure, { kind: 'text', lines: [] }).slice(0, kept)),
    }
  })
}

/** Neighbours of one instrument stand in one table; the order of the plan is kept. */
function runsOf(measures: LetterMatter['plan']['measures']) {
  const runs: LetterMatter['plan']['measures'][number][][] = []
  for (const measure of measures) {
    const last = runs.at(-1)
    if (last && last[0]?.instrument === measure.instrument) last.push(measure)
    else runs.push([measure])
  }
  return runs
}

import type { RecordLine } from '../../accounts/record-filter.ts'
import type { Language } from '../../basics/bilingual.ts'
import { type Column, linesOf, type Table, type Workbook } from '../../basics/document.ts'
import { instantText } from '../../basics/instant-text.ts'
import { actText, recordWords } from '../record-messages.ts'
import { changesOf, postText, subjectText } from './record-text.ts'

/** The record as a table: one row to an act, its changes one line to a field. */
export function recordTable(language: Language, lines: readonly RecordLine[]): Table {
  const words = recordWords[language]
  const column = (id: string, title: string, width: number): Column => ({
    ...{ id, title, width, align: 'start', holds: 'text' },
  })
  const plain = (text: string) => ({ kind: 'text' as const, lines: linesOf(text) })
  return {
    kind: 'table',
    caption: words.title,
    columns: [
      column('when', words.when, 16),
      column('who', words.who, 18),
      column('post', words.post, 22),
      column('act', words.act, 18),
      column('subject', words.subject, 30),
      column('before', words.before, 36),
      column('after', words.after, 36),
    ],
    rows: lines.map((line) => {
      const changes = changesOf(language, line)
      const side = (name: 'lost' | 'gained') =>
        changes
          .filter((change) => change[name].length > 0)
          .map((change) => `${change.field}: ${change[name].join(' · ')}`)
          .join('\n')
      return [
        plain(instantText(language, line.at)),
        plain(line.person.name),
        plain(postText(language, line.post ?? '')),
        plain(actText(language, line.act)),
        plain(subjectText(language, line.subject)),
        plain(cut(side('lost'))),
        plain(cut(side('gained'))),
      ]
    }),
  }
}

/** The same as a workbook of one sheet. */
export const recordWorkbook = (
  language: Language,
  of: string,
  lines: readonly RecordLine[],
): Workbook => ({
  title: `${recordWords[language].title} ${of}`,
  sheets: [
    {
      name: recordWords[language].title,
      titleLines: [recordWords[language].title, of],
      table: recordTable(language, lines),
      page: { size: 'A4', turned: 'landscape', pageOf: pageOf[language] },
      spareRows: 0,
    },
  ],
})

/** The record as JSON, states whole and unshortened. */
export const recordJson = (of: string, exportedAt: string, lines: readonly RecordLine[]): string =>
  `${JSON.stringify({ format: 'prongsai-record/1', of, exportedAt, lines }, null, 2)}\n`

const pageOf = {
  th: { before: 'หน้า ', between: ' จาก ' },
  en: { before: 'Page ', between: ' of ' },
} as const

/** A cell of a workbook holds no more than 32,767 signs; the JSON holds all. */
const cut = (text: string) => (text.length > 32_000 ? `${text.slice(0, 32_000)}…` : text)

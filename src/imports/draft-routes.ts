import type { Bilingual } from '../basics/bilingual.ts'
import type { FileRefusal, FileRefusalCode, RawPaper } from '../basics/raw-paper.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Framework } from '../frameworks/framework.ts'
import { maxTextBytes } from '../platform/raw-papers/limits.ts'
import { readRawPaper } from '../platform/raw-papers/read-raw-paper.ts'
import {
  type ColumnMapping,
  columnField,
  type DraftColumns,
  type MappingRefusal,
  spreadMapping,
} from './column-mapping.ts'
import { fileRefusalSentence, fileRemarkSentence } from './file-refusal-messages.ts'
import type { ColumnReading, Imported } from './imported.ts'
import { mappingSentence } from './mapping-messages.ts'
import { refusalSentence } from './messages.ts'
import { readPlanJson } from './plan-json.ts'
import { readPlan } from './read-plan.ts'

/** A file that was read and not yet saved as a plan. */
export interface Draft {
  readonly imported: Imported
  readonly name: string
  readonly format: string
  readonly bytes: Uint8Array
  readonly remarks: readonly Bilingual[]
  readonly columns: DraftColumns
}

/** Says what the columns of a paper mean, given how it was read; `readDraft` asks it. */
export type ChooseColumns = (
  plain: readonly ColumnReading[],
) => Result<ColumnMapping, MappingRefusal>

/** Why there is no draft: the answer's status, and the sentence for the page. */
export interface NoDraft {
  readonly status: 413 | 415 | 422
  readonly sentence: Bilingual
}

/** One byte more than is ever read, so that a file that is too large is told from one that just fits. */
export const uploadLimits = { file: maxTextBytes + 1, field: 8 * 1024 * 1024 }

/** Reads bytes of any kind as a plan: format first, then meaning. `too-large` is a file that was read past. */
export async function readDraft(
  given: { readonly bytes: Uint8Array; readonly name: string } | 'too-large',
  frameworks: readonly Framework[],
  choose: ChooseColumns = () => accept([]),
): Promise<Result<Draft, NoDraft>> {
  if (given === 'too-large') {
    const limit = maxTextBytes / (1024 * 1024)
    return refuse(notRead({ code: 'file-too-large', says: { megabytes: `> ${limit}`, limit } }))
  }
  const { bytes } = given
  const name = fileNameOf(given.name)
  const paper = await readRawPaper(bytes, name)
  if (!paper.ok) return refuse(notRead(paper.reason))
  const { format } = paper.value
  const imported =
    paper.value.format === 'json'
      ? readPlanJson(paper.value.value)
      : readPlan(paper.value, { frameworks })
  if (!imported.ok) return refuse({ status: 422, sentence: refusalSentence(imported.reason) })
  const remarks = 'remarks' in paper.value ? (paper.value.remarks ?? []) : []
  return accept({
    ...(paper.value.format === 'json'
      ? { imported: imported.value, columns: { plain: [], chosen: [], refused: null } }
      : readAsChosen(paper.value, imported.value, frameworks, choose)),
    ...{ name, format, bytes },
    remarks: remarks.map(fileRemarkSentence),
  })
}

/** Reads the paper once more with the meanings that were chosen, if any were. */
function readAsChosen(
  paper: RawPaper,
  plainly: Imported,
  frameworks: readonly Framework[],
  choose: ChooseColumns,
): Pick<Draft, 'imported' | 'columns'> {
  const plain = plainly.columns
  const chosen = choose(plain)
  const itself = (refused: DraftColumns['refused']) => ({
    imported: plainly,
    columns: { plain, chosen: [], refused },
  })
  if (!chosen.ok) {
    return itself({ field: chosen.reason.field, sentence: mappingSentence(chosen.reason) })
  }
  const [first] = chosen.value
  if (!first) return itself(null)
  const mapping = spreadMapping(chosen.value, plain)
  const again = readPlan(paper, { frameworks, mapping })
  return again.ok
    ? { imported: again.value, columns: { plain, chosen: chosen.value, refused: null } }
    : itself({ field: columnField(first), sentence: refusalSentence(again.reason) })
}

/** The name alone, without the folders some browsers send, and short enough to keep. This comes from the browser. */
const fileNameOf = (sent: string) =>
  (sent.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .replaceAll(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .slice(-200) || 'table.txt'

const tooLarge: readonly FileRefusalCode[] = [
  'file-too-large',
  'zip-bomb',
  'too-many-rows',
  'too-many-cells',
  'too-many-columns',
]
const otherKind: readonly FileRefusalCode[] = [
  ...(['file-unknown', 'file-not-what-it-says', 'file-is-pdf', 'file-is-image'] as const),
  ...(['file-is-archive', 'file-is-old-office', 'file-is-open-document'] as const),
]

const notRead = (refusal: FileRefusal): NoDraft => ({
  status: tooLarge.includes(refusal.code) ? 413 : otherKind.includes(refusal.code) ? 415 : 422,
  sentence: fileRefusalSentence(refusal),
})

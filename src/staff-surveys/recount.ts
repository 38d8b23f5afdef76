/** The recount: everything that a published folder claims, checked by a stranger without network. */

import { canonicalJson } from '../basics/canonical-json.ts'
import { fingerprintSyllables } from '../basics/syllables.ts'
import type { PublishedFolder } from './folder.ts'
import { hexOf, utf8 } from './plain-bytes.ts'
import { type FolderFiles, readFolder } from './read-folder.ts'
import {
  checked,
  type Recount,
  type RecountAsked,
  type RecountCheck,
  type RecountTools,
} from './recount-check.ts'
import { columnChecks, readColumns } from './recount-columns.ts'
import { ledgerCheck, scoreCheck, suppressionCheck } from './recount-figures.ts'
import { receiptCheck } from './recount-receipt.ts'
import {
  checkpointCheck,
  orderCheck,
  policyCheck,
  publishedCheck,
  recordRoot,
} from './recount-record.ts'

/** Checks a folder whole. Files that cannot be read end it: nothing is said of what was not looked at. */
export async function recountFolder(
  files: FolderFiles,
  tools: RecountTools,
  asked: RecountAsked = {},
): Promise<Recount> {
  const folder = readFolder(files)
  if ('why' in folder) {
    const { file, why } = folder
    return { checks: [checked('files', 'no', why, { file })], folder: null, policySha256: null }
  }
  const { receipt, fingerprint, onProgress } = asked
  const policySha256 = hexOf(await tools.sha256(utf8(canonicalJson(folder.policy))))
  const read = await readColumns(tools, folder, onProgress)
  const checks = [
    checked('files', 'yes', '', { columns: read.length }),
    await policyCheck(tools, folder),
    ...(fingerprint ? [await fingerprintCheck(tools, folder, policySha256, fingerprint)] : []),
    await checkpointCheck(tools, folder),
    orderCheck(folder),
    await publishedCheck(tools, folder),
    ...columnChecks(folder, read),
    ledgerCheck(folder),
    scoreCheck(folder),
    suppressionCheck(folder),
    ...(receipt === undefined ? [] : [await receiptCheck(tools, folder, read, receipt)]),
  ]
  return { checks, folder, policySha256 }
}

/** How many syllables of a hash stand on paper. */
const syllablesOnPaper = 8

/** The syllables that somebody read on paper are of this policy, or of the record as it stood once. */
async function fingerprintCheck(
  tools: RecountTools,
  { record }: PublishedFolder,
  policySha256: string,
  typed: string,
): Promise<RecountCheck> {
  const plain = (text: string) => text.normalize('NFC').replaceAll(/[\s\u00ad\u200b·,.-]+/gu, '')
  const isIt = (hex: string) => plain(fingerprintSyllables(hex, syllablesOnPaper)) === plain(typed)
  if (isIt(policySha256)) return checked('fingerprint', 'yes', 'policy')
  for (let size = 1; size <= record.leaves.length; size += 1)
    if (isIt(hexOf(await recordRoot(tools, record, size))))
      return checked('fingerprint', 'yes', 'record', { leaves: size })
  return checked('fingerprint', 'no', '', {
    own: fingerprintSyllables(policySha256, syllablesOnPaper),
  })
}

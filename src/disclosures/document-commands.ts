import type { FactId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { isStorable } from '../basics/storable.ts'
import type { Context } from '../platform/context.ts'
import { type ActedItem, onItem, recorded } from './commands.ts'
import type { DocumentFile, DocumentId } from './document.ts'
import { documentsOf, saveDocument, saveDocumentWithdrawal } from './document-store.ts'
import type { DisclosureRefusal } from './steps.ts'

/**
 * Puts a document up for an item: its file must be the person's own draft. The same file under the same
 * title again adds nothing. The public sees it once the item is published after that.
 */
export function putUpDocument(
  context: Context,
  request: ActedItem & {
    readonly title: string
    readonly file: DocumentFile
    /** Its rows as JSON, where it is a table. */
    readonly table: Uint8Array | null
  },
): Promise<Result<{ readonly id: DocumentId }, DisclosureRefusal>> {
  return onItem(context, 'answer-disclosure', request, async (tx) => {
    const { agencyId, framework, code, title, file, table } = request
    const year = framework.fiscalYear
    if (!isStorable([title, file.name])) return refuse({ code: 'not-storable' })
    const there = (await documentsOf(tx, agencyId, year, code)).find(
      (each) => !each.withdrawn && each.file.sha256 === file.sha256 && each.title === title,
    )
    if (there) return accept({ id: there.id })
    if (!(await context.files.adopt(context.actor.id, file.sha256)))
      return refuse({ code: 'file-gone' })
    const id = context.newId() as DocumentId
    await saveDocument(
      tx,
      { agencyId, year },
      {
        ...{ id, code, title, file },
        tableSha256: table && (await context.files.keep(table)),
        ...{ recordedAt: context.now, recordedBy: context.actor.id },
      },
    )
    await recorded(tx, context, request, 'answer-disclosure', {
      after: { document: title, files: [`${file.name} (${file.sha256.slice(0, 12)})`] },
    })
    return accept({ id })
  })
}

/** Withdraws a document, which the public then no longer sees, or puts it back; its file stays kept. */
export function withdrawDocument(
  context: Context,
  request: ActedItem & {
    readonly documentId: string
    readonly withdrawn: boolean
    readonly reason: string
  },
): Promise<Result<null, DisclosureRefusal>> {
  // What comes back on the public page was looked at by an officer, as everything there is.
  const act = request.withdrawn ? 'answer-disclosure' : 'publish-disclosure'
  return onItem(context, act, request, async (tx) => {
    const { agencyId, framework, code, documentId, withdrawn, reason } = request
    const documents = await documentsOf(tx, agencyId, framework.fiscalYear, code)
    const document = documents.find(({ id }) => id === documentId)
    if (!document) return refuse({ code: 'document-missing' })
    if (!isStorable(reason)) return refuse({ code: 'not-storable' })
    if (withdrawn && reason === '') return refuse({ code: 'reason-missing' })
    if ((document.withdrawn !== null) === withdrawn) return accept(null)
    await saveDocumentWithdrawal(tx, agencyId, document.id, {
      ...{ id: context.newId() as FactId, withdrawn, reason },
      ...{ recordedAt: context.now, recordedBy: context.actor.id },
    })
    await recorded(tx, context, request, act, {
      before: { document: document.title, withdrawn: !withdrawn },
      after: { document: document.title, withdrawn, ...(reason && { reason }) },
    })
    return accept(null)
  })
}

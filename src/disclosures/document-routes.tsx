import { Hono } from 'hono'
import { mendText } from '../basics/thai-text.ts'
import { isUuid } from '../basics/uuid.ts'
import type { Framework } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { fileKindOf, looksLikePhoto } from '../platform/files/file-kind.ts'
import { plainName } from '../platform/files/plain-name.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { readRows } from '../platform/reading/read-inside.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { streamedForm } from '../platform/web/form-stream.ts'
import { keptFile } from '../platform/web/kept-file.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { type AtItem, atItem } from './at-item-routes.ts'
import type { DocumentFile } from './document.ts'
import { putUpDocument, withdrawDocument } from './document-commands.ts'
import { documentsOf } from './document-store.ts'
import { UploadPage } from './pages/upload.tsx'
import { oitTroubleWords } from './trouble-messages.ts'
import type { WrongDocument } from './wrong-answer.ts'

const megabyte = 1024 * 1024
const largestFile = 100 * megabyte
/** A table larger than this is handed out as it is, and not shown as a page. */
const largestTable = 8 * megabyte
const longestTitle = 300

type Sent = { readonly file: DocumentFile } | { readonly wrong: WrongDocument }

/** Putting documents up for an item, withdrawing them, and having them at the desk. */
export function documentRoutes(world: World, frameworks: readonly Framework[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, files } = world
  const here = (c: WebContext, then: (at: AtItem) => Response | Promise<Response>) =>
    atItem(c, world, frameworks, (at) => (at.may.answer ? then(at) : trouble(c, 'not-allowed')))

  app.get(patterns.oitUpload, (c) => here(c, (at) => show(c, at, {})))

  app.post(patterns.oitUpload, (c) =>
    here(c, async (at) => {
      const own = files.drafts.of(c.get('actor').id)
      const form = await streamedForm(c, { files: 1, field: 16 * 1024 }, async (sent) => {
        const name = plainName(sent.name)
        let isPhoto = false
        const kept = await own.keepStream(sent.pieces, async (head) => {
          isPhoto = await looksLikePhoto(head)
          return isPhoto ? 0 : largestFile
        })
        const no = (wrong: WrongDocument): Sent => ({ wrong })
        if (kept === null) return no(isPhoto ? 'kind-not-allowed' : 'file-too-large')
        const { sha256, bytes, head } = kept
        const kind = bytes === 0 ? null : await fileKindOf(own.placeOf(sha256) ?? '', head, name)
        if (!kind || kind.isPhoto) {
          await files.drafts.forget(c.get('actor').id, sha256)
          return no(bytes === 0 ? 'file-empty' : 'kind-not-allowed')
        }
        const ending = `.${kind.ending}`
        const full = name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`
        return { file: { sha256, bytes, name: full, type: kind.type } }
      })
      if (!form.ok) return trouble(c, form.reason)
      const { typed } = form.value
      const [sent] = form.value.files
      const title = titleIn(typed)
      const wrong: { field: string; code: WrongDocument }[] = []
      if (title === '') wrong.push({ field: 'title', code: 'title-missing' })
      if ([...title].length > longestTitle) wrong.push({ field: 'title', code: 'title-too-long' })
      if (!sent) wrong.push({ field: 'file', code: 'file-missing' })
      else if ('wrong' in sent) wrong.push({ field: 'file', code: sent.wrong })
      if (wrong.length > 0 || !sent || !('file' in sent)) return show(c, at, { typed, wrong })
      const done = await putUpDocument(contextIn(c, world), {
        ...{ agencyId: at.agency.id, framework: at.framework, code: at.code },
        ...{ title, file: sent.file, table: await tableOf(sent.file, own) },
      })
      if (done.ok) return saved(c, at)
      if (done.reason.code === 'not-allowed') return trouble(c, 'not-allowed')
      return show(c, at, {
        typed,
        refusal: oitTroubleWords[c.get('language')].refused[done.reason.code],
      })
    }),
  )

  app.post(patterns.oitDocument, (c) =>
    here(c, (at) =>
      withForm(c, async (typed) => {
        const act = typedIn(typed, 'act')
        const documentId = c.req.param('document') ?? ''
        if (!isUuid(documentId) || !['withdraw', 'put-back'].includes(act))
          return trouble(c, 'not-found')
        const done = await withdrawDocument(contextIn(c, world), {
          ...{ agencyId: at.agency.id, framework: at.framework, code: at.code, documentId },
          withdrawn: act === 'withdraw',
          reason: typedIn(typed, 'reason').trim().slice(0, 1_000),
        })
        if (done.ok) return saved(c, at)
        const { code } = done.reason
        if (code === 'not-allowed' || code === 'document-missing')
          return trouble(c, code === 'not-allowed' ? 'not-allowed' : 'not-found')
        const refusal = oitTroubleWords[c.get('language')].refused[code]
        return show(c, at, { refusal, typed: {} })
      }),
    ),
  )

  app.get(patterns.oitFile, (c) =>
    atItem(c, world, frameworks, async (at) => {
      const documents = await documentsOf(db, at.agency.id, at.year, at.code)
      const document = documents.find(({ id }) => id === c.req.param('document'))
      const { file } = document ?? {}
      const place = file && file.sha256 === c.req.param('content') && files.placeOf(file.sha256)
      const answer = file && place && (await keptFile(c, place, { ...file, isPublic: false }))
      return answer || trouble(c, 'not-found')
    }),
  )
  return app

  function saved(c: WebContext, { agency, year, code }: AtItem) {
    const address = pathsIn(c.get('language')).oitItem(agency.code, year, code)
    return sayingSaved(c, world, `${address}#documents`)
  }

  function show(
    c: WebContext,
    at: AtItem,
    shown: {
      readonly typed?: Typed
      readonly wrong?: readonly { readonly field: string; readonly code: WrongDocument }[]
      readonly refusal?: string
    },
  ) {
    const { typed = {}, wrong = [], refusal = null } = shown
    const sentences = oitTroubleWords[c.get('language')].wrongFile
    return page(
      c,
      <UploadPage
        frame={c.get('frame')}
        {...{ agency: at.agency, year: at.year, code: at.code, refusal }}
        form={formSaying(typed, wrong, sentences)}
      />,
      refusal ? 409 : wrong.length > 0 ? 422 : 200,
    )
  }
}

/** One line, without signs that nobody sees; what is far too long is not read through. */
const titleIn = (typed: Typed) => {
  const line = typedIn(typed, 'title').replaceAll(/\s+/g, ' ').toWellFormed().trim()
  return line.length > longestTitle * 4 ? line : mendText(line)
}

const tableTypes = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']

/** The rows of a CSV or Excel file as JSON; null for other files, and for one that cannot be read as a table. */
async function tableOf(
  file: DocumentFile,
  own: { readonly read: (sha256: string) => Promise<Uint8Array | null> },
): Promise<Uint8Array | null> {
  if (!tableTypes.includes(file.type) || file.bytes > largestTable) return null
  const bytes = await own.read(file.sha256)
  // One that cannot be read is still handed out as it is: it is a document, only not shown as a table.
  const rows = bytes && (await readRows(bytes, file.name))
  return rows && new TextEncoder().encode(JSON.stringify(rows))
}

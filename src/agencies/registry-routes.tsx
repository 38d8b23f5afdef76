import { Hono } from 'hono'
import type { Bilingual } from '../basics/bilingual.ts'
import { pathsIn, patterns } from '../paths.ts'
import { thaiDayOf } from '../platform/clock.ts'
import { typedFrom } from '../platform/form.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import { typedForm } from '../platform/web/body.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { uploadedForm } from '../platform/web/upload.ts'
import { RegistryPage } from './pages/registry.tsx'
import { RegistryPreviewPage } from './pages/registry-preview.tsx'
import type { ReadRegistry } from './registry.ts'
import { registryChanges } from './registry-changes.ts'
import { importRegistry } from './registry-commands.ts'
import { readRegistryFile } from './registry-file-routes.ts'
import { registryWords, troubleSentence } from './registry-messages.ts'
import { registryEntries, registryStanding } from './registry-store.ts'

/** The published file has 13 MB. */
const limits = { file: 40 * 1024 * 1024, field: 1024 }

/** Taking in the registry of local governments: give the file, see what would change, take it in. */
export function registryRoutes(world: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world
  const draftsOf = (c: WebContext) => world.files.drafts.of(c.get('actor').id)

  app.get(patterns.registry, (c) => showStart(c, null, 200))

  app.post(patterns.registry, async (c) => {
    const upload = await uploadedForm(c, limits)
    if (!upload.ok) return trouble(c, upload.reason)
    const { file, fileTooLarge } = upload.value
    const words = registryWords[c.get('language')]
    if (fileTooLarge) return showStart(c, words.tooLarge, 413)
    if (!file) return showStart(c, words.nothingGiven, 422)
    const read = await readRegistryFile(file.bytes)
    if (!read.ok) return showStart(c, inLanguageOf(c, troubleSentence(read.reason)), 422)
    const kept = await draftsOf(c).keep(file.bytes)
    return c.redirect(pathsIn(c.get('language')).registryPreview(kept), 303)
  })

  app.get(patterns.registryPreview, (c) =>
    withDraft(c, (read) => showPreview(c, read, null, false)),
  )

  app.post(patterns.registryPreview, async (c) => {
    const form = await typedForm(c)
    if (!form.ok) return trouble(c, form.reason)
    const typed = form.value
    return withDraft(c, async (read) => {
      const taken = await importRegistry(contextIn(c, world), {
        entries: read.entries,
        markMissing: typedIn(typed, 'markMissing') === 'yes',
        seen: seenIn(typed),
      })
      if (taken.ok) return sayingSaved(c, world, pathsIn(c.get('language')).registry())
      if (taken.reason.code === 'not-allowed') return trouble(c, 'not-allowed')
      return showPreview(c, read, typed, true)
    })
  })
  return app

  async function showStart(c: WebContext, problem: string | null, status: 200 | 404 | 413 | 422) {
    const { seenAt, ...standing } = await registryStanding(db)
    const problems = problem === null ? [] : [{ field: 'file', sentence: problem }]
    return page(
      c,
      <RegistryPage
        frame={c.get('frame')}
        form={{ typed: {}, problems }}
        standing={{ ...standing, seenOn: seenAt === null ? null : thaiDayOf(seenAt) }}
      />,
      status,
    )
  }

  async function withDraft(c: WebContext, then: (read: ReadRegistry) => Promise<Response>) {
    const bytes = await draftsOf(c).read(c.req.param('draft') ?? '')
    if (!bytes) return showStart(c, registryWords[c.get('language')].draftGone, 404)
    const read = await readRegistryFile(bytes)
    if (read.ok) return then(read.value)
    return showStart(c, inLanguageOf(c, troubleSentence(read.reason)), 422)
  }

  async function showPreview(
    c: WebContext,
    read: ReadRegistry,
    typed: Typed | null,
    meanwhile: boolean,
  ) {
    const changes = registryChanges(await registryEntries(db), read.entries)
    const usual = typedFrom({ markMissing: changes.isPartial ? '' : 'yes' })
    return page(
      c,
      <RegistryPreviewPage
        frame={c.get('frame')}
        form={{ typed: typed ?? usual, problems: [] }}
        action={pathsIn(c.get('language')).registryPreview(c.req.param('draft') ?? '')}
        {...{ read, changes, meanwhile }}
      />,
      meanwhile ? 409 : 200,
    )
  }
}

const seenIn = (typed: Typed) => ({
  added: Number(typedIn(typed, 'added')),
  changed: Number(typedIn(typed, 'changed')),
  returned: Number(typedIn(typed, 'returned')),
  missing: Number(typedIn(typed, 'missing')),
})

const inLanguageOf = (c: WebContext, sentence: Bilingual) => sentence[c.get('language')]

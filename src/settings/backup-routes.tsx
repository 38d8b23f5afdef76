import { Hono } from 'hono'
import { pathsIn, patterns } from '../paths.ts'
import type { Maker, Outcome } from '../platform/backup/maker.ts'
import { backupSentence } from '../platform/backup/messages.ts'
import { bytesOf, daysSince, placeOnShelf, shelved } from '../platform/backup/shelf.ts'
import { newId } from '../platform/db/new-id.ts'
import { typedForm } from '../platform/web/body.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { recordBackup, recordDownload } from './backup-commands.ts'
import type { Outcome as Shown } from './backup-state.ts'
import { BackupsPage } from './pages/backups.tsx'

/** The page of backups: the last ones, make one, fetch one, try one. */
export function backupRoutes(
  world: World,
  maker: Maker,
  onFault: (reference: string, error: unknown) => void,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const back = (c: WebContext) => c.redirect(pathsIn(c.get('language')).backups(), 303)
  /** Work goes on after the answer; what comes of it stands on the page. */
  const begin = (work: Promise<Outcome>, then: (outcome: Outcome) => Promise<void>) =>
    void work
      .then((outcome) => {
        if (outcome.kind === 'fault') throw outcome.error
        return then(outcome)
      })
      .catch((error: unknown) => onFault(newId(), error))

  app.get(patterns.backups, async (c) => {
    const kept = await shelved(maker.folder)
    return page(
      c,
      <BackupsPage
        frame={c.get('frame')}
        kept={kept}
        days={daysSince(kept[0], world.clock.now())}
        doing={maker.doing()}
        last={shownOutcome(maker.last())}
      />,
    )
  })

  app.post(patterns.backups, async (c) => {
    const form = await typedForm(c)
    if (!form.ok) return trouble(c, form.reason)
    if (maker.doing()) return back(c)
    const context = contextIn(c, world)
    const withKey = form.value['withKey']?.[0] === 'yes'
    const order = { withKey, verify: true, file: null, now: world.clock.now() }
    begin(maker.make(order), async (outcome) => {
      if (outcome.kind !== 'made') return
      await recordBackup(context, { sha256: outcome.made.sha256, name: outcome.name, withKey })
    })
    return back(c)
  })

  app.get(patterns.backupFile, async (c) => {
    const name = c.req.param('file') ?? ''
    const file = await placeOnShelf(maker.folder, name)
    if (!file) return trouble(c, 'not-found')
    const { size, bytes } = await bytesOf(file)
    await recordDownload(contextIn(c, world), name)
    c.header('content-type', 'application/zip')
    c.header('content-length', String(size))
    c.header('content-disposition', `attachment; filename="${name}"`)
    c.header('cache-control', 'no-store')
    return c.body(bytes)
  })

  app.post(patterns.backupFile, async (c) => {
    const name = c.req.param('file') ?? ''
    const file = await placeOnShelf(maker.folder, name)
    if (!file) return trouble(c, 'not-found')
    if (!maker.doing()) begin(maker.check(file), async () => undefined)
    return back(c)
  })
  return app
}

function shownOutcome(last: Outcome | null): Shown | null {
  if (last === null) return null
  const { kind, name } = last
  if (kind === 'fault') return { kind: 'failed', name, sentence: null }
  if (kind === 'refused') return { kind: 'failed', name, sentence: backupSentence(last.refusal) }
  const { tables, files, spoilt } = kind === 'made' ? last.made.manifest : last.manifest
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return { kind, name, rows, files: files.length, spoilt: spoilt.length }
}

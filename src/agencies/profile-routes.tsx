import { Hono } from 'hono'
import { pathsIn, patterns } from '../paths.ts'
import { thaiDayOf } from '../platform/clock.ts'
import { typedFrom } from '../platform/form.ts'
import { type FieldProblem, formSaying, type Typed } from '../platform/html/form-view.ts'
import type { Done } from '../platform/html/frame.ts'
import { typedForm } from '../platform/web/body.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { uploadedForm } from '../platform/web/upload.ts'
import type { Agency } from './agency.ts'
import { largestLogo, logoTypes, readLogo } from './logo.ts'
import { ProfilePage } from './pages/profile.tsx'
import { reviseAgency, setLogo } from './profile-commands.ts'
import { readProfileForm } from './profile-forms.ts'
import { profileWords } from './profile-messages.ts'
import { takeRegistryWords } from './registry-commands.ts'
import { registryEntry } from './registry-store.ts'
import { agencyAt } from './store.ts'

/** What is known of an agency itself, set right by those who manage it, and its emblem for everybody. */
export function profileRoutes(world: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, files } = world

  app.get(patterns.logo, (c) =>
    withAgency(c, async ({ logoSha256 }) => {
      // Other files are kept under their hashes too; only the emblem of this agency is given out here.
      if (logoSha256 === null || logoSha256 !== c.req.param('hash')) return trouble(c, 'not-found')
      const bytes = await files.read(logoSha256)
      const logo = bytes && readLogo(bytes)
      if (!bytes || !logo?.ok) return trouble(c, 'not-found')
      c.header('content-type', logoTypes[logo.value.kind])
      c.header('cache-control', 'public, max-age=31536000, immutable')
      return c.body(Uint8Array.from(bytes))
    }),
  )

  app.get(patterns.profile, (c) =>
    withAgency(c, (agency) => show(c, agency, fieldsOf(agency), [], 200)),
  )

  app.post(patterns.profile, async (c) => {
    const form = await typedForm(c)
    if (!form.ok) return trouble(c, form.reason)
    return withAgency(c, async (agency) => {
      const read = readProfileForm(form.value)
      const words = profileWords[c.get('language')]
      if (!read.ok) {
        const { problems } = formSaying(form.value, read.reason, words.wrong)
        return show(c, agency, form.value, problems, 422)
      }
      const revised = await reviseAgency(contextIn(c, world), agency, read.value)
      return revised.ok ? done(c, agency) : trouble(c, 'not-allowed')
    })
  })

  app.post(patterns.profileLogo, async (c) => {
    const isRemoval = !(c.req.header('content-type') ?? '').startsWith('multipart/')
    return withAgency(c, async (agency) => {
      if (isRemoval) {
        const removed = await setLogo(contextIn(c, world), agency, null)
        return removed.ok ? done(c, agency, 'removed') : trouble(c, 'not-allowed')
      }
      const upload = await uploadedForm(c, { file: largestLogo, field: 1024 })
      if (!upload.ok) return trouble(c, upload.reason)
      const words = profileWords[c.get('language')]
      const wrong = (sentence: string, status: 413 | 422) =>
        show(c, agency, fieldsOf(agency), [{ field: 'logo', sentence }], status)
      if (upload.value.fileTooLarge) return wrong(words.logoWrong['logo-too-large'], 413)
      if (!upload.value.file) return wrong(words.logoMissing, 422)
      const set = await setLogo(contextIn(c, world), agency, upload.value.file.bytes)
      if (set.ok) return done(c, agency)
      if (set.reason.code === 'not-allowed') return trouble(c, 'not-allowed')
      return wrong(words.logoWrong[set.reason.code], 422)
    })
  })

  app.post(patterns.profileRegistry, (c) =>
    withAgency(c, async (agency) => {
      const taken = await takeRegistryWords(contextIn(c, world), agency)
      if (taken.ok) return done(c, agency)
      return trouble(c, taken.reason.code === 'not-allowed' ? 'not-allowed' : 'not-found')
    }),
  )
  return app

  function done(c: WebContext, { code }: Agency, what?: Done) {
    return sayingSaved(c, world, pathsIn(c.get('language')).profile(code), what)
  }

  async function withAgency(
    c: WebContext,
    then: (agency: Agency) => Response | Promise<Response>,
  ): Promise<Response> {
    const agency = await agencyAt(db, c.req.param('agency'))
    return agency ? then(agency) : trouble(c, 'not-found')
  }

  async function show(
    c: WebContext,
    agency: Agency,
    typed: Typed,
    problems: readonly FieldProblem[],
    status: 200 | 413 | 422,
  ) {
    const entry = await registryEntry(db, agency.code)
    return page(
      c,
      <ProfilePage
        frame={c.get('frame')}
        agency={agency}
        form={{ typed, problems }}
        entry={
          entry && { ...entry, goneOn: entry.goneAt === null ? null : thaiDayOf(entry.goneAt) }
        }
      />,
      status,
    )
  }
}

const fieldsOf = ({ type, name, district, province }: Agency): Typed =>
  typedFrom({ type, name, district, province })

import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import { agencyAt } from '../agencies/store.ts'
import type { EvidenceLook } from '../basics/asked-in-address.ts'
import type { AgencyId, EvidenceId } from '../basics/ids.ts'
import { isUuid } from '../basics/uuid.ts'
import { backField, backToFindings } from '../paths/back.ts'
import { pathsIn, patterns } from '../paths.ts'
import { newId } from '../platform/db/new-id.ts'
import { typedFrom } from '../platform/form.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { keptFile } from '../platform/web/kept-file.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { capturedPage, pageAddress } from './capture-routes.ts'
import { addEvidence } from './commands.ts'
import { lacks } from './completeness.ts'
import { type Above, atDesk, type Desk, problemsOf, targetOf } from './desk-routes.tsx'
import type { Evidence, EvidenceKind, EvidenceVersion } from './evidence.ts'
import { kindIn, readEvidenceForm } from './forms.ts'
import { type TakenFile, takenForm } from './intake-routes.ts'
import { ChooseKindPage, EvidenceFormPage } from './pages/evidence-form.tsx'
import { EvidenceListPage } from './pages/evidence-list.tsx'
import { pieceRoutes } from './piece-routes.tsx'
import type { EvidenceRefusal } from './refusal.ts'
import { evidenceOf, evidenceOfYear } from './store.ts'
import type { WrongEvidence } from './wrong-evidence.ts'

/** The pages of evidence: a year's list, adding a piece, one piece, and its files. */
export function evidenceRoutes(world: World, above: Above): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, files } = world

  app.get(patterns.evidenceList, (c) =>
    atDesk(c, world, above, async (desk) => {
      const look = lookIn(c)
      const all = await evidenceOfYear(db, desk.agency.id, desk.year)
      const form = { typed: typedFrom({ kind: look.kind ?? '', measure: look.measure ?? '' }) }
      return page(
        c,
        <EvidenceListPage
          frame={c.get('frame')}
          {...{ ...desk, look, all: all.length }}
          pieces={all.filter((piece) => isAsked(piece, look))}
          form={{ ...form, problems: [] }}
          mayAdd={
            desk.own.length > 0 || allow(c.get('actor'), 'publish-evidence', desk.agency.id).ok
          }
        />,
      )
    }),
  )

  app.get(patterns.newEvidence, (c) =>
    atDesk(c, world, above, (desk) => {
      const measure = c.req.query('measure')
      const kind = kindIn(c.req.query('kind') ?? '')
      if (!kind)
        return page(
          c,
          <ChooseKindPage
            frame={c.get('frame')}
            {...{ ...desk, begun: { ...(measure && { measure }), ...backIn(c) } }}
          />,
        )
      const typed = typedFrom({
        ...{ measure: measure ?? '', sensitivity: 'internal' },
        ...backIn(c),
      })
      return showForm(c, desk, kind, { typed, held: [] })
    }),
  )

  app.post(patterns.newEvidence, (c) =>
    atDesk(c, world, above, async (desk) => {
      const kind = kindIn(c.req.query('kind') ?? '')
      if (!kind) return trouble(c, 'not-found')
      const taken = await takenForm(c, world, null)
      if (!taken.ok) return trouble(c, taken.reason)
      const { typed, files: held } = taken.value
      const read = readEvidenceForm(typed, kind, world.clock.today())
      const chosen = desk.own.filter(({ id }) => typed['measure']?.includes(id))
      const address = read.content.url === '' ? '' : pageAddress(read.content.url)
      const bare = {
        ...read.content,
        ...{ url: address ?? read.content.url, files: held.map(({ file }) => file) },
      }
      const isOpen = allow(c.get('actor'), 'add-evidence', { id: desk.agency.id, units: [] }).ok
      const wrong: WrongEvidence[] = [
        ...read.wrong,
        ...taken.value.wrong,
        ...(address === null ? [{ field: 'url', code: 'address-wrong' as const }] : []),
        ...lacks(bare),
        ...(chosen.length === 0 && !isOpen
          ? [{ field: 'measure', code: 'row-missing' as const }]
          : []),
      ]
      if (wrong.length > 0) return showForm(c, desk, kind, { typed, held, wrong })
      const capture = bare.url === '' ? null : await capturedPage(c, world, bare.url, above.reach)
      const key = typedIn(typed, 'key')
      const done = await addEvidence(contextIn(c, world), {
        ...{ agencyId: desk.agency.id, fiscalYear: desk.year, content: { ...bare, capture } },
        ...(isUuid(key) && { key }),
        serves: chosen.map((row) => ({
          ...{ ...targetOf(row), proves: typedIn(typed, 'proves').trim().slice(0, 300) },
        })),
      })
      if (!done.ok) return showForm(c, desk, kind, { typed, held, refusal: done.reason })
      const findings = findingsBefore(c, desk, typed)
      return sayingSaved(c, world, findings ?? pieceAt(c, desk, done.value.evidenceId))
    }),
  )

  app.get(patterns.evidenceFile, (c) =>
    withPiece(c, async (piece) => give(c, piece.versions, false)),
  )

  app.get(patterns.publicEvidenceFile, (c) =>
    withPiece(c, async (piece) => {
      // Whatever else became of a piece, withdrawing it closes every address it had.
      const agency = await agencyAt(db, c.req.param('agency'))
      if (!agency || piece.withdrawn) return trouble(c, 'not-found')
      return give(c, await publicVersions(agency.id, piece), true)
    }),
  )

  app.route('/', pieceRoutes(world, above))
  return app

  async function withPiece(c: WebContext, then: (piece: Evidence) => Promise<Response>) {
    const agency = await agencyAt(db, c.req.param('agency'))
    const id = c.req.param('evidence') ?? ''
    const piece = agency && isUuid(id) ? await evidenceOf(db, agency.id, id) : null
    return piece ? then(piece) : trouble(c, 'not-found')
  }

  /** What anybody may read: versions that a published edition names, and what is shown of a row of a plan now. */
  async function publicVersions(agencyId: AgencyId, { id, versions, shown, links }: Evidence) {
    const published = await above.publishedVersions(agencyId, id)
    const signed = versions.filter((version) => published.has(version.id))
    if (!shown || signed.includes(shown)) return signed
    for (const { target, fiscalYear } of links) {
      if (target.kind !== 'measure') continue
      const rows = await above.rowsOf(agencyId, fiscalYear)
      if (rows.some((row) => row.id === target.measureId)) return [...signed, shown]
    }
    return signed
  }

  /** Gives out a file that one of these versions names; whatever else is kept under a hash is not here. */
  async function give(c: WebContext, versions: readonly EvidenceVersion[], isPublic: boolean) {
    const asked = c.req.param('content') ?? ''
    const file = versions.flatMap(filesIn).find(({ sha256 }) => sha256 === asked)
    const place = file && files.placeOf(asked)
    const answer = place ? await keptFile(c, place, { ...file, isPublic }) : null
    return answer ?? trouble(c, 'not-found')
  }

  function showForm(
    c: WebContext,
    desk: Desk,
    kind: EvidenceKind,
    shown: {
      readonly typed: Typed
      readonly held: readonly TakenFile[]
      readonly wrong?: readonly WrongEvidence[]
      readonly refusal?: EvidenceRefusal
    },
  ) {
    const { typed, wrong = [], refusal = null } = shown
    const isUsed = refusal?.code === 'form-used-twice'
    const status = wrong.length > 0 ? 422 : refusal ? 409 : 200
    return page(
      c,
      <EvidenceFormPage
        frame={c.get('frame')}
        {...{ agency: desk.agency, year: desk.year, kind, refusal }}
        piece={null}
        rows={desk.own}
        form={{ typed, problems: problemsOf(c, wrong) }}
        held={shown.held}
        hidden={{
          key: (!isUsed && typedIn(typed, 'key')) || newId(),
          ...(findingsBefore(c, desk, typed) && { [backField]: typedIn(typed, backField) }),
        }}
        cancel={findingsBefore(c, desk, typed)}
      />,
      status,
    )
  }
}

/** Where the link to a form says its reader came from. */
const backIn = (c: WebContext) => {
  const back = c.req.query(backField)
  return back ? { back } : {}
}

/** The list of findings a form was opened from; null where it was opened from elsewhere. */
const findingsBefore = (c: WebContext, { agency, year }: Desk, typed: Typed) =>
  backToFindings(pathsIn(c.get('language')), agency.code, year, typedIn(typed, backField))

const pieceAt = (c: WebContext, { agency, year }: Desk, id: EvidenceId) =>
  pathsIn(c.get('language')).evidence(agency.code, year, id)

/** Everything of a version that can be asked for: its files, their previews, and the page it captured. */
function filesIn({ files, capture }: EvidenceVersion) {
  const previews = files.flatMap(({ previewSha256, name }) =>
    previewSha256 ? [{ sha256: previewSha256, name, type: 'image/jpeg' }] : [],
  )
  // A captured page is somebody else's: it is handed out as bytes, never as a page of ours.
  const page = capture?.sha256
    ? [{ sha256: capture.sha256, name: 'page.bin', type: 'application/octet-stream' }]
    : []
  return [...files, ...previews, ...page]
}

function lookIn(c: WebContext): EvidenceLook {
  const show = (['unlinked', 'internal', 'withdrawn'] as const).find(
    (each) => each === c.req.query('show'),
  )
  const kind = kindIn(c.req.query('kind') ?? '')
  const measure = c.req.query('measure') ?? ''
  return { ...(show && { show }), ...(kind && { kind }), ...(isUuid(measure) && { measure }) }
}

function isAsked(piece: Evidence, { show, kind, measure }: EvidenceLook): boolean {
  if ((piece.withdrawn !== null) !== (show === 'withdrawn')) return false
  if (show === 'unlinked' && piece.links.length > 0) return false
  if (show === 'internal' && piece.shown !== null) return false
  if (kind && piece.current.kind !== kind) return false
  const isIts = ({ target }: Evidence['links'][number]) =>
    target.kind === 'measure' && target.measureId === measure
  return !measure || piece.links.some(isIts)
}

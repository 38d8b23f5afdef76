import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import type { FactId } from '../basics/ids.ts'
import { readItemCode } from '../basics/item-code.ts'
import type { Result } from '../basics/result.ts'
import { isUuid } from '../basics/uuid.ts'
import { pathsIn, patterns } from '../paths.ts'
import { newId } from '../platform/db/new-id.ts'
import { typedFrom } from '../platform/form.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { capturedPage, pageAddress } from './capture-routes.ts'
import {
  linkEvidence,
  makePublishSafe,
  putBackEvidence,
  type RecordedEvidence,
  reviseEvidence,
  unlinkEvidence,
  withdrawEvidence,
} from './commands.ts'
import { lacks } from './completeness.ts'
import {
  type Above,
  actedOn,
  atPiece,
  atRevisable,
  type Desk,
  problemsOf,
  targetOf,
} from './desk-routes.tsx'
import type { Evidence } from './evidence.ts'
import { contentAsTyped, readEvidenceForm, readRedactions } from './forms.ts'
import { filesOf, type TakenFile, takenForm } from './intake-routes.ts'
import { EvidenceFormPage } from './pages/evidence-form.tsx'
import { EvidencePiecePage } from './pages/evidence-piece.tsx'
import { EvidenceSafePage } from './pages/evidence-safe.tsx'
import { personalDataIn } from './personal-data.ts'
import type { EvidenceRefusal } from './refusal.ts'
import { rowOf, unitsOwning } from './row.ts'
import type { WrongEvidence } from './wrong-evidence.ts'

type Done = Result<RecordedEvidence, EvidenceRefusal>
interface Shown {
  readonly typed?: Typed
  readonly held?: readonly TakenFile[]
  readonly wrong?: readonly WrongEvidence[]
  readonly refusal?: EvidenceRefusal
}

/** One piece of evidence: seen, revised, linked, withdrawn, and made safe to publish. */
export function pieceRoutes(world: World, above: Above): Hono<WebEnv> {
  const app = new Hono<WebEnv>()

  app.get(patterns.evidence, (c) =>
    atPiece(c, world, above, (desk, piece) => showPiece(c, desk, piece)),
  )

  app.post(patterns.evidence, (c) =>
    atPiece(c, world, above, (desk, piece) =>
      withForm(c, async (typed) => {
        const done = await acted(c, desk, piece, typed)
        if (done === null) return showPiece(c, desk, piece, { typed })
        if (done.ok) return sayingSaved(c, world, addressOf(c, desk, piece))
        if (done.reason.code === 'not-allowed') return trouble(c, 'not-allowed')
        return showPiece(c, desk, piece, { typed, refusal: done.reason })
      }),
    ),
  )

  app.get(patterns.editEvidence, (c) =>
    atRevisable(c, world, above, (desk, piece) => showEdit(c, desk, piece)),
  )
  app.post(patterns.editEvidence, (c) =>
    atRevisable(c, world, above, (desk, piece) =>
      saveNext(c, desk, piece, showEdit, (asked) => reviseEvidence(contextIn(c, world), asked)),
    ),
  )

  app.get(patterns.safeEvidence, (c) =>
    atPiece(c, world, above, (desk, piece) => showSafe(c, desk, piece)),
  )
  app.post(patterns.safeEvidence, (c) =>
    atPiece(c, world, above, (desk, piece) =>
      saveNext(c, desk, piece, showSafe, (asked, typed) => {
        const redactions = readRedactions(typed)
        return makePublishSafe(contextIn(c, world), { ...asked, redactions })
      }),
    ),
  )
  return app

  /** A button of the page; null for one that is not ours. */
  async function acted(
    c: WebContext,
    desk: Desk,
    piece: Evidence,
    typed: Typed,
  ): Promise<Done | null> {
    const context = contextIn(c, world)
    const on = actedOn(desk, piece)
    const reason = typedIn(typed, 'reason').trim().slice(0, 1_000)
    switch (typedIn(typed, 'act')) {
      case 'link': {
        const row = desk.own.find(({ id }) => id === typedIn(typed, 'measure'))
        const item = readItemCode(typedIn(typed, 'item'))
        if (!row && !item.ok) return null
        const to = row
          ? targetOf(row)
          : {
              target: { kind: 'item' as const, code: item.ok ? item.value : 'O0' },
              units: [],
              name: '',
            }
        const proves = typedIn(typed, 'proves').trim().slice(0, 300)
        return linkEvidence(context, { ...on, fiscalYear: desk.year, to, proves })
      }
      case 'unlink': {
        const link = piece.links.find(({ id }) => id === typedIn(typed, 'link'))
        const row = link ? rowOf(link.target, desk.rows) : null
        const linkId = typedIn(typed, 'link') as FactId
        if (!isUuid(linkId)) return null
        const asked = {
          ...on,
          units: row?.units ?? on.units,
          linkId,
          reason,
          name: row?.name ?? '',
        }
        return unlinkEvidence(context, asked)
      }
      case 'withdraw':
        return withdrawEvidence(context, { ...on, reason })
      case 'put-back':
        return putBackEvidence(context, on)
      default:
        return null
    }
  }

  /** A next version, ordinary or safe to publish: read, checked, its page captured where it is a new one, saved. */
  async function saveNext(
    c: WebContext,
    desk: Desk,
    piece: Evidence,
    show: (
      c: WebContext,
      desk: Desk,
      piece: Evidence,
      shown: Shown,
    ) => Response | Promise<Response>,
    command: (asked: Parameters<typeof reviseEvidence>[1], typed: Typed) => Promise<Done>,
  ) {
    const taken = await takenForm(c, world, piece)
    if (!taken.ok) return trouble(c, taken.reason)
    const { typed, files: held } = taken.value
    const { current } = piece
    const read = readEvidenceForm(typed, current.kind, world.clock.today())
    const url = read.content.url === '' ? '' : pageAddress(read.content.url)
    const isSafe = show === showSafe
    const content = {
      ...read.content,
      // The copy for everybody keeps what is nobody's secret: the day and the channel.
      ...(isSafe && { date: current.date, channel: current.channel }),
      ...{ url: url ?? read.content.url, files: held.map(({ file }) => file) },
      capture: url === current.url ? current.capture : null,
    }
    const wrong: WrongEvidence[] = [
      ...read.wrong,
      ...taken.value.wrong,
      ...(url === null ? [{ field: 'url', code: 'address-wrong' as const }] : []),
      ...(isSafe && readRedactions(typed).length === 0
        ? [{ field: 'what', code: 'redactions-missing' as const }]
        : []),
      ...lacks(content),
    ]
    const basedOn = typedIn(typed, 'basedOn') as FactId
    if (wrong.length > 0 || !isUuid(basedOn)) return show(c, desk, piece, { typed, held, wrong })
    const capture =
      content.url === '' || content.capture
        ? content.capture
        : await capturedPage(c, world, content.url, above.reach)
    const key = typedIn(typed, 'key')
    const asked = { ...actedOn(desk, piece), basedOn, content: { ...content, capture } }
    const done = await command({ ...asked, ...(isUuid(key) && { key }) }, typed)
    return done.ok
      ? sayingSaved(c, world, addressOf(c, desk, piece))
      : show(c, desk, piece, { typed, held, refusal: done.reason })
  }

  async function showPiece(c: WebContext, desk: Desk, piece: Evidence, shown: Shown = {}) {
    const { typed = {}, refusal = null } = shown
    const actor = c.get('actor')
    const units = unitsOwning(piece, desk.rows)
    const mayRevise = allow(actor, 'revise-evidence', { id: desk.agency.id, units }).ok
    const ids = piece.versions.map(({ recordedBy }) => recordedBy)
    const published = await above.publishedVersions(desk.agency.id, piece.id)
    return page(
      c,
      <EvidencePiecePage
        frame={c.get('frame')}
        {...{
          agency: desk.agency,
          year: desk.year,
          rows: desk.rows,
          own: desk.own,
          piece,
          refusal,
        }}
        may={{
          add: desk.own.length > 0,
          revise: mayRevise,
          publish: allow(actor, 'publish-evidence', desk.agency.id).ok,
        }}
        form={{ typed, problems: [] }}
        isStillPublished={[...published].some((id) => id !== piece.shown?.id)}
        personal={personalIn(piece)}
        nameOf={await above.namesFor(c, ids)}
      />,
      refusal ? 409 : shown.typed ? 422 : 200,
    )
  }

  function showEdit(c: WebContext, desk: Desk, piece: Evidence, shown: Shown = {}) {
    return page(
      c,
      <EvidenceFormPage
        frame={c.get('frame')}
        {...{ agency: desk.agency, year: desk.year, piece, kind: piece.current.kind, rows: null }}
        {...viewOf(c, piece, shown)}
      />,
      statusOf(shown),
    )
  }

  function showSafe(c: WebContext, desk: Desk, piece: Evidence, shown: Shown = {}) {
    const taken = shown.held ?? []
    // A file that has nothing to cover may go along, but only where somebody says so.
    const offered = filesOf(piece).filter(({ word }) => !taken.some((each) => each.word === word))
    return page(
      c,
      <EvidenceSafePage
        frame={c.get('frame')}
        {...{ agency: desk.agency, year: desk.year, piece, personal: personalIn(piece) }}
        {...viewOf(c, piece, shown)}
        held={[...taken, ...offered.map((each) => ({ ...each, ticked: false }))]}
      />,
      statusOf(shown),
    )
  }
}

const addressOf = (c: WebContext, { agency, year }: Desk, { id }: Evidence) =>
  pathsIn(c.get('language')).evidence(agency.code, year, id)

const statusOf = ({ wrong = [], refusal, typed }: Shown) =>
  refusal ? 409 : wrong.length > 0 || typed ? 422 : 200

/** A form as it is shown: what the piece says, or what was typed of it, on the version it was opened on. */
function viewOf(c: WebContext, piece: Evidence, shown: Shown) {
  const { refusal = null, wrong = [] } = shown
  const typed = shown.typed ?? typedFrom(contentAsTyped(piece.current))
  const isUsed = refusal?.code === 'form-used-twice'
  return {
    refusal,
    form: { typed, problems: problemsOf(c, wrong) },
    held: shown.held ?? filesOf(piece),
    hidden: {
      key: (!isUsed && typedIn(typed, 'key')) || newId(),
      basedOn: typedIn(typed, 'basedOn') || piece.current.id,
    },
  }
}

/** What looks like personal data in the words of a piece and the names of its files. */
const personalIn = ({ current }: Evidence) =>
  personalDataIn(
    [
      ...[current.title, current.place, current.purpose, current.minutes, current.url],
      ...[...current.members, ...current.files.map(({ name }) => name)],
    ].join('\n'),
  )

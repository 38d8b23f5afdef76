import { allow } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyAt } from '../agencies/store.ts'
import { type FiscalYear, readFiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, EvidenceId } from '../basics/ids.ts'
import { isUuid } from '../basics/uuid.ts'
import type { Reach } from '../platform/fetching/fetch-once.ts'
import type { FieldProblem } from '../platform/html/form-view.ts'
import type { WebContext, World } from '../platform/web/env.ts'
import { trouble } from '../platform/web/trouble.tsx'
import type { KnownTarget } from './commands.ts'
import type { Evidence } from './evidence.ts'
import { type Row, unitsOwning } from './row.ts'
import { evidenceOf } from './store.ts'
import type { WrongEvidence } from './wrong-evidence.ts'
import { wrongEvidenceWords } from './wrong-messages.ts'

/** What the pages of evidence are given from above: the rows of a plan, which this slice does not know. */
export interface Above {
  readonly rowsOf: (agencyId: AgencyId, year: FiscalYear) => Promise<readonly Row[]>
  /** The versions of a piece that stand as public evidence in a published edition of a plan. */
  readonly publishedVersions: (
    agencyId: AgencyId,
    evidenceId: EvidenceId,
  ) => Promise<ReadonlySet<string>>
  /** People by the ids facts keep, in the language of the page. */
  readonly namesFor: (c: WebContext, ids: readonly string[]) => Promise<(id: string) => string>
  /** How linked pages are asked for; the public internet, unless a test brings its own. */
  readonly reach?: Reach
}

/** Where a request about evidence stands. */
export interface Desk {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly rows: readonly Row[]
  /** The rows this person may add evidence to. */
  readonly own: readonly Row[]
}

type Answer = Response | Promise<Response>

/** Finds the agency, the year and the rows of an address; the guard has asked who may sit at its desk. */
export async function atDesk(
  c: WebContext,
  world: World,
  above: Above,
  then: (desk: Desk) => Answer,
): Promise<Response> {
  const agency = await agencyAt(world.db, c.req.param('agency'))
  const year = readFiscalYear(c.req.param('year') ?? '')
  if (!agency || !year.ok) return trouble(c, 'not-found')
  const rows = await above.rowsOf(agency.id, year.value)
  const own = rows.filter(
    ({ units }) => allow(c.get('actor'), 'add-evidence', { id: agency.id, units }).ok,
  )
  return then({ agency, year: year.value, rows, own })
}

/** The same, for a piece that is there. */
export const atPiece = (
  c: WebContext,
  world: World,
  above: Above,
  then: (desk: Desk, piece: Evidence) => Answer,
): Promise<Response> =>
  atDesk(c, world, above, async (desk) => {
    const id = c.req.param('evidence') ?? ''
    const piece = isUuid(id) ? await evidenceOf(world.db, desk.agency.id, id) : null
    return piece ? then(desk, piece) : trouble(c, 'not-found')
  })

/** The same, for a piece this person may revise: those of a division, what one of them added for a row of theirs. */
export const atRevisable = (
  c: WebContext,
  world: World,
  above: Above,
  then: (desk: Desk, piece: Evidence) => Answer,
): Promise<Response> =>
  atPiece(c, world, above, (desk, piece) => {
    const on = { id: desk.agency.id, units: unitsOwning(piece, desk.rows) }
    return allow(c.get('actor'), 'revise-evidence', on).ok
      ? then(desk, piece)
      : trouble(c, 'not-allowed')
  })

/** A row as the commands know it. */
export const targetOf = ({ id, units, name }: Row): KnownTarget => ({
  ...{ target: { kind: 'measure', measureId: id }, units, name },
})

/** What an act on a piece names. */
export const actedOn = ({ agency, rows }: Desk, piece: Evidence) => ({
  ...{ agencyId: agency.id, evidenceId: piece.id, units: unitsOwning(piece, rows) },
})

/** What is wrong in sentences, each once; that of a file begins with its name. */
export function problemsOf(c: WebContext, wrong: readonly WrongEvidence[]): FieldProblem[] {
  const words = wrongEvidenceWords[c.get('language')]
  const said = wrong.map(({ field, code, of }) => ({
    ...{ field, sentence: of ? `${of}: ${words[code]}` : words[code] },
  }))
  return [...new Map(said.map((each) => [each.field + each.sentence, each])).values()]
}

import { Hono } from 'hono'
import type { FactId } from '../basics/ids.ts'
import { pathsIn, patterns } from '../paths.ts'
import { newId } from '../platform/db/new-id.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { typedForm } from '../platform/web/body.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { saveGrid } from './commands.ts'
import { atDesk, type Desk, submission } from './desk-routes.tsx'
import type { WrongMeasure } from './field-forms.ts'
import { cellsOf, type GridCells, gridColumns } from './grid.ts'
import { type GridRowTyped, readGridRow, rowsTyped } from './grid-forms.ts'
import { measureWords } from './messages.ts'
import { GridPage, type GridRowShown } from './pages/grid.tsx'
import { measureHistory } from './store.ts'
import type { MeasureContent, MeasureRefusal, StoredMeasure } from './stored-plan.ts'

/** The whole plan in one form: every row at once is far longer than any other form. */
const largestGrid = 16 * 1024 * 1024

/** Empty rows at the end, for new measures. */
const blankRows = 3

/** The plan as a grid of cells, saved all at once. */
export function gridRoutes(world: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()

  app.get(patterns.grid, (c) =>
    atDesk(c, world, (desk) => {
      const measures = desk.plan?.measures ?? []
      const rows = measures.map((measure, at) => ({ at, ...rowOf(measure) }))
      return show(c, desk, { rows, typed: {} })
    }),
  )

  app.post(patterns.grid, (c) =>
    atDesk(c, world, async (desk) => {
      const sent = await typedForm(c, largestGrid)
      if (!sent.ok) return trouble(c, sent.reason)
      const typed = sent.value
      const now = new Map((desk.plan?.measures ?? []).map((each) => [String(each.id), each]))
      const wrong: WrongMeasure[] = []
      const changed: { row: GridRowTyped; content: MeasureContent }[] = []
      const rows = rowsTyped(typed)
      for (const row of rows) {
        const before = row.id === '' ? null : await contentAt(world, desk, row, now.get(row.id))
        const read = readGridRow(row, before, desk.year)
        if (read && 'wrong' in read) wrong.push(...read.wrong)
        else if (read) changed.push({ row, content: read.content })
      }
      const meant = (row: GridRowTyped) => now.get(row.id)
      if (wrong.length > 0) return show(c, desk, { rows: rows.map(asTyped), typed, wrong })
      const done = await saveGrid(contextIn(c, world), {
        ...submission(desk, typed),
        fiscalYear: desk.year,
        rows: changed.flatMap(({ row, content }) =>
          row.id === ''
            ? []
            : [
                {
                  measureId: row.id as StoredMeasure['id'],
                  basedOn: row.basedOn as FactId,
                  content: { ...content, no: meant(row)?.no ?? content.no },
                },
              ],
        ),
        added: changed.flatMap(({ row, content }) => (row.id === '' ? [content] : [])),
      })
      if (done.ok) {
        const to = pathsIn(c.get('language')).plan(desk.agency.code, desk.year)
        return sayingSaved(c, world, to)
      }
      const others: readonly string[] =
        done.reason.code === 'rows-changed-meanwhile' ? done.reason.measures : []
      return show(c, desk, {
        rows: rows.map((row) =>
          others.includes(row.id) ? besideOthers(row, meant(row)) : asTyped(row),
        ),
        typed,
        refusal: done.reason,
      })
    }),
  )
  return app
}

/** What a row said when its page was opened, whatever was saved since; null where that is not known. */
async function contentAt(
  world: World,
  { agency }: Desk,
  row: GridRowTyped,
  now: StoredMeasure | undefined,
): Promise<MeasureContent | null> {
  if (now && now.version === row.basedOn) return now
  const history = await measureHistory(world.db, agency.id, row.id as StoredMeasure['id'])
  const then = history?.facts.find(({ id }) => id === row.basedOn)
  return then && 'content' in then ? then.content : (now ?? null)
}

const rowOf = (measure: StoredMeasure) => ({
  id: String(measure.id),
  basedOn: String(measure.version),
  cells: cellsOf(measure),
  no: measure.no,
})

const asTyped = (row: GridRowTyped): GridRowShown => row

/** A row that somebody else saved: theirs stands beside what was typed, and saving again is meant to replace it. One that is gone is offered as a new row. */
const besideOthers = (row: GridRowTyped, now: StoredMeasure | undefined): GridRowShown =>
  now
    ? { ...row, basedOn: now.version, theirs: cellsOf(now) }
    : { ...row, id: '', basedOn: '', isGone: true }

function show(
  c: WebContext,
  desk: Desk,
  shown: {
    readonly rows: readonly GridRowShown[]
    readonly typed: Typed
    readonly wrong?: readonly WrongMeasure[]
    readonly refusal?: MeasureRefusal
  },
) {
  const { rows, typed, wrong = [], refusal } = shown
  const next = 1 + Math.max(-1, ...rows.map(({ at }) => at))
  const blanks = Math.max(0, blankRows - rows.filter(({ id }) => id === '').length)
  const numbers = new Map((desk.plan?.measures ?? []).map(({ id, no }) => [String(id), no]))
  const all = [
    ...rows.map((row) => ({ ...row, no: numbers.get(row.id) })),
    ...Array.from({ length: blanks }, (_, more) => blankRow(next + more)),
  ]
  return page(
    c,
    <GridPage
      frame={c.get('frame')}
      {...desk}
      rows={all}
      template={blankRow(9999)}
      form={formSaying(typed, wrong, measureWords[c.get('language')].wrong)}
      refusal={refusal ?? null}
      formKey={(refusal?.code !== 'form-used-twice' && typedIn(typed, 'key')) || newId()}
    />,
    wrong.length > 0 ? 422 : refusal ? 409 : 200,
  )
}

const blankCells = Object.fromEntries(gridColumns.map((column) => [column, ''])) as GridCells
const blankRow = (at: number): GridRowShown => ({ at, id: '', basedOn: '', cells: blankCells })

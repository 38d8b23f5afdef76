import { Hono } from 'hono'
import { localOfficer } from '../accounts/local-officer.ts'
import { allow } from '../accounts/permissions.ts'
import { personOf } from '../accounts/store.ts'
import type { Agency } from '../agencies/agency.ts'
import { registerAgency } from '../agencies/commands.ts'
import { agenciesOpenTo } from '../agencies/own-store.ts'
import { agencyByCode, agencyNamed } from '../agencies/store.ts'
import { readFiscalYear } from '../basics/fiscal-year.ts'
import type { PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { findingsOf } from '../findings/engine.ts'
import { knownOf } from '../findings/known.ts'
import type { Framework } from '../frameworks/framework.ts'
import { importPlan } from '../measures/commands.ts'
import { measureWords } from '../measures/messages.ts'
import { planOf } from '../measures/store.ts'
import type { MeasureRefusal, Recorded } from '../measures/stored-plan.ts'
import { pathsIn, patterns } from '../paths.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { typedFrom } from '../platform/form.ts'
import { type FieldProblem, formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { typedForm } from '../platform/web/body.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { uploadedForm } from '../platform/web/upload.ts'
import { chosenColumns, mappingSaid, mappingText } from './column-mapping.ts'
import { type ChooseColumns, type Draft, readDraft, uploadLimits } from './draft-routes.ts'
import { ImportPreviewPage } from './pages/import-preview.tsx'
import { ImportStartPage } from './pages/import-start.tsx'
import { readSaveForm, type SaveChoice } from './save-forms.ts'
import { type ImportWrong, importWords } from './web-messages.ts'

/** Taking in a table: give it, see what was understood, save it as a plan. */
export function importRoutes(world: World, frameworks: readonly Framework[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const draftsOf = (c: WebContext) => world.files.drafts.of(c.get('actor').id)
  app.get(patterns.importTable, async (c) => {
    const { agency = '', year = '' } = c.req.query()
    return showStart(c, typedFrom({ agency, year }), [], 200)
  })

  app.post(patterns.importTable, async (c) => {
    const upload = await uploadedForm(c, uploadLimits)
    if (!upload.ok) return trouble(c, upload.reason)
    const { typed, file, fileTooLarge } = upload.value
    const wrong = (field: string, code: ImportWrong) =>
      showStart(c, typed, [{ field, sentence: importWords[c.get('language')].wrong[code] }], 422)
    const year = typedIn(typed, 'year').trim()
    if (year !== '' && !readFiscalYear(year).ok) return wrong('year', 'year-unreadable')
    const text = typedIn(typed, 'text')
    const given = fileTooLarge ? 'too-large' : (file ?? textGiven(c, text))
    if (given === null) return wrong('file', 'nothing-given')
    const field = file || fileTooLarge ? 'file' : 'text'
    const draft = await readDraft(given, frameworks)
    if (!draft.ok) {
      const sentence = draft.reason.sentence[c.get('language')]
      return showStart(c, typed, [{ field, sentence }], draft.reason.status)
    }
    const kept = await draftsOf(c).keep(draft.value.bytes)
    const choices = { name: draft.value.name, agency: typedIn(typed, 'agency'), year }
    return c.redirect(pathsIn(c.get('language')).importPreview(kept, choices), 303)
  })

  app.get(patterns.importPreview, (c) =>
    withDraft(c, async (draft) => showPreview(c, draft, await typedAtFirst(c, draft), {})),
  )

  app.post(patterns.importPreview, async (c) => {
    const form = await typedForm(c)
    if (!form.ok) return trouble(c, form.reason)
    const typed = form.value
    if (typedIn(typed, 'act') !== 'columns')
      return withDraft(c, (draft) => answerSave(c, draft, typed))
    const choose: ChooseColumns = (plain) =>
      chosenColumns(plain, (field) => typed[field]?.[0] ?? null)
    return withDraft(c, (draft) => answerColumns(c, draft, typed), choose)
  })

  async function answerSave(c: WebContext, draft: Draft, typed: Typed) {
    // What would be saved is not what was asked for; the page says why.
    if (draft.columns.refused) return showPreview(c, draft, typed, {})
    const read = readSaveForm(typed)
    if (!read.ok) return showPreview(c, draft, typed, { wrong: read.reason })
    const saved = await inTransactionUnlessRefused(world.db, (tx) =>
      save({ ...contextIn(c, world), db: tx }, read.value, draft, typedIn(typed, 'key')),
    )
    if (saved.ok) {
      const { agency, recorded } = saved.value
      const plan = pathsIn(c.get('language')).plan(agency.code, recorded.fiscalYear)
      return sayingSaved(c, world, plan)
    }
    const { code } = saved.reason
    if (code === 'agency-unknown')
      return showPreview(c, draft, typed, { wrong: [{ field: 'agency', code }] })
    if (code === 'plan-already-there')
      return showPreview(c, draft, typed, {
        wrong: [{ field: 'replace', code: 'replace-unsaid' }],
        refused: true,
      })
    const refusal = measureWords[c.get('language')].refused[code]
    return showPreview(c, draft, typed, { refusal })
  }

  /** The choice goes into the address, so that the draft is read so from now on, and saved so. */
  async function answerColumns(c: WebContext, draft: Draft, columnsTyped: Typed) {
    if (draft.columns.refused)
      return showPreview(c, draft, await typedAtFirst(c, draft), { columnsTyped })
    return c.redirect(`${addressOf(c, draft)}#columns`, 303)
  }

  async function typedAtFirst(c: WebContext, draft: Draft): Promise<Typed> {
    const { agency = '', year = '' } = c.req.query()
    const { plan } = draft.imported
    const chosen =
      agency === '' ? await agencyNamed(world.db, plan.agency) : await openAgency(c, agency)
    return typedFrom({
      ...plan.agency,
      agency: chosen?.code ?? '',
      year: String(yearTyped(year) ?? plan.fiscalYear ?? ''),
    })
  }

  /** The agency of a code where this person may import its plans; nobody learns of the plans of others. */
  async function openAgency(c: WebContext, code: string): Promise<Agency | null> {
    const agency = await agencyByCode(world.db, code)
    return agency && allow(c.get('actor'), 'import-plan', agency.id).ok ? agency : null
  }

  /** The agencies a person may import for, and the one that is meant already. */
  async function toChooseFrom(c: WebContext, meant: Agency | null): Promise<readonly Agency[]> {
    const own = await agenciesOpenTo(world.db, c.get('actor'), 'import-plan')
    return !meant || own.some(({ id }) => id === meant.id) ? own : [...own, meant]
  }

  async function showStart(
    c: WebContext,
    typed: Typed,
    problems: readonly FieldProblem[],
    status: 200 | 404 | 413 | 415 | 422,
  ) {
    const asked = await openAgency(c, typedIn(typed, 'agency'))
    const own = await toChooseFrom(c, asked)
    const form = { typed, problems }
    return page(c, <ImportStartPage frame={c.get('frame')} form={form} agencies={own} />, status)
  }

  /** Finds the file an address means and reads it again; reading is pure, so the preview is the same each time. */
  async function withDraft(
    c: WebContext,
    then: (draft: Draft) => Promise<Response>,
    choose: ChooseColumns = (plain) =>
      chosenColumns(plain, mappingSaid(c.req.query('columns') ?? '')),
  ) {
    const sha256 = c.req.param('draft') ?? ''
    const bytes = await draftsOf(c).read(sha256)
    if (!bytes) {
      const sentence = importWords[c.get('language')].draftGone
      return showStart(c, {}, [{ field: 'file', sentence }], 404)
    }
    const draft = await readDraft({ bytes, name: c.req.query('name') ?? '' }, frameworks, choose)
    if (draft.ok) return then(draft.value)
    const sentence = draft.reason.sentence[c.get('language')]
    return showStart(c, {}, [{ field: 'file', sentence }], draft.reason.status)
  }

  async function showPreview(
    c: WebContext,
    draft: Draft,
    typed: Typed,
    said: {
      wrong?: readonly { field: string; code: ImportWrong }[]
      refusal?: string
      refused?: boolean
      columnsTyped?: Typed
    },
  ) {
    const { language } = c.var
    const agency = await openAgency(c, typedIn(typed, 'agency'))
    const year = yearTyped(typedIn(typed, 'year'))
    const plan = agency && year ? await planOf(world.db, agency.id, year) : null
    const there =
      plan && plan.measures.length > 0
        ? { year: plan.fiscalYear, measures: plan.measures.length }
        : null
    const { frontMatter, headings, missing } = draft.imported
    const known = knownOf(draft.imported.plan, frameworks, world.clock.today(), {
      ...{ frontMatter, headings, missing },
    })
    const unread = draft.columns.refused
    return page(
      c,
      <ImportPreviewPage
        frame={c.get('frame')}
        imported={draft.imported}
        fileName={draft.name}
        remarks={draft.remarks.map((remark) => remark[language])}
        findings={findingsOf(known)}
        agencies={await toChooseFrom(c, agency)}
        form={formSaying(typed, said.wrong ?? [], importWords[language].wrong)}
        action={addressOf(c, draft)}
        columns={draft.columns}
        columnsForm={{
          typed: said.columnsTyped ?? {},
          problems: unread ? [{ field: unread.field, sentence: unread.sentence[language] }] : [],
        }}
        formKey={typedIn(typed, 'key') || newId()}
        there={there}
        refusal={said.refusal ?? null}
      />,
      said.refused || said.refusal ? 409 : said.wrong || unread ? 422 : 200,
    )
  }
  return app
}

/** The address of a preview as it was read, with what was chosen before it. */
function addressOf(c: WebContext, draft: Draft) {
  const { name, agency, year } = c.req.query()
  const columns = mappingText(draft.columns.chosen)
  return pathsIn(c.get('language')).importPreview(c.req.param('draft') ?? '', {
    ...(name && { name }),
    ...(agency && { agency }),
    ...(year && { year }),
    ...(columns && { columns }),
  })
}

const textGiven = (c: WebContext, text: string) =>
  text.trim() === ''
    ? null
    : { bytes: new TextEncoder().encode(text), name: importWords[c.get('language')].pastedName }

function yearTyped(typed: string) {
  const year = readFiscalYear(typed)
  return year.ok ? year.value : null
}

/** Saves a plan under its agency, registering the agency first where it is new: both or neither. */
async function save(
  context: Context,
  choice: SaveChoice,
  draft: Draft,
  key: string,
): Promise<
  Result<
    { readonly agency: Agency; readonly recorded: Recorded },
    Exclude<MeasureRefusal, never> | { readonly code: 'agency-unknown' }
  >
> {
  const found =
    choice.agency === null
      ? await agencyNamed(context.db, choice)
      : await agencyByCode(context.db, choice.agency)
  const isOpen = found && allow(context.actor, 'import-plan', found.id).ok
  if (!isOpen && choice.agency !== null) return refuse({ code: 'agency-unknown' })
  const registered = found ? accept(found) : await registerAgency(context, choice)
  if (!registered.ok) return refuse({ code: 'not-allowed', act: 'register-agency' })
  const agency = registered.value
  const { frontMatter, unread, inferred, plan } = draft.imported
  const { name, district, province } = agency
  // Whoever registered the agency just now holds roles in it that the request did not come with.
  const { actor, db } = context
  const again =
    found || actor.id === localOfficer.id ? null : await personOf(db, actor.id as PersonId)
  const recorded = await importPlan(again ? { ...context, actor: again } : context, {
    agencyId: agency.id,
    fiscalYear: choice.year,
    plan: { ...plan, agency: { name, district, province }, fiscalYear: choice.year },
    paper: {
      ...{ fileName: draft.name, format: draft.format, bytes: draft.bytes },
      ...{ frontMatter, unread, inferred },
    },
    replace: choice.replace,
    ...(key !== '' && { idempotencyKey: key }),
  })
  return recorded.ok ? accept({ agency, recorded: recorded.value }) : recorded
}

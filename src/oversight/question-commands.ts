import { allow } from '../accounts/permissions.ts'
import { postOn, saveActivity } from '../accounts/record-store.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyById } from '../agencies/store.ts'
import { editionOf } from '../approvals/edition-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, MeasureId, QuestionId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { titleOf } from '../measures/measure.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { retried } from '../platform/db/retry.ts'
import { lockAgency } from '../staff/division-store.ts'
import { type SpokenAs, territoryOver } from './overseer.ts'
import {
  type EntryKind,
  longestWords,
  mayGoOn,
  type Question,
  type QuestionEntry,
  type QuestionRefusal,
} from './question.ts'
import { questionsOf, saveEntry, saveQuestion } from './question-store.ts'

type Outcome = Promise<Result<QuestionId, QuestionRefusal>>

/** What every form here carries: the words, and the key it was opened with, so that a second click saves once. */
interface Spoken {
  readonly agencyId: AgencyId
  readonly words: string
  readonly key: string | null
}

/** More on a question that is there; `seen` is how many entries it had when the form was opened. */
type More = Spoken & { readonly questionId: QuestionId; readonly seen: number }

/** An overseer asks an agency about a year, or about one measure of the edition it last published. */
export function askAgency(
  context: Context,
  request: Spoken & { readonly fiscalYear: FiscalYear; readonly measureId: MeasureId | null },
): Outcome {
  return act(context, request, 'asked', async (tx, there, entry) => {
    const { agencyId, fiscalYear, measureId } = request
    const edition = measureId ? await editionOf(tx, agencyId, fiscalYear, null) : null
    const measure = edition?.snapshot.content.measures.find(({ id }) => id === measureId)
    if (measureId && !measure) return refuse({ code: 'measure-missing' })
    // The first entry of a question has its id, so that a form sent twice asks once.
    const question: Omit<Question, 'entries'> = {
      ...{ id: entry.id as QuestionId, fiscalYear },
      about: measure ? { measureId: measure.id, title: titleOf(measure) } : null,
    }
    await saveQuestion(tx, there.agency.id, question, entry)
    return accept(question)
  })
}

/** An overseer asks further: the agency is to answer again. */
export const askFurther = (context: Context, request: More): Outcome =>
  goOn(context, request, 'asked')

/** The agency answers. */
export const answerQuestion = (context: Context, request: More): Outcome =>
  goOn(context, request, 'answered')

/** An overseer closes a question; it needs no words. */
export const closeQuestion = (context: Context, request: More): Outcome =>
  goOn(context, request, 'closed')

function goOn(context: Context, request: More, kind: EntryKind): Outcome {
  return act(context, request, kind, async (tx, there, entry) => {
    const question = there.questions.find(({ id }) => id === request.questionId)
    if (!question) return refuse({ code: 'question-missing' })
    const decided = mayGoOn(question, context.actor, { kind, seen: request.seen })
    if (!decided.ok) return decided
    await saveEntry(tx, there.agency.id, question.id, entry, question.entries.length + 1)
    return accept(question)
  })
}

interface There {
  readonly agency: Agency
  readonly questions: readonly Question[]
}

/** Load, allow, decide, save, record: one transaction, with the agency locked so that entries keep their order. */
function act(
  context: Context,
  { agencyId, words, key }: Spoken,
  kind: EntryKind,
  save: (
    tx: Writer,
    there: There,
    entry: QuestionEntry,
  ) => Promise<Result<Omit<Question, 'entries'>, QuestionRefusal>>,
): Outcome {
  const name = kind === 'answered' ? 'answer-question' : 'ask-agency'
  const once = () =>
    inTransactionUnlessRefused(context.db, async (tx): Outcome => {
      const agency = (await lockAgency(tx, agencyId)) ? await agencyById(tx, agencyId) : null
      if (!agency) return refuse({ code: 'agency-missing' })
      const allowed = allow(context.actor, name, agency)
      const { actor } = context
      if (!allowed.ok) return allowed
      if (actor.kind === 'citizen') return refuse({ code: 'not-allowed', act: name })
      if (words === '' && kind !== 'closed') return refuse({ code: 'words-missing' })
      if (words.length > longestWords) return refuse({ code: 'words-too-long' })
      const questions = await questionsOf(tx, agencyId)
      const id = key ?? context.newId()
      const before = questions.find(({ entries }) => entries.some((each) => each.id === id))
      if (before) {
        const saved = before.entries.find((each) => each.id === id)
        const isSame = saved?.words === words && saved.kind === kind && saved.by.id === actor.id
        return isSame ? accept(before.id) : refuse({ code: 'form-used-twice' })
      }
      const over = territoryOver(actor, agency)
      const as: SpokenAs =
        kind === 'answered' || over === null
          ? { kind: 'agency', post: await postOn(tx, agencyId, actor.id, context.today) }
          : { kind: 'overseer', over }
      const by = { id: actor.id, name: actor.name, as }
      const done = await save(tx, { agency, questions }, { id, kind, words, at: context.now, by })
      if (!done.ok) return done
      const { fiscalYear, about } = done.value
      await saveActivity(tx, context, {
        ...{ agencyId, act: name },
        subject: { kind: 'question', id: done.value.id, name: about?.title ?? `${fiscalYear}` },
        after: { said: kind, ...(words === '' ? {} : { words }) },
      })
      return accept(done.value.id)
    })
  return retried(once, { isKeyed: key !== null })
}

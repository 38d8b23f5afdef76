import { allow } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import { canonicalJson } from '../basics/canonical-json.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import { lockAgency } from '../staff/division-store.ts'
import type { LetterContent, LetterKind, LetterRefusal, LetterVersion } from './letter.ts'
import { letterById, saveLetter } from './store.ts'

/** A paper as an officer wrote it. */
export interface LetterToWrite {
  readonly agencyId: AgencyId
  readonly year: FiscalYear
  readonly kind: LetterKind
  readonly content: LetterContent
  /** A uuid made when the form was opened: it becomes the id, so that a form sent twice saves once. */
  readonly key: string
}

type Outcome = Promise<Result<{ readonly id: string }, LetterRefusal>>

/** An officer writes a paper; what was written before stays as it was. */
export function writeLetter(context: Context, request: LetterToWrite): Outcome {
  return inTransactionUnlessRefused(context.db, async (tx): Outcome => {
    const { agencyId, year, kind, content, key } = request
    const allowed = allow(context.actor, 'write-letter', agencyId)
    if (!allowed.ok) return allowed
    await lockAgency(tx, agencyId)
    const there = await letterById(tx, agencyId, year, key)
    if (there)
      return isSame(there, request) ? accept({ id: key }) : refuse({ code: 'form-used-twice' })
    await saveLetter(tx, agencyId, year, {
      ...{ id: key, kind, content, recordedAt: context.now, recordedBy: context.actor.id },
    })
    const { texts, lists, day, digits } = content
    await saveActivity(tx, context, {
      ...{ agencyId, act: 'write-letter' },
      subject: { kind: 'letter', id: key, name: texts.subject || kind },
      after: { letter: { kind, ...textsSaid(texts), ...lists, day: day ?? '', digits } },
    })
    return accept({ id: key })
  })
}

const isSame = (there: LetterVersion, { kind, content }: LetterToWrite) =>
  there.kind === kind && canonicalJson(there.content) === canonicalJson(content)

const textsSaid = (texts: LetterContent['texts']) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FactId } from '../basics/ids.ts'
import { type ItemAnswer, type ItemStep, itemStanding } from '../disclosures/disclosure.ts'
import type { DocumentHistory, DocumentId, DocumentWithdrawal } from '../disclosures/document.ts'
import { publicDocuments } from '../disclosures/steps.ts'
import { judgedDocuments } from './judged-documents.ts'

/** What happens to an item one after the other; a number names the document withdrawn or put back. */
type Happening =
  | { readonly kind: 'answer' | 'put-up' | 'published' | 'unpublished' }
  | { readonly kind: 'withdraw' | 'put-back'; readonly which: number }

const idAt = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}` as FactId
const by = (at: number) => ({
  recordedAt: `2025-06-02T03:00:${String(at % 60).padStart(2, '0')}.000Z`,
  recordedBy: 'officer',
})

/** An item with its documents after what happened; the first happening has the id 1, the next 2. */
function after(happenings: readonly Happening[]) {
  const answers: ItemAnswer[] = []
  const steps: ItemStep[] = []
  const documents: DocumentHistory[] = []
  happenings.forEach((each, index) => {
    const at = index + 1
    const fact = { id: idAt(at), code: 'O1' as const, ...by(at) }
    const answerId = answers.at(-1)?.id
    if (each.kind === 'answer')
      answers.push({
        ...{ ...fact, answer: 'has', links: [], explanation: '', elements: [], noneReason: '' },
        ...{ noneOn: null, updatedOn: null, months: null },
      })
    else if (each.kind === 'put-up')
      documents.push({
        ...{ ...fact, id: idAt(at) as string as DocumentId, title: `แผน ${at}` },
        file: { sha256: 'a'.repeat(64), name: 'แผน.pdf', type: 'application/pdf', bytes: 9 },
        ...{ tableSha256: null, withdrawn: null, withdrawals: [] },
      })
    else if ('which' in each) {
      const place = documents.length === 0 ? -1 : each.which % documents.length
      const document = documents[place]
      const isWithdrawn = each.kind === 'withdraw'
      if (!document || (document.withdrawn !== null) === isWithdrawn) return
      const withdrawal: DocumentWithdrawal = {
        ...{ id: idAt(at), withdrawn: isWithdrawn, reason: 'ฉบับเก่า', ...by(at) },
      }
      documents[place] = {
        ...{ ...document, withdrawn: isWithdrawn ? withdrawal : null },
        withdrawals: [...document.withdrawals, withdrawal],
      }
    } else if (answerId) steps.push({ ...fact, kind: each.kind, answerId, reason: '' })
  })
  return { item: itemStanding({ answers, steps, owners: [] }), documents }
}

/** The documents beside an item that was opened after the first so many happenings. */
function judgedAfter(before: readonly Happening[], since: readonly Happening[]) {
  const then = after(before)
  const now = after([...before, { kind: 'put-up' }, ...since])
  // The put-up in the middle takes the id of the opening: it is not one of the documents.
  const opened = { id: idAt(before.length + 1) }
  const documents = now.documents.filter(({ id }) => (id as string) !== opened.id)
  const answerId = then.item.published?.answer.id ?? null
  return {
    then,
    now: { ...now, documents },
    ...judgedDocuments(now.item, documents, { answerId }, opened),
  }
}

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom<Happening>(
    ...([{ kind: 'answer' }, { kind: 'put-up' }, { kind: 'published' }] as const),
    { kind: 'unpublished' },
  ),
  fc.record({ kind: fc.constantFrom('withdraw', 'put-back'), which: fc.nat(5) }),
)
const ids = (documents: readonly { readonly id: string }[]) => documents.map(({ id }) => id)

it('an item is judged by what stood on its public page when it was opened, whatever came since', () => {
  const past = fc.array(happening, { maxLength: 15 })
  fc.assert(
    fc.property(past, past, (before, since) => {
      const { then, judged } = judgedAfter([{ kind: 'answer' }, ...before], since)
      expect(ids(judged.map(({ document }) => document))).toEqual(
        ids(publicDocuments(then.item, then.documents)),
      )
    }),
  )
})

it('every document on the public page now counts or is said to have come later, and never both', () => {
  const past = fc.array(happening, { maxLength: 15 })
  fc.assert(
    fc.property(past, past, (before, since) => {
      const { now, judged, later } = judgedAfter([{ kind: 'answer' }, ...before], since)
      const counted = judged.filter(({ isPublic }) => isPublic).map(({ document }) => document)
      expect(ids([...counted, ...later]).toSorted()).toEqual(
        ids(publicDocuments(now.item, now.documents)).toSorted(),
      )
    }),
  )
})

it('a document withdrawn since is still what was judged, and is said to be withdrawn', () => {
  const shown: Happening[] = [{ kind: 'answer' }, { kind: 'put-up' }, { kind: 'published' }]
  const withdrawn = judgedAfter(shown, [{ kind: 'withdraw', which: 0 }])
  expect(withdrawn.judged).toMatchObject([{ withdrawnAt: by(5).recordedAt, isPublic: false }])
  const back = judgedAfter(shown, [
    { kind: 'withdraw', which: 0 },
    { kind: 'put-back', which: 0 },
  ])
  expect(back.judged).toMatchObject([{ withdrawnAt: null, isPublic: true }])
})

it('a document withdrawn before, or never published before, does not count once it is shown', () => {
  const shown: Happening[] = [{ kind: 'answer' }, { kind: 'put-up' }, { kind: 'published' }]
  const before: Happening[] = [...shown, { kind: 'withdraw', which: 0 }, { kind: 'put-up' }]
  const { judged, later } = judgedAfter(before, [
    { kind: 'put-back', which: 0 },
    { kind: 'published' },
  ])
  expect(judged).toEqual([])
  expect(ids(later)).toEqual([idAt(2), idAt(5)])
})

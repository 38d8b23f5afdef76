import type { Digits } from '../basics/document.ts'
import { addDays, type PlainDate } from '../basics/plain-date.ts'
import { titleOf } from '../measures/measure.ts'
import { tallyOf } from '../measures/tally.ts'
import type { LetterContent, LetterField, LetterKind } from './letter.ts'
import type { LetterWords, MemoBegun } from './letter-words.ts'
import type { LetterMatter } from './matter.ts'

/** A name and a position under a paper; empty where unknown. */
export interface Signatory {
  readonly name: string
  readonly position: string
}

/** Who may stand on a paper. */
export interface Staff {
  readonly reporter: Signatory
  readonly executive: Signatory
  /** Every open post in its order, with whoever holds it. */
  readonly posts: readonly {
    readonly post: string
    readonly name: string
    readonly isHead: boolean
  }[]
  readonly font: string
  readonly digits: Digits
}

/** Somebody as a form shows them: "name, post"; the post alone where nobody holds it. */
export const personLine = ({ name, post }: { readonly name: string; readonly post: string }) =>
  name === '' ? post : post === '' ? name : `${name}, ${post}`

/** The most titles of unfinished measures named in a memo. */
const mostNamed = 5
/** How many days a division is given to answer a reminder. */
const daysToAnswer = 15

/** A paper as its form begins: filled from the record, for the officer to change. */
export function begin(
  kind: LetterKind,
  matter: LetterMatter,
  staff: Staff,
  today: PlainDate,
  words: LetterWords,
): LetterContent {
  const { agency, year, plan, proof, division } = matter
  const spoken = { agency: agency.name, year, measures: plan.measures.length }
  const signs = (who: Signatory) => ({ signerName: who.name, signerPosition: who.position })
  const countersigns = (who: Signatory) => ({ secondName: who.name, secondPosition: who.position })
  const { reporter, executive } = staff
  const both = { ...signs(reporter), ...countersigns(executive) }
  const of = (
    texts: LetterContent['texts'],
    lists: Partial<Record<LetterField, readonly string[]>> = {},
    day: PlainDate | null = today,
  ): LetterContent => ({ texts, lists, day, digits: 'thai' })
  const memo = (begun: MemoBegun, to: string, texts: LetterContent['texts'] = both) => {
    const { body, request, ...said } = begun
    return of({ office: agency.name, number: '', to, ...said, ...texts }, { body, request })
  }
  switch (kind) {
    case 'order': {
      const { duties, ...said } = words.order.begin(spoken)
      const { chair, members } = groupOf(staff)
      return of(
        {
          ...{ number: '', chair, secretary: personLine({ ...reporter, post: reporter.position }) },
          ...{ ...said, ...signs(executive) },
        },
        { duties, members },
      )
    }
    case 'memo-ask':
      return memo(words.ask(spoken), executive.position)
    case 'memo-report': {
      const tally = tallyOf(plan.measures)
      const percent = tally.all === 0 ? '0' : ((100 * tally.done) / tally.all).toFixed(2)
      const left = plan.measures.filter(({ stage }) => stage !== 'done').map(titleOf)
      const named = left.length > mostNamed ? [] : left
      const day = words.dayText(today)
      return memo(words.report({ ...spoken, day, tally, percent, left: named }), executive.position)
    }
    case 'reminder': {
      const name = division?.name ?? ''
      const due = words.dayText(addDays(today, daysToAnswer))
      const begun = words.remind({
        ...spoken,
        ...{ division: name, left: division?.left.length ?? 0, due },
      })
      return memo(begun, headOfDivision(name, staff), { about: name, ...signs(reporter) })
    }
    case 'announcement': {
      const { body, ...said } = words.announcement.begin(spoken)
      return of({ ...said, ...signs(executive) }, { body })
    }
    case 'plan':
      return of(
        { subject: words.plan.title(spoken), opening: words.plan.opening(spoken), ...both },
        {},
        null,
      )
    case 'half-year':
    case 'year':
      return { ...of(both, {}, null), digits: staff.digits }
    case 'activity':
      return of(
        {
          ...{ about: proof?.id ?? '', subject: proof?.title ?? '', place: proof?.place ?? '' },
          ...{ opening: proof?.purpose ?? '', ...signs(reporter) },
        },
        { members: proof?.members ?? [], body: linesIn(proof?.minutes ?? '') },
        proof?.date ?? null,
      )
    case 'minutes':
      return of(
        {
          ...{ about: proof?.id ?? '', number: '', subject: proof?.title ?? '' },
          ...{ place: proof?.place ?? '', opening: words.minutes.begin },
          ...{ closing: words.minutes.end, ...both },
        },
        { members: proof?.members ?? [], body: linesIn(proof?.minutes ?? '') },
        proof?.date ?? null,
      )
  }
}

/** Whoever leads the group, and the heads of the divisions; whoever signs the report is its secretary. */
function groupOf({ posts, executive, reporter }: Staff) {
  const others = posts.filter(
    ({ name, post }) => name !== executive.name && post !== executive.position,
  )
  const clerk = others.find(({ post }) => post.startsWith('ปลัด'))
  const rest = others.filter(
    (each) =>
      each !== clerk &&
      (each.name === '' || each.name !== reporter.name) &&
      each.post !== reporter.position,
  )
  const chair = clerk ?? { name: executive.name, post: executive.position }
  return { chair: personLine(chair), members: rest.map(personLine) }
}

/** Whom a division is written to: its director or head where there is such a post, else itself. */
const headOfDivision = (name: string, { posts }: Staff): string =>
  posts.find(({ post }) => /^(ผู้อำนวยการ|หัวหน้า)/.test(post) && post.endsWith(name))?.post ?? name

const linesIn = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

// What lines of divisions, posts and people add to an agency that has some already.
import type { AgencyRole } from '../accounts/role-rules.ts'
import type { DivisionId, PersonId, PostId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { type Division, type Holding, holdsOn, type Post } from './post.ts'

/** A line to take in: whatever of it is empty adds nothing. */
export interface IntakeLine {
  readonly division: string
  readonly post: string
  readonly name: string
  readonly email: string | null
  readonly signInName: string | null
  readonly roles: readonly AgencyRole[]
}

/** Somebody an agency knows. */
export interface AgencyPerson {
  readonly id: PersonId
  readonly name: string
  readonly email: string | null
  readonly signInName: string | null
}

/** A role of an agency as somebody holds it. */
export interface AgencyGrant {
  readonly personId: PersonId
  readonly role: AgencyRole
  /** The division a contributor reports for. */
  readonly divisionId: DivisionId | null
}

/** Everything an agency has of these. */
export interface Staff {
  readonly divisions: readonly Division[]
  readonly posts: readonly Post[]
  readonly holdings: readonly Holding[]
  readonly people: readonly AgencyPerson[]
  readonly grants: readonly AgencyGrant[]
}

/** An agency without anybody. */
export const nobody: Staff = { divisions: [], posts: [], holdings: [], people: [], grants: [] }

/** What a line adds, to be seen before it is saved. */
export interface LineAdds {
  readonly division: boolean
  readonly post: boolean
  readonly person: boolean
}

/** What is new, in the order it must be saved. */
export interface Intake extends Staff {
  readonly adds: readonly LineAdds[]
}

/**
 * Takes lines in: divisions, posts and people that are there already are found by their names and not
 * made twice. Two lines with one post and two names are two posts of that name, as in the plan of posts.
 */
export function intake(
  there: Staff,
  lines: readonly IntakeLine[],
  { newId, today }: { readonly newId: () => string; readonly today: PlainDate },
): Intake {
  const known = indexOf(there)
  const fresh = {
    divisions: [] as Division[],
    posts: [] as Post[],
    holdings: [] as Holding[],
    people: [] as AgencyPerson[],
    grants: [] as AgencyGrant[],
  }
  const held = new Set(there.holdings.filter(isOpen(today)).map(({ postId }) => postId))
  const holdsPost = new Set(there.holdings.filter(isOpen(today)).map(pair))
  const granted = new Set(there.grants.map(grantKey))
  const adds: LineAdds[] = []

  for (const line of lines) {
    const add = { division: false, post: false, person: false }
    let division: Division | undefined
    if (line.division !== '') {
      division = known.divisions.get(key(line.division))
      if (!division) {
        const position = known.divisions.size + 1
        const id = newId() as DivisionId
        division = { id, name: line.division, position, isClosed: false }
        known.divisions.set(key(line.division), division)
        fresh.divisions.push(division)
        add.division = true
      }
    }
    const person = line.name === '' ? null : personFor(line)
    if (line.post !== '') {
      const name = `${division?.id ?? ''}\t${key(line.post)}`
      const same = known.posts.get(name) ?? []
      let post =
        (person && same.find(({ id }) => holdsPost.has(`${id}\t${person.id}`))) ??
        same.find(({ id }) => person === null || !held.has(id))
      if (!post) {
        const position = known.posted + 1
        known.posted = position
        post = {
          ...{ id: newId() as PostId, divisionId: division?.id ?? null, name: line.post },
          ...{ position, isClosed: false },
        }
        known.posts.set(name, [...same, post])
        fresh.posts.push(post)
        add.post = true
      }
      if (person && !holdsPost.has(`${post.id}\t${person.id}`)) {
        const holding: Holding = {
          ...{ id: newId(), postId: post.id, personId: person.id },
          ...{ acting: false, orderNo: null, from: today, until: null },
        }
        fresh.holdings.push(holding)
        held.add(post.id)
        holdsPost.add(pair(holding))
      }
    }
    if (person)
      for (const role of line.roles) {
        const divisionId = role === 'contributor' ? (division?.id ?? null) : null
        const grant = { personId: person.id, role, divisionId }
        if (granted.has(grantKey(grant))) continue
        granted.add(grantKey(grant))
        fresh.grants.push(grant)
      }
    adds.push(add)

    function personFor({ name, email, signInName }: IntakeLine): AgencyPerson {
      const namesakes = known.people.get(key(name)) ?? []
      const found = namesakes.find((each) => maybeSame(each, { email, signInName }))
      if (found) return found
      const made = { id: newId() as PersonId, name, email, signInName }
      known.people.set(key(name), [...namesakes, made])
      fresh.people.push(made)
      add.person = true
      return made
    }
  }
  return { ...fresh, adds }
}

type Contact = Pick<AgencyPerson, 'email' | 'signInName'>

/** Namesakes are one person unless what they sign in with tells them apart. */
const maybeSame = (a: Contact, b: Contact) =>
  (a.email === null || b.email === null || a.email === b.email) &&
  (a.signInName === null || b.signInName === null || a.signInName === b.signInName)

const isOpen = (today: PlainDate) => (holding: Holding) =>
  !holding.acting && (holdsOn(holding, today) || holding.from > today)
const pair = ({ postId, personId }: Pick<Holding, 'postId' | 'personId'>) =>
  `${postId}\t${personId}`
const grantKey = ({ personId, role, divisionId }: AgencyGrant) =>
  `${personId}\t${role}\t${divisionId ?? ''}`

/** Names compared as they are read: without regard to spaces. */
const key = (name: string) => name.normalize('NFC').replaceAll(/\s+/g, '').toLowerCase()

/** What is there, by name; what is closed is not found again. */
function indexOf({ divisions, posts, people }: Staff) {
  const known = {
    divisions: new Map<string, Division>(),
    posts: new Map<string, readonly Post[]>(),
    people: new Map<string, readonly AgencyPerson[]>(),
    posted: Math.max(0, ...posts.map(({ position }) => Math.ceil(position))),
  }
  for (const division of divisions)
    if (!division.isClosed) known.divisions.set(key(division.name), division)
  for (const post of posts) {
    if (post.isClosed) continue
    const name = `${post.divisionId ?? ''}\t${key(post.name)}`
    known.posts.set(name, [...(known.posts.get(name) ?? []), post])
  }
  for (const person of people)
    known.people.set(key(person.name), [...(known.people.get(key(person.name)) ?? []), person])
  return known
}

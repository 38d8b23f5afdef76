// The people of an agency with their posts of a day and their roles, as pages show them.
import type { Role } from '../basics/actor.ts'
import type { DivisionId, PersonId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { type Division, type Holding, holdsOn, type Post } from './post.ts'

/** A post somebody holds or acts for, and its division. */
export interface PostHeldShown {
  readonly post: Post
  readonly holding: Holding
  readonly division: string | null
}

/** A role somebody holds, and the division it is over. */
export interface RoleShown {
  readonly id: string
  readonly role: Role
  readonly division: string | null
}

interface Parts {
  readonly divisions: readonly Division[]
  readonly posts: readonly Post[]
  readonly holdings: readonly Holding[]
}

/** The posts somebody holds on a day; all they ever held where no day is said. */
export function postsHeldBy(
  { divisions, posts, holdings }: Parts,
  person: PersonId,
  day: PlainDate | null,
): readonly PostHeldShown[] {
  return holdings
    .filter((each) => each.personId === person && (day === null || holdsOn(each, day)))
    .flatMap((holding) => {
      const post = posts.find(({ id }) => id === holding.postId)
      if (!post) return []
      const division = divisions.find(({ id }) => id === post.divisionId)
      return [{ post, holding, division: division?.name ?? null }]
    })
}

/** Roles with the names of their divisions. */
export const rolesShown = (
  divisions: readonly Division[],
  roles: readonly {
    readonly id: string
    readonly role: Role
    readonly divisionId: DivisionId | null
  }[],
): readonly RoleShown[] =>
  roles.map(({ id, role, divisionId }) => ({
    ...{ id, role },
    division: divisions.find((each) => each.id === divisionId)?.name ?? null,
  }))

/** People in the order of their divisions and posts of a day; whoever holds none comes last. */
export function inOrderOfPosts<Kind extends { readonly id: PersonId }>(
  parts: Parts,
  people: readonly Kind[],
  day: PlainDate,
): readonly Kind[] {
  const place = (person: Kind): number => {
    const [held] = postsHeldBy(parts, person.id, day)
    if (!held) return Number.MAX_SAFE_INTEGER
    const division = parts.divisions.findIndex(({ id }) => id === held.post.divisionId)
    return (division + 1) * 100_000 + parts.posts.indexOf(held.post)
  }
  return people.toSorted((a, b) => place(a) - place(b))
}

// Who signs a paper for a post: whoever holds it on the day of printing, else whoever acts for it.
import type { PostId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { type Holding, holdersOf, type Post, postOf } from './post.ts'

/** Somebody who signs for a post, and by what right. */
export interface PostSigner {
  readonly name: string
  /** The name of the post signed for. */
  readonly post: string
  /** Null for whoever holds the post of their own right. */
  readonly acting: {
    /** The name of their own post; null for nobody's. */
    readonly ownPost: string | null
    readonly orderNo: string
  } | null
}

/**
 * Who signs for a post on a day. A holder of their own right comes before one who acts, because orders to
 * act may stand while the holder is there; of several who act, the one of the newest order. Null where
 * nobody holds the post.
 */
export function signerFor(
  postId: PostId,
  parts: {
    readonly posts: readonly Post[]
    readonly holdings: readonly (Holding & { readonly personName: string })[]
  },
  day: PlainDate,
): PostSigner | null {
  const nameOf = (id: PostId) => parts.posts.find((post) => post.id === id)?.name ?? null
  const post = nameOf(postId)
  // Whoever was erased has no name to print.
  const named = parts.holdings.filter(({ personName }) => personName !== '')
  const [first] = holdersOf(named, postId, day).toSorted(
    (a, b) => Number(a.acting) - Number(b.acting) || (a.from < b.from ? 1 : -1),
  )
  const one = named.find((holding) => holding === first)
  if (post === null || !one) return null
  if (!one.acting) return { name: one.personName, post, acting: null }
  const own = postOf(named, one.personId, day)
  const ownPost = own && !own.acting ? nameOf(own.postId) : null
  return { name: one.personName, post, acting: { ownPost, orderNo: one.orderNo ?? '' } }
}
